"""Times outside the prose: in headers, bylines, datelines and captions, which nobody parses.

Their words are told apart by their shapes alone, so that a weekday there lies behind and a date where it is nearest.
"""

import re
from datetime import date

from according.language.parse import Parse
from according.read.times.find import read_times
from according.read.times.words import WORDS
from according.records import Block, Report, Time

BESIDE = frozenset({"header", "byline", "dateline", "caption"})
"""Kinds of blocks that are no prose."""

PREPOSITIONS = frozenset({
    "after", "at", "before", "between", "by", "during", "from", "in", "of", "on", "since", "until"})
WEEKDAYS = {"mon": "monday", "tue": "tuesday", "wed": "wednesday", "thu": "thursday", "fri": "friday",
            "sat": "saturday", "sun": "sunday"}
"""Weekdays as the headers of mail and feeds write them."""

_WORD = re.compile(r"""(?:https?://|www\.)\S+|\S+@\S+|\d{1,2}:\d\d(?::\d\d)?|\d{1,2}/\d{1,2}/\d{2,4}
                       |\d{1,2}(?:st|nd|rd|th)\b|\d+s\b|\d+(?:[.,]\d+)*|[ap]\.m\.
                       |[^\W\d_]+\.?(?=\s)|[^\W\d_]+|[^\w\s]|\S""",
                   re.VERBOSE | re.IGNORECASE)


def read_beside(report: Report, published: date | None) -> list[Time]:
    """The times of a report's headers, bylines, datelines and captions, in order.

    >>> from according.records import Span
    >>> text = "Saturday, 4 May 2024"
    >>> [time] = read_beside(Report(text=text, blocks=(Block(kind="header", span=Span(0, 20)),)), None)
    >>> time.value
    '2024-05-04'
    """
    parses = [_parsed(report.text, block) for block in report.blocks if block.kind in BESIDE]
    return [time for found in read_times(parses, published) for time in found]


def _parsed(text: str, block: Block) -> Parse:
    """A block's words without syntax: each is its own head."""
    spans = [span for match in _WORD.finditer(text, block.span.start, block.span.end) for span in _pieces(match)]
    words = [text[first:end] for first, end in spans]
    first = [0, *(i + 1 for i, word in enumerate(words) if word == "." and i + 1 < len(words))]
    return Parse(
        block="paragraph", text=text[block.span.start:block.span.end],
        offsets=list(range(block.span.start, block.span.end)),
        words=[WEEKDAYS.get(word.lower(), word) if word.istitle() else word for word in words],
        starts=[first for first, _ in spans], ends=[end for _, end in spans],
        tags=[_tag(word) for word in words], deps=["dep"] * len(words), heads=list(range(len(words))),
        sentences=list(zip(first, [*first[1:], len(words)], strict=True)) if words else [],
        entities=[], lemma=lambda word, _: word)


def _pieces(match: re.Match[str]) -> list[tuple[int, int]]:
    """The word, and apart from it the full stop that does not belong to it."""
    start, end = match.span()
    if len(match[0]) > 1 and match[0].endswith(".") and match[0].lower() not in WORDS:
        return [(start, end - 1), (end - 1, end)]
    return [(start, end)]


def _tag(word: str) -> str:
    if word[0].isdigit():
        return "CD"
    if word.lower() in PREPOSITIONS:
        return "IN"
    if not word[0].isalnum():
        return "," if word == "," else "."
    return "NNP" if word[0].isupper() else "NN"
