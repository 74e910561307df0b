"""How commands end: exit codes, one line each, quiet pipes."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from fake_ledger import FakeLedger

from according.errors import LedgerVersionError

HERE = Path(__file__).parent
PROGRAM = """
import sys
sys.path.insert(0, {here!r})
import fake_ledger
from msgspec.structs import replace
class Many(fake_ledger.FakeLedger):
    claim_rows = [fake_ledger.CLAIM] * {rows}
sys.modules["according.ledger"] = fake_ledger.module(Many, [fake_ledger.READING] * {rows})
from according.cli import main
sys.exit(main())
"""


def program(*arguments: str, rows: int = 1) -> list[str]:
    """The command line of a process of its own, on the fake ledger."""
    return [sys.executable, "-c", PROGRAM.format(here=str(HERE), rows=rows), *arguments]


@pytest.mark.parametrize("option", ["before", "after", "environment"])
def test_where_the_ledger_is(run: Callable[..., Any], ledger: type[FakeLedger], monkeypatch: pytest.MonkeyPatch,
                             option: str) -> None:
    """The ledger is named before or after the command, or by ACCORDING_LEDGER; a database URL is passed as it is."""
    url = "postgresql://desk@localhost/news"
    if option == "environment":
        monkeypatch.setenv("ACCORDING_LEDGER", url)
    run(*(["--ledger", url] if option == "before" else []), "claims", *(["--ledger", url] if option == "after" else []))
    assert ledger.calls[0] == ("open", (url, False))


def test_the_later_ledger_wins(run: Callable[..., Any], ledger: type[FakeLedger],
                               monkeypatch: pytest.MonkeyPatch) -> None:
    """What stands after the command wins over what stands before it, and both over the environment."""
    monkeypatch.setenv("ACCORDING_LEDGER", "a.db")
    run("--ledger", "b.db", "claims")
    run("--ledger", "b.db", "claims", "--ledger", "c.db")
    assert [call[1][0] for call in ledger.calls if call[0] == "open"] == ["b.db", "c.db"]


def test_listing_creates_no_ledger(run: Callable[..., Any], ledger: type[FakeLedger]) -> None:
    """Where there is no ledger, a list says so in one line and ends with 1."""
    ledger.exists = False
    assert run("claims") == (1, "", "according: according.db: there is no ledger; add reports first\n")


def test_an_error_of_ours_is_one_line(run: Callable[..., Any], ledger: type[FakeLedger]) -> None:
    """What `according` raises on purpose is told as one line, its control characters inert."""
    ledger.raises = LedgerVersionError("a.db: written by a newer\nversion\x1b[2J; update according")
    assert run("claims") == (1, "", "according: a.db: written by a newer version␛[2J; update according\n")


def test_a_bug_is_told_as_one(run: Callable[..., Any], ledger: type[FakeLedger]) -> None:
    """An unexpected exception is one line: that it is a bug, which, and how to get the traceback; exit code 70."""
    ledger.raises = ZeroDivisionError("division by zero")
    code, out, err = run("claims")
    assert (code, out, err.count("\n")) == (70, "", 1)
    assert "bug in according (ZeroDivisionError: division by zero)" in err
    assert "ACCORDING_DEBUG=1" in err


def test_debugging_shows_the_traceback(run: Callable[..., Any], ledger: type[FakeLedger],
                                       monkeypatch: pytest.MonkeyPatch) -> None:
    """With ACCORDING_DEBUG=1 the exception goes through."""
    monkeypatch.setenv("ACCORDING_DEBUG", "1")
    ledger.raises = ZeroDivisionError("division by zero")
    with pytest.raises(ZeroDivisionError):
        run("claims")


def test_a_broken_pipe_inside_is_not_quiet(run: Callable[..., Any], ledger: type[FakeLedger]) -> None:
    """A pipe that breaks elsewhere than at stdout is told."""
    ledger.raises = BrokenPipeError(32, "Broken pipe")
    code, _, err = run("claims")
    assert (code, "Broken pipe" in err) == (1, True)


@pytest.mark.parametrize("arguments", [
    ("claims", "--json", "--csv"), ("claims", "--limit", "0"), ("claims", "--clock", "wall"), ("nonsense",), ("show",),
    ("claims", "--since", "2031-03-05", "--until", "2031-03-04"), ("export", "--format", "pdf"), ("completion", "csh"),
])
def test_a_wrong_command_line_is_2(run: Callable[..., Any], ledger: type[FakeLedger],
                                   arguments: tuple[str, ...]) -> None:
    """A wrong command line is told with the usage, and nothing is opened."""
    outcome = run(*arguments)
    assert (outcome.code, ledger.calls) == (2, [])
    assert "Error: " in outcome.err


def test_a_wrong_setting_is_told(run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """A setting in the environment that is not of its type is one line."""
    monkeypatch.setenv("ACCORDING_BATCH", "many")
    code, _, err = run("claims")
    assert code == 1
    assert err.startswith("according: settings: ")


def test_interrupted(run: Callable[..., Any], ledger: type[FakeLedger]) -> None:
    """Ctrl-C is 130 and one line."""
    ledger.raises = KeyboardInterrupt()
    assert run("claims") == (130, "", "according: interrupted\n")


@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("form", [["claims"], ["claims", "--json"], ["read", "x", "--jsonl"], ["read", "x"], ["export"],
                                  ["--help"]])
@pytest.mark.parametrize("rows", [1, 3000])
def test_a_reader_that_goes_is_no_error(form: list[str], rows: int, unbuffered: str) -> None:
    """However much was still to be written, and however it is buffered, a closed pipe ends quietly with 141."""
    reader, writer = os.pipe()
    os.close(reader)
    ended = subprocess.run(program(*form, rows=rows), stdout=writer, stderr=subprocess.PIPE, check=False,
                           env={**os.environ, "PYTHONUNBUFFERED": unbuffered})
    os.close(writer)
    assert (ended.returncode, ended.stderr) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full, which is Linux's")
def test_a_full_disk_is_told() -> None:
    """Where stdout cannot be written the cause is one line and the exit code 1."""
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(program("claims"), stdout=full, stderr=subprocess.PIPE, check=False)
    assert ended.returncode == 1
    assert ended.stderr.startswith(b"according: the system: No space left on device; ")
    assert ended.stderr.count(b"\n") == 1


def test_output_is_utf_8_in_any_locale() -> None:
    """Piped, the output is UTF-8 even where the locale is not."""
    environment = {**os.environ, "LC_ALL": "en_US.ISO-8859-1", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    environment.pop("PYTHONIOENCODING", None)
    ended = subprocess.run(program("show", "c7f2"), env=environment, capture_output=True, check=True)
    assert "drowned␛[31m" in ended.stdout.decode("utf-8")
