"""The tables of this stage: each a TSV file beside this module, with its origin in its header."""

from functools import lru_cache
from importlib.resources import files


def rows(name: str) -> list[list[str]]:
    """The lines of a table less its header, split at tabs."""
    text = files("according.resolve").joinpath("lexicon", f"{name}.tsv").read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


@lru_cache(maxsize=8)
def words(name: str) -> frozenset[str]:
    """The words of a table that lists one a line."""
    return frozenset(row[0] for row in rows(name))


@lru_cache(maxsize=8)
def groups(name: str) -> dict[str, tuple[str, ...]]:
    """Word -> names of the rows that list it, in the order of the table."""
    out: dict[str, list[str]] = {}
    for group, members in rows(name):
        for member in members.split():
            out.setdefault(member, []).append(group)
    return {word: tuple(dict.fromkeys(found)) for word, found in out.items()}


def row(predicate: str | None) -> frozenset[str]:
    """The rows of doings that list a predicate, light or not."""
    return frozenset(groups("predicates").get(predicate or "", ()))


@lru_cache(maxsize=1)
def kinds() -> dict[str, tuple[str, ...]]:
    """Noun -> the kinds that it belongs to."""
    return {word: tuple(found) for word, found in _kinds().items()}


@lru_cache(maxsize=16384)
def akin(a: str, b: str) -> bool:
    """Whether one noun may be put for the other: one of the two stands for a whole kind that both belong to.

    >>> akin("officer", "soldier"), akin("shell", "missile")
    (True, False)
    """
    one, other = _kinds().get(a, {}), _kinds().get(b, {})
    return any(whole or other[kind] for kind, whole in one.items() if kind in other)


@lru_cache(maxsize=1)
def _kinds() -> dict[str, dict[str, bool]]:
    """Noun -> its kinds, each with whether the noun stands for the whole of it."""
    out: dict[str, dict[str, bool]] = {}
    for kind, wholes, sorts in rows("kinds"):
        for word in wholes.split():
            out.setdefault(word, {})[kind] = True
        for word in sorts.split():
            out.setdefault(word, {}).setdefault(kind, False)
    return out


@lru_cache(maxsize=1)
def offices() -> dict[str, str]:
    """Head noun of an office -> what it needs to name one: "portfolio", "country" or "alone"."""
    return dict(rows("offices"))


@lru_cache(maxsize=1)
def namesakes() -> dict[str, frozenset[str]]:
    """ISO code -> the other countries that it is mistaken for."""
    out: dict[str, set[str]] = {}
    for _, codes in rows("namesakes"):
        for code in codes.split():
            out.setdefault(code, set()).update(set(codes.split()) - {code})
    return {code: frozenset(others) for code, others in out.items()}
