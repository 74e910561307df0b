"""Several processes, and processes that die."""

import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from ledger_samples import Made

from according.settings import Settings
from according.store import Store

WRITER = """
import sys
from ledger_samples import Made
from according.settings import Settings
from according.store import Store
path, first, last = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
made = Made()
print("ready", flush=True)
sys.stdin.readline()
with Store(path, Settings()) as store:
    for number in range(first, last):
        made.fill(store, number, statements=20)
        print(number, flush=True)
"""

STATEMENTS = 20


def start(path: Path, first: int, last: int) -> subprocess.Popen[str]:
    """A process that adds reports `first` to `last` once `go` lets it, and prints the number of each when committed."""
    return subprocess.Popen([sys.executable, "-c", WRITER, str(path), str(first), str(last)], text=True,
                            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
                            stdin=subprocess.PIPE, stdout=subprocess.PIPE)


def go(*processes: subprocess.Popen[str]) -> None:
    """Let processes begin, when all of them are ready to."""
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("\n")
        process.stdin.flush()


def end(process: subprocess.Popen[str]) -> list[int]:
    """The numbers that a process has printed since it began."""
    assert process.stdin is not None
    assert process.stdout is not None
    with process.stdin, process.stdout:
        lines = process.stdout.readlines()
    process.wait(60)
    return [int(line) for line in lines]


def sound(path: Path) -> bool:
    """What SQLite itself says of the file."""
    connection = sqlite3.connect(path)
    try:
        return connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    finally:
        connection.close()


@pytest.mark.parametrize("stopped_after", [1, 40])
def test_a_killed_process_leaves_whole_reports(tmp_path: Path, made: Made, stopped_after: int) -> None:
    """After SIGKILL in the midst of writing the ledger is sound, what was committed is there, and nothing in part."""
    path = tmp_path / "news.db"
    process = start(path, 0, 100_000)
    go(process)
    assert process.stdout is not None
    committed = [int(process.stdout.readline()) for _ in range(stopped_after)]
    process.send_signal(signal.SIGKILL)
    committed += end(process)
    assert process.returncode == -signal.SIGKILL

    with Store(path, Settings(), create=False) as store:
        with store.view() as view:
            ids = set(view.report_ids())
            assert ids >= {made.report(number).id for number in committed}
            assert len(ids) <= len(committed) + 1
            for reading in view.readings():
                of_report = [statement for _, statement in view.statements(report=reading.report)]
                assert of_report == list(reading.statements)
            count = len(ids)
            assert view.counts()[:4] == (count, count, count, count * STATEMENTS)
        with store.writer() as writer:
            assert len(writer.candidates("claim", ["key 0"], None)) == count * STATEMENTS
    assert sound(path)


def test_a_process_killed_while_making_the_ledger(tmp_path: Path, made: Made) -> None:
    """Whatever a killed process left of a new ledger, the next one makes it whole."""
    for attempt, delay in enumerate([0.0, 0.005, 0.01, 0.02, 0.03, 0.05]):
        path = tmp_path / f"{attempt}.db"
        process = start(path, 0, 100_000)
        go(process)
        try:
            process.wait(delay)
        except subprocess.TimeoutExpired:
            process.kill()
        end(process)
        with Store(path, Settings()) as store:
            made.fill(store, 100_001)
            with store.view() as view:
                assert made.report(100_001).id in view.report_ids()
        assert sound(path)


def test_two_processes_make_one_ledger_and_add_at_once(tmp_path: Path, made: Made) -> None:
    """Both succeed from the first moment, the reports that both add are there once, and none is lost."""
    for attempt in range(3):
        path = tmp_path / f"{attempt}.db"
        one, two = start(path, 0, 40), start(path, 20, 60)
        go(one, two)
        assert (end(one), end(two)) == ([*range(40)], [*range(20, 60)])
        assert (one.returncode, two.returncode) == (0, 0)
        with Store(path, Settings(), create=False) as store, store.view() as view:
            assert set(view.report_ids()) == {made.report(number).id for number in range(60)}
            assert view.counts()[:4] == (60, 60, 60, 60 * STATEMENTS)
        assert sound(path)


OPENERS = """
import multiprocessing
import sys
from according.settings import Settings
from according.store import Store

def opened(path, barrier):
    barrier.wait()
    Store(path, Settings()).close()

fork = multiprocessing.get_context("fork")
for attempt in range(60):
    barrier = fork.Barrier(3)
    several = [fork.Process(target=opened, args=(f"{sys.argv[1]}/{attempt}.db", barrier)) for _ in range(3)]
    for process in several:
        process.start()
    for process in several:
        process.join()
        assert process.exitcode == 0
"""


def test_many_open_a_fresh_ledger_at_once(tmp_path: Path) -> None:
    """Whoever comes first makes it, and the others wait, also where SQLite by itself would give up at once."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    subprocess.run([sys.executable, "-c", OPENERS, tmp_path], env=environment, timeout=120, check=True)


def test_reading_while_another_process_writes(tmp_path: Path) -> None:
    """Each view is whole: as many readings as reports, however many have come meanwhile."""
    path = tmp_path / "news.db"
    process = start(path, 0, 150)
    with Store(path, Settings()) as store:
        go(process)
        seen = set()
        while process.poll() is None:
            with store.view() as view:
                counts = view.counts()
                seen.add(counts.reports)
                assert counts[:4] == (counts.reports, counts.reports, counts.reports, counts.reports * STATEMENTS)
                assert len(list(view.statements())) == counts.statements
        assert end(process) == [*range(150)]
        with store.view() as view:
            assert view.counts().reports == 150
    assert len(seen) > 2
