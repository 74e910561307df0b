"""Numbers that count nothing: dates, times of day, years, and numbers in names."""

import re
from functools import cache

from according.language.parse import Parse
from according.read.figures.measures import Amount
from according.read.figures.numerals import Numeral
from according.read.lexicons import rows

CODE = re.compile(r"\d{7,}|\d{3}[-–]\d{4}")
"""Telephone numbers, serial numbers."""
NAMES = ("ORG", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "GPE", "PERSON", "LOC")
CLOCK = frozenset({"a.m.", "p.m.", "am", "pm", "o'clock", "o’clock", "gmt", "utc", "a.m", "p.m", ":"})


@cache
def _words(group: str) -> frozenset[str]:
    """A group of lexicon/figure_words.tsv."""
    return frozenset(word for name, words in rows("figure_words.tsv") if name == group for word in words.split())


def no_figure(parse: Parse, amount: Amount) -> bool:
    """Whether the number is a date, a time of day, a year, a pronoun, or part of a name."""
    number = amount.number
    if amount.unit is not None or number.vague:
        return amount.unit is not None and number.before.isalpha() and amount.kind != "money"
    if number.before or number.after.strip("+"):
        return True
    return (_date(parse, number) or _label(parse, number) or _pronoun(parse, number) or _in_name(parse, number)
            or _in_code(parse, number))


def aged(parse: Parse, number: Numeral) -> bool:
    """Whether a bare number is an age: "aged 41", "at age 41", "Ann Smith, 41,"."""
    first, end = number.first, number.end
    if not number.digits or not 0 < number.value < 120 or number.value % 1:
        return False
    if first and parse.lower[first - 1] in ("aged", "age"):
        return True
    return (first > 1 and parse.lower[first - 1] == "," and parse.lower[end:end + 1] in ([","], ["."], []) and any(
        stop == first - 1 and label == "PERSON" for _, stop, label in parse.entities))


def _near(parse: Parse, token: int) -> str:
    return parse.lower[token] if 0 <= token < len(parse) else ""


def _date(parse: Parse, number: Numeral) -> bool:
    first, end = number.first, number.end
    before, after = _near(parse, first - 1), _near(parse, end)
    months = _words("month")
    month = (before in months and parse.words[first - 1][0].isupper()) or (
        (after in months and parse.words[end][0].isupper()) or (after == "of" and _near(parse, end + 1) in months))
    if after in CLOCK or (month and (number.digits or number.value <= 31) and not number.scaled):
        return True
    if len(number.digits) == 4 and 1500 <= number.value <= 2100 and not number.scaled:
        dated = any(start <= first < stop and label == "DATE" for start, stop, label in parse.entities)
        return dated or before in _words("year") or not (end < len(parse) and parse.tags[end] == "NNS")
    year = parse.words[first - 2] if first > 1 and before in ("-", "–", "/") else ""
    return year.isdigit() and len(year) == 4


def _label(parse: Parse, number: Numeral) -> bool:
    """A label: "No. 10", "Section 5", "Flight 370"; list marks such as "2)"."""
    first, before = number.first, _near(parse, number.first - 1)
    if before == "." and _near(parse, first - 2) == "no":
        return True
    if _near(parse, number.end) == ")" and "(" not in parse.lower[max(0, first - 8):first]:
        return True
    return before in _words("label") and bool(number.digits or number.value < 20)


def _pronoun(parse: Parse, number: Numeral) -> bool:
    """Whether it is the pronoun: "one" counts only before its noun."""
    token = number.first
    if number.value != 1 or parse.lower[token] != "one" or number.end > token + 1:
        return False
    beside = _near(parse, token + 1) in _words("after one") or _near(parse, token - 1) in _words("before one")
    return beside or parse.deps[token] != "nummod" or parse.heads[token] < token


def _in_name(parse: Parse, number: Numeral) -> bool:
    first, end = number.first, number.end
    for start, stop, label in parse.entities:
        if label in NAMES and start <= first and end <= stop and stop - start > end - first:
            return start < first or not (end < len(parse) and parse.words[end].islower())
    head, after = parse.heads[first], parse.tags[min(end, len(parse) - 1)]
    return head == first - 1 and parse.tags[head] == "NNP" and after not in ("NNS", "NN", "JJ")


def _in_code(parse: Parse, number: Numeral) -> bool:
    """A number joined by a hyphen to a name or to more digits ("COVID-19"), a telephone number, a code."""
    first, end = number.first, number.end
    if number.digits in _words("code") or CODE.fullmatch(parse.words[first]) or (
            _near(parse, first - 1) == "(" and _near(parse, end) == ")"):
        return True
    if number.digits == "" and parse.block == "paragraph" and parse.words[first].istitle() and not number.scaled and (
            first and parse.words[first - 1][-1:].isalnum() and first not in {begin for begin, _ in parse.sentences}):
        return True    # "BBC Two", "One News"
    if _near(parse, end) == "-" and parse.tags[min(end + 1, len(parse) - 1)] in ("VBN", "JJ", "VBD"):
        return True    # "two-handed"
    if first > 1 and parse.words[first - 1] in ("-", "–") and parse.ends[first - 1] == parse.starts[first] and (
            parse.ends[first - 2] == parse.starts[first - 1]):
        return True
    return number.to is None and _near(parse, end) == "-" and _near(parse, end + 1)[:1].isdigit()
