"""From an empty database, or an older ledger, to the present schema."""

import sqlite3
from pathlib import Path

import pytest
from ledger_samples import Made, ordinary_user
from sqlalchemy import inspect

from according.errors import LedgerError, LedgerPathError
from according.settings import Settings
from according.store import Store, migrations
from according.store.schema import metadata
from according.store.sqlite import SQLite

LATER = (
    *migrations.MIGRATIONS,
    "CREATE TABLE notes (id {text} NOT NULL, PRIMARY KEY (id)); CREATE INDEX notes_by_id ON notes (id)",
)
"""The present schema and a step of a version to come."""


def meta(path: Path) -> dict[str, str]:
    """What the ledger says of itself."""
    connection = sqlite3.connect(path)
    try:
        return dict(connection.execute("SELECT name, value FROM meta"))
    finally:
        connection.close()


@pytest.fixture
def ledger(tmp_path: Path, made: Made) -> Path:
    """A closed ledger of the present version with one report."""
    path = tmp_path / "news.db"
    with Store(path, Settings()) as opened:
        made.fill(opened)
    return path


def test_the_steps_make_the_tables_that_queries_expect(ledger: Path) -> None:
    """Names, order, types, NULLs and primary keys in the database are those of `schema`; no other table is there."""
    database = SQLite(ledger, Settings(), create=False)
    inspector = inspect(database.engine)
    assert set(inspector.get_table_names()) == set(metadata.tables)
    for name, table in metadata.tables.items():
        found = [(column["name"], str(column["type"]), column["nullable"]) for column in inspector.get_columns(name)]
        assert found == [(column.name, column.type.compile(database.engine.dialect), column.nullable)
                         for column in table.columns]
        assert inspector.get_pk_constraint(name)["constrained_columns"] == [key.name for key in table.primary_key]
    database.close()


def test_a_ledger_says_what_it_is(ledger: Path) -> None:
    """The schema version and the version of according that made it stand in the ledger."""
    assert meta(ledger)["schema"] == str(len(migrations.MIGRATIONS))
    assert meta(ledger)["created by"]


@pytest.mark.parametrize("create", [True, False])
def test_an_older_ledger_is_upgraded(
    ledger: Path, made: Made, monkeypatch: pytest.MonkeyPatch, create: bool,
) -> None:
    """On opening; what it held stays, the version goes up, and who made it is not forgotten."""
    before = meta(ledger)
    monkeypatch.setattr(migrations, "MIGRATIONS", LATER)
    for _ in range(2):
        with Store(ledger, Settings(), create=create) as opened, opened.view() as view:
            assert dict(view.reports()) == {made.report().id: made.report()}
    assert meta(ledger) == {**before, "schema": "2"}
    connection = sqlite3.connect(ledger)
    assert connection.execute("SELECT count(*) FROM notes").fetchone() == (0,)
    connection.close()


def test_a_step_that_fails_leaves_the_older_ledger(ledger: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All steps are one transaction: either the ledger is upgraded, or it is what it was."""
    before = ledger.read_bytes()
    monkeypatch.setattr(migrations, "MIGRATIONS", (*LATER, "ALTER TABLE bridges ADD COLUMN height INTEGER"))
    with pytest.raises(LedgerError, match="bridges"):
        Store(ledger, Settings())
    assert ledger.read_bytes() == before


def test_what_cannot_be_written_cannot_be_upgraded(
    public_folder: Path, made: Made, monkeypatch: pytest.MonkeyPatch,
) -> None:
    """An archived ledger of an older version asks to be copied first."""
    path = public_folder / "news.db"
    with Store(path, Settings()) as opened:
        made.fill(opened)
    public_folder.chmod(0o555)
    monkeypatch.setattr(migrations, "MIGRATIONS", LATER)
    with ordinary_user(), pytest.raises(LedgerPathError, match="older version"):
        Store(path, Settings(), create=False)
