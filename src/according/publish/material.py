"""What the views are made from: reports, their readings, and what was found to belong together."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from according.language.calendar import forecast_by, resolve
from according.records import Entity, Forecast, InferredDate, Reading, Report, Source, Span, Spans, Statement
from according.records.base import excerpt

NOBODY = "source not named"
_LEAD = 12
"""Characters by which the beginning of a statement's words is found again."""


@dataclass(frozen=True, kw_only=True)
class Material:
    """Records by id.

    `keys` are what the inputs called a report; `entities` is by mention ("report:entity"); `claims` names the claim
    that a statement belongs to.
    """

    reports: Mapping[str, Report]
    readings: Mapping[str, Reading] = field(default_factory=dict)
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    dates: Mapping[str, InferredDate] = field(default_factory=dict)
    entities: Mapping[str, Entity] = field(default_factory=dict)
    claims: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def statements(self) -> Mapping[str, tuple[str, Statement]]:
        """Statement id -> (report id, Statement)."""
        return {s.id: (report, s) for report, reading in self.readings.items() for s in reading.statements}

    def key(self, report: str) -> str:
        """What to call a report in a list: its first key, else the beginning of its id."""
        return next(iter(self.keys.get(report, ())), report[:8])

    def keys_of(self, reports: tuple[str, ...]) -> tuple[str, ...]:
        """The same for several."""
        return tuple(self.key(report) for report in reports)

    def published(self, report: str) -> str | None:
        """Publication day, stated or inferred."""
        inferred = self.dates.get(report)
        return self.reports[report].published or (inferred.published if inferred else None)

    def anchor(self, report: str) -> date | None:
        """The day that the report's relative times count from."""
        published = self.published(report)
        return date.fromisoformat(published) if published else None

    def said(self, report: str, statement: Statement) -> str | None:
        """EDTF of when it was said, counted from an inferred date where the report states none."""
        if statement.said or not statement.said_relation:
            return statement.said
        return resolve(statement.said_relation, self.anchor(report)).edtf

    def by(self, report: str, statement: Statement) -> str | None:
        """EDTF of the day by which a forecast can be checked, counted likewise."""
        forecast = statement.forecast
        if not isinstance(forecast, Forecast) or forecast.by or not forecast.relation:
            return forecast.by if isinstance(forecast, Forecast) else None
        return forecast_by(forecast.relation, self.anchor(report))

    def name(self, report: str, source: Source) -> str:
        """Who is cited: the name across reports, the words of an unnamed source, or the report's own author."""
        if source.kind == "author" and not source.name:
            return self.reports[report].outlet or "the report's author"
        if source.name:
            entity = self.entities.get(f"{report}:{source.entity}")
            return source.called(entity.name if entity else None) or source.name
        return self.words(report, source.spans) or NOBODY

    def names(self, report: str, statement: Statement) -> str:
        """Everybody that a statement is attributed to; "reports that" and its like are attributed to nobody."""
        if statement.own and statement.cue.spans and not statement.source.spans and statement.stance == "affirms":
            return NOBODY
        return " and ".join(self.name(report, source) for source in (statement.source, *statement.cosources))

    def content(self, report: str, statement: Statement) -> str:
        """What is said; where it is glued from several stretches of the report, what is left out between them shows."""
        spans = statement.content.spans
        if len(spans) < 2:
            return statement.words
        whole = " ".join(self.reports[report].text[spans[0].start : spans[-1].end].split())
        if statement.words in whole:
            return statement.words
        words = self.words(report, statement.content.spans)
        # a statement's own words may leave out the "that" in front of them
        return words[max(0, words.find(statement.words[:_LEAD])) :]

    def words(self, report: str, spans: Spans) -> str:
        """The report's characters at the spans, white space folded, " … " where something is left out."""
        return excerpt(self.reports[report].text, spans)


def all_spans(statement: Statement) -> Spans:
    """Source, cue and content of a statement in the order of the text."""
    sources = [span for source in (statement.source, *statement.cosources) for span in source.spans]
    return tuple(sorted({*sources, *statement.cue.spans, *statement.content.spans}))


def position(statement: Statement) -> tuple[Span, str]:
    """What statements of a report are sorted by."""
    return min(all_spans(statement), default=Span(0, 0)), statement.id
