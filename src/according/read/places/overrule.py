"""Names of places that the parser takes for something else, or for nothing."""

from according.language.countries import country
from according.language.gazetteer import Entry, gazetteer
from according.language.parse import Parse

PROPER = ("NNP", "NNPS")
LETTERS = 3
"""Letters of a division's name at the least: shorter ones are abbreviations of much else."""
TOWN = 100_000
"""People of a town or district whose name is taken for it where the parser reads several words as a person's, or one
as a people's.
"""
SIZABLE = 1000
"""People of a town that a name in a row with places, or before its country, is taken for."""
WORDS = 5
"""Words of the name of what holds a place at the most."""


def recognised(parse: Parse, placed: set[int], codes: frozenset[str]) -> list[tuple[int, int]]:
    """Proper names that the gazetteer has in a country that the report speaks of, where it can be little else.

    That is a first-order division, but for a single word that the parser reads as a person or not at all; a large town
    of several words; and any town, division or landscape that stands in a row with a place. In any country: a division
    of several words that has no namesake, and what lies in the place behind the comma. `placed` are the tokens of names
    known for places, `codes` the countries that the report speaks of.
    """
    tops = _tops(parse)
    rows = {tops[token] for token in placed}
    surnames = {parse.words[end - 1] for first, end, label in parse.entities if label == "PERSON" and end - first > 1}
    out = []
    for first, end, label in _runs(parse, placed):
        every = gazetteer().find(" ".join(parse.words[first:end]))
        if not every:
            continue
        entries = [entry for entry in every if entry.country in codes]
        lone = end - first > 1 and len(every) == 1 and every[0].kind == "adm1"
        row = tops[_head(parse, first, end)] in rows and parse.words[first] not in surnames
        if (lone or (row and _sizable(entries)) or _plain(entries, parse, first, end, label)
                or _held(parse, every, end, placed)):
            out.append((first, end))
    return out


def _plain(entries: list[Entry], parse: Parse, first: int, end: int, label: str) -> bool:
    """Whether the name alone says that it is a place's."""
    if label in ("PERSON", "") and end - first == 1:
        return False
    letters = sum(len(parse.words[token]) for token in range(first, end))
    if letters >= LETTERS and any(entry.kind == "adm1" and entry.rank < 2 for entry in entries):
        return True
    return (end - first > 1 or label == "NORP") and any(
        entry.kind in ("town", "adm2") and entry.rank < 2 and entry.population >= TOWN for entry in entries)


def _held(parse: Parse, entries: tuple[Entry, ...], end: int, placed: set[int]) -> bool:
    """Whether a comma and the name of a place follow that one of its namesakes lies in: "Springfield, Ohio"."""
    stop = end + 1
    while stop < len(parse) and stop in placed and stop - end <= WORDS:
        stop += 1
    if parse.lower[end:end + 1] != [","] or stop == end + 1:
        return False
    words = " ".join(parse.words[end + 1:stop])
    named = country(words)
    holders = {entry.id for entry in gazetteer().find(words) if entry.kind in ("adm1", "adm2")}
    return any(entry.kind in ("town", "adm2") and (
        (named is not None and entry.country == named.code and entry.population >= SIZABLE) or _within(entry, holders))
        for entry in entries)


def _within(entry: Entry, holders: set[int]) -> bool:
    while entry.parent is not None and (above := gazetteer().get(entry.parent)) is not None:
        if above.id in holders:
            return True
        entry = above
    return False


def _sizable(entries: list[Entry]) -> bool:
    return any(entry.kind != "town" or entry.population >= SIZABLE for entry in entries)


def _runs(parse: Parse, placed: set[int]) -> list[tuple[int, int, str]]:
    """Runs of proper names outside of places, with the parser's label ("" for none); what it labels is one run."""
    labels = {token: (first, end, label) for first, end, label in parse.entities for token in range(first, end)}
    out, token = [], 0
    while token < len(parse):
        if token not in labels and not parse.words[token][:1].isupper():
            token += 1
            continue
        first, end, label = labels.get(token, (token, token, ""))
        if not label:
            while end < len(parse) and end not in labels and (
                    parse.tags[end] in PROPER or (parse.tags[end] == "HYPH" and end > first)):
                end += 1
        while first < end - 1 and parse.lower[first] == "the":
            first += 1
        while end - 1 > first and parse.lower[end - 1] in ("'s", "’s"):
            end -= 1
        if end > first and parse.words[first][:1].isupper() and placed.isdisjoint(range(first, end)) \
                and not _longer(parse, first, end):
            out.append((first, end, label))
        token = max(end, token + 1)
    return out


def _longer(parse: Parse, first: int, end: int) -> bool:
    """Whether a proper name touches the run, so that it may be a part of a longer one."""
    return (first > 0 and parse.tags[first - 1] in PROPER) or (end < len(parse) and parse.tags[end] in PROPER)


def _head(parse: Parse, first: int, end: int) -> int:
    """The token of the run that hangs on the rest."""
    return next((token for token in range(end - 1, first - 1, -1) if not first <= parse.heads[token] < end), end - 1)


def _tops(parse: Parse) -> list[int]:
    """Of each token the first of the row that it stands in, itself where it stands in none."""
    tops = list(range(len(parse)))
    for token in range(len(parse)):
        way = []
        while parse.deps[token] == "conj" and parse.heads[token] != token and tops[token] == token:
            way.append(token)
            token = parse.heads[token]  # noqa: PLW2901
        for step in way:
            tops[step] = tops[token]
    return tops
