"""Law 2 where processes die and where two write at once; each is the command line itself."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import pytest
from invented import DOINGS, NUMBERS, OUTLETS, PERSONS, PLACES, THINGS, Invented
from made_ledgers import assert_sound, exported, write

from according import Ledger
from according.settings import Settings

MANY = 40

DYING = """
import os, signal, sys
from according.cli import main
from according.store import Writer
step, nth = sys.argv[1], int(sys.argv[2])
real, done = getattr(Writer, step), 0
def dying(*arguments):
    global done
    real(*arguments)
    done += 1
    if done == nth:
        os.kill(os.getpid(), signal.SIGKILL)
setattr(Writer, step, dying)
sys.exit(main(sys.argv[3:]))
"""
"""`according`, killed by itself right after the nth call of a writer's step: in the midst of a transaction."""


def many() -> list[Invented]:
    """Reports of four events, each event told ten times with other figures, speakers and outlets."""
    out = []
    for number in range(MANY):
        place, things, doing = PLACES[number % 4], THINGS[number % 4], DOINGS[number % 4]
        person, outlet = PERSONS[number % 5], OUTLETS[number % 3]
        head = f"Published: {number % 9 + 1} March 2023\n\n" if number % 5 else ""
        out.append(Invented(f"m{number:02}", (
            f"{head}VELM ({outlet}) - {NUMBERS[number % 3].capitalize()} {things} {doing} near {place} last week, "
            f"{person} said. “We have counted the lamps, we have counted the coats,” he told {outlet}.\n\n"
            f"The coast guard denied the report. It is likely that more {things} will arrive by June.\n")))
    return out


def command(*arguments: str | Path) -> list[str]:
    """The command line in a process of its own."""
    return [sys.executable, "-m", "according.cli", *map(str, arguments)]


def environment() -> dict[str, str]:
    """This test's own modules, and no settings from outside."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("ACCORDING_")}
    return {**kept, "PYTHONPATH": os.pathsep.join(sys.path)}


def run(arguments: Sequence[str]) -> subprocess.CompletedProcess[str]:
    """Run to the end."""
    return subprocess.run(arguments, check=False, capture_output=True, text=True, env=environment(), timeout=120)


def held(path: Path) -> int:
    """Reports that are committed so far; 0 while there is no ledger."""
    with suppress(sqlite3.Error):
        connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        try:
            return int(connection.execute("SELECT count(*) FROM readings").fetchone()[0])
        finally:
            connection.close()
    return 0


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The files, one of which holds no text."""
    folder = tmp_path_factory.mktemp("reports")
    return write(folder, [*many(), Invented("nothing", " \n")])


@pytest.fixture(scope="module")
def undisturbed(reports: list[Path], tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The export of one run in this process that nothing interrupts."""
    path = tmp_path_factory.mktemp("whole") / "news.db"
    with Ledger(path, Settings()) as ledger:
        added = ledger.add(reports)
        assert len(added.reports) == MANY
        assert len(added.refused) == 1
    return exported(path)


def test_killed_again_and_again(reports: list[Path], undisturbed: bytes, tmp_path: Path) -> None:
    """SIGKILL within the first transaction, within a later one, and from outside at any moment; then `add` once more:
    the export is that of an undisturbed run, and the file was sound after each death.
    """
    path = tmp_path / "news.db"
    add = ["--ledger", str(path), "add", *map(str, reports)]
    before = 0
    for step, nth in (("put_reading", 1), ("put_links", 9)):
        died = subprocess.run([sys.executable, "-c", DYING, step, str(nth), *add], check=False, env=environment(),
                              capture_output=True, timeout=120)
        assert died.returncode == -signal.SIGKILL
        assert_sound(path)
        assert held(path) == before + nth - 1
        before = held(path)
    process = subprocess.Popen([*command(), *add], env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    until = time.monotonic() + 120
    while held(path) < before + 7 and process.poll() is None and time.monotonic() < until:
        time.sleep(0.005)
    process.kill()
    process.communicate()
    assert process.returncode == -signal.SIGKILL
    assert_sound(path)
    assert before + 7 <= held(path) < MANY
    last = run([*command(), *add])
    assert last.returncode == 1
    assert_sound(path)
    assert exported(path) == undisturbed


def test_two_processes_at_once(reports: list[Path], undisturbed: bytes, tmp_path: Path) -> None:
    """Two processes that make one ledger and add overlapping halves, one of them backwards, leave what one run does."""
    path = tmp_path / "news.db"
    halves = (reports[:27], reports[:13:-1])
    both = [subprocess.Popen(command("--ledger", path, "add", *half), env=environment(), text=True,
                             stdout=subprocess.PIPE, stderr=subprocess.PIPE) for half in halves]
    ends = [process.communicate(timeout=200) for process in both]
    assert [process.returncode for process in both] == [0, 1], ends
    assert [len(err.splitlines()) for _, err in ends] == [0, 1]
    assert_sound(path)
    assert exported(path) == undisturbed
