"""The names of places, which place of the world each means, and what it stands for where it stands."""

from bisect import bisect_left
from collections import Counter
from typing import NamedTuple

from according.language.countries import Matched, by_code, find_named
from according.language.gazetteer import Entry, gazetteer
from according.language.parse import Parse
from according.read.lexicons import rows
from according.read.places.choose import DIVISIONS, Choice, Chooser, Mention, nation
from according.read.places.names import Name, find_names
from according.read.places.sense import beside, place_words, stands_for
from according.records import Place, Span

WHERE = {"country": 6, "adm1": 4, "adm2": 3, "town": 1, "village": 1, "site": 1, "sea": 7}
"""UCDP where_prec by kind of place; all others are landscapes or lines (5)."""
WORDS = {1: "a named place", 2: "within about 25 km of the named place", 3: "a second-order division",
         4: "a first-order division", 5: "larger than a first-order division, a landscape or a line",
         6: "the country only", 7: "a sea"}


REACH = 16
"""Tokens within which a country beside a name begins: the longest names of countries and what may stand between."""


ROW = 8
"""Names on each side of a name in a row that are looked at: what this costs grows no faster than the row."""
LISTED = 2
"""Names that a comma may tie without a row: "X, Y"."""
JOINS = frozenset({",", ";", "and", "or", "in", "the"})
"""What stands between the names of a row."""


class Found(NamedTuple):
    """A name in one passage, and what it stands for."""

    parse: Parse
    name: Name
    stands: str
    mention: Mention


def read_places(parses: list[Parse], dateline: str = "") -> list[list[Place]]:
    """Every name of a place in each passage of one report, in order; spans hold the name only.

    Names are what the parser takes for one (GPE, LOC, FAC) and what the table of countries knows, demonyms among them.
    Which place a name means is chosen from all the report's names; `dateline` is the text of its dateline, which says
    where it was written and makes its country likelier. Nothing else is taken from there.
    """
    spoken: Counter[tuple[str, str]] = Counter()
    found: list[list[Found]] = []
    tables = [find_named(parse.words) for parse in parses]
    for parse, (matches, _) in zip(parses, tables, strict=True):
        spoken.update((" ".join(parse.words[match.first:match.end]), match.code) for match in matches)
    codes = frozenset(code for _, code in spoken)
    for parse, (matches, groups) in zip(parses, tables, strict=True):
        names = find_names(parse, matches, groups, codes)
        starts = [match.first for match in matches]
        near = [
            matches[bisect_left(starts, name.first - REACH) : bisect_left(starts, name.end + REACH)] for name in names
        ]
        found.append([_found(parse, names, at, beside_it) for at, beside_it in enumerate(near)])
    spoken.update(("", match.code) for match in find_named(dateline.replace(",", " , ").split())[0])
    every = [one for passage in found for one in passage]
    chooser = Chooser([one.mention for one in every], spoken, gazetteer())
    return [[_place(one, chooser) for one in passage] for passage in found]


def _found(parse: Parse, names: list[Name], at: int, matches: list[Matched]) -> Found:
    name = names[at]
    first, end, match, held, body = name
    compass = end - first == 1 and parse.lower[first] in place_words("part")    # "the North" acts as a country does
    as_ = match.as_ if match else "name" if compass or body else None
    stands = "other" if held else stands_for(parse, first, end, as_)
    code = match.code if match and match.as_ == "name" else None
    told = match.code if match and match.as_ == "part" else None
    if code is None and told is None:       # a country lies in no other: "Mexico, the US and Canada"
        told = _country_beside(parse, first, end, matches)
    row = _row(parse, names, at)
    holds = _words(parse, names[at - 1]) if at and _holder(parse, names, at - 1) else None
    mention = Mention(words=_words(parse, name), code=code, generic=_generic(parse, name) or _shared(parse, row),
                      holder=_holder(parse, names, at), country=told, holds=holds,
                      row=tuple(_words(parse, one) for one in row) if len(row) > LISTED else ())
    return Found(parse, name, stands, mention)


def _place(one: Found, chooser: Chooser) -> Place:
    parse, name, stands, mention = one
    match = name.match
    span = _span(parse, name.first, name.end)
    if match is not None and match.as_ != "part" and (stands != "place" or match.as_ in ("seat", "demonym")):
        return _of_country(span, mention.words, match, stands)
    choice = chooser.choose(mention) or _halved(mention, chooser)
    if choice is None or choice.entry.lat is None:
        holder = chooser.around(mention, choice)
        if holder is not None and stands == "place":
            return _inside(span, mention.words, choice, holder, chooser)
    if choice is None:
        return Place(span=span, name=mention.words, country=mention.country, stands_for=stands)  # type: ignore[arg-type]
    entry = choice.entry
    if stands != "place":       # what a team, a paper or a people is called after, or a union that acts
        called = entry.name if entry.kind == "country" else mention.words
        return Place(span=span, name=called, geoname=entry.geoname, country=entry.country, lat=entry.lat,
                     lon=entry.lon, stands_for=stands)  # type: ignore[arg-type]
    precision = _precision(parse, name, entry)
    held = {other.kind: other.name for other in (entry, *chooser.above(entry)) if other.kind in DIVISIONS}
    return Place(
        span=span, name=entry.name, geoname=entry.geoname, country=entry.country, lat=entry.lat, lon=entry.lon,
        precision=precision, stands_for="place", kind=entry.kind, adm1=held.get("adm1"), adm2=held.get("adm2"),
        why=_why(precision, choice),
    )


def _inside(span: Span, words: str, choice: Choice | None, held: Choice, chooser: Chooser) -> Place:
    """A place without a point of its own: the point, and the precision, of what holds it."""
    entry = held.entry
    precision = max(2, WHERE.get(entry.kind, 5))
    divisions = {other.kind: other.name for other in (entry, *chooser.above(entry)) if other.kind in DIVISIONS}
    return Place(
        span=span, name=choice.entry.name if choice else words, geoname=choice.entry.geoname if choice else None,
        country=entry.country, lat=entry.lat, lon=entry.lon, precision=precision, stands_for="place",
        kind=choice.entry.kind if choice else None, adm1=divisions.get("adm1"), adm2=divisions.get("adm2"),
        why=_why(precision, held),
    )


def _halved(mention: Mention, chooser: Chooser) -> Choice | None:
    """The country that "the North" stands for in a report that names it."""
    codes = [code for word, code in rows("place_compass.tsv") if word == mention.words and chooser.nations[code]]
    return Choice(nation(codes[0]), "named in full elsewhere") if len(codes) == 1 else None


def _of_country(span: Span, words: str, match: Matched, stands: str) -> Place:
    """A country's people or government: its own point; of a capital that acts for it the capital's."""
    country = by_code(match.code)
    if match.as_ == "demonym" and (part := _part(words, match.code)):
        return Place(span=span, name=part.name, geoname=part.geoname, country=match.code, lat=part.lat, lon=part.lon,
                     stands_for=stands)  # type: ignore[arg-type]
    given = Place(span=span, name=words, country=match.code, stands_for=stands)  # type: ignore[arg-type]
    if match.as_ == "seat":
        return given
    if match.as_ == "capital":
        return Place(span=span, name=country.capital or words, geoname=country.capital_geoname, country=match.code,
                     lat=country.capital_lat, lon=country.capital_lon, stands_for=given.stands_for)
    return Place(span=span, name=country.name, geoname=country.geoname, country=match.code, lat=country.lat,
                 lon=country.lon, stands_for=given.stands_for)


def _part(words: str, code: str) -> Entry | None:
    """The part of a country that a demonym belongs to: "English" is England's, not all the kingdom's."""
    return next((entry for entry in gazetteer().find(words)
                 if entry.kind == "adm1" and entry.country == code and entry.rank == 1), None)


def _why(precision: int, choice: Choice) -> str:
    return "; ".join(filter(None, (WORDS[precision], choice.why)))


def _span(parse: Parse, first: int, end: int) -> Span:
    """The characters of the name; of a compound such as "U.S.-led" those before its hyphen."""
    span = parse.span(first, end)
    last = parse.words[end - 1]
    head, hyphen, tail = last.partition("-")
    if hyphen and tail.islower() and head:
        return Span(span.start, span.end - len(tail) - 1)
    return span


def _generic(parse: Parse, name: Name) -> str | None:
    """The kind of place that a word beside the name gives: "the X region", "the city of X"."""
    after = parse.lower[name.end] if name.end < len(parse) else ""
    before = parse.lower[max(0, name.first - 2):name.first]
    word = before[0] if len(before) == 2 and before[1] == "of" else after
    own = parse.lower[name.end - 1] if name.end - name.first > 1 else ""
    for kind, group in (("adm1", "adm1"), ("adm2", "adm2"), ("town", "town")):
        if not {word, own}.isdisjoint(place_words(group) - place_words("serves")):
            return kind
    bare = parse.deps[name.end - 1] not in ("compound", "nmod", "poss") and after != "-"
    return "the" if before and before[-1] == "the" and bare else None


def _holder(parse: Parse, names: list[Name], at: int) -> str | None:
    """The next name, where a comma or "in" alone ties this one to it: "X, Y", "X in northern Y"."""
    if at + 1 == len(names):
        return None
    name, following = names[at], names[at + 1]
    if all(one.match is not None and one.match.as_ == "name" for one in (name, following)):
        return None
    between = parse.lower[name.end:following.first]
    if not 0 < len(between) <= 4 or not beside().issuperset(between):
        return None
    if between == [","]:
        after = parse.lower[following.end] if following.end < len(parse) else "."
        listed = after in ("and", "or") or (at and parse.lower[name.first - 1] == ",")
        return None if listed else _words(parse, following)
    tied = between[0] in ("in", ",") or between[0] in place_words("lies") or (between[-1] == "of" and len(between) > 1)
    return _words(parse, following) if tied else None


def _words(parse: Parse, name: Name) -> str:
    """A name as it is written, a possessive mark in it at its word: "Prince George's County"."""
    return " ".join(parse.words[name.first:name.end]).replace(" 's", "'s").replace(" ’s", "’s")


def _row(parse: Parse, names: list[Name], at: int) -> list[Name]:
    """The names that commas and "and" tie to this one, with it; numbers and "in" may stand between ("two in X")."""
    first, last = at, at
    while first and at - first < ROW and _tied(parse, names[first - 1], names[first]):
        first -= 1
    while last + 1 < len(names) and last - at < ROW and _tied(parse, names[last], names[last + 1]):
        last += 1
    return names[first:last + 1]


def _shared(parse: Parse, row: list[Name]) -> str | None:
    """The kind of place that a word beside a row gives it: "the X and Y provinces", "the provinces of X and Y"."""
    first, end = row[0].first, row[-1].end
    around = [parse.lemma(end)] if end < len(parse) and parse.tags[end] == "NNS" else []
    if first > 1 and parse.lower[first - 1] == "of" and parse.tags[first - 2] == "NNS":
        around.append(parse.lemma(first - 2))
    for kind in ("adm1", "adm2", "town"):
        if not (place_words(kind) - place_words("serves")).isdisjoint(around):
            return kind
    return None


def _tied(parse: Parse, name: Name, following: Name) -> bool:
    """Whether only what joins a row stands between two names."""
    between = range(name.end, following.first)
    ties = [parse.lower[token] for token in between if parse.tags[token] != "CD"]
    return 0 < len(between) <= 4 and JOINS.issuperset(ties) and not {",", "and", "or", ";"}.isdisjoint(ties)


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


def _precision(parse: Parse, name: Name, entry: Entry) -> int:
    """UCDP where_prec: that of the kind of place, coarser by the words beside its name."""
    before = parse.lower[max(0, name.first - 5):name.first]
    stretch = False
    while len(before) > 1 and (before[-1] == "the" or before[-1] in place_words("part")):
        stretch = before.pop() != "the" or stretch
    where = WHERE.get(entry.kind, 5)
    if where in (6, 4) and stretch:
        return 5 if where == 6 else 4
    if where == 1 and _near(before) and not _roams(parse, name.first):
        return 2
    return where


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
