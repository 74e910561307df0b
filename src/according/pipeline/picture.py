"""The picture: what the ledger's readings and links come to, worked out on reading and never stored.

Clusters, inferred dates and standings are functions of readings and links, so they are the same whatever the order in
which reports came in.
"""

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

from according.publish import Material
from according.records import Claim, Entity, InferredDate, Link, Reading, Report, Sighting, Standing, Statement, Story
from according.resolve import infer_dates, join_claims, join_entities, join_stories
from according.store import View
from according.weigh import Context, weigh

MACHINE = "according"
"""The judge of links that no person judged."""


class Picture:
    """Everything that a view of the ledger shows. `as_of` is the day that standings are asked for."""

    def __init__(
        self,
        reports: dict[str, Report],
        readings: dict[str, Reading],
        sightings: Iterable[Sighting],
        links: Iterable[Link],
        as_of: str | None = None,
    ) -> None:
        self.reports, self.readings, self.as_of = reports, readings, as_of
        self.links = effective(links)
        self.keys: dict[str, tuple[str, ...]] = _keys(sightings)

    @classmethod
    def of(cls, view: View, as_of: str | None = None, *, by_publication: bool = False) -> "Picture":
        """All that the view holds. With `by_publication` undated reports go by their inferred date: what is later
        than `as_of` goes.
        """
        reports = dict(view.reports())
        readings = {reading.report: reading for reading in view.readings()}
        picture = cls(reports, readings, view.sightings(), view.links(), as_of)
        if by_publication and as_of is not None:
            late = {
                r
                for r, inferred in picture.dates.items()
                if reports[r].published is None and inferred.published > as_of
            }
            if late:
                return picture.without(late)
        return picture

    def without(self, reports: set[str]) -> "Picture":
        """The same without some reports and whatever links touch them."""
        gone = {s.id for r in reports for s in self.readings[r].statements if r in self.readings} | reports
        links = [
            k
            for k in self.links
            if not {k.left, k.right} & gone and not {k.left.split(":")[0], k.right.split(":")[0]} & gone
        ]
        sightings = [Sighting(report=r, key=key, path="") for r, keys in self.keys.items() for key in keys]
        return Picture(
            {r: v for r, v in self.reports.items() if r not in reports},
            {r: v for r, v in self.readings.items() if r not in reports},
            sightings,
            links,
            self.as_of,
        )

    @cached_property
    def statements(self) -> dict[str, tuple[str, Statement]]:
        """Statement id -> report id and statement."""
        return {s.id: (reading.report, s) for reading in self.readings.values() for s in reading.statements}

    @cached_property
    def dates(self) -> dict[str, InferredDate]:
        """Inferred publication dates of undated reports."""
        return infer_dates(self.reports.values(), self.readings.values(), self.links)

    @cached_property
    def claims(self) -> list[Claim]:
        """All claims, by id."""
        return join_claims([s for _, s in self.statements.values()], self.links)

    @cached_property
    def stories(self) -> list[Story]:
        """All stories, by id."""
        return join_stories(self.reports.values(), self.links)

    @cached_property
    def entities(self) -> list[Entity]:
        """All sources across reports, by id."""
        return join_entities(self.readings.values(), self.links)

    @cached_property
    def claim_of(self) -> dict[str, str]:
        """Statement id -> claim id."""
        return {statement: claim.id for claim in self.claims for statement in claim.statements}

    @cached_property
    def material(self) -> Material:
        """What publish makes views from."""
        return Material(
            reports=self.reports,
            readings=self.readings,
            keys=self.keys,
            dates=self.dates,
            entities={m: e for e in self.entities for m in e.mentions},
            claims=self.claim_of,
        )

    @cached_property
    def context(self) -> Context:
        """What weigh weighs against."""
        return Context(
            statements=self.statements,
            reports=self.reports,
            dates=self.dates,
            copies=tuple(self._of("copy")),
            utterances=tuple(self._of("utterance")),
            entities={m: (e.id, e.name) for e in self.entities for m in e.mentions},
            keys={r: keys[0] for r, keys in self.keys.items()},
            as_of=self.as_of,
        )

    def standing(self, claim: Claim) -> Standing:
        """How a claim stands."""
        return weigh(claim, self.context)

    def _of(self, *kinds: str) -> list[Link]:
        return [link for link in self.links if link.kind in kinds]


def _keys(sightings: Iterable[Sighting]) -> dict[str, tuple[str, ...]]:
    out: dict[str, set[str]] = defaultdict(set)
    for sighting in sightings:
        out[sighting.report].add(sighting.key)
    return {report: tuple(sorted(keys)) for report, keys in out.items()}


def effective(links: Iterable[Link]) -> list[Link]:
    """One link for each pair and kind: the latest person's verdict, else the machine's."""
    kept: dict[tuple[str, str, str], Link] = {}
    for link in sorted(links, key=lambda found: (found.judge != MACHINE, found.judged or "", found.id)):
        kept[link.left, link.right, link.kind] = link
    return sorted(kept.values(), key=lambda found: found.id)
