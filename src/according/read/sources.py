"""Who a source is: name, kind, role, country, and the type of the unnamed; pronouns and titles resolved in the
report.
"""

from dataclasses import dataclass, field

from msgspec.structs import replace

from according.language.parse import Parse
from according.read import lexicons
from according.read.attribution.drafts import Draft, noun_phrase, trim
from according.read.cast import Cast
from according.read.interviews import FIRST, SECOND, At
from according.read.persons import Person, role_words
from according.read.phrases import Phrase, as_mention, person_source, phrase_source
from according.read.pronouns import HE, SHE, person_meant, thing_meant
from according.records import Source, Spans
from according.records.reading import SourceKind

THEY, IT = frozenset({"they", "them", "their"}), frozenset({"it", "its"})
YOU = "pronoun:you"
TOGETHER = 2
"""Sentences back that "they" means two persons cited together."""


@dataclass(slots=True)
class Memory:
    """What pronouns can mean: sources so far, the latest last."""

    sources: list[tuple[At, Source, Person | None]]
    pairs: list[tuple[At, tuple[Source, ...]]] = field(default_factory=list)

    def copy(self) -> "Memory":
        """A memory of its own, so that what goes on is no new mention."""
        return Memory(list(self.sources), list(self.pairs))


def resolve_source(
    draft: Draft, cast: Cast, memory: Memory, enclosing: Source | None
) -> tuple[Source, tuple[Source, ...]]:
    """The source of a draft and those coordinated with it. `enclosing` is who says the statement around it, for "I"
    and "we".
    """
    parse = draft.parse
    if draft.speaker is not None:
        source, others = resolve_source(
            draft.speaker, cast, Memory(list(memory.sources), list(memory.pairs)), enclosing
        )
        return _without_span(source, "goes on from the paragraph before"), tuple(_without_span(o, None) for o in others)
    if draft.head is None and enclosing is not None and draft.passive:
        spans = () if enclosing.name else enclosing.spans
        return replace(enclosing, spans=spans, resolved=f'"{draft.lemma}" hedges what the speaker says'), ()
    if draft.head is None and draft.stance == "doubts":
        return Source(kind="author", entity="author"), ()
    if draft.head is None:
        return Source(spans=(), kind=_nameless(draft), unnamed="other"), ()
    heads = [
        draft.head,
        *(
            t
            for t in draft.source
            if parse.deps[t] == "conj" and _coordinated(parse, t, draft.head) and parse.tags[t][:1] in "NP"
        ),
    ]
    heads = _one_holder(draft, heads, cast)
    spans = parse.spans(draft.source)
    both = _both(draft, cast, memory) if parse.lower[draft.head] == "they" else ()
    if both:
        why = f'"{parse.words[draft.head]}" are {" and ".join(s.name or "" for s in both)} above'
        return as_mention(both[0], spans, why), tuple(as_mention(s, (), why) for s in both[1:])
    sources = [_one(draft, head, heads, cast, memory, enclosing) for head in heads]
    first = replace(sources[0], spans=spans)
    for head, source in zip(heads, sources, strict=True):
        person = next((p for p in cast.persons if p.slug == source.entity), None)
        memory.sources.append(((draft.passage, head), source, person))
    if len(sources) > 1 and all(s.kind == "person" and s.name for s in sources):
        memory.pairs.append(((draft.passage, heads[0]), tuple(sources)))
    return first, tuple(sources[1:])


def _one_holder(draft: Draft, heads: list[int], cast: Cast) -> list[int]:
    """'Academic and author Ida Holm': two titles without article before one name are one person."""
    parse, role = draft.parse, lexicons.roles().get(draft.parse.lemma(heads[0]))
    titled = role is not None and role.title and not parse.tags[heads[0]].startswith("NNP")
    bare = not any(parse.deps[c] in ("det", "poss") for c in parse.children[heads[0]])
    if titled and bare and len(heads) > 1 and (draft.passage, heads[-1]) in cast.at:
        return heads[-1:]
    return heads


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
    parse = draft.parse
    tokens = (
        draft.source
        if len(heads) == 1
        else [
            t
            for t in noun_phrase(parse, head)
            if not any(t in parse.subtree(h) for h in heads if h != head and h in parse.subtree(head))
            and parse.deps[t] not in ("preconj", "cc")
            and parse.lower[t] != "both"
            and t not in draft.cue
        ]
    )
    tokens = trim(parse, tokens) or [head]
    spans = parse.spans(tokens)
    word = parse.lower[head]
    if word in FIRST:
        return _first_person(draft, head, cast, enclosing, spans)
    if word in SECOND:
        return _second_person(draft, head, cast, spans)
    if word in HE | SHE:
        return _third_person(draft, head, cast, memory, enclosing, spans)
    if word in THEY | IT:
        return _thing(draft, head, cast, memory, enclosing, spans)
    person = next(
        (
            cast.at[draft.passage, t]
            for t in (head, *tokens)
            if (draft.passage, t) in cast.at and (t == head or parse.deps[t] == "appos" or _within_name(parse, t, head))
        ),
        None,
    )
    if person is not None:
        return person_source(person, spans, _names_all(parse, tokens, person))
    person = _named_last(parse, head, tokens, cast, draft.passage)
    if person is not None:
        if person.role is None:
            person.role, person.head = role_words(parse, tokens, head), parse.lemma(head)
        return person_source(person, spans, _names_all(parse, tokens, person))
    return phrase_source(Phrase(parse, draft.passage, head, tokens, spans), cast, memory.sources)


def _named_last(parse: Parse, head: int, tokens: list[int], cast: Cast, passage: int) -> Person | None:
    """'Director of the Holm chapter Ida Brandt': a title without article whose phrase ends on the name."""
    role = lexicons.roles().get(parse.lemma(head))
    person = cast.at.get((passage, tokens[-1]))
    following = cast.at.get((passage, tokens[-1] + 1))
    if person is None and following is not None and tokens[-1] == head and role is not None and role.title:
        return None if any(parse.deps[c] == "det" for c in parse.children[head]) else following
    if role is None or not role.title or person is None or parse.tags[head] in ("NNS", "NNPS"):
        return None
    first = next((t for t in tokens if t > head and cast.at.get((passage, t)) is person), head)
    last = tokens[-1]
    if first - 1 > head and parse.words[first - 1] == "," and parse.deps[last] == "appos":
        above = lexicons.roles().get(parse.lemma(parse.heads[last]))
        return None if above is not None and above.kind == "person" else person
    if any(parse.deps[c] == "det" for c in parse.children[head]):
        return None
    between = [t for t in tokens if head < t < first]
    prepositions = [t for t in between if parse.tags[t] in ("IN", "TO")]
    titled = first - 1 > head and parse.lemma(first - 1) in lexicons.roles()
    if first == head or parse.tags[first - 1] in ("IN", "TO", ",", "POS", "DT") or (prepositions and titled):
        return None
    return person


def _within_name(parse: Parse, token: int, head: int) -> bool:
    """The token belongs to the name whose head is the source's head or an apposition to it."""
    while parse.deps[token] in ("compound", "nmod", "flat"):
        token = parse.heads[token]
        if token == head and parse.tags[token] in ("NN", "NNS") and parse.lemma(token) not in lexicons.roles():
            return False
    return token == head or (parse.deps[token] == "appos" and parse.heads[token] == head)


def _names_all(parse: Parse, tokens: list[int], person: Person) -> str | None:
    """None where the mention holds the whole name, else why it is this person."""
    here = " ".join(parse.lower[t] for t in tokens).replace(" - ", "-").replace("’", "'")
    if all(part in here for part in person.parts):
        return None
    return f'"{" ".join(parse.words[t] for t in tokens)}" is {person.name} above'


def _first_person(draft: Draft, head: int, cast: Cast, enclosing: Source | None, spans: Spans) -> Source:
    """First person: whoever speaks around them, whose turn it is in a transcript, who answers in an interview, who
    signs; else the author.
    """
    word, plural = draft.parse.words[head], draft.parse.lower[head] in ("we", "us", "our")
    turn = cast.labelled(draft.passage)
    if turn is not None and (
        enclosing is None or not enclosing.spans or enclosing.kind != "person" or enclosing.entity == YOU
    ):
        return _speaking(turn, spans, f'"{word}" is whoever has the turn')
    if enclosing is not None and enclosing.entity != YOU:
        return as_mention(enclosing, spans, f'"{word}" is whoever speaks')
    signed = cast.signed((draft.passage, head))
    if signed is not None:
        return person_source(signed, spans, f'"{word}" is {signed.name}, whose name stands behind the words')
    if draft.passage in cast.talk.answers:
        return replace(_guest(cast, spans, word), plural=plural)
    if enclosing is not None:
        return Source(spans=spans, kind="person", unnamed="other", plural=plural, entity="pronoun:i")
    host = cast.host() if draft.passage in cast.talk.questions else None
    if host is not None:
        return person_source(host, spans, f'"{word}" is {host.name}, who asks')
    return Source(spans=spans, kind="author", entity="author", plural=plural)


def _second_person(draft: Draft, head: int, cast: Cast, spans: Spans) -> Source:
    """Second person: who answers, where an interviewer asks; else somebody, or anybody, who is spoken to."""
    if draft.passage in cast.talk.questions:
        return _guest(cast, spans, draft.parse.words[head])
    return Source(spans=spans, kind="person", unnamed="other", entity=YOU)


def _speaking(turn: Person | str, spans: Spans, why: str) -> Source:
    if isinstance(turn, str):
        return Source(spans=spans, name=turn.title(), kind="person", entity=f"person:{turn}", resolved=why)
    person = person_source(turn, spans, why)
    return replace(person, name=turn.name.title()) if turn.name.isupper() else person


def _guest(cast: Cast, spans: Spans, word: str) -> Source:
    guest, noun = cast.guest(), cast.talk.guest_noun
    if guest is not None:
        return person_source(guest, spans, f'"{word}" is {guest.name}, who is interviewed')
    role = None
    if noun is not None:
        parse = cast.parses[noun[0]]
        role = role_words(parse, [t for t in parse.subtree(noun[1]) if t <= noun[1]], noun[1])
    return Source(
        spans=spans,
        kind="person",
        unnamed="other",
        role=role,
        entity="interviewee",
        resolved=f'"{word}" is whoever is interviewed',
    )


def _third_person(
    draft: Draft, head: int, cast: Cast, memory: Memory, enclosing: Source | None, spans: Spans
) -> Source:
    """Third person: the most salient before whose gender fits, and not the one who speaks a quotation around them."""
    parse, at = draft.parse, (draft.passage, head)
    word, gender = parse.words[head], "m" if parse.lower[head] in HE else "f"
    speaker = enclosing.entity if enclosing is not None and cast.quoted(at[0])[head] else None
    said = frozenset((draft.passage, t) for t in draft.content)
    person, source = person_meant(at, gender, cast, memory.sources, said=said, speaker=speaker)
    if person is not None:
        cast.meant[at] = person
        return person_source(person, spans, f'"{word}" is {person.name} above')
    if source is not None:
        return as_mention(source, spans, f'"{word}" is {source.name or source.role or "the source"} above')
    return Source(spans=spans, kind="person", unnamed="other", entity=f"pronoun:{word.lower()}")


def _thing(draft: Draft, head: int, cast: Cast, memory: Memory, enclosing: Source | None, spans: Spans) -> Source:
    """A pronoun for things and groups: the most salient body, document or group before."""
    parse, at = draft.parse, (draft.passage, head)
    word, plural = parse.words[head], parse.lower[head] in THEY
    speaker = enclosing.entity if enclosing is not None and cast.quoted(at[0])[head] else None
    said = frozenset((draft.passage, t) for t in draft.content)
    place, source = thing_meant(at, cast, memory.sources, said, plural=plural, speaker=speaker)
    if place is not None and source is None:
        there = cast.parses[place[0]]
        tokens = noun_phrase(there, place[1])
        source = phrase_source(Phrase(there, place[0], place[1], tokens, spans), cast, memory.sources)
    if source is not None and source.kind != "author":
        return as_mention(source, spans, f'"{word}" is {source.name or "the source"} above')
    return Source(
        spans=spans,
        kind="group" if plural else "organisation",
        unnamed="other",
        plural=plural,
        entity=f"pronoun:{word.lower()}",
    )


def _both(draft: Draft, cast: Cast, memory: Memory) -> tuple[Source, ...]:
    """The two persons cited together last, where "they" can only mean them."""
    if not memory.pairs or not memory.sources or draft.head is None:
        return ()
    place, pair = memory.pairs[-1]
    at = (draft.passage, draft.head)
    near = place < at and cast.sentence(at) - cast.sentence(place) <= TOGETHER
    return pair if near and memory.sources[-1][1].entity == pair[-1].entity else ()
