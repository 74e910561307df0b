"""Who a source is: name, kind, role, country, and the type of the unnamed; pronouns and titles resolved in the
report.
"""

from dataclasses import dataclass
from typing import TypeGuard

from msgspec.structs import replace

from according.language.countries import find_countries
from according.language.parse import Parse
from according.read import lexicons
from according.read.attribution.drafts import Draft, noun_phrase, trim
from according.read.cast import At, Cast, Person, country_of, role_words
from according.records import Source, Spans
from according.records.reading import SourceKind

FIRST = frozenset({"i", "we", "me", "us", "my", "our"})
HE, SHE, THEY = frozenset({"he", "him", "his"}), frozenset({"she", "her", "hers"}), frozenset({"they", "them", "their"})
IT = frozenset({"it", "its"})
QUOTING = frozenset({'"', "“", "”", "``", "''"})
REACH = 3
"""Paragraphs back that a pronoun reaches."""
FAMILIAR = frozenset({"familiar", "briefed", "knowledge"})


@dataclass(slots=True)
class Memory:
    """What pronouns can mean: sources so far, the latest last."""

    sources: list[tuple[At, Source, Person | None]]


def resolve_source(
    draft: Draft, cast: Cast, memory: Memory, enclosing: Source | None
) -> tuple[Source, tuple[Source, ...]]:
    """The source of a draft and those coordinated with it. `enclosing` is who says the statement around it, for "I"
    and "we".
    """
    parse = draft.parse
    if draft.speaker is not None:
        source, others = resolve_source(draft.speaker, cast, Memory(list(memory.sources)), enclosing)
        return _without_span(source, "goes on from the paragraph before"), tuple(_without_span(o, None) for o in others)
    if draft.head is None and enclosing is not None and draft.passive:
        spans = () if enclosing.name else enclosing.spans
        return replace(enclosing, spans=spans, resolved=f'"{draft.lemma}" hedges what the speaker says'), ()
    if draft.head is None and draft.stance == "doubts":
        return Source(kind="author", entity="author"), ()
    if draft.head is None:
        return Source(
            spans=(), kind=_nameless(draft), unnamed="local media" if draft.lemma == "report" else "other"
        ), ()
    heads = [
        draft.head,
        *(
            t
            for t in draft.source
            if parse.deps[t] == "conj" and _coordinated(parse, t, draft.head) and parse.tags[t][:1] in "NP"
        ),
    ]
    spans = parse.spans(draft.source)
    sources = [_one(draft, head, heads, cast, memory, enclosing) for head in heads]
    first = replace(sources[0], spans=spans)
    for head, source in zip(heads, sources, strict=True):
        person = next((p for p in cast.persons if p.slug == source.entity), None)
        memory.sources.append(((draft.passage, head), source, person))
    return first, tuple(sources[1:])


def _nameless(draft: Draft) -> SourceKind:
    return "media" if draft.lemma in ("report", "speculation", "rumour", "rumor") else "group"


def _coordinated(parse: Parse, token: int, head: int) -> bool:
    while parse.deps[token] == "conj":
        token = parse.heads[token]
        if token == head:
            return True
    return False


def _without_span(source: Source, why: str | None) -> Source:
    return replace(source, spans=() if source.name else source.spans, resolved=why or source.resolved)


def _one(draft: Draft, head: int, heads: list[int], cast: Cast, memory: Memory, enclosing: Source | None) -> Source:
    parse, at = draft.parse, (draft.passage, head)
    tokens = (
        draft.source
        if len(heads) == 1
        else [
            t
            for t in noun_phrase(parse, head)
            if not any(t in parse.subtree(h) for h in heads if h != head and h in parse.subtree(head))
            and parse.deps[t] not in ("preconj", "cc")
            and parse.lower[t] != "both"
        ]
    )
    tokens = trim(parse, tokens) or [head]
    spans = parse.spans(tokens)
    word = parse.lower[head]
    if word in FIRST:
        if enclosing is None:
            return Source(spans=spans, kind="author", entity="author", plural=word == "we")
        return _as_mention(enclosing, spans, f'"{parse.words[head]}" is whoever speaks')
    if word in HE | SHE:
        gender = "m" if word in HE else "f"
        near = _subject_before(draft, head, cast, gender)
        if near is not None:
            near.gender = gender
            return _person(near, spans, f'"{parse.words[head]}" is {near.name}, the subject before')
        return _pronoun(spans, at, cast, memory, gender, parse.words[head])
    if word in THEY | IT:
        return _thing(spans, memory, word in THEY, parse.words[head])
    person = next(
        (
            cast.at[draft.passage, t]
            for t in (head, *tokens)
            if (draft.passage, t) in cast.at and (t == head or parse.deps[t] == "appos" or _within_name(parse, t, head))
        ),
        None,
    )
    if person is not None:
        return _person(person, spans, _names_all(parse, tokens, person))
    return _common(parse, head, tokens, cast, at, spans)


def _within_name(parse: Parse, token: int, head: int) -> bool:
    """The token belongs to the name whose head is the source's head or an apposition to it."""
    while parse.deps[token] in ("compound", "nmod", "flat"):
        token = parse.heads[token]
    return token == head or (parse.deps[token] == "appos" and parse.heads[token] == head)


def _names_all(parse: Parse, tokens: list[int], person: Person) -> str | None:
    """None where the mention holds the whole name, else why it is this person."""
    here = " ".join(parse.lower[t] for t in tokens).replace(" - ", "-").replace("’", "'")
    if all(part in here for part in person.parts):
        return None
    return f'"{" ".join(parse.words[t] for t in tokens)}" is {person.name} above'


def _person(person: Person, spans: Spans, why: str | None) -> Source:
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


def _as_mention(source: Source, spans: Spans, why: str) -> Source:
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


def _pronoun(spans: Spans, at: At, cast: Cast, memory: Memory, gender: str, word: str) -> Source:
    """The last person cited nearby whose gender fits, else the person last named."""
    for place, cited, person in _by_gender(memory, at, gender):
        between = cast.recent(at, gender)
        if person is not None and between not in (None, person) and _subject_since(between, person, place, at):
            between.gender = gender
            return _person(between, spans, f'"{word}" is {between.name}, the person named last')
        if person is not None:
            person.gender = gender
        return _as_mention(cited, spans, f'"{word}" is {cited.name or cited.role or "the source"} above')
    person = cast.recent(at, gender)
    if person is not None:
        person.gender = person.gender or gender
        return _person(person, spans, f'"{word}" is {person.name}, the person named last')
    return Source(spans=spans, kind="person", unnamed="other", entity=f"pronoun:{word.lower()}")


def _subject_before(draft: Draft, head: int, cast: Cast, gender: str) -> Person | None:
    """The person who is the subject nearest before the pronoun in its passage, outside what is said."""
    parse, said = draft.parse, set(draft.content)
    marks = sum(parse.words[t] in QUOTING for t in range(head))
    for t in range(head - 1, -1, -1):
        marks -= parse.words[t] in QUOTING
        person = cast.at.get((draft.passage, t))
        if (
            person is not None
            and marks % 2 == 0
            and t not in said
            and parse.deps[t] == "nsubj"
            and person.gender in (None, gender)
        ):
            return person
    return None


def _by_gender(memory: Memory, at: At, gender: str) -> list[tuple[At, Source, Person | None]]:
    """Persons cited within reach before the place whose gender fits, those known to fit first."""
    near = [
        (place, cited, person)
        for place, cited, person in reversed(memory.sources)
        if place < at
        and at[0] - place[0] <= REACH
        and cited.kind == "person"
        and not cited.plural
        and (person is None or person.gender in (None, gender))
    ]
    return sorted(near, key=lambda one: one[2] is None or one[2].gender != gender)


def _subject_since(between: Person | None, person: Person, place: At, at: At) -> TypeGuard[Person]:
    """Whether somebody else was named in the same passage as the pronoun, after the last source."""
    return between is not None and (
        any(place < m < at and m[0] == at[0] for m in between.mentions)
        and not any(m[0] == at[0] and m < at for m in person.mentions)
        and place[0] < at[0]
    )


def _thing(spans: Spans, memory: Memory, plural: bool, word: str) -> Source:
    for _, source, _ in reversed(memory.sources[-6:]):
        if source.kind not in ("person", "author") and (
            not plural or source.plural or source.kind in ("group", "media", "organisation")
        ):
            return _as_mention(source, spans, f'"{word}" is {source.name or "the source"} above')
    return Source(
        spans=spans,
        kind="group" if plural else "organisation",
        unnamed="other",
        plural=plural,
        entity=f"pronoun:{word.lower()}",
    )


def _common(parse: Parse, head: int, tokens: list[int], cast: Cast, at: At, spans: Spans) -> Source:
    """A noun phrase without a person's name: title, government, body, or an unnamed kind of source."""
    words = _text(parse, tokens)
    lemma, lower, plural = parse.lemma(head), parse.lower[head], parse.tags[head] in ("NNS", "NNPS")
    role = lexicons.roles().get(lower) or lexicons.roles().get(lemma)
    country = country_of(parse, tokens)
    if role is not None and role.title and not plural:
        title = role_words(parse, tokens, head)
        person = cast.titled(lemma, title, country, at)
        indefinite = any(
            parse.deps[c] == "det" and parse.lower[c] in ("a", "an", "another", "one") for c in parse.children[head]
        )
        if person is not None and not indefinite:
            return _person(person, spans, f'"{words}" is {person.name} by the role')
        return Source(
            spans=spans,
            kind=role.kind,
            unnamed=role.unnamed,
            role=title,
            country=country,
            entity=f"{country or ''}:{title}:{words.lower()}" if indefinite else f"{country or ''}:{title}",
        )
    if draft_from(parse, head):
        return Source(
            spans=spans,
            kind="media",
            unnamed="local media",
            country=country,
            plural=True,
            entity=f"media:{country or words.lower()}",
        )
    matched = [
        m
        for m in find_countries([parse.words[t] for t in tokens])
        if tokens[m.end - 1] == head or tokens[m.first] == head
    ]
    names = [t for t in tokens if parse.tags[t].startswith("NNP")]
    whole = matched and all(tokens[matched[0].first] <= t < tokens[matched[0].end - 1] + 1 for t in names)
    actor = matched and matched[0].as_ != "part" and role is None
    if whole and actor and (parse.tags[head].startswith("NNP") or matched[0].as_ in ("capital", "seat", "name")):
        demonym = matched[0].as_ == "demonym"
        return Source(
            spans=spans,
            name=None if demonym else words,
            kind="group" if demonym else "government",
            unnamed="other" if demonym else None,
            country=matched[0].code,
            plural=demonym,
            entity=f"government:{matched[0].code}" if not demonym else f"group:{words.lower()}",
        )
    if role is not None and role.kind == "media" and parse.tags[head].startswith("NNP"):
        return Source(
            spans=spans,
            name=_bare(parse, tokens),
            kind="media",
            country=country,
            entity=f"media:{_bare(parse, tokens).lower()}",
        )
    if FAMILIAR & {parse.lower[t] for t in tokens} and (role is None or role.kind in ("person", "group", "government")):
        return Source(
            spans=spans,
            kind="person" if not plural else "group",
            unnamed="familiar with",
            country=country,
            plural=plural,
            entity=f"group:{words.lower()}",
        )
    if role is not None:
        named = (
            any(parse.tags[t].startswith("NNP") and t != head for t in tokens)
            and role.kind in ("organisation", "government")
            and (parse.tags[head].startswith("NNP"))
        )
        return Source(
            spans=spans,
            name=words if named else None,
            kind=role.kind,
            unnamed=None if named else role.unnamed,
            country=country,
            plural=plural or role.kind in ("group", "media"),
            entity=f"{role.kind}:{words.lower()}",
        )
    if parse.tags[head].startswith("NNP") or any(
        s <= head < e and label in ("ORG", "NORP", "FAC") for s, e, label in parse.entities
    ):
        return Source(
            spans=spans,
            name=_bare(parse, tokens),
            kind="organisation",
            country=country,
            entity=f"organisation:{_bare(parse, tokens).lower()}",
        )
    kind: SourceKind = "group" if plural else "organisation"
    return Source(
        spans=spans, kind=kind, unnamed="other", country=country, plural=plural, entity=f"{kind}:{words.lower()}"
    )


def draft_from(parse: Parse, head: int) -> bool:
    """'reports from Kyiv that ...': the place that reports come from is not who says it."""
    above = parse.heads[head]
    return (
        parse.deps[head] == "pobj"
        and parse.lower[above] == "from"
        and parse.lemma(parse.heads[above]) in ("report", "rumour", "rumor", "claim")
    )


def _text(parse: Parse, tokens: list[int]) -> str:
    out: list[str] = []
    for i, t in enumerate(tokens):
        if i and parse.starts[t] > parse.ends[tokens[i - 1]]:
            out.append(" ")
        out.append(parse.words[t])
    return "".join(out)


def _bare(parse: Parse, tokens: list[int]) -> str:
    """Without a leading article and without appositions after a comma."""
    kept = tokens[1:] if len(tokens) > 1 and parse.tags[tokens[0]] == "DT" else tokens
    comma = next((i for i, t in enumerate(kept) if parse.words[t] == ","), len(kept))
    return _text(parse, kept[:comma] or kept)
