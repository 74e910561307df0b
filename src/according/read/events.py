"""Predicates: everything that the report says happened, is or will be, as sure as whoever says it has it."""

from functools import cache

from according.language.parse import Parse
from according.read import lexicons
from according.read.cast import Cast
from according.read.certainty import find_hedges
from according.read.commitment import Commitment, commitment
from according.read.governors import classes
from according.records import Certainty, Event, Participant, Span
from according.records.reading import Aspect

FUTURE = frozenset({"will", "'ll", "’ll", "shall", "wo"})
UNREAL = frozenset({"would", "could", "may", "might", "should", "must", "can", "'d", "’d", "ca"})


def find_events(parse: Parse, passage: int, cast: Cast, cited: dict[int, str]) -> list[Event]:
    """One event for each verb that is no auxiliary. `cited` maps tokens to the id of the innermost statement around
    them.
    """
    out = []
    for i in range(len(parse)):
        if not _predicate(parse, i):
            continue
        stands = commitment(parse, i)
        out.append(
            Event(
                span=Span(parse.starts[i], parse.ends[i]),
                lemma=parse.lemma(i),
                polarity="-" if stands.negative else "+",
                certainty=_certainty(parse, i, stands),
                aspect=_aspect(parse, i),
                statement=cited.get(i),
                participants=_participants(parse, i, cast, passage),
            )
        )
    return out


def _predicate(parse: Parse, i: int) -> bool:
    """Verbs that are no auxiliaries, what "be" says of its subject, and nouns that name a doing."""
    tag, dep = parse.tags[i], parse.deps[i]
    if tag[0] == "V":
        return dep not in ("aux", "auxpass", "amod", "compound")
    if dep in ("acomp", "oprd"):
        return tag[0] == "J"
    if tag in ("NN", "NNS") and dep in ("dobj", "pobj", "nsubjpass", "attr", "nsubj", "conj", "ROOT"):
        return _doing(parse.lemma(i)) or parse.lemma(i) in classes()
    return False


@cache
def doings() -> dict[str, tuple[str, ...]]:
    """Kind of line in `lexicon/doings.tsv` -> words."""
    out: dict[str, tuple[str, ...]] = {}
    for kind, words in lexicons.rows("doings.tsv"):
        out[kind] = (*out.get(kind, ()), *words.split())
    return out


@cache
def _doing(lemma: str) -> bool:
    """Whether a noun names a doing."""
    table = doings()
    return lemma in table["noun"] or (lemma.endswith(table["ending"]) and lemma not in table["not"])


def _certainty(parse: Parse, i: int, stands: Commitment) -> Certainty:
    """The bounds, with the words of a hedge of its own and its scale where it has one."""
    near = [c for c in parse.children[i] if parse.deps[c] in ("aux", "advmod")]
    hedges = find_hedges(parse, near, "likely")
    if hedges:
        tokens, hedge = hedges[0]
        return Certainty(
            spans=parse.spans(tokens),
            words=" ".join(parse.words[t] for t in tokens),
            low=min(stands.low, hedge.low or 0.0),
            high=min(stands.high, hedge.high or 1.0),
            scale=hedge.scale if stands.low >= (hedge.low or 0.0) else "according",
        )
    if stands.low < 1:
        return Certainty(low=stands.low, high=stands.high, scale="according")
    return Certainty()


def _hypothetical(parse: Parse, i: int) -> bool:
    """Goals, conditions and questions: infinitives, 'if' and 'whether', modals."""
    below = {parse.lower[c] for c in parse.children[i] if parse.deps[c] in ("aux", "mark")}
    return bool(below & (UNREAL | FUTURE | {"to", "if", "whether", "unless"}))


def _aspect(parse: Parse, i: int) -> Aspect:
    aux = {parse.lower[c] for c in parse.children[i] if parse.deps[c] in ("aux", "auxpass")}
    if aux & FUTURE:
        return "future"
    if _hypothetical(parse, i):
        return "hypothetical"
    if parse.tags[i] in ("VBD", "VBN") or aux & {"had", "have", "has", "was", "were", "did", "been"}:
        return "past"
    return "present"


def _participants(parse: Parse, i: int, cast: Cast, passage: int) -> tuple[Participant, ...]:
    out = []
    roles = {"nsubj": "agent", "nsubjpass": "patient", "dobj": "patient", "dative": "recipient"}
    for c in parse.children[i]:
        role, token = roles.get(parse.deps[c]), c
        if parse.deps[c] == "agent":
            role, token = "agent", next((p for p in parse.children[c] if parse.deps[p] == "pobj"), c)
        if role:
            person = cast.at.get((passage, token))
            out.append(
                Participant(
                    role=role, span=Span(parse.starts[token], parse.ends[token]), name=person.name if person else None
                )
            )
    return tuple(out)
