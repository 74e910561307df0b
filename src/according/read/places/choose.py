"""Which place of the world a name means: one choice for each name of a report, from what else the report names.

A candidate's score is the sum of the rows of `lexicon/place_weights.tsv`, whose header explains each. All mentions of
one name in a report mean one place, unless the words beside a mention say in which country or division it lies.
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import islice
from typing import NamedTuple

from according.language.countries import by_code
from according.language.gazetteer import Entry, Gazetteer, distance, fold
from according.read.lexicons import rows
from according.read.places.sense import place_words

NEAR = 150.0
"""Kilometres within which another place of the report counts as a neighbour."""
MOST = 200
"""Names of a report, the first ones, that others are set beside: what this costs grows no faster than the report."""
AT = 30.0
"""Kilometres within which a part of a town lies from the town's point."""
NAMED = 2
"""Below this rank a name is a place's own, not one without its generic word."""
LONE = 5000
"""People of a town that is taken although the report does not speak of its country, because no other bears its name."""
LISTED = 2
"""Towns or first-order divisions in a row that make its other names such too."""
DIVISIONS = ("adm1", "adm2")
KINDS = {
    "the": (
        "country", "river", "sea", "mountains", "region", "desert", "island", "lake", "valley", "coast", "peninsula"),
    "adm1": ("adm1", "region"),
}
"""Kinds of place whose names take the article, and those that news calls a province or a region."""
HOLDERS = ("country", "adm1", "adm2", "region", "island")


class Mention(NamedTuple):
    """A name where it stands: its words, the country that a table makes it (ISO code), and what stands beside it.

    `generic` is the kind that a word beside it gives ("region", "city of", the article: adm1, town, the), `holder` the
    name that the text itself puts it in ("X, Y"), `country` the country that it does. `holds` is the name that the text
    puts in it, `row` are the other names of the row that it stands in ("X, Y and Z").
    """

    words: str
    code: str | None = None
    generic: str | None = None
    holder: str | None = None
    country: str | None = None
    holds: str | None = None
    row: tuple[str, ...] = ()


class Choice(NamedTuple):
    """The place chosen for a name, and why, in words."""

    entry: Entry
    why: str


@cache
def weights() -> dict[str, float]:
    """Feature -> weight."""
    return {name: float(weight) for name, weight in rows("place_weights.tsv")}


def nation(code: str) -> Entry:
    """A country as an entry."""
    country = by_code(code)
    number = int(country.geoname)
    return Entry(number, country.geoname, country.name, "country", code, None, country.lat, country.lon, 0, 0)


class Chooser:
    """The choices of one report. `mentions` are all names of places in it, `spoken` how often it speaks in which words
    of which country, its people, its capital and its government counted.
    """

    def __init__(self, mentions: Sequence[Mention], spoken: Counter[tuple[str, str]], places: Gazetteer) -> None:
        self.places, self.spoken = places, spoken
        self.nations: Counter[str] = Counter()
        for (_, code), count in spoken.items():
            self.nations[code] += count
        self.candidates = {m.words: self._candidates(m) for m in mentions}
        self.own = {
            words: {entry.country for entry in found if entry.kind == "country"}
            for words, found in self.candidates.items()
        }
        self.seated = {words: self._seated(found) for words, found in self.candidates.items()}
        self.generics: dict[str, set[str]] = {m.words: set() for m in mentions}
        self.holders: dict[str, set[str]] = {m.words: set() for m in mentions}
        self.countries: dict[str, set[str]] = {m.words: set() for m in mentions}
        self.held: dict[str, set[str]] = {m.words: set() for m in mentions}
        self.rows: dict[str, set[tuple[str, ...]]] = {m.words: set() for m in mentions}
        for m in mentions:
            self.held[m.words].update(filter(None, [m.holds]))
            self.rows[m.words].add(m.row)
            self.generics[m.words].update(filter(None, [m.generic]))
            self.holders[m.words].update(filter(None, [m.holder]))
            self.countries[m.words].update(filter(None, [m.country]))
        self.chosen: dict[str, Entry] = {}
        self.best: dict[Mention, Entry | None] = {}
        for _ in range(2):      # the second time beside what the first one chose
            self.chosen = {words: best for words in self.candidates if (best := self._best(words, None))}

    def choose(self, mention: Mention) -> Choice | None:
        """The place that a mention means, None where the gazetteer has none of that name."""
        beside = bool(mention.generic or mention.holder or mention.country)
        if self.seated[mention.words]:      # of other names the first choice has looked at rows and holders too
            beside = beside or bool(mention.holds or mention.row)
        if beside and mention not in self.best:
            self.best[mention] = self._best(mention.words, mention)
        entry = self.best[mention] if beside else self.chosen.get(mention.words)
        if entry is None or self._guessed(mention, entry):
            return None
        return Choice(entry, self._reason(mention, entry))

    def around(self, mention: Mention, choice: Choice | None) -> Choice | None:
        """What holds a place that has no point: the division above it, or the town or division that the text names."""
        if choice is not None:
            held = next((above for above in self.above(choice.entry) if above.lat is not None), None)
            return Choice(held, f"no point of its own is known: that of {held.name}, which holds it") if held else None
        holders = {mention.holder} if mention.holder else self.holders[mention.words]
        holder = next(iter(holders)) if len(holders) == 1 else None
        entry = self.chosen.get(holder or "")
        if entry is None or entry.lat is None or entry.kind not in ("town", *DIVISIONS):
            return None
        row = mention.row
        behind = row[row.index(holder) + 1:] if holder in row else ()
        following = self.chosen.get(behind[0]) if behind else None
        if following is not None and following.kind == entry.kind:      # a row of towns, not a town in another
            return None
        return Choice(entry, f"not in the gazetteer: the point of {holder}, where the text puts it")

    def _candidates(self, mention: Mention) -> list[Entry]:
        """Every place that a name may mean, with what the table of countries says of it."""
        if mention.words.casefold() in place_words("part"):     # "the North" is no province of Cameroon
            return []
        out = [nation(mention.code)] if mention.code else []
        for name in variants(mention.words):
            found = self.places.find(name)
            out += [entry for entry in found if entry.id not in {other.id for other in out}]
            if found:
                break
        return out

    def _seated(self, candidates: list[Entry]) -> set[int]:
        """The divisions among them that hold a town of their name: Donetsk is the city, not "the Donetsk region"."""
        divisions = {entry.id for entry in candidates if entry.kind in DIVISIONS}
        if not divisions:
            return divisions
        towns = (entry for entry in candidates if entry.kind == "town" and entry.rank < NAMED)
        return divisions & {held.id for town in towns for held in self.above(town)}

    def _best(self, words: str, mention: Mention | None) -> Entry | None:
        every = self.candidates[words]
        scored = [(self._score(words, entry, mention), -entry.rank, -entry.id, entry) for entry in every]
        if not scored:
            return None
        most = sum(weights()[name] for name in ("same division", "neighbour", "in a row of divisions"))
        close = [one for one in scored if one[0] >= max(scored)[0] - most]
        if len(close) > 1 and self.chosen:
            close = [(one[0] + self._beside(words, one[3], mention), one[1], one[2], one[3]) for one in close]
        return max(close)[3]

    def _guessed(self, mention: Mention, entry: Entry) -> bool:
        """Whether nothing in the report speaks for it: one small place of many of the name, in a country that the
        report, which speaks of others, does not name.
        """
        if entry.kind not in ("town", *DIVISIONS) or self._spoken(mention.words, entry.country):
            return False
        if self.nations.total() == sum(self.spoken[mention.words, code] for code in self.nations):
            return False
        if self._told(mention.words, entry, mention):
            return False
        lone = len(self.candidates[mention.words]) == 1 and entry.rank == 0 and (
            entry.kind != "town" or entry.population >= LONE)
        least = weights().get(f"least alone {entry.kind}")
        return not lone and (least is None or self._score(mention.words, entry, mention) < least)

    def _score(self, words: str, entry: Entry, mention: Mention | None) -> float:
        table = weights()
        size = table[entry.kind]
        if entry.kind in ("town", *DIVISIONS):
            size += max(table["least town"], math.log10(entry.population + 1))
        score = size + (table[f"rank {entry.rank}"] if entry.kind in ("town", *DIVISIONS) else 0.0)
        if entry.lat is None:
            score += table["no point"]
        if entry.id in self.seated[words]:
            score += table["called after its seat"]
        generics = {mention.generic} - {None} if mention else self.generics[words]
        if generics:
            fits = any(entry.kind in KINDS.get(generic or "", (generic,)) for generic in generics)
            score += table["generic fits"] if fits else table["generic differs"]
        if self._holds(words, entry, mention):
            score += table["holds what stands before it"]
        told = self._told(words, entry, mention)
        if told is not None:
            score += table["inside what is told"] if told else table["outside what is told"]
        others = self._spoken(words, entry.country)
        if others and entry.country not in self.own[words]:
            score += table["country named"] + table["share of its country"] * others / self.nations.total()
        return score

    def _spoken(self, words: str, code: str | None) -> int:
        """How often the report speaks of a country in other words: a capital's name is no ground for itself."""
        return self.nations[code] - self.spoken[words, code] if code else 0

    def _told(self, words: str, entry: Entry, mention: Mention | None) -> bool | None:
        """Whether it lies where the text beside the name puts it; None where the text does not say."""
        holders = {mention.holder} - {None} if mention else self.holders[words]
        countries = {mention.country} - {None} if mention else self.countries[words]
        if entry.country in countries:
            return True
        above = {held.id for held in self.above(entry)}
        inside = [self._inside(entry, above, holder) for holder in holders if holder]
        if any(inside):
            return True
        return False if countries or (inside and None not in inside) else None

    def _inside(self, entry: Entry, above: set[int], holder: str) -> bool | None:
        """Whether it lies in a place of the name `holder`; None where no place of that name holds any namesake."""
        held = [other for other in self.candidates.get(holder, ()) if other.kind in HOLDERS]
        codes = {other.country for other in held if other.kind == "country"}
        if entry.country in codes or above & {other.id for other in held}:
            return True
        return False if held else None

    def _holds(self, words: str, entry: Entry, mention: Mention | None) -> bool:
        """Whether a place that the text puts in it lies in it: "Buffalo, New York" is the state.

        Where a division and a town in it share the name, that is so of this mention alone, and not of what lies at the
        town: "Brooklyn, New York".
        """
        if entry.kind not in DIVISIONS or (mention is None and entry.id in self.seated[words]):
            return False
        names = {mention.holds} - {None} if mention else self.held[words]
        lying = [other for name in names for other in self.candidates.get(name or "", ())
                 if other.rank < NAMED and any(held.id == entry.id for held in self.above(other))]
        if not lying or entry.id not in self.seated[words]:
            return bool(lying)
        seats = [town for town in self.candidates[words] if town.kind == "town" and town.rank < NAMED]
        return not any(_apart(town, other) < AT for town in seats for other in lying)

    def _rowed(self, words: str, entry: Entry, mention: Mention | None) -> bool:
        """Whether it stands in a row of its kind, two others at least and most of them: of towns, or of first-order
        divisions of its country.
        """
        if entry.kind not in ("adm1", "town") or (mention is None and entry.id in self.seated[words]):
            return False
        for row in {mention.row} if mention else self.rows[words]:
            others = [self.chosen.get(name) for name in row if name != words]
            same = sum(other is not None and other.kind == entry.kind
                       and (other.kind == "town" or other.country == entry.country) for other in others)
            if same >= max(LISTED, len(others) / 2):
                return True
        return False

    def _beside(self, words: str, entry: Entry, mention: Mention | None) -> float:
        """What other places of the report say for it: one of the same division, one near by, a row of its kind."""
        if entry.lat is None or entry.kind == "country":
            return 0.0
        table, score = weights(), 0.0
        if self._rowed(words, entry, mention):
            score += table["in a row of divisions" if entry.kind == "adm1" else "in a row of towns"]
        above = {held.id for held in self.above(entry)}
        first = islice(self.chosen.items(), MOST)
        others = [other for name, other in first if name != words and other.id != entry.id]
        if any(other.id in above or above & {held.id for held in self.above(other)} for other in others):
            score += table["same division"]
        if any(other.kind != "country" and _apart(entry, other) < NEAR for other in others):
            score += table["neighbour"]
        return score

    def above(self, entry: Entry) -> Iterable[Entry]:
        """The divisions that hold it, the smallest first."""
        parent = entry.parent
        while parent is not None and (held := self.places.get(parent)) is not None:
            yield held
            parent = held.parent

    def _reason(self, mention: Mention, entry: Entry) -> str:
        """Why this one, in words."""
        count = len(self.candidates[mention.words])
        if entry.kind == "country":
            return ""
        if count == 1:
            return "the only place of that name"
        ground = "the largest"
        if self._told(mention.words, entry, mention):
            ground = f"in {mention.holder or by_code(mention.country or '').name}, as the text says"
        elif self._spoken(mention.words, entry.country):
            ground = f"in {by_code(entry.country or '').name}, which the report speaks of"
        return f"{ground}, of {count} places of that name"


@cache
def _carried() -> dict[str, frozenset[str]]:
    return {where: frozenset(words.split()) for where, words in rows("place_parts.tsv")}


@lru_cache(maxsize=8192)
def variants(words: str) -> tuple[str, ...]:
    """A name as it stands, then without what it may carry: "Nyanza Province", "Eastern Ghouta", "St. Marc"."""
    folded = fold(words).split()
    out = [words]
    if len(folded) > 1:
        spelled = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}.get(folded[0])
        if spelled:
            out.append(" ".join((spelled, *folded[1:])))
        if folded[-1] in _carried()["last"]:
            out.append(" ".join(folded[:-1]))
        if folded[0] in _carried()["first"]:
            out.append(" ".join(folded[1:]))
    return tuple(out)


def _apart(one: Entry, other: Entry) -> float:
    """Kilometres between two places; infinite where a point is not known."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return math.inf
    return distance(one.lat, one.lon, other.lat, other.lon)
