"""What a claim is weighed against: the statements, reports and links around it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Self

from according.language.calendar import resolve
from according.records import Entity, InferredDate, Link, Reading, Report, Source, Spans, Statement
from according.records.base import excerpt


@dataclass(frozen=True, kw_only=True)
class Context:
    """The neighbourhood of a claim; it may hold a whole ledger, only what touches the claim is looked at.

    - `statements`: statement id -> (report id, Statement).
    - `reports`, `dates`: by report id. `keys`: report id -> what the input called it, for reports without an outlet.
    - `copies`, `utterances`: links of reports and of statements. A person's latest verdict on a pair wins over others.
    - `entities`: "report:entity" -> (id, name) of the source across reports.
    - `as_of`: the ISO day that the standing is asked for.
    """

    statements: Mapping[str, tuple[str, Statement]]
    reports: Mapping[str, Report]
    dates: Mapping[str, InferredDate] = field(default_factory=dict)
    copies: tuple[Link, ...] = ()
    utterances: tuple[Link, ...] = ()
    entities: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    keys: Mapping[str, str] = field(default_factory=dict)
    as_of: str | None = None

    @classmethod
    def gather(
        cls,
        reports: Iterable[Report],
        readings: Iterable[Reading],
        *,
        links: Iterable[Link] = (),
        entities: Iterable[Entity] = (),
        dates: Iterable[InferredDate] = (),
    ) -> Self:
        """A context from the records themselves; `dataclasses.replace` adds `keys` and `as_of`."""
        kinds: dict[str, list[Link]] = defaultdict(list)
        for link in links:
            kinds[link.kind].append(link)
        return cls(
            statements={s.id: (reading.report, s) for reading in readings for s in reading.statements},
            reports={report.id: report for report in reports},
            dates={inferred.report: inferred for inferred in dates},
            copies=tuple(kinds["copy"]),
            utterances=tuple(kinds["utterance"]),
            entities={mention: (entity.id, entity.name) for entity in entities for mention in entity.mentions},
        )

    def statement(self, ident: str) -> Statement:
        """The statement of that id."""
        return self.statements[ident][1]

    def report_of(self, ident: str) -> str:
        """Id of the report that the statement stands in."""
        return self.statements[ident][0]

    def published(self, report: str) -> str | None:
        """Publication day, stated or inferred."""
        stated = self.reports[report].published
        inferred = self.dates.get(report)
        return stated or (inferred.published if inferred else None)

    def anchor(self, report: str) -> date | None:
        """The day that the report's relative times count from."""
        published = self.published(report)
        return date.fromisoformat(published[:10]) if published else None

    def words(self, report: str, spans: Spans) -> str:
        """The report's characters at the spans, white space folded, " … " where something is left out."""
        return excerpt(self.reports[report].text, spans)

    def said(self, report: str, statement: Statement) -> str | None:
        """EDTF of the day on which it was said, counted from an inferred date where the reading could not."""
        if statement.said or not statement.said_relation:
            return statement.said
        return resolve(statement.said_relation, self.anchor(report)).edtf

    @cached_property
    def copied(self) -> frozenset[tuple[str, str]]:
        """Pairs of report ids, smaller first, of which one is a copy of the other."""
        return _same(self.copies)

    @cached_property
    def quoted(self) -> frozenset[tuple[str, str]]:
        """Pairs of statement ids, smaller first, that are one utterance."""
        return _same(self.utterances)

    @cached_property
    def about(self) -> Mapping[str, tuple[str, ...]]:
        """Statement id -> ids of the statements that speak of it, sorted."""
        return _inverted((s.about, s.id) for _, s in self.statements.values())

    @cached_property
    def nested(self) -> Mapping[str, tuple[str, ...]]:
        """Statement id -> ids of the statements nested in it, sorted."""
        return _inverted((s.inside, s.id) for _, s in self.statements.values())

    @cached_property
    def outlets(self) -> frozenset[str]:
        """Names of the outlets, case folded."""
        return frozenset(report.outlet.casefold() for report in self.reports.values() if report.outlet)

    @cached_property
    def fullest(self) -> Mapping[str, str]:
        """Mention ("report:entity") -> the longest words by which the report names the source."""
        out: dict[str, str] = {}
        for report, statement in self.statements.values():
            for source in (statement.source, *statement.cosources):
                self._take(out, report, source)
        return out

    def _take(self, out: dict[str, str], report: str, source: Source) -> None:
        if source.entity and source.spans and report in self.reports:
            mention, words = f"{report}:{source.entity}", self.words(report, source.spans)
            out[mention] = max(out.get(mention, ""), words, key=lambda w: (len(w), w))


def _same(links: Iterable[Link]) -> frozenset[tuple[str, str]]:
    judged: dict[tuple[str, str], Link] = {}
    for link in sorted(links, key=lambda link: (link.judge != "according", link.judged or "", link.id)):
        judged[link.left, link.right] = link
    return frozenset(pair for pair, link in judged.items() if link.verdict == "same")


def _inverted(pairs: Iterable[tuple[str | None, str]]) -> Mapping[str, tuple[str, ...]]:
    out: dict[str, list[str]] = defaultdict(list)
    for target, ident in pairs:
        if target is not None:
            out[target].append(ident)
    return {target: tuple(sorted(idents)) for target, idents in out.items()}
