"""Lists: what of a picture is asked for, in the order that it is shown."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import islice
from typing import TypeVar

from according.errors import DateError
from according.pipeline.picture import Picture
from according.publish import claim_row, report_row, source_row, statement_row, story_row
from according.records import Claim, Record, Standing
from according.records.views import ClaimRow, ReportRow, SourceRow, StatementRow, StoryRow
from according.store import Clock

Row = TypeVar("Row")


class Query(Record, frozen=True, kw_only=True):
    """What a list is narrowed to; see Ledger."""

    about: str | None = None
    source: str | None = None
    since: str | None = None
    until: str | None = None
    limit: int | None = None
    as_of: str | None = None
    clock: Clock = "published"

    def __post_init__(self) -> None:
        for name in ("since", "until"):
            day = getattr(self, name)
            try:
                date.fromisoformat(day or "2000-01-01")
            except ValueError as error:
                raise DateError(f"{name} {day}", "this is no day", "give it as YYYY-MM-DD") from error

    def cut(self, rows: Iterable[Row]) -> list[Row]:
        """The first `limit` of the rows."""
        return list(islice(rows, self.limit)) if self.limit is not None else list(rows)

    def mentions(self, *texts: str | None) -> bool:
        """Whether every word of `about` occurs in the texts."""
        if not self.about:
            return True
        whole = " ".join(text for text in texts if text).casefold()
        return all(word in whole for word in self.about.casefold().split())

    def names(self, *names: str | None) -> bool:
        """Whether a name holds `source`."""
        return not self.source or any(self.source.casefold() in name.casefold() for name in names if name)

    def within(self, first: str | None, last: str | None) -> bool:
        """Whether something seen from `first` to `last` (ISO days) lies between `since` and `until`; what has no day
        does only where neither is asked for.
        """
        if self.since is None and self.until is None:
            return True
        if first is None or last is None:
            return False
        return (self.since is None or last >= self.since) and (self.until is None or first <= self.until)


def weighed(picture: Picture, query: Query) -> Iterator[tuple[Claim, Standing]]:
    """Claims with their standings: those in the most reports first, then those most often said, then the earliest.

    A claim is weighed when it is asked for, so that the first twenty of many cost twenty.
    """
    for claim in sorted(picture.claims, key=lambda claim: _order(picture, claim)):
        texts = [picture.statements[s][1].words for s in claim.statements]
        if not query.mentions(claim.text, *texts, *_cited(picture, claim)):
            continue
        standing = picture.standing(claim)
        if query.within(standing.first_seen, standing.last_seen) and query.names(
            *(part.name for part in standing.parts)
        ):
            yield claim, standing


def _order(picture: Picture, claim: Claim) -> tuple[int, int, str, str, str]:
    reports = {picture.statements[s][0] for s in claim.statements}
    first = min((day for r in reports if (day := picture.material.published(r))), default="9999")
    return -len(reports), -len(claim.statements), first, claim.text, claim.id


def _cited(picture: Picture, claim: Claim) -> list[str]:
    return [
        source.name
        for s in claim.statements
        for source in (picture.statements[s][1].source, *picture.statements[s][1].cosources)
        if source.name
    ]


def claim_rows(picture: Picture, query: Query) -> Iterator[ClaimRow]:
    """Rows of claims."""
    for claim, standing in weighed(picture, query):
        yield claim_row(claim, standing, picture.material)


def statement_rows(picture: Picture, query: Query) -> Iterator[StatementRow]:
    """Rows of statements, report by report in the order of publication, each in the order of its text."""
    for report in _by_day(picture):
        day = picture.material.published(report)
        if report not in picture.readings or not query.within(day, day):
            continue
        for statement in picture.readings[report].statements:
            row = statement_row(statement, picture.material)
            if query.mentions(row.words, row.source) and query.names(row.source):
                yield row


def forecast_rows(picture: Picture, query: Query) -> list[StatementRow]:
    """Rows of statements that look ahead, by the date by which they can be checked."""
    return sorted(
        (row for row in statement_rows(picture, query) if row.forecast),
        key=lambda row: (row.by or "9999", row.key, row.spans),
    )


def story_rows(picture: Picture, query: Query) -> list[StoryRow]:
    """Rows of stories, the largest first."""
    rows = []
    for story in picture.stories:
        inside = {
            picture.claim_of[s.id]
            for r in story.reports
            if r in picture.readings
            for s in picture.readings[r].statements
            if s.id in picture.claim_of
        }
        row = story_row(story, picture.material, len(inside))
        texts = [picture.reports[r].text for r in story.reports] if query.about else []
        outlets = [picture.reports[r].outlet for r in story.reports]
        if query.mentions(row.title, *texts) and query.within(row.first, row.last) and query.names(*outlets):
            rows.append(row)
    return sorted(rows, key=lambda row: (-len(row.reports), row.first or "9999", row.title, row.id))


def source_rows(picture: Picture, query: Query) -> list[SourceRow]:
    """Rows of sources, the most cited first."""
    rows = []
    for entity in picture.entities:
        days = [day for m in entity.mentions if (day := picture.material.published(m.split(":")[0]))]
        row = source_row(entity, picture.material)
        if (
            query.mentions(row.name, row.role)
            and query.names(row.name)
            and query.within(min(days, default=None), max(days, default=None))
        ):
            rows.append(row)
    return sorted(rows, key=lambda row: (-row.statements, row.name, row.id))


def report_list(picture: Picture, query: Query) -> Iterator[ReportRow]:
    """Rows of reports, by day."""
    for report in _by_day(picture):
        record, day = picture.reports[report], picture.material.published(report)
        if query.within(day, day) and query.names(record.outlet) and query.mentions(record.title, record.text):
            yield report_row(report, picture.material)


def _by_day(picture: Picture) -> list[str]:
    key: Callable[[str], tuple[str, str]] = lambda report: (picture.material.published(report) or "9999", report)  # noqa: E731
    return sorted(picture.reports, key=key)
