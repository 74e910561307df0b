"""Holidays: those whose day the calendar tells, and by name alone those whose day depends on a country or the moon."""

from according.read.times.found import Found
from according.read.times.points import direction

CHRISTMAS_EVE, NEW_YEARS_EVE, NEW_YEARS_DAY = "monthday:12-24", "monthday:12-31", "monthday:01-01"
DAYS_AFTER = {"1": 1, "7": 0}
"""Days from Easter to Easter Monday and Easter Sunday, by weekday."""


def _when(found: Found) -> str:
    """The year that is told, else the direction."""
    step = {"-1": "last", "1": "coming"}.get(found.get("last", "next") or "")
    return found.get("year") or step or direction(found)


def holiday(found: Found) -> str | None:
    """Christmas, Thanksgiving Day, Easter Monday, Christmas Eve, Easter week."""
    day, when = found.get("holiday") or "", _when(found)
    easter, weekday = day.startswith("easter"), found.get("weekday")
    if easter and found.before() == "orthodox":
        return "?"
    if found.find("eve") is not None:
        day = CHRISTMAS_EVE if day == "monthday:12-25" else ""
    elif weekday is not None:
        day = f"easter:{DAYS_AFTER[weekday]}" if easter and weekday in DAYS_AFTER else ""
    elif found.get("unit", "weekend") in ("week", "weekend"):
        return f"shift:0:{found.get('unit', 'weekend')}:{day}:{when}"
    part = found.get("daypart")
    return f"{day}:{when}{f'@{part}' if part else ''}" if day else "?"


def new_year(found: Found) -> str | None:
    """New Year's Eve and New Year's Day."""
    units = found.all("unit")
    if units[0] != "year" or (len(units) > 1 and units[1] != "day"):
        return None
    return f"{NEW_YEARS_DAY if len(units) > 1 else NEW_YEARS_EVE}:{_when(found)}"


def fast(found: Found) -> str | None:
    """Good Friday, Palm Sunday, Ash Wednesday."""
    day, weekday = found.get("fast") or "", found.get("weekday")
    fits = {"easter:-2": "5", "easter:-7": "7", "easter:-46": "3"}.get(day) == weekday
    return f"{day}:{_when(found)}" if fits else None


def feast(found: Found) -> str | None:
    """Memorial Day; Independence Day without days, since each country has its own."""
    if found.get("unit") != "day":
        return None
    day = found.get("dayname")
    return f"{day}:{_when(found)}" if day else "?"
