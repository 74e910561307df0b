"""Each way in which a ledger cannot be used, by a real file: one class, the cause and the cure, and nothing touched."""

import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path
from threading import Timer

import pytest
from ledger_samples import Made, ordinary_user

from according.errors import (
    LedgerBusyError,
    LedgerCorruptError,
    LedgerError,
    LedgerPathError,
    LedgerVersionError,
    RecordError,
)
from according.records import Sighting
from according.settings import Settings
from according.store import Store

SETTINGS = Settings(busy_seconds=0.2)


def refused(kind: type[LedgerError], path: Path | str, *, create: bool = True) -> str:
    """The message of the error, which names the path."""
    with pytest.raises(kind) as caught, Store(path, SETTINGS, create=create):
        pass
    assert str(path) in str(caught.value)
    assert ";" in str(caught.value)
    return str(caught.value)


@pytest.fixture
def ledger(tmp_path: Path, made: Made) -> Path:
    """A closed ledger of 30 reports."""
    path = tmp_path / "news.db"
    with Store(path, SETTINGS) as store:
        for number in range(30):
            made.fill(store, number, statements=10)
    return path


@pytest.mark.parametrize("create", [True, False])
def test_a_folder_is_no_ledger(tmp_path: Path, create: bool) -> None:
    """A folder in the ledger's place is a matter of the path."""
    assert "folder" in refused(LedgerPathError, tmp_path, create=create)


@pytest.mark.parametrize("create", [True, False])
def test_a_missing_folder_is_named(tmp_path: Path, create: bool) -> None:
    """Folders are not made on the way."""
    assert "there is no folder" in refused(LedgerPathError, tmp_path / "no" / "news.db", create=create)
    assert list(tmp_path.iterdir()) == []


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    """A ledger cannot lie within a file."""
    (tmp_path / "file").touch()
    refused(LedgerPathError, tmp_path / "file" / "news.db")


def test_what_is_no_ordinary_file_is_not_opened(tmp_path: Path) -> None:
    """A pipe would never answer, so it is not asked; nor is a device."""
    os.mkfifo(tmp_path / "pipe")
    refused(LedgerPathError, tmp_path / "pipe")
    refused(LedgerPathError, "/dev/null")


@pytest.mark.parametrize("name", ["x" * 300 + ".db", "nul\0.db"])
def test_a_name_that_no_file_can_have(tmp_path: Path, name: str) -> None:
    """Names that the file system does not take are a matter of the path."""
    with pytest.raises(LedgerPathError):
        Store(tmp_path / name, SETTINGS)


def test_names_with_signs_of_their_own_are_taken(tmp_path: Path, made: Made) -> None:
    """Characters that mean something in a URI, and letters beyond ASCII, are part of the name."""
    for name in ("a?mode=ro.db", "50%25.db", "#1.db", "\u0160kofja Loka.db", ":memory:"):
        with Store(tmp_path / name, SETTINGS) as store:
            made.fill(store)
        assert (tmp_path / name).is_file()


def test_only_the_ledger_itself_is_left_when_all_is_closed(ledger: Path) -> None:
    """The log beside the file is gone once it is closed, so that the one file can be copied."""
    with Store(ledger, SETTINGS, create=False) as store, store.view() as view:
        assert view.counts().reports == 30
    assert [path.name for path in ledger.parent.iterdir()] == ["news.db"]


def test_listing_makes_no_ledger(tmp_path: Path) -> None:
    """Without `create` a missing ledger is an error, and no file appears."""
    assert "no such ledger" in refused(LedgerPathError, tmp_path / "news.db", create=False)
    assert list(tmp_path.iterdir()) == []


def test_an_empty_file_is_a_ledger_only_when_made_one(tmp_path: Path) -> None:
    """An empty file can become a ledger, but cannot be read as one."""
    path = tmp_path / "news.db"
    path.touch()
    refused(LedgerCorruptError, path, create=False)
    with Store(path, SETTINGS), Store(path, SETTINGS, create=False) as store, store.view() as view:
        assert view.counts().reports == 0


@pytest.mark.parametrize("content", [b"Lune", b"The bridge of Lune has fallen. " * 500, bytes(range(256)) * 40])
@pytest.mark.parametrize("create", [True, False])
def test_another_file_is_no_ledger_and_stays(tmp_path: Path, content: bytes, create: bool) -> None:
    """A text or picture given by mistake is refused, and not a byte of it changes."""
    path = tmp_path / "report.txt"
    path.write_bytes(content)
    refused(LedgerCorruptError, path, create=create)
    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("table", ["CREATE TABLE bridges (name)", "CREATE TABLE meta (name, value)",
                                   "CREATE TABLE meta (colour)", "CREATE VIEW bridges AS SELECT 1"])
@pytest.mark.parametrize("create", [True, False])
def test_another_database_is_no_ledger_and_stays(tmp_path: Path, table: str, create: bool) -> None:
    """An SQLite file of another program is refused, even one with a table of our name, and not a byte changes."""
    path = tmp_path / "bridges.db"
    with sqlite3.connect(path) as connection:
        connection.execute(table)
    connection.close()
    before = path.read_bytes()
    message = refused(LedgerCorruptError, path, create=create)
    assert ("not a ledger" in message) == ("bridges" in table)
    assert path.read_bytes() == before


def test_a_ledger_of_a_newer_version_is_left_alone(ledger: Path) -> None:
    """What a later version wrote is not guessed at."""
    with sqlite3.connect(ledger) as connection:
        connection.execute("UPDATE meta SET value = '99' WHERE name = 'schema'")
    connection.close()
    assert "upgrade according" in refused(LedgerVersionError, ledger)
    assert "99" in refused(LedgerVersionError, ledger, create=False)


def read_all(path: Path) -> None:
    """Open the ledger and read everything in it."""
    with Store(path, SETTINGS, create=False) as store, store.view() as view:
        for rows in (view.reports(), view.readings(), view.statements(), view.sightings(), view.links()):
            for _ in rows:
                pass


def test_a_ledger_cut_short_is_damaged(ledger: Path) -> None:
    """A file that lost its second half, as by a broken copy, is found out by reading it."""
    os.truncate(ledger, ledger.stat().st_size // 2 // 4096 * 4096)
    with pytest.raises(LedgerCorruptError, match="damaged"):
        read_all(ledger)


@pytest.mark.parametrize("start", [100, 4096 * 2, 4096 * 30])
def test_a_ledger_overwritten_in_its_midst_is_damaged(ledger: Path, start: int) -> None:
    """Noise in the file is found out when it is read: on opening, or in the midst of a list."""
    size = ledger.stat().st_size
    with ledger.open("r+b") as file:
        file.seek(start)
        file.write(b"\xa5" * (size - start))
    with pytest.raises(LedgerCorruptError, match="damaged"):
        read_all(ledger)


def test_a_ledger_without_a_table_is_damaged(ledger: Path) -> None:
    """A table that is missing is damage, not an accident of the program."""
    with sqlite3.connect(ledger) as connection:
        connection.execute("DROP TABLE statements")
    connection.close()
    with pytest.raises(LedgerCorruptError, match="damaged"):
        read_all(ledger)


def test_a_text_that_is_no_text_is_damaged(ledger: Path) -> None:
    """Bytes that are not UTF-8 where text must be are damage."""
    with sqlite3.connect(ledger) as connection:
        connection.execute("INSERT INTO sightings VALUES (CAST(x'ff' AS TEXT), 'a', 'b', 'c')")
    connection.close()
    with pytest.raises(LedgerCorruptError, match="damaged"):
        read_all(ledger)


def test_a_body_of_another_version_is_refused(ledger: Path) -> None:
    """A record with a field that this version does not know is not half understood."""
    with sqlite3.connect(ledger) as connection:
        connection.execute("UPDATE statements SET body = '{\"id\": \"1\", \"mood\": \"grave\"}'")
    connection.close()
    with pytest.raises(LedgerCorruptError, match="mood") as told:
        read_all(ledger)
    assert str(told.value).startswith(f"{ledger}: ")


def test_a_folder_without_the_right_to_write(public_folder: Path) -> None:
    """A ledger cannot be made there."""
    public_folder.chmod(0o555)
    with ordinary_user():
        assert "not writable" in refused(LedgerPathError, public_folder / "news.db")
    assert list(public_folder.iterdir()) == []


@pytest.mark.parametrize("rights", [0o444, 0o666])
def test_an_archived_ledger_can_be_read(public_folder: Path, made: Made, rights: int) -> None:
    """In a folder where nothing can be written a ledger is read, not written, and its folder stays as it is."""
    path = public_folder / "news.db"
    with Store(path, SETTINGS) as store:
        made.fill(store)
    path.chmod(rights)
    public_folder.chmod(0o555)
    with ordinary_user():
        read_all(path)
        with Store(path, SETTINGS, create=False) as store, pytest.raises(LedgerPathError, match="only"), store.writer():
            pass
        assert "not writable" in refused(LedgerPathError, path)
    assert list(public_folder.iterdir()) == [path]


def test_a_protected_ledger_can_be_read(public_folder: Path, made: Made) -> None:
    """A file without the right to write, in a folder with it, is read, not written."""
    path = public_folder / "news.db"
    with Store(path, SETTINGS) as store:
        made.fill(store)
    path.chmod(0o444)
    public_folder.chmod(0o777)
    with ordinary_user():
        read_all(path)
        assert "not writable" in refused(LedgerPathError, path)


def test_an_archived_ledger_with_its_log_can_be_read(public_folder: Path, made: Made) -> None:
    """Copied with its log, a ledger shows what the log holds, also where nothing can be written."""
    path = public_folder / "news.db"
    with Store(public_folder / "live.db", SETTINGS) as store:
        made.fill(store)
        for ending in ("", "-wal", "-shm"):
            shutil.copy(f"{public_folder}/live.db{ending}", f"{path}{ending}")
    public_folder.chmod(0o555)
    with ordinary_user(), Store(path, SETTINGS, create=False) as store, store.view() as view:
        assert view.counts().reports == 1


def test_a_ledger_without_the_right_to_read(public_folder: Path) -> None:
    """A file that is closed to its reader is a matter of the path."""
    path = public_folder / "news.db"
    with Store(path, SETTINGS):
        pass
    path.chmod(0)
    with ordinary_user():
        refused(LedgerPathError, path)
        refused(LedgerPathError, path, create=False)


def test_a_ledger_in_use_is_busy(ledger: Path, made: Made) -> None:
    """A second writer waits as long as the settings say, then says who to wait for; readers are never kept waiting."""
    with Store(ledger, SETTINGS) as store, store.writer() as writer:
        writer.put_refusal(made.refusal())
        with Store(ledger, SETTINGS) as other:
            with pytest.raises(LedgerBusyError, match="another process"), other.writer():
                pass
            with other.view() as view:
                assert view.counts().reports == 30
    with Store(ledger, SETTINGS) as store, store.view() as view:
        assert view.counts().refusals == 1


def test_a_short_lock_is_waited_for(ledger: Path, made: Made) -> None:
    """Another tool's lock that ends in time is no error, neither when opening nor when writing."""
    lock = sqlite3.connect(ledger, isolation_level=None, check_same_thread=False)
    lock.execute("PRAGMA journal_mode=DELETE")
    for held in ("BEGIN", "BEGIN IMMEDIATE", "BEGIN EXCLUSIVE"):
        lock.execute(held)
        lock.execute("SELECT count(*) FROM reports").fetchall()
        release = Timer(0.3, lock.rollback)
        release.start()
        with Store(ledger, Settings(busy_seconds=20)) as store:
            made.fill(store, 31)
        release.join()
        lock.execute("PRAGMA journal_mode=DELETE")
    lock.close()


def test_a_ledger_locked_whole_is_busy(ledger: Path) -> None:
    """A tool that locks the file against everybody makes it busy, not damaged."""
    lock = sqlite3.connect(ledger, isolation_level=None)
    lock.execute("PRAGMA journal_mode=DELETE")
    lock.execute("BEGIN EXCLUSIVE")
    try:
        refused(LedgerBusyError, ledger)
        refused(LedgerBusyError, ledger, create=False)
    finally:
        lock.close()


FILLING = """
import sys
from ledger_samples import Made
from according.errors import LedgerPathError
from according.settings import Settings
from according.store import Store
import resource
resource.setrlimit(resource.RLIMIT_FSIZE, (2_000_000, 2_000_000))
made, done = Made(), 0
try:
    with Store(sys.argv[1], Settings()) as store:
        for number in range(10_000):
            made.fill(store, number, statements=10)
            done += 1
except LedgerPathError as error:
    print(done, error)
"""


def test_a_full_disk_costs_only_the_transaction(tmp_path: Path) -> None:
    """Where the file can grow no further the error says so, and all that was committed before is whole."""
    path = tmp_path / "news.db"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-c", FILLING, path], env=environment, capture_output=True, text=True,
                          timeout=60, check=True)
    committed, message = done.stdout.split(" ", 1)
    assert "disk" in message
    assert int(committed) > 3
    with Store(path, SETTINGS, create=False) as store, store.view() as view:
        assert view.counts()[:4] == (int(committed), int(committed), int(committed), int(committed) * 10)


def test_half_a_character_is_refused(tmp_path: Path, made: Made) -> None:
    """A file name that is no text cannot be kept; the record is at fault, not the ledger."""
    report = made.report()
    with Store(tmp_path / "news.db", SETTINGS) as store:
        with pytest.raises(RecordError, match="surrogate"), store.writer() as writer:
            writer.put_report(report, Sighting(report=report.id, key="a", path="caf\udce9.txt"))
        with store.view() as view:
            assert view.counts().reports == 0


def test_a_closed_view_says_so(tmp_path: Path, made: Made) -> None:
    """A list that outlives its view is an error of ours, not of the database library."""
    with Store(tmp_path / "news.db", SETTINGS) as store:
        made.fill(store)
        with store.view() as view:
            reports = view.reports()
        with pytest.raises(LedgerError):
            list(reports)


@pytest.mark.parametrize("url", ["postgresql://nobody@localhost:1/none", "postgresqlx://a/b", "postgresql://a:b:c:d"])
def test_a_database_that_is_not_there(url: str) -> None:
    """An address that leads nowhere, or a missing driver, is a matter of the path."""
    with pytest.raises(LedgerPathError, match=";"):
        Store(url, SETTINGS)
