"""The steps from an empty database to the present schema; a step that has shipped is never edited.

`MIGRATIONS[n]` takes version n to n + 1: SQL with ";" between statements and nowhere else. Words in braces differ
between databases (`Database.words`): {text} is a string compared by code point, {bytes} a blob, {clustered} keeps a
table in the order of its primary key where the database can.
"""

from importlib.metadata import PackageNotFoundError, version

from sqlalchemy import Connection, inspect, select

from according.errors import LedgerCorruptError, LedgerVersionError
from according.store.database import Database
from according.store.schema import meta

SCHEMA, CREATED_BY = "schema", "created by"

MIGRATIONS: tuple[str, ...] = (
    """
    CREATE TABLE meta (
        name {text} NOT NULL, value {text} NOT NULL,
        PRIMARY KEY (name));
    CREATE TABLE reports (
        id {text} NOT NULL, published {text}, month INTEGER, learned {text} NOT NULL, body {bytes} NOT NULL,
        PRIMARY KEY (id));
    CREATE TABLE sightings (
        report {text} NOT NULL, key {text} NOT NULL, path {text} NOT NULL, learned {text} NOT NULL,
        PRIMARY KEY (report, key, path)){clustered};
    CREATE TABLE readings (
        report {text} NOT NULL, reader {text} NOT NULL, learned {text} NOT NULL, body {bytes} NOT NULL,
        PRIMARY KEY (report, reader));
    CREATE INDEX readings_by_age ON readings (report, learned, reader);
    CREATE TABLE statements (
        id {text} NOT NULL, reader {text} NOT NULL, report {text} NOT NULL, seq INTEGER NOT NULL, own INTEGER NOT NULL,
        body {bytes} NOT NULL,
        PRIMARY KEY (id, reader));
    CREATE INDEX statements_by_report ON statements (report, seq);
    CREATE TABLE keys (
        kind {text} NOT NULL, key {text} NOT NULL, month INTEGER NOT NULL, finding {text} NOT NULL,
        report {text} NOT NULL,
        PRIMARY KEY (kind, key, month, finding)){clustered};
    CREATE TABLE links (
        id {text} NOT NULL, "left" {text} NOT NULL, "right" {text} NOT NULL, kind {text} NOT NULL,
        verdict {text} NOT NULL, judge {text} NOT NULL, learned {text} NOT NULL, body {bytes} NOT NULL,
        PRIMARY KEY (id));
    CREATE INDEX links_by_left ON links ("left");
    CREATE INDEX links_by_right ON links ("right");
    CREATE INDEX links_by_kind ON links (kind, id);
    CREATE TABLE refusals (
        id {text} NOT NULL, learned {text} NOT NULL, body {bytes} NOT NULL,
        PRIMARY KEY (id))
    """,
)


def stored_version(connection: Connection, name: str) -> int:
    """The schema version of the ledger; 0 for an empty database.

    Raises LedgerCorruptError for a database that holds something else, LedgerVersionError for one of a later version.
    """
    inspector = inspect(connection)
    present = {*inspector.get_table_names(), *inspector.get_view_names()}
    if not present:
        return 0
    if meta.name not in present:
        raise LedgerCorruptError(f"{name}: it is a database, but not a ledger; name another file for the ledger")
    value = connection.execute(select(meta.c.value).where(meta.c.name == SCHEMA)).scalar_one_or_none()
    if value is None or not value.isdecimal():
        raise LedgerCorruptError(f"{name}: its schema version is missing, so it is no ledger or a damaged one; "
                                 "name another file, or restore it from a copy")
    if int(value) > len(MIGRATIONS):
        raise LedgerVersionError(f"{name}: it was written by a newer version of according (schema {value}, this one "
                                 f"knows {len(MIGRATIONS)}); upgrade according")
    return int(value)


def current(found: int) -> bool:
    """Whether a ledger of this version needs no step."""
    return found == len(MIGRATIONS)


def migrate(connection: Connection, database: Database) -> None:
    """Bring the ledger to the present schema, within the caller's write transaction.

    The version is read again here: another process may have been faster, and then no step is left.
    """
    found = stored_version(connection, database.name)
    for step in MIGRATIONS[found:]:
        for sql in step.split(";"):
            connection.exec_driver_sql(sql.format_map(database.words))
    if found == 0:
        connection.execute(meta.insert(), {"name": CREATED_BY, "value": _version()})
        connection.execute(meta.insert(), {"name": SCHEMA, "value": str(len(MIGRATIONS))})
    else:
        connection.execute(meta.update().where(meta.c.name == SCHEMA).values(value=str(len(MIGRATIONS))))


def _version() -> str:
    try:
        return version("according")
    except PackageNotFoundError:
        return "unknown"
