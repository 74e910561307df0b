"""Countries by name, alias, demonym, capital or the seat that stands for their government.

The tables are data/countries.tsv and data/groups.tsv; their headers say where they come from.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import Literal, NamedTuple

As = Literal["name", "demonym", "capital", "seat", "part"]
GroupKind = Literal["organisation", "union", "people"]
GROUPS: dict[str, GroupKind] = {"organisation": "organisation", "union": "union", "people": "people"}
TOKEN = re.compile(r"[’']s(?!\w)|[^\s,()\-]+?(?=[’']s(?!\w))|[^\s,()\-]+|[,()\-]")
"""The words of a written name as the parser cuts them."""
SMALL = frozenset({
    "a", "across", "after", "against", "and", "around", "as", "at", "before", "between", "but", "by", "for", "from",
    "if", "in", "inside", "into", "near", "of", "off", "on", "or", "outside", "over", "since", "that", "the", "through",
    "to", "toward", "towards", "under", "via", "when", "while", "with", "within"})
"""Words that may stand capitalised before a name, at the start of a sentence or in a title."""


class Country(NamedTuple):
    """A country or territory: ISO 3166-1 codes, GeoNames id, English name, a point inside it (WGS 84), its capital."""

    code: str
    alpha3: str
    geoname: str
    name: str
    lat: float | None
    lon: float | None
    capital: str | None
    capital_geoname: str | None
    capital_lat: float | None
    capital_lon: float | None


class Matched(NamedTuple):
    """A country found in a text: `words[first:end]` name it `as_` a name, a demonym, its capital, the seat of its
    government, or a part of it.
    """

    code: str
    as_: As
    first: int
    end: int


class Group(NamedTuple):
    """A body above countries, by its usual short name; `words[first:end]` name it.

    `kind` is "organisation", "union" (one with a territory) or "people" (an adjective of a larger or stateless people).
    """

    key: str
    kind: GroupKind
    first: int
    end: int


class _Form(NamedTuple):
    """A way to write a name. `kind` is the mark before it ("?", "~" or none), or the kind of group that it names."""

    tokens: tuple[str, ...]
    code: str
    as_: As | None
    kind: str
    group: GroupKind | None = None


def by_code(code: str) -> Country:
    """The country of an ISO 3166-1 alpha-2 code (XK for Kosovo). Raises KeyError for others.

    >>> by_code("KP").name
    'North Korea'
    """
    return _countries()[code]


def country(words: str) -> Matched | None:
    """What country the whole of `words` is a name of, with or without "the"; None where it is none.

    >>> country("the Kremlin").as_, country("Britons").code, country("turkey")
    ('seat', 'GB', None)
    """
    tokens = TOKEN.findall(words)
    for form in _index().get(tokens[0], ()) if tokens else ():
        if form.tokens == tuple(tokens):
            return Matched(form.code, form.as_, 0, len(tokens)) if form.as_ else None
    return country(words.partition(" ")[2]) if words[:4] in ("the ", "The ") else None


def demonym_country(words: str) -> str | None:
    """The code of the country that a demonym, adjective or people belongs to.

    >>> demonym_country("North Koreans"), demonym_country("Seoul")
    ('KP', None)
    """
    found = country(words)
    return found.code if found and found.as_ == "demonym" else None


def find_countries(words: Sequence[str]) -> list[Matched]:
    """Every country named in a tokenised passage, in order; at each token the longest form wins.

    Case counts: "turkey" and "us" are none. Names that persons also bear (Jordan, Chad) are left out beside another
    capitalised word, common names of towns unless their country is named too, and Georgia where a state of the United
    States is. The article before a name is no part of it.

    >>> find_countries(["Kyiv", "and", "the", "US", "told", "us"])
    [Matched(code='UA', as_='capital', first=0, end=1), Matched(code='US', as_='name', first=3, end=4)]
    """
    return find_named(words)[0]


def find_groups(words: Sequence[str]) -> list[Group]:
    """The bodies above countries (the EU, NATO, the UN Security Council) named in a tokenised passage.

    >>> find_groups(["The", "European", "Union", "agreed"])
    [Group(key='EU', kind='union', first=1, end=3)]
    """
    return find_named(words)[1]


def find_named(words: Sequence[str]) -> tuple[list[Matched], list[Group]]:
    """What `find_countries` and `find_groups` find, in one pass over the words."""
    out: list[Matched] = []
    groups: list[Group] = []
    doubtful: list[tuple[int, Matched]] = []
    states = False
    for form, first, end in _scan(words):
        states = states or form.kind == "state" or (form.code == "US" and form.as_ == "part")
        if form.group is not None:
            groups.append(Group(form.code, form.group, first, end))
        if form.as_ is None or (form.kind == "~" and not _alone(words, first, end)):
            continue
        found = Matched(form.code, form.as_, first, end)
        if form.kind == "?":
            doubtful.append((len(out), found))
        else:
            out.append(found)
    sure = {found.code for found in out}
    for place, found in reversed(doubtful):
        if found.code in sure:
            out.insert(place, found)
    if states:
        out = [found for found in out if words[found.first:found.end] not in (["Georgia"], ["GEORGIA"])]
    return out, groups


def _scan(words: Sequence[str]) -> list[tuple[_Form, int, int]]:
    index, out, end = _index(), [], 0
    for i, word in enumerate(words):
        if i < end:
            continue
        forms = index.get(word)
        if forms is None:
            if "-" not in word:
                continue
            forms = index.get(word.partition("-")[0], ())
        for form in forms:
            size = len(form.tokens)
            if size == 1 or tuple(words[i:i + size]) == form.tokens:
                end = i + size
                if not (word == "US" and _shouted(words, i)):
                    out.append((form, i, end))
                break
    return out


def _alone(words: Sequence[str], first: int, end: int) -> bool:
    """Whether no other capitalised word touches the name, as it would in a person's."""
    before = words[first - 1] if first else ""
    after = words[end] if end < len(words) else ""
    return not ((before[:1].isupper() and before.lower() not in SMALL) or (after[:1].isupper() and len(after) > 1))


def _shouted(words: Sequence[str], i: int) -> bool:
    """Whether the words on both sides are in capitals too, so that "US" may be the pronoun."""
    around = [word for word in (*words[max(0, i - 2):i], *words[i + 1:i + 3]) if word.isalpha() and len(word) > 1]
    return len(around) > 1 and all(word.isupper() for word in around)


def _rows(name: str) -> list[list[str]]:
    text = files("according.language").joinpath("data", name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


def _number(text: str) -> float | None:
    return float(text) if text else None


@lru_cache(maxsize=1)
def _countries() -> dict[str, Country]:
    head, *rows = _rows("countries.tsv")
    out = {}
    for row in rows:
        field = dict(zip(head, row, strict=True))
        capitals = field["capitals"].split("|")
        out[field["code"]] = Country(
            field["code"], field["alpha3"], field["geoname"], field["name"].lstrip("~"), _number(field["lat"]),
            _number(field["lon"]), capitals[0].lstrip("?~") or None, field["capital_geoname"] or None,
            _number(field["capital_lat"]), _number(field["capital_lon"]))
    return out


@lru_cache(maxsize=1)
def _index() -> Mapping[str, Sequence[_Form]]:
    """Forms by their first token, longest first, in their own case and in capitals."""
    head, *rows = _rows("countries.tsv")
    columns: dict[str, As] = {"name": "name", "aliases": "name", "demonyms": "demonym", "peoples": "demonym",
                              "capitals": "capital", "seats": "seat", "parts": "part"}
    forms: dict[tuple[str, ...], _Form] = {}
    for row in rows:
        field = dict(zip(head, row, strict=True))
        for column, as_ in columns.items():
            for written in filter(None, field[column].split("|")):
                mark = written[0] if written[0] in "?~" else ""
                _enter(forms, _Form(tuple(TOKEN.findall(written.lstrip("?~"))), field["code"], as_, mark))
    for key, kind, names in _rows("groups.tsv"):
        for written in names.split("|"):
            _enter(forms, _Form(tuple(TOKEN.findall(written)), key, None, kind, GROUPS.get(kind)))
    index: dict[str, list[_Form]] = {}
    for form in sorted(forms.values(), key=lambda form: -len(form.tokens)):
        index.setdefault(form.tokens[0], []).append(form)
    return index


def _enter(forms: dict[tuple[str, ...], _Form], form: _Form) -> None:
    """The form and its capitals; the first that claims a spelling keeps it."""
    forms.setdefault(form.tokens, form)
    upper = tuple(token.upper() for token in form.tokens)
    forms.setdefault(upper, form._replace(tokens=upper))
