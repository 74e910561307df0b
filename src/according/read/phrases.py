"""Noun phrases as sources: titles, governments, bodies, outlets, documents, and the unnamed by their kind."""

from dataclasses import dataclass

from according.language.countries import find_countries
from according.language.parse import Parse
from according.read import lexicons
from according.read.attribution.drafts import noun_phrase
from according.read.bodies import is_outlet
from according.read.cast import Cast
from according.read.interviews import At
from according.read.names import written
from according.read.persons import Person, country_of, role_words
from according.read.pronouns import BODIES, Cited
from according.records import Source, Spans
from according.records.reading import SourceKind

SHORT = 3
"""The most words of a phrase that can stand for a body named before ("the company", "the Church")."""
FAMILIAR = frozenset({"familiar", "briefed", "knowledge"})
SOMEBODY = frozenset({"someone", "somebody", "anyone", "anybody", "everyone", "everybody", "nobody"})


def person_source(person: Person, spans: Spans, why: str | None) -> Source:
    """A person of the report, at one mention; `why` tells how a name that is not there was found."""
    return Source(
        spans=spans,
        name=person.name,
        kind="person",
        role=person.role,
        affiliation=person.affiliation,
        country=person.country,
        entity=person.slug,
        resolved=why,
    )


def as_mention(source: Source, spans: Spans, why: str) -> Source:
    """The same source at another mention."""
    return Source(
        spans=spans,
        name=source.name,
        kind=source.kind,
        unnamed=source.unnamed,
        role=source.role,
        affiliation=source.affiliation,
        country=source.country,
        plural=source.plural,
        entity=source.entity,
        resolved=why,
    )


@dataclass(slots=True)
class Phrase:
    """A noun phrase in a passage: its head, its tokens, and the spans of the source that it stands for."""

    parse: Parse
    passage: int
    head: int
    tokens: list[int]
    spans: Spans

    @property
    def at(self) -> At:
        """The place of the head."""
        return self.passage, self.head

    @property
    def words(self) -> str:
        """As written."""
        return text_of(self.parse, self.tokens)

    @property
    def bare(self) -> str:
        """As written, without a leading article and what follows a comma."""
        return _bare(self.parse, self.tokens)

    @property
    def plural(self) -> bool:
        """The head is a plural."""
        return self.parse.tags[self.head] in ("NNS", "NNPS")

    @property
    def proper(self) -> bool:
        """The head is a proper noun."""
        return self.parse.tags[self.head].startswith("NNP")

    @property
    def country(self) -> str | None:
        """The first country in it."""
        return country_of(self.parse, self.tokens)

    @property
    def role(self) -> lexicons.RoleNoun | None:
        """What kind of source its head noun names."""
        lower, roles = self.parse.lower[self.head], lexicons.roles()
        news = lower == "agency" and any(self.parse.lower[t] in ("news", "press", "wire") for t in self.tokens)
        if news or (self.proper and is_outlet(self.bare)):
            return roles["newspaper"]
        return roles.get(lower) or roles.get(self.parse.lemma(self.head))

    def about(self, head: int) -> "Phrase":
        """The phrase of another noun that this one is said of."""
        return Phrase(self.parse, self.passage, head, noun_phrase(self.parse, head), self.spans)


def phrase_source(phrase: Phrase, cast: Cast, cited: Cited) -> Source:
    """A noun phrase without a person's name: title, government, body, or an unnamed kind of source."""
    for rule in (_subject, _titled, _reports, _government, _named_before):
        found = rule(phrase, cast, cited)
        if found is not None:
            return found
    role = phrase.role
    if role is not None and role.kind == "media" and phrase.proper:
        return _by_name(phrase, "media")
    familiar = FAMILIAR & {phrase.parse.lower[t] for t in phrase.tokens}
    if familiar and (role is None or role.kind in ("person", "group", "government")):
        return Source(
            spans=phrase.spans,
            kind="group" if phrase.plural else "person",
            unnamed="familiar with",
            country=phrase.country,
            plural=phrase.plural,
            entity=f"group:{phrase.words.lower()}",
        )
    return _by_role(phrase, role) if role is not None else _without_role(phrase)


def _by_name(phrase: Phrase, kind: SourceKind) -> Source:
    """A phrase that is a name."""
    entity = f"{kind}:{phrase.bare.lower()}"
    return Source(spans=phrase.spans, name=phrase.bare, kind=kind, country=phrase.country, entity=entity)


def _subject(phrase: Phrase, cast: Cast, cited: Cited) -> Source | None:
    """'The Lantern is a site that aims ...': what a predicate noun with a relative clause is said of."""
    subject = _is_subject(phrase.parse, phrase.head)
    if subject is None:
        return None
    person = cast.at.get((phrase.passage, subject))
    if person is not None:
        return person_source(person, phrase.spans, f'"{phrase.words}" is {person.name}')
    if phrase.parse.tags[subject].startswith("NNP"):
        return phrase_source(phrase.about(subject), cast, cited)
    return None


def _titled(phrase: Phrase, cast: Cast, cited: Cited) -> Source | None:
    """A title that one person holds: who holds it in this report, or nobody named."""
    role, parse, head = phrase.role, phrase.parse, phrase.head
    if role is None or not role.title or phrase.plural:
        return None
    title, country = role_words(parse, phrase.tokens, head), phrase.country
    indefinite = any(
        parse.deps[c] in ("det", "nummod") and parse.lower[c] in ("a", "an", "another", "one")
        for c in parse.children[head]
    )
    general = role.unnamed == "other" and any(parse.deps[c] == "relcl" for c in parse.children[head])
    person = None if indefinite or general else cast.titled(parse.lemma(head), title, country, phrase.at)
    if person is not None:
        return person_source(person, phrase.spans, f'"{phrase.words}" is {person.name} by the role')
    beside = next((c for c in parse.children[head] if parse.deps[c] == "appos"), None)
    if beside is not None and any(s <= beside < e and label == "ORG" for s, e, label in parse.entities):
        return phrase_source(phrase.about(beside), cast, cited)
    again = None if indefinite else _unnamed_before(phrase, cast, cited)
    if again is not None:
        return again
    return Source(
        spans=phrase.spans,
        kind=role.kind,
        unnamed=role.unnamed,
        role=title,
        country=country,
        entity=f"{country or ''}:{title}:{phrase.words.lower()}" if indefinite else f"{country or ''}:{title}",
    )


def _reports(phrase: Phrase, cast: Cast, cited: Cited) -> Source | None:
    """'Reports from Kyiv that ...': the place that reports come from is not who says it."""
    del cast, cited
    parse, above = phrase.parse, phrase.parse.heads[phrase.head]
    if (
        parse.deps[phrase.head] != "pobj"
        or parse.lower[above] != "from"
        or parse.lemma(parse.heads[above]) not in ("report", "rumour", "rumor", "claim")
    ):
        return None
    return Source(
        spans=phrase.spans,
        kind="media",
        unnamed="local media",
        country=phrase.country,
        plural=True,
        entity=f"media:{phrase.country or phrase.words.lower()}",
    )


def _government(phrase: Phrase, cast: Cast, cited: Cited) -> Source | None:
    """A country, capital or seat that stands for its government; a demonym, for people of the country."""
    del cast, cited
    parse, head, tokens = phrase.parse, phrase.head, phrase.tokens
    matched = [
        m
        for m in find_countries([parse.words[t] for t in tokens])
        if tokens[m.end - 1] == head or tokens[m.first] == head
    ]
    names = [t for t in tokens if parse.tags[t].startswith("NNP")]
    whole = matched and all(tokens[matched[0].first] <= t < tokens[matched[0].end - 1] + 1 for t in names)
    actor = matched and matched[0].as_ != "part" and phrase.role is None
    if not (whole and actor and (phrase.proper or matched[0].as_ in ("capital", "seat", "name"))):
        return None
    demonym = matched[0].as_ == "demonym"
    return Source(
        spans=phrase.spans,
        name=None if demonym else phrase.words,
        kind="group" if demonym else "government",
        unnamed="other" if demonym else None,
        country=matched[0].code,
        plural=demonym,
        entity=f"government:{matched[0].code}" if not demonym else f"group:{phrase.words.lower()}",
    )


def _named_before(phrase: Phrase, cast: Cast, cited: Cited) -> Source | None:
    """'The poster', 'the Church', 'Holm': an unnamed source cited before, or a body named in full before."""
    if phrase.plural:
        return None
    again = _unnamed_before(phrase, cast, cited)
    if again is not None:
        return again
    meant = _body_meant(phrase, cast)
    if meant is None:
        return None
    return _body(meant, phrase.role.kind if phrase.role is not None else "organisation", phrase, cited)


def _by_role(phrase: Phrase, role: lexicons.RoleNoun) -> Source:
    """A body or a group by its head noun; named where a proper name heads it, or stands before its noun."""
    parse, head = phrase.parse, phrase.head
    named = role.kind in ("organisation", "government") and phrase.proper and len(phrase.tokens) > 1
    named = named and any(parse.tags[t].startswith("NNP") and t != head for t in phrase.tokens)
    name = phrase.bare if named else _name_beside(phrase) if role.kind in ("organisation", "media") else None
    # "Lantern officials" are no government's where the name is no country's.
    theirs = role.kind == "government" and phrase.plural and phrase.country is None
    theirs = theirs and any(parse.tags[t].startswith("NNP") for t in phrase.tokens)
    placed = role.kind == "media" and role.unnamed == "other" and phrase.country is not None
    return Source(
        spans=phrase.spans,
        name=name,
        kind="group" if theirs or (phrase.plural and role.kind == "person") else role.kind,
        unnamed=None if name else "local media" if placed else role.unnamed,
        country=phrase.country,
        plural=phrase.plural or (role.kind in ("group", "media") and name is None),
        entity=f"{role.kind}:{(name if name and not named else phrase.words).lower()}",
    )


def _name_beside(phrase: Phrase) -> str | None:
    """'Holm news agency', 'the Red Lantern charity', 'the bank Holm Lines': the name at a common noun."""
    parse, head = phrase.parse, phrase.head
    if phrase.proper or phrase.plural:
        return None
    start = head
    while start - 1 in phrase.tokens and (
        parse.tags[start - 1] == "NNP" or (start < head and parse.tags[start - 1] == "HYPH")
    ):
        start -= 1
    news = start == head and head - 1 in phrase.tokens and parse.lower[head - 1] in ("news", "press", "wire")
    end = head
    if news:
        start = end = head - 1
        while start - 1 in phrase.tokens and parse.tags[start - 1] == "NNP":
            start -= 1
    if start < end and not find_countries(parse.words[start:end]):
        return written(parse, start, end)
    beside = next((c for c in parse.children[head] if parse.deps[c] == "appos" and parse.tags[c] == "NNP"), None)
    if beside is None:
        return None
    first = beside
    while first - 1 > head and parse.tags[first - 1] == "NNP":
        first -= 1
    return written(parse, first, beside + 1)


def _without_role(phrase: Phrase) -> Source:
    """A name that no role noun heads, or an unnamed phrase of a kind that the lexicon does not know."""
    parse, head = phrase.parse, phrase.head
    labelled = any(s <= head < e and label in ("ORG", "NORP", "FAC") for s, e, label in parse.entities)
    if phrase.proper or labelled:
        return _by_name(phrase, "organisation")
    person = parse.lower[head] in SOMEBODY
    kind: SourceKind = "group" if phrase.plural else "person" if person else "organisation"
    return Source(
        spans=phrase.spans,
        kind=kind,
        unnamed="other",
        country=phrase.country,
        plural=phrase.plural,
        entity=f"{kind}:{phrase.words.lower()}",
    )


def _is_subject(parse: Parse, head: int) -> int | None:
    verb = parse.heads[head]
    if parse.deps[head] != "attr" or parse.lemma(verb) != "be":
        return None
    if not any(parse.deps[c] == "relcl" for c in parse.children[head]):
        return None
    return next((c for c in parse.children[verb] if parse.deps[c] == "nsubj"), None)


def _definite(phrase: Phrase) -> bool:
    """'the poster', 'the Church': a short phrase that takes up what was named before."""
    parse = phrase.parse
    return len(phrase.tokens) <= SHORT and any(
        parse.deps[c] == "det" and parse.lower[c] in ("the", "that", "this") for c in parse.children[phrase.head]
    )


def _unnamed_before(phrase: Phrase, cast: Cast, cited: Cited) -> Source | None:
    """'The poster' after 'one poster': the same unnamed source."""
    if not _definite(phrase) or phrase.parse.tags[phrase.head] != "NN":
        return None
    lemma = phrase.parse.lemma(phrase.head)
    for (n, t), source, person in reversed(cited):
        if person is None and source.name is None and source.kind != "author" and cast.parses[n].lemma(t) == lemma:
            return as_mention(source, phrase.spans, f'"{phrase.words}" is the one above')
    return None


def _body_meant(phrase: Phrase, cast: Cast) -> str | None:
    """The full name of the body that a short phrase stands for, where another was named so before."""
    parse, head = phrase.parse, phrase.head
    single = sum(parse.tags[t] != "DT" for t in phrase.tokens) == 1
    place = any(s <= head < e and label in ("GPE", "LOC") for s, e, label in parse.entities)
    role = lexicons.roles().get(parse.lower[head])
    bodily = role is not None and role.kind in BODIES and _definite(phrase)
    if place or not single or not (bodily or phrase.proper):
        return None
    return cast.bodies.meant(parse.lower[head], phrase.at, common=not phrase.proper)


def _body(name: str, kind: SourceKind, phrase: Phrase, cited: Cited) -> Source:
    """A body by its full name; cited before, it is the same source."""
    why = f'"{phrase.words}" is {name} above'
    before = next((s for _, s, _ in reversed(cited) if s.name and s.name.lower() == name.lower()), None)
    if before is not None:
        return as_mention(before, phrase.spans, why)
    if is_outlet(name):
        kind = "media"
    return Source(spans=phrase.spans, name=name, kind=kind, entity=f"{kind}:{name.lower()}", resolved=why)


def text_of(parse: Parse, tokens: list[int]) -> str:
    """The tokens as written, one space where there was white space."""
    out: list[str] = []
    for i, t in enumerate(tokens):
        if i and parse.starts[t] > parse.ends[tokens[i - 1]]:
            out.append(" ")
        out.append(parse.words[t])
    return "".join(out)


def _bare(parse: Parse, tokens: list[int]) -> str:
    """Without a leading article, a participle with its hyphen ("Holm-based") and appositions after a comma."""
    kept = tokens[1:] if len(tokens) > 1 and parse.tags[tokens[0]] == "DT" else tokens
    comma = next((i for i, t in enumerate(kept) if parse.words[t] == ","), len(kept))
    kept = kept[:comma] or kept
    hyphened = [i for i, t in enumerate(kept) if parse.words[t].islower() and parse.words[t - 1] == "-" and i > 1]
    first = hyphened[-1] + 1 if hyphened else 0
    return text_of(parse, kept[first:] or kept)
