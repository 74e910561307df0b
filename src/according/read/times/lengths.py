"""Lengths of time as TIMEX3 writes them, and the numbers before units."""

from according.read.times.found import CLASS, UNITS, Found

LETTERS = {"year": ("Y", 1), "month": ("M", 1), "week": ("W", 1), "day": ("D", 1), "decade": ("Y", 10),
           "century": ("Y", 100), "millennium": ("Y", 1000), "fortnight": ("W", 2), "quarter": ("Q", 1),
           "hour": ("H", 1), "minute": ("M", 1), "second": ("S", 1), "weekend": ("WE", 1)}
"""Units as TIMEX3 writes lengths, and how many of them a unit is."""

PARTS = {"year": (12, "M"), "hour": (60, "M"), "minute": (60, "S")}
"""Units whose halves are told in smaller ones, how many those are and their letter."""

SHORTER = frozenset({"hour", "minute", "second"})
COUNTS = frozenset({"num", "dom", "year", "a", "few", "couple", "some", "many", "dozen"})
AFTER_A = frozenset({"couple", "few", "dozen", "half"})
"""Classes before which "a" counts nothing."""

MOST = 100_000
"""A larger number of units is no time that a report tells."""

HALVES = {"hour": "PT30M", "minute": "PT30S", "day": "PT12H", "year": "P6M", "decade": "P5Y", "century": "P50Y"}


def count(found: Found) -> str | None:
    """The number before the unit: digits, "X" for a vague one, "1.5" with a half."""
    end = found.find(*UNITS)
    total, current, seen, vague = 0.0, 0.0, False, False
    for token in range(found.first, found.end if end is None else end):
        name, value = CLASS[found.codes[token]], found.values[token]
        if name == "half":
            current += 0.5
        if name not in COUNTS or not value or (name == "a" and CLASS[found.codes[token + 1]] in AFTER_A):
            continue
        if value == "X":
            vague = True
            continue
        number = _number(value)
        if number is None:
            return None
        seen = True
        if number in (100, 1000) and current and name == "num" and not value.startswith("1,"):
            current *= number
        elif "/" in value or number < 100:
            current += number
        else:
            total, current = total + current, number
    if end is not None and any(CLASS[code] == "half" for code in found.codes[end + 1:found.end]):
        current += 0.5
    total += current
    if vague or not seen:
        return "X"
    return f"{total:g}" if total < MOST else None


def _number(value: str) -> float | None:
    if "/" in value:
        above, _, below = value.partition("/")
        return float(above) / float(below) if above.isdigit() and below.isdigit() and int(below) else None
    try:
        return float(value.replace(",", ""))
    except ValueError:
        return None


def length(found: Found) -> str | None:
    """A TIMEX3 length."""
    number, unit = count(found), found.get(*UNITS)
    return None if number is None or unit is None else written(number, unit)


def written(number: str, unit: str) -> str:
    """P2D for ("2", "day")."""
    sign, times = LETTERS[unit]
    time = "T" if unit in SHORTER else ""
    if number == "X":
        return f"P{time}X{sign}"
    amount = float(number) * times
    if amount != int(amount) and unit in PARTS:
        half, rest = PARTS[unit]
        whole, part = int(amount), round((amount - int(amount)) * half)
        return f"P{time}{whole}{sign}{part}{rest}" if whole else f"P{time}{part}{rest}"
    return f"P{time}{amount:g}{sign}"


def half(found: Found) -> str | None:
    """Half an hour, half a year."""
    unit = found.get("hour", "unit")
    if unit is None:
        return None
    return HALVES.get(unit)


def bare_units(found: Found) -> str | None:
    """An untold number of units after a preposition that gives them length: "for years"."""
    unit = found.get("units", "hours")
    before = found.parse.lower[found.first - 1] if found.first else ""
    if unit is None or before not in ("for", "within", "in", "after", "over", "through"):
        return None
    return f"dur:{written('X', unit)}"


def vague(found: Found) -> str | None:
    """An untold number of units: the "recent years" and a "decades-long" war."""
    unit = found.get(*UNITS)
    return None if unit is None else written("X", unit)


def recurring(found: Found) -> str | None:
    """What comes every unit or every part of a day."""
    part = found.get("daypart")
    if part is not None:
        return f"XXXX-XX-XX{part}"
    unit = found.get(*UNITS)
    return None if unit is None else written("1", unit)


def past_unit(found: Found) -> str | None:
    """The unit that ends with the day of publication."""
    unit = found.get(*UNITS)
    return None if unit is None else f"dur:{written('1', unit)}:past"


def letter(found: Found) -> str | None:
    """The unit's letter."""
    unit = found.get(*UNITS)
    return None if unit is None else LETTERS[unit][0]
