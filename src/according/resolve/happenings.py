"""One event told with other verbs: what stands in for the doing, and what keeps two alike events apart."""

import re

from according.resolve import alignment, lexicons, names
from according.resolve.alignment import Clash
from according.resolve.propositions import RARE, Proposition

WHO = 0.8
"""Agreement of participants from which another verb may tell the same event."""
HALF = 0.5
"""The same where one doing is spoken of on both sides, as a death in a subordinate clause is."""
RARE_TERMS = 2
"""Rare words or names beside the doing that such a pair shares."""
TELLING = 13
"""A number from which its recurrence with the same noun is no accident: not a dozen or less."""
ONE_EVENT, SAME_FIGURE = 0.66, 0.7
"""Scores of one event told with other verbs, without and with a number that agrees."""
_ORDINAL = re.compile(
    r"\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))\s+([a-z]{3,})",
    re.IGNORECASE,
)


def rare(a: Proposition, b: Proposition) -> list[str]:
    """Rare words and names that both have, less the doings that both speak of."""
    rows = a.doings & b.doings
    words = {w for w in a.weights.keys() & b.weights.keys() if a.weights[w] >= RARE and not a.rows[w] & rows}
    words -= {a.predicate, b.predicate} if a.predicate == b.predicate else set()
    called = {" ".join(n) for n in a.names if any(names.agreement(n, m) for m in b.names)}
    for one, other in ((a, b), (b, a)):
        called |= {" ".join(n) for n in one.names if set(n) <= other.weights.keys()}
    parts = {part for name in called for part in name.split()}
    return sorted(called | (words - parts))


def figure(a: Proposition, b: Proposition) -> tuple[str, str] | None:
    """The words of an exact number above a dozen that both sides count of one noun."""
    for head, p in a.counts:
        for noun, q in b.counts:
            same = head == noun or lexicons.akin(head, noun)
            if (
                same
                and p.best is not None
                and p.best == q.best
                and p.low == p.high == q.high == q.low
                and p.best >= TELLING
            ):
                return p.words, f"{q.words} {noun}"
    return None


def one_event(a: Proposition, b: Proposition, who: float | None) -> tuple[float, str] | None:
    """The score of two propositions of which the predicates differ, and the words that stand in for the doing; None
    where too little agrees.

    The same number of the same noun with a rare word, a day or a place beside it; or two rare words where the
    participants, or three where a doing besides, agree. Days and places never speak against it.
    """
    when, where = alignment.times(a, b), alignment.places(a, b)
    if when == 0 or where == 0:
        return None
    shared, counted = rare(a, b), figure(a, b)
    around = bool(when) or bool(a.names & b.names)
    doings = a.doings & b.doings
    if counted:
        beside = [word for word in shared if word not in {head for head, _ in (*a.counts, *b.counts)}]
        if alignment.other_names(a, b):
            beside = beside if len(beside) >= RARE_TERMS else []
            around = False
        if beside or around or (a.doing & b.doing and not alignment.other_names(a, b)):
            return SAME_FIGURE, " ".join([*beside, counted[1]])
    if alignment.other_names(a, b):
        return None
    agreed = who is not None and who >= (HALF if doings else WHO)
    placed = around or where == 1.0
    enough = len(shared) >= RARE_TERMS
    words = [w for w in shared if w in a.weights and w in b.weights]
    if agreed and placed and enough and len(words) >= (1 if doings else RARE_TERMS):
        return ONE_EVENT, ", ".join(shared)
    if alignment.all_akin(a, b) and _alike(a, b, shared, where):
        return ONE_EVENT, ", ".join(shared)
    carried = (
        enough and agreed and a.light != b.light and bool(a.statement.frame.quantities and b.statement.frame.quantities)
    )
    shared = shared or sorted(a.weights.keys() & b.weights.keys())
    return (ONE_EVENT, ", ".join(shared)) if carried or (where == 1.0 and _told_beside(a, b)) else None


def _alike(a: Proposition, b: Proposition, shared: list[str], where: float | None) -> bool:
    """One doing is told on both sides, and two nations are named, one place agrees for a verb that may tell
    it, or much that is rare is shared.
    """
    told = (a.doing & b.doings) | (b.doing & a.doings)
    if not told or not shared or {a.predicate, b.predicate} & lexicons.words("states"):
        return False
    both = a.agents.countries & b.agents.countries and len(a.all_countries & b.all_countries) > 1
    light = where == 1.0 and any(told & lexicons.row(p.predicate) for p in (a, b) if p.light)
    named = (bool(a.names & b.names) or where == 1.0) and other_number(a, b) is None
    return bool(both) or light or (named and len(shared) > RARE_TERMS and any(w in a.weights for w in shared))


def _told_beside(a: Proposition, b: Proposition) -> bool:
    """The doing of one is told in a clause of the other, of the same sufferers; both count them and name a cause."""
    for one, other in ((a, b), (b, a)):
        counted = {head for head, _ in one.counts} & {head for head, _ in other.counts}
        if one.doing & other.doings and not one.doing & other.doing and counted & one.patients.heads:
            return _two_doings(a, b)
    return False


def _two_doings(a: Proposition, b: Proposition) -> bool:
    """Two doings are spoken of on both sides: a death, and the earthquake that caused it."""
    rows = a.doings & b.doings
    return all(sum(1 for w in p.weights if p.rows[w] & rows) > 1 for p in (a, b))


def ordinals(a: Proposition, b: Proposition) -> Clash | None:
    """The second round here, the third there."""
    left, right = (
        {noun.lower(): number.lower() for number, noun in _ORDINAL.findall(p.statement.words)} for p in (a, b)
    )
    for noun in sorted(left.keys() & right.keys()):
        if left[noun] != right[noun]:
            return Clash("what differs", f"{left[noun]} {noun}", f"{right[noun]} {noun}")
    return None


def other_number(a: Proposition, b: Proposition) -> Clash | None:
    """No number of one noun agrees."""
    found = alignment.numbers(a, b)
    if found is None or found[0]:
        return None
    left, _, right = found[1].partition(" | ")
    return Clash("how many differs", left, right)


def near_miss(a: Proposition, b: Proposition) -> Clash | None:
    """Strongly alike but for one thing: a rare noun in a role of another nation or in another place, one figure of
    which other things are told, or another number of one noun of one nation.
    """
    heads = _roles(a) & _roles(b)
    telling = {h for h in heads if a.weights.get(h, 0) >= RARE and b.weights.get(h, 0) >= RARE}
    if a.doing & b.doing and heads and alignment.places(a, b) == 0 and _two_doings(a, b):
        return Clash("where differs", *(", ".join(p.called(c) for c in sorted(p.all_countries)) for p in (a, b)))
    if telling and (clash := _other_nation(a, b, telling) or _other_place(a, b)):
        return clash
    told = a.light or b.light or a.doing & b.doings or b.doing & a.doings
    if (counted := figure(a, b)) and not told and alignment.terms(a, b)[0] < HALF:
        return Clash("what differs", *(f"{p.predicate or ''} {counted[1]}".strip() for p in (a, b)))
    nouns = {h for h, _ in a.counts} & {h for h, _ in b.counts} & heads
    nation = a.patients.countries & b.patients.countries or a.agents.countries & b.agents.countries
    return other_number(a, b) if nation and nouns else None


def _other_nation(a: Proposition, b: Proposition, heads: set[str]) -> Clash | None:
    """Beside one of the nouns stands a nation on either side, and neither is named on the other."""
    left, right = (p.agents.countries | p.patients.countries for p in (a, b))
    if not left or not right or left & b.all_countries or right & a.all_countries:
        return None
    if not all(any(p.beside(code) & heads for code in side) for p, side in ((a, left), (b, right))):
        return None
    return Clash("who differs", *(", ".join(p.called(c) for c in sorted(n)) for p, n in ((a, left), (b, right))))


def _other_place(a: Proposition, b: Proposition) -> Clash | None:
    """One nation in both, and none of the names in common, of which one at least is a place's."""
    if not a.all_countries & b.all_countries or not alignment.other_names(a, b):
        return None
    if not any(p.statement.frame.spots for p in (a, b)) or any(
        set(n) <= q.weights.keys() for p, q in ((a, b), (b, a)) for n in p.names
    ):
        return None
    return Clash("where differs", *(", ".join(sorted(" ".join(n) for n in p.names)) for p in (a, b)))


def _roles(p: Proposition) -> frozenset[str]:
    return p.agents.heads | p.patients.heads
