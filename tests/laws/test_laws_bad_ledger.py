"""Law 6 on the ledger: one that cannot be used gives one line with name, cause and cure, and stays as it is."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented import Invented
from made_ledgers import assert_sound, law, write

from according import Ledger
from according.cli import main
from according.settings import Settings

GOOD = "Published: 4 March 2023\n\nSix sailors were lost near Marrow Bay on Monday, the coast guard of Velm said.\n"
COMMANDS = (("add",), ("claims",), ("stories", "--json"), ("show", "abcd"), ("export",), ("refusals",))


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of eight reports."""
    folder = tmp_path_factory.mktemp("sound")
    batch = [Invented(f"s{number}", GOOD.replace("Six", f"{number + 2}").replace("Marrow Bay", f"Velm {number}"))
             for number in range(8)]
    with Ledger(folder / "news.db", Settings()) as ledger:
        assert len(ledger.add(write(folder, batch)).reports) == 8
    return folder / "news.db"


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A report to add."""
    return write(tmp_path, [Invented("good", GOOD)])[0]


def newer(path: Path, sound: Path) -> None:
    """A ledger of a version to come."""
    shutil.copy(sound, path)
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("UPDATE meta SET value = '999' WHERE name = 'schema'")
    connection.close()


def damaged(path: Path, sound: Path) -> None:
    """Random bytes over every page but the first."""
    data = sound.read_bytes()
    path.write_bytes(data[:4096] + os.urandom(len(data) - 4096))


def truncated(path: Path, sound: Path) -> None:
    """A copy that was broken off."""
    data = sound.read_bytes()
    path.write_bytes(data[: len(data) * 2 // 5])


def foreign(path: Path, sound: Path) -> None:
    """Somebody else's database."""
    del sound
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("CREATE TABLE recipes (name)")
    connection.close()


SPOILERS: dict[str, Callable[[Path, Path], object]] = {
    "newer version": newer,
    "damaged": damaged,
    "truncated": truncated,
    "another's database": foreign,
    "a text": lambda path, _: path.write_text(GOOD * 200),
    "a short text": lambda path, _: path.write_text("no"),
    "a header alone": lambda path, sound: path.write_bytes(sound.read_bytes()[:100]),
    "a folder": lambda path, _: path.mkdir(),
    "a pipe": lambda path, _: os.mkfifo(path),
    "a link to nowhere far": lambda path, _: path.symlink_to("no/such/folder/news.db"),
}


def state(path: Path) -> object:
    """What lies there: the bytes of a file, else its kind."""
    return path.read_bytes() if path.is_file() else (path.is_dir(), path.is_fifo())


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
@pytest.mark.parametrize("spoil", SPOILERS.values(), ids=SPOILERS.keys())
def test_a_ledger_that_cannot_be_used(spoil: Callable[[Path, Path], object], command: tuple[str, ...], sound: Path,
                                      report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One line on stderr, exit code 1, nothing on stdout, and not a byte of the file is changed."""
    path = report.with_name("spoilt.db")
    spoil(path, sound)
    before = state(path)
    code = main(["--ledger", str(path), *command, *([str(report)] if command == ("add",) else [])])
    out, err = capsys.readouterr()
    assert code == 1, err
    check_line(err, path)
    assert out == "" or command == ("stories", "--json")
    assert state(path) == before


def check_line(err: str, path: Path) -> None:
    """One line: the ledger, the cause and the cure."""
    assert len(err.splitlines()) == 1, err
    name, _, words = err.removeprefix("according: ").partition(": ")
    assert name == str(path)
    assert ";" in words
    assert not any(bad in err for bad in ("Traceback", "this is a bug", "sqlalchemy"))


@law(25)
@given(st.floats(0, 1), st.integers(1, 3_000), st.binary(min_size=1, max_size=50), st.sampled_from(COMMANDS))
def test_damage_anywhere(sound: Path, where: float, length: int, noise: bytes, command: tuple[str, ...]) -> None:
    """With noise over any stretch of the file a command does its work or tells of the damage; it never breaks down, and
    the damage is said to be the ledger's.
    """
    with TemporaryDirectory() as folder:
        path = Path(folder) / "news.db"
        data = bytearray(sound.read_bytes())
        start = int(where * (len(data) - length))
        data[start:start + length] = (noise * (length // len(noise) + 1))[:length]
        path.write_bytes(data)
        given_reports = [str(write(folder, [Invented("good", GOOD)])[0])] if command == ("add",) else []
        with redirect_stderr(StringIO()) as err, redirect_stdout(TextIOWrapper(BytesIO())):
            code = main(["--ledger", str(path), *command, *given_reports])
        assert code in (0, 1), (err.getvalue(), start, length, command)
        if code == 1 and not err.getvalue().startswith("according: abcd: nothing"):
            check_line(err.getvalue(), path)


@contextmanager
def ordinary_user() -> Iterator[None]:
    """As a user whom permission bits bind: root, whom they do not, gives up its rights meanwhile."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def public(sound: Path) -> Iterator[Path]:
    """A folder that everybody may enter and only its owner write to; a sound ledger and a report in it."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copy(sound, folder / "news.db")
        write(folder, [Invented("good", GOOD)])
        for path, mode in ((folder / "news.db", 0o444), (folder / "good.txt", 0o444), (folder, 0o555)):
            path.chmod(mode)
        yield folder
        folder.chmod(0o755)


def test_no_right_to_write(public: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where nothing can be written `add` says so in one line and takes nothing; lists answer."""
    before = (public / "news.db").read_bytes()
    with ordinary_user():
        for name in ("news.db", "new.db"):
            assert main(["--ledger", str(public / name), "add", str(public / "good.txt")]) == 1
            check_line(capsys.readouterr().err, public / name)
        assert main(["--ledger", str(public / "news.db"), "reports"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 9
    assert (public / "news.db").read_bytes() == before
    assert sorted(path.name for path in public.iterdir()) == ["good.txt", "news.db"]


def test_no_right_to_read(public: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A report or a ledger that may not be read is named, each in one line."""
    for name in ("news.db", "good.txt"):
        (public / name).chmod(0)
    with ordinary_user():
        assert main(["--ledger", str(public / "news.db"), "claims"]) == 1
        check_line(capsys.readouterr().err, public / "news.db")
        assert main(["read", str(public / "good.txt")]) == 1
        check_line(capsys.readouterr().err, public / "good.txt")


@pytest.mark.parametrize("command", ["claims", "statements", "stories", "sources", "forecasts", "reports", "refusals",
                                     "export"])
def test_listing_makes_no_ledger(command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A list of a ledger that is not there is an error, and no file appears."""
    assert main(["--ledger", str(tmp_path / "no.db"), command]) == 1
    check_line(capsys.readouterr().err, tmp_path / "no.db")
    assert list(tmp_path.iterdir()) == []


def test_in_a_process_of_its_own(sound: Path, tmp_path: Path) -> None:
    """The same ends where a shell sees them, without a stack: a bad report, a bad ledger, a busy one."""
    write(tmp_path, [Invented("empty", "")])
    newer(tmp_path / "newer.db", sound)
    busy = tmp_path / "busy.db"
    shutil.copy(sound, busy)
    holder = sqlite3.connect(busy, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "ACCORDING_BUSY_SECONDS": "0.1"}
    for ledger, named in ((tmp_path / "fresh.db", tmp_path / "empty.txt"), (tmp_path / "newer.db",) * 2, (busy,) * 2):
        line = [sys.executable, "-m", "according.cli", "--ledger", ledger, "add", tmp_path / "empty.txt"]
        done = subprocess.run(line, check=False, capture_output=True, text=True, env=environment, timeout=60)
        assert done.returncode == 1
        lines = [line for line in done.stderr.splitlines() if str(named) in line]
        assert len(lines) == 1, done.stderr
        assert "Traceback" not in done.stderr
    holder.rollback()
    holder.close()
    for path in (tmp_path / "fresh.db", busy):
        assert_sound(path)


LISTING = """
import sys
from according.cli import main
code = main(sys.argv[1:])
heavy = sorted({name.split(".")[0] for name in sys.modules} & {"spacy", "thinc", "numpy", "py3langid", "rich"})
print(code, heavy, file=sys.stderr)
"""


def test_listing_loads_no_parser(sound: Path) -> None:
    """`claims` answers from the ledger alone: neither spaCy nor anything else of weight is loaded."""
    done = subprocess.run([sys.executable, "-c", LISTING, "--ledger", sound, "claims"], check=True, capture_output=True,
                          text=True, env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}, timeout=60)
    assert done.stderr == "0 []\n"
    assert len(done.stdout.splitlines()) > 1
