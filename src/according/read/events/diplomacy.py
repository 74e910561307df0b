"""Visits and agreements that events speak of: who came to whom, who agreed on what, and how it stands."""

from typing import Literal

from according.read.events.lexicon import Rule, members
from according.read.events.participants import participant, phrase, worded
from according.read.events.scene import Scene
from according.read.events.slots import Slots
from according.read.events.transfers import status_of
from according.records import Agreement, Event, Participant, Source, Visit

Doings = list[tuple[int, Slots, Rule | None]]


def find_visits(events: list[Event], base: int) -> list[Visit]:
    """One record for each event of the mode "visit". `base` is the index of the first of `events` in the reading."""
    out = []
    for n, event in enumerate(events):
        if event.mode != "visit":
            continue
        agents, patients, recipients = (_in_role(event, role) for role in ("agent", "patient", "recipient"))
        if event.lemma in members("hosting"):
            visitors, hosts = patients, agents
        elif event.lemma in members("sending"):
            visitors, hosts = patients, recipients
        else:
            visitors, hosts = agents, recipients or patients
        if visitors or hosts:
            out.append(Visit(event=base + n, visitors=visitors, hosts=hosts, status=status_of(event, "made")))
    return out


def find_agreements(
    scene: Scene, doings: Doings, events: list[Event], speakers: dict[str, Source], base: int
) -> list[Agreement]:
    """One record for each treaty, deal or pact that is signed, agreed to or ended. `doings` belong to `events` one to
    one.
    """
    out = []
    for n, (i, slots, rule) in enumerate(doings):
        done = _done(scene, i, rule)
        if done is None:
            continue
        event = events[n]
        speaker = speakers.get(event.statement) if event.statement else None
        texts = [t for t in (*slots.obj, *(t for word in ("to", "on", "upon", "of") for t in slots.preps.get(word, ())))
                 if scene.is_a(t, "pact") or scene.is_a(t, "contract")]  # fmt: skip
        sides = tuple(found for found in event.participants if found.acts)
        spans = {found.span for found in sides}
        for token in texts:
            first, end = phrase(scene, token)
            out.append(Agreement(
                event=base + n,
                span=scene.parse.span(first, end),
                words=worded(scene.parse, first, end),
                parties=(*sides, *(p for p in _named_beside(scene, token, speaker) if p.span not in spans)),
                status=status_of(event, done),
            ))  # fmt: skip
    return out


def _done(scene: Scene, i: int, rule: Rule | None) -> Literal["agreed", "ended"] | None:
    """What comes of an agreement by an event: it is made, or ended."""
    lemma = scene.parse.lemma(i)
    if rule is None:
        return None
    if (rule.type == "SUPPORT" and lemma in members("signing")) or (rule.type == "AGREE" and lemma == "agree"):
        return "agreed"
    return "ended" if rule.type == "SANCTION" and rule.mode in ("discontinue", "withdraw") else None


def _named_beside(scene: Scene, token: int, speaker: Source | None) -> tuple[Participant, ...]:
    """The parties that an agreement has in its own phrase ("the treaty between Norway and Peru")."""
    parse = scene.parse
    found = [p for c in parse.children[token] if parse.lower[c] in ("between", "with") for p in parse.children[c]]
    both = [t for p in found for t in (p, *(c for c in parse.children[p] if parse.deps[c] == "conj"))]
    return tuple(participant(scene, t, "agent", speaker) for t in both if parse.tags[t][0] in "NP")


def _in_role(event: Event, role: str) -> tuple[Participant, ...]:
    return tuple(found for found in event.participants if found.role == role)
