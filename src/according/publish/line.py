"""Lines of a sheet: stretches of text with the name of a style each, drawn in columns, harmless on a terminal."""

import unicodedata
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from according.records import Record

GUTTER = 13
"""Columns for the word in front ("assessor", "how many"); all else stands to the right of it."""
NARROWEST = 40
"""No sheet is drawn narrower than this."""


class Segment(NamedTuple):
    """Words in one style.

    Styles: assessor, backer, claim, denier, doubter, label, muted, origin, span, warn; "" is plain.
    """

    style: str
    words: str


class Line(Record, frozen=True):
    """One line, no wider than asked for."""

    segments: tuple[Segment, ...] = ()

    @property
    def plain(self) -> str:
        """The text alone, without blanks at its end."""
        return "".join(segment.words for segment in self.segments).rstrip()


def harmless(text: str) -> str:
    r"""The text on one line, with nothing in it that a terminal obeys: what is not to be seen is shown by a mark.

    White space is folded; control characters become control pictures; what reorders or hides text (bidi controls, zero
    widths) and what is no character becomes U+FFFD.

    >>> harmless("a\x1b[31m\tb")
    'a␛[31m b'
    """
    return "".join(map(_visible, " ".join(text.split())))


def _visible(char: str) -> str:
    if char.isprintable():
        return char
    code = ord(char)
    if code < 0x20:
        return chr(0x2400 + code)
    return "\N{SYMBOL FOR DELETE}" if code == 0x7F else "\N{REPLACEMENT CHARACTER}"


def columns(text: str) -> int:
    """How many columns of a terminal the text fills: wide characters two, combining ones none."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def drawn(front: Segment, body: Sequence[Segment], width: int, right: str = "") -> list[Line]:
    """The word in front, then the body, wrapped beside it; `right` (spans) stands at the right edge where it fits."""
    room = max(width, NARROWEST) - GUTTER
    lines = _wrapped(body, room)
    if right:
        wide = columns(right)
        used = sum(columns(segment.words) for segment in lines[-1]) if lines else room
        if used + 2 + wide > room:
            lines.append([])
            used = 0
        lines[-1] = [*lines[-1], Segment("", " " * max(0, room - used - wide)), Segment("span", right)]
    head = Segment(front.style, _padded(harmless(front.words)))
    rest = Segment("", " " * GUTTER)
    return [Line(segments=(head if number == 0 else rest, *line)) for number, line in enumerate(lines or [[]])]


def fits(body: Sequence[Segment], width: int, right: str = "") -> bool:
    """Whether `drawn` would put all of it on one line."""
    used = sum(columns(harmless(segment.words)) if segment.words.strip() else len(segment.words) for segment in body)
    return used + (2 + columns(right) if right else 0) <= max(width, NARROWEST) - GUTTER


def blank() -> Line:
    """An empty line."""
    return Line()


def joined(chunks: Iterable[Segment], between: str = "  ") -> list[Segment]:
    """The chunks that have words, with something between them."""
    out: list[Segment] = []
    for chunk in chunks:
        if chunk.words:
            out += [Segment("", between), chunk] if out else [chunk]
    return out


def _padded(words: str) -> str:
    return words + " " * max(1, GUTTER - columns(words))


def _wrapped(body: Sequence[Segment], room: int) -> list[list[Segment]]:
    """Broken at blanks; a word that is wider than the room is cut."""
    lines: list[list[Segment]] = [[]]
    used = 0
    for style, piece in _pieces(body, room):
        wide = columns(piece)
        if used + wide > room and not (piece.isspace() and used >= room):
            lines.append([])
            used = 0
        if not piece.isspace() or used:
            lines[-1].append(Segment(style, piece))
            used += wide
    return [_merged(line) for line in lines if line]


def _pieces(body: Sequence[Segment], room: int) -> Iterable[Segment]:
    """Words and blanks in turn."""
    for style, words in body:
        piece = ""
        lead = " " * (len(words) - len(words.lstrip(" ")))
        tail = " " * (len(words) - len(words.rstrip(" "))) if words.strip(" ") else ""
        if lead:
            yield Segment("", lead)
        for number, word in enumerate(harmless(words).split(" ")):
            if number and word:
                yield Segment(style, " ")
            for char in word:
                if columns(piece + char) > room:
                    yield Segment(style, piece)
                    piece = ""
                piece += char
            if piece:
                yield Segment(style, piece)
            piece = ""
        if tail:
            yield Segment("", tail)


def _merged(line: list[Segment]) -> list[Segment]:
    out: list[Segment] = []
    for segment in line:
        if out and (out[-1].style == segment.style):
            out[-1] = Segment(segment.style, out[-1].words + segment.words)
        else:
            out.append(segment)
    while out and not out[-1].words.rstrip():
        out.pop()
    if out:
        out[-1] = Segment(out[-1].style, out[-1].words.rstrip())
    return out
