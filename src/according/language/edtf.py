"""Calendar values and the days they cover: TIMEX3 on one side, EDTF and ISO days on the other.

A calendar value is a TIMEX3 date without a time of day: `2024-10-03`, `2024-10`, `2024`, `202` (a decade), `20` (a
century), `2024-W40`, `2024-W40-WE` (a weekend), `2024-Q3`, `2024-H2`, `2024-SU` (SP, SU, FA, WI: of the northern
hemisphere, winter counted with the year it begins in), `BC0490`.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache

Days = tuple[date, date]
"""First and last day, inclusive."""

PARTS = {"Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12), "H1": (1, 6), "H2": (7, 12),
         "SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}
"""First and last month of quarters, halves and seasons; 13 and 14 lie in the next year."""

_PART = re.compile(r"(\d{4})-(Q[1-4]|H[12]|SP|SU|FA|WI)")


def add_months(day: date, months: int) -> date:
    """The same day of the month, or the last of the month where it has none such.

    >>> add_months(date(2024, 1, 31), 1)
    datetime.date(2024, 2, 29)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def month_end(year: int, month: int) -> date:
    """Last day of a month; months above 12 run into the next year."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, monthrange(year, month)[1])


@lru_cache(maxsize=8192)
def days(value: str) -> Days | None:
    """First and last day of a calendar value; None where it is none, is no day of the calendar, or lies before year 1.

    >>> days("2024-W40")
    (datetime.date(2024, 9, 30), datetime.date(2024, 10, 6))
    """
    try:
        for pattern, covered in _COVERED:
            if match := pattern.fullmatch(value):
                return covered(match)
    except ValueError:
        return None
    return None


def _day(match: re.Match[str]) -> Days:
    day = date.fromisoformat(match[0])
    return day, day


def _month(match: re.Match[str]) -> Days:
    year, month = int(match[1]), int(match[2])
    return date(year, month, 1), month_end(year, month)


def _part(match: re.Match[str]) -> Days:
    year, (first, last) = int(match[1]), PARTS[match[2]]
    return date(year, first, 1), month_end(year, last)


def _week(match: re.Match[str]) -> Days:
    year, week = int(match[1]), int(match[2])
    return date.fromisocalendar(year, week, 6 if match[3] else 1), date.fromisocalendar(year, week, 7)


def _years(match: re.Match[str]) -> Days:
    return date(int(match[0].ljust(4, "0")), 1, 1), date(int(match[0].ljust(4, "9")), 12, 31)


_COVERED: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Days]], ...] = (
    (re.compile(r"\d{4}-\d\d-\d\d"), _day), (re.compile(r"(\d{4})-(\d\d)"), _month), (_PART, _part),
    (re.compile(r"(\d{4})-W(\d\d)(-WE)?"), _week), (re.compile(r"\d{2,4}"), _years))


def edtf(value: str) -> str | None:
    """A calendar value in EDTF: weeks, seasons, quarters and halves as intervals, decades and centuries with X.

    >>> edtf("2024-Q3"), edtf("198"), edtf("BC0490"), edtf("BC04")
    ('2024-07/2024-09', '198X', '-0489', '-04XX')
    """
    if value.startswith("BC"):
        if len(value) < len("BC0490"):      # EDTF counts a year 0: its centuries agree, its decades do not
            return f"-{value[2:]}XX" if len(value) == len("BC04") else None
        return f"-{int(value[2:]) - 1:04d}" if value[2:].isdigit() else None
    covered = days(value)
    if covered is None:
        return None
    first, last = covered
    if value.isdigit():
        return value.ljust(4, "X")
    if _PART.fullmatch(value):
        return f"{first:%Y-%m}/{last:%Y-%m}"
    return value if "W" not in value else f"{first}/{last}"


def precision(earliest: date, latest: date) -> int | None:
    """UCDP date_prec of an interval: 1 a day, 2 to six days, 3 a week, 4 to a month, 5 to a year, else None."""
    length = (latest - earliest).days + 1
    for code, most in ((1, 1), (2, 6), (3, 7), (4, 31), (5, 366)):
        if length <= most:
            return code
    return None


def week_of(day: date) -> str:
    """The ISO week that a day lies in.

    >>> week_of(date(2024, 10, 9))
    '2024-W41'
    """
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def unit_of(day: date, unit: str) -> str:
    """The calendar unit (day, week, weekend, month, quarter, half, year, decade, century) that a day lies in."""
    if unit == "day":
        return day.isoformat()
    if unit in ("week", "weekend"):
        return week_of(day) + ("-WE" if unit == "weekend" else "")
    if unit == "month":
        return f"{day:%Y-%m}"
    if unit == "quarter":
        return f"{day.year:04d}-Q{(day.month + 2) // 3}"
    if unit == "half":
        return f"{day.year:04d}-H{1 if day.month <= 6 else 2}"
    return f"{day.year:04d}"[:{"decade": 3, "century": 2}.get(unit, 4)]


def moved(day: date, unit: str, count: int) -> date | None:
    """The day that lies `count` units later; None beyond the calendar or for a unit shorter than a day."""
    months = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
    try:
        if unit in months:
            return add_months(day, count * months[unit])
        length = {"day": 1, "week": 7, "weekend": 7}.get(unit)
        return None if length is None else day + timedelta(days=count * length)
    except (ValueError, OverflowError):
        return None
