"""What a view lets through: the ledger as it stood on a day, by one of two clocks."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Literal, Self

from sqlalchemy import ColumnElement, String, and_, func, not_, or_, select, true

from according.errors import DateError
from according.records.base import ID_LENGTH
from according.store.schema import links, readings, reports, statements

Clock = Literal["published", "learned"]


def stamp(moment: datetime) -> str:
    """A moment as the store writes it: UTC, microseconds, fixed width.

    >>> stamp(datetime(2024, 10, 9, 6, 30, tzinfo=UTC))
    '2024-10-09T06:30:00.000000Z'
    """
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


@dataclass(frozen=True)
class Window:
    """Conditions on rows. At most one bound is set; both are inclusive, and None lets everything through.

    `published` is an ISO day: later reports are out, those without a date stay. `learned` is a `stamp`: what the ledger
    learned later is out.
    """

    published: str | None = None
    learned: str | None = None

    @classmethod
    def of(cls, as_of: str | None, clock: Clock) -> Self:
        """The window up to an ISO date, which counts to its end, or an ISO date and time (UTC where it names no zone).

        >>> Window.of("2024-10-09", "learned").learned
        '2024-10-09T23:59:59.999999Z'

        Raises DateError.
        """
        if as_of is None:
            return cls()
        try:
            moment = datetime.fromisoformat(as_of)
            if len(as_of) <= len("2024-10-09"):
                moment = datetime.combine(date.fromisoformat(as_of), time.max)
        except ValueError as error:
            raise DateError(as_of, "it is no ISO date", "write a day as YYYY-MM-DD") from error
        bound = stamp(moment if moment.tzinfo else moment.replace(tzinfo=UTC))
        return cls(learned=bound) if clock == "learned" else cls(published=bound[:10])

    def learned_by(self, column: ColumnElement[str]) -> ColumnElement[bool]:
        """Rows that the ledger knew."""
        return true() if self.learned is None else column <= self.learned

    def report(self) -> ColumnElement[bool]:
        """Rows of `reports`."""
        if self.published is None:
            return self.learned_by(reports.c.learned)
        return or_(reports.c.published.is_(None), reports.c.published <= self.published)

    def of_report(self, column: ColumnElement[str]) -> ColumnElement[bool]:
        """Rows whose `column` is the id of a report in the window."""
        if self == Window():
            return true()
        return select(reports.c.id).where(reports.c.id == column, self.report()).correlate_except(reports).exists()

    def reading(self) -> ColumnElement[bool]:
        """Rows of `readings` that count: the latest of each report, since a newer reader replaces an older one."""
        return and_(readings.c.reader == self._reader(readings.c.report), self.of_report(readings.c.report))

    def statement(self) -> ColumnElement[bool]:
        """Rows of `statements` in the readings that count."""
        return and_(statements.c.reader == self._reader(statements.c.report), self.of_report(statements.c.report))

    def link(self) -> ColumnElement[bool]:
        """Rows of `links` that were known, with both ends in the window."""
        if self == Window():
            return true()
        return and_(self.learned_by(links.c.learned), self._end(links.c.left), self._end(links.c.right))

    def _reader(self, report: ColumnElement[str]) -> ColumnElement[str]:
        """The reader of the latest reading of `report`; an index answers this without the readings themselves."""
        age = readings.alias("age")
        latest = select(age.c.reader).where(age.c.report == report)
        if self.learned is not None:
            latest = latest.where(age.c.learned <= self.learned)
        latest = latest.order_by(age.c.learned.desc(), age.c.reader.desc()).limit(1)
        return latest.correlate_except(age).scalar_subquery()

    def _end(self, end: ColumnElement[str]) -> ColumnElement[bool]:
        """An end is a statement, a report, or `report:entity`, of which the first characters are the report."""
        said = select(statements.c.id).where(statements.c.id == end, self.of_report(statements.c.report))
        report = func.substr(end, 1, ID_LENGTH, type_=String)
        of_statements = links.c.kind.in_(("utterance", "claim"))
        return or_(and_(of_statements, said.correlate(links).exists()),
                   and_(not_(of_statements), self.of_report(report)))
