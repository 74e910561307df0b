"""The names of places, and what each stands for where it stands."""

from typing import NamedTuple

from according.language.countries import Group, Matched, by_code, find_named
from according.language.parse import Parse
from according.read.places_sense import beside, place_words, stands_for
from according.records import Place, Span

NAMED = ("GPE", "LOC", "FAC")
OTHERS = ("PERSON", "ORG", "WORK_OF_ART", "EVENT", "LAW", "PRODUCT")
BREAKS = frozenset({",", ";", "(", ")", "/", "–", "—", '"', "“", "”", "and", "or"})


class Name(NamedTuple):
    """Tokens of a name, the country that it names, and whether another's name holds it (a newspaper's, a person's)."""

    first: int
    end: int
    match: Matched | None
    held: bool = False


def find_places(parse: Parse) -> list[Place]:
    """Every name of a place in the passage, in order; spans hold the name only.

    Names are what the parser takes for one (GPE, LOC, FAC) and what the table of countries knows, demonyms among them.
    Coordinates and GeoNames ids are given for countries and capitals, `precision` where the name stands for a place.
    """
    matches, groups = find_named(parse.words)
    return [_place(parse, name, matches) for name in _names(parse, matches, groups)]


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


def _names(parse: Parse, matches: list[Matched], groups: list[Group]) -> list[Name]:
    """Names without overlaps: a longer name of a place swallows the country in it."""
    out = _parsed(parse, matches)
    taken = {token for name in out for token in range(name.first, name.end)}
    holders = [(first, end) for first, end, label in parse.entities if label in OTHERS]
    for match in matches:
        if taken.isdisjoint(range(match.first, match.end)) and not _people(parse, match):
            held = any(first <= match.first and match.end <= end and _larger(parse, first, end, match)
                       for first, end in holders)
            out.append(Name(match.first, match.end, match, held))
    for group in groups:
        if group.kind != "organisation" and taken.isdisjoint(range(group.first, group.end)):
            out.append(Name(group.first, group.end, None, held=group.kind == "people"))
    return sorted({name[:2]: name for name in out}.values())


def _parsed(parse: Parse, matches: list[Matched]) -> list[Name]:
    """What the parser takes for places, and the same words wherever else they stand in the passage.

    Of a word that it takes for a place here and for none there, the more frequent decides; one that ends a person's
    name in the passage is that person's.
    """
    persons = {parse.words[end - 1] for _, end, label in parse.entities if label == "PERSON"}
    covered = {token for match in matches for token in range(match.first, match.end)}
    found: dict[tuple[str, ...], list[Name]] = {}
    for first, end, label in parse.entities:
        for start, stop in _pieces(parse, first, end) if label in NAMED else ():
            inside = [match for match in matches if match.first < stop and match.end > start]
            if all(_wider(parse, start, stop, match) for match in inside) and parse.words[stop - 1] not in persons:
                found.setdefault(tuple(parse.words[start:stop]), []).append(Name(start, stop, None))
    for start, stop in _introduced(parse):
        if covered.isdisjoint(range(start, stop)):
            found.setdefault(tuple(parse.words[start:stop]), []).append(Name(start, stop, None))
    covered.update(token for first, end, label in parse.entities if label in OTHERS and end - first > 1
                   for token in range(first, end))
    places: dict[str, list[int]] = {words[0]: [] for words in found}
    for token, word in enumerate(parse.words if found else ()):
        if word in places:
            places[word].append(token)
    out: list[Name] = []
    for words, names in found.items():
        starts = [token for token in places[words[0]] if tuple(parse.words[token:token + len(words)]) == words]
        if len(names) * 2 >= len(starts):
            tagged = {name.first for name in names}
            out.extend(Name(token, token + len(words), None) for token in starts
                       if token in tagged or covered.isdisjoint(range(token, token + len(words))))
        elif len(names) * 3 >= len(starts):
            out.extend(names)
    return out


def _introduced(parse: Parse) -> list[tuple[int, int]]:
    """Proper names that the words before them make places, whatever the parser takes them for: "near X", "the town of X"."""
    labelled = {token for first, end, label in parse.entities if label in NAMED or end - first > 1
                for token in range(first, end)}
    out = []
    for token, word in enumerate(parse.lower):
        if word not in place_words("near") and not (
                word == "of" and token and parse.lower[token - 1] in place_words("town")):
            continue
        end = token + 1
        while end < len(parse) and parse.tags[end] == "NNP" and end not in labelled:
            end += 1
        if end > token + 1:
            out.append((token + 1, end))
    return out


def _people(parse: Parse, match: Matched) -> bool:
    """Whether a demonym names persons ("Canadians") and no place's quality ("Canadian media")."""
    return match.as_ == "demonym" and parse.tags[match.end - 1] in ("NNS", "NNPS")


def _larger(parse: Parse, first: int, end: int, match: Matched) -> bool:
    """Whether a name of another kind has capitalised words besides the country's."""
    return any(parse.words[token][:1].isupper() for token in range(first, end) if not match.first <= token < match.end)


def _wider(parse: Parse, start: int, stop: int, match: Matched) -> bool:
    """Whether the piece is another place's name: has capitalised words besides the country's, the compass apart."""
    return match.first >= start and match.end <= stop and any(
        parse.words[token][:1].isupper() and parse.lower[token] not in place_words("part")
        for token in range(start, stop) if not match.first <= token < match.end)


def _pieces(parse: Parse, first: int, end: int) -> list[tuple[int, int]]:
    """An entity cut at commas and conjunctions, without articles, small words at its ends, and possessive marks."""
    out, start = [], first
    for token in range(first, end + 1):
        if token == end or parse.lower[token] in BREAKS:
            begin, stop = start, token
            while begin < stop and not (parse.words[begin][:1].isupper() or parse.words[begin][:1].isdigit()):
                begin += 1
            if stop - begin > 1 and parse.lower[begin] == "the" and parse.lower[begin + 1] != "hague":
                begin += 1
            while stop > begin and not parse.words[stop - 1][:1].isupper():
                stop -= 1
            if stop > begin and not any(c.isdigit() and w[0].isalpha() for w in parse.words[begin:stop] for c in w):
                out.append((begin, stop))
            start = token + 1
    return out


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
