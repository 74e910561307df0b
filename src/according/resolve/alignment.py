"""Two propositions laid side by side: what agrees and what excludes what, each as a value and the words it rests on."""

from collections.abc import Iterable
from typing import NamedTuple

from according.language.calendar import compatible
from according.language.commonness import weight
from according.resolve import lexicons, names
from according.resolve.propositions import COUNTRY, NAME, RARE, Proposition, Side, Where, place_of

SAME_ROW, NOMINAL, KIND = 0.9, 0.7, 0.5
"""Values of a doing in one row of the lexicon, of a noun that a light verb carries or of two doings that both sides
have, and of nouns that are kinds of one thing. A doing that one side only mentions counts nothing: honouring the dead
is not their death.
"""
DOUBT = 0.5
"""Added to the weight of all participants: one common noun that agrees is little evidence."""


class Clash(NamedTuple):
    """What excludes what: the name of the feature and the words of either side."""

    feature: str
    left: str
    right: str


def doing(a: Proposition, b: Proposition) -> float:
    """1 the same predicate, 0.9 the same row, 0.7 where a noun carries it or both have both, else 0."""
    if not a.light and a.predicate == b.predicate:
        return 1.0
    if a.doing & b.doing:
        return SAME_ROW
    both = a.doing & b.doings and b.doing & a.doings
    carried = a.doing & b.carried or b.doing & a.carried or a.carried & b.carried
    return NOMINAL if both or carried else 0.0


def beyond(a: Proposition, b: Proposition) -> float:
    """Weight of what both have beside the doing and its doer: doing the like twice is not one claim."""
    rows = (a.doing & b.doings) | (b.doing & a.doings) | (a.carried & b.carried)
    doers = (a.agents.heads & b.agents.heads) | {a.predicate, b.predicate}
    found = sum(a.weights[w] for w in a.weights.keys() & b.weights.keys() - doers if not a.rows[w] & rows)
    found += sum(
        KIND * a.weights[w]
        for w in a.weights.keys() - b.weights.keys()
        if not a.rows[w] & rows and any(lexicons.akin(w, v) for v in b.weights)
    )
    own, their = a.names - a.agents.names, b.names - b.agents.names
    found += NAME * sum(1 for n in own if any(names.agreement(n, m) for m in their))
    return found + COUNTRY * len((a.all_countries & b.all_countries) - (a.agents.countries & b.agents.countries))


def terms(a: Proposition, b: Proposition) -> tuple[float, list[str]]:
    """Weighted overlap of terms, names and countries, and what is common, heaviest first.

    Containment of the lighter counts more than the share of both, since one report says more in a sentence than
    another.
    """
    common = a.weights.keys() & b.weights.keys()
    shared = sum(a.weights[w] for w in common)
    kinds = lexicons.kinds()
    left = [w for w in sorted(a.weights.keys() - common) if a.rows[w] or w in kinds]
    for w in sorted(b.weights.keys() - common) if left else ():
        found = next((v for v in left if lexicons.akin(v, w) or a.rows[v] & b.rows[w]), None)
        if found is not None:
            shared += KIND * min(b.weights[w], a.weights[found])
            left.remove(found)
    both = [n for n in a.names if any(names.agreement(n, m) for m in b.names)]
    shared += NAME * len(both) + COUNTRY * len(a.countries & b.countries)
    lighter = min(a.total, b.total)
    if lighter <= 0:
        return 0.0, []
    score = 0.65 * min(1.0, shared / lighter) + 0.35 * min(1.0, shared / (a.total + b.total - shared))
    return score, [" ".join(n) for n in sorted(both)] + sorted(common, key=lambda w: (-weight(w), w))


def participants(a: Proposition, b: Proposition) -> tuple[float | None, list[str]]:
    """Weighted share of those in a role on either side who are found on the other, and who is; None where a side has
    nobody in a role ("nine killed").
    """
    found = total = 0.0
    common: set[str] = set()
    for one, other in ((a, b), (b, a)):
        heads = other.agents.heads | other.patients.heads
        for side in (one.agents, one.patients):
            for code in side.countries:
                total += COUNTRY
                if code in other.all_countries:
                    found += COUNTRY
                    common.add(one.called(code))
            for name in side.names:
                total += NAME
                if any(names.agreement(name, m) for m in other.names):
                    found += NAME
                    common.add(" ".join(name))
            for head in side.heads:
                value = max(weight(head), 0.2)
                total += value
                if head in heads or head in other.weights:
                    found += value
                    common.add(head)
                elif _kin(head, heads):
                    found += KIND * value
    empty = any(not (p.agents.any or p.patients.any) for p in (a, b))
    return (None if empty else found / (total + DOUBT)), sorted(common)


def all_akin(a: Proposition, b: Proposition) -> bool:
    """Whoever is in a role on one side is spoken of on the other, by word or kind; one may be missing."""
    for one, other in ((a, b), (b, a)):
        heads = one.agents.heads | one.patients.heads
        lost = [h for h in sorted(heads) if h not in other.weights and not _kin(h, other.weights)]
        if len(lost) > 1:
            return False
    return True


def other_names(a: Proposition, b: Proposition) -> bool:
    """Both name persons, bodies or towns, and none of one side agrees with any of the other."""
    return bool(a.names and b.names) and not _meet(a.names, b.names)


def _kin(head: str, heads: Iterable[str]) -> bool:
    return any(lexicons.akin(head, other) for other in heads)


def who_clashes(a: Proposition, b: Proposition) -> list[Clash]:
    """Countries or persons in one role that exclude each other, and roles reversed."""
    out: list[Clash] = []
    for one, other, across in ((a.agents, b.agents, b), (a.patients, b.patients, b)):
        out += _countries(a, one, other, across)
        if one.names and other.names and not _meet(one.names, b.names) and not _meet(other.names, a.names):
            out.append(Clash("who differs", _listed(one.names), _listed(other.names)))
    if _reversed(a, b):
        out.append(Clash("roles reversed", *(" > ".join((_side(p, p.agents), _side(p, p.patients))) for p in (a, b))))
    return out


def _countries(a: Proposition, one: Side, other: Side, b: Proposition) -> list[Clash]:
    if not one.countries or not other.countries or one.countries & other.countries:
        return []
    if one.countries & b.all_countries and other.countries & a.all_countries:
        return []  # both are named on either side: the roles may be read otherwise, _reversed sees to it
    return [Clash("who differs", _codes(a, one.countries), _codes(b, other.countries))]


def _reversed(a: Proposition, b: Proposition) -> bool:
    """A did it to B here, B to A there, by country or by name."""
    by_country = (a.agents.countries - a.patients.countries) & (b.patients.countries - b.agents.countries) and (
        (b.agents.countries - b.patients.countries) & (a.patients.countries - a.agents.countries)
    )
    return bool(by_country) or (
        _meet(a.agents.names, b.patients.names)
        and _meet(b.agents.names, a.patients.names)
        and not _meet(a.agents.names, b.agents.names)
    )


def _meet(left: Iterable[tuple[str, ...]], right: Iterable[tuple[str, ...]]) -> bool:
    return any(names.agreement(n, m) for n in left for m in right)


def what_clash(a: Proposition, b: Proposition) -> Clash | None:
    """Both count, and other things: containers here, shells there."""
    left, right = (sorted({head for head, _ in p.counts}) for p in (a, b))
    if not left or not right or set(left) & set(right):
        return None
    if any(_people(c) for c in (*left, *right)) or not _other_things(a, b):
        return None
    return Clash("what differs", *(", ".join(f"{q.words} {head}" for head, q in p.counts) for p in (a, b)))


def _other_things(a: Proposition, b: Proposition) -> bool:
    """Neither side's sufferers are spoken of on the other."""
    one, other = a.patients.heads, b.patients.heads
    return bool(one and other) and not (one & other or one & b.weights.keys() or other & a.weights.keys())


def unlike(a: Proposition, b: Proposition) -> bool:
    """Other things undergo it, not even of a kind, and too little that is rare is shared to take the one for the other:
    soldiers are sent here and shells there.
    """
    if not _other_things(a, b) or any(_kin(h, b.patients.heads) for h in a.patients.heads):
        return False
    rare = sum(1 for w in a.weights.keys() & b.weights.keys() if a.weights[w] >= RARE)
    own = {n for n in a.names if n not in a.agents.names}
    return rare + sum(1 for n in own if any(names.agreement(n, m) for m in b.names)) < 2


def _people(counted: str) -> bool:
    """Soldiers may be counted as officers, and children as people: one count under two words."""
    return bool({"troops", "people", "children", "police", "workers"} & set(lexicons.kinds().get(counted, ())))


def numbers(a: Proposition, b: Proposition) -> tuple[float, str] | None:
    """1 where a number of the same thing agrees, 0 where none does; None where no thing is counted on both sides."""
    out: tuple[float, str] | None = None
    for one, p in a.counts:
        for other, q in b.counts:
            if one != other and not lexicons.akin(one, other):
                continue
            low, high = (
                max(x for x in (p.low, q.low, float("-inf")) if x is not None),
                min(x for x in (p.high, q.high, float("inf")) if x is not None),
            )
            found = (1.0 if low <= high else 0.0, f"{p.words} | {q.words}")
            out = found if out is None else max(out, found)
    return out


def times(a: Proposition, b: Proposition) -> float | None:
    """1 where some day of the one can be a day of the other, 0 where none can, None where a side names none.

    A day near the publication is none of a year or month that is named from afar, whether the publication is known
    or not.
    """
    if a.days and b.days:
        return float(any(compatible(x, y) for x in a.days for y in b.days))
    if (a.near and b.distant and not a.days) or (b.near and a.distant and not b.days):
        return 0.0
    return None


def places(a: Proposition, b: Proposition) -> float | None:
    """1 where two places agree or one may lie in the other, 0 where none does, None where a side names none."""
    one, other = ([place_of(s) for s in p.statement.frame.spots] for p in (a, b))
    if not one or not other:
        return 0.0 if (one or other) and _elsewhere(a, b) else None
    return float(any(_within(x, y) for x in one for y in other))


def _elsewhere(a: Proposition, b: Proposition) -> bool:
    """Each names countries, none in common and none in a role: they are where it happened."""
    acting = a.agents.countries | a.patients.countries | b.agents.countries | b.patients.countries
    return bool(a.all_countries and b.all_countries) and not acting and not a.all_countries & b.all_countries


def _within(x: Where, y: Where) -> bool:
    if x.name == y.name:
        return True
    apart = x.adm1 is not None and y.adm1 is not None and x.adm1 != y.adm1
    return None in (x.country, y.country) or (x.country == y.country and (x.wide or y.wide) and not apart)


def mistaken(a: Proposition, b: Proposition) -> Clash | None:
    """Beside one rare noun stands one country here and its namesake there, each named on its side only."""
    table = lexicons.namesakes()
    for code in sorted(a.all_countries - b.all_countries):
        for rival in sorted(table.get(code, frozenset()) & b.all_countries - a.all_countries):
            if both := a.beside(code) & b.beside(rival):
                return Clash("who differs", a.called(code, both), b.called(rival, both))
    return None


def _codes(side: Proposition, codes: Iterable[str]) -> str:
    return ", ".join(side.called(code) for code in sorted(codes))


def _listed(found: Iterable[tuple[str, ...]]) -> str:
    return ", ".join(sorted(" ".join(n) for n in found))


def _side(proposition: Proposition, side: Side) -> str:
    countries = [proposition.called(code) for code in sorted(side.countries)]
    return ", ".join([*countries, *sorted(" ".join(n) for n in side.names)])
