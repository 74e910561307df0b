"""Writer: what is added to the ledger in one transaction."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Table, bindparam, func, select

from according.errors import RecordError
from according.records import Link, Reading, Refusal, Report, Sighting, Statement, content_id
from according.store.database import Database
from according.store.schema import UNDATED, Key, links, month_of, readings, refusals, reports, sightings, statements
from according.store.schema import keys as blocking
from according.store.view import View, chunks
from according.store.window import Window

# Built once: building a query costs more than SQLite takes to answer it.
KNOWN = select(reports.c.id).where(reports.c.id == bindparam("report"))
READ = select(readings.c.report).where(
    readings.c.report == bindparam("report"), readings.c.reader == bindparam("reader")
)
SHARING = (
    select(blocking.c.finding, func.count())
    .where(blocking.c.kind == bindparam("kind"), blocking.c.key.in_(bindparam("keys", expanding=True)))
    .group_by(blocking.c.finding)
)
SHARING_BY_MONTH = SHARING.where(blocking.c.month.in_(bindparam("months", expanding=True)))

BESIDE = (
    select(blocking.c.report).distinct()
    .where(blocking.c.kind == bindparam("kind"), blocking.c.key.in_(bindparam("keys", expanding=True)))
)
BESIDE_BY_MONTH = BESIDE.where(blocking.c.month.in_(bindparam("months", expanding=True)))


class Writer:
    """Adds to the ledger, and looks up what the additions are compared with, its own among them.

    Whatever is there already stays as it is: adding twice adds nothing. `learned` is the `stamp` of all that it adds.
    Raises LedgerError, and RecordError for text that no database can hold.
    """

    def __init__(self, database: Database, connection: Connection, learned: str) -> None:
        self._database, self._connection, self.learned = database, connection, learned
        self._view = View(database, connection, Window())

    def known(self, report: str, reader: str | None = None) -> bool:
        """Whether the ledger has the report with this id; with `reader`, whether it has that one's reading of it."""
        query = KNOWN if reader is None else READ
        with self._database.guarded():
            return self._connection.execute(query, {"report": report, "reader": reader}).first() is not None

    def put_report(self, report: Report, sighting: Sighting) -> None:
        """Add the report and where it was met."""
        self._add(reports, [{"id": report.id, "published": report.published, "month": month_of(report.published),
                             "learned": self.learned, "body": report.encode()}])
        self.put_sighting(sighting)

    def put_sighting(self, sighting: Sighting) -> None:
        """Add where a report was met, also when the report itself is known."""
        self._add(sightings, [{"report": sighting.report, "key": sighting.key, "path": sighting.path,
                               "learned": self.learned}])

    def put_reading(self, reading: Reading, keys: Iterable[Key]) -> None:
        """Add the reading whole, its statements one by one, and the keys under which its findings are candidates."""
        self._add(readings, [{"report": reading.report, "reader": reading.reader, "learned": self.learned,
                              "body": reading.encode()}])
        self._add(statements, [{"id": statement.id, "reader": reading.reader, "report": reading.report, "seq": seq,
                                "own": int(statement.own), "body": statement.encode()}
                               for seq, statement in enumerate(reading.statements)])
        self._add(blocking, [{"kind": key.kind, "key": key.key, "month": UNDATED if key.month is None else key.month,
                              "finding": key.finding, "report": reading.report} for key in keys])

    def put_links(self, judged: Iterable[Link]) -> None:
        """Add judgements, the machine's or people's."""
        self._add(links, [{"id": link.id, "left": link.left, "right": link.right, "kind": link.kind,
                           "verdict": link.verdict, "judge": link.judge, "learned": self.learned, "body": link.encode()}
                          for link in judged])

    def put_refusal(self, refusal: Refusal) -> None:
        """Add an input that was not taken."""
        ident = content_id("refusal", refusal.name, refusal.error, refusal.cause, refusal.cure)
        self._add(refusals, [{"id": ident, "learned": self.learned, "body": refusal.encode()}])

    def candidates(self, kind: str, keys: Iterable[str], month: int | None, within: int = 1) -> list[tuple[str, int]]:
        """The findings that share a key, each with the number of keys shared, sorted by id.

        Undated findings are always in, others where their month is at most `within` from `month`; all if that is None.
        """
        query = SHARING
        asked: dict[str, Any] = {"kind": kind}
        if month is not None:
            query = SHARING_BY_MONTH
            asked["months"] = [UNDATED, *range(month - within, month + within + 1)]
        shared: Counter[str] = Counter()
        with self._database.guarded():
            for part in chunks(keys):
                for finding, count in self._connection.execute(query, {**asked, "keys": part}):
                    shared[finding] += count
        return sorted(shared.items())

    def neighbours(self, keys: Iterable[Key], month: int | None, within: int = 1) -> list[str]:
        """Ids of the reports that share a key, sorted; months as in `candidates`."""
        kinds: dict[str, set[str]] = {}
        for key in keys:
            kinds.setdefault(key.kind, set()).add(key.key)
        months = None if month is None else [UNDATED, *range(month - within, month + within + 1)]
        found: set[str] = set()
        with self._database.guarded():
            for kind, wanted in sorted(kinds.items()):
                for part in chunks(wanted):
                    asked = {"kind": kind, "keys": part}
                    rows = (self._connection.execute(BESIDE, asked) if months is None
                            else self._connection.execute(BESIDE_BY_MONTH, {**asked, "months": months}))
                    found.update(report for (report,) in rows)
        return sorted(found)

    def reports(self, ids: Iterable[str]) -> dict[str, Report]:
        """Reports by id; unknown ids are left out."""
        return dict(self._view.reports(ids))

    def readings(self, reports: Iterable[str]) -> dict[str, Reading]:
        """The latest readings by report id; reports without one are left out."""
        return {reading.report: reading for reading in self._view.readings(reports)}

    def statements(self, ids: Iterable[str]) -> dict[str, tuple[str, Statement]]:
        """Report ids and statements by statement id; unknown ids are left out."""
        return {statement.id: (report, statement) for report, statement in self._view.statements(ids)}

    def _add(self, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
        if not rows:
            return
        try:
            with self._database.guarded():
                self._connection.execute(self._database.adding(table), rows)
        except UnicodeEncodeError as error:
            raise RecordError(f"{table.name}: a text holds half a surrogate pair ({error.object!a}); "
                              "rename the file or mend the text") from error
