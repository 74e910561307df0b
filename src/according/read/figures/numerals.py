"""Numbers in digits and words at a token of a passage."""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from according.read.lexicons import rows

DIGITS = re.compile(r"(?P<before>[^\W\d]{0,4}[$€£¥₽₴₩₹₺₪₦₿]|[A-Za-z]{3})?(?P<sign>[-−])?"
                    r"(?P<number>\d+(?:,\d{2,3})*(?:\.\d+)?|\.\d+)(?P<fraction>[½¼¾⅓⅔⅛])?"
                    r"(?P<after>[^\W\d]{1,6}[²³23]?(?:/[a-z]{1,4})?|[%$€£¥°₡₾₭₴₽+]|°[CF])?")
JOINED = re.compile(r"(\d[\d,]*(?:\.\d+)?)[-–—]([$€£]?)(\d[\d,]*(?:\.\d+)?)")
FRACTION = re.compile(r"(\d{1,2})[/⁄](2|3|4|5|6|8|10|16|32)")
ORDINALS = frozenset({"st", "nd", "rd", "th", "s", "am", "pm", "h", "mm-dd"})


class Numeral(NamedTuple):
    """A number at tokens `first` to `end`; `to` is the second number of a range.

    `before` and `after` are written together with it: a currency, a unit. `vague` says that it is a lower bound only
    ("thousands"), `scaled` that a word such as million is in it; `digits` is how its figures are written.
    """

    value: float
    first: int
    end: int
    before: str = ""
    after: str = ""
    vague: bool = False
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
    """A scale word with "a" or "several" before it: "a dozen", "several hundred", "a couple of million"."""
    article = bool(token) and lower[token - 1] in ("a", "an")
    if kind == "several":
        scale, end = _scales(lower, token + 1 + (lower[token:token + 2] == ["couple", "of"]))
        return Numeral(value * scale, token - article, end, vague=True, scaled=True) if scale >= 100 else None
    if kind != "scale" or not article:
        return None
    scale, end = _scales(lower, token)
    return Numeral(scale, token - 1, end, scaled=True)


def _digits(lower: Sequence[str], words: Sequence[str], token: int) -> Numeral | None:
    word = words[token]
    joined = JOINED.fullmatch(word)
    if joined:
        return Numeral(_float(joined[1]), token, token + 1, joined[2], to=_float(joined[3]), digits=joined[1])
    fraction = FRACTION.fullmatch(word)
    if fraction or word in ("½", "¼", "¾", "⅓", "⅔"):
        value = int(fraction[1]) / max(int(fraction[2]), 1) if fraction else unicodedata.numeric(word)
        return Numeral(value, token, token + 1) if value < 1 else None
    found = DIGITS.fullmatch(word)
    if found is None or (found["after"] or "").lower() in ORDINALS:
        return None
    value, end = _float(found["number"]), token + 1
    if found["fraction"]:
        value += unicodedata.numeric(found["fraction"])
    elif end < len(lower) and (more := FRACTION.fullmatch(words[end])) and int(more[1]) < int(more[2]):
        value, end = value + int(more[1]) / int(more[2]), end + 1
    elif end < len(lower) and words[end] in ("½", "¼", "¾", "⅓", "⅔"):
        value, end = value + unicodedata.numeric(words[end]), end + 1
    after, before = found["after"] or "", found["before"] or ""
    scale = number_words().get(after.lower(), ("", 1.0)) if after else ("", 1.0)
    scaled = scale[0] == "scale" or (scale[0] == "letter" and (bool(before) or after.lower() != "m"))
    if scaled:
        value, after = value * scale[1], ""
    elif not after:
        factor, end = _scales(lower, end)
        scaled, value = factor > 1, value * factor
    return Numeral(-value if found["sign"] else value, token, end, before, after, scaled=scaled, digits=found["number"])


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
    """A part of a scale: "half a million", "quarter million", "half a dozen"; shares of a thing are no numbers here."""
    end = token + 1
    while end < len(lower) and lower[end] in ("a", "of", "an", "-"):
        end += 1
    scale, end = _scales(lower, end)
    return Numeral(value * scale, token, end, scaled=True) if scale > 1 else None


def _spelled(lower: Sequence[str], token: int) -> Numeral:
    """Spelled numbers: "forty-two", "two hundred and fifty thousand", "three quarters of a billion", "one-third"."""
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
            current, room = max(current, 1.0) * value, value if value <= 100 else 1000.0
            if value > 100:
                total, current, last = total + current, 0.0, value
        else:
            break
        token = step + 1
    return Numeral(total + current, first, token, scaled=last < 10**15 or current >= 100)
