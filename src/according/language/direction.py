"""Which Tuesday, which June: bare weekdays, weekends and parts of a year by the direction that a text gives them.

Directions are those of language/calendar: past, next, last, coming, near, this, or a number of years.
"""

from datetime import date, timedelta

from according.language.edtf import days, month_end, unit_of

YEARLY = frozenset({"month", "monthday", "season", "quarter", "half", "nth", "easter"})
"""Kinds of points that come once a year."""

FAR = timedelta(days=300)
"""A bare month or day is not looked for further off by tense alone: newspapers then add the year or "last"."""


def weekday(number: int, way: str, anchor: date) -> date:
    """The weekday (1 Monday .. 7 Sunday) that is meant."""
    back = (anchor.isoweekday() - number) % 7
    if way == "this":
        return anchor + timedelta(days=number - anchor.isoweekday())
    if way == "near":
        way = "past" if back <= 3 else "next"
    if way in ("past", "last"):
        return anchor - timedelta(days=back or (7 if way == "last" else 0))
    ahead = (number - anchor.isoweekday()) % 7
    return anchor + timedelta(days=ahead or (7 if way == "coming" else 0))


def _in_year(head: str, what: str, year: int) -> str:
    if head == "month":
        return f"{year:04d}-{what:0>2}"
    if head == "easter":
        return (easter(year) + timedelta(days=int(what))).isoformat()
    if head != "nth":
        return f"{year:04d}-{ {'quarter': 'Q', 'half': 'H'}.get(head, '')}{what}"
    month, number, weekday = (int(part) for part in what.split("-"))
    if number == 0:
        last = month_end(year, month)
        return (last - timedelta(days=(last.isoweekday() - weekday) % 7)).isoformat()
    first = date(year, month, 1)
    return (first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (number - 1))).isoformat()


def easter(year: int) -> date:
    """Easter Sunday of the western churches (Meeus, Jones and Butcher).

    >>> easter(2024)
    datetime.date(2024, 3, 31)
    """
    century, rest = divmod(year, 100)
    epact = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (year % 19 + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def weekend(way: str, anchor: date) -> str:
    """The weekend that is meant, as a calendar value."""
    first, now = weekday(6, "this", anchor), anchor.isoweekday() >= 6
    if way in ("past", "last"):
        weeks = 0 if now and way == "past" else -1
    elif way == "near":
        weeks = -1 if anchor.isoweekday() <= 2 else 0
    else:
        weeks = 1 if now and way == "coming" else 0
    return unit_of(first + timedelta(days=7 * weeks), "weekend")


def yearly(head: str, what: str, way: str, anchor: date) -> str | None:
    """The month, day of a month, season, quarter or half that is meant, as a calendar value.

    >>> yearly("monthday", "10-03", "past", date(2024, 10, 9))
    '2024-10-03'
    """
    if head not in YEARLY:
        return None
    if way == "this":
        way = "0"
    if way.lstrip("-").isdigit():
        return _in_year(head, what, int(way) if len(way) == 4 else anchor.year + int(way))
    reach = 8 if what == "02-29" else 2
    years = [_in_year(head, what, year) for year in range(anchor.year - reach, anchor.year + reach + 1)]
    found = [(value, *covered) for value in years if (covered := days(value)) is not None]
    if way == "near":
        return min(found, key=lambda one: abs((one[1] - anchor) + (one[2] - anchor)))[0] if found else None
    if way in ("past", "last"):
        found = [one for one in found if (one[1] <= anchor if way == "past" else one[2] < anchor)][-1:]
    else:
        found = [one for one in found if (one[2] >= anchor if way == "next" else one[1] > anchor)][:1]
    if not found:
        return None
    value, first, last = found[0]
    if way in ("past", "next") and (last < anchor - FAR or first > anchor + FAR):
        return yearly(head, what, "near", anchor)
    return value
