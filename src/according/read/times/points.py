"""Points told from the day of publication ("last week") or from another point ("two days later")."""

import re
from collections.abc import Callable

from according.read.times.found import MONTHS_SO_FAR, UNITS, Found
from according.read.times.lengths import SHORTER, count, written
from according.read.times.tense import way

AHEAD = frozenset({"next", "coming", "following", "later", "after"})
BY_WEEKDAY = frozenset({"weekday", "clockday", "noonday", "overnightday", "overnightinto", "overnightfrom"})
"""Rules of times that a bare weekday tells."""

MULTIPLES = {"fortnight": ("week", 2), "decade": ("year", 10), "century": ("year", 100), "millennium": ("year", 1000)}


def direction(found: Found) -> str:
    """Which way a bare weekday or month points.

    A weekday that no verb tells lies behind, one of a present tense ("they meet Monday") ahead.
    """
    told = way(found.parse, found.first, found.end)
    weekday = found.rule.name in BY_WEEKDAY
    if told == "planned":
        return "next" if weekday else "near"
    return "past" if told == "near" and weekday else told


def part(found: Found) -> str:
    """Which part of the stretch: ~start, ~mid, ~end, ~approx or all of it."""
    return found.get("early", "late", "mid", "begin", "middle", "end", "approx") or ""


def shift(found: Found) -> str | None:
    """So many units before or after the last point; a reference only where the number is vague."""
    later = found.get("later", "after") == "1"
    number, unit = count(found), unit_name(found)
    if number is None or unit is None:
        return None
    if number == "X":
        return vague_shift(found)
    if unit in SHORTER or found.context.last == "?" or not number.isdigit():
        return f"{'later' if later else 'earlier'}:{written(number, unit)}:{found.context.last}"
    unit, times = ("week", 2) if unit == "fortnight" else (unit, 1)
    return f"shift:{'' if later else '-'}{int(number) * times}:{unit}:{found.context.last}"


def vague_shift(found: Found) -> str:
    """Days later, years earlier: some time after or before the last point."""
    later, last = found.get("later", "after") == "1", found.context.last
    if last == "?":
        return f"ref:{'FUTURE' if later else 'PAST'}"
    return f"{'later' if later else 'earlier'}:{last}"


def next_day(found: Found) -> str | None:
    """The next day, the previous year; "for the next year" is a length."""
    unit = unit_name(found)
    if unit is not None and unit != "day" and found.before() == "for" and found.find("next") is not None:
        return f"dur:{written('1', unit)}" if found.context.narrative else f"dur:{written('1', unit)}:next"
    clock = found.get("daypart")
    return None if unit is None else f"shift:{sign(found)}:{unit}:{found.context.last}{f'@{clock}' if clock else ''}"


def year_ago(found: Found) -> str | None:
    """A bare "a year ago", "a year earlier": of the quarter that is spoken of, else of now or of the last point."""
    unit = found.get("unit")
    if unit == "year" and found.context.quarter != "?":
        return f"shift:-1:year:{found.context.quarter}"
    if found.find("ago") is not None or (unit == "year" and found.context.last == "?"):
        return ago(found)
    return f"shift:-1:{unit_name(found)}:{found.context.last}"


def whole(found: Found) -> str | None:
    """The unit in "for the year", "the year ended"; a bare "the year" is otherwise no time of its own."""
    parse, unit = found.parse, found.get("unit")
    following = parse.lower[found.end] if found.end < len(parse) else ""
    if unit not in ("year", "week", "month"):
        return None
    if following in ("ended", "ending"):
        return f"dur:{written('1', unit)}"
    before = parse.lower[found.first - 1] if found.first else ""
    if before in ("for", "throughout", "through") or found.find("full", "fiscal") is not None:
        return f"shift:0:{unit}:{found.context.last}" if found.context.narrative else f"unit:{unit}:0"
    return None


def ago(found: Found) -> str | None:
    """So many units before the day of publication; a mere reference where the number is vague."""
    number, unit = count(found), found.get(*UNITS)
    if number is None or unit is None:
        return None
    if number == "X" or not number.isdigit():
        return "ref:PAST"
    name, times = MULTIPLES.get(unit, (unit, 1))
    return f"ago:{int(number) * times}:{name}"


def half_ago(found: Found) -> str | None:
    """Half a century ago, half a year ago."""
    name, times = MULTIPLES.get(found.get("unit") or "", ("year", 1))
    if found.get("unit") not in ("year", "decade", "century"):
        return None
    return f"ago:{times // 2}:{name}" if times > 1 else "ago:6:month"


def sign(found: Found) -> str:
    """1 ahead, -1 back."""
    return "1" if found.find(*AHEAD) is not None else "-1"


def unit_name(found: Found) -> str | None:
    """The unit that a point is precise to."""
    unit = found.get(*UNITS)
    if unit is None:
        return "day" if found.find("daypart") is not None else None
    return {"weekend": "week", "millennium": "century"}.get(unit, unit)


def last_unit(found: Found) -> str | None:
    """Last week, last year, last weekend."""
    unit = found.get(*UNITS)
    if unit == "weekend":
        return "weekend:last"
    if unit == "year" and _of_quarter(found):
        return f"shift:-1:year:{found.context.quarter}"
    return None if unit is None else f"unit:{_calendar(unit)}:-1{part(found)}"


def _of_quarter(found: Found) -> bool:
    """Whether it says which year's quarter: "the same period last year", "last year's quarter"."""
    parse, end = found.parse, found.end
    if found.context.quarter in ("?", MONTHS_SO_FAR):
        return False
    owned = end + 1 < len(parse) and parse.tags[end] == "POS" and parse.lower[end + 1] in ("quarter", "period")
    return owned or found.before() in ("quarter", "period")


def next_unit(found: Found) -> str | None:
    """Next week, the coming year."""
    unit = found.get(*UNITS)
    if unit == "weekend":
        return f"weekend:{'next' if found.find('this') is not None else 'coming'}"
    return None if unit is None else f"unit:{_calendar(unit)}:1{part(found)}"


def this_unit(found: Found) -> str | None:
    """This week; in an account of the past that of the date told before."""
    unit = found.get(*UNITS)
    if unit == "weekend":
        return f"weekend:{direction(found)}"
    if unit is not None and found.context.narrative and found.context.last != "?":
        return f"shift:0:{unit}:{found.context.last}{part(found)}"
    return None if unit is None else f"unit:{_calendar(unit)}:0{part(found)}"


def _calendar(unit: str) -> str:
    return {"fortnight": "week", "millennium": "century"}.get(unit, unit)


def that(found: Found) -> str | None:
    """That day, later that year: of the last point."""
    season = found.get("season", "fall")
    if season is not None:
        return f"season:{season}:near" if found.context.narrative else None
    return f"shift:0:{unit_name(found)}:{found.context.last}"


def end_of(found: Found) -> str | None:
    """The unit of "the end of the year"."""
    unit = found.get(*UNITS)
    if unit is None:
        return None
    if unit == "weekend":
        return f"weekend:{direction(found)}"
    if unit == "day" and found.context.near_day() != "?":       # later in the day
        return found.context.near_day()
    if found.context.narrative or "that" in found.names():
        return f"shift:0:{unit}:{found.context.last}"
    return f"unit:{_calendar(unit)}:0"


def quarter_way(found: Found) -> str:
    """Which year's quarter: of fiscal years the latest that has begun, else the nearest."""
    return "near" if found.find("fiscal") is None else "past"


def same_period(found: Found) -> str:
    """The quarter of "the 2023 period", where a quarter is spoken of."""
    told = re.search(r"quarter:(\d)|-Q(\d)", found.context.quarter)
    return "" if told is None else f"-Q{told[1] or told[2]}"


def seen(kind: str, *names: str) -> Callable[[Found], str]:
    """The point of "the following Monday": seen from the point told before it, else from the day of publication."""
    def made(found: Found) -> str:
        what, here = found.get(*names), found.context.last
        way = "last" if found.find("previous") is not None else "coming"
        return f"{kind}:{what}:{way}" if here == "?" else f"seen:{kind}:{what}:{way}:{here}"
    return made


def quarter_here(found: Found) -> str:
    """The quarter that is spoken of, else the one before the day of publication."""
    told = found.context.quarter
    if told == "?" or (told == MONTHS_SO_FAR and found.find("quarter") is not None):
        return "unit:quarter:-1"
    return told
