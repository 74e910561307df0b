"""View: what the ledger holds, at one moment."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, and_, func, select

from according.records import Link, Reading, Refusal, Report, Sighting, Statement
from according.records.links import LinkKind
from according.store.database import Database
from according.store.schema import links, readings, refusals, reports, sightings, statements
from according.store.window import Window

CHUNK = 500
"""Values in one IN list: databases bound the parameters of a query (SQLite at 32,766, older ones at 999)."""

BUFFER = 500
"""Rows fetched at a time; more is no faster, and readings are large."""


class Counts(NamedTuple):
    """How many of each a view holds; `links` are judgements, so a pair may count more than once."""

    reports: int
    sightings: int
    readings: int
    statements: int
    links: int
    refusals: int


class View:
    """Answers from one snapshot, which later writes do not change. Lists are streamed, ordered by their own content.

    `ids` narrow a list to those asked for; unknown ones are passed over. Only the latest reading of a report counts.
    Raises LedgerError, and RecordError for a body that cannot be understood.
    """

    def __init__(self, database: Database, connection: Connection, window: Window) -> None:
        self._database, self._connection, self._window = database, connection, window

    def reports(self, ids: Iterable[str] | None = None) -> Iterator[tuple[str, Report]]:
        """Ids and reports, in the order of their ids."""
        query = select(reports.c.id, reports.c.body).where(self._window.report()).order_by(reports.c.id)
        for ident, body in self._rows(query, reports.c.id, ids):
            yield ident, self._database.decoded(Report, body)

    def report_ids(self) -> Iterator[str]:
        """Sorted."""
        query = select(reports.c.id).where(self._window.report()).order_by(reports.c.id)
        for (ident,) in self._rows(query):
            yield ident

    def sightings(self, reports: Iterable[str] | None = None) -> Iterator[Sighting]:
        """By report, key and path."""
        columns = (sightings.c.report, sightings.c.key, sightings.c.path)
        query = select(*columns).where(self._sighted()).order_by(*columns)
        for report, key, path in self._rows(query, sightings.c.report, reports):
            yield Sighting(report=report, key=key, path=path)

    def readings(self, reports: Iterable[str] | None = None) -> Iterator[Reading]:
        """By report."""
        query = select(readings.c.body).where(self._window.reading()).order_by(readings.c.report)
        for (body,) in self._rows(query, readings.c.report, reports):
            yield self._database.decoded(Reading, body)

    def statements(self, ids: Iterable[str] | None = None, *, report: str | None = None,
                   own: bool | None = None) -> Iterator[tuple[str, Statement]]:
        """Report ids and statements: by report, then by place in it; with `ids`, by id.

        `own` True keeps the authors' own voice only, False what somebody is cited for.
        """
        query = _statements(self._window, by_id=ids is not None)
        if report is not None:
            query = query.where(statements.c.report == report)
        if own is not None:
            query = query.where(statements.c.own == int(own))
        for of_report, body in self._rows(query, statements.c.id, ids):
            yield of_report, self._database.decoded(Statement, body)

    def links(self, kind: LinkKind | None = None, *, touching: Iterable[str] | None = None) -> Iterator[Link]:
        """Every judgement, the machine's and people's, by id; `touching` keeps those with such an end."""
        query = select(links.c.id, links.c.body).where(self._window.link()).order_by(links.c.id)
        if kind is not None:
            query = query.where(links.c.kind == kind)
        if touching is None:
            rows = self._rows(query)
        else:
            ends = sorted(set(touching))
            found = {ident: (ident, body) for end in (links.c.left, links.c.right)
                     for ident, body in self._rows(query, end, ends)}
            rows = iter([found[ident] for ident in sorted(found)])
        for _, body in rows:
            yield self._database.decoded(Link, body)

    def refusals(self) -> Iterator[Refusal]:
        """By id; no day of publication is known of what was refused, so by that clock all are there."""
        query = select(refusals.c.body).where(self._window.learned_by(refusals.c.learned)).order_by(refusals.c.id)
        for (body,) in self._rows(query):
            yield self._database.decoded(Refusal, body)

    def counts(self) -> Counts:
        """Without decoding anything."""
        tables = ((reports, self._window.report()), (sightings, self._sighted()), (readings, self._window.reading()),
                  (statements, self._window.statement()), (links, self._window.link()),
                  (refusals, self._window.learned_by(refusals.c.learned)))
        queries = [select(func.count()).select_from(table).where(condition) for table, condition in tables]
        with self._database.guarded():
            return Counts(*(self._connection.execute(query).scalar_one() for query in queries))

    def resolve_prefix(self, prefix: str) -> list[tuple[str, str]]:
        """("report", id) and ("statement", id) of what begins so, sorted; none for what cannot begin an id."""
        if not prefix or not set(prefix) <= set("0123456789abcdef"):
            return []
        after = prefix + "g"  # ids are hexadecimal, so "g" comes after whatever may follow
        kinds = (("report", reports.c.id, self._window.report()),
                 ("statement", statements.c.id, self._window.statement()))
        found: list[tuple[str, str]] = []
        for kind, column, condition in kinds:
            query = select(column).where(column >= prefix, column < after, condition).order_by(column)
            found += [(kind, ident) for (ident,) in self._rows(query)]
        return found

    def _sighted(self) -> ColumnElement[bool]:
        return and_(self._window.of_report(sightings.c.report), self._window.learned_by(sightings.c.learned))

    def _rows(self, query: Select[Any], column: ColumnElement[str] | None = None,
              values: Iterable[str] | None = None) -> Iterator[Sequence[Any]]:
        """The rows of `query`, those alone whose `column` is one of `values` where such are given; the order of
        `query` holds over all only where it begins with `column`.
        """
        queries = [query]
        if column is not None and values is not None:
            queries = [query.where(column.in_(part)) for part in chunks(values)]
        with self._database.guarded():
            for part in queries:
                result = self._connection.execute(part, execution_options={"yield_per": BUFFER})
                for rows in result.partitions():
                    yield from rows


@lru_cache(maxsize=16)
def _statements(window: Window, *, by_id: bool) -> Select[Any]:
    """Kept, since building it costs as much as answering it for the statements that one report is compared with."""
    table = statements.c
    query = select(table.report, table.body).where(window.statement())
    return query.order_by(table.id) if by_id else query.order_by(table.report, table.seq)


def chunks(values: Iterable[str]) -> Iterator[list[str]]:
    """The distinct values, sorted, in lists that fit into one query."""
    ordered = sorted(set(values))
    return (ordered[start:start + CHUNK] for start in range(0, len(ordered), CHUNK))
