"""The rules that type events, from `lexicon/plover.tsv`, and the classes of words that they ask for."""

from functools import cache
from typing import NamedTuple

from according.read import lexicons


class Condition(NamedTuple):
    """One of `slots` holds something of one of `classes`, or (not `wanted`) none does."""

    slots: tuple[str, ...]
    classes: tuple[str, ...]
    wanted: bool


class Rule(NamedTuple):
    """A line of the lexicon: type None leaves a word untyped; `roles` maps slots to roles, "none" to no role."""

    type: str | None
    mode: str | None
    conditions: tuple[Condition, ...]
    roles: dict[str, str]


@cache
def rules() -> dict[tuple[str, str], tuple[Rule, ...]]:
    """(v or n, lemma) -> its rules in the order of the file."""
    out: dict[tuple[str, str], tuple[Rule, ...]] = {}
    for kind, mode, part, conditions, roles, lemmas in lexicons.rows("plover.tsv"):
        rule = Rule(
            None if kind == "-" else kind,
            mode or None,
            tuple(_condition(written) for written in conditions.split()),
            dict(role.split("=") for role in roles.split()),
        )
        for lemma in lemmas.split():
            out[part, lemma] = (*out.get((part, lemma), ()), rule)
    return out


def _condition(written: str) -> Condition:
    slots, _, classes = written.lstrip("!").partition(":")
    return Condition(tuple(slots.split("|")), tuple(classes.split("|")), not written.startswith("!"))


@cache
def members(name: str) -> frozenset[str]:
    """The lemmas of a class of `lexicon/plover_classes.tsv`, with those of the classes that it takes in."""
    if name.startswith("="):
        return frozenset({name[1:]})
    listed = _classes()[name]
    own = {word for word in listed if not word.startswith("@")}
    return frozenset(own.union(*(members(word[1:]) for word in listed if word.startswith("@"))))


@cache
def _classes() -> dict[str, tuple[str, ...]]:
    return {name: tuple(lemmas.split()) for name, lemmas in lexicons.rows("plover_classes.tsv")}
