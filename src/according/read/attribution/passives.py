"""Passives: with and without an agent, whole and reduced."""

from according.language.parse import Parse
from according.read import lexicons
from according.read.attribution.contents import PRONOUN_OBJECTS, REFERRING
from according.read.attribution.drafts import Draft, child, noun_phrase, take, trim
from according.read.attribution.subjects import TOLD


def passive_draft(parse: Parse, draft: Draft, cue: lexicons.VerbCue) -> Draft | None:
    """'is expected to send', 'it was reported that', 'was told by officials that', 'was accused of'."""
    i = draft.at
    agent = child(parse, i, "agent")
    if agent is not None:
        actor = child(parse, agent, "pobj")
        if actor is not None:
            take(draft, actor, noun_phrase(parse, actor))
    subject = child(parse, i, "nsubjpass")
    clause = child(parse, i, "ccomp")
    infinitive = next((c for c in parse.children[i] if parse.deps[c] == "xcomp"), None)
    if clause is not None and cue.takes & {"c", "q", "w"}:
        draft.content = parse.subtree(clause)
    elif (
        subject is not None
        and infinitive is not None
        and draft.lemma not in TOLD
        and (cue.cue_class in ("say", "think", "expect", "know", "promise", "show") or "i" in cue.takes)
    ):
        draft.content = sorted({*noun_phrase(parse, subject), *parse.subtree(infinitive)})
    elif subject is not None and cue.cue_class == "accuse":
        preps = [
            t
            for c in parse.children[i]
            if parse.deps[c] == "prep" and parse.lower[c] in cue.takes
            for t in parse.subtree(c)
        ]
        draft.content = sorted({*noun_phrase(parse, subject), *preps}) if preps else []
    elif (
        subject is not None
        and draft.source
        and "o" in cue.takes
        and cue.cue_class in ("say", "deny", "doubt", "verify")
    ):
        draft.content = noun_phrase(parse, subject)
    elif (
        subject is not None
        and (cue.cue_class == "verify" or draft.lemma == "confirm")
        and any(parse.deps[c] == "neg" for c in parse.children[i])
    ):
        draft.content, draft.stance = noun_phrase(parse, subject), "doubts"
        if parse.lower[subject] in PRONOUN_OBJECTS or parse.lemma(subject) in REFERRING:
            draft.refers = parse.lemma(subject)
    taken = set(draft.source)
    draft.content = trim(parse, [t for t in draft.content if t not in taken])
    return draft if draft.content else None


def reduced_draft(parse: Parse, draft: Draft) -> Draft | None:
    """'some believed killed', 'troops expected to be deployed': a participle after what it is said of."""
    i = draft.at
    if (
        draft.cue_class not in ("think", "expect", "say")
        or i == 0
        or parse.tags[i - 1][:2] not in ("NN", "DT", "JJ", "RB", "CD", "PR")
    ):
        return None
    j = i + 1
    while j < len(parse) and parse.tags[j] == "RB":
        j += 1
    infinitive = j + 1 < len(parse) and parse.lower[j] == "to" and parse.tags[j + 1] == "VB"
    if j >= len(parse) or not (infinitive or parse.tags[j] == "VBN"):
        return None
    verb = next(
        (
            k
            for k in range(j, min(j + 5, len(parse)))
            if parse.tags[k] in ("VB", "VBN") and parse.deps[k] not in ("aux", "auxpass")
        ),
        None,
    )
    if verb is None:
        return None
    below = [t for t in parse.subtree(verb) if i < t and (t <= verb or not _crosses(parse, verb, t))]
    before = [t for t in noun_phrase(parse, i - 1) if t < i] or [i - 1]
    draft.passive = True
    draft.content = trim(parse, sorted({*before, *below, *range(i + 1, verb + 1)}))
    return draft


def _crosses(parse: Parse, verb: int, token: int) -> bool:
    """Whether a coordination starts between the verb and the token."""
    return any(parse.deps[t] in ("cc", "conj") and parse.heads[t] == verb for t in range(verb + 1, token + 1))
