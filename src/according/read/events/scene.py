"""A passage with what is known of its tokens: whose name they are, which country, which kind of noun."""

from bisect import bisect_right
from typing import NamedTuple

from according.language.parse import Parse
from according.read import lexicons
from according.read.cast import Cast
from according.read.events.lexicon import members
from according.records import Figure, Place, Span, Time

PERSONAL = frozenset({"i", "we", "he", "she", "they", "me", "us", "him", "her", "them", "who", "whom"})
ACTING = PERSONAL | {"it"}
BODIES = frozenset({"ORG", "NORP", "GPE"})
NESTED = 3
"""Nouns of quantity one inside another ("dozens of groups of soldiers")."""


class Found(NamedTuple):
    """What else is found in the passage, each list beginning at an index of the reading's own."""

    times: list[Time]
    places: list[Place]
    figures: list[Figure]
    bases: tuple[int, int, int] = (0, 0, 0)


class Scene:
    """One passage for the rules of events. `number` is that of the passage in its report."""

    def __init__(self, parse: Parse, number: int, cast: Cast, found: Found) -> None:
        self.parse, self.number, self.cast, self.found = parse, number, cast, found
        self.labels = {t: label for first, end, label in parse.entities for t in range(first, end)}
        self.places: dict[int, Place] = {}
        for place in found.places:
            self.places.update(dict.fromkeys(self.tokens(place.span), place))
        self._counted: dict[int, list[int]] = {}
        self._known: dict[tuple[int, str], bool] = {}
        self.timed = {t for time in found.times for t in self.tokens(time.span)}

    def tokens(self, span: Span) -> range:
        """The tokens that a span of characters touches."""
        starts = self.parse.starts
        first = max(0, bisect_right(starts, span.start) - 1)
        end = first
        while end < len(starts) and starts[end] < span.end:
            end += 1
        return range(first, end)

    def counted(self, token: int) -> list[int]:
        """A noun, and of a noun of quantity the nouns that it counts ("thousands of containers of weapons")."""
        if token not in self._counted:
            self._counted[token] = self._count(token)
        return self._counted[token]

    def _count(self, token: int) -> list[int]:
        out, parse = [token], self.parse
        for _ in range(NESTED):
            last = out[-1]
            if parse.lemma(last) not in members("quantity") and parse.tags[last] != "CD":
                break
            inner = [
                p for c in parse.children[last] if parse.lower[c] == "of" for p in parse.children[c]
                if parse.deps[p] == "pobj"
            ]  # fmt: skip
            if not inner:
                break
            out.append(inner[0])
        return out

    def is_a(self, token: int, name: str) -> bool:
        """Whether what a token heads is of a class of words (lexicon/plover_classes.tsv, or one named below)."""
        if name == "any":
            return True
        if (token, name) not in self._known:
            self._known[token, name] = self._is_a(token, name)
        return self._known[token, name]

    def _is_a(self, token: int, name: str) -> bool:
        known = KINDS.get(name)
        heads = self.counted(token)
        if known is not None:
            return any(known(self, t) for t in heads)
        words, parse = members(name), self.parse
        proper = name in COMMON
        if any(
            (parse.lemma(t) in words or parse.lower[t] in words) and not (proper and parse.tags[t].startswith("NNP"))
            for t in heads
        ):
            return True
        last = heads[-1]
        near = (c for c in parse.children[last] if parse.deps[c] == "compound")
        return name in COMPOUNDED and any(parse.lemma(c) in words for c in near)

    def actor(self, token: int) -> bool:
        """A country, body, office or armed group, or a pronoun that may mean one."""
        parse = self.parse
        if self.labels.get(token) in BODIES or token in self.places or parse.lower[token] in ACTING:
            return True
        return parse.lemma(token) in members("doer") or self.named(token)

    def body(self, token: int) -> bool:
        """A country, body, office or armed group by name or noun, and no person."""
        if self.labels.get(token) in BODIES or token in self.places:
            return True
        role = lexicons.roles().get(self.parse.lemma(token))
        return role is not None and role.kind in ("government", "military", "organisation")

    def person(self, token: int) -> bool:
        """Somebody: a name, a personal pronoun, or a noun for a person."""
        if self.named(token) or self.parse.lower[token] in PERSONAL:
            return True
        lemma = self.parse.lemma(token)
        role = lexicons.roles().get(lemma)
        return (role is not None and role.kind == "person") or lemma in members("people")

    def named(self, token: int) -> bool:
        """A person's name."""
        return (self.number, token) in self.cast.at or self.labels.get(token) == "PERSON"

    def norp(self, token: int) -> bool:
        """A nationality, faith or party ("Republicans")."""
        return self.labels.get(token) == "NORP"

    def official(self, token: int) -> bool:
        """Somebody in office: a title, a person of the report who has one, or a country."""
        parse = self.parse
        person = self.cast.at.get((self.number, token))
        head = person.head if person is not None else parse.lemma(token)
        role = lexicons.roles().get(head or "")
        titled = role is not None and role.title and role.unnamed == "official"
        if titled or head in members("dignitary"):
            return True
        return person is None and token in self.places

    def place(self, token: int) -> bool:
        """The name of a place."""
        return token in self.places or self.labels.get(token) in ("GPE", "LOC", "FAC")

    def number_word(self, token: int) -> bool:
        """A number, or a noun with one."""
        parse = self.parse
        return parse.tags[token] == "CD" or any(
            parse.tags[c] == "CD" and parse.deps[c] != "appos" for c in parse.children[token])

    def infinitive(self, token: int) -> bool:
        """A verb with "to" before it."""
        parse = self.parse
        return parse.tags[token] == "VB" and any(parse.lower[c] == "to" for c in parse.children[token])

    def negated(self, token: int) -> bool:
        """A verb with "not" or "never"."""
        return any(self.parse.deps[c] == "neg" for c in self.parse.children[token])


KINDS = {
    "actor": Scene.actor,
    "person": Scene.person,
    "body": Scene.body,
    "official": Scene.official,
    "named": Scene.named,
    "place": Scene.place,
    "number": Scene.number_word,
    "norp": Scene.norp,
    "infinitive": Scene.infinitive,
    "negated": Scene.negated,
}
"""Classes that are no lists of words."""
COMPOUNDED = frozenset({"arms", "missile", "drone", "bomb", "gear", "troops", "relief", "instrument"})
"""Classes that a noun before the head gives as well ("missile systems", "food parcels")."""
COMMON = frozenset({"relief", "money", "bomb", "gun", "offer", "captive", "crime"})
"""Classes that no proper noun is of ("Giant Foods")."""
