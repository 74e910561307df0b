"""Whether the first lines of a text are its title; where that is not plain they are a paragraph."""

import re
from itertools import pairwise

from according.collect.lines import Line, first_word, starts_lower

MAX_TITLE = 200
"""Characters of the longest title."""
MAX_TITLE_WORDS = 30
MAX_TITLE_LINES = 3
_WORD = re.compile(r"[^\W\d_][\w'’\-]{3,}")
_STOP = re.compile(r"[.…][\"'”’)\]]{0,2}\Z")
_OPEN_END = re.compile(r"[,;:—–_-]\Z")
_ASKS = re.compile(r"[?!][\"'”’)\]]{0,2}\Z")


def title_lines(text: str, lines: list[Line], width: int | None) -> int:
    """How many of the lines, from the first on, are the title; 0 where they are not one.

    `lines` are those up to the next header or byline, at least one of them; `width` is that of a hard-wrapped text. A
    title has no full stop (one is allowed where every longer word has a capital), and a blank line or a header follows,
    or else a line that visibly starts anew.
    """
    count = 1
    while count < min(len(lines), MAX_TITLE_LINES + 1) and not lines[count].gap:
        count += 1
    set_apart = count == len(lines) or lines[count].gap
    words = text[lines[0].start:min(lines[count - 1].end, lines[0].start + MAX_TITLE + 1)]
    if set_apart and count <= MAX_TITLE_LINES and _reads_like_one(words, apart=True):
        return count if count == 1 or _is_wrapped(text, lines[:count], width) else _alone(text, lines, width)
    return _alone(text, lines, width)


def is_kicker(text: str, line: Line) -> bool:
    """Whether the line is a section label over a title: one word, or two in capitals."""
    words = text[line.start:line.end] if line.length <= 30 else ""
    count = len(words.split())
    return words.replace(" ", "").isalpha() and words[0].isupper() and (count == 1 or (count == 2 and words.isupper()))


def _alone(text: str, lines: list[Line], width: int | None) -> int:
    """1 where the first line is a title with the body on the next line, without a blank line between."""
    if len(lines) < 2:
        return 0
    line, following = lines[0], lines[1]
    words = text[line.start:min(line.end, line.start + MAX_TITLE + 1)]
    if following.gap:
        return int(_reads_like_one(words, apart=True))
    if starts_lower(text, following) or not _reads_like_one(words, apart=False) or line.length > 150:
        return 0
    room = (width or 1000) - line.length - 1 - first_word(text, following)
    return int(room >= 8 or _in_title_case(words))


def _is_wrapped(text: str, lines: list[Line], width: int | None) -> bool:
    """Whether several lines are one title: they go on in lower case, or fill the width of the text."""
    return all(starts_lower(text, b) or (width is not None and a.length + 1 + first_word(text, b) > width - 8)
               for a, b in pairwise(lines))


def _reads_like_one(words: str, *, apart: bool) -> bool:
    count = len(words.split())
    if len(words) > MAX_TITLE or not 2 <= count <= MAX_TITLE_WORDS or _OPEN_END.search(words):
        return False
    if _STOP.search(words):
        return apart and count <= 20 and _in_title_case(words)
    if _ASKS.search(words):
        return apart and len(words) <= 120
    return any(c.isalpha() for c in words)


def _in_title_case(words: str) -> bool:
    """Whether at least five longer words stand there, and four in five of them have a capital."""
    longer = _WORD.findall(words)
    return len(longer) >= 5 and sum(word[0].isupper() for word in longer) * 5 >= len(longer) * 4
