"""Numbers in digits and words at a token of a passage."""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from according.read.lexicons import rows

DIGITS = re.compile(r"(?P<before>[^\W\d]{0,4}[$€£¥₽₴₩₹₺₪₦₿₾₸₫₱฿]|[A-Za-z]{3})?(?P<sign>[-−])?"
                    r"(?P<number>\d+(?:,\d{2,3})*(?:\.\d+)?|\.\d+)(?P<fraction>[½¼¾⅓⅔⅛])?"
                    r"(?P<after>[^\W\d]{1,6}[²³23]?(?:/[a-z]{1,4})?|[%$€£¥°₡₾₭₴₽₸₫₱฿+]|°[CF])?")
JOINED = re.compile(r"(\d[\d,]*(?:\.\d+)?)[-–—]([$€£]?)(\d[\d,]*(?:\.\d+)?)")
FRACTION = re.compile(r"(\d{1,2})[/⁄](2|3|4|5|6|8|10|16|32)")
SIGNS = ("½", "¼", "¾", "⅓", "⅔")
ORDINALS = frozenset({"st", "nd", "rd", "th", "s", "am", "pm", "h", "mm-dd"})

OF_THE = [["of", determiner] for determiner in ("the", "its", "their", "his", "her", "those", "these")]
"""Behind "one": a pronoun, and a number only where it is said what happened to that one."""


class Numeral(NamedTuple):
    """A number at tokens `first` to `end`; `to` is the second number of a range.

    `before` and `after` are written together with it: a currency, a unit. `vague` says that it is a lower bound only
    ("thousands"), `weak` that its word names no number ("several", "one of the"), `share` that it is a part of a whole
    ("a third of"), `scaled` that a word such as million is in it; `digits` is how its figures are written.
    """

    value: float
    first: int
    end: int
    before: str = ""
    after: str = ""
    vague: bool = False
    weak: bool = False
    share: bool = False
    scaled: bool = False
    digits: str = ""
    to: float | None = None


@cache
def number_words() -> dict[str, tuple[str, float]]:
    """Word -> (kind, value) of lexicon/numbers.tsv."""
    return {word: (kind, float(value)) for kind, value, words in rows("numbers.tsv") for word in words.split()}


def starts_number(word: str) -> bool:
    """Whether a lower-case token may begin a number."""
    return word in number_words() if word.isalpha() else any(character.isnumeric() for character in word)


def numeral(lower: Sequence[str], words: Sequence[str], token: int) -> Numeral | None:
    """The number that begins at a token, with the scale words after it; None where none does."""
    number = _numeral(lower, words, token)
    if number is None or number.vague or number.to is not None:
        return number
    if lower[token] == "one" and list(lower[token + 1:token + 3]) in OF_THE:
        return number._replace(weak=True)
    return _share(lower, number) or _mixed(lower, number)


def _numeral(lower: Sequence[str], words: Sequence[str], token: int) -> Numeral | None:
    word = lower[token]
    if not word.isalpha():
        return _digits(lower, words, token)
    kind, value = number_words().get(word, ("", 0.0))
    if kind == "vague":
        return _vague(lower, token, value)
    if kind in ("one", "teen", "ten"):
        return _spelled(lower, token)
    if kind == "part":
        return _part(lower, token, value)
    return _scaled(lower, token, kind, value)


def _scaled(lower: Sequence[str], token: int, kind: str, value: float) -> Numeral | None:
    """A scale word with "a" or "several" before it: "a dozen", "several hundred", "a couple of million".

    "Several", "a few", "a couple", "a handful" alone are weak.
    """
    article = bool(token) and lower[token - 1] in ("a", "an")
    if kind == "several":
        linked = token + 1 + (lower[token:token + 2] in (["couple", "of"], ["handful", "of"]))
        scale, end = _scales(lower, linked)
        if scale > 1:
            return Numeral(value * scale, token - article, end, vague=True, scaled=True)
        known = lower[token] == "several" or (article and lower[token] != "many")
        return Numeral(value, token - article, token + 1, vague=True, weak=True) if known else None
    if kind != "scale" or not article:
        return None
    return _spelled(lower, token)._replace(first=token - 1, scaled=True)


def _digits(lower: Sequence[str], words: Sequence[str], token: int) -> Numeral | None:
    word = words[token]
    joined = JOINED.fullmatch(word)
    if joined:
        low, high = _float(joined[1]), _float(joined[3])
        return Numeral(low, token, token + 1, joined[2], to=high, digits=joined[1]) if low < high else None
    fraction = FRACTION.fullmatch(word)
    if fraction or word in SIGNS:
        value = int(fraction[1]) / max(int(fraction[2]), 1) if fraction else unicodedata.numeric(word)
        whole = token + 1 < len(lower) and lower[token + 1] in WHOLE
        return Numeral(round(value, 6), token, token + 1, share=whole) if value < 1 else None
    found = DIGITS.fullmatch(word)
    if found is None or (found["after"] or "").lower() in ORDINALS:
        return None
    figures, end = _grouped(found["number"], words, token)
    value = _float(figures)
    if found["fraction"]:
        value += unicodedata.numeric(found["fraction"])
    elif end < len(lower) and (more := FRACTION.fullmatch(words[end])) and int(more[1]) < int(more[2]):
        value, end = value + int(more[1]) / int(more[2]), end + 1
    elif end < len(lower) and words[end] in SIGNS:
        value, end = value + unicodedata.numeric(words[end]), end + 1
    after, before = found["after"] or "", found["before"] or ""
    scale = number_words().get(after.lower(), ("", 1.0)) if after else ("", 1.0)
    scaled = scale[0] == "scale" or (scale[0] == "letter" and (bool(before) or after.lower() != "m"))
    if scaled:
        value, after = value * scale[1], ""
    elif not after:
        factor, end = _scales(lower, end)
        scaled, value = factor > 1, value * factor
    value = round(value, 6)
    return Numeral(-value if found["sign"] else value, token, end, before, after, scaled=scaled, digits=figures)


def _grouped(figures: str, words: Sequence[str], token: int) -> tuple[str, int]:
    """The digits of a number whose thousands stand apart, "80, 000", "12 500", and where it ends."""
    end = token + 1
    if not figures.isdigit() or len(figures) > 3 or figures[0] == "0" or words[token] != figures:
        return figures, end
    while True:
        comma = list(words[end:end + 2]) == [",", "000"]
        group = words[end + 1] if comma else words[end] if end < len(words) else ""
        if not (len(group) == 3 and group.isdigit() and group.endswith("00")):
            return figures, end
        figures, end = figures + group, end + 1 + comma


def _float(digits: str) -> float:
    return float(digits.replace(",", ""))


def _scales(lower: Sequence[str], token: int) -> tuple[float, int]:
    """The product of the scale words from a token on ("hundred thousand"), and where they end."""
    factor = 1.0
    while token < len(lower) and number_words().get(lower[token], ("", 0))[0] == "scale":
        factor *= number_words()[lower[token]][1]
        token += 1
    return factor, token


def _vague(lower: Sequence[str], token: int, value: float) -> Numeral:
    """A vague plural, alone or multiplied: "thousands", "tens of thousands", "hundreds of millions"."""
    end = token + 1
    while end + 1 < len(lower) and lower[end] == "of" and number_words().get(lower[end + 1], ("", 0))[0] == "vague":
        value *= number_words()[lower[end + 1]][1]
        end += 2
    return Numeral(value, token, end, vague=True, scaled=True)


def _part(lower: Sequence[str], token: int, value: float) -> Numeral | None:
    """A part: of a scale ("half a million"), of a unit ("half an hour"), of a whole ("a third of", "half the")."""
    end = token + 1
    while end < len(lower) and lower[end] in ("a", "of", "an", "-"):
        end += 1
    scale, end = _scales(lower, end)
    before = lower[token - 1] if token else ""
    if scale > 1:
        return Numeral(value * scale, token, end, scaled=True)
    after = lower[token + 1] if token + 1 < len(lower) else ""
    if lower[token] == "half" and before not in HALVED:
        if after in ("a", "an"):
            return Numeral(value, token, token + 2)
        return Numeral(value, token - (before == "a"), token + 1, share=True) if after in WHOLE else None
    by = token > 1 and lower[token - 2] == "by"
    if before == "a" and (after == "of" or by):
        return Numeral(round(value, 6), token - 1, token + 1, share=True)
    return None


WHOLE = frozenset({"of", "the", "its", "their", "his", "her", "our", "all", "that", "those", "these"})
HALVED = frozenset({"first", "second", "other", "latter", "last", "better", "one", "this", "that", "each"})


def _share(lower: Sequence[str], number: Numeral) -> Numeral | None:
    """A share of a whole: "two-thirds", "one third", "one in five", "two out of three"."""
    value, end = number.value, number.end
    if number.share or number.scaled or number.before or number.after or not 0 < value < 100 or value % 1:
        return None
    part = end + (lower[end:end + 1] == ["-"])
    word = lower[part] if part < len(lower) else ""
    kind, share = number_words().get(word, ("", 0.0))
    if kind == "parts" or (kind == "part" and value == 1 and (word != "quarter" or part > end
                                                              or lower[part + 1:part + 2] == ["of"])):
        scale, stop = _scales(lower, part + 1 + (lower[part + 1:part + 3] == ["of", "a"]) * 2)
        if scale > 1:
            return number._replace(value=round(value * share * scale, 6), end=stop, scaled=True, digits="")
        whole = value * share
        return number._replace(value=round(whole, 6), end=part + 1, share=True, digits="") if whole < 1 else None
    return _one_in(lower, number)


def _one_in(lower: Sequence[str], number: Numeral) -> Numeral | None:
    """"One in five", "one in every three", "nine out of ten"; "three in five cities" is taken for one too."""
    end = number.end
    out = lower[end:end + 2] == ["out", "of"]
    if not (out or lower[end:end + 1] == ["in"]):
        return None
    start = end + 1 + out
    start += lower[start:start + 1] == ["every"]
    if start >= len(lower) or not starts_number(lower[start]):
        return None
    whole = _numeral(lower, lower, start)
    plain = whole is not None and whole.first == start and not (
        whole.before or whole.after or whole.vague or whole.to or whole.share)
    if whole is None or not plain or whole.value <= number.value or whole.value % 1:
        return None
    many = whole.value > 10 and not (number.value == 1 and (whole.scaled or whole.value in (20, 25, 50, 100)))
    if not out and (many or (number.value != 1 and whole.value not in (3, 4, 5, 10))):
        return None
    share = float(f"{number.value / whole.value:.6g}")
    return number._replace(value=share, end=whole.end, share=True, digits="")


def _mixed(lower: Sequence[str], number: Numeral) -> Numeral:
    """A number with a part after it: "two and a half million", "one point six billion"."""
    end = number.end
    if not number.scaled and not number.digits and lower[end:end + 1] == ["point"] and end + 1 < len(lower):
        kind, digit = number_words().get(lower[end + 1], ("", 0.0))
        scale, stop = _scales(lower, end + 2)
        return number._replace(value=round((number.value + digit / 10) * scale, 6), end=stop, scaled=scale > 1) if (
            kind == "one") else number
    if number.scaled or number.share or number.after or lower[end:end + 2] != ["and", "a"]:
        return number
    kind, part = number_words().get(lower[end + 2], ("", 0.0)) if end + 2 < len(lower) else ("", 0.0)
    if kind != "part" or lower[end + 2] not in ("half", "quarter"):
        return number
    scale, stop = _scales(lower, end + 3)
    return number._replace(value=(number.value + part) * scale, end=stop, scaled=scale > 1, digits="")


def _spelled(lower: Sequence[str], token: int) -> Numeral:
    """Spelled numbers: "forty-two", "two hundred and fifty thousand", "[a] hundred thirty million"."""
    known = number_words()
    total, current, last, first = 0.0, 0.0, float(10**15), token
    room = 10.0**15
    while token < len(lower):
        step = token + 1 if lower[token] in ("-", "and") and token > first else token
        kind, value = known.get(lower[step], ("", 0.0)) if step < len(lower) else ("", 0.0)
        if kind in ("one", "teen", "ten") and value < room and (step == token or current):
            if lower[token] == "and" and current % 100 == 0 and current < 100 and not total:
                break
            current += value
            room = 10.0 if kind == "ten" else 0.0
        elif kind == "scale" and (lower[token] != "and") and (value < last or value == 100):
            current, room = max(current, 1.0) * value, (100.0 if value == 100 else 0.0) if value <= 100 else 1000.0
            if value > 100:
                total, current, last = total + current, 0.0, value
        else:
            break
        token = step + 1
    return Numeral(total + current, first, token, scaled=last < 10**15 or current >= 100)
