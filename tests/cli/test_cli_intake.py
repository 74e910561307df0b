"""Reports in: `add`, `read`, `refusals`."""

import json
import sys
from collections.abc import Callable
from io import StringIO
from typing import Any

import fake_ledger
import pytest
from fake_ledger import READING, REFUSAL, FakeLedger

from according.records.views import Added

NEW = Added(reports=("1", "2"), known=(), refused=(), statements=7, copies=0, utterances=2, claims=1, stories=3)


def test_add_passes_paths_and_what_is_said_of_them(run: Callable[..., Any], ledger: type[FakeLedger]) -> None:
    """`add` may create the ledger, hands every path on, existing or not, and closes the ledger."""
    run("add", "monday.txt", "missing", "--published", "2031-03-04", "--outlet", "Velm Courier")
    assert ledger.calls == [
        ("open", ("according.db", True)),
        ("add", (("monday.txt", "missing"), {"published": "2031-03-04", "outlet": "Velm Courier"})),
        ("close", None),
    ]


def test_add_tells_what_is_new(run: Callable[..., Any], ledger: type[FakeLedger]) -> None:
    """The summary counts reports, statements and what was joined, and is silent on what did not occur."""
    ledger.added = NEW
    assert run("add", "x") == (
        0, ("added    2 reports: 7 statements\n"
        "joined   2 shared quotations, 1 pair of like claims, 3 pairs of one story\n"), "")


def test_add_tells_each_refusal_and_fails(run: Callable[..., Any], ledger: type[FakeLedger]) -> None:
    """Each refused input is one line on stderr with cause and cure; the exit code is 1; the rest is counted."""
    ledger.added = Added(reports=("1",), known=("k",), refused=(REFUSAL, REFUSAL), statements=1)
    outcome = run("add", "x")
    assert outcome.code == 1
    assert outcome.err.splitlines() == ["according: soup.bin: it is a binary file; save it as UTF-8 text"] * 2
    assert [line.split()[:2] for line in outcome.out.splitlines()] == [["added", "1"], ["known", "1"], ["refused", "2"]]


def test_add_prints_json(run: Callable[..., Any], ledger: type[FakeLedger]) -> None:
    """`add --json` is the record of what was added, refusals in it."""
    ledger.added = Added(reports=("1",), known=(), refused=(REFUSAL,))
    outcome = run("add", "x", "--json")
    document = json.loads(outcome.out)
    assert (outcome.code, document["reports"], document["refused"][0]["name"]) == (1, ["1"], "soup.bin")


def test_add_needs_a_path(run: Callable[..., Any]) -> None:
    """`add` without a path is a wrong command line."""
    outcome = run("add")
    assert outcome.code == 2
    assert "PATH" in outcome.err


@pytest.mark.parametrize("day", ["2031-02-30", "20310304", "2031-W10-1", "yesterday", "２０３１-03-04"])
def test_a_day_is_a_day(run: Callable[..., Any], ledger: type[FakeLedger], day: str) -> None:
    """What is no day of the calendar, or is not written YYYY-MM-DD, is refused before the ledger is opened."""
    outcome = run("add", "x", "--published", day)
    assert (outcome.code, ledger.calls) == (2, [])
    assert "YYYY-MM-DD" in outcome.err


def test_a_terminal_sees_progress(terminal: Callable[..., Any], ledger: type[FakeLedger]) -> None:
    """On a terminal stderr carries a bar with the names of reports, their escapes inert; stdout does not."""
    ledger.added = NEW
    outcome = terminal("add", "x")
    assert "2/2" in outcome.err
    assert "\x1b[31m.txt" not in outcome.err
    assert "2/2" not in outcome.out


def test_no_progress_without_a_terminal(terminal: Callable[..., Any], ledger: type[FakeLedger]) -> None:
    """Where stderr is no terminal there is no bar, so logs hold no control characters."""
    ledger.added = NEW
    assert terminal("add", "x", err=StringIO()).err == ""


def test_an_interrupted_add_says_what_is_kept(run: Callable[..., Any], ledger: type[FakeLedger]) -> None:
    """Ctrl-C during `add` ends with 130, closes the ledger and says that the same command goes on."""
    ledger.raises = KeyboardInterrupt()
    outcome = run("add", "x")
    assert (outcome.code, ledger.calls[-1]) == (130, ("close", None))
    assert "the same command goes on" in outcome.err


def test_read_streams_readings(run: Callable[..., Any], ledger: type[FakeLedger]) -> None:
    """`read --jsonl` prints a Reading a line as the contract has it, tells what was refused, and opens no ledger."""
    outcome = run("read", "monday.txt", "soup.bin", "--jsonl", "--outlet", "Velm Courier")
    assert (outcome.code, json.loads(outcome.out)) == (1, READING)
    assert outcome.err == "according: soup.bin: it is a binary file; save it as UTF-8 text\n"
    assert ledger.calls == [("read", (["monday.txt", "soup.bin"], "Settings",
                                      {"published": None, "outlet": "Velm Courier"}))]


@pytest.mark.parametrize("readings", [[], [READING], [READING, READING]])
def test_read_json_is_one_list(run: Callable[..., Any], ledger: type[FakeLedger], monkeypatch: pytest.MonkeyPatch,
                               readings: list[Any]) -> None:
    """`read --json` is a list whatever the number of reports, and nothing refused is exit code 0."""
    made = fake_ledger.module(ledger, readings)
    monkeypatch.setitem(sys.modules, "according.ledger", made)
    outcome = run("read", "x", "--json")
    assert (outcome.code, json.loads(outcome.out)) == (0, readings)


def test_read_is_readable(run: Callable[..., Any]) -> None:
    """Without a form `read` prints the statements in order: who, by which cue, how sure, by when, where to look; the
    nested one indented; the report's own words marked as such.
    """
    assert run("read", "monday.txt").out.splitlines() == [
        "REPORT monday",
        "monday  Velm Courier  published 2031-03-04  3 statements",
        "",
        'Ada Rennick (harbour master) said  "likely" 0.55-0.80 ICD 203  forecast, by 2031-06  17-71',
        "    it is likely the ferry denied by Oslin will sail again",
        "    Oslin and witness (witness, not named) denied  denies  30-39",
        "        the ferry",
        "the report itself  73-83",
        "    It rained.",
        "",
    ]


def test_refusals_are_listed(run: Callable[..., Any]) -> None:
    """`refusals` lists input, error, cause and cure; having some is no failure."""
    assert run("refusals") == (
        0, "name\terror\tcause\tcure\nsoup.bin\tEncodingError\tit is a binary file\tsave it as UTF-8 text\n", "")


def test_refusals_are_a_table_on_a_terminal(terminal: Callable[..., Any]) -> None:
    """On a terminal the cause and the cure stand beside the input."""
    out = terminal("refusals").out
    assert "it is a binary file" in out
    assert "save it as UTF-8 text" in out
