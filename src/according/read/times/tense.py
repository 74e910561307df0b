"""Which way a bare weekday or month points, by the tense of the verb that governs it."""

from according.language.parse import Parse
from according.read.lexicons import rows

FORWARD = frozenset(row[0] for row in rows("forward.tsv"))
"""Words that look ahead: expected, scheduled, due."""

FUTURE_MODALS = frozenset({"will", "'ll", "’ll", "wo", "shall", "would", "may", "might", "can", "should", "must", "'d"})
PERFECT = frozenset({"had", "has", "have", "was", "were", "'ve", "'s"})
UNCHANGED = frozenset({"beat", "bet", "burst", "cast", "cost", "cut", "hit", "hurt", "let", "put", "quit", "read",
                       "set", "shed", "shut", "split", "spread"})
"""Verbs whose past looks like their present: beside a bare weekday they tell of the past."""

CLIMB = 12
"""Heads above a time that are looked at."""


def way(parse: Parse, first: int, end: int) -> str:
    """`past`, `next` or `near` for the time in tokens [first, end); `planned` where a present tense may be a plan."""
    before = parse.lower[first - 1] if first else ""
    if before in ("until", "till"):
        return "past" if _was_until(parse, first - 1) else "next"
    if before in ("through", "effective"):
        return "near"
    if before == "as" and parse.lower[first - 2] in ("early", "soon"):
        return "next"
    token = end - 1
    if end < len(parse) and parse.tags[end] == "POS" and parse.lower[parse.heads[token]] not in FORWARD:
        return "past" if parse.lower[token].endswith("day") else "near"
    while first <= parse.heads[token] < end and parse.heads[token] != token:
        token = parse.heads[token]
    for _, head in zip(range(CLIMB), parse.ancestors(token), strict=False):
        if parse.lower[head] in FORWARD and not _is_set(parse, head):
            over = _was_ahead(parse, head) or (parse.tags[head] == "VBD" and end <= head)
            return "near" if over else "next"
        if parse.tags[head][:2] == "VB":
            told = _verb(parse, head)
            loose = told == "planned" or (told == "next" and parse.deps[token] == "compound")   # "the April attacks"
            return "near" if loose and not _hangs_on(parse, token, head) else told
    return "near"


def _was_until(parse: Parse, until: int) -> bool:
    """Whether something had been so until then: "until Thursday they had not said a word"."""
    return any(parse.lower[child] == "had" for child in parse.children[parse.heads[until]])


def _hangs_on(parse: Parse, token: int, verb: int) -> bool:
    """Whether a time hangs on a verb itself, or on a preposition of its own."""
    above = parse.heads[token]
    return above == verb or (parse.tags[above] == "IN" and parse.heads[above] == verb)


def _is_set(parse: Parse, token: int) -> bool:
    """Whether "set" is no plan: "a record set on Friday", but "set to open" and "set for Friday"."""
    if parse.lower[token] != "set":
        return False
    return parse.tags[token] == "VBD" or not any(parse.lower[child] in ("for", "open") or parse.deps[child] == "xcomp"
                                                 for child in parse.children[token])


def _was_ahead(parse: Parse, token: int) -> bool:
    """Whether what was due, expected or scheduled is no longer so: "had been due"."""
    above = parse.heads[token]
    beside = [*parse.children[token], *(parse.children[above] if parse.lower[above] == "been" else ())]
    return any(parse.lower[child] == "had" for child in beside)


def _verb(parse: Parse, verb: int) -> str:
    """The direction of one verb."""
    tag = parse.tags[verb]
    words = {parse.lower[child] for child in parse.children[verb]
             if child < verb and parse.deps[child] in ("aux", "auxpass", "neg")}
    if words & FUTURE_MODALS:
        return "past" if "have" in words else "next"
    if tag == "VBD" or (tag == "VBN" and (not words or words & PERFECT)):
        return "past"
    if "to" in words:
        return "next" if _above(parse, verb) != "past" else "near"
    if tag == "VBG":
        if words & PERFECT:
            return "past"
        return "next" if parse.lower[verb] in FORWARD else _above(parse, verb)
    if tag == "VBP" and not words and parse.lower[verb] in UNCHANGED:
        return "past"
    return "planned" if tag in ("VBZ", "VBP") and not words and parse.block == "paragraph" else "near"


def _above(parse: Parse, verb: int) -> str:
    """The direction of the next verb above."""
    for head in parse.ancestors(verb):
        if parse.lower[head] in FORWARD and not _is_set(parse, head):
            return "past" if _was_ahead(parse, head) else "next"
        if parse.tags[head][:2] == "VB":
            return "past" if parse.tags[head] == "VBD" else _verb(parse, head)
    return "near"


def reported(parse: Parse, first: int, end: int) -> int | None:
    """The finite past verb that the time in tokens [first, end) hangs on, if any."""
    token = end - 1
    while first <= parse.heads[token] < end and parse.heads[token] != token:
        token = parse.heads[token]
    head = parse.heads[token]
    if parse.tags[head] == "IN":
        head = parse.heads[head]
    return head if parse.tags[head] == "VBD" else None
