"""Names of persons and bodies, folded so that one name is written one way."""

import re
import unicodedata
from functools import lru_cache

from according.resolve import lexicons

_APART = re.compile(r"[^\w']+")
_ENDING = re.compile(r"(?<=[a-z]{3})(?:iy|yy|yi|ij|ii)$")
_PARTICLES = frozenset({"the", "of", "for", "and", "al", "el", "de", "la", "van", "von", "bin", "da", "di"})


@lru_cache(maxsize=65536)
def folded(name: str) -> tuple[str, ...]:
    """The parts of a name: lower case, without accents, titles, full stops and hyphens; Slavic endings spelled -y.

    >>> folded("President Kim Jong-un"), folded("Volodymyr Zelenskiy")
    (('kim', 'jong', 'un'), ('volodymyr', 'zelensky'))
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.replace("’", "'")) if not unicodedata.combining(c)).casefold()
    parts = [part.strip("'") for part in _APART.split(re.sub(r"'s\b", "", plain).replace(".", " ")) if part.strip("'")]
    kept = [part for part in parts if part not in lexicons.words("titles")] or parts
    return tuple(_ENDING.sub("y", part.replace("'", "")) for part in kept)


@lru_cache(maxsize=65536)
def body(name: str) -> tuple[str, ...]:
    """The words of an organisation's name, without articles and small words; American spelling is left to the caller.

    >>> body("the Institute for the Study of War")
    ('institute', 'study', 'war')
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.replace("’", "'")) if not unicodedata.combining(c)).casefold()
    parts = [p.strip("'") for p in _APART.split(re.sub(r"'s\b", "", plain).replace(".", "")) if p.strip("'")]
    return tuple(p for p in parts if p not in _PARTICLES) or tuple(parts)


@lru_cache(maxsize=65536)
def agreement(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    """How well two folded names of persons agree: 1 equal, less for orders, initials and short forms, 0 where they exclude each other.

    A surname alone agrees at 0.6, and not at all where it is one of the very common ones.

    >>> agreement(("kim", "yong", "hyun"), ("kim", "jong", "un"))
    0.0
    >>> agreement(("vladimir", "putin"), ("putin",))
    0.6
    """
    if not a or not b:
        return 0.0
    if a == b:
        return 1.0 if len(a) > 1 or a[0] not in lexicons.words("surnames") else 0.0
    if "".join(a) == "".join(b):
        return 0.95
    if sorted(a) == sorted(b):
        return 0.9
    short, long = sorted((a, b), key=len)
    if len(short) == 1:
        known = short[0] in (long[0], long[-1]) and len(long) > 1 and short[0] not in lexicons.words("surnames")
        return 0.6 if known else 0.0
    if short[-1] == long[-1] and set(short) <= set(long):
        return 0.9
    if short[0] == long[0] and set(short) <= set(long):
        return 0.85
    if short[-1] == long[-1] and _initial(short[0], long[0]):
        return 0.8
    return 0.0


def _initial(a: str, b: str) -> bool:
    return a[0] == b[0] and 1 in (len(a), len(b))
