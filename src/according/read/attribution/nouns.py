"""Attribution by nouns and prepositions: 'reports that', 'according to'."""

from according.language.countries import find_countries
from according.language.parse import Parse
from according.read import lexicons
from according.read.attribution.drafts import Draft, child, noun_phrase, sentence_of, take, trim


def noun_draft(parse: Parse, passage: int, i: int, lemma: str) -> Draft | None:
    """'reports that ...', 'the minister's claim that ...', 'no evidence that ...', 'denial of ...' by somebody."""
    clause = next(
        (c for c in parse.children[i] if parse.deps[c] in ("acl", "ccomp", "relcl") and _that_clause(parse, i, c)), None
    )
    cue = lexicons.nouns()[lemma]
    of = next((c for c in parse.children[i] if parse.deps[c] == "prep" and parse.lower[c] == "of"), None)
    if clause is None and cue.cue_class == "show" and any(parse.lower[c] == "no" for c in parse.children[i]):
        clause = of
    if clause is None:
        return None
    above = parse.heads[i]
    if parse.deps[i] == "pobj" and parse.lower[above] == "in" and parse.lemma(parse.heads[above]) in lexicons.verbs():
        return None
    tokens = [t for t in parse.subtree(clause) if t > i and t != of]
    draft = Draft(parse, passage, i, lemma, cue.cue_class, [i], stance=cue.stance)
    draft.content = trim(parse, tokens)
    no = next(
        (
            c
            for c in parse.children[i]
            if parse.lower[c] in ("no", "little", "any") and parse.deps[c] in ("det", "amod")
        ),
        None,
    )
    if no is not None:
        draft.cue = [no, i]
        draft.stance = (
            "doubts" if lemma in ("evidence", "proof", "sign", "indication", "confirmation") else draft.stance
        )
    for c in parse.children[i]:
        if parse.deps[c] == "poss" or (parse.deps[c] in ("amod", "compound") and _is_source(parse, c)):
            take(draft, c, [t for t in noun_phrase(parse, c) if parse.tags[t] != "POS"])
            break
        if parse.deps[c] in ("prep", "agent") and parse.lower[c] in ("by", "from") and c < clause:
            actor = child(parse, c, "pobj")
            if actor is not None:
                origin = parse.lower[c] == "from" and any(
                    m.first == 0 for m in find_countries([parse.words[t] for t in noun_phrase(parse, actor)])
                )
                take(draft, actor, [i, c, *noun_phrase(parse, actor)] if origin else noun_phrase(parse, actor))
                break
    return draft


def _that_clause(parse: Parse, i: int, c: int) -> bool:
    """A complement, and no relative clause: its 'that' stands next to the noun and is neither its subject nor its
    object.
    """
    marks = [k for k in parse.children[c] if parse.lower[k] == "that" and parse.deps[k] in ("mark", "det")]
    return bool(marks) and i < marks[0] <= i + 6


def _is_source(parse: Parse, token: int) -> bool:
    """A modifier that names who reports: 'media reports', 'police claims'."""
    role = lexicons.roles().get(parse.lemma(token))
    return role is not None and role.kind in ("media", "military", "government")


def according_to(parse: Parse, passage: int, i: int) -> Draft | None:
    """'according to X': the clause that the phrase hangs on."""
    if parse.lower[i] != "according":
        return None
    to = next((c for c in parse.children[i] if parse.lower[c] == "to"), None)
    if to is None:
        to = i + 1 if i + 1 < len(parse) and parse.lower[i + 1] == "to" else None
    actor = child(parse, to, "pobj", "pcomp") if to is not None else None
    if to is None or actor is None:
        return None
    draft = Draft(parse, passage, i, "according to", "say", [i, to])
    take(draft, actor, noun_phrase(parse, actor))
    phrase = set(parse.subtree(i)) | set(parse.subtree(to))
    first, end = sentence_of(parse, i)
    comma = next((t for t in range(to, end) if parse.words[t] == ","), None)
    if (
        i == first
        and comma is not None
        and max(phrase) > comma
        and parse.deps[min(comma + 1, end - 1)] not in ("appos", "relcl")
    ):
        draft.source = [t for t in draft.source if t < comma]
        phrase = {t for t in phrase if t <= comma}
        draft.content = trim(parse, list(range(comma + 1, end)))
        return draft if draft.source else None
    head = parse.heads[i]
    for above in (head, *parse.ancestors(head)):
        head = above
        if parse.tags[above][0] == "V":
            break
    tokens = [t for t in parse.subtree(head) if t not in phrase]
    draft.content = trim(parse, tokens)
    return draft
