"""Agreement on where: names of places with their country and precision."""

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
COUNTRY, TOWN = 6, 2


def spots(report: str, statement: Statement) -> list[Said]:
    """The places of a proposition."""
    return [Said(report, statement.id, spot.words, spot.span, shown(spot), spot) for spot in statement.frame.spots]


def shown(spot: Spot) -> str:
    """The place in one phrase.

    >>> from according.records import Span
    >>> shown(Spot(words="near Arvo", span=Span(0, 9), name="Arvo", country="FI", precision=2))
    'Arvo, FI; within about 25 km'
    """
    name = f"{spot.name}, {spot.country}" if spot.country and spot.country != spot.name else spot.name
    return f"{name}; {PRECISION[spot.precision]}" if spot.precision in PRECISION else name


def compare(left: Said, right: Said) -> Finding | None:
    """The same place agrees, at another precision it is compatible; a country holds its places.

    Two names are never said to lie apart unless both are towns of different countries: no gazetteer is asked here.
    A country and a place whose own country is not known cannot be compared.
    """
    a, b = left.compared, right.compared
    if not isinstance(a, Spot) or not isinstance(b, Spot):
        return None
    one_country = a.country is None or b.country is None or a.country == b.country
    if a.name.casefold() == b.name.casefold() and one_country:
        if a.precision == b.precision or a.precision is None or b.precision is None:
            return Finding("agree", "the same place")
        return Finding("compatible", "the same place, not equally precise")
    if COUNTRY in (a.precision, b.precision) and (a.country is None or b.country is None):
        return None
    if a.country and a.country == b.country and COUNTRY in (a.precision, b.precision):
        return Finding("compatible", "the one lies in the other")
    if a.country and b.country and a.country != b.country and _town(a) and _town(b):
        return Finding("contradicts", "places in different countries")
    if a.country and b.country and a.country != b.country and a.precision == b.precision == COUNTRY:
        return Finding("differs", "two countries")
    return Finding("differs", "different names; whether one lies in the other is not known")


def _town(spot: Spot) -> bool:
    return spot.precision is not None and spot.precision <= TOWN
