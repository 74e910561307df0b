"""What the templates of the grammar are filled with."""

import re
from collections.abc import Callable

from according.language.calendar import FIRST_YEAR, resolve
from according.language.edtf import month_end
from according.read.times.found import CLASS, Context, Found
from according.read.times.holidays import fast, feast, holiday, new_year
from according.read.times.lengths import bare_units, count, half, length, letter, past_unit, recurring, vague, written
from according.read.times.points import (
    ago,
    direction,
    end_of,
    half_ago,
    last_unit,
    next_day,
    next_unit,
    part,
    quarter_here,
    quarter_way,
    same_period,
    seen,
    shift,
    sign,
    that,
    this_unit,
    unit_name,
    vague_shift,
    whole,
    year_ago,
)

HALF_YEAR = 4
"""Months that a narrative goes on without naming the new year."""

CALENDAR = frozenset({"day", "week", "month", "year"})
"""Units that a day is counted by from today."""

NTH = ("0", "1", "2", "3", "4")
"""Which weekday of a month: 0 is the last."""

NARRATED = frozenset({"month", "monthday", "season", "quarter", "half", "nth"})
"""Relations that a narrative's own last date anchors, in place of the publication date."""


def relation(found: Found) -> str | None:
    """The template filled; None where the words turn out to be no time."""
    out = []
    for i, piece in enumerate(re.split(r"\{(.*?)\}", found.rule.template)):
        if i % 2 == 0:
            out.append(piece)
            continue
        function = FIELDS.get(piece)
        value = function(found) if function else found.get(piece)
        if value is None:
            return None
        out.append(value)
    return _narrated("".join(out), found.context)


def _narrated(made: str, context: Context) -> str:
    if not context.narrative or (context.day is None and context.ancient is None):
        return made
    head, _, rest = made.partition(":")
    bare = re.split(r"[~@]", rest)[0]
    last = bare.rsplit(":", 1)[-1]
    if head not in NARRATED or last.lstrip("-").isdigit():
        return made
    tail, what = rest[len(bare):], bare[:len(bare) - len(last)]
    if context.ancient is not None:
        return f"abs:{context.ancient}-{what[:-1]}{tail}" if head in ("month", "season") else made
    value = resolve(f"{head}:{what}{_told(what[:2], context)}", context.day).value
    return made if value is None else f"abs:{value}{tail}"


def _told(month: str, context: Context) -> str:
    """Where a narrative goes on to: into the year that was named, else half a year ahead, else back in the year."""
    day = context.day
    if day is None:
        return "near"
    if context.whole or not month.isdigit():
        return "0"
    return "1" if (int(month) - day.month) % 12 <= HALF_YEAR and int(month) < day.month else "0"


def _nth_weekday(found: Found) -> str | None:
    """The second Sunday of May, the last Friday in June."""
    number = "0" if found.find("last", "final") is not None else found.get("first", "ordinal") or "0"
    if number not in NTH:
        return None
    return f"nth:{found.get('month')}-{number}-{found.get('weekday')}:{found.get('year') or direction(found)}"


def _week_of_month(found: Found) -> str:
    """The first or last weeks or days of a month, as its first, second or last third."""
    which = found.get("first", "ordinal", "last", "final")
    part = {"1": "~start", "2": "~mid", "3": "~mid"}.get(which or "", "~end")
    month, year = found.get("month"), found.get("year")
    return f"abs:{year}-{month}{part}" if year else f"month:{month}:{direction(found)}{part}"


def _century_bc(found: Found) -> str | None:
    return f"abs:BC{int(found.get('ordinal') or 1) - 1:02d}"


def _day_of_month(found: Found) -> str | None:
    """The first or the last day of a month, but for the last of February, which depends on the year."""
    month, year = found.get("month") or "", found.get("year")
    last = found.find("first") is None
    if found.get("unit") != "day" or (last and month == "02" and year is None):
        return _week_of_month(found)
    day = month_end(int(year or FIRST_YEAR), int(month)).day if last else 1
    return f"abs:{year}-{month}-{day:02d}" if year else f"monthday:{month}-{day:02d}:{direction(found)}"


def _which_way(found: Found) -> str:
    return "coming" if found.find("next", "coming") is not None else "last"


def _week_of_day(found: Found) -> str | None:
    """The week of March 6."""
    return f"shift:0:week:monthday:{found.get('month', 'mon')}-{_day(found)}:{direction(found)}" \
        if found.get("unit") == "week" and _day(found) else None


def _year_words(found: Found) -> str | None:
    """The year two thousand and five."""
    token = found.find("unit")
    if token is None or found.values[token] != "year":
        return None
    year = count(Found(found.rule, token + 1, found.end, found.parse, (found.codes, found.values))) or ""
    return f"abs:{year}" if re.fullmatch(r"1\d{3}|20\d\d", year) else None


def _long_unit(found: Found) -> str | None:
    """One unit in "a day-long meeting", untold many in "a decades-long war"."""
    unit = found.get("unit", "hour")
    return vague(found) if unit is None else written("1", unit)


def _latest(found: Found) -> str:
    """The latest quarter is the last whole one, unless a fiscal one is spoken of."""
    told = found.context.quarter
    return told if told != "?" and found.find("period") is not None else "unit:quarter:-1"


def _decade_bc(found: Found) -> str | None:
    decade = found.get("decade") or ""
    return f"BC{decade}" if decade.startswith("0") else None


def _year_end(found: Found) -> str | None:
    """Year-end is the last day of the year; the year's end and the month's end are their last third."""
    unit, last = found.get("unit"), found.context.last
    told = found.context.narrative and last != "?"
    if unit == "year" and found.find("poss") is None:
        year = "-1" if found.before() == "since" else "0"
        return f"within:12-31:{last}" if told else f"monthday:12-31:{year}"
    return f"shift:0:{unit}:{last}~end" if told else f"unit:{unit}:0~end"


def _by_night(found: Found) -> str | None:
    """Night as a time of any day ("at night"), the morning as one of the day that is told of."""
    part = found.get("daypart")
    before = found.parse.lower[found.first - 1] if found.first else ""
    if found.end - found.first == 1:
        return f"set:XXXX-XX-XX{part}" if before in ("at", "by") and part == "TNI" else None
    near = found.context.near_day()
    if near == "?" and found.find("the") is None and not found.context.narrative:
        near = "unit:day:0"
    return f"{near}@{part}" if before in ("in", "during", "by", "until", "through") else None


def _clock(found: Found) -> str | None:
    """`T10:35` or `TNI`, as TIMEX3 writes times of day."""
    part = found.get("daypart", "noon", "dawn", "tonight")
    hour = found.get("clock", "dom") or _military(found)
    if hour is None:
        return part
    hours, _, rest = hour.partition(":")
    number = int(hours)
    shift = found.get("ampm")
    if part in ("TEV", "TAF") or (part == "TNI" and 5 < number < 12):
        shift = "12"
    if shift == "12" and number < 12:
        number += 12
    if (shift == "0" or found.find("am") is not None) and number == 12:
        number = 0
    return f"T{number:02d}:{rest or '00'}" if number < 24 else None


def _military(found: Found) -> str | None:
    """0200 GMT."""
    four = found.get("num", "year")
    return f"{four[:2]}:{four[2:]}" if four and re.fullmatch(r"[0-2]\d[0-5]\d", four) else None


def _last_weekday(found: Found) -> str:
    """The morning of "overnight from Monday to Tuesday"."""
    return f"weekday:{found.all('weekday')[-1]}:{direction(found)}"


def _day_point_here(found: Found) -> str:
    """The weekday behind an hour, else the day told in the passage."""
    weekday = found.get("weekday")
    return found.context.dated if weekday is None else f"weekday:{weekday}:{direction(found)}"


def _clock_suffix(found: Found) -> str:
    part = found.get("daypart", "noon", "dawn", "tonight")
    return f"@{part}" if part else ""


def _by_today(found: Found) -> str:
    """The day before yesterday, the day after tomorrow, two days from now, a week from Tuesday."""
    back = found.find("before") is not None and found.get("before") == "-1"
    number, unit = count(found) or "1", unit_name(found)
    number = "1" if found.find("the") == found.first else number
    if unit not in CALENDAR or not number.isdigit():
        return f"ref:{'PAST' if back else 'FUTURE'}"
    if found.find("now") is not None or found.get("today") == "0":
        return f"{'ago' if back else 'ahead'}:{number}:{unit}"
    weekday = found.get("weekday")
    point = f"unit:day:{found.get('today')}" if weekday is None else f"weekday:{weekday}:{direction(found)}"
    whole = f"{7 * int(number)}:day" if unit == "week" else f"{number}:{unit}"
    return f"shift:{'-' if back else ''}{whole}:{point}"


def _daypoint(found: Found) -> str | None:
    weekday = found.get("weekday")
    if weekday is not None:
        return f"weekday:{weekday}:{direction(found)}"
    if found.find("unit") is not None:      # 2:30 the next day
        step = "0" if found.find("same", "that") is not None else sign(found)
        return f"shift:{step}:day:{found.context.last}" if unit_name(found) == "day" else None
    return f"unit:day:{found.get('today') or '0'}"


def _explicit(found: Found) -> str | None:
    month = found.get("month", "mon")
    after = found.find("month", "mon") or found.first
    days = (found.values[i] for i in range(after + 1, found.end) if CLASS[found.codes[i]] in ("dom", "ordinal"))
    day = next(days, None)
    if month is None or day is None:
        return None
    year = found.get("year")
    return f"abs:{year}-{month}-{day.zfill(2)}" if year else f"monthday:{month}-{day.zfill(2)}:{direction(found)}"


def _day(found: Found) -> str | None:
    day = found.get("dom", "ordinal", "first")
    return day.zfill(2) if day is not None and 0 < int(day) <= 31 else None


def _iso(found: Found) -> str | None:
    month, day = found.all("dom")[:2]
    return f"{found.get('year')}-{month}-{day}" if int(month) <= 12 else None


def _slash(found: Found) -> str | None:
    """Day and month are told apart only where one is above 12; otherwise the date is not known."""
    told = found.get("slash") or "//"
    if "." in told:     # 3.10.2024, written so where the day comes first
        return _dotted(*told.split("."))
    first, second, year = told.split("/")
    if len(year) == 2:
        return "abs:2001-09-11" if (first, second, year) == ("9", "11", "01") else None
    a, b = int(first), int(second)
    if a > 12 >= b > 0 and a <= 31:
        return f"abs:{year}-{b:02d}-{a:02d}"
    if b > 12 >= a > 0 and b <= 31:
        return f"abs:{year}-{a:02d}-{b:02d}"
    return f"abs:{year}-{a:02d}-{b:02d}" if a == b else "?"


def _dotted(day: str, month: str, year: str) -> str:
    return f"abs:{year}-{int(month):02d}-{int(day):02d}" if 0 < int(month) <= 12 and 0 < int(day) <= 31 else "?"


def _century(found: Found) -> str | None:
    if found.get("unit") != "century":
        return None
    number = int(found.get("ordinal", "first") or 0)
    return f"abs:{number - 1:02d}{part(found)}" if 10 < number <= 21 else None


def _year_span(found: Found) -> str | None:
    first, last = re.split(r"[-–/]", found.get("yearspan") or "-")
    last = first[:4 - len(last)] + last
    return f"span:abs:{first}|abs:{last}" if int(first) < int(last) else None


def _week_way(found: Found) -> str:
    return {"last": "last", "next": "coming"}.get(next((n for n in found.names() if n in ("last", "next")), ""), "this")


def _step(found: Found) -> str:
    return found.get("last", "next", "this") or "0"


def _this_way(found: Found) -> str:
    if found.find("past") is not None:
        return "last"
    return "this"


FIELDS: dict[str, Callable[[Found], str | None]] = {
    "ago": ago, "bareunits": bare_units, "bcyear": lambda found: (found.get("num", "dom", "year") or "").zfill(4),
    "bynight": _by_night, "bytoday": _by_today, "century": _century, "centurybc": _century_bc, "clock": _clock,
    "clock@": _clock_suffix, "count": count, "dated": lambda found: found.context.dated, "day": _day,
    "dayofmonth": _day_of_month, "daypoint": _daypoint, "daypointhere": _day_point_here, "decadebc": _decade_bc,
    "decadeof": lambda found: (found.get("year") or "")[:3], "endof": end_of, "explicit": _explicit, "fast": fast,
    "feast": feast, "fiscal": lambda found: "" if found.find("fiscal") is None else "~fiscal", "half": half,
    "halfago": half_ago, "here": lambda found: found.context.last, "holidaytold": holiday, "iso": _iso,
    "lastunit": last_unit, "latest": _latest, "length": length, "letter": letter, "longunit": _long_unit,
    "month": lambda found: found.get("month", "mon"), "newyear": new_year, "nextday": next_day, "nextunit": next_unit,
    "nthweekday": _nth_weekday,
    "ordinal": lambda found: found.get("ordinal", "first") or ("2" if found.find("last", "latter") else None),
    "part": part, "pastunit": past_unit, "quarterhere": quarter_here, "quarterway": quarter_way,
    "sameperiod": same_period, "season": lambda found: found.get("season", "fall"),
    "seenmonth": seen("month", "month"), "seenseason": seen("season", "season", "fall"),
    "seenweekday": seen("weekday", "weekday"), "setvalue": recurring, "shift": shift, "sign": sign, "slash": _slash,
    "step": _step, "that": that, "thisunit": this_unit, "thisway": _this_way, "unit": unit_name, "vague": vague,
    "vagueshift": vague_shift, "way": direction, "weekdaylast": _last_weekday, "weekofday": _week_of_day,
    "weekofmonth": _week_of_month, "weekway": _week_way, "whichway": _which_way, "whole": whole, "yearago": year_ago,
    "yearend": _year_end, "yearspan": _year_span, "yearwords": _year_words,
}
"""Fields of templates that are more than the value of a class's first word."""
