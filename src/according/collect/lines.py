"""Lines of a text and how they join: hard-wrapped lines make one paragraph, other lines stand alone."""

import re
from itertools import pairwise
from typing import NamedTuple

_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_TERMINAL = re.compile(r"[.!?…:;][\"'”’»)\]]{0,3}\Z")
_BULLET = re.compile(r"[*•·▪]\s")
_MAYBE_BULLET = re.compile(r"(?:[-–—]|\d{1,2}[.)])\s")    # a wrapped dash, unless a sentence ends before it
_OPENING = "\"'“‘«(["
MAX_WIDTH = 200
"""Characters of the longest line of a hard-wrapped text."""
SAMPLE = 400
"""Pairs of lines that decide whether a text is hard-wrapped."""


class Line(NamedTuple):
    """A line that is not blank: [start, end) without outer white space, its indent, whether a blank line is above."""

    start: int
    end: int
    indent: int
    gap: bool

    @property
    def length(self) -> int:
        """Characters, without indent."""
        return self.end - self.start


def split_lines(text: str) -> list[Line]:
    """The lines that are not blank, in order."""
    lines: list[Line] = []
    position, blank = 0, True
    ends = [(found.start(), found.end()) for found in _BREAK.finditer(text)]
    for stop, after in [*ends, (len(text), len(text))]:
        raw = text[position:stop]
        inner = raw.lstrip()
        if inner:
            start = stop - len(inner)
            lines.append(Line(start, start + len(inner.rstrip()), start - position, blank))
        blank = not inner
        position = after
    return lines


def ends_sentence(text: str, line: Line) -> bool:
    """Whether the line ends in closing punctuation, quotes and brackets aside."""
    return _TERMINAL.search(text, max(line.start, line.end - 5), line.end) is not None


def starts_lower(text: str, line: Line) -> bool:
    """Whether the line goes on in lower case, an opening quote or bracket aside."""
    return text[line.start:line.start + 2].lstrip(_OPENING)[:1].islower()


def first_word(text: str, line: Line) -> int:
    """Characters of the line's first word."""
    head = text[line.start:min(line.end, line.start + 80)]
    return len(head.split(maxsplit=1)[0])


def wrap_width(text: str, lines: list[Line]) -> int | None:
    """The width that the text is hard-wrapped at, or None where it is not.

    Wrapped text is narrow, and its lines end inside sentences: at most of its line ends no sentence ends, and either
    the next line goes on in lower case or its first word would not have fitted.
    """
    pairs = [(a, b) for a, b in pairwise(lines) if not b.gap and b.indent <= a.indent][:SAMPLE]
    if not pairs:
        return None
    width = max(a.length for a, _ in pairs)
    if width > MAX_WIDTH:
        return None
    inside = [(a, b) for a, b in pairs if not ends_sentence(text, a)]
    if len(inside) * 2 < len(pairs):
        return None
    lower = sum(starts_lower(text, b) for _, b in inside)
    forced = sum(a.length + 1 + first_word(text, b) > width - 3 for a, b in pairs)
    return width if lower * 10 >= len(pairs) * 3 or (forced * 10 >= len(pairs) * 7 and width >= 40) else None


def joins(text: str, line: Line, following: Line, width: int | None) -> bool:
    """Whether the following line goes on with this one's paragraph. `width` is that of a wrapped text, or None."""
    mid_sentence = not ends_sentence(text, line) and starts_lower(text, following)
    if following.gap:
        return mid_sentence and (text[line.end - 1].isalnum() or text[line.end - 1] == ",")
    if mid_sentence:
        return True
    ended = ends_sentence(text, line)
    if width is None or following.indent > line.indent or _BULLET.match(text, following.start, following.end) or (
            ended and _MAYBE_BULLET.match(text, following.start, following.end)):
        return False
    room = width - line.length - 1 - first_word(text, following)
    return room < (4 if ended else width // 3)
