"""The persons of one report: who is named, in which role, and what a surname or title stands for at a place."""

from according.language.parse import Parse
from according.read import lexicons
from according.read.bodies import Bodies
from according.read.interviews import At, find_talk, quoted_tokens, title_name
from according.read.names import parts_of, person_names, same_person, surnames_in, titled_names, written
from according.read.persons import MAN, WOMAN, Person, describe

DELAY, LEAD, LAST = 2, 2, 10**9
"""Paragraphs within which a lead's title gets its name; leads end there; a token behind all others."""
OWN, OWNED = frozenset({"his", "himself", "her", "herself"}), 3
"""Words that mean the subject of their clause, and how many steps below its verb they stand at most."""
PLAIN = 3
"""Parts of a name that a title alone gives in full."""


class Cast:
    """All persons of a report, with the mention of each name resolved in the order of the text.

    A part of a name stands for the person last named with it, so that two Kims are told apart by the nearer full name.
    """

    def __init__(self, parses: list[Parse]) -> None:
        self.persons: list[Person] = []
        self.at: dict[At, Person] = {}
        self.parses = parses
        self.meant: dict[At, Person | None] = {}
        """Subject pronouns resolved so far."""
        self._quoted: dict[int, list[bool]] = {}
        self._sentences = _numbered(parses)
        self._speaking = {
            (n, s)
            for n, parse in enumerate(parses)
            for s, e in person_names(parse)
            if parse.deps[e - 1] == "nsubj" and parse.lemma(parse.heads[e - 1]) in lexicons.verbs()
        }
        body = [p for p, parse in enumerate(parses) if parse.block != "title"]
        self._nouns = {
            w for p in body for w, tag in zip(parses[p].lower, parses[p].tags, strict=True) if tag[:2] == "NN"
        }
        order = [*body, *(p for p, parse in enumerate(parses) if parse.block == "title")]
        named = [
            (p, s, e, parts_of(parse, s, e))
            for p, parse in enumerate(parses)
            for s, e in sorted({*person_names(parse), *titled_names(parse)})
        ]
        for passage, start, end, parts in sorted(named, key=lambda one: (order.index(one[0]), one[1])):
            told = parses[passage].block != "title" or not body or _interviews(parses[passage])
            if len(parts) > 1 and (told or self._known(parts)):
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
            describe(parses[passage], start, end, person)
            for part in person.parts:
                if part not in last or _stands_alone(parses[passage], start, end):
                    last[part] = person
        self._learn_genders()
        self.talk = find_talk(parses, self.at)
        self._name_guest()
        self.bodies = Bodies(parses, set(self.at))

    def sentence(self, at: At) -> int:
        """Number of the sentence in the report."""
        return self._sentences[at[0]][at[1]]

    def quoted(self, passage: int) -> list[bool]:
        """For each token of a passage whether it stands inside quotation marks."""
        if passage not in self._quoted:
            self._quoted[passage] = quoted_tokens(self.parses[passage])
        return self._quoted[passage]

    def name_head(self, start: At) -> int:
        """The head token of the name that begins at a place."""
        n, first = start
        parse, end = self.parses[n], first
        while end < len(parse) and self.at.get((n, end)) is self.at.get(start):
            end += 1
        return next((t for t in range(first, end) if not first <= parse.heads[t] < end), max(first, end - 1))

    def _name_guest(self) -> None:
        """Whoever a title says is interviewed is a person, though nothing else told so: all places of the name."""
        noun = self.talk.guest_noun
        if self.talk.guest is not None or noun is None or not title_name(self.parses, *noun):
            return
        n, t = noun
        start = t
        while start and self.parses[n].heads[start - 1] == t and self.parses[n].tags[start - 1] == "NNP":
            start -= 1
        person = self._new(self.parses[n], start, t + 1, parts_of(self.parses[n], start, t + 1))
        surname = self.parses[n].lower[t]
        for m, parse in enumerate(self.parses):
            for at, lower in enumerate(parse.lower):
                if lower == surname and parse.words[at][0].isupper() and (m, at) not in self.at:
                    self.at[m, at] = person
                    person.mentions.append((m, at))
        for token in range(start, t):
            self.at[n, token] = person
        self.talk.guest = noun

    def guest(self) -> Person | None:
        """Whoever answers in an interview, where the report names them: the only one with the title it gives."""
        if self.talk.guest is not None:
            return self.at[self.talk.guest]
        if self.talk.guest_noun is None:
            return None
        n, t = self.talk.guest_noun
        holders = [p for p in self.persons if p.head == self.parses[n].lemma(t)]
        return holders[0] if len(holders) == 1 and self.parses[n].tags[t] in ("NN", "NNP") else None

    def host(self) -> Person | None:
        """Whoever asks in an interview: the other one of the two who the report says sat down with each other."""
        guest, met = self.guest(), [self.at[name] for name in self.talk.met]
        others = [person for person in met if person is not guest]
        return others[0] if guest in met and len(others) == 1 else None

    def signed(self, at: At) -> Person | None:
        """Who signs the sentence around a place."""
        first = next((s for s, e in self.parses[at[0]].sentences if s <= at[1] < e), at[1])
        name = self.talk.signed.get((at[0], first))
        return self.at.get(name) if name is not None else None

    def labelled(self, passage: int) -> Person | str | None:
        """Whose turn a passage of a transcript is: a person of the report, or the label where nobody is known by it."""
        label = self.talk.labels.get(passage)
        part = label.split()[-1] if label else ""
        return next((p for p in self.persons if part in p.parts), label) if label else None

    def _learn_genders(self) -> None:
        """A sentence that names one person alone, its subject, tells the gender by "his" and "her" in the clause."""
        for n, parse in enumerate(self.parses):
            for first, end in parse.sentences:
                named = {p.slug: p for t in range(first, end) if (p := self.at.get((n, t)))}
                if len(named) != 1:
                    continue
                [person] = named.values()
                spot = next(t for t in range(first, end) if (n, t) in self.at)
                head = self.name_head((n, spot))
                verb = parse.heads[head]
                if person.gender is not None or parse.deps[head] != "nsubj" or parse.lemma(verb) in lexicons.verbs():
                    continue
                after = {
                    "m" if parse.lower[t] in ("his", "himself") else "f"
                    for t in range(spot, end)
                    if parse.lower[t] in OWN and not self.quoted(n)[t] and verb in list(parse.ancestors(t))[:OWNED]
                }
                if len(after) == 1:
                    person.gender = after.pop()

    def _known(self, parts: tuple[str, ...]) -> bool:
        """Whether the body of the report names somebody so, or has the surname alone: headlines run words of theirs
        into names.
        """
        return any(same_person(p.parts, parts) for p in self.persons) or (
            len(parts) <= PLAIN
            and parts[-1] in self._nouns
            and not any(part in p.parts for p in self.persons for part in (parts[0], parts[-1]))
        )

    def _by_part(self, parse: Parse, start: int, part: str, last: dict[str, Person]) -> Person | None:
        """Who a part of a name stands for: whose title or honorific fits what stands before it, else the last one
        named.
        """
        before = parse.lower[start - 1] if start else ""
        gender = "f" if before in WOMAN else "m" if before in MAN else None
        namesakes = [p for p in self.persons if part in p.parts and (gender is None or p.gender in (None, gender))]
        rank = lexicons.roles().get(before)
        if rank is not None and rank.unnamed == "military" and not any(p.head == before for p in namesakes):
            namesakes = [p for p in namesakes if not _civil(p)]
        fitting = [p for p in namesakes if p.head == before] or [
            p for p in namesakes if gender is not None and p.gender == gender
        ]
        if len(fitting) == 1:
            return fitting[0]
        return named_last if (named_last := last.get(part)) in namesakes else next(iter(namesakes), None)

    def _add(self, parse: Parse, passage: int, start: int, end: int, parts: tuple[str, ...]) -> None:
        same = next((p for p in self.persons if same_person(p.parts, parts)), None)
        bearer = [p for p in self.persons if p.parts[-1] == parts[0] and len(p.parts) > 1]
        if same is None and len(parts) == len(bearer) + 1 and not same_person(bearer[0].parts, parts):
            self.at[passage, start] = bearer[0]
            return
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


def _interviews(title: Parse) -> bool:
    """A headline that says whom it interviews names a person, though the body never does."""
    return any(word.startswith("interview") for word in title.lower)


def _stands_alone(parse: Parse, start: int, end: int) -> bool:
    """The name is no possessor and no part of another noun: such a mention does not make its bearer the one meant."""
    head = next((t for t in range(start, end) if not start <= parse.heads[t] < end), end - 1)
    return parse.deps[head] not in ("poss", "compound", "nmod", "amod")


def _numbered(parses: list[Parse]) -> list[list[int]]:
    """For each token of each passage the number of its sentence in the report."""
    out, number = [], 0
    for parse in parses:
        tokens = [number] * len(parse)
        for first, end in parse.sentences:
            tokens[first:end] = [number] * (end - first)
            number += 1
        out.append(tokens)
        number += not parse.sentences
    return out


def _roles_agree(a: str, b: str) -> bool:
    """The words of one role are among those of the other: "minister" and "defence minister"."""
    first, second = set(_spelled(a).split()), set(_spelled(b).split())
    return first <= second or second <= first


def _civil(person: Person) -> bool:
    """Holds a title that no soldier does: "General Holm" is not the minister of that name."""
    role = lexicons.roles().get(person.head or "")
    return role is not None and role.title and role.unnamed != "military"


def _spelled(words: str) -> str:
    return words.replace("defence", "defense").replace("labour", "labor").replace("centre", "center")
