"""Numbers that count nothing: dates, times of day, years, scores, and numbers in names."""

import re

from according.language.parse import Parse
from according.read.figures.measures import Amount
from according.read.figures.numerals import Numeral, number_words
from according.read.figures.words import figure_words

CODE = re.compile(r"\d{7,}|0\d+|\d{3}[-–]\d{4}|[\d-]*\d{4,}[-–]\d{7,}")
"""Telephone numbers, serial numbers, account numbers."""
NAMES = ("ORG", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "GPE", "PERSON", "LOC")
CLOCK = frozenset({"a.m.", "p.m.", "am", "pm", "o'clock", "o’clock", "gmt", "utc", "a.m", "p.m", ":"})
ADDRESS = 5
"""Tokens of the longest name of a street."""


def no_figure(parse: Parse, amount: Amount) -> bool:
    """Whether the number is a date, a time of day, a year, a score, a pronoun, or part of a name."""
    number = amount.number
    if _idle(parse, number, unit=amount.unit):
        return True
    if amount.unit is not None or number.vague or number.share:
        return amount.unit is not None and number.before.isalpha() and amount.kind != "money"
    if number.before or number.after.strip("+"):
        return True
    return (_date(parse, number) or _label(parse, number) or _pronoun(parse, number) or _in_name(parse, number)
            or _in_code(parse, number) or _numbered(parse, number) or _address(parse, number) or _score(parse, number))


def aged(parse: Parse, number: Numeral) -> bool:
    """Whether a bare number is an age: "aged 41", "at age 41", "Ann Smith, 41,"."""
    first, end = number.first, number.end
    if not number.digits or not 0 < number.value < 120 or number.value % 1:
        return False
    if first and (parse.lower[first - 1] in ("aged", "age") or parse.lower[first - 2:first] == ["age", "of"]):
        return True
    if first < 2 or parse.lower[first - 1] != "," or parse.lower[end:end + 1] not in ([","], ["."], ["and"], []):
        return False
    if _near(parse, end) == "and":
        return any(stop == first - 1 and label == "PERSON" for _, stop, label in parse.entities)
    label = next((label for _, stop, label in parse.entities if stop == first - 1), "")
    unnamed = parse.tags[first - 2] == "NN" and parse.lower[first - 2] in figure_words("person")
    if parse.tags[first - 2] in ("NNP", "NN") and _near(parse, end + 1) in figure_words("after age"):
        return True    # "Ann Smith, 54, of Norwich"
    return label == "PERSON" or unnamed or (label == "" and parse.tags[first - 2] == "NNP" and number.value > 14)


def _near(parse: Parse, token: int) -> str:
    return parse.lower[token] if 0 <= token < len(parse) else ""


def _tag(parse: Parse, token: int) -> str:
    return parse.tags[token] if 0 <= token < len(parse) else ""


def _idle(parse: Parse, number: Numeral, *, unit: str | None) -> bool:
    """A verb or a plain noun that looks like a vague number ("she scores", "test scores"); "at one point"."""
    first, after = number.first, number.end
    if number.vague and parse.words[first].istitle() and _tag(parse, first - 1) == "NNP":
        return True    # "the Mega Millions ticket"
    if number.value == 1 and not number.digits and (
            (unit is None and _tag(parse, after) in ("NNS", "NNPS"))
            or (_near(parse, after) == "day" and _tag(parse, after + 1) in ("VB", "MD", "VBP"))):
        return True    # "one notes that"; "will one day be"
    if number.vague and parse.lower[first] == "scores" and _near(parse, number.end) != "of":
        return _tag(parse, first)[:1] == "V" or _tag(parse, first - 1) in ("NN", "JJ", "DT", "PRP$", "NNP", "POS")
    return (number.value == 1 and parse.lower[first] == "one" and _near(parse, number.end) in figure_words("at one")
            and _tag(parse, first - 1) == "IN")


def _date(parse: Parse, number: Numeral) -> bool:
    first, end = number.first, number.end
    before, after = _near(parse, first - 1), _near(parse, end)
    months = figure_words("month")
    month = (before in months and parse.words[first - 1][0].isupper()) or (
        (after in months and (parse.words[end][0].isupper() or before == "on")) or (
            after == "of" and _near(parse, end + 1) in months))
    if after in CLOCK or (month and (number.digits or number.value <= 31) and not number.scaled):
        return True
    if (_near(parse, first - 2) in ("after", "before") and before == "shortly" and number.value <= 12) or (
            after == "in" and _near(parse, end + 1) == "the" and _near(parse, end + 2) in (
                "morning", "afternoon", "evening")):
        return number.value <= 12
    if len(number.digits) == 4 and 1500 <= number.value <= 2100 and not number.scaled:
        if number.value < 2050 and number.value >= 1900 and _tag(parse, first - 1) in ("DT", "PRP$", "POS"):
            return True    # "the 2019 elections"
        dated = any(start <= first < stop and label == "DATE" for start, stop, label in parse.entities)
        return dated or before in figure_words("year") or not (end < len(parse) and parse.tags[end] == "NNS")
    if _spoken_year(parse, number):
        return True
    year = parse.words[first - 2] if first > 1 and before in ("-", "–", "/") else ""
    return year.isdigit() and len(year) == 4


def _spoken_year(parse: Parse, number: Numeral) -> bool:
    """A year in words, "nineteen ninety-six": its two numbers are found one after the other."""
    left, right = number.first, number.end
    if number.value in (18, 19, 20) and not number.digits:
        return number_words().get(_near(parse, right).partition("-")[0], ("",))[0] in ("ten", "teen")
    return not number.digits and 10 <= number.value < 100 and _near(parse, left - 1) in ("eighteen", "nineteen")


def _label(parse: Parse, number: Numeral) -> bool:
    """A label: "No. 10", "Section 5", "Flight 370"; list marks such as "2)", "2." before a sentence."""
    first, before = number.first, _near(parse, number.first - 1)
    if before == "." and _near(parse, first - 2) == "no":
        return True
    if _near(parse, number.end) == ")" and "(" not in parse.lower[max(0, first - 8):first]:
        return True
    if first == 0 and number.digits and _near(parse, number.end) in (".", ":") and number.end < len(parse) - 1:
        return True
    return before in figure_words("label") and (bool(number.digits) or number.value < 20 or (
        parse.words[first - 1][0].isupper() and not parse.tags[min(number.end, len(parse) - 1)].startswith("NN")))


def _pronoun(parse: Parse, number: Numeral) -> bool:
    """Whether it is the pronoun: "one" counts only before its noun."""
    token = number.first
    if number.value != 1 or parse.lower[token] != "one" or number.end > token + 1 or number.weak:
        return False
    beside = _near(parse, token + 1) in figure_words("after one") or _near(parse, token - 1) in figure_words(
        "before one")
    return beside or parse.deps[token] != "nummod" or parse.heads[token] < token


def _in_name(parse: Parse, number: Numeral) -> bool:
    first, end = number.first, number.end
    for start, stop, label in parse.entities:
        if label in NAMES and start <= first and end <= stop and stop - start > end - first:
            return start < first or not (end < len(parse) and parse.words[end].islower())
    head, after = parse.heads[first], parse.tags[min(end, len(parse) - 1)]
    return head == first - 1 and parse.tags[head] == "NNP" and after not in ("NNS", "NN", "JJ")


def _numbered(parse: Parse, number: Numeral) -> bool:
    """A thing called by its number: "gallery nine", "pier 4 collapsed"; the number stands behind a singular noun."""
    first, end = number.first, number.end
    head = parse.heads[number.end - 1]
    if head != first - 1 or number.value % 1 or number.scaled or parse.tags[head] not in ("NN", "NNP"):
        return False
    return parse.deps[end - 1] in ("nummod", "appos", "npadvmod", "nmod") and _tag(parse, end) not in ("NNS", "JJ")


def _address(parse: Parse, number: Numeral) -> bool:
    """The number of a house: "8024 Turtle Creek Road"."""
    end = number.end
    if not number.digits.isdigit() or len(number.digits) > ADDRESS:
        return False
    run = end
    while run < min(len(parse), end + ADDRESS) and parse.words[run][0].isupper():
        run += 1
        if run > end + 1 and parse.lower[run - 1] in figure_words("street"):
            return True
    return len(number.digits) == ADDRESS - 1 and run > end and parse.tags[run - 1] == "NNP" and (
        _tag(parse, run) not in ("NN", "NNS"))


def _score(parse: Parse, number: Numeral) -> bool:
    """A result: "won 3-4", "a 2-3 defeat"."""
    if number.to is None or not {"-", "–"} & set("".join(parse.words[number.first:number.end])):
        return False
    words = {_near(parse, number.first - 1), _near(parse, number.end), _near(parse, number.end + 1)}
    return bool(words & figure_words("score"))


def _in_code(parse: Parse, number: Numeral) -> bool:
    """A number joined by a hyphen to a name or to more digits ("COVID-19"), a telephone number, a code."""
    first, end = number.first, number.end
    after = _near(parse, end)
    if after in figure_words("numbered") or (after in ("'s", "’s") and number.value % 10 == 0):
        return True    # "the 23 rd", "the 400 block of", "in his 60's"
    if number.digits in figure_words("code") or CODE.fullmatch(parse.words[first]) or (
            CODE.fullmatch(_near(parse, end)) and parse.words[end][0] == "0") or (
            _near(parse, first - 1) == "(" and _near(parse, end) == ")"):
        return True
    if number.digits == "" and parse.block == "paragraph" and parse.words[first].istitle() and not number.scaled and (
            first and parse.words[first - 1][-1:].isalnum() and first not in {begin for begin, _ in parse.sentences}):
        return True    # "BBC Two", "One News"
    joined = _near(parse, end + 1) if _near(parse, end) == "-" else ""
    if joined in figure_words("compound") or (
            joined and _tag(parse, end + 1) in ("VBN", "JJ", "VBD") and joined not in ("odd", "plus", "strong")):
        return True    # "four-star", "two-handed"
    if first > 1 and parse.words[first - 1] in ("-", "–") and parse.ends[first - 1] == parse.starts[first] and (
            parse.ends[first - 2] == parse.starts[first - 1]):
        return True
    return number.to is None and any(character.isdigit() for character in joined)
