"""What the ledger shows of the independence of two origins: three values, never two."""

from according.records import OriginPair
from according.weigh.context import Context
from according.weigh.origins import Group
from according.weigh.parts import first_hand


def pairs(groups: list[Group], context: Context) -> tuple[OriginPair, ...]:
    """A verdict on every pair of distinct origins.

    Independent only where each is named, they differ, and each is said to know it first-hand; else not established,
    with what is wanting. (Origins found to be the same are one Origin already, with the reason in `merged`.)
    """
    return tuple(_pair(left, right, context) for place, left in enumerate(groups) for right in groups[place + 1:])


def _pair(left: Group, right: Group, context: Context) -> OriginPair:
    wanting = [reason for group in (left, right) for reason in _wanting(group, context)]
    names = left.backers[0].who.name, right.backers[0].who.name
    if wanting:
        return OriginPair(left=names[0], right=names[1], verdict="independence not established", why="; ".join(wanting))
    shown = [f'{group.backers[0].who.name} ("{_shown(group, context)}")' for group in (left, right)]
    return OriginPair(left=names[0], right=names[1], verdict="independent",
                      why=f"both are named and are said to know it first-hand: {' and '.join(shown)}")


def _wanting(group: Group, context: Context) -> list[str]:
    who = group.backers[0].who
    if not who.named:
        return [f"{who.name}: not named"]
    return [] if _shown(group, context) else [f"{who.name}: not said to know it first-hand"]


def _shown(group: Group, context: Context) -> str | None:
    shown = (first_hand(voice, context) for voice in group.backers[0].voices)
    return next((words for words in shown if words), None)
