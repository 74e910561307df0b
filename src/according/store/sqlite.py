"""One SQLite file in WAL mode: any number of readers and one writer at a time, in processes of one machine."""

import os
import sqlite3
import time
from functools import partial
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Executable, QueuePool, Table, create_engine
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.exc import DBAPIError

from according.errors import LedgerBusyError, LedgerCorruptError, LedgerError, LedgerPathError
from according.settings import Settings
from according.store.database import Database
from according.store.schema import metadata

# NORMAL in WAL mode syncs at checkpoints only. A loss of power may cost the last transactions, never the soundness of
# the file, and reports that are lost are simply added again; a killed process costs nothing that was committed.
PRAGMAS = ("PRAGMA synchronous=NORMAL", "PRAGMA cache_size=-16384")

# Errors by the first byte of SQLite's result code (https://www.sqlite.org/rescode.html).
BUSY = (LedgerBusyError, "another process is writing to it",
        "run the command again when that one is done, or wait longer with ACCORDING_BUSY_SECONDS")
DAMAGED = (LedgerCorruptError, "it is damaged", "restore it from a copy, or add the reports to a new ledger")
UNOPENED = (LedgerPathError, "it cannot be opened", "check the path and the rights to the file and its folder")
CAUSES: dict[int, tuple[type[LedgerError], str, str]] = {
    sqlite3.SQLITE_BUSY: BUSY,
    sqlite3.SQLITE_LOCKED: BUSY,
    sqlite3.SQLITE_PROTOCOL: BUSY,
    sqlite3.SQLITE_ERROR: DAMAGED,  # our queries are right for a sound ledger: a table or column is missing
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_FORMAT: DAMAGED,
    sqlite3.SQLITE_NOTADB: (LedgerCorruptError, "it is not a ledger", "name another file, or restore it from a copy"),
    sqlite3.SQLITE_CANTOPEN: UNOPENED,
    sqlite3.SQLITE_PERM: UNOPENED,
    sqlite3.SQLITE_READONLY: (LedgerPathError, "it cannot be written", "make the file and its folder writable"),
    sqlite3.SQLITE_FULL: (LedgerPathError, "the disk is full", "free some space and run the command again"),
    sqlite3.SQLITE_IOERR: (LedgerPathError, "the disk does not read or write it",
                           "check the disk and its free space, and run the command again"),
}

ADDING = {table.name: insert(table).on_conflict_do_nothing() for table in metadata.sorted_tables}


class SQLite(Database):
    """A ledger in one file at `path`, an absolute path."""

    words = {"text": "VARCHAR", "bytes": "BLOB", "clustered": " WITHOUT ROWID"}  # noqa: RUF012 - never changed

    def __init__(self, path: Path, settings: Settings, *, create: bool) -> None:
        name = str(path)
        try:
            modes = _modes(path, create=create)
        except OSError as error:
            raise LedgerPathError(f"{name}: it cannot be opened ({error}); check the path") from error
        mode = _first_that_opens(path, modes, settings.busy_seconds)
        connect = partial(_connect, path, mode, settings.busy_seconds)
        # SQLAlchemy takes "sqlite://" for a database in memory, hence the pool by name.
        engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool, max_overflow=-1)
        super().__init__(name, engine, writable=mode in {"rw", "rwc"})
        self._busy_seconds = settings.busy_seconds

    def prepare(self) -> None:
        """Switch the file to WAL mode. SQLite does not wait for a lock there by itself, so this tries again."""
        until = time.monotonic() + self._busy_seconds
        while True:
            try:
                with self.guarded(), self.engine.connect() as connection:
                    mode = connection.exec_driver_sql("PRAGMA journal_mode=WAL").scalar_one()
            except LedgerBusyError:
                if time.monotonic() > until:
                    raise
                time.sleep(0.02)
            else:
                break
        if mode != "wal":
            raise LedgerPathError(f"{self.name}: its file system allows no write-ahead log; keep it on a local disk")

    def begin_reading(self, connection: Connection) -> None:
        """The first look fixes what the transaction sees."""
        connection.exec_driver_sql("BEGIN")
        connection.exec_driver_sql("SELECT count(*) FROM sqlite_master")

    def begin_writing(self, connection: Connection) -> None:
        """Take the write lock at once: a lock taken later could not wait for another writer."""
        if not self.writable:
            raise LedgerPathError(f"{self.name}: it was opened for reading only; make the file and its folder writable")
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    def adding(self, table: Table) -> Executable:
        """INSERT ... ON CONFLICT DO NOTHING."""
        return ADDING[table.name]

    def error(self, error: DBAPIError) -> LedgerError:
        """By SQLite's result code."""
        return _error(self.name, error.orig)


def _modes(path: Path, *, create: bool) -> tuple[str, ...]:
    """The ways to open the file, best first, in the words of SQLite's URIs. Raises LedgerPathError for none."""
    if "\0" in str(path):
        raise LedgerPathError(f"{str(path)!r}: no file can have this name; name another path")
    folder, exists = path.parent, path.exists()
    if not folder.is_dir():
        raise LedgerPathError(f"{path}: there is no folder {folder}; make it, or name another path")
    if exists and not path.is_file():
        kind = "a folder" if path.is_dir() else "no ordinary file"
        raise LedgerPathError(f"{path}: it is {kind}; name a file for the ledger")
    if not exists and not create:
        raise LedgerPathError(f"{path}: there is no such ledger; add reports first, or name another file")
    # SQLite makes its log beside the file, so the folder counts; effective ids are those that count when opening.
    writable = _may(folder, os.W_OK | os.X_OK) and (not exists or _may(path, os.R_OK | os.W_OK))
    if create and not writable:
        raise LedgerPathError(f"{path}: file or folder is not writable; change the rights, or name another path")
    if writable:
        return ("rwc",) if create else ("rw",)
    # Without a log beside the file, and where none can be made, the file is whole: SQLite may read it as it lies.
    log = path.with_name(path.name + "-wal")
    return ("ro",) if log.exists() and log.stat().st_size else ("ro", "ro&immutable=1")


def _may(path: Path, rights: int) -> bool:
    return os.access(path, rights, effective_ids=os.access in os.supports_effective_ids)


def _first_that_opens(path: Path, modes: tuple[str, ...], busy_seconds: float) -> str:
    """Raises the LedgerError of the last mode tried; only "cannot open" and "read-only" leave room for another."""
    for mode in modes:
        try:
            connection = _connect(path, mode, busy_seconds)
            try:
                connection.execute("SELECT count(*) FROM sqlite_master")
            finally:
                connection.close()
        except sqlite3.Error as error:
            failure = error
            if _code(error) not in {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY}:
                break
        else:
            return mode
    raise _error(str(path), failure) from failure


def _connect(path: Path, mode: str, busy_seconds: float) -> sqlite3.Connection:
    """A connection that begins no transaction by itself; the pool hands it to one thread at a time."""
    uri = f"file:{quote(str(path))}?mode={mode}"
    connection = sqlite3.connect(uri, uri=True, timeout=busy_seconds, isolation_level=None, check_same_thread=False)
    for pragma in PRAGMAS:
        connection.execute(pragma)
    return connection


def _code(error: BaseException | None) -> int | None:
    """The first byte of SQLite's result code; None for an error of Python's own sqlite3."""
    code = getattr(error, "sqlite_errorcode", None)
    return None if code is None else int(code) & 0xFF


def _error(name: str, error: BaseException | None) -> LedgerError:
    code = _code(error)
    if code is None and "decode" in str(error):
        code = sqlite3.SQLITE_CORRUPT  # a text that is not UTF-8: Python finds it, not SQLite
    other = (LedgerError, "the database gave way", "run the command again")
    kind, cause, cure = other if code is None else CAUSES.get(code, other)
    return kind(f"{name}: {cause} ({error}); {cure}")
