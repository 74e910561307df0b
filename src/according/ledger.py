"""Ledger: the one door to a ledger of reports."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal, Self

from according.collect import check_published
from according.errors import JudgementError, NotFoundError
from according.pipeline.adding import Adding
from according.pipeline.intake import Desk, Options, Progress, gather, unread
from according.pipeline.lists import (
    Query,
    claim_rows,
    forecast_rows,
    report_list,
    source_rows,
    statement_rows,
    story_rows,
    weighed,
)
from according.pipeline.names import end_of_link, named, the_report
from according.pipeline.picture import MACHINE, Picture
from according.pipeline.stopwatch import Stopwatch
from according.publish import (
    claim_sheet,
    compare,
    export_events,
    narrowed,
    reading_to_contract,
    report_sheet,
    sheet_text,
    source_sheet,
    story_sheet,
)
from according.publish.line import Line
from according.records import Claim, Entity, Link, Record, Refusal, Report, Sighting, Story
from according.records.exports import EventExport, EventForm
from according.records.links import LinkKind
from according.records.views import (
    Added,
    ClaimRow,
    ClaimSheet,
    Comparison,
    ReportRow,
    ReportSheet,
    SourceRow,
    SourceSheet,
    StatementRow,
    StoryRow,
    StorySheet,
)
from according.settings import Settings
from according.store import Clock, Store

Sheet = ClaimSheet | StorySheet | ReportSheet | SourceSheet


class Ledger:
    """A ledger of reports: who says what, and how each claim stands.

    `location` is the path of an SQLite file or the URL of a database; with `create` a missing one is made. Lists take
    `about` (words that all occur in it), `source` (part of a source's name), `since` and `until` (ISO days of
    publication, inclusive), `limit`, and `as_of` with `clock`: what stood on a past day, by the clock of publication
    ("published") or by that of the ledger's own learning ("learned").

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder, Ledger(f"{folder}/news.db") as ledger:
    ...     ledger.claims(about="harbour")
    []

    Raises LedgerError where the ledger cannot be used, NotFoundError where nothing goes by a name.
    """

    def __init__(
        self,
        location: str | Path = "according.db",
        settings: Settings | None = None,
        *,
        create: bool = True,
        now: Callable[[], datetime] | None = None,
    ) -> None:
        self._settings = settings or Settings.from_environment()
        self._now = now or (lambda: datetime.now(UTC))
        self._store = Store(location, self._settings, create=create, now=self._now)
        self._beside = frozenset(
            str(Path(f"{str(location).removeprefix('sqlite:///')}{end}").absolute())
            for end in ("", "-wal", "-shm", "-journal")
        )
        self.watch = Stopwatch()
        self._desk = Desk(self._settings, self.watch)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Give the file back."""
        self._store.close()

    # ---------------------------------------------------------------- adding and judging

    def add(
        self,
        paths: Iterable[str | Path],
        *,
        published: str | None = None,
        outlet: str | None = None,
        progress: Progress | None = None,
    ) -> Added:
        """Read the reports below the paths into the ledger, one transaction each; what is known already adds nothing.

        `published` (ISO day) and `outlet` win over what the reports say. Bad input is listed in `Added.refused`.
        """
        if published is not None:
            published = check_published(published, self._now().date())
        run = Adding(self._store, self._settings, self._desk, self.watch)
        run.run(
            [Path(path) for path in paths], Options(published=published, outlet=outlet, apart=self._beside), progress
        )
        return Added(
            reports=tuple(run.added),
            known=tuple(run.known),
            refused=tuple(run.refused),
            statements=run.statements,
            copies=run.joined["copy"],
            utterances=run.joined["utterance"],
            claims=run.joined["claim"],
            stories=run.joined["story"],
        )

    def judge(  # noqa: PLR0913 - who, why and when belong to every verdict
        self,
        left: str,
        right: str,
        verdict: Literal["same", "different"],
        *,
        kind: LinkKind,
        who: str,
        why: str,
        when: str | None = None,
    ) -> Link:
        """Store a person's verdict on a pair: it wins over the machine's, is dated, and is never overwritten.

        `left` and `right` are ids or unique beginnings of them: of claims or statements (kind claim, utterance),
        reports (copy, version, story) or sources (entity). Of a claim its first statement stands for it. `when` is
        ISO, UTC.
        """
        if not who.strip() or not why.strip() or who == MACHINE:
            raise JudgementError("a verdict needs a person and a reason; give who (not according itself) and why")
        judged = _moment(when) if when else self._now()
        picture = self._picture(None, "published")
        ends = sorted(end_of_link(picture, ident, kind) for ident in (left, right))
        if ends[0] == ends[1]:
            raise NotFoundError(
                f"{left} and {right} are the same {kind}: there is no pair to judge; name two different ones"
            )
        link = Link(
            left=ends[0],
            right=ends[1],
            kind=kind,
            verdict=verdict,
            score=1.0,
            judge=who,
            why=why,
            judged=judged.astimezone(UTC).isoformat(timespec="microseconds"),
        )
        with self._store.writer() as writer:
            writer.put_links([link])
        return link

    # ---------------------------------------------------------------- lists

    def claims(self, **query: Any) -> list[ClaimRow]:
        """Claims, those in the most reports first."""
        asked = Query(**query)
        return asked.cut(claim_rows(self._asked(asked), asked))

    def standings(self, **query: Any) -> Iterator[ClaimSheet]:
        """The evidence sheets of the claims that `claims` lists."""
        asked = Query(**query)
        picture = self._asked(asked)
        for claim, standing in asked.cut(weighed(picture, asked)):
            yield claim_sheet(claim, standing, picture.material, picture.links)

    def statements(self, **query: Any) -> list[StatementRow]:
        """Statements, in the order of reports and texts."""
        asked = Query(**query)
        return asked.cut(statement_rows(self._asked(asked), asked))

    def forecasts(self, **query: Any) -> list[StatementRow]:
        """Statements that look ahead, those that can be checked first at the top."""
        asked = Query(**query)
        return asked.cut(forecast_rows(self._asked(asked), asked))

    def stories(self, **query: Any) -> list[StoryRow]:
        """Stories, those with the most reports first."""
        asked = Query(**query)
        return asked.cut(story_rows(self._asked(asked), asked))

    def sources(self, **query: Any) -> list[SourceRow]:
        """Sources, those with the most statements first."""
        asked = Query(**query)
        return asked.cut(source_rows(self._asked(asked), asked))

    def reports(self, **query: Any) -> list[ReportRow]:
        """Reports, by day of publication."""
        asked = Query(**query)
        return asked.cut(report_list(self._asked(asked), asked))

    def refusals(self) -> list[Refusal]:
        """Inputs that were not taken, each with cause and cure."""
        with self._store.view() as view:
            return list(view.refusals())

    # ---------------------------------------------------------------- sheets

    def show(self, ident: str, *, as_of: str | None = None, clock: Clock = "published") -> Sheet:
        """The sheet of a claim, story, report, source, or of the claim of a statement: by id, unique beginning, or
        report key.
        """
        picture = self._picture(as_of, clock)
        found = named(picture, ident)
        if isinstance(found, Claim):
            return claim_sheet(found, picture.standing(found), picture.material, picture.links)
        if isinstance(found, Story):
            members = set(found.reports)
            inside = [c for c in picture.claims if any(picture.statements[s][0] in members for s in c.statements)]
            return story_sheet(found, [(c, picture.standing(c)) for c in inside], picture.material, picture.links)
        if isinstance(found, Entity):
            return source_sheet(found, picture.material)
        copies = [
            x
            for k in picture.links
            if k.kind == "copy" and k.verdict == "same"
            for x in (k.left, k.right)
            if found in (k.left, k.right) and x != found
        ]
        return report_sheet(found, picture.material, copies)

    def compare(self, a: str, b: str, *, as_of: str | None = None, clock: Clock = "published") -> Comparison:
        """Two reports side by side."""
        picture = self._picture(as_of, clock)
        pair = (the_report(picture, a), the_report(picture, b))
        if pair[0] == pair[1]:
            raise NotFoundError(f"{a} and {b} are one report; name two")
        both = [c for c in picture.claims if set(pair) <= {picture.statements[s][0] for s in c.statements}]
        standings = {c.id: picture.standing(narrowed(c, pair, picture.material)) for c in both}
        return compare(pair, picture.material, picture.claims, picture.links, standings)

    def render(self, view: Sheet | Comparison, width: int = 100) -> list[Line]:
        """A sheet as lines of styled text."""
        return sheet_text(view, width)

    # ---------------------------------------------------------------- export

    def export(self) -> Iterator[bytes]:
        """The canonical export: one JSON record a line, sorted, without the clock of learning.

        Two ledgers that took in the same reports, in any order and with any interruptions, export the same bytes.
        Machine findings come from the latest reader.
        """
        with self._store.view() as view:
            records: list[tuple[str, Record]] = [
                *(("report", report) for _, report in view.reports()),
                *(("sighting", s) for s in {Sighting(report=s.report, key=s.key, path="") for s in view.sightings()}),
                *(("reading", r) for r in view.readings()),
                *(("link", k) for k in view.links()),
                *(("refusal", r) for r in view.refusals()),
            ]
        for kind, body in sorted((kind, record.encode()) for kind, record in records):
            yield b'{"' + kind.encode() + b'":' + body + b"}\n"

    def export_events(self, form: EventForm) -> EventExport:
        """The typed events as other programs take them: "event-report", "ucdp", "acled", "plover" or "geojson".

        A denied, doubted, hypothetical or future event never has the status "happened"; the UCDP and ACLED forms
        leave it out, and `EventExport.left_out` counts what is left out, and why.
        """
        return export_events(self._picture(None, "published").material, form)

    def _asked(self, query: Query) -> Picture:
        return self._picture(query.as_of, query.clock)

    def _picture(self, as_of: str | None, clock: Clock) -> Picture:
        with self._store.view(as_of, clock) as view:
            return Picture.of(view, as_of, by_publication=clock == "published")


def _moment(when: str) -> datetime:
    try:
        moment = datetime.fromisoformat(when)
    except ValueError as error:
        raise JudgementError(f"{when}: this is no date; give when as 2024-10-09 or 2024-10-09T12:00:00Z") from error
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def read_paths(
    paths: Iterable[str | Path],
    settings: Settings | None = None,
    *,
    published: str | None = None,
    outlet: str | None = None,
) -> Iterator[dict[str, Any] | Refusal]:
    """Readings without a ledger, in the fixed JSON of `according read --jsonl`; what is refused comes first, as
    Refusal.
    """
    asked = settings or Settings.from_environment()
    if published is not None:
        published = check_published(published, datetime.now(UTC).date())
    where: deque[tuple[str, str]] = deque()
    refused: list[Refusal] = []

    def reports() -> Iterator[Report]:
        for item in gather([Path(path) for path in paths], asked, Options(published=published, outlet=outlet)):
            if isinstance(item, Refusal):
                refused.append(item)
            else:
                where.append((item.key, item.path))
                yield item.report

    for report, reading in Desk(asked, Stopwatch()).read(reports()):
        yield from refused
        refused.clear()
        key, path = where.popleft()
        if isinstance(reading, Exception):
            yield unread(key, reading)
            continue
        yield reading_to_contract(report, key, path, reading)
    yield from refused
