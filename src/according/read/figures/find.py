"""Numbers, what they count, in which part, per whom, and whether they are totals."""

import msgspec

from according.language.parse import Parse
from according.read.figures.bounds import bounded, ranged
from according.read.figures.counted import counted_by_subject, counted_tokens
from according.read.figures.measures import Amount, denominator, every, rate, unit_around
from according.read.figures.numerals import Numeral, numeral, starts_number
from according.read.figures.roles import role_of
from according.read.figures.skipped import aged, no_figure
from according.read.figures.totals import total_of
from according.records import Figure

PROPORTION = "proportion"
"""The unit of "a third of", "one in five", values between 0 and 1."""


def find_figures(parse: Parse) -> list[Figure]:
    """Every number of the passage that counts or measures something, in order.

    Dates, times of day, years, ordinals and numbers in names are none. The span holds the number with its bound and
    unit. An exact number has low, best and high alike; a range low and high; a bound only its side; a vague word
    ("thousands") only low (lexicon/numbers.tsv, lexicon/bounds.tsv). "Several", "a few" and the like, which name no
    number, are figures only where a role is stated: "several people were killed".
    """
    out: list[Figure] = []
    done = 0
    taken: set[int] = set()
    for token, word in enumerate(parse.lower):
        if token < done or token in taken or not starts_number(word):
            continue
        number = numeral(parse.lower, parse.words, token)
        if number is None:
            continue
        amount = _amount(parse, number, done)
        done = amount.number.end
        if no_figure(parse, amount):
            continue
        tokens = counted_tokens(parse, amount)
        figure, end = _figure(parse, amount, tokens)
        figure = _gapped(parse, amount, figure, out[-1] if out else None)
        if number.weak and figure.role is None:
            continue
        taken.update(inner for inner in tokens[1:] if parse.tags[inner] == "CD")    # "18 Mark 2 engines"
        taken.update(range(tokens[-1] + 1 if tokens else amount.end, end))    # "12 deaths per 100,000 people"
        out.append(figure)
        done = amount.end
    return out


def _amount(parse: Parse, number: Numeral, floor: int) -> Amount:
    """The number as a range where it is one, with its unit and the words that bound it, none from before `floor`."""
    amount = ranged(parse, unit_around(parse, number, floor), floor)
    if amount.unit is None and aged(parse, amount.number):
        amount = amount._replace(unit="year of age", kind="time")
    if amount.unit is None and amount.number.share:
        amount = amount._replace(unit=PROPORTION, kind="share")
    return bounded(parse, amount, floor)


def _figure(parse: Parse, amount: Amount, tokens: list[int]) -> tuple[Figure, int]:
    """The figure, and the token where the words that say per whom it holds end."""
    end = tokens[-1] + 1 if tokens else amount.end
    per = amount.unit.partition(" per ")[2] or None if amount.unit else None
    if amount.unit and tokens:
        named, end = rate(parse, amount.unit, end)
        per = per or named.partition(" per ")[2] or None
        amount = amount._replace(unit=named)
    elif per is None and not amount.number.share:
        per, end = denominator(parse, end)
    if per is None and amount.unit is None and parse.lower[end:end + 1]:
        per = every().get(parse.lower[end])
    role = role_of(parse, amount, tokens)
    tokens = tokens or ([] if amount.unit else counted_by_subject(parse, amount))
    return Figure(span=parse.span(amount.first, amount.end), low=amount.low, best=amount.best, high=amount.high,
                  unit=amount.unit, counted=_words(parse, tokens), role=role, head=_head(parse, tokens), per=per,
                  total=total_of(parse, amount, role)), end


def _gapped(parse: Parse, amount: Amount, figure: Figure, last: Figure | None) -> Figure:
    """Of "killed 12 people in Norland and nine in Estmark" the second number counts what the first does."""
    if last is None or last.role is None or last.counted is None or last.unit is not None:
        return figure
    if figure.unit is not None or figure.counted is not None or figure.role not in (None, last.role):
        return figure
    first, end = amount.first, amount.end
    since = [token for token in range(first) if parse.starts[token] >= last.span.end]
    links = {parse.lower[token] for token in since} & {"in", "at", "near", "on"}
    joined = first > 0 and parse.lower[first - 1] in ("and", ",") and end < len(parse) and parse.lower[end] in links
    stopped = any(parse.tags[token][0] == "V" or parse.tags[token] == "." for token in since)
    if not joined or stopped:
        return figure
    return msgspec.structs.replace(figure, counted=last.counted, head=last.head, role=last.role)


def _head(parse: Parse, tokens: list[int]) -> str | None:
    """The lemma of the head noun; the lemmatizer leaves plural names ("Americans") as they are."""
    if not tokens:
        return None
    lemma = parse.lemma(tokens[-1])
    return lemma[:-1] if parse.tags[tokens[-1]] == "NNPS" and lemma.endswith("s") and len(lemma) > 1 else lemma


def _words(parse: Parse, tokens: list[int]) -> str | None:
    """The words of neighbouring tokens as written, white space folded."""
    if not tokens:
        return None
    parts = [parse.words[tokens[0]]]
    for token in tokens[1:]:
        parts.append(" " if parse.starts[token] > parse.ends[token - 1] else "")
        parts.append(parse.words[token])
    return "".join(parts)
