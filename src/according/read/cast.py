"""The persons of one report: who is named, in which role, and what a surname or title stands for at a place."""

from dataclasses import dataclass, field

from according.language.countries import find_countries
from according.language.parse import Parse
from according.read import lexicons
from according.read.names import parts_of, person_names, same_person, surnames_in, titled_names, written

WOMAN = frozenset(
    {
        "mrs",
        "mrs.",
        "ms",
        "ms.",
        "lady",
        "dame",
        "spokeswoman",
        "chairwoman",
        "congresswoman",
        "policewoman",
        "mother",
        "wife",
        "daughter",
        "sister",
        "queen",
        "princess",
        "businesswoman",
        "actress",
        "woman",
    }
)
MAN = frozenset(
    {
        "mr",
        "mr.",
        "lord",
        "spokesman",
        "chairman",
        "congressman",
        "policeman",
        "father",
        "husband",
        "son",
        "brother",
        "king",
        "prince",
        "businessman",
        "actor",
        "man",
    }
)
DELAY, LEAD, LAST = 2, 2, 10**9
"""Paragraphs within which a lead's title gets its name; leads end there; a token behind all others."""
FAR = 5
"""Tokens before its head noun in which a role is worded."""
At = tuple[int, int]
"""A place in a report: number of the passage, token."""


@dataclass(slots=True)
class Person:
    """Somebody named in full in the report. `role` is lower case words, `country` ISO alpha-2; `gender` "f", "m" or
    None.
    """

    name: str
    parts: tuple[str, ...]
    role: str | None = None
    head: str | None = None
    affiliation: str | None = None
    country: str | None = None
    gender: str | None = None
    mentions: list[At] = field(default_factory=list)

    @property
    def slug(self) -> str:
        """The id that all mentions share within the report."""
        return "person:" + "-".join(self.parts)


class Cast:
    """All persons of a report, with the mention of each name resolved in the order of the text.

    A part of a name stands for the person last named with it, so that two Kims are told apart by the nearer full name.
    """

    def __init__(self, parses: list[Parse]) -> None:
        self.persons: list[Person] = []
        self.at: dict[At, Person] = {}
        self._speaking = {
            (n, s)
            for n, parse in enumerate(parses)
            for s, e in person_names(parse)
            if parse.deps[e - 1] == "nsubj" and parse.lemma(parse.heads[e - 1]) in lexicons.verbs()
        }
        body = [p for p, parse in enumerate(parses) if parse.block != "title"]
        order = [*body, *(p for p, parse in enumerate(parses) if parse.block == "title")]
        named = [
            (p, s, e, parts_of(parse, s, e))
            for p, parse in enumerate(parses)
            for s, e in sorted({*person_names(parse), *titled_names(parse)})
        ]
        for passage, start, end, parts in sorted(named, key=lambda one: (order.index(one[0]), one[1])):
            if len(parts) > 1 and (parses[passage].block != "title" or not body or self._known(parts)):
                self._add(parses[passage], passage, start, end, parts)
        surnames = {part for p in self.persons for part in (p.parts[0], p.parts[-1]) if len(p.parts) > 1}
        named = sorted(
            [
                *named,
                *(
                    (n, t, t + 1, (parse.lower[t],))
                    for n, parse in enumerate(parses)
                    for t in surnames_in(parse, surnames, {p.parts for p in self.persons})
                    if not any(n == m and s <= t < e for m, s, e, _ in named)
                ),
            ]
        )
        last: dict[str, Person] = {}
        for passage, start, end, parts in named:
            person = self.at.get((passage, end - 1))
            if person is None and len(parts) == 1:
                person = self._by_part(parses[passage], start, parts[0], last)
                if person is None:
                    person = self._new(parses[passage], start, end, parts)
            if person is None:
                continue
            for token in range(start, end):
                self.at[passage, token] = person
            person.mentions.append((passage, start))
            _describe(parses[passage], start, end, person)
            for part in person.parts:
                last[part] = person

    def _known(self, parts: tuple[str, ...]) -> bool:
        """Whether the body of the report names somebody so: headlines run words of theirs into names."""
        return any(same_person(p.parts, parts) for p in self.persons)

    def _by_part(self, parse: Parse, start: int, part: str, last: dict[str, Person]) -> Person | None:
        """Who a part of a name stands for: whose title or honorific fits what stands before it, else the last one
        named.
        """
        before = parse.lower[start - 1] if start else ""
        namesakes = [p for p in self.persons if part in p.parts]
        gender = "f" if before in WOMAN else "m" if before in MAN else None
        fitting = [p for p in namesakes if p.head == before] or [
            p for p in namesakes if gender is not None and p.gender == gender
        ]
        return fitting[0] if len(fitting) == 1 else last.get(part) or next(iter(namesakes), None)

    def _add(self, parse: Parse, passage: int, start: int, end: int, parts: tuple[str, ...]) -> None:
        same = next((p for p in self.persons if same_person(p.parts, parts)), None)
        if same is None:
            same = self._new(parse, start, end, parts)
        elif len(parts) > len(same.parts):
            same.parts, same.name = parts, written(parse, start, end)
        for token in range(start, end):
            self.at[passage, token] = same

    def _new(self, parse: Parse, start: int, end: int, parts: tuple[str, ...]) -> Person:
        person = Person(written(parse, start, end), parts)
        self.persons.append(person)
        return person

    def titled(self, head: str, role: str, country: str | None, before: At) -> Person | None:
        """Who holds the role: the last one named before the place, else the first one named after it."""
        fitting = [
            p
            for p in self.persons
            if p.head == head
            and p.role is not None
            and (country is None or p.country in (None, country))
            and _roles_agree(p.role, role)
        ]
        earlier = [p for p in fitting if any(m <= before for m in p.mentions)]
        if earlier:
            return max(earlier, key=lambda p: max(m for m in p.mentions if m <= before))
        return min(fitting, key=lambda p: p.mentions[0], default=None) or self._named_next(head, role, country, before)

    def _named_next(self, head: str, role: str, country: str | None, before: At) -> Person | None:
        """Who a lead means that gives the title alone: whoever speaks first after it, bears no title, and is named so
        within two paragraphs. From then on the title is that person's.
        """
        new = [
            (person.mentions[0], person)
            for person in self.persons
            if person.role is None and person.mentions and before < person.mentions[0] <= (before[0] + DELAY, LAST)
        ]
        first = min(new, key=lambda one: one[0], default=None)
        if first is None or first[0] not in self._speaking or before[0] > LEAD:
            return None
        person = first[1]
        person.role, person.head, person.country = role, head, person.country or country
        return person

    def recent(self, before: At, gender: str | None) -> Person | None:
        """The person last named before the place, within its passage or the one before."""
        near = [
            (m, p)
            for p in self.persons
            for m in p.mentions
            if m < before and before[0] - m[0] <= 1 and (gender is None or p.gender in (None, gender))
        ]
        return max(near, key=lambda pair: pair[0])[1] if near else None


def _roles_agree(a: str, b: str) -> bool:
    """The words of one role are among those of the other: "minister" and "defence minister"."""
    first, second = set(_spelled(a).split()), set(_spelled(b).split())
    return first <= second or second <= first


def _spelled(words: str) -> str:
    return words.replace("defence", "defense").replace("labour", "labor").replace("centre", "center")


def _describe(parse: Parse, start: int, end: int, person: Person) -> None:
    """Role, affiliation, country and gender, from what stands beside the name."""
    head = next((t for t in range(start, end) if not start <= parse.heads[t] < end), end - 1)
    nouns = [c for c in parse.children[head] if parse.deps[c] == "appos"]
    if parse.deps[head] == "appos":
        nouns.append(parse.heads[head])
    titles = [t for t in range(max(0, start - 6), start) if _title_of(parse, t, head, start)]
    if start and parse.lower[start - 1] in WOMAN | MAN and person.gender is None:
        person.gender = "f" if parse.lower[start - 1] in WOMAN else "m"
    if titles:
        first = titles[0]
        while (
            first > 0
            and first > start - 8
            and (parse.heads[first - 1] in (head, *titles) or parse.tags[first - 1] == "POS")
            and (parse.deps[first - 1] in ("compound", "amod", "poss", "nmod", "case", "det"))
        ):
            first -= 1
        _take_role(parse, list(range(first, start)), titles[-1], person)
    for noun in nouns:
        if parse.lemma(noun) in lexicons.roles() and not (start <= noun < end):
            below = [t for t in parse.subtree(noun) if not start <= t < end and abs(t - noun) < 25]
            _take_role(parse, below, noun, person)


def _title_of(parse: Parse, token: int, head: int, start: int) -> bool:
    role = lexicons.roles().get(parse.lemma(token)) or lexicons.roles().get(parse.lower[token])
    return (
        role is not None
        and role.title
        and parse.heads[token] == head
        and parse.deps[token] in ("compound", "nmod", "amod", "appos")
        and token < start
    )


def _take_role(parse: Parse, tokens: list[int], noun: int, person: Person) -> None:
    if person.role is not None:
        return
    found = role_words(parse, tokens, noun)
    person.role, person.head = found, parse.lemma(noun)
    person.country = person.country or country_of(parse, tokens)
    person.affiliation = affiliation(parse, noun)
    if parse.lower[noun] in WOMAN | MAN:
        person.gender = "f" if parse.lower[noun] in WOMAN else "m"


def role_words(parse: Parse, tokens: list[int], noun: int) -> str:
    """The head noun with the nouns and adjectives before it, without country, article and possessor."""
    countries = {t for m in find_countries([parse.words[t] for t in tokens]) for t in tokens[m.first : m.end]}
    words = [
        parse.lower[t]
        for t in tokens
        if noun - FAR <= t <= noun
        and t not in countries
        and parse.tags[t][:2] in ("NN", "JJ", "VB", "HY")
        and parse.deps[t] != "poss"
    ]
    return " ".join(words) or parse.lower[noun]


def country_of(parse: Parse, tokens: list[int]) -> str | None:
    """ISO code of the first country, demonym, capital or seat among the tokens."""
    found = find_countries([parse.words[t] for t in tokens])
    return found[0].code if found else None


def affiliation(parse: Parse, noun: int) -> str | None:
    """'professor at X', 'head of Y': the named body after at, of, for, with or from."""
    for c in parse.children[noun]:
        if parse.deps[c] == "prep" and parse.lower[c] in ("at", "of", "for", "with", "from"):
            for pobj in parse.children[c]:
                if parse.deps[pobj] == "pobj" and parse.tags[pobj].startswith("NNP"):
                    tree = [
                        t for t in parse.subtree(pobj) if abs(t - pobj) < 12 and parse.deps[t] not in ("relcl", "appos")
                    ]
                    run = [t for t in tree if parse.words[t] not in (",", "'s", "’s") or t < pobj]
                    return written(parse, run[0], run[-1] + 1) if run else None
    return None
