"""Who speaks where no cue says so: interviews printed as question and answer, transcripts, and signed quotations."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from according.language.parse import Parse
from according.read import lexicons
from according.read.names import determined

At = tuple[int, int]
"""A place in a report: number of the passage, token."""
FIRST = frozenset({"i", "we", "me", "us", "my", "our"})
SECOND = frozenset({"you", "your"})
CONVERSING = frozenset({"speak", "talk", "chat", "sit", "meet", "catch", "discuss", "converse", "tell"})
CLOSING = frozenset({'"', "”", "''", "-", "–", "—", "--"})
QUESTION, REMARK, SHORT, SIGNED = 90, 60, 30, 150
"""The most tokens of a question, of a remark that opens an interview, of a question without "you", and of a signed
quotation."""
LEAD = 6
"""Passages at the head of a report in which it says whom it interviews."""
ENOUGH = 3
"""Questions that make an interview where the report does not say that it is one; turns that make a transcript."""
RECURS = 5
"""The fewest tokens of a sentence that is known again."""


@dataclass(slots=True)
class Talk:
    """Turns of a report: passages that ask, passages that answer, and the speaker's label of passages in a transcript.

    `guest` is a token of the name of whoever answers; where there is none, `guest_noun` is the noun that stands for
    them ("the owners of a mill"). `met` holds the names of those who sat down with each other. `signed` tells of
    sentences (by their first token) whose name stands behind them.
    """

    questions: frozenset[int] = frozenset()
    answers: frozenset[int] = frozenset()
    guest: At | None = None
    guest_noun: At | None = None
    met: tuple[At, ...] = ()
    labels: dict[int, str] = field(default_factory=dict)
    signed: dict[At, At] = field(default_factory=dict)


def find_talk(parses: list[Parse], named: Collection[At]) -> Talk:
    """The turns of a report. `named` holds the places of the names of persons."""
    talk = Talk(labels=_labels(parses), signed=_signed(parses, named))
    body = [n for n, parse in enumerate(parses) if parse.block != "title"]
    asks = [n for n in body if _asks(parses[n])]
    if not asks:
        return talk
    lead = [*(n for n, parse in enumerate(parses) if parse.block == "title"), *(n for n in body[:LEAD] if n < asks[0])]
    told = list(_told(parses, lead))
    cues = [n for n, _ in told]
    if not (len(asks) > 1 and cues) and not (cues and parses[cues[0]].block == "title"):
        direct = [n for n in asks if SECOND & set(parses[n].lower)]
        if len(direct) < ENOUGH or len(asks) * 5 < len(body):
            return talk
    begun = max((n for n in cues if parses[n].block != "title"), default=-1)
    opens = next((n for n in body if begun < n and (FIRST | SECOND) & set(_unquoted(parses[n]))), asks[0])
    start = min(opens, asks[0])
    questions = {n for n in asks if n >= start}
    if SECOND & set(parses[start].lower) and len(parses[start]) <= REMARK:
        questions.add(start)
    talk.questions = frozenset(questions)
    talk.answers = frozenset(n for n in body if n >= start and n not in questions)
    _find_guest(parses, named, told, lead, talk)
    talk.met = _met(parses, named, lead)
    return talk


def _met(parses: list[Parse], named: Collection[At], lead: list[int]) -> tuple[At, ...]:
    """The names of 'X sat down with Y'."""
    for n in lead:
        for t in range(len(parses[n])):
            if parses[n].lemma(t) in CONVERSING and parses[n].tags[t][0] == "V":
                names = [_name_in(parses[n], n, noun, named) for noun in _conversing(parses[n], t)]
                return tuple(name for name in names if name is not None)
    return ()


def _asks(parse: Parse) -> bool:
    """A question as an interviewer puts it: it ends on its mark, and is short or addresses somebody."""
    last = next((w for w in reversed(parse.words) if w not in CLOSING), "")
    if last != "?" or len(parse) > QUESTION or parse.words[0] in CLOSING | {"“"}:
        return False
    words = set(parse.lower)
    return bool(SECOND & words) or (len(parse) <= SHORT and not FIRST & words)


def _unquoted(parse: Parse) -> list[str]:
    return [w for w, quoted in zip(parse.lower, quoted_tokens(parse), strict=True) if not quoted]


def quoted_tokens(parse: Parse) -> list[bool]:
    """For each token whether it stands inside double quotation marks; an open quotation runs to the passage's end."""
    out, within = [], False
    for word in parse.words:
        if word == "“" or (word in ('"', "``") and not within):
            within = True
        elif word in ('"', "”", "''"):
            within = False
        out.append(within)
    return out


# ------------------------------------------------------------ whom a report interviews


def _told(parses: list[Parse], lead: list[int]) -> Iterator[At]:
    """The nouns that stand for whoever is interviewed: "interviewed X", "an interview with X", then "spoke with X"."""
    for n in lead:
        for t, lower in enumerate(parses[n].lower):
            if lower in ("interview", "interviews", "interviewed", "interviewing"):
                yield from ((n, noun) for noun in _interviewed(parses[n], t))
    for n in lead:
        for t in range(len(parses[n])):
            if parses[n].lemma(t) in CONVERSING and parses[n].tags[t][0] == "V":
                yield from ((n, noun) for noun in _conversing(parses[n], t))


def _interviewed(parse: Parse, t: int) -> Iterator[int]:
    below = parse.children[t]
    if any(parse.lower[c] == "by" for c in below):
        subjects = [c for c in below if parse.deps[c] in ("nsubj", "nsubjpass")]
        yield from subjects or ([parse.heads[t]] if parse.heads[t] != t else [])
        return
    if parse.tags[t][0] == "V":
        patients = [c for c in below if parse.deps[c] in ("dobj", "nsubjpass", "appos")]
        yield from patients
        for one in patients:
            if parse.lower[one] in ("one", "two", "some"):
                yield from _objects(parse, one, ("of",))
    yield from _objects(parse, t, ("with", "of"))
    above = parse.heads[t]
    if parse.block == "title" and above > t and parse.tags[above] == "NNP":
        yield above
    if parse.tags[t][:2] == "NN" and parse.deps[t] in ("nsubj", "compound", "ROOT"):
        yield from (c for c in below if parse.deps[c] in ("appos", "dobj", "npadvmod"))


def _conversing(parse: Parse, t: int) -> Iterator[int]:
    outlets = [c for c in parse.children[t] if parse.deps[c] in ("dobj", "dative")]
    partners = [*_objects(parse, t, ("with", "to", "up")), *outlets]
    if any(parse.tags[p].startswith("NNP") or parse.tags[p] == "PRP" for p in partners):
        yield from partners
        yield from (c for c in parse.children[t] if parse.deps[c] == "nsubj")


def _objects(parse: Parse, t: int, prepositions: tuple[str, ...]) -> Iterator[int]:
    for c in parse.children[t]:
        if parse.deps[c] in ("prep", "prt", "dative") and parse.lower[c] in prepositions:
            yield from (o for o in parse.children[c] if parse.deps[o] == "pobj")
            yield from _objects(parse, c, prepositions)


def _find_guest(parses: list[Parse], named: Collection[At], told: list[At], lead: list[int], talk: Talk) -> None:
    for n, noun in told:
        behind = (n, noun + 1) if parses[n].tags[noun][:2] == "NN" and (n, noun + 1) in named else None
        person = _name_in(parses[n], n, noun, named) or behind
        if person is not None:
            talk.guest = person
            return
    titled = [(n, t) for n in lead if parses[n].block == "title" for t in range(len(parses[n])) if (n, t) in named]
    surname = next((one for one in told if title_name(parses, *one)), None)
    if surname is not None:
        talk.guest_noun = surname
        return
    again = next((name for (n, _), name in sorted(talk.signed.items()) if n in talk.answers), None)
    label = next((one for one in titled if one[1] == 0), None)
    if label is not None:
        talk.guest = label
        return
    talk.guest_noun = next(
        (
            (n, t)
            for n, t in told
            if parses[n].tags[t][:2] == "NN"
            and (role := lexicons.roles().get(parses[n].lemma(t))) is not None
            and role.kind == "person"
            and role.title
        ),
        None,
    )
    if talk.guest_noun is None:
        talk.guest = again or next(iter(titled), None) or _first_named(parses, lead[:1], named)


def _first_named(parses: list[Parse], lead: list[int], named: Collection[At]) -> At | None:
    """The one who stands at the head of a first line that is no title of its own."""
    return next(
        (
            (n, t)
            for n in lead
            if not any(tag in ("VBD", "VBZ", "VBP") for tag in parses[n].tags)
            for t in range(len(parses[n]))
            if (n, t) in named
        ),
        None,
    )


def _name_in(parse: Parse, n: int, noun: int, named: Collection[At]) -> At | None:
    """The name at the noun, in apposition to it, or last below it; for "her" and "him" the subject before."""
    if parse.tags[noun] == "PRP":
        before = [t for t in range(noun) if (n, t) in named and parse.deps[t] in ("nsubj", "nsubjpass", "dobj")]
        return (n, before[-1]) if before else None
    below = [t for t in parse.subtree(noun) if (n, t) in named]
    below = [t for t in below if not _behind_article(parse, n, t, named)]
    apposed = [t for t in below if parse.heads[t] == noun and parse.deps[t] in ("appos", "compound", "flat", "conj")]
    ending = [
        t for t in below if t > noun and _begins(n, t, named) and parse.tags[t - 1] not in ("IN", "TO", "DT", "POS")
    ]
    return (n, noun) if noun in below else next(((n, t) for t in [*apposed, *reversed(ending)]), None)


def _behind_article(parse: Parse, n: int, t: int, named: Collection[At]) -> bool:
    start, end = t, t + 1
    while (n, start - 1) in named or (start and parse.tags[start - 1] == "NNP" and parse.heads[start - 1] == t):
        start -= 1
    while (n, end) in named:
        end += 1
    return determined(parse, start, end)


def title_name(parses: list[Parse], n: int, noun: int) -> bool:
    """A title's proper name of two words without article, that was not known for a person's."""
    parse = parses[n]
    given = noun > 0 and parse.tags[noun - 1] == "NNP" and parse.heads[noun - 1] == noun
    role = lexicons.roles().get(parse.lemma(noun)) or lexicons.roles().get(parse.lower[noun])
    proper = parse.block == "title" and parse.tags[noun] == "NNP" and role is None
    return proper and given and not determined(parse, noun - 1, noun + 1)


def _begins(n: int, t: int, named: Collection[At]) -> bool:
    """A name of two words or more begins at the token."""
    return (n, t) in named and (n, t - 1) not in named and (n, t + 1) in named


# ------------------------------------------------------------ transcripts and signed quotations


def _labels(parses: list[Parse]) -> dict[int, str]:
    """Passage -> whose turn it is, in lower case, where passages open on a name in capitals and a colon."""
    found = {n: label for n, parse in enumerate(parses) if parse.block != "title" and (label := _label(parse))}
    if len(found) < ENOUGH or len(set(found.values())) in (1, len(found)):
        return {}
    out, now = {}, ""
    for n in range(min(found), len(parses)):
        now = found.get(n, now)
        out[n] = now
    return out


def _label(parse: Parse) -> str | None:
    first = 1 if len(parse) and parse.words[0] in ('"', "“", "``") else 0
    colon = next((t for t in range(first + 1, min(first + 4, len(parse))) if parse.words[t] == ":"), None)
    if colon is None or not all(parse.words[t].replace(".", "").isalpha() for t in range(first, colon)):
        return None
    words = parse.words[first:colon]
    return " ".join(words).lower() if all(word.isupper() for word in words) else None


def _signed(parses: list[Parse], named: Collection[At]) -> dict[At, At]:
    """First tokens of sentences in quotations with a name behind them, and of the same sentences elsewhere."""
    by_words: dict[tuple[str, ...], At] = {}
    for n, parse in enumerate(parses):
        name = _signature(parse, n, named) if parse.block != "title" and len(parse) <= SIGNED else None
        if name is not None:
            for first, end in parse.sentences:
                words = _bare(parse, first, min(end, name[1]))
                if len(words) >= RECURS:
                    by_words[words] = name
    if not by_words:
        return {}
    return {
        (n, first): by_words[words]
        for n, parse in enumerate(parses)
        for first, end in parse.sentences
        if (words := _bare(parse, first, end)) in by_words
        or (words := _bare(parse, first, next((t for t in range(first, end) if (n, t) in named), end))) in by_words
    }


def _bare(parse: Parse, first: int, end: int) -> tuple[str, ...]:
    return tuple(w for w in parse.lower[first:end] if w[:1].isalnum())


def _signature(parse: Parse, n: int, named: Collection[At]) -> At | None:
    """The name that stands behind a dash, a closing mark or the last sentence, with no verb after it."""
    for t in range(1, len(parse)):
        if (n, t) not in named or (n, t - 1) in named:
            continue
        end = next((e for e in range(t, len(parse)) if (n, e) not in named), len(parse))
        start = t
        while start > 1 and parse.heads[start - 1] == t and parse.tags[start - 1] == "NNP":
            start -= 1
        before = parse.words[start - 1]
        rest = parse.tags[end:]
        behind = (before in CLOSING and not any(tag in ("VBD", "VBZ", "VBP") for tag in rest[:SHORT])) or (
            before in (".", "!", "?") and all(not w[:1].isalnum() for w in parse.words[end:])
        )
        if behind and any(parse.words[s] in (".", "!", "?", "”", '"', "''") for s in range(max(0, start - 3), start)):
            return n, t
    return None
