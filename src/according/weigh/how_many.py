"""Agreement on how many: what is counted, and between which bounds."""

import math
from typing import NamedTuple

from according.records import Quantity, Statement
from according.weigh import lexicons
from according.weigh.agreement import Finding, Said


class Count(NamedTuple):
    """Bounds of a number, infinite where open; `counted`, `role` and `unit` say of what."""

    low: float
    high: float
    counted: str | None
    role: str | None
    vague: bool
    unit: str | None = None
    as_of: str | None = None


def quantities(report: str, statement: Statement) -> list[Said]:
    """The numbers of a proposition."""
    return [
        Said(report, statement.id, quantity.words, quantity.span, _with_day(quantity), _count(quantity))
        for quantity in statement.frame.quantities
    ]


def shown(quantity: Quantity) -> str | None:
    """The number in figures: "6", "5..7", ">= 5"; None where the words give none.

    >>> shown(Quantity(low=5, words="at least five"))
    '>= 5'
    """
    low, best, high = quantity.low, quantity.best, quantity.high
    if low is not None and high is not None and low != high:
        return f"{_number(low)}..{_number(high)}"
    if low is not None and high is None and low != best:
        return f">= {_number(low)}"
    if high is not None and low is None and high != best:
        return f"<= {_number(high)}"
    number = next((value for value in (best, low, high) if value is not None), None)
    return None if number is None else _number(number)


def _with_day(quantity: Quantity) -> str | None:
    """The number in figures, and the day up to which it counts."""
    number = shown(quantity)
    return number if number is None or quantity.as_of is None else f"{number} as of {quantity.as_of}"


def compare(left: Said, right: Said) -> Finding | None:
    """Equal numbers agree, overlapping bounds are compatible, others contradict, unless one is vague.

    Shares and measures are compared with their like alone. Numbers of different things are compared in one role only
    ("officers killed", "people killed"), and differ at most; numbers in different roles ("engines seized", "engines
    made") only where they are equal and of one thing. Numbers counted up to different days exclude nothing.
    """
    a, b = left.compared, right.compared
    if not isinstance(a, Count) or not isinstance(b, Count) or not _comparable(a, b):
        return None
    same = _same_thing(a, b)
    things = "" if same else f" of different things ({a.counted}, {b.counted})"
    if a[:2] == b[:2]:
        return Finding("agree" if same and a.vague == b.vague else "compatible", f"the same number{things}")
    if a.low <= b.high and b.low <= a.high:
        return Finding("compatible", f"the bounds overlap{things}")
    if a.as_of and b.as_of and a.as_of != b.as_of:
        return Finding("compatible", "counted up to different days")
    if a.vague or b.vague or not same:
        return Finding("differs", f"different numbers{things or ', one of them approximate'}")
    return Finding("contradicts", "the one number excludes the other")


def _same_thing(a: Count, b: Count) -> bool:
    """Whether the words of the one are among those of the other: "officers" and "army officers"."""
    if a.counted is None or b.counted is None:
        return True
    left, right = (set(counted.casefold().split()) for counted in (a.counted, b.counted))
    return left <= right or right <= left


def _comparable(a: Count, b: Count) -> bool:
    if a.unit != b.unit:
        return False
    if a.role and b.role and a.role != b.role:
        return a[:2] == b[:2] and a.counted is not None and b.counted is not None and _same_thing(a, b)
    if a.role and b.role:
        return True
    return _same_thing(a, b)


def _count(quantity: Quantity) -> Count | None:
    low, best, high = quantity.low, quantity.best, quantity.high
    if low is None and high is None:
        if best is None:
            return None
        low = high = best
    vague = lexicons.approximate().search(quantity.words) is not None
    low, high = -math.inf if low is None else low, math.inf if high is None else high
    return Count(low, high, quantity.counted, quantity.role, vague, quantity.unit, quantity.as_of)


def _number(value: float) -> str:
    return f"{int(value):,}" if value == int(value) else f"{value:,g}"
