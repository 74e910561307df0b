"""Times as relations: what a report's words say of a day, before it is known which day they are said on.

A relation is a compact string that depends on no date; `resolve` turns it into days once the anchor (the
publication date) is known. Points, each one stretch of the calendar:

    abs:VALUE               a calendar value (language/edtf): abs:2024-10-03, abs:2022, abs:198, abs:BC0490
    unit:UNIT:N             the calendar unit N after the anchor's: unit:day:-1 yesterday, unit:week:-1 last week
                            (Monday to Sunday), unit:week:0 this week; UNIT is day, week, month, quarter, half,
                            year, decade, century
    weekday:D:DIR           D is 1 Monday .. 7 Sunday: weekday:2:past
    weekend:DIR             Saturday and Sunday
    month:MM:DIR            month:06:past; monthday:MM-DD:DIR, season:SU:DIR, quarter:3:DIR, half:2:DIR alike, and
                            nth:MM-N-D:DIR, the Nth weekday D of a month (nth:11-4-4, Thanksgiving; N 0 the last), and
                            easter:N:DIR, N days after Easter Sunday
    overnight               the night into the anchor's day; overnight:POINT that into another day
    ago:N:UNIT, ahead:N:UNIT    N units before or after the anchor, as precise as the unit: ago:2:day
    shift:N:UNIT:POINT      N units after another point ("two days later", -1 for "the day before"); shift:0:month:POINT
                            is the month that the point lies in; a quarter or half moved by years stays one
    within:MM:POINT         a month, or with MM-DD a day, of the year that another point lies in
    seen:KIND:WHAT:DIR:POINT    a weekday, month or season as seen from another point ("the following Monday")
    ?                       a day that the text does not name

DIR tells which one is meant: `past` the latest that has begun by the anchor, `next` the first not over at the
anchor (of what comes once a year the nearest, where that one is more than ten months off: direction.FAR), `last` and
`coming` the same without the anchor's own, `near` whichever lies nearest, `this` that of the anchor's own week or
year, and a whole number that of so many years after the anchor's (half:2:-1, the second half of last year); four
digits are a year.

A point may carry `~start`, `~mid`, `~end` (its first, second or last third; of months days 1-10, 11-20, 21-end),
`~approx`, `~fiscal` (of a year
that begins nobody knows when: a value without days), and then `@T10:35` or `@TMO`, `@TAF`, `@TEV`, `@TNI` (a time of
day). Around points:

    since:POINT after:POINT by:POINT until:POINT before:POINT      intervals open on one side; before:POINT~end closes
                            with the whole unit ("before the end of the month" is by its last day), and a point with
                            `next` never before the anchor
    later:POINT earlier:POINT   some time after or before it, nobody knows how long ("weeks later"); with a length
                            (later:PT1H:POINT) so long after it, which no day can be told of ("an hour later")
    from:POINT|POINT to:POINT|POINT    the first and the last end of a range, each with the days of the whole
    span:POINT|POINT        from the one to the other
    dur:P2D                 a length without a place in the calendar; dur:P12M:past, dur:P2W:next the stretch up to or
                            from the anchor
    set:VALUE               a recurring time: set:P1D, set:XXXX-WXX-1
    ref:PAST ref:PRESENT ref:FUTURE    no days at all
"""

import re
from datetime import date, timedelta
from functools import lru_cache

from msgspec.structs import replace

from according.language.direction import YEARLY, weekday, weekend, yearly
from according.language.edtf import days, edtf, moved, precision, unit_of
from according.records import Record

BOUNDS = ("since", "after", "by", "until", "before")
OPEN_END = ("since", "after")
AWAY = {"later": ("FUTURE_REF", "after", "since"), "earlier": ("PAST_REF", "before", "until")}
"""The value of an untold time away, and the bounds that days and that hours away set."""

THIRDS = ("start", "mid", "end")
JUST_OVER = timedelta(days=31)
"""A deadline that names a day is not looked for a year ahead within so many days after it."""

OLD = timedelta(days=31)
"""What ended longer ago when the report was published is background."""

FIRST_YEAR, LAST_YEAR = 1000, 9000
"""Years of an anchor; outside them it counts as unknown, since the calendar ends near by."""

_LENGTH = re.compile(r"P(T?)(\d+)([YMWDHQ])")
_NEXT = re.compile(r":next(@.*)?\Z")


class Resolved(Record, frozen=True, kw_only=True):
    """A relation at an anchor: TIMEX3 value, EDTF, first and last day (ISO, inclusive), UCDP date_prec.

    A day is None on an open side; all is None where the anchor is needed and not known.
    """

    value: str | None = None
    edtf: str | None = None
    earliest: str | None = None
    latest: str | None = None
    precision: int | None = None


@lru_cache(maxsize=16384)
def resolve(relation: str, anchor: date | None) -> Resolved:
    """What a relation means on the anchor day. Absolute points never need one.

    >>> resolve("unit:week:-1", date(2024, 10, 9)).edtf
    '2024-09-30/2024-10-06'
    >>> resolve("by:month:06:next", date(2024, 10, 9)).edtf
    '../2025-06'
    """
    if anchor is not None and not FIRST_YEAR <= anchor.year <= LAST_YEAR:
        anchor = None
    try:
        return _resolved(relation, anchor)
    except OverflowError:       # thousands of years from the anchor
        return Resolved()


def _resolved(relation: str, anchor: date | None) -> Resolved:
    head, _, rest = relation.partition(":")
    if head in OPEN_END:
        return _opened(head, _resolved(rest, anchor))
    if head in BOUNDS:
        return _closed(head, rest, anchor)
    if head in AWAY:
        return _away_from(head, rest, anchor)
    if head in ("set", "ref"):
        return Resolved(value=rest if head == "set" else f"{rest}_REF")
    if head in ("from", "to"):
        return _ranged(head, rest, anchor)
    around = {"span": _spanned, "dur": _stretch, "overnight": _overnight}.get(head)
    return _point(relation, anchor) if around is None else around(rest, anchor)


def forecast_by(relation: str, anchor: date | None) -> str | None:
    """The day by which a look ahead can be checked: the last of its time; None where that is open, unknown or past.

    >>> forecast_by("unit:week:0", date(2024, 10, 9))
    '2024-10-13'
    """
    latest = resolve(relation, anchor).latest
    return latest if latest and (anchor is None or latest >= anchor.isoformat()) else None


def compatible(a: tuple[str | None, str | None], b: tuple[str | None, str | None]) -> bool:
    """Whether two intervals (first day, last day; ISO; None is open) share a day.

    >>> compatible(("2024-10-03", "2024-10-03"), ("2024-09-30", "2024-10-06"))
    True
    """
    return not (_before(a[1], b[0]) or _before(b[1], a[0]))


def _before(end: str | None, start: str | None) -> bool:
    return end is not None and start is not None and end < start


def _made(value: str | None, written: str | None, covered: tuple[date, date] | None) -> Resolved:
    if covered is None:
        return Resolved(value=value, edtf=written)
    first, last = covered
    return Resolved(value=value, edtf=written, earliest=first.isoformat(), latest=last.isoformat(),
                    precision=precision(first, last))


def _point(relation: str, anchor: date | None) -> Resolved:
    bare, _, clock = relation.partition("@")
    base, _, part = bare.partition("~")
    value = _value(base, anchor)
    if value is None:
        return Resolved(value=f"XXXX-XX-XX{clock}") if clock and base == "?" else Resolved()
    covered, written = days(value), edtf(value)
    if covered is None and written is None and not value.startswith("BC"):
        return Resolved()       # 30 February
    if part == "fiscal":
        return Resolved(value=value)
    if covered is not None and part in THIRDS:
        covered = _third(covered, part)
        written = f"{covered[0]}/{covered[1]}"
    elif part == "approx" and written is not None and "/" not in written:
        written += "~"
    return _made(value + clock, written, covered)


def _overnight(point: str, anchor: date | None) -> Resolved:
    covered = days(_value(_bare(point), anchor) or "") if point else None
    day = covered[0] if covered else anchor
    if day is None or (point and covered is None):
        return Resolved()
    before = day - timedelta(days=1)
    return _made(f"{before}TNI", f"{before}/{day}", (before, day))


def _third(covered: tuple[date, date], part: str) -> tuple[date, date]:
    first, last = covered
    if (first.year, first.month) == (last.year, last.month) and (last - first).days >= 27:
        ends = (10, 20, last.day)
        borders = [first, *(first.replace(day=day) for day in ends[:2])]
        index = THIRDS.index(part)
        start = first if index == 0 else borders[index] + timedelta(days=1)
        return start, first.replace(day=ends[index])
    length = (last - first).days + 1
    if length < len(THIRDS):
        return covered
    index = THIRDS.index(part)
    return first + timedelta(days=length * index // 3), first + timedelta(days=length * (index + 1) // 3 - 1)


def _opened(head: str, point: Resolved) -> Resolved:
    """From a point on; the value stays the point's, as TIMEX3 has it."""
    if point.earliest is None or point.latest is None:
        return Resolved(value=point.value)
    if head == "since":
        return Resolved(value=point.value, edtf=f"{(point.edtf or point.earliest).split('/')[0]}/..",
                        earliest=point.earliest)
    after = (date.fromisoformat(point.latest) + timedelta(days=1)).isoformat()
    return Resolved(value=point.value, edtf=f"{after}/..", earliest=after)


def _closed(head: str, point: str, anchor: date | None) -> Resolved:
    """Up to a point; with "before" up to the day before it, but of a unit's end up to the last day of the unit.

    What lies ahead is not over at the anchor: "before Friday" said on a Friday is the next one, and "before
    mid-October" said in mid-October is by the last day of that stretch. But "by 14 January" said in the days after it
    is that 14 January.
    """
    found = _resolved(point, anchor)
    if found.earliest is None or found.latest is None:
        return Resolved(value=found.value)
    bare, mark, part = point.partition("~")
    last, written = found.latest, (found.edtf or found.latest).split("/")[-1]
    if head == "before" and not part.startswith("end"):
        last = written = (date.fromisoformat(found.earliest) - timedelta(days=1)).isoformat()
    if anchor is not None and last < anchor.isoformat() and (ahead := _NEXT.search(bare)):
        if mark and found.latest >= anchor.isoformat():
            last = written = found.latest
        elif not (bare.startswith("monthday") and last >= (anchor - JUST_OVER).isoformat()):
            return _closed(head, f"{bare[:ahead.start()]}:coming{ahead[1] or ''}{mark}{part}", anchor)
    return Resolved(value=found.value, edtf=f"../{written}", latest=last)


def _away_from(head: str, point: str, anchor: date | None) -> Resolved:
    """Some time or a length after or before a point: hours may end on its own day."""
    value, by_days, by_hours = AWAY[head]
    bound = by_days
    if point.startswith("P"):
        value, _, point = point.partition(":")
        bound = by_hours if value.startswith("PT") else by_days
    return replace(_resolved(f"{bound}:{point}", anchor), value=value)


def _spanned(points: str, anchor: date | None) -> Resolved:
    left, _, right = points.partition("|")
    first, last = resolve(left, anchor), resolve(right, anchor)
    if not (first.earliest and last.latest and first.earliest <= last.latest):
        return Resolved()
    covered = date.fromisoformat(first.earliest), date.fromisoformat(last.latest)
    written = f"{(first.edtf or '').split('/')[0]}/{(last.edtf or '').split('/')[-1]}"
    return _made(f"{first.value}/{last.value}", written, covered)


def _ranged(head: str, points: str, anchor: date | None) -> Resolved:
    """The value of one end with the days of the whole range; of the end alone where the ends do not fit."""
    left, _, right = points.partition("|")
    own, whole = resolve(left if head == "from" else right, anchor), _spanned(points, anchor)
    return own if whole.edtf is None else replace(whole, value=own.value)


def _stretch(length: str, anchor: date | None) -> Resolved:
    value, _, side = length.partition(":")
    match = _LENGTH.fullmatch(value)
    if not side or anchor is None or match is None:
        return Resolved(value=value)
    unit = {"Y": "year", "M": "month", "W": "week", "D": "day", "Q": "quarter", "H": "hour"}[match[3]]
    count = int(match[2])
    if match[1]:
        unit, count = "day", -(-count // 24) if unit == "hour" else 1
    other = moved(anchor, unit, -count if side == "past" else count)
    if other is None:
        return Resolved(value=value)
    first, last = sorted((anchor, other))
    return _made(value, f"{first}/{last}", (first, last))


def _value(point: str, anchor: date | None) -> str | None:
    """The calendar value of a bare point."""
    head, _, rest = point.partition(":")
    if head == "abs":
        return rest
    if head in ("shift", "within", "seen"):
        return _leaning(head, rest, anchor)
    if anchor is None or not rest:
        return None
    what, _, way = rest.partition(":")
    if head in YEARLY:
        return yearly(head, what, way, anchor)
    anchored = {"unit": _unit, "ago": _ago, "ahead": _ahead, "weekday": _weekday, "weekend": _weekend}.get(head)
    return None if anchored is None else anchored(what, way, anchor)


def _leaning(head: str, rest: str, anchor: date | None) -> str | None:
    """A point told from another one."""
    if head == "seen":
        kind, what, way, base = rest.split(":", 3)
        seen = days(_value(_bare(base), anchor) or "")
        return None if seen is None else _value(f"{kind}:{what}:{way}", seen[0])
    what, _, rest = rest.partition(":")
    if head == "shift":
        unit, _, base = rest.partition(":")
        return _shifted(int(what), unit, _value(_bare(base), anchor))
    covered = days(_value(_bare(rest), anchor) or "")
    return None if covered is None else f"{covered[0].year:04d}-{what}"


def _bare(point: str) -> str:
    return point.partition("@")[0].partition("~")[0]


def _unit(unit: str, number: str, anchor: date) -> str | None:
    start = anchor.replace(day=1) if unit in ("month", "quarter", "half", "year") else anchor
    day = moved(start, unit, int(number))
    return None if day is None else unit_of(day, unit)


def _ago(number: str, unit: str, anchor: date) -> str | None:
    return _away(anchor, unit, -int(number))


def _ahead(number: str, unit: str, anchor: date) -> str | None:
    return _away(anchor, unit, int(number))


def _weekday(number: str, way: str, anchor: date) -> str:
    return weekday(int(number), way, anchor).isoformat()


def _weekend(way: str, _: str, anchor: date) -> str:
    return weekend(way, anchor)


def _shifted(count: int, unit: str, base: str | None) -> str | None:
    if base is not None and base.startswith("BC"):
        return _shifted_back(count, unit, base[2:6])
    covered = days(base) if base else None
    if base is None or covered is None:
        return None
    first, last = covered
    if unit == "year" and ("-Q" in base or "-H" in base):
        return f"{first.year + count:04d}{base[4:]}"
    day = moved(first, unit, count)
    coarse = unit_of(first, unit) != unit_of(last, unit)       # no day can be told two days after "May"
    return None if day is None or coarse else unit_of(day, unit)


def _shifted_back(count: int, unit: str, year: str) -> str | None:
    """Years, decades (BC047: the 470s) or centuries (BC04: the 400s) from such a stretch before Christ."""
    digits = {"year": 4, "decade": 3, "century": 2}.get(unit)
    if digits is None or not year.isdigit() or len(year) < digits:
        return None
    if unit == "decade" and len(year) > digits:     # ten years from a year
        digits, count = len(year), 10 * count
    number = int(year[:digits]) - count
    return f"BC{number:0{digits}d}" if number >= 0 else None


def _away(anchor: date, unit: str, count: int) -> str | None:
    if unit in ("hour", "minute", "second"):
        hours = {"hour": 1.0, "minute": 1 / 60, "second": 1 / 3600}[unit] * count
        return (anchor + timedelta(days=round(hours / 24))).isoformat()
    day = moved(anchor, unit, count)
    return None if day is None else unit_of(day, {"decade": "year", "century": "year"}.get(unit, unit))
