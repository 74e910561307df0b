"""Datelines: "SEOUL, Oct 8 (Agency) -", "KYIV (Reuters) —", "LONDON —" at the start of a lead."""

import re
from functools import lru_cache
from typing import NamedTuple

from according.collect.dates import Found, find_date
from according.collect.lexicon import either, rows, words

MAX_DATELINE = 160
"""Characters of the longest dateline, dash included."""
_UPPER = r"A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĘĚĞĢİĶŁĽŃŇŐŒŘŚŞŠŢŤŪŮŰŹŻŽ"


class Dateline(NamedTuple):
    """Where the dateline ends, its dash included, and the full date in it, where a year stands there."""

    end: int
    date: Found | None


def dateline_at(text: str, start: int, end: int) -> Dateline | None:
    """The dateline that a stretch begins with, or None.

    A town in capitals needs a dash and a sentence behind it; a town in lower case needs an agency in brackets or a day.
    """
    bound = min(end, start + MAX_DATELINE)
    found = _pattern().match(text, start, bound)
    if found is None or not _is_place(text, found, end):
        return None
    return Dateline(found.end(), find_date(text, start, found.end()))


def _is_place(text: str, found: re.Match[str], end: int) -> bool:
    alone = found["alone"]
    if alone:
        inner = alone.strip("() ")
        return inner in words("agencies") or (inner.isupper() and inner.isalpha() and len(inner) <= 6)
    if found["agency"] or found["agency2"]:
        return True
    capitals = found["capitals"]
    if capitals is None:
        return found["day"] is not None and not _weekday(found["mixed"])
    if capitals in words("labels") or sum(c.isalpha() for c in capitals) < 3:
        return False
    rest = text[found.end():min(end, found.end() + 40)].lstrip(" \"'“‘«(\t\r\n\xa0")
    return found["day"] is not None or not rest or not rest[0].islower()


def _weekday(words_: str) -> bool:
    return any(row[0] == "weekday" and row[1] in words_.lower().split() for row in rows("calendar"))


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    month = either(row[1] for row in rows("calendar") if row[0] == "month")
    weekday = either(row[1] for row in rows("calendar") if row[0] == "weekday")
    town = rf"[{_UPPER}][{_UPPER}.'’\-/]{{1,30}}(?:\s[{_UPPER}][{_UPPER}.'’\-/]{{0,30}}){{0,3}}"
    name = rf"[{_UPPER}][\w.'’\-/]{{1,30}}(?:\s(?:[{_UPPER}][\w.'’\-/]{{0,30}}|of|de|la|el|al|and)){{0,4}}"
    year = r"(?:,?\s{1,2}\d{4})?"
    day = (rf"(?i:{weekday}\b\.?,?\s)?(?i:{month}\b\.?\s{{1,2}}\d{{1,2}}(?!\d)|\d{{1,2}}\s{{1,2}}{month}\b\.?){year}"
           rf"|\d{{4}}-\d{{2}}-\d{{2}}")
    agency = rf"\(\s?[{_UPPER}][^()\n]{{1,40}}\)"
    dash = r"\s{0,3}(?:-{1,3}(?=\s|\Z)|[—–―]|_(?=\s|\Z))"
    return re.compile(
        rf"(?P<alone>{agency}){dash}"
        rf"|(?:(?P<capitals>{town})(?![\w])|(?P<mixed>{name}))(?:,\s{{1,2}}(?!(?i:{month})\b)(?:{name})){{0,2}},?"
        rf"(?:\s{{1,2}}(?P<agency>{agency}))?"
        rf"(?:[,.]?\s{{1,2}}(?P<day>{day}))?(?:\s{{0,2}}(?P<agency2>{agency}))?(?:{dash}|(?<=\))\s?:(?=\s))")
