"""Turns that take up another clause: 'something X denied', 'citing X', and labels before a colon."""

from according.language.parse import Parse
from according.read import lexicons
from according.read.attribution.drafts import Draft, child, noun_phrase, sentence_of, take, trim

GENERAL = frozenset(
    {
        "something",
        "which",
        "claim",
        "allegation",
        "charge",
        "accusation",
        "assertion",
        "suggestion",
        "report",
        "rumour",
        "rumor",
    }
)
HEADLINE = 8
"""The most tokens after the comma in "..., police say"."""
LABEL_TOKENS = 5
"""The most words of a name before a colon in headlines and transcripts."""


def echoes(parse: Parse, i: int, cue: lexicons.VerbCue) -> bool:
    """'..., something both have denied', '..., a claim that he rejects': the clause before is what is denied."""
    head = parse.heads[i]
    return (
        cue.cue_class in ("deny", "doubt", "verify")
        and parse.deps[i] == "relcl"
        and parse.lemma(head) in GENERAL
        and parse.deps[head] in ("appos", "dobj", "npadvmod", "attr", "dep", "nsubj", "pobj", "ROOT", "conj")
        and any(parse.words[t] in (",", "-", "–", "—", "--") for t in range(max(0, head - 3), head))
    )


def take_up(parse: Parse, draft: Draft, found: list[Draft]) -> None:
    """The content of the relative clause is that of the attribution before it in the sentence, else the clause before
    it.
    """
    i = draft.at
    first, end = sentence_of(parse, i)
    below = set(parse.subtree(parse.heads[i]))
    low = min(below)
    while low > first and (parse.words[low - 1] in (",", "-", "–", "—", "--") or parse.tags[low - 1] == "DT"):
        low -= 1
        below.add(low)
    earlier = [
        d for d in found if d is not draft and d.anchor is not None and first <= d.anchor < i and d.content and d.source
    ]
    for other in earlier:
        other.content = trim(parse, [t for t in other.content if t not in below])
    draft.echo = earlier[-1] if earlier else None
    draft.refers = None
    draft.content = (
        list(earlier[-1].content) if earlier else trim(parse, [t for t in range(first, end) if t not in below])
    )


def citing_drafts(parse: Parse, passage: int, found: list[Draft]) -> list[Draft]:
    """'P, the agency said, citing officials' and 'P, citing officials': officials say P, the agency or the report
    relays it.
    """
    out = []
    for i, tag in enumerate(parse.tags):
        if (
            tag != "VBG"
            or parse.lower[i] not in ("citing", "quoting")
            or parse.deps[i] not in ("advcl", "prep", "acl", "conj", "ccomp")
        ):
            continue
        actor = child(parse, i, "dobj")
        if actor is None:
            continue
        phrase = set(parse.subtree(i))
        head = parse.heads[i]
        above = next((d for d in found if d.anchor == head), None) or next(
            (d for d in found if i in d.content and d.anchor is not None), None
        )
        draft = Draft(parse, passage, i, parse.lemma(i), "say", [i], within=above)
        take(draft, actor, noun_phrase(parse, actor))
        if above is not None:
            above.content = trim(parse, [t for t in above.content if t not in phrase])
            draft.content = list(above.content)
        else:
            first, end = sentence_of(parse, i)
            draft.content = trim(parse, [t for t in range(first, end) if t not in phrase])
        out.append(draft)
    return out


def headline_draft(parse: Parse, passage: int) -> Draft | None:
    """'Nine dead in blast, police say': a headline that ends on its source and cue."""
    end = len(parse)
    if parse.block != "title" or end < 4 or parse.lemma(end - 1) not in lexicons.verbs():
        return None
    comma = next((t for t in range(end - 2, max(0, end - HEADLINE), -1) if parse.words[t] == ","), None)
    if comma is None or comma == end - 2 or any(parse.tags[t][0] == "V" for t in range(comma + 1, end - 1)):
        return None
    source = list(range(comma + 1, end - 1))
    head = next((t for t in reversed(source) if parse.tags[t][:2] == "NN"), source[-1])
    return Draft(parse, passage, end - 1, parse.lemma(end - 1), "say", [end - 1], source, head, list(range(comma)))


def label_draft(parse: Parse, passage: int) -> Draft | None:
    """'Minister: talks will go on' in a headline, 'HOLT: ...' in a transcript."""
    colon = next((t for t in range(1, min(LABEL_TOKENS + 1, len(parse))) if parse.words[t] == ":"), None)
    if (
        colon is None
        or colon + 3 > len(parse)
        or (
            parse.block != "title"
            and not all(parse.words[t].isupper() for t in range(colon) if parse.words[t][0].isalpha())
        )
    ):
        return None
    if not all(parse.tags[t][:2] in ("NN", "JJ", "PO", "HY") and parse.words[t][:1].isupper() for t in range(colon)):
        return None
    head = next((t for t in range(colon - 1, -1, -1) if parse.tags[t][:2] == "NN"), None)
    if head is None:
        return None
    draft = Draft(
        parse, passage, colon, ":", "say", [colon], list(range(colon)), head, list(range(colon + 1, len(parse)))
    )
    return draft if any(parse.tags[t][0] == "V" for t in draft.content) else None
