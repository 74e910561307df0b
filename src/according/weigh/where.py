"""Agreement on where: names of places with their country and precision."""

from according.language.gazetteer import distance
from according.records import Spot, Statement
from according.weigh.agreement import Finding, Said

PRECISION = {
    1: "exact place",
    2: "within about 25 km",
    3: "second-order division",
    4: "first-order division",
    5: "a landscape or line",
    6: "the country only",
    7: "international waters or airspace",
}
"""UCDP where_prec in words."""
COUNTRY, ADM1, ADM2, TOWN = 6, 4, 3, 2
NEAR = 25
"""Kilometres within which two points may be one place, as UCDP's "near" has it."""


def spots(report: str, statement: Statement) -> list[Said]:
    """The places of a proposition."""
    return [Said(report, statement.id, spot.words, spot.span, shown(spot), spot) for spot in statement.frame.spots]


def shown(spot: Spot) -> str:
    """The place in one phrase.

    >>> from according.records import Span
    >>> shown(Spot(words="near Arvo", span=Span(0, 9), name="Arvo", country="FI", precision=2))
    'Arvo, FI; within about 25 km'
    """
    name = ", ".join(dict.fromkeys(part for part in (spot.name, spot.adm1, spot.country) if part))
    return f"{name}; {PRECISION[spot.precision]}" if spot.precision in PRECISION else name


def compare(left: Said, right: Said) -> Finding | None:
    """The same place agrees, at another precision it is compatible; a country holds its places.

    A division holds the places whose division it is. Two towns that are known by a point are told apart by the way
    between them; they contradict each other where they lie in different countries. A country and a place whose own
    country is not known cannot be compared.
    """
    a, b = left.compared, right.compared
    if not isinstance(a, Spot) or not isinstance(b, Spot):
        return None
    one_country = a.country is None or b.country is None or a.country == b.country
    one_division = a.adm1 is None or b.adm1 is None or a.adm1 == b.adm1
    if one_country and (_holds(a, b) or _holds(b, a)):
        return Finding("compatible", "the one lies in the other")
    if a.name.casefold() == b.name.casefold() and one_country and one_division:
        if a.precision == b.precision or a.precision is None or b.precision is None:
            return Finding("agree", "the same place")
        return Finding("compatible", "the same place, not equally precise")
    if a.name.casefold() == b.name.casefold() and one_country:
        return Finding("differs", "places of one name in different divisions")
    if COUNTRY in (a.precision, b.precision) and (a.country is None or b.country is None):
        return None
    if a.country and a.country == b.country and COUNTRY in (a.precision, b.precision):
        return Finding("compatible", "the one lies in the other")
    if a.country and b.country and a.country != b.country and _town(a) and _town(b):
        return Finding("contradicts", "places in different countries")
    if a.country and b.country and a.country != b.country and a.precision == b.precision == COUNTRY:
        return Finding("differs", "two countries")
    if a.country == b.country and _town(a) and _town(b) and (way := _way(a, b)) is not None:
        return Finding("compatible" if way <= NEAR else "differs", f"some {way:.0f} km apart")
    return Finding("differs", "different names; whether one lies in the other is not known")


def _holds(a: Spot, b: Spot) -> bool:
    """Whether the one is the division that the other lies in."""
    if b.precision is None or a.precision is None or b.precision >= a.precision:
        return False
    return a.name == {ADM1: b.adm1, ADM2: b.adm2}.get(a.precision)


def _way(a: Spot, b: Spot) -> float | None:
    """Kilometres between two points, None where one is not known."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return None
    return distance(a.lat, a.lon, b.lat, b.lon)


def _town(spot: Spot) -> bool:
    return spot.precision is not None and spot.precision <= TOWN
