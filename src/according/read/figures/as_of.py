"""The day up to which a number counts: "as of Monday", "by Friday", "until the end of June"."""

from bisect import bisect_left, bisect_right
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
    tokens = [_token(parse, figure.span) for figure in figures]
    for n, time in enumerate(times):
        first, named = _token(parse, time.span), time.relation.startswith(UP_TO)
        as_of = stands_as_of(parse, first)
        if not as_of and not named:
            continue
        near = _figures(parse, tokens, _sentence(parse, first))
        verb = _verb(parse, first)
        under = [i for i in near if _verb(parse, tokens[i]) == verb]
        if not as_of and (verb is None or parse.tags[verb] == "VB"):
            continue
        for i in under or (near if as_of and len(near) == 1 else []):
            if as_of or figures[i].role is not None:
                found.setdefault(i, n)
    return found


def _figures(parse: Parse, tokens: list[int], sentence: tuple[int, int]) -> list[int]:
    """The figures (by their first tokens, in order) of a sentence that others are not compared with."""
    near = range(bisect_left(tokens, sentence[0]), bisect_left(tokens, sentence[1]))
    return [i for i in near if parse.lower[tokens[i] - 1 : tokens[i]] not in COMPARED]


def _sentence(parse: Parse, token: int) -> tuple[int, int]:
    return parse.sentences[bisect_right(parse.sentences, token, key=lambda sentence: sentence[0]) - 1]


def _verb(parse: Parse, token: int) -> int | None:
    return next((above for above in parse.ancestors(token) if parse.tags[above][0] == "V"), None)


def _token(parse: Parse, span: Span) -> int:
    """The token in which a span of characters begins."""
    return max(0, bisect_right(parse.starts, span.start) - 1)
