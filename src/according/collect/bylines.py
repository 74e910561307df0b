"""Bylines and closing credits: "By Jane Doe", "(Reporting by Jane Doe; editing by John Roe)"."""

import re
from functools import lru_cache

from according.collect.dates import find_date
from according.collect.fields import Header, Stated, before_date, may_open, skip_separators
from according.collect.lexicon import rows, words
from according.collect.lines import Line

MAX_NAMES = 14
"""Words of the longest byline; closing credits may have three times as many."""
_BY = re.compile(r"(?:By|BY|by)\s{1,3}(?=[^\W\d_])")
_CREDITS = re.compile(
    r"\(?(?:Additional\s)?(?i:reporting|writing|editing|compiled|translated|written|reported|produced)\s"
    r"(?:and\s\w{1,12}\s)?(?:by|in)\s")
_FOR = re.compile(r"\sfor\s(?:the\s)?(?P<outlet>[A-Z][^,;|()]{1,60}?)(?=\s(?:in|at|from|with)\s|[,;|()]|\s*\Z)")
_LETTER = re.compile(r"[^\W\d_]")


def byline_at(text: str, line: Line) -> Header | None:
    """A byline with place, role, agency or a date behind it, or credits."""
    if is_credits(text, line):
        return Header("byline", line.end, ())
    found = _BY.match(text, line.start, line.end)
    if found is None:
        return None
    start = found.end()
    date = find_date(text, start, min(line.end, start + 160))
    stop, end = line.end, line.end
    dated: tuple[Stated, ...] = ()
    if date is not None:
        stop, field = before_date(text, start, date.start)
        dated = (Stated(field, date.start, date.end, date),)
        rest = skip_separators(text, date.end, line.end)
        if rest < line.end:
            if not may_open(text, rest):
                return None
            end = date.end
    if stop - start > 120 or not names_only(text[start:stop]):
        return None
    return byline_of(text, start, stop, end, dated)


def byline_of(text: str, start: int, stop: int, end: int, dated: tuple[Stated, ...] = ()) -> Header:
    """The byline whose names stand in [start, stop), up to `end`; "for" before a name states the outlet."""
    outlet = _FOR.search(text, start, stop)
    house = (Stated("house", *outlet.span("outlet")),) if outlet else ()
    return Header("byline", end, (Stated("byline", start, stop), *house, *dated))


def is_credits(text: str, line: Line) -> bool:
    """Whether the line is closing credits."""
    found = _CREDITS.match(text, line.start, line.end)
    return found is not None and line.length <= 400 and names_only(text[found.end():line.end], most=3 * MAX_NAMES)


def names_only(given: str, most: int = MAX_NAMES) -> bool:
    """Whether the words are names and the small words between them; a weekday or month alone is no name."""
    parts = [part for part in re.split(r"[\s,;|/()]+", given) if _LETTER.search(part)]
    if not parts or len(parts) > most or _weekday_or_month(parts[0]):
        return False
    if most == MAX_NAMES and len(parts) > 4 and given.rstrip().endswith((".", "?", "!")):
        return False
    names = [part for part in parts if _is_name(part)]
    return bool(names) and all(_is_name(part) or part.lower().strip(".:") in words("byline_words") for part in parts)


def _is_name(part: str) -> bool:
    found = _LETTER.search(part)
    return found is not None and found[0].isupper()


@lru_cache(maxsize=1)
def _calendar() -> frozenset[str]:
    return frozenset(row[1] for row in rows("calendar") if row[0] != "zone")


def _weekday_or_month(word: str) -> bool:
    return word.lower().strip(".") in _calendar()
