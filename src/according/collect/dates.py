"""Publication dates: ISO 8601, RFC 2822 and the common English forms; no order of day and month is ever guessed."""

import re
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import NamedTuple

from according.collect.lexicon import either, rows
from according.errors import DateError

FIRST_NEWSPAPER = date(1605, 1, 1)
"""No report is older than the first newspaper (the Relation of Strasbourg)."""
_CURE = "write it as YYYY-MM-DD"


class Found(NamedTuple):
    """A date in a text: the day, or None where it is ambiguous or impossible, and its characters [start, end).

    `end` takes in a time of day that follows; `day_end` does not.
    """

    day: date | None
    start: int
    day_end: int
    end: int
    has_weekday: bool = False


def date_at(text: str, start: int, end: int) -> Found | None:
    """The full date (with its year) that begins at `start`, with a time of day before or after it."""
    found = _pattern().match(text, start, end)
    return None if found is None else _found(found)


def find_date(text: str, start: int, end: int) -> Found | None:
    """The first full date in [start, end)."""
    found = _pattern().search(text, start, end)
    return None if found is None else _found(found)


def stated_date(name: str, words_: str, today: date) -> date:
    """The day that an option or a field states. Raises DateError where it is no date, ambiguous, or lies ahead.

    A day ahead of `today` by one is taken: it is tomorrow somewhere.

    >>> stated_date("a.txt", "Oct. 9, 2024", date(2024, 12, 1)).isoformat()
    '2024-10-09'
    """
    stripped = words_.strip()
    shown = "".join(c if c.isprintable() else "?" for c in stripped[:40])
    found = date_at(stripped, 0, len(stripped)) if len(stripped) <= 80 else None
    if found is None or found.end != len(stripped):
        raise DateError(name, f"the publication date {shown!r} is not a full date", _CURE)
    if found.day is None:
        raise DateError(name, f"the publication date {shown!r} is ambiguous or impossible", _CURE)
    check_past(name, found.day, today)
    return found.day


def check_published(words: str, today: date) -> str:
    """The ISO day that somebody gives for all reports of a call. Raises DateError under the name "published".

    >>> check_published("9 October 2024", date(2024, 12, 1))
    '2024-10-09'
    """
    return stated_date("published", words, today).isoformat()


def check_past(name: str, day: date, today: date) -> None:
    """Raise DateError where the day lies ahead of today, or before there were newspapers."""
    if day > today + timedelta(days=1):
        raise DateError(name, f"the publication date {day.isoformat()} lies in the future", "correct the date")
    if day < FIRST_NEWSPAPER:
        raise DateError(name, f"the publication date {day.isoformat()} is older than any newspaper", "correct the date")


def _found(match: re.Match[str]) -> Found:
    start = match.start("weekday") if match["weekday"] else match.start("day")
    return Found(_day(match), start, match.end("day"), match.end(), bool(match["weekday"]))


def _day(match: re.Match[str]) -> date | None:
    """The calendar day, or None: no such day, a weekday that it is not, day and month that could change places."""
    given = match.groupdict()
    if given["n1"]:
        first, second = int(given["n1"]), int(given["n2"])
        if first <= 12 and second <= 12 and first != second:
            return None
        day, month = (first, second) if first > 12 else (second, first)
        year = int(given["n3"])
    else:
        year = int(given["iy"] or given["dy"] or given["my"])
        day = int(given["id"] or given["dd"] or given["md"])
        name = given["dm"] or given["mm"]
        month = _values("month")[name.lower()] if name else int(given["im"])
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    weekday = given["weekday"]
    return None if weekday and _values("weekday")[weekday.lower()] != found.isoweekday() else found


@cache
def _values(kind: str) -> dict[str, int]:
    return {row[1]: int(row[2]) for row in rows("calendar") if row[0] == kind}


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    month, weekday = either(_values("month")), either(_values("weekday"))
    zone = rf"(?:(?-i:{either(row[1] for row in rows('calendar') if row[0] == 'zone')})\b|[+-]\d{{2}}:?\d{{2}}\b)"
    clock = rf"\d{{1,2}}[:.]\d{{2}}(?::\d{{2}}(?:[.,]\d{{1,9}})?)?(?!\d)(?:\s?[ap]\.?m\b\.?)?(?:\s?\(?{zone}\)?){{0,2}}"
    ordinal = r"(?:st|nd|rd|th)?"
    return re.compile(
        rf"(?<![\w/.-])(?:{clock},?\s{{1,2}})?(?:(?P<weekday>{weekday})\b\.?,?\s{{0,2}})?"
        rf"(?P<day>(?P<iy>\d{{4}})(?P<sep>[-/.])(?P<im>\d{{1,2}})(?P=sep)(?P<id>\d{{1,2}})(?!\d)"
        rf"|(?P<dd>\d{{1,2}}){ordinal}(?:\s{{1,2}}of)?[\s-]{{1,2}}(?P<dm>{month})\b\.?,?[\s-]{{1,2}}(?P<dy>\d{{4}})(?!\d)"
        rf"|(?P<mm>{month})\b\.?\s{{1,2}}(?P<md>\d{{1,2}}){ordinal}(?:,\s{{0,2}}|\s{{1,2}})(?P<my>\d{{4}})(?!\d)"
        rf"|(?P<n1>\d{{1,2}})(?P<nsep>[-/.])(?P<n2>\d{{1,2}})(?P=nsep)(?P<n3>\d{{4}})(?!\d))"
        rf"(?:(?:T|,?\s{{1,2}}(?:at\s|[-–—|]\s)?){clock})?", re.IGNORECASE)
