"""Bounds and ranges: "at least", "nearly", "or more"; "20 to 30", "between $40 and $50"."""

from functools import cache
from typing import NamedTuple

from according.language.parse import Parse
from according.read.figures.measures import Amount, unit_around
from according.read.figures.numerals import Numeral, numeral, starts_number
from according.read.figures.words import figure_words
from according.read.lexicons import rows

LONGEST = 4
"""Tokens of the longest bound."""
TO = frozenset({"-", "–", "—", "to", "or"})


class Bound(NamedTuple):
    """Factors of low, best and high; None leaves the field empty."""

    low: float | None
    best: float | None
    high: float | None


@cache
def _bounds() -> tuple[dict[str, Bound], dict[str, Bound]]:
    """Phrases before and after a number."""
    sides: dict[str, dict[str, Bound]] = {"before": {}, "after": {}}
    for side, low, best, high, phrases in rows("bounds.tsv"):
        factors = [None if field == "-" else float(field) for field in (low, best, high)]
        sides[side].update((phrase, Bound(*factors)) for phrase in phrases.split("|"))
    return sides["before"], sides["after"]


def ranged(parse: Parse, amount: Amount, floor: int) -> Amount:
    """Of "5 to 10", "5-10 km", "between $5 and $10" the second number becomes `to`, if it is greater.

    Either may carry the currency, the unit and the scale for both; two units that differ make no range.
    """
    number, end, lower = amount.number, amount.end, parse.lower
    if number.to is not None or number.vague or number.share or end + 1 >= len(parse):
        return amount
    before = lower[amount.first - 1] if amount.first else ""
    spread = before == "from" and amount.first > 1 and parse.lemma(amount.first - 2) in figure_words("spread")
    step = before == "from" or (lower[end] == "to" and _step(parse, amount))
    joined = lower[end] in TO and (not step or spread)
    signed = lower[end][0] in "-–—" and len(lower[end]) > 1
    if not (joined or signed or (lower[end] == "and" and before == "between")):
        return amount
    start = end if signed else end + 1
    found = _second(parse, start, max(floor, end))
    if found is None or (amount.unit and found.unit and found.unit != amount.unit
                         and found.unit.partition(" per ")[0] != amount.unit):
        return amount
    second = found.number
    low, high = number.value, abs(second.value) if signed else second.value
    if second.scaled and not number.scaled and low < high:
        low *= _factor(second)
    if not low < high or (number.digits and not amount.unit and _year(number) and high < 2100):
        return amount
    joint = number._replace(value=low, to=high, end=second.end, scaled=number.scaled or second.scaled,
                            after=number.after or second.after)
    return amount._replace(number=joint, end=found.end, unit=found.unit or amount.unit, kind=amount.kind or found.kind)


def _step(parse: Parse, amount: Amount) -> bool:
    """Of "rose by 12 to 40", "fell 15 pence to 362 pence" the second number is where the first leads, no range."""
    if amount.first == 0:
        return False
    before = amount.first - 1
    moved = parse.tags[before][0] == "V" and parse.lemma(before) in figure_words("rising") | figure_words("moving")
    by = parse.lower[before] == "by" and amount.kind != "share"    # "by 5% to 10%" is one
    return by or (moved and amount.unit is not None) or parse.lower[before] in ("up", "down")


def _second(parse: Parse, start: int, floor: int) -> Amount | None:
    """The second number of a range with its unit; a currency may stand before it."""
    for token in (start, start + 1, start + 2):
        if token < len(parse) and starts_number(parse.lower[token]):
            number = numeral(parse.lower, parse.words, token)
            if number is None or number.first != token or number.vague or number.share:
                return None
            amount = unit_around(parse, number, floor)
            return amount if amount.first == start else None
    return None


def _factor(number: Numeral) -> float:
    """What the scale words of a number multiply it by: of 4.8 million a million."""
    if number.digits:
        return number.value / float(number.digits.replace(",", ""))
    factor = 1.0
    while number.value >= factor * 1000:
        factor *= 1000
    return factor if factor > 1 else 100.0


def _year(number: Numeral) -> bool:
    return len(number.digits) == 4 and 1500 <= number.value <= 2100


def bounded(parse: Parse, amount: Amount, floor: int) -> Amount:
    """The amount with low, best and high: of its range, or after the words that bound it on either side.

    No word from before `floor` is taken.
    """
    number = amount.number
    if number.to is not None:
        between = amount.first > floor and parse.lower[amount.first - 1] in ("between", "about", "around", "some")
        return amount._replace(low=number.value, high=number.to, first=amount.first - between)
    if number.vague:
        return _vague(parse, amount, floor)
    before, after = _bounds()
    value, lower = number.value, parse.lower
    if amount.kind == "degree" and amount.first > floor and lower[amount.first - 1] in ("-", "−", "minus"):
        value, amount = -value, amount._replace(first=amount.first - 1)
    for size in range(min(LONGEST, amount.first - floor), 0, -1):
        phrase = " ".join(lower[amount.first - size:amount.first])
        bound = before.get(phrase)
        if bound is not None and not (phrase == "over" and amount.kind == "time"):
            end = _behind(parse, amount, after)[1]    # "some 20-odd"
            return _filled(amount, bound, value)._replace(first=amount.first - size, end=end)
    bound, end = _behind(parse, amount, after)
    if bound is not None:
        return _filled(amount, bound, value)._replace(end=end)
    if number.after == "+":
        return amount._replace(low=value)
    return amount._replace(low=value, best=value, high=value)


def _behind(parse: Parse, amount: Amount, after: dict[str, Bound]) -> tuple[Bound | None, int]:
    """The bound that stands behind an amount, and where it ends."""
    for size in range(min(LONGEST, len(parse) - amount.end), 0, -1):
        bound = after.get(" ".join(parse.lower[amount.end:amount.end + size]))
        if bound is not None:
            return bound, amount.end + size
    return None, amount.end


def _vague(parse: Parse, amount: Amount, floor: int) -> Amount:
    """A vague word fills low only, and nothing where "up to" or the like stands before it; the span takes that in."""
    for size in range(min(LONGEST, amount.first - floor), 0, -1):
        bound = _bounds()[0].get(" ".join(parse.lower[amount.first - size:amount.first]))
        if bound is not None:
            low = None if bound.low is None else amount.number.value
            return amount._replace(low=low, first=amount.first - size)
    return amount._replace(low=amount.number.value)


def _filled(amount: Amount, bound: Bound, value: float) -> Amount:
    low, best, high = (None if factor is None else float(f"{factor * value:.12g}") for factor in bound)
    if low is not None and high is not None and low > high:    # "about -5 degrees"
        low, high = high, low
    whole = {"percentage": 100.0, "proportion": 1.0}.get(amount.unit or "")
    if whole is not None and high is not None and value <= whole:
        high = min(high, whole)    # about 98 % is not more than all
    return amount._replace(low=low, best=best, high=high)
