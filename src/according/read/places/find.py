"""The names of places, and what each stands for where it stands."""

from according.language.countries import Matched, by_code, find_named
from according.language.parse import Parse
from according.read.places.names import Name, find_names
from according.read.places.sense import beside, place_words, stands_for
from according.records import Place, Span


def find_places(parse: Parse) -> list[Place]:
    """Every name of a place in the passage, in order; spans hold the name only.

    Names are what the parser takes for one (GPE, LOC, FAC) and what the table of countries knows, demonyms among them.
    Coordinates and GeoNames ids are given for countries and capitals, `precision` where the name stands for a place.
    """
    matches, groups = find_named(parse.words)
    return [_place(parse, name, matches) for name in find_names(parse, matches, groups)]


def _place(parse: Parse, name: Name, matches: list[Matched]) -> Place:
    first, end, match, held = name
    compass = end - first == 1 and parse.lower[first] in place_words("part")    # "the North" acts as a country does
    stands = "other" if held else stands_for(parse, first, end, match.as_ if match else "name" if compass else None)
    span = _span(parse, first, end)
    words = " ".join(parse.words[first:end])
    precision = _precision(parse, name) if stands == "place" else None
    if match is None:
        return Place(span=span, name=words, country=_country_beside(parse, first, end, matches), precision=precision,
                     stands_for=stands)
    country = by_code(match.code)
    if match.as_ == "capital":
        return Place(span=span, name=country.capital or words, geoname=country.capital_geoname, country=match.code,
                     lat=country.capital_lat, lon=country.capital_lon, precision=precision, stands_for=stands)
    if match.as_ in ("seat", "part"):
        return Place(span=span, name=words, country=match.code, precision=precision, stands_for=stands)
    return Place(span=span, name=country.name, geoname=country.geoname, country=match.code, lat=country.lat,
                 lon=country.lon, precision=precision, stands_for=stands)


def _span(parse: Parse, first: int, end: int) -> Span:
    """The characters of the name; of a compound such as "U.S.-led" those before its hyphen."""
    span = parse.span(first, end)
    last = parse.words[end - 1]
    head, hyphen, tail = last.partition("-")
    if hyphen and tail.islower() and head:
        return Span(span.start, span.end - len(tail) - 1)
    return span


def _country_beside(parse: Parse, first: int, end: int, matches: list[Matched]) -> str | None:
    """The country that the text itself puts the place in: "X, Y", "X in eastern Y", "the X region of Y", "Y's X"."""
    skip = beside()
    for match in matches:
        between = parse.lower[end:match.first] if match.first >= end else None
        if between and len(between) <= 4 and match.as_ in ("name", "part") and skip.issuperset(between):
            return match.code if not {",", "of", "in"}.isdisjoint(between) else None
        between = parse.lower[match.end:first] if match.end <= first else None
        if between is None or len(between) > 4 or match.as_ in ("capital", "seat"):
            continue
        if not between and match.as_ == "demonym":
            return None
        if between and (skip | {"'s", "’s"}).issuperset(between) and (
                between[0] in ("'s", "’s") or (match.as_ == "demonym" and not place_words("town").isdisjoint(between))):
            return match.code
    return None


def _precision(parse: Parse, name: Name) -> int | None:
    """UCDP where_prec, as far as the words beside the name give it."""
    before = parse.lower[max(0, name.first - 5):name.first]
    after = parse.lower[name.end] if name.end < len(parse) else ""
    whole = name.match is not None and name.match.as_ in ("name", "part")
    stretch = False
    while len(before) > 1 and (before[-1] == "the" or before[-1] in place_words("part")):
        stretch = before.pop() != "the" or stretch
    kind = before[-2] if len(before) > 1 and before[-1] == "of" else after
    if whole:
        return 5 if stretch else 6 if name.match is not None and name.match.as_ == "name" else 4
    if kind in place_words("adm1") or kind in place_words("adm2"):
        return 4 if kind in place_words("adm1") else 3
    if _near(before) and not _roams(parse, name.first):
        return 2
    return 1 if kind in place_words("town") or name.match is not None else None


def _roams(parse: Parse, first: int) -> bool:
    """Whether the name is what somebody goes around in: "drove around the city" is in it."""
    preposition = parse.heads[first]
    return parse.lower[preposition] == "around" and parse.lemma(parse.heads[preposition]) in place_words("go")


def _near(before: list[str]) -> bool:
    """Whether the words before the name end in "near", "outside", "close to", "the outskirts of", "north of"."""
    if before and before[-1] in place_words("near"):
        return True
    if len(before) > 1 and before[-1] in ("to", "of", "from"):
        return before[-2] in place_words("near of") or (before[-1] == "of" and before[-2] in place_words("part"))
    return (len(before) > 2 and before[-1] in place_words("town") and before[-2] == "the"
            and before[-3] in place_words("near"))
