"""Names of places that the parser takes for something else, or for nothing."""

from according.language.gazetteer import Entry, gazetteer
from according.language.parse import Parse

PROPER = ("NNP", "NNPS")
LETTERS = 3
"""Letters of a division's name at the least: shorter ones are abbreviations of much else."""
TOWN = 100_000
"""People of a town whose name of two words and more is taken for it where the parser reads a person's."""
ROWED = 1000
"""People of a town that a name in a row with places is taken for."""


def recognised(parse: Parse, placed: set[int], codes: frozenset[str]) -> list[tuple[int, int]]:
    """Proper names that the gazetteer has in a country that the report speaks of, where it can be little else.

    That is a first-order division, but for a single word that the parser reads as a person or not at all; a large town
    of several words; and any town, division or landscape that stands in a row with a place. `placed` are the tokens of
    names known for places, `codes` the countries that the report speaks of.
    """
    if not codes:
        return []
    tops = _tops(parse)
    rows = {tops[token] for token in placed}
    surnames = {parse.words[end - 1] for first, end, label in parse.entities if label == "PERSON" and end - first > 1}
    out = []
    for first, end, label in _runs(parse, placed):
        entries = [entry for entry in gazetteer().find(" ".join(parse.words[first:end])) if entry.country in codes]
        if entries and (_plain(entries, parse, first, end, label)
                        or (_rowed(entries) and tops[_head(parse, first, end)] in rows
                            and parse.words[first] not in surnames)):
            out.append((first, end))
    return out


def _plain(entries: list[Entry], parse: Parse, first: int, end: int, label: str) -> bool:
    """Whether the name alone says that it is a place's."""
    if label in ("PERSON", "") and end - first == 1:
        return False
    letters = sum(len(parse.words[token]) for token in range(first, end))
    if letters >= LETTERS and any(entry.kind == "adm1" and entry.rank < 2 for entry in entries):
        return True
    return end - first > 1 and any(entry.kind == "town" and entry.population >= TOWN for entry in entries)


def _rowed(entries: list[Entry]) -> bool:
    return any(entry.kind != "town" or entry.population >= ROWED for entry in entries)


def _runs(parse: Parse, placed: set[int]) -> list[tuple[int, int, str]]:
    """Runs of proper names outside of places, with the parser's label ("" for none); what it labels is one run."""
    labels = {token: (first, end, label) for first, end, label in parse.entities for token in range(first, end)}
    out, token = [], 0
    while token < len(parse):
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
