"""Units and bounds around a number."""

from functools import cache
from typing import NamedTuple

from according.language.parse import Parse
from according.read.figures.numerals import Numeral, number_words
from according.read.lexicons import rows

PER = frozenset({"a", "an", "per", "/", "each"})
LONGEST = 4
"""Tokens of the longest unit or bound, hyphens not counted."""


class Unit(NamedTuple):
    """A unit by its usual name, and its kind in lexicon/units.tsv."""

    name: str
    kind: str


class Bound(NamedTuple):
    """Factors of low, best and high; None leaves the field empty."""

    low: float | None
    best: float | None
    high: float | None


class Amount(NamedTuple):
    """A number with what belongs to it; tokens `first` to `end` hold all of it."""

    number: Numeral
    first: int
    end: int
    low: float | None = None
    best: float | None = None
    high: float | None = None
    unit: str | None = None
    kind: str = ""


@cache
def _units() -> tuple[dict[str, Unit], dict[str, Unit], frozenset[str]]:
    """Forms before a number, forms after it, and nouns that a rate is given for."""
    before: dict[str, Unit] = {}
    after: dict[str, Unit] = {}
    rates: set[str] = set()
    for name, kind, front, back in rows("units.tsv"):
        if kind == "rate":
            rates.update(back.split("|"))
            continue
        before.update((form.lower(), Unit(name, kind)) for form in front.split("|") if form)
        after.update((form.lower(), Unit(name, kind)) for form in back.split("|") if form)
    return before, after, frozenset(rates)


@cache
def _bounds() -> tuple[dict[str, Bound], dict[str, Bound]]:
    """Phrases before and after a number."""
    sides: dict[str, dict[str, Bound]] = {"before": {}, "after": {}}
    for side, low, best, high, phrases in rows("bounds.tsv"):
        factors = [None if field == "-" else float(field) for field in (low, best, high)]
        sides[side].update((phrase, Bound(*factors)) for phrase in phrases.split("|"))
    return sides["before"], sides["after"]


def unit_around(parse: Parse, number: Numeral, floor: int) -> Amount:
    """The amount that a number with its currency or unit makes, values not yet set; no word from before `floor`."""
    first, unit = _currency(parse, number, floor)
    end = number.end
    lower = parse.lower
    if unit is not None and not number.scaled:
        letter = number.after.lower() or (lower[end].rstrip(".") if end < len(lower) else "")
        kind, scale = number_words().get(letter, ("", 1.0))
        if kind == "letter":
            number = _times(number, scale)._replace(after="", end=end + (not number.after))
            end = number.end
    if number.after:
        unit = _units()[1].get(number.after.lower(), unit)
    stop, found = _unit_after(parse, end)
    if found is not None and lower[end] == "m" and stop < len(lower) and parse.tags[stop] in ("NNS", "JJ", "NN"):
        number, end = _times(number, 1e6), stop
    elif found is not None and (unit is None or unit.kind == "money" == found.kind) and not number.after:
        unit, end = unit or found, stop
        if not number.scaled:
            kind, scale = number_words().get(lower[end], ("", 1.0)) if end < len(lower) else ("", 1.0)
            if kind == "scale" and unit.kind == "money":
                number, end = _times(number, scale), end + 1
    if unit is None:
        return Amount(number, first, number.end)
    name, end = rate(parse, _named(unit, number), end)
    name, end = _of_age(parse, name, unit.kind, end)
    return Amount(number, first, end, unit=name, kind=unit.kind)


def _times(number: Numeral, scale: float) -> Numeral:
    to = number.to and number.to * scale
    return number._replace(value=number.value * scale, to=to, scaled=True, end=number.end + 1)


def _named(unit: Unit, number: Numeral) -> str:
    """Pounds are money in the thousands and above, weight below."""
    if unit.name == "pound":
        return "pound sterling" if number.scaled else "pound-mass"
    return unit.name


def _currency(parse: Parse, number: Numeral, floor: int) -> tuple[int, Unit | None]:
    """The currency written before a number, and where it begins."""
    before, first = _units()[0], number.first
    if number.before:
        attached = before.get(number.before.lower())
        if attached is not None:
            return first, attached
    for size in (2, 1):
        if first - size >= floor:
            form = " ".join(parse.lower[first - size:first])
            if form in before:
                return first - size, before[form]
    return first, None


def _unit_after(parse: Parse, token: int) -> tuple[int, Unit | None]:
    """The longest unit from a token on, a hyphen or bracket before it left out: "3-inch", "20 (kg)"."""
    lower, after = parse.lower, _units()[1]
    start = token + 1 if lower[token:token + 1] in (["-"], ["("], ["["]) else token
    if start >= len(lower) or (parse.tags[start][0] == "V" and parse.starts[start] != parse.ends[start - 1]):
        return token, None
    for size in range(min(LONGEST, len(lower) - start), 0, -1):
        form = " ".join(lower[start:start + size])
        unit = after.get(form) or after.get(form.rstrip("."))    # a full stop may hang on the last one: "5 km."
        if unit is not None and not (unit.kind == "money" and lower[token] in "(["):
            closed = start > token and lower[token] != "-" and lower[start + size:start + size + 1] in ([")"], ["]"])
            return start + size + closed, unit
    return token, None


def rate(parse: Parse, name: str, end: int) -> tuple[str, int]:
    """The unit with "a day", "per share", "-a-share" after it, and where that ends; "a year earlier" is no rate."""
    token = end + (parse.lower[end:end + 1] == ["-"])
    if parse.lower[token:token + 1] and parse.lower[token] in PER:
        noun = token + 1 + (parse.lower[token + 1:token + 2] == ["-"])
        if noun < len(parse) and parse.lower[noun + 1:noun + 2] not in (["earlier"], ["ago"], ["later"], ["before"]):
            form = parse.lower[noun]
            unit = _units()[1].get(form)
            if form in _units()[2] or (unit and (unit.kind == "time" or parse.lower[token] in ("per", "/"))):
                base = unit.name if unit is not None else "year" if form == "annum" else form
                return f"{name} per {base}", noun + 1
    return name, end


def _of_age(parse: Parse, name: str, kind: str, end: int) -> tuple[str, int]:
    if kind != "time":
        return name, end
    token = end + (parse.lower[end:end + 1] == ["-"])
    if parse.lower[token:token + 1] in (["old"], ["olds"]):
        return f"{name} of age", token + 1
    return (f"{name} of age", end + 2) if parse.lower[end:end + 2] == ["of", "age"] else (name, end)


def bound_around(parse: Parse, amount: Amount, floor: int) -> Amount:
    """The amount with low, best and high, after the words that bound it on either side; none from before `floor`."""
    before, after = _bounds()
    value, lower = amount.number.value, parse.lower
    if amount.kind == "degree" and amount.first > floor and lower[amount.first - 1] in ("-", "−", "minus"):
        value, amount = -value, amount._replace(first=amount.first - 1)
    for size in range(min(LONGEST, amount.first - floor), 0, -1):
        phrase = " ".join(lower[amount.first - size:amount.first])
        bound = before.get(phrase)
        if bound is not None and not (phrase == "over" and amount.kind == "time"):
            return _bounded(amount, bound, value)._replace(first=amount.first - size)
    for size in range(min(LONGEST, len(lower) - amount.end), 0, -1):
        bound = after.get(" ".join(lower[amount.end:amount.end + size]))
        if bound is not None:
            return _bounded(amount, bound, value)._replace(end=amount.end + size)
    if amount.number.after == "+":
        return amount._replace(low=value)
    return amount._replace(low=value, best=value, high=value)


def _bounded(amount: Amount, bound: Bound, value: float) -> Amount:
    low, best, high = (None if factor is None else round(factor * value, 6) for factor in bound)
    if low is not None and high is not None and low > high:    # "about -5 degrees"
        low, high = high, low
    return amount._replace(low=low, best=best, high=high)
