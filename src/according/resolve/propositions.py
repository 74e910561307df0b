"""Propositions made ready to be compared: doings, participants, terms with static weights."""

import re
from functools import lru_cache
from typing import NamedTuple

from according.language.calendar import OPEN_END
from according.language.commonness import american, weight
from according.language.countries import by_code, find_countries
from according.records import Spot, Statement
from according.resolve import lexicons, names

NAME, COUNTRY = 1.2, 0.4
"""Weights of a name and of a country beside words of at most 1: a war's reports all name its countries."""
RARE = 0.9
"""Weight from which a word is specific."""
EMPTY = 0.1
"""Weight up to which a verb in no row of the lexicon says nothing of what was done."""
NEAR = 4
"""Words between a nationality and a noun that it may still qualify."""
NUMERALS = frozenset({"dozen", "score", "hundred", "thousand", "million", "billion", "number", "lot"})
NEAR_DAYS = ("weekday:", "weekend:", "overnight", "unit:day:0", "unit:day:-1", "unit:week:0", "unit:week:-1", "ago:")
"""Relations that lie within days or weeks of a publication."""
DISTANT = re.compile(r"abs:\d{4}(-\d{2})?$")
"""A bare year, or a month with its year: nobody dates so what is news."""
COARSE = 4
"""UCDP where_prec from which a place is a first-order division or more, within which a town may lie."""
_TOKEN = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|[^\w\s]")


class Side:
    """Those in one role: `countries` (codes), `names` (parts of each), `heads` (canonical nouns)."""

    __slots__ = ("any", "countries", "heads", "names")

    def __init__(self, members: tuple[str, ...], named: frozenset[tuple[str, ...]]) -> None:
        self.countries = frozenset(m for m in members if is_country(m))
        rest = [m for m in members if not is_country(m)]
        folded = {m: names.folded(m) for m in rest}
        self.names = frozenset(folded[m] for m in rest if folded[m] in named)
        self.any = bool(rest) or bool(self.countries)
        self.heads = frozenset(american(m) for m in rest if folded[m] not in named and m not in NUMERALS)


class Proposition:
    """A statement's frame, made ready.

    `doing` are the rows of the lexicon that the predicate stands in (or the predicate itself), `doings` those of any
    content word, `carried` those of the nouns beside a light verb. `weights` gives each term in American spelling its
    static weight; `rows` the doings that each may stand for, `said` the other way round; `items` are what its keys are
    made of. `counts` are its quantities with the lemma of what each counts, `days` the days of its times where they are
    known and bounded, `near` whether an unresolved time lies near the publication, `distant` whether a bare year or
    month is named, `total` the weight of all terms, names and countries.
    """

    __slots__ = (
        "agents",
        "carried",
        "countries",
        "counts",
        "days",
        "distant",
        "doing",
        "doings",
        "items",
        "light",
        "names",
        "near",
        "patients",
        "predicate",
        "rows",
        "said",
        "statement",
        "total",
        "weights",
    )

    def __init__(self, statement: Statement) -> None:
        frame = statement.frame
        self.statement = statement
        self.predicate = american(frame.predicate) if frame.predicate else None
        self.light = _is_light(self.predicate)
        self.countries = frozenset(n for n in frame.names if is_country(n))
        places = {f for s in frame.spots if not _is_whole(s) and (f := names.folded(s.name))}
        self.names = frozenset(f for n in frame.names if not is_country(n) and (f := names.folded(n))) | places
        parts = {part for name in self.names for part in name}
        words = {american(t) for t in frame.terms if not is_country(t)} - parts
        table = lexicons.groups("predicates")
        self.doing = frozenset() if self.light else frozenset(table.get(self.predicate or "", (self.predicate or "",)))
        self.doings = frozenset(g for word in words for g in table.get(word, ())) | self.doing
        self.weights = {w: v for w in words if w not in lexicons.words("light") and (v := weight(w)) > 0}
        self.counts = tuple((_head(q.counted, words), q) for q in frame.quantities if q.counted)
        self.rows = {w: frozenset(table.get(w, ())) for w in self.weights}
        self.agents, self.patients = self._sides()
        self.said = _said(self.rows)
        self.items = self._items()
        heads = self.agents.heads | self.patients.heads
        carries = self.light or self.predicate in lexicons.words("carriers")
        self.carried = frozenset(g for h in heads for g in table.get(h, ())) if carries else frozenset()
        if carries and not self.light:
            self.patients.heads -= {h for h in self.patients.heads if h in table}  # the fire that is opened
        if carries and "number" in heads:
            self.carried |= self.doings - self.doing  # "the number of dead"
        self.near = any(m.relation.startswith(NEAR_DAYS) and not (m.earliest or m.latest) for m in frame.moments)
        self.distant = any(DISTANT.match(m.relation) for m in frame.moments)
        self.days = tuple(
            (m.earliest, m.latest)
            for m in frame.moments
            if (m.earliest or m.latest) and not m.relation.startswith(OPEN_END)
        )
        self.total = sum(self.weights.values()) + NAME * len(self.names) + COUNTRY * len(self.countries)

    def _sides(self) -> tuple[Side, Side]:
        """Doers and sufferers; who receives a thing is one to whom it is done."""
        frame = self.statement.frame
        if self.predicate in lexicons.words("receiving"):
            return Side((), self.names), Side((*frame.agents, *frame.patients), self.names)
        return Side(frame.agents, self.names), Side(frame.patients, self.names)

    def _items(self) -> tuple[tuple[float, str], ...]:
        """Names by their last part, terms (a common noun by its kind) and countries, each with its specificity, from
        the highest down.
        """
        out = {name[-1]: NAME for name in self.names}
        kinds = lexicons.kinds()
        for term, value in self.weights.items():
            name = f"={kinds[term][0]}" if value < RARE and term in kinds else term
            out[name] = max(value, out.get(name, 0.0))
        for code in self.all_countries:
            out[code] = COUNTRY
        return tuple(sorted(((value, item) for item, value in out.items()), key=lambda pair: (-pair[0], pair[1])))

    @property
    def size(self) -> int:
        """Content terms and names."""
        return len(self.weights) + len(self.names)

    @property
    def all_countries(self) -> frozenset[str]:
        """Countries named anywhere in it."""
        return self.countries | self.agents.countries | self.patients.countries

    def called(self, code: str, beside: frozenset[str] = frozenset()) -> str:
        """The statement's own words for a country, those near one of the terms first; else its English name."""
        return _called(self.statement.words, code, beside)

    def beside(self, code: str) -> frozenset[str]:
        """Rare terms within a few words of where the country is named."""
        return _beside(self.statement.words, code) & {w for w, v in self.weights.items() if v >= 1}


def _head(counted: str, terms: set[str]) -> str:
    """The lemma of a counted phrase's last word, by the frame's own terms where they have it."""
    word = american(counted.lower().split()[-1])
    forms = [word, word.removesuffix("s"), word.removesuffix("es")]
    if word.endswith("ies"):
        forms.append(word.removesuffix("ies") + "y")
    return next((form for form in forms if form in terms), word if len(word) <= 3 or word.endswith("ss") else forms[1])


def _said(rows: dict[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """Doing -> the terms that say it."""
    out: dict[str, set[str]] = {}
    for word, groups in rows.items():
        for group in groups or (word,):
            out.setdefault(group, set()).add(word)
    return {group: frozenset(words) for group, words in out.items()}


@lru_cache(maxsize=16384)
def _is_light(predicate: str | None) -> bool:
    """Verbs that carry no doing of their own, and those so common that they tell nothing ("continue", "note")."""
    if predicate is None or predicate in lexicons.words("light"):
        return True
    return predicate not in lexicons.groups("predicates") and weight(predicate) <= EMPTY


def is_country(member: str) -> bool:
    """ISO codes are the only upper-case members of a frame."""
    return len(member) == 2 and member.isupper()


@lru_cache(maxsize=4096)
def _named(words: str) -> tuple[tuple[str, ...], tuple[tuple[str, int, int], ...]]:
    tokens = tuple(_TOKEN.findall(words))
    return tokens, tuple((m.code, m.first, m.end) for m in find_countries(tokens))


def _called(words: str, code: str, beside: frozenset[str]) -> str:
    tokens, found = _named(words)
    at = [(not beside & _around(tokens, first, end), first, end) for c, first, end in found if c == code]
    _, first, end = min(at, default=(False, 0, 0))
    return " ".join(tokens[first:end]) or _english(code)


def _english(code: str) -> str:
    try:
        return by_code(code).name
    except KeyError:
        return code


@lru_cache(maxsize=4096)
def _beside(words: str, code: str) -> frozenset[str]:
    tokens, found = _named(words)
    out: set[str] = set()
    for c, first, end in found:
        if c == code:
            out |= _around(tokens, first, end)
    return frozenset(out)


def _around(tokens: tuple[str, ...], first: int, end: int) -> set[str]:
    """Words near a stretch in American spelling, as they stand and less a plural ending."""
    near = [american(t.lower()) for t in tokens[max(0, first - NEAR) : end + NEAR]]
    return {form for word in near for form in (word, american(word.removesuffix("s")))}


class Where(NamedTuple):
    """A place: its name folded, its country, whether others may lie within it, and its first-order division."""

    name: str
    country: str | None
    wide: bool
    adm1: str | None


def place_of(spot: Spot) -> Where:
    """What two places are compared on."""
    coarse = spot.precision is not None and spot.precision >= COARSE
    return Where(" ".join(names.body(spot.name)), spot.country, coarse or _is_whole(spot), spot.adm1)


def _is_whole(spot: Spot) -> bool:
    """The place is its country."""
    return spot.country is not None and names.body(spot.name) == names.body(_english(spot.country))
