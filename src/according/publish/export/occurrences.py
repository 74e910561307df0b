"""Mentions that speak of one event, within a report and across reports."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from according.publish.export.mentions import Mention
from according.records.base import content_id
from according.records.exports import Trace

Key = TypeVar("Key", bound=Hashable)
Item = TypeVar("Item")
NEAR = (1, 2)
"""UCDP's where_prec of a named place, or near one."""


@dataclass(frozen=True, eq=False)
class Occurrence:
    """One event and what is said of it. `first` is the mention that dates, places and names it.

    The fields of a row come from that one mention, the one that says most: never put together from several.
    """

    id: str
    mentions: tuple[Mention, ...]

    @cached_property
    def first(self) -> Mention:
        """The mention that says most."""
        return min(self.mentions, key=lambda mention: mention.order)

    def reports(self) -> tuple[str, ...]:
        """The reports, in the order of publication."""
        material = self.first.material
        return tuple(sorted(
            {mention.report for mention in self.mentions},
            key=lambda report: (material.published(report) or "9999", material.key(report), report)))


def occurrences(mentions: Sequence[Mention]) -> list[Occurrence]:
    """The events that mentions speak of, by id.

    Mentions of one type in statements of one claim are one event, since a claim is what statements say alike. Where
    one statement holds two of the type, the word for it parts them, and where it holds two of a word, each is alone;
    so is what stands in no claim. What then lies on one day in one place between the same sides is joined: see `_met`.
    """
    found: list[Occurrence] = []
    for (claim, type_), group in _by(mentions, lambda m: (m.claim, m.event.type)).items():
        if claim is None:
            found += map(_alone, group)
        elif _apart(group):
            found.append(Occurrence(content_id("event", claim, type_), tuple(group)))
        else:
            for lemma, same in _by(group, lambda m: m.event.lemma).items():
                together = Occurrence(content_id("event", claim, type_, lemma), tuple(same))
                found += [together] if _apart(same) else map(_alone, same)
    return sorted(_met(sorted(found, key=lambda occurrence: occurrence.id)), key=lambda occurrence: occurrence.id)


def narrowed(occurrence: Occurrence, key: Callable[[Mention], Hashable]) -> list[Occurrence]:
    """The event as each group of its mentions has it."""
    return [Occurrence(occurrence.id, tuple(group)) for group in _by(occurrence.mentions, key).values()]


def trace(occurrence: Occurrence, codebook: str) -> Trace:
    """By what its row is checked."""
    first = occurrence.first
    event, place, when = first.event, first.place, first.when
    actors = first.participants("agent")
    targets = first.targets
    return Trace(
        codebook=codebook,
        plover_type=event.type or "",
        plover_mode=event.mode,
        status=first.status,
        polarity=event.polarity,
        aspect=event.aspect,
        background=first.background,
        certainty=event.certainty.words,
        certainty_low=event.certainty.low,
        certainty_high=event.certainty.high,
        certainty_scale=event.certainty.scale,
        said_by=first.said_by,
        through=first.through,
        report=first.material.key(first.report),
        report_id=first.report,
        start=event.span.start,
        end=event.span.end,
        words=first.words((event.span,)),
        time_span=when.span if when else None,
        time_words=first.words((when.span,)) if when else None,
        place_span=place.span if place else None,
        place_words=first.words((place.span,)) if place else None,
        place_why=place.why if place else None,
        actor_spans=tuple(found.span for found in actors),
        target_spans=tuple(found.span for found in targets),
        figure_spans=tuple(figure.span for figure in first.figures),
        figure_words=tuple(first.words((figure.span,)) for figure in first.figures),
        statement=first.statement.id if first.statement else None,
        claim=first.claim,
        reports=tuple(first.material.key(report) for report in occurrence.reports()),
        mentions=tuple(sorted(place for mention in occurrence.mentions for place in mention.at)),
    )


def _alone(mention: Mention) -> Occurrence:
    return Occurrence(content_id("event", mention.id), (mention,))


def _met(found: Iterable[Occurrence]) -> Iterator[Occurrence]:
    """The events, those joined that ACLED's and UCDP's coders count as one; the lowest id stays.

    They are of one type, on one stated day, at one place known to 25 km or better, by the same doers, and neither mode
    nor whom it was done to differs; no statement tells them apart.
    """
    for key, group in _by(found, _meeting).items():
        joined: list[Occurrence] = []
        for event in group:
            place = next((i for i, other in enumerate(joined) if _alike(other, event)), None) if key else None
            if place is None:
                joined.append(event)
            else:
                joined[place] = Occurrence(joined[place].id, joined[place].mentions + event.mentions)
        yield from joined


def _meeting(occurrence: Occurrence) -> tuple[Hashable, ...] | None:
    """Type, day, place and doers; None where one of them is open."""
    first = occurrence.first
    when, place, doers = first.when, first.place, frozenset(map(str.casefold, first.names("agent")))
    if not doers or when is None or when.precision != 1 or place is None or place.precision not in NEAR:
        return None
    return first.event.type, when.earliest, place.geoname or (place.name, place.country), doers


def _alike(a: Occurrence, b: Occurrence) -> bool:
    modes = {mention.event.mode for mention in (*a.mentions, *b.mentions)} - {None}
    sides = [{name.casefold() for name in event.first.called(event.first.other_side)} for event in (a, b)]
    return len(modes) < 2 and (not all(sides) or sides[0] == sides[1]) and _apart((*a.mentions, *b.mentions))


def _apart(group: Iterable[Mention]) -> bool:
    """Whether no statement holds two of them."""
    statements = [mention.statement.id for mention in group if mention.statement]
    return len(set(statements)) == len(statements)


def _by(items: Iterable[Item], key: Callable[[Item], Key]) -> dict[Key, list[Item]]:
    groups: dict[Key, list[Item]] = defaultdict(list)
    for item in items:
        groups[key(item)].append(item)
    return groups
