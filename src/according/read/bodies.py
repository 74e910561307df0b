"""The bodies that a report names: what "the church", "the company" or "the site" stands for at a place."""

from dataclasses import dataclass, field
from functools import cache

from according.language.countries import find_countries
from according.language.parse import Parse
from according.read import lexicons
from according.read.interviews import At
from according.read.names import written

NEAR = 2
"""Passages back within which a word for any body means the last one that acts."""
ANY = frozenset(
    {"company", "firm", "organisation", "organization", "group", "agency", "outlet", "newspaper", "paper", "site",
     "website", "broadcaster", "magazine", "channel", "charity", "institution", "corporation", "business"}
)  # fmt: skip
OUTLETS = frozenset({"agency", "outlet", "newspaper", "paper", "broadcaster", "magazine", "channel"})
BODILY = frozenset({"organisation", "government", "media", "military"})


@cache
def _outlets() -> tuple[frozenset[str], frozenset[str]]:
    """Words that end the name of an outlet, and names that are whole."""
    found = {where: frozenset(words.split()) for where, words in lexicons.rows("outlets.tsv")}
    return found["last"], found["whole"]


def is_outlet(name: str) -> bool:
    """Whether a name is that of a newspaper, agency or broadcaster by its words."""
    last, whole = _outlets()
    words = name.lower().split()
    return bool(words) and (" ".join(words) in whole or words[0] in whole or (len(words) > 1 and words[-1] in last))


def _headed(name: list[str], noun: str, common: bool) -> bool:
    """The noun heads the name ("the ministry", of the Ministry of Trade); a proper noun may open it ("Holm" Lines)."""
    if len(name) == 1 or noun not in name:
        return False
    at = name.index(noun)
    return name[-1] == noun or name[at + 1 : at + 2] in (["of"], ["for"]) or (not common and at == 0)


@dataclass(slots=True)
class Body:
    """A body named in full: its mentions, and the nouns that the report calls it by."""

    name: str
    mentions: list[tuple[At, bool]]
    called: set[str] = field(default_factory=set)


class Bodies:
    """All bodies of a report. Every mention keeps whether it is a subject."""

    def __init__(self, parses: list[Parse], persons: set[At]) -> None:
        self._bodies: dict[str, Body] = {}
        for n, parse in enumerate(parses):
            if parse.block == "title" and len(parses) > 1:
                continue
            for first, end, label in parse.entities:
                if label in ("ORG", "FAC", "WORK_OF_ART", "PRODUCT") and not any(
                    (n, t) in persons for t in range(first, end)
                ):
                    self._add(parse, n, first, end, label == "ORG")
            for t, tag in enumerate(parse.tags):
                if tag == "NNP" and (n, t) not in persons and parse.deps[t] in ("nsubj", "appos", "pobj", "dobj"):
                    self._called(parse, n, t)

    def _add(self, parse: Parse, n: int, first: int, end: int, keep: bool) -> None:
        while first < end and (parse.tags[first] == "DT" or not parse.words[first][:1].isalnum()):
            first += 1
        while end > first and (parse.tags[end - 1] == "POS" or not parse.words[end - 1][:1].isalnum()):
            end -= 1
        if first == end:
            return
        head = next((t for t in range(first, end) if not first <= parse.heads[t] < end), end - 1)
        name = written(parse, first, end)
        if not keep and not any(
            (role := lexicons.roles().get(w)) and role.kind in BODILY for w in parse.lower[first:end]
        ):
            return
        body = self._bodies.setdefault(name.lower(), Body(name, []))
        above = parse.heads[head] if parse.deps[head] == "appos" else head
        body.mentions.append(((n, head), parse.deps[above] in ("nsubj", "nsubjpass")))

    def _called(self, parse: Parse, n: int, t: int) -> None:
        """'wikiHarbour is a site', 'Holm Lines, a company': the noun that stands for the name."""
        nouns = [c for c in parse.children[t] if parse.deps[c] == "appos"]
        if parse.deps[t] == "appos":
            nouns.append(parse.heads[t])
        verb = parse.heads[t]
        if parse.deps[t] == "nsubj" and parse.lemma(verb) == "be":
            nouns += [c for c in parse.children[verb] if parse.deps[c] == "attr"]
        for noun in nouns:
            role = lexicons.roles().get(parse.lemma(noun))
            if role is None or role.kind not in BODILY or parse.tags[noun] != "NN":
                continue
            first = t
            while first and parse.heads[first - 1] == t and parse.tags[first - 1].startswith("NNP"):
                first -= 1
            if find_countries(parse.words[first : t + 1]):
                continue
            name = written(parse, first, t + 1)
            body = self._bodies.setdefault(name.lower(), Body(name, []))
            body.called.add(parse.lemma(noun))
            if not any(m == (n, t) for m, _ in body.mentions):
                body.mentions.append(((n, t), parse.deps[t] == "nsubj"))

    def meant(self, noun: str, before: At, *, common: bool) -> str | None:
        """The name of the body that "the <noun>" means: one that the noun is said of or belongs to, the last one named;
        for common words that fit any body the last one that acts nearby.
        """
        earlier = [
            (max(m for m, _ in body.mentions if m < before), body)
            for body in self._bodies.values()
            if any(m < before for m, _ in body.mentions)
        ]
        said = [one for one in earlier if noun in one[1].called or _headed(one[1].name.lower().split(), noun, common)]
        if said:
            return max(said, key=lambda one: one[0])[1].name
        if noun not in ANY or not common:
            return None
        acting = [
            (m[0] == before[0] and subject, m[0] == before[0], m, body.name)
            for body in self._bodies.values()
            for m, subject in body.mentions
            if m < before
            and (m[0] == before[0] or (subject and before[0] - m[0] <= NEAR))
            and is_outlet(body.name) == (noun in OUTLETS)
        ]
        return max(acting)[-1] if acting else None
