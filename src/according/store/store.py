"""Store: opens a ledger, and hands out Writers and Views."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from according.errors import LedgerCorruptError, LedgerPathError
from according.settings import Settings
from according.store.database import Database
from according.store.migrations import current, migrate, stored_version
from according.store.sqlite import SQLite
from according.store.view import View
from according.store.window import Clock, Window, stamp
from according.store.writer import Writer


def _now() -> datetime:
    return datetime.now(UTC)


class Store:
    """A ledger's rows, in an SQLite file (a path, or sqlite:///path) or a PostgreSQL database (postgresql://...).

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder, Store(f"{folder}/news.db", Settings()) as store, store.view() as view:
    ...     view.counts().reports
    0

    With `create` a missing ledger is made; without, it must be there, and may lie where nothing can be written. `now`
    tells when the ledger learns of things. Raises LedgerPathError, LedgerCorruptError, LedgerVersionError,
    LedgerBusyError.
    """

    def __init__(self, location: str | Path, settings: Settings, *, create: bool = True,
                 now: Callable[[], datetime] = _now) -> None:
        self._now, self._latest = now, ""
        self._database = _database(location, settings, create=create)
        try:
            _bring_up(self._database, create=create)
        except BaseException:
            self._database.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Give the file back; closing twice does no harm."""
        self._database.close()

    @contextmanager
    def writer(self) -> Iterator[Writer]:
        """One transaction: committed at the end of the `with`, undone where an error leaves it.

        Waits for another writer as long as `Settings.busy_seconds`, then raises LedgerBusyError.
        """
        database = self._database
        with database.guarded(), database.engine.connect() as connection:
            database.begin_writing(connection)
            yield Writer(database, connection, self._stamp())
            connection.commit()

    @contextmanager
    def view(self, as_of: str | None = None, clock: Clock = "published") -> Iterator[View]:
        """A snapshot, which later writes do not change, of the ledger as it stood at `as_of` by one of its clocks.

        "published" lets through what was published by then, and what bears no date; "learned" what the ledger knew by
        then. `as_of` is an ISO day, to its end, or a date and time. Raises DateError for anything else.
        """
        window, database = Window.of(as_of, clock), self._database
        with database.guarded(), database.engine.connect() as connection:
            database.begin_reading(connection)
            yield View(database, connection, window)

    def _stamp(self) -> str:
        """Now, taken while holding the write lock; a clock that is set back does not go back here."""
        self._latest = max(self._latest, stamp(self._now()))
        return self._latest


def _database(location: str | Path, settings: Settings, *, create: bool) -> Database:
    text = str(location)
    if text.startswith("postgresql"):
        # A tenth of what `import according.store` costs, which a ledger in a file need not pay.
        from according.store.postgresql import PostgreSQL  # noqa: PLC0415

        return PostgreSQL(text, settings)
    try:
        path = Path(text.removeprefix("sqlite:///")).absolute()
    except OSError as error:
        raise LedgerPathError(f"{text}: it cannot be opened ({error}); check the path") from error
    return SQLite(path, settings, create=create)


def _bring_up(database: Database, *, create: bool) -> None:
    """Check what is there, then make or upgrade the ledger where need be; nothing is touched before the check."""
    with database.guarded(), database.engine.connect() as connection:
        database.begin_reading(connection)
        found = stored_version(connection, database.name)
    if found == 0 and not create:
        raise LedgerCorruptError(f"{database.name}: it is empty, so no ledger; add reports first, or name another file")
    if not database.writable:
        if not current(found):
            raise LedgerPathError(f"{database.name}: an older version of according wrote it, and what "
                                  "cannot be written cannot be upgraded; make the file and its folder writable")
        return
    database.prepare()
    if not current(found):
        with database.guarded(), database.engine.connect() as connection:
            database.begin_writing(connection)
            migrate(connection, database)
            connection.commit()
