"""Predicates: everything that the report says happened, is or will be, as its own author has it."""

from according.language.parse import Parse
from according.read.cast import Cast
from according.read.certainty import find_hedges
from according.read.stance import polarity_of
from according.records import Certainty, Event, Participant, Span
from according.records.reading import Aspect

FUTURE = frozenset({"will", "'ll", "’ll", "shall", "wo"})
UNREAL = frozenset({"would", "could", "may", "might", "should", "must", "can", "'d", "’d", "ca"})
CITED = (0.0, 1.0)
"""The author of a report does not commit to what somebody else is cited for: FactBank's Uu."""


def find_events(parse: Parse, passage: int, cast: Cast, cited: dict[int, str]) -> list[Event]:
    """One event for each verb that is no auxiliary. `cited` maps tokens to the id of the innermost statement around
    them.
    """
    out = []
    for i, tag in enumerate(parse.tags):
        if tag[0] != "V" or parse.deps[i] in ("aux", "auxpass", "amod", "compound"):
            continue
        if parse.lemma(i) in ("be", "'s", "’s") and parse.deps[i] == "aux":
            continue
        out.append(
            Event(
                span=Span(parse.starts[i], parse.ends[i]),
                lemma=parse.lemma(i),
                polarity=polarity_of(parse, i),
                certainty=_certainty(parse, i, cited),
                aspect=_aspect(parse, i),
                statement=cited.get(i),
                participants=_participants(parse, i, cast, passage),
            )
        )
    return out


def _certainty(parse: Parse, i: int, cited: dict[int, str]) -> Certainty:
    near = [c for c in parse.children[i] if parse.deps[c] in ("aux", "advmod")]
    hedges = find_hedges(parse, near, "likely")
    if hedges:
        tokens, hedge = hedges[0]
        return Certainty(
            spans=parse.spans(tokens),
            words=" ".join(parse.words[t] for t in tokens),
            low=hedge.low,
            high=hedge.high,
            scale=hedge.scale,
        )
    if i in cited or _hypothetical(parse, i):
        return Certainty(low=CITED[0], high=CITED[1], scale="according")
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
