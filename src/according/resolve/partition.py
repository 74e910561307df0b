"""Partitions of members by judged pairs: a function of members and links alone, whatever order they come in."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from according.records import Link
from according.records.links import LinkKind

Pair = tuple[str, str]


class Verdicts(NamedTuple):
    """Pairs by judge: `same` of persons sorted by pair, of the machine by falling score; `different` as sets."""

    person_same: list[Pair]
    person_different: set[Pair]
    same: list[tuple[float, Pair]]
    different: set[Pair]


def verdicts(links: Iterable[Link], kinds: tuple[LinkKind, ...]) -> Verdicts:
    """One verdict a pair: the latest person's, else the first kind of `kinds` on which the machine says same or
    different.
    """
    person: dict[Pair, Link] = {}
    machine: dict[Pair, Link] = {}
    for link in links:
        if link.kind not in kinds:
            continue
        pair = (link.left, link.right)
        table = machine if link.judge == "according" else person
        if table is person or link.verdict != "unsure":
            rank = _person_rank if table is person else _machine_rank(kinds)
            if pair not in table or rank(link) > rank(table[pair]):
                table[pair] = link
    left = {pair: link for pair, link in machine.items() if pair not in person}
    return Verdicts(
        sorted(p for p, k in person.items() if k.verdict == "same"),
        {p for p, k in person.items() if k.verdict == "different"},
        sorted(((k.score, p) for p, k in left.items() if k.verdict == "same"), key=lambda found: (-found[0], found[1])),
        {p for p, k in left.items() if k.verdict == "different"},
    )


def _person_rank(link: Link) -> tuple[str, str]:
    return link.judged or "", link.id


def _machine_rank(kinds: tuple[LinkKind, ...]) -> Callable[[Link], tuple[int, float, str]]:
    return lambda link: (-kinds.index(link.kind), link.score, link.id)


class Partition:
    """Members in clusters that only grow."""

    def __init__(self, members: Iterable[str]) -> None:
        self._root = {m: m for m in sorted(set(members))}
        self._members: dict[str, set[str]] = {m: {m} for m in self._root}

    def __contains__(self, pair: Pair) -> bool:
        return pair[0] in self._root and pair[1] in self._root

    def of(self, member: str) -> set[str]:
        """The cluster of a member."""
        return self._members[self._find(member)]

    def join(self, pair: Pair, admits: Callable[[set[str], set[str]], bool]) -> bool:
        """Joins the clusters of a pair where both are members and `admits` says so of the two; whether they are one
        now.
        """
        if pair not in self:
            return False
        left, right = self._find(pair[0]), self._find(pair[1])
        if left == right:
            return True
        if not admits(self._members[left], self._members[right]):
            return False
        if len(self._members[left]) < len(self._members[right]):
            left, right = right, left
        self._root[right] = left
        self._members[left] |= self._members.pop(right)
        return True

    def clusters(self) -> list[tuple[str, ...]]:
        """Sorted tuples, sorted."""
        return sorted(tuple(sorted(m)) for m in self._members.values())

    def _find(self, member: str) -> str:
        while self._root[member] != member:
            self._root[member] = self._root[self._root[member]]
            member = self._root[member]
        return member


def apart(pairs: set[Pair]) -> Callable[[set[str], set[str]], bool]:
    """Whether no pair between two clusters is among those."""
    enemies: dict[str, set[str]] = {}
    for left, right in pairs:
        enemies.setdefault(left, set()).add(right)
        enemies.setdefault(right, set()).add(left)

    def admits(one: set[str], other: set[str]) -> bool:
        small, large = (one, other) if len(one) <= len(other) else (other, one)
        return not any(enemies.get(m, frozenset()) & large for m in small)

    return admits


def judge(
    partition: Partition, found: Verdicts, admits: Callable[[float, set[str], set[str]], bool] | None = None
) -> None:
    """Persons' links, then the machine's; `admits` may hold back a machine's link of that score."""
    by_person, by_any = apart(found.person_different), apart(found.person_different | found.different)
    for pair in found.person_same:
        partition.join(pair, by_person)
    for score, pair in found.same:
        partition.join(pair, lambda x, y, s=score: by_any(x, y) and (admits is None or admits(s, x, y)))  # type: ignore[misc]
