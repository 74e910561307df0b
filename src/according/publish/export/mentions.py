"""Typed events where reports speak of them, with the findings that each is linked to."""

import re
from bisect import bisect
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal, NamedTuple

from msgspec.structs import replace

from according.language.calendar import OLD, resolve
from according.language.countries import Country, by_code
from according.publish.export.around import own_around
from according.publish.export.casualties import Toll, toll
from according.publish.export.tables import harms, plover
from according.publish.material import Material
from according.publish.rows import through
from according.records import Event, Figure, Participant, Place, Reading, Report, Source, Span, Spans, Statement
from according.records.base import content_id
from according.records.exports import Status

PRONOUNS = frozenset({
    "he", "him", "his", "she", "her", "it", "its", "they", "them", "their", "we", "us", "our", "i", "me", "my", "you",
    "your", "who", "whom", "whose", "which", "that", "this", "these", "those"})
TOWNS = ("town", "village")
SENTENCE_END = re.compile(r"""(?<!\b[A-Z])[.!?]["'”’)]*\s+(?=["'“‘(]*[A-Z])|\n\s*\n""")
"""Roughly: a stop before a capital, not after an initial ("U.S. Army")."""
VERBAL_CONFLICT = 3
"""PLOVER's quad of requests, accusations, refusals and threats, which are done in words."""
NOUN = 3
"""Words of a statement that is about a noun alone ("the latest accusation")."""
EVEN = 0.5
"""Words whose low lies below even odds ("may have", "reportedly") do not assert."""


class When(NamedTuple):
    """The days of an event, first and last (ISO, inclusive, None on an open side), and UCDP date_prec."""

    span: Span
    earliest: str | None
    latest: str | None
    precision: int | None


@dataclass(frozen=True, eq=False)
class Mention:
    """One typed event at one place of one report; `also` are further words for it in the same statement.

    `statement` is the innermost around it: of whoever is cited, else the author's own whose words hold it.
    """

    material: Material
    report: str
    event: Event
    statement: Statement | None
    also: Spans = ()

    @property
    def text(self) -> Report:
        """The report."""
        return self.material.reports[self.report]

    @property
    def reading(self) -> Reading:
        """The reading that the event's indices point into."""
        return self.material.readings[self.report]

    @cached_property
    def id(self) -> str:
        """The same for the same words, type and report."""
        return content_id("mention", self.report, *self.event.span, self.event.type, self.event.lemma)

    @property
    def at(self) -> tuple[str, ...]:
        """The places of its words, as `key:start-end`."""
        key = self.material.key(self.report)
        return tuple(f"{key}:{span.start}-{span.end}" for span in (self.event.span, *self.also))

    def words(self, spans: Spans) -> str:
        """The report's characters at the spans."""
        return self.material.words(self.report, spans)

    @cached_property
    def said_by(self) -> str:
        """Whoever says it: the source of the statement, else the outlet or the report's author."""
        if self.statement is None:
            return self.material.name(self.report, Source())
        return self.material.names(self.report, self.statement)

    @cached_property
    def through(self) -> tuple[str, ...]:
        """Those between the source and the reader."""
        return through(self.report, self.statement, self.material) if self.statement else ()

    @cached_property
    def claim(self) -> str | None:
        """The claim that the statement belongs to."""
        return self.material.claims.get(self.statement.id) if self.statement else None

    @cached_property
    def status(self) -> Status:
        """Whether it is said to have happened, and if not, why not; see Trace."""
        stances = {statement.stance for statement in self._around() if not self._is_what_it_says(statement)}
        event, low = self.event, self.event.certainty.low
        if event.polarity == "-" or "denies" in stances:
            return "denied"
        if event.aspect == "hypothetical":
            return "hypothetical"
        if event.aspect == "future":
            return "future"
        if stances - {"affirms"}:
            return "doubted"
        if low is not None and low < EVEN:
            return "uncertain"
        return "happened" if event.aspect == "past" else "present"

    def _is_what_it_says(self, statement: Statement) -> bool:
        """An accusation or request that is all that a statement is about ("denied the accusation"): it was made."""
        words, quad = statement.words.split(), plover().get(self.event.type or "")
        verbal = quad is not None and quad.code == VERBAL_CONFLICT
        return verbal and 0 < len(words) <= NOUN and self.words((self.event.span,)) == words[-1]

    @cached_property
    def when(self) -> When | None:
        """Its days, counted from an inferred date where the report states none; None where no time is linked."""
        if self.event.time is None:
            return None
        time = self.reading.times[self.event.time]
        if time.earliest or time.latest:
            return When(time.span, time.earliest, time.latest, time.precision)
        found = resolve(time.relation, self.material.anchor(self.report))
        return When(time.span, found.earliest, found.latest, found.precision)

    @cached_property
    def background(self) -> bool:
        """Told as background; of a report whose day is inferred also what was over a month before."""
        anchor, when = self.material.anchor(self.report), self.when
        if self.event.background or self.text.published or anchor is None or when is None or when.latest is None:
            return self.event.background
        return anchor - date.fromisoformat(when.latest) > OLD

    @cached_property
    def place(self) -> Place | None:
        """Where it is said to have happened; a capital that stands for a government is no place."""
        place = None if self.event.place is None else self.reading.places[self.event.place]
        return place if place and place.stands_for == "place" else None

    @property
    def country(self) -> Country | None:
        """The country of the place."""
        try:
            return by_code(self.place.country) if self.place and self.place.country else None
        except KeyError:
            return None

    def division(self, level: Literal["adm1", "adm2"]) -> str | None:
        """The first- or second-order division that the place lies in, or is."""
        if self.place is None:
            return None
        name = self.place.adm1 if level == "adm1" else self.place.adm2
        return name or (self.place.name if self.place.kind == level else None)

    @property
    def passage(self) -> str:
        """The report's words from the first to the last of its sentence that the event hangs on."""
        word = self.event.span
        spans = [word, *self.also, *(who.span for who in self.event.participants), *(n.span for n in self.figures)]
        spans += [*([self.when.span] if self.when else ()), *([self.place.span] if self.place else ())]
        between = ((span, slice(min(span.end, word.end), max(span.start, word.start))) for span in spans)
        near = [span for span, gap in between if not SENTENCE_END.search(self.text.text[gap])]
        return self.words((Span(min(span.start for span in near), max(span.end for span in near)),))

    @property
    def makes_agreement(self) -> bool:
        """Whether the reading has an agreement by its words."""
        return any(self.reading.events[found.event].span == self.event.span for found in self.reading.agreements)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures that are linked to it."""
        return tuple(self.reading.figures[index] for index in self.event.figures)

    def toll(self, role: str) -> Toll | None:
        """How many, in a role."""
        return toll(self.figures, role)

    def participants(self, *roles: str) -> tuple[Participant, ...]:
        """Who takes part in these roles, in the order of the text."""
        return tuple(found for found in self.event.participants if found.role in roles)

    @property
    def targets(self) -> tuple[Participant, ...]:
        """The other side: who receives, else who or what undergoes it. What is handed over is no side."""
        return self.participants("recipient") or self.participants("patient")

    @property
    def other_side(self) -> tuple[Participant, ...]:
        """The targets less the place itself: of "an attack on Osk" the town is where it was. A country is a side."""
        place = self.place if self.place and self.place.kind != "country" else None
        return tuple(found for found in self.targets if place is None or found.span != place.span)

    @property
    def sides(self) -> tuple[tuple[Participant, ...], tuple[Participant, ...]]:
        """Who does it and whom it is done to, less things ("a missile hit the depot")."""
        doers = tuple(found for found in self.participants("agent") if found.acts)
        return doers, tuple(found for found in self.other_side if found.acts)

    def names(self, *roles: str) -> tuple[str, ...]:
        """What the participants in these roles are called."""
        return self.called(self.participants(*roles))

    def called(self, participants: Iterable[Participant]) -> tuple[str, ...]:
        """The name of each, else its words; a pronoun of whom nobody is known names nobody."""
        called = (found.name or self.words((found.span,)) for found in participants)
        return tuple(dict.fromkeys(name for name in called if name.casefold() not in PRONOUNS))

    @cached_property
    def order(self) -> tuple[int, str, str, Span]:
        """First the one with the most fields filled; then the earliest report, then the order of the text."""
        filled = sum(map(bool, (
            self.when and self.when.earliest, self.place, self.place and self.place.lat is not None, self.figures,
            self.participants("agent"), self.targets, self.event.mode)))
        return -filled, self.material.published(self.report) or "9999", self.report, self.event.span

    def _around(self) -> Iterator[Statement]:
        """The statement around the event and those around that, innermost first."""
        seen: set[str] = set()
        ident = self.statement.id if self.statement else None
        while ident is not None and ident not in seen and ident in self.material.statements:
            seen.add(ident)
            statement = self.material.statements[ident][1]
            yield statement
            ident = statement.inside


def mentions(material: Material) -> tuple[list[Mention], int]:
    """Every typed event, in the order of report ids and texts, and the number of those without a type.

    Two words of one statement for one act are one mention: see `_one_act`.
    """
    found: list[Mention] = []
    untyped = 0
    for report, reading in sorted(material.readings.items()):
        typed = [event for event in reading.events if event.type is not None]
        untyped += len(reading.events) - len(typed)
        found += _acts(material, report, typed)
    return found, untyped


def _acts(material: Material, report: str, events: Sequence[Event]) -> list[Mention]:
    own = own_around(material.readings[report])
    ends = [match.end() for match in SENTENCE_END.finditer(material.reports[report].text)]
    acts: list[Mention] = []
    alike: dict[tuple[object, ...], set[int]] = defaultdict(set)     # only what may be one act is looked through
    for event in sorted(events, key=lambda event: event.span):
        cited = event.statement if event.statement in material.statements else own.get(event.span)
        mention = Mention(material, report, event, material.statements[cited][1] if cited else None)
        sentence = (cited, event.type, bisect(ends, event.span.start))
        day = (cited, event.type, event.time, event.place)
        near = sorted(alike[sentence] | alike[day]) if cited else ()
        place = next((i for i in near if _one_act(acts[i], mention)), len(acts))
        if place < len(acts):
            acts[place] = _joined(acts[place], mention)
        else:
            acts.append(mention)
        alike[sentence].add(place)
        if event.time is not None or event.place is not None:
            alike[day].add(place)
    return acts


def _one_act(a: Mention, b: Mention) -> bool:
    """Whether two events of a statement are one act ("killed in a missile attack near Osk on Monday").

    Both are of one type; neither status, mode nor agents differ. Both hang on the same time and the same place, one at
    least: what happens on one day in one place between the same sides is one event to ACLED's and UCDP's coders. A
    word for the harm done ("struck the depot on Monday and killed seven") need not say again when and where in the
    sentence of the act.
    """
    def same(x: object, y: object) -> bool:
        return not x or not y or x == y

    first, second = a.event, b.event
    pairs = ((first.time, second.time), (first.place, second.place))
    if harms() & {first.lemma, second.lemma}:
        together = all(None in pair or pair[0] == pair[1] for pair in pairs)
    else:
        together = all(x == y for x, y in pairs) and any(x is not None for x, _ in pairs)
    return (
        together
        and (a.status, a.background) == (b.status, b.background)
        and same(first.mode, second.mode)
        and same(a.names("agent"), b.names("agent"))
    )


def _joined(a: Mention, b: Mention) -> Mention:
    """The word for the act, not for its harm, else the mention that says more; with what both say."""
    first, second = (m.event for m in sorted((a, b), key=lambda m: (m.event.lemma in harms(), m.order)))
    whole = replace(
        first,
        mode=first.mode or second.mode,
        time=second.time if first.time is None else first.time,
        place=second.place if first.place is None else first.place,
        participants=first.participants + tuple(p for p in second.participants if p not in first.participants),
        figures=first.figures + tuple(index for index in second.figures if index not in first.figures),
    )
    spans = {a.event.span, *a.also, b.event.span, *b.also} - {first.span}
    return Mention(a.material, a.report, whole, a.statement, tuple(sorted(spans)))
