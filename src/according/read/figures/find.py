"""Numbers, what they count, and in which part."""

from according.language.parse import Parse
from according.read.figures.counted import counted_tokens, role_of
from according.read.figures.measures import Amount, bound_around, rate, unit_around
from according.read.figures.numerals import Numeral, numeral, starts_number
from according.read.figures.skipped import aged, no_figure
from according.records import Figure

TO = frozenset({"-", "–", "—", "to", "or"})


def find_figures(parse: Parse) -> list[Figure]:
    """Every number of the passage that counts or measures something, in order.

    Dates, times of day, years, ordinals and numbers in names are none. The span holds the number with its bound and
    unit. An exact number has low, best and high alike; a range low and high; a bound only its side; a vague word
    ("thousands") only low (lexicon/numbers.tsv, lexicon/bounds.tsv).
    """
    out: list[Figure] = []
    done = 0
    models: set[int] = set()
    for token, word in enumerate(parse.lower):
        if token < done or token in models or not starts_number(word):
            continue
        number = numeral(parse.lower, parse.words, token)
        if number is None:
            continue
        amount = _amount(parse, number, done)
        done = amount.number.end
        if not no_figure(parse, amount):
            tokens = counted_tokens(parse, amount)
            models.update(inner for inner in tokens[1:] if parse.tags[inner] == "CD")    # "18 Mark 2 engines"
            out.append(_figure(parse, amount, tokens))
            done = amount.end
    return out


def _amount(parse: Parse, number: Numeral, floor: int) -> Amount:
    """The number as a range where it is one, with its unit and the words that bound it, none from before `floor`."""
    amount = unit_around(parse, _ranged(parse, number), floor)
    if amount.unit is None and aged(parse, amount.number):
        amount = amount._replace(unit="year of age", kind="time")
    if amount.number.to is not None:
        between = amount.first > floor and parse.lower[amount.first - 1] == "between"
        return amount._replace(low=amount.number.value, high=amount.number.to, first=amount.first - between)
    if amount.number.vague:
        return amount._replace(low=amount.number.value)
    return bound_around(parse, amount, floor)


def _ranged(parse: Parse, number: Numeral) -> Numeral:
    """Of "5 to 10", "5-10", "one or two", "between 5 and 10" the second number becomes `to`, if it is greater."""
    first, end, lower = number.first, number.end, parse.lower
    if number.to is not None or number.vague or end + 1 >= len(parse):
        return number
    before = lower[first - 1] if first else ""
    joined = lower[end] in TO and before != "from"
    signed = lower[end][0] in "-–—" and len(lower[end]) > 1
    if not (joined or signed or (lower[end] == "and" and before == "between")):
        return number
    start = end if signed else end + 1
    second = numeral(lower, parse.words, start) if starts_number(lower[start]) else None
    if second is None or second.first != start or second.vague or second.before:
        return number
    low, high = number.value, abs(second.value)
    if second.scaled and not number.scaled and low < high:
        low *= _factor(second)
    if not low < high or (number.digits and _year(number) and high < 2100):
        return number
    return number._replace(value=low, to=high, end=second.end, after=second.after, scaled=second.scaled)


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


def _figure(parse: Parse, amount: Amount, tokens: list[int]) -> Figure:
    if amount.unit and tokens:
        amount = amount._replace(unit=rate(parse, amount.unit, tokens[-1] + 1)[0])
    counted = _words(parse, tokens)
    low, best, high = amount.low, amount.best, amount.high
    return Figure(span=parse.span(amount.first, amount.end), low=low, best=best, high=high, unit=amount.unit,
                  counted=counted, role=role_of(parse, amount, tokens))


def _words(parse: Parse, tokens: list[int]) -> str | None:
    """The words of neighbouring tokens as written, white space folded."""
    if not tokens:
        return None
    parts = [parse.words[tokens[0]]]
    for token in tokens[1:]:
        parts.append(" " if parse.starts[token] > parse.ends[token - 1] else "")
        parts.append(parse.words[token])
    return "".join(parts)
