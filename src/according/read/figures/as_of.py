"""The day up to which a number counts: "as of Monday", "by Friday", "until the end of June"."""

from collections.abc import Sequence

from according.language.parse import Parse
from according.records import Figure, Span, Time

UP_TO = ("by:", "until:")
"""Relations of times up to which something is counted."""
COMPARED = (["from"], ["than"])
"""Words before a number that another one is compared with."""


def stands_as_of(parse: Parse, first: int) -> bool:
    """Whether "as of" or "as at" stands before the token of a time: it says when was counted, not when it happened."""
    return parse.lower[max(0, first - 2) : first] in (["as", "of"], ["as", "at"])


def counted_up_to(parse: Parse, figures: Sequence[Figure], times: Sequence[Time]) -> dict[int, int]:
    """Index of a figure -> index of the time up to which it counts, of one passage.

    "As of" dates the numbers under its verb, else the only one of its sentence; "by" and "until" those of a role
    (killed, delivered) under their verb, which is no deadline ("must pay by Friday"). What a number is compared with
    is of another day ("up from 70").
    """
    found: dict[int, int] = {}
    for n, time in enumerate(times):
        first, named = _token(parse, time.span), time.relation.startswith(UP_TO)
        as_of = stands_as_of(parse, first)
        if not as_of and not named:
            continue
        near = _figures(parse, figures, _sentence(parse, first))
        verb = _verb(parse, first)
        under = [i for i in near if _verb(parse, _token(parse, figures[i].span)) == verb]
        if not as_of and (verb is None or parse.tags[verb] == "VB"):
            continue
        for i in under or (near if as_of and len(near) == 1 else []):
            if as_of or figures[i].role is not None:
                found.setdefault(i, n)
    return found


def _figures(parse: Parse, figures: Sequence[Figure], sentence: tuple[int, int]) -> list[int]:
    """The figures of a sentence (tokens) that others are not compared with."""
    first, end = sentence
    tokens = [_token(parse, figure.span) for figure in figures]
    return [i for i, t in enumerate(tokens) if first <= t < end and parse.lower[t - 1 : t] not in COMPARED]


def _sentence(parse: Parse, token: int) -> tuple[int, int]:
    return next((first, end) for first, end in parse.sentences if first <= token < end)


def _verb(parse: Parse, token: int) -> int | None:
    return next((above for above in parse.ancestors(token) if parse.tags[above][0] == "V"), None)


def _token(parse: Parse, span: Span) -> int:
    """The token in which a span of characters begins."""
    return next((t for t in range(len(parse)) if parse.ends[t] > span.start), len(parse) - 1)
