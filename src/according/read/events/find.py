"""Predicates: everything that the report says happened, is or will be, as sure as whoever says it has it."""

import re
from datetime import date
from functools import cache
from typing import NamedTuple

from according.language.calendar import OLD
from according.language.parse import Parse
from according.read import lexicons
from according.read.certainty import find_hedges, negations
from according.read.commitment import CERTAIN, Commitment, commitment
from according.read.events.aspect import aspect_of, enacts, judged, pluperfect, worded_back
from according.read.events.diplomacy import find_agreements, find_visits
from according.read.events.lexicon import Rule
from according.read.events.links import Links
from according.read.events.participants import participants
from according.read.events.scene import Scene
from according.read.events.slots import Slots, adjective_slots, noun_slots, verb_slots
from according.read.events.transfers import find_transfers
from according.read.events.types import known, rule_of
from according.read.governors import classes
from according.records import Agreement, Certainty, Event, Source, Span, Transfer, Visit
from according.records.reading import Aspect

WORDS = frozenset({"REQUEST", "ACCUSE", "THREATEN", "REJECT"})
"""Types that are done in words: what is done to a request or a charge does not undo it."""
AHEAD = re.compile(r":coming\b|^unit:\w+:[1-9]")
"""Relations of days after the report's whatever the tense ("next week", "tomorrow")."""
TOTALS = ("by:", "until:")
"""Times up to which something is counted: they set nothing back."""


class Around(NamedTuple):
    """What stands around the events of a passage: for each token the id of the innermost statement that cites it, who
    says each statement, and the day of the report.
    """

    cited: dict[int, str]
    sources: dict[str, Source]
    published: date | None = None


class Doing(NamedTuple):
    """An event in the making: its token, what hangs on it, and the rule that types it."""

    token: int
    slots: Slots
    rule: Rule | None


class Happenings(NamedTuple):
    """What a passage says happened, is or will be, and the records made of it."""

    events: list[Event]
    transfers: list[Transfer]
    visits: list[Visit]
    agreements: list[Agreement]


def find_events(scene: Scene, around: Around, base: int = 0) -> Happenings:
    """One event for each verb that is no auxiliary, each state and each noun that names a doing; and the transfers of
    arms and troops, the visits and agreements that they speak of. `base` is the index of the first event in the
    reading.
    """
    doings = list(_doings(scene))
    links = Links(scene, {d.token: (d.slots, d.rule) for d in doings})
    events = [_event(scene, doing, links, around) for doing in doings]
    return Happenings(
        events,
        find_transfers(scene, [(d.token, d.slots) for d in doings], events, around.sources, base),
        find_visits(events, base),
        find_agreements(scene, [*doings], events, around.sources, base),
    )


def _doings(scene: Scene) -> list[Doing]:
    out = []
    for i, tag in enumerate(scene.parse.tags):
        if tag[0] not in "VNJ":
            continue
        predicate = _predicate(scene.parse, i)
        if tag[0] == "V":
            if predicate:
                slots = verb_slots(scene, i)
                out.append(Doing(i, slots, rule_of(scene, i, slots)))
        elif _named(scene, i):
            slots = noun_slots(scene, i)
            rule = rule_of(scene, i, slots)
            if rule is not None or predicate:
                out.append(Doing(i, slots, rule))
        elif predicate or (tag[0] == "J" and scene.parse.deps[i] == "ccomp" and known(scene, i)):
            slots = adjective_slots(scene, i) if tag[0] == "J" else Slots()
            out.append(Doing(i, slots, rule_of(scene, i, slots)))
    return out


def _event(scene: Scene, doing: Doing, links: Links, around: Around) -> Event:
    parse, i = scene.parse, doing.token
    stands = _standing(parse, doing)
    statement = around.cited.get(i)
    time, place = links.times.get(i), links.places.get(i)
    bases = scene.found.bases
    return Event(
        span=Span(parse.starts[i], parse.ends[i]),
        lemma=parse.lemma(i),
        type=doing.rule.type if doing.rule else None,
        mode=doing.rule.mode if doing.rule else None,
        polarity="-" if stands.negative else "+",
        certainty=_certainty(parse, i, stands),
        aspect=_aspect(scene, doing, time),
        statement=statement,
        participants=tuple(
            participants(scene, i, doing.slots, doing.rule, around.sources.get(statement) if statement else None)
        ),
        time=None if time is None else bases[0] + time,
        place=None if place is None else bases[1] + place,
        figures=tuple(bases[2] + n for n in links.figures.get(i, ())),
        background=_background(scene, doing, time, around.published),
    )


def _aspect(scene: Scene, doing: Doing, time: int | None) -> Aspect:
    """By grammar; what is next week is to come, and so is a present with a day ahead ("they meet on Monday")."""
    aspect = aspect_of(scene.parse, doing.token)
    found = scene.found.times[time] if time is not None else None
    if found is None or aspect not in ("past", "present") or found.relation.startswith(TOTALS):
        return aspect
    if AHEAD.search(found.relation):
        return "future"
    verb = doing.token if doing.slots.light is None else doing.slots.light
    presented = aspect == "present" and scene.parse.tags[verb] in ("VBP", "VBZ", "VBG")
    return "future" if presented and ":next" in found.relation else aspect


def _standing(parse: Parse, doing: Doing) -> Commitment:
    """How sure it stands. A request, a charge or a probe that is rejected or not obstructed is there all the same,
    unless it is not even made ("filed no lawsuit").
    """
    if parse.tags[doing.token][0] == "V" and enacts(parse, doing.token):
        return commitment(parse, parse.heads[doing.token])
    verbal = doing.rule is not None and doing.rule.type in WORDS and parse.tags[doing.token][0] == "N"
    if verbal and doing.slots.light is not None:
        made = commitment(parse, doing.slots.light)
        none = any(parse.lower[c] == "no" for c in parse.children[doing.token])
        return made._replace(negative=made.negative or none)
    stands = commitment(parse, doing.token)
    return CERTAIN if verbal and stands.negative and not negations(parse, doing.token) else stands


def _background(scene: Scene, doing: Doing, time: int | None, published: date | None) -> bool:
    """Set back by its tense or words, or over before the report was published by more than OLD."""
    if pluperfect(scene.parse, doing.token) or worded_back(scene.parse, doing.token, doing.slots):
        return True
    found = scene.found.times[time] if time is not None else None
    latest = found.latest if found is not None and not found.relation.startswith(TOTALS) else None
    return published is not None and latest is not None and published - date.fromisoformat(latest[:10]) > OLD


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


def _named(scene: Scene, i: int) -> bool:
    """A noun that the lexicon of types knows, but not before another noun."""
    tag, dep = scene.parse.tags[i], scene.parse.deps[i]
    return tag in ("NN", "NNS") and dep not in ("compound", "nmod", "amod", "npadvmod") and known(scene, i)


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
    near = [*(c for c in parse.children[i] if parse.deps[c] in ("aux", "advmod")), *judged(parse, i)]
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
