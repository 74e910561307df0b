"""Units around a number: money, measures, shares, ages, rates."""

from functools import cache
from typing import NamedTuple

from according.language.parse import Parse
from according.read.figures.numerals import Numeral, number_words, numeral, starts_number
from according.read.figures.words import figure_words
from according.read.lexicons import rows

PER = frozenset({"a", "an", "per", "/", "each", "every"})
LONGEST = 4
"""Tokens of the longest unit, hyphens not counted."""
OPENING = {"(": ")", "[": "]", "{": "}", "<": ">"}
MANY_CAPITALS = 4
"""Letters of a currency code with its scale: "30 MUSD", "5 KEUR"."""


class Unit(NamedTuple):
    """A unit by its usual name, and its kind in lexicon/units.tsv."""

    name: str
    kind: str


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
def units() -> tuple[dict[str, Unit], dict[str, Unit], frozenset[str]]:
    """Forms before a number, forms after it, and nouns that a rate is given for."""
    before: dict[str, Unit] = {}
    after: dict[str, Unit] = {}
    rates: set[str] = set()
    for name, kind, front, back in rows("units.tsv"):
        if kind in ("rate", "every"):
            rates.update(back.split("|") if kind == "rate" else ())
            continue
        before.update((form.lower(), Unit(name, kind)) for form in front.split("|") if form)
        after.update((form.lower(), Unit(name, kind)) for form in back.split("|") if form)
    return before, after, frozenset(rates)


@cache
def every() -> dict[str, str]:
    """Words for how often, and their units: "daily" is per day."""
    return {word: name for name, kind, _, words in rows("units.tsv") if kind == "every" for word in words.split("|")}


def time_unit(word: str) -> str | None:
    """The unit of time that a lower-case word names, or None."""
    unit = units()[1].get(word)
    return unit.name if unit is not None and unit.kind == "time" else None


def unit_around(parse: Parse, number: Numeral, floor: int) -> Amount:
    """The amount that a number with its currency or unit makes, values not yet set; no word from before `floor`."""
    if number.vague:
        linked = parse.lower[number.end:number.end + 1] == ["of"]
        stop, unit = _unit_after(parse, number.end + 1) if linked else (0, None)
        if unit is None or unit.kind == "count":
            return Amount(number, number.first, number.end)
        return Amount(number, number.first, stop, unit=_named(unit, number), kind=unit.kind)
    number = _apart(parse, number)
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
        unit = units()[1].get(number.after.lower(), unit)
    stop, found = _unit_after(parse, end)
    if found is not None and lower[end] == "m" and stop < len(lower) and parse.tags[stop] in ("NNS", "JJ", "NN") and (
            lower[stop] not in figure_words("extent")):
        number, end = _times(number, 1e6), stop
    elif found is not None and not number.after and _belongs(parse, unit, found, stop):
        unit, end = unit or found, stop
        if not number.scaled:
            kind, scale = number_words().get(lower[end], ("", 1.0)) if end < len(lower) else ("", 1.0)
            if kind == "scale" and unit.kind == "money":
                number, end = _times(number, scale), end + 1
    elif unit is None and end < len(lower):
        unit, scale = _coded(parse.words[end])
        number, end = (_times(number, scale), end + 1) if unit is not None else (number, end)
    if unit is None:
        return Amount(number, first, number.end)
    if unit.kind == "money":
        number, end = _with_cents(parse, number, unit.name, end)
    name, end = rate(parse, _named(unit, number), end)
    name, end = _of_age(parse, name, unit.kind, end)
    return Amount(number, first, end, unit=name, kind=unit.kind)


def _apart(parse: Parse, number: Numeral) -> Numeral:
    """Of "1.8m tall" the m is a unit, of "1.8m people" a million, of "$1.8m" a million."""
    after = parse.lower[number.end] if number.end < len(parse) else ""
    if parse.lower[number.first].endswith("m") and after in figure_words("extent") and number.scaled:
        return number._replace(value=round(number.value / 1e6, 6), after="m", scaled=False)
    return number


def _belongs(parse: Parse, unit: Unit | None, found: Unit, stop: int) -> bool:
    """Whether the unit after a number is its own: "$ 10 million dollars", but not "1 $10 note", "$ 20 $ 37"."""
    if unit is not None and not unit.kind == "money" == found.kind:
        return False
    follows = parse.lower[stop] if stop < len(parse) else ""
    before = found.kind == "money" and parse.lower[stop - 1] in units()[0] and follows[:1].isdigit()
    return not before or (unit is None and parse.starts[stop] > parse.ends[stop - 1])


def _coded(word: str) -> tuple[Unit | None, float]:
    """A currency code with the letter of its scale before it: "MUSD", "KEUR"."""
    if len(word) == MANY_CAPITALS and word.isalpha() and word[1:].isupper():
        kind, scale = number_words().get(word[0].lower(), ("", 1.0))
        unit = units()[0].get(word[1:].lower())
        if kind == "letter" and unit is not None:
            return unit, scale
    return None, 1.0


def _with_cents(parse: Parse, number: Numeral, name: str, end: int) -> tuple[Numeral, int]:
    """A sum in two units: "3 dollars 50 cents", "15 dollars and 50" at the end."""
    start = end + (parse.lower[end:end + 1] == ["and"])
    if number.scaled or number.value % 1 or number.to or name in figure_words("cent") or start >= len(parse) or (
            not starts_number(parse.lower[start])):
        return number, end
    small = numeral(parse.lower, parse.words, start)
    if small is None or small.first != start or small.before or small.after or not 1 <= small.value < 100 or (
            small.value % 1 or small.to is not None):
        return number, end
    stop = small.end + (small.end < len(parse) and parse.lower[small.end] in figure_words("cent"))
    spoken = stop == small.end and stop + 1 >= len(parse) and parse.lower[stop:] in ([], ["."])
    if stop == small.end and not spoken:
        return number, end
    return number._replace(value=round(number.value + small.value / 100, 6), end=stop), stop


def _times(number: Numeral, scale: float) -> Numeral:
    to = number.to and round(number.to * scale, 6)
    return number._replace(value=round(number.value * scale, 6), to=to, scaled=True, end=number.end + 1)


def _named(unit: Unit, number: Numeral) -> str:
    """Pounds are money in the thousands and above, weight below."""
    if unit.name == "pound":
        return "pound sterling" if number.scaled else "pound-mass"
    return unit.name


def _currency(parse: Parse, number: Numeral, floor: int) -> tuple[int, Unit | None]:
    """The currency written before a number, and where it begins."""
    before, first = units()[0], number.first
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
    """The longest unit from a token on, a hyphen, bracket or "more" before it left out: "3-inch", "20 (kg)"."""
    lower, after = parse.lower, units()[1]
    opened = lower[token] if token < len(lower) else ""
    between = opened in figure_words("between")
    start = token + 1 if opened == "-" or opened in OPENING or between else token
    apart = start < len(lower) and parse.tags[start][0] == "V" and parse.starts[start] != parse.ends[start - 1]
    if start >= len(lower) or (apart and not lower[start].startswith("degree")):
        return token, None
    if lower[start] == "in" and parse.starts[start] == parse.ends[start - 1]:
        return start + 1, after["inch"]    # "5in"
    for size in range(min(LONGEST, len(lower) - start), 0, -1):
        form = " ".join(lower[start:start + size])
        if form == "second" and parse.words[start].istitle():
            return token, None    # "914 Second Class"
        unit = after.get(form) or after.get(form.rstrip("."))    # a full stop may hang on the last one: "5 km."
        if unit is not None and not (unit.kind in ("money", "count") and start > token and opened != "-") and not (
                between and len(form) < MANY_CAPITALS - 1):
            closed = lower[start + size:start + size + 1] == [OPENING.get(opened, "")]
            return start + size + closed, unit
    return token, None


def rate(parse: Parse, name: str, end: int) -> tuple[str, int]:
    """The unit with "a day", "per share", "-a-share" after it, and where that ends; "a year earlier" is no rate."""
    base, stop = denominator(parse, end)
    return (f"{name} per {base}", stop) if base is not None else (name, end)


def denominator(parse: Parse, end: int) -> tuple[str | None, int]:
    """For whom or what time a number holds, "a day", "per 100,000 people", and where that ends; else None."""
    token = end + (parse.lower[end:end + 1] == ["-"])
    if not (parse.lower[token:token + 1] and parse.lower[token] in PER):
        return None, end
    noun = token + 1 + (parse.lower[token + 1:token + 2] == ["-"])
    if noun >= len(parse) or parse.lower[noun + 1:noun + 2] in (["earlier"], ["ago"], ["later"], ["before"]):
        return None, end
    form, per = parse.lower[noun], parse.lower[token] in ("per", "/")
    if per and starts_number(form):
        return _per_many(parse, noun, end)
    unit = units()[1].get(form)
    if form in units()[2] or (unit and (unit.kind == "time" or per)):
        base = unit.name if unit is not None else "year" if form == "annum" else form
        return base, noun + 1
    named = parse.lower[token] == "per" and parse.tags[noun] in ("NN", "NNP") and form not in ("cent", "se")
    return (parse.lemma(noun), noun + 1) if named else (None, end)


def _per_many(parse: Parse, token: int, end: int) -> tuple[str | None, int]:
    """Of "per 100,000 people" the number and its noun."""
    number = numeral(parse.lower, parse.words, token)
    if number is None or number.end >= len(parse) or parse.tags[number.end] not in ("NN", "NNS"):
        return None, end
    return f"{number.value:,.0f} {parse.lower[number.end]}", number.end + 1


def _of_age(parse: Parse, name: str, kind: str, end: int) -> tuple[str, int]:
    if kind != "time":
        return name, end
    token = end + (parse.lower[end:end + 1] == ["-"])
    if parse.lower[token:token + 1] in (["old"], ["olds"]):
        return f"{name} of age", token + 1
    return (f"{name} of age", end + 2) if parse.lower[end:end + 2] == ["of", "age"] else (name, end)
