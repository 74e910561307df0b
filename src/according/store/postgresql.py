"""A PostgreSQL database, for a ledger that many machines share. Not yet tested against a server."""

from sqlalchemy import Connection, Executable, Table, create_engine, make_url
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from according.errors import LedgerBusyError, LedgerCorruptError, LedgerError, LedgerPathError
from according.settings import Settings
from according.store.database import Database
from according.store.schema import metadata

WRITERS = 0x6163636F72640001
"""The advisory lock that writers take in turn ("accord" and a 1): any number will do that nobody else takes."""

# SQLSTATE classes and codes, PostgreSQL manual, appendix A; the longest match counts.
CAUSES: dict[str, tuple[type[LedgerError], str, str]] = {
    "55P03": (LedgerBusyError, "another process is writing to it",
              "run the command again when that one is done, or wait longer with ACCORDING_BUSY_SECONDS"),
    "XX": (LedgerCorruptError, "it is damaged", "restore it from a copy"),
    "42": (LedgerCorruptError, "its tables are not those of a ledger", "name another database"),
    "53": (LedgerPathError, "the server is out of space, memory or connections", "free some and run the command again"),
    "25006": (LedgerPathError, "it cannot be written", "connect to a server that is not a standby"),
}
UNREACHED = (LedgerPathError, "it cannot be reached", "check the address, the server and the user's rights")
ADDING = {table.name: insert(table).on_conflict_do_nothing() for table in metadata.sorted_tables}


class PostgreSQL(Database):
    """A ledger in the default schema of the database at `url`."""

    words = {"text": 'VARCHAR COLLATE "C"', "bytes": "BYTEA", "clustered": ""}  # noqa: RUF012 - never changed

    def __init__(self, url: str, settings: Settings) -> None:
        try:
            address = make_url(url)
            engine = create_engine(address)
        except (ArgumentError, NoSuchModuleError, ValueError) as error:
            raise LedgerPathError(f"{url}: it is no database address; write postgresql://user@host/name") from error
        except ModuleNotFoundError as error:
            raise LedgerPathError(f"{address}: the driver {error.name} is missing; install it with pip") from error
        super().__init__(address.render_as_string(hide_password=True), engine)
        self._wait = f"SET LOCAL lock_timeout = {round(settings.busy_seconds * 1000)}"

    def prepare(self) -> None:
        """Nothing needs to be set."""

    def begin_reading(self, connection: Connection) -> None:
        """One snapshot for the whole transaction, taken by the first look."""
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        connection.exec_driver_sql("SELECT 1")

    def begin_writing(self, connection: Connection) -> None:
        """One writer at a time: two at once would not see each other's candidates."""
        connection.exec_driver_sql(self._wait)
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITERS})")

    def adding(self, table: Table) -> Executable:
        """INSERT ... ON CONFLICT DO NOTHING."""
        return ADDING[table.name]

    def error(self, error: DBAPIError) -> LedgerError:
        """By SQLSTATE; an error without one is a connection that failed."""
        state = str(getattr(error.orig, "sqlstate", None) or "")
        other = (LedgerError, "the database gave way", "run the command again")
        kind, cause, cure = CAUSES.get(state, CAUSES.get(state[:2], other)) if state else UNREACHED
        return kind(f"{self.name}: {cause} ({error.orig}); {cure}")
