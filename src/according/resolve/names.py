"""Names of persons and bodies, folded so that one name is written one way."""

import re
import unicodedata
from functools import lru_cache

from according.resolve import lexicons

_APART = re.compile(r"[^\w']+")
_POSSESSIVE = re.compile(r"'s\b")
_ENDING = re.compile(r"(?<=[a-z]{3})(?:iy|yy|yi|ij|ii)$")
_PARTICLES = frozenset({"the", "of", "for", "and", "al", "el", "de", "la", "van", "von", "bin", "da", "di"})


@lru_cache(maxsize=65536)
def folded(name: str) -> tuple[str, ...]:
    """The parts of a name: lower case, without accents, titles, full stops and hyphens; Slavic endings spelled -y.

    >>> folded("President Kim Jong-un"), folded("Volodymyr Zelenskiy")
    (('kim', 'jong', 'un'), ('volodymyr', 'zelensky'))
    """
    parts = _parts(name.replace(".", " "))
    kept = [part for part in parts if part not in lexicons.words("titles")] or parts
    return tuple(_ENDING.sub("y", part.replace("'", "")) for part in kept)


@lru_cache(maxsize=65536)
def body(name: str) -> tuple[str, ...]:
    """The words of an organisation's name, without articles and small words; American spelling is left to the caller.

    >>> body("the Institute for the Study of War")
    ('institute', 'study', 'war')
    """
    parts = _parts(name.replace(".", ""))
    return tuple(p for p in parts if p not in _PARTICLES) or tuple(parts)


def _parts(name: str) -> list[str]:
    """Words in lower case without accents and possessive endings."""
    plain = unicodedata.normalize("NFKD", name.replace("’", "'"))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).casefold()
    return [part.strip("'") for part in _APART.split(_POSSESSIVE.sub("", plain)) if part.strip("'")]


@lru_cache(maxsize=65536)
def agreement(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    """How well two folded names of persons agree: 1 equal, less for orders, initials and short forms, 0 where they
    exclude each other.

    Initials for all of a name agree, a surname alone at 0.6, and not at all where it is one of the very common ones.

    >>> agreement(("kim", "yong", "hyun"), ("kim", "jong", "un"))
    0.0
    >>> agreement(("vladimir", "putin"), ("putin",))
    0.6
    """
    if not a or not b:
        return 0.0
    short, long = sorted((a, b), key=len)
    if len(short) == 1 and short[0] in lexicons.words("surnames"):
        return 0.0
    if a == b:
        return 1.0
    if "".join(a) == "".join(b):
        return 0.95
    if len(short) == 1 and len(short[0]) > 1 and short[0] == "".join(part[0] for part in long):
        return 0.85
    if len(short) == 1:
        return 0.6 if short[0] in (long[0], long[-1]) else 0.0
    return _longer(short, long)


def _longer(short: tuple[str, ...], long: tuple[str, ...]) -> float:
    """Two names of two parts and more: another order, a part left out, an initial."""
    if sorted(short) == sorted(long):
        return 0.9
    if short[-1] == long[-1] and set(short) <= set(long):
        return 0.9
    if short[0] == long[0] and set(short) <= set(long):
        return 0.85
    if short[-1] == long[-1] and _initial(short[0], long[0]):
        return 0.8
    return 0.0


def _initial(a: str, b: str) -> bool:
    return a[0] == b[0] and 1 in (len(a), len(b))
