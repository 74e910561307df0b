"""What the store asks of a database; `sqlite` and `postgresql` answer, and nothing else here knows which."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TypeVar

from sqlalchemy import Connection, Engine, Executable, Table
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from according.errors import LedgerCorruptError, LedgerError, RecordError
from according.records import Record

Body = TypeVar("Body", bound=Record)


class Database(ABC):
    """An opened database. `name` is what messages call it; `writable` is False where it was opened for reading only."""

    words: Mapping[str, str]
    """How this database writes {text}, {bytes} and {clustered} of `migrations`."""

    def __init__(self, name: str, engine: Engine, *, writable: bool = True) -> None:
        self.name, self.engine, self.writable = name, engine, writable

    @abstractmethod
    def prepare(self) -> None:
        """Set what lasts in the database and must stand before the first write; safe to repeat."""

    @abstractmethod
    def begin_reading(self, connection: Connection) -> None:
        """Begin a transaction that sees the ledger as it is now until its end, whoever writes meanwhile."""

    @abstractmethod
    def begin_writing(self, connection: Connection) -> None:
        """Begin a transaction as the only writer; waits for another one as long as the settings say."""

    @abstractmethod
    def adding(self, table: Table) -> Executable:
        """An insert that leaves a row alone which is there already."""

    @abstractmethod
    def error(self, error: DBAPIError) -> LedgerError:
        """The database's error as one of ours, with cause and cure."""

    @contextmanager
    def guarded(self) -> Iterator[None]:
        """Every use of the database stands inside this: its errors leave as LedgerErrors."""
        try:
            yield
        except DBAPIError as error:
            raise self.error(error) from error
        except SQLAlchemyError as error:
            raise LedgerError(f"{self.name}: the database gave way ({error}); open the ledger anew") from error

    def decoded(self, kind: type[Body], body: bytes) -> Body:
        """The record of a row; LedgerCorruptError where it cannot be understood, naming the ledger."""
        try:
            return kind.decode(body)
        except RecordError as error:
            raise LedgerCorruptError(
                f"{self.name}: it is damaged ({error}); restore it from a copy, or add its reports to a fresh one"
            ) from error

    def close(self) -> None:
        """Give back every connection."""
        with self.guarded():
            self.engine.dispose()
