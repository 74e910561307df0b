"""Short lines under a title: an outlet's name, a loose byline, a second headline; and whether the head goes on."""

import re
from itertools import pairwise

from according.collect.bylines import byline_of, names_only
from according.collect.dates import find_date
from according.collect.fields import Header, Stated, skip_separators
from according.collect.headers import header_at
from according.collect.lexicon import words
from according.collect.lines import Line, ends_sentence, joins

MAX_LINE = 100
"""Characters of the longest line that is taken for a part of a head by what follows it."""
MAX_NAME = 4
"""Words of the longest bare name; longer lines in capitals are second headlines."""
LOOK = 3
"""Lines within which a header must follow."""


def under_title(text: str, ahead: list[Line], width: int | None) -> tuple[Header | None, bool]:
    """What the first of the lines states, if anything, and whether the head goes on after it.

    A second headline states nothing and is read like the body, but the head goes on where a header follows.
    """
    line = ahead[0]
    if not _is_short(text, line):
        return None, False
    dated = _dated_name(text, line)
    if dated is not None:
        return dated, True
    follows = _header_follows(text, ahead, width)
    if follows or len(ahead) == 1 or ahead[1].gap:
        byline = _loose_byline(text, line)
        if byline is not None:
            return byline, True
    return (_bare_name(text, line) if follows else None), follows


def _is_short(text: str, line: Line) -> bool:
    return line.length <= MAX_LINE and not ends_sentence(text, line)


def _header_follows(text: str, ahead: list[Line], width: int | None) -> bool:
    """Whether nothing but short lines stands before the next header, which fills its line."""
    for line, following in pairwise(ahead[:LOOK + 1]):
        if not _is_short(text, line) or joins(text, line, following, width):
            return False
        header = header_at(text, following, in_head=True)
        if header is not None:
            return header.end == following.end
    return False


def _loose_byline(text: str, line: Line) -> Header | None:
    """A name or a role, and where they were: "By Ada Roe, at the harbour", "By our staff", "Staff reporter"."""
    given = text[line.start:line.end]
    found = re.match(r"(?:By|BY|From)\s+", given)
    who = given[found.end():] if found else given
    roles = re.findall(r"\w+", who.lower())
    loose = {*words("byline_words"), "a", "an", "our", "own"}
    if roles and set(roles) <= loose and set(roles) & set(words("byline_words", "role")):
        return Header("byline", line.end, ())
    if found is None or not who[0].isupper():
        return None
    name, comma, tail = who.partition(",")
    if not comma or len(name.split()) > MAX_NAME or not names_only(name) or len(tail.split()) > 2 * MAX_NAME:
        return None
    return byline_of(text, line.start + found.end(), line.end, line.end)


def _bare_name(text: str, line: Line) -> Header | None:
    """A name alone on its line: a person's or an outlet's; only one that begins with "The" is surely an outlet's."""
    given = text[line.start:line.end]
    if len(given.split()) > MAX_NAME or not names_only(given):
        return None
    stated = (Stated("house", line.start, line.end),) if given.lower().startswith("the ") else ()
    return Header("header", line.end, stated)


def _dated_name(text: str, line: Line) -> Header | None:
    """A name and a date behind it: "The Coast Courier, 7 May 2029"."""
    date = find_date(text, line.start, line.end)
    if date is None or date.end != line.end or date.start == line.start:
        return None
    stop = len(text[:date.start].rstrip(" \t|,;·•–—-"))
    name = _bare_name(text, line._replace(end=stop)) if stop > line.start else None
    if name is None or skip_separators(text, stop, date.start) != date.start:
        return None
    return Header("header", line.end, (*name.stated, Stated("day", date.start, date.end, date)))
