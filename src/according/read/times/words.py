"""Words of temporal expressions as classes: a passage becomes a string with one character a token."""

import re
from functools import lru_cache

from according.language.parse import Parse
from according.read.lexicons import rows
from according.read.times.pieces import pieces

CAPITAL = frozenset({"month", "mon", "weekday", "weekdays", "new", "fast", "dayname"})
"""Classes whose words count only with a capital."""

OTHER, JOINED = ".", ","
"""The classes of words outside the lexicon, and of those that hold a time with something else (read/times/pieces)."""


NUMBERS = ("dom", "year", "ordinal", "num", "clock", "slash", "decade", "yearspan", "qn", "hn", "cont")
"""Classes that digits fall into: day of a month, year, third or 3rd, other number, 10:35, 9/10/2024, 1990s, 1919-20,
Q3, H1; `cont` goes on with a year in words."""

NAMES: dict[str, str] = {}
"""Class names to their characters, from U+0100 on (no letter that means something in a pattern)."""
CORE: set[str] = {"year", "clock", "slash", "decade", "yearspan", "qn", "hn"}
WORDS: dict[str, tuple[str, str]] = {}
for _word, _class, *_value in rows("times.tsv"):
    _name = _class.rstrip("*")
    NAMES.setdefault(_name, chr(0x100 + len(NAMES)))
    if _class.endswith("*"):
        CORE.add(_name)
    WORDS[_word] = (NAMES[_name], _value[0] if _value else "")
for _name in NUMBERS:
    NAMES.setdefault(_name, chr(0x100 + len(NAMES)))

TENS = frozenset({"20", "30", "40", "50", "60", "70", "80", "90"})
HOT = re.compile(f"[{JOINED}{''.join(sorted(NAMES[name] for name in CORE))}]")
_NAMED = re.compile(f"[{''.join(sorted(NAMES[name] for name in CAPITAL))}]")
_NUMERAL = re.compile(
    r"(?P<dom>[1-9]|0[1-9]|[12]\d|3[01])|(?P<year>1\d{3}|20\d\d)|(?P<ordinal>\d{1,2})(?:st|nd|rd|th)"
    r"|(?P<clock>(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)|(?P<slash>\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)|\d{1,2}\.\d{1,2}\.\d{4})"
    r"|['’]?(?P<decade>1\d\d0|20\d0|[1-9]\d0|[2-9]0)['’]?s"
    r"|q(?P<qn>[1-4])|h(?P<hn>[12])|(?P<yearspan>(?:1\d{3}|20\d\d)[-–/](?:\d\d|1\d{3}|20\d\d))"
    r"|(?P<num>\d+(?:[.,/]\d+)?)", re.IGNORECASE)


@lru_cache(maxsize=65536)
def _classified(word: str) -> tuple[str, str]:
    """Class character and value of a word in lower case."""
    found = WORDS.get(word)
    if found is not None:
        return found
    if pieces(word):
        return JOINED, ""
    match = _NUMERAL.fullmatch(word) if any(character.isdigit() for character in word) else None
    if match is None or match.lastgroup is None:
        return OTHER, ""
    name, value = match.lastgroup, match[match.lastgroup]
    if name == "dom":
        value = value.zfill(2)
    elif name == "decade":
        value = value[:3] if len(value) == 4 else f"19{value[0]}" if len(value) == 2 else f"0{value[:2]}"
    elif name == "clock":
        hours, _, rest = value.partition(":")
        value = f"{hours.zfill(2)}:{rest}"
    return NAMES[name], value


def classify(parse: Parse) -> tuple[str, list[str]]:
    """One class character for each token, and each token's value; ("", []) where no token is a core word."""
    found = [_classified(word) for word in parse.lower]
    codes, values = "".join([code for code, _ in found]), [value for _, value in found]
    if not codes.isascii() or JOINED in codes:
        if "nineteen" in parse.lower or "eighteen" in parse.lower:
            codes = _spelled(codes, values)
        if _NAMED.search(codes):
            codes = _NAMED.sub(lambda match: match[0] if parse.words[match.start()][0].isupper() else OTHER, codes)
        if HOT.search(codes):
            return codes, values
    return "", []


def _spelled(codes: str, values: list[str]) -> str:
    """The codes with "nineteen ninety-six" turned into a year and its further words into `cont`."""
    out = list(codes)
    for i in range(len(out) - 1):
        if values[i] in ("18", "19") and values[i + 1] in TENS:
            end, tail = i + 2, int(values[i + 1])
            following = i + 3 if end < len(out) and out[end] == NAMES["dash"] else end
            if following < len(out) and out[following] == NAMES["num"] and len(values[following]) == 1:
                end, tail = following + 1, tail + int(values[following])
            out[i], values[i] = NAMES["year"], f"{values[i]}{tail}"
            out[i + 1:end] = [NAMES["cont"]] * (end - i - 1)
    return "".join(out)
