"""Arms and troops that are said to pass from one to another, after the fields of SIPRI's register of arms transfers."""

from collections.abc import Iterator
from typing import Literal, NamedTuple, TypeVar

from according.read.events.lexicon import members
from according.read.events.participants import participant, phrase, worded
from according.read.events.scene import Scene
from according.read.events.slots import Slots
from according.records import Event, Participant, Source, Transfer
from according.records.reading import TransferKind, TransferStatus

SURE = 0.6
"""From which lower bound of certainty on what is past counts as done, not as talked of."""
Done = TypeVar("Done", bound=str)
TOWARDS = ("to", "for", "toward", "towards")


class _Passing(NamedTuple):
    """Tokens of a transfer: what passes, from whom, to whom."""

    items: list[int]
    suppliers: list[int]
    recipients: list[int]


def find_transfers(
    scene: Scene, doings: list[tuple[int, Slots]], events: list[Event], speakers: dict[str, Source], base: int
) -> list[Transfer]:
    """One record for each thing that passes. `base` is the index of the first of `events` in the reading."""
    out = []
    for n, (i, slots) in enumerate(doings):
        passing = _passing(scene, i, slots)
        if passing is None or not (passing.suppliers or passing.recipients):
            continue
        event = events[n]
        speaker = speakers.get(event.statement) if event.statement else None
        supplier, recipient = (_one(scene, tokens, role, speaker) for tokens, role in (
            (passing.suppliers, "agent"), (passing.recipients, "recipient")))  # fmt: skip
        for item, kind in _items(scene, i, passing.items):
            first, end = phrase(scene, item)
            span = scene.parse.span(first, end)
            out.append(
                Transfer(
                    event=base + n,
                    kind=kind,
                    supplier=supplier,
                    recipient=recipient,
                    span=span,
                    item=worded(scene.parse, first, end),
                    figure=_figure(scene, event, span.start, span.end),
                    status=_status(scene, i, event),
                )
            )
    return out


def _passing(scene: Scene, i: int, slots: Slots) -> _Passing | None:
    """The tokens of a verb or noun that speaks of a transfer; None of any other."""
    parse, lemma = scene.parse, scene.parse.lemma(i)
    to = [t for word in TOWARDS for t in slots.preps.get(word, ()) if _takes(scene, t)]
    if parse.tags[i][0] == "N":
        if lemma not in members("passing"):
            return None
        acting = [t for t in slots.mod if parse.heads[t] == i and scene.places.get(t)]
        before = [t for t in slots.mod if parse.heads[t] == i and parse.deps[t] == "compound"]
        suppliers = [*slots.subj, *slots.preps.get("by", ()), *slots.preps.get("from", ()), *acting]
        return _Passing([*slots.preps.get("of", ()), *before], suppliers, to)
    if parse.tags[i][0] != "V":
        return None
    if lemma in members("equipping") and slots.preps.get("with"):
        return _Passing(slots.preps["with"], slots.subj, [t for t in slots.obj if _takes(scene, t)])
    if lemma in members("giving") or lemma in members("stationing"):
        return _Passing(slots.obj, slots.subj, [*to, *(t for t in slots.dative if _takes(scene, t))])
    if lemma in members("getting"):
        return _Passing(slots.obj, [t for t in slots.preps.get("from", ()) if _takes(scene, t)], slots.subj)
    return None


def _takes(scene: Scene, token: int) -> bool:
    return scene.body(token) or scene.place(token) or scene.is_a(token, "fighters") or scene.official(token)


def _items(scene: Scene, i: int, tokens: list[int]) -> Iterator[tuple[int, TransferKind]]:
    """What passes, as far as it is arms or troops; arms that are only stationed do not pass."""
    stationed = scene.parse.lemma(i) in ("deploy", "redeploy", "deployment")
    got = scene.parse.lemma(i) in members("getting")
    for token in tokens:
        if scene.is_a(token, "arms") and not stationed:
            yield token, "arms"
        elif scene.is_a(token, "troops") and not got:
            yield token, "troops"


def _one(scene: Scene, tokens: list[int], role: str, speaker: Source | None) -> Participant | None:
    return participant(scene, tokens[0], role, speaker) if tokens else None


def _figure(scene: Scene, event: Event, start: int, end: int) -> int | None:
    """How many, by the number before or in the words of the item."""
    base = scene.found.bases[2]
    return next((n for n in event.figures if start <= scene.found.figures[n - base].span.start < end), None)


def _status(scene: Scene, i: int, event: Event) -> TransferStatus:
    return status_of(event, "ordered" if scene.parse.lemma(i) in members("ordering") else "delivered")


def status_of(event: Event, done: Done) -> Done | Literal["talked of", "denied"]:
    """How what an event speaks of stands, by whoever says it: `done` where it is past or present and sure enough."""
    if event.polarity == "-":
        return "denied"
    unsure = event.certainty.low is not None and event.certainty.low < SURE
    return "talked of" if unsure or event.aspect not in ("past", "present") else done
