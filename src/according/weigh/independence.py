"""What the ledger shows of the independence of two origins: three values, never two."""

from itertools import combinations
from typing import NamedTuple

from according.records import OriginPair
from according.weigh.context import Context
from according.weigh.origins import Group
from according.weigh.parts import first_hand


class Standpoint(NamedTuple):
    """How an origin is said to know it: the words, or what is wanting."""

    name: str
    shown: str | None
    wanting: str | None


def pairs(groups: list[Group], context: Context) -> tuple[OriginPair, ...]:
    """A verdict on every pair of distinct origins.

    Independent only where each is named, they differ, and each is said to know it first-hand; else not established,
    with what is wanting. (Origins found to be the same are one Origin already, with the reason in `merged`.)
    """
    standpoints = [_standpoint(group, context) for group in groups]
    return tuple(_pair(left, right) for left, right in combinations(standpoints, 2))


def _pair(left: Standpoint, right: Standpoint) -> OriginPair:
    wanting = [one.wanting for one in (left, right) if one.wanting]
    if wanting:
        why = "; ".join(wanting)
        return OriginPair(left=left.name, right=right.name, verdict="independence not established", why=why)
    shown = " and ".join(f'{one.name} ("{one.shown}")' for one in (left, right))
    why = f"both are named and are said to know it first-hand: {shown}"
    return OriginPair(left=left.name, right=right.name, verdict="independent", why=why)


def _standpoint(group: Group, context: Context) -> Standpoint:
    who = group.backers[0].who
    if not who.named:
        return Standpoint(who.name, None, f"{who.name}: not named")
    found = (first_hand(voice, context) for voice in group.backers[0].voices)
    shown = next((words for words in found if words), None)
    return Standpoint(who.name, shown, None if shown else f"{who.name}: not said to know it first-hand")
