"""Sheets, comparisons, judgements, export, completion."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from fake_ledger import CLAIM, FakeLedger

from according.cli import main


def test_a_piped_sheet_is_its_text(run: Callable[..., Any], ledger: type[FakeLedger]) -> None:
    """Piped, a sheet is the joined text of its lines, 100 columns wide, escapes made visible, no trailing blanks."""
    assert run("show", "c7f2").out == "CLAIM  four sailors [red]drowned␛[31m\n\nend\n"
    assert ("render", ("ClaimSheet", 100)) in ledger.calls


def test_a_sheet_on_a_terminal_is_styled(terminal: Callable[..., Any]) -> None:
    """On a terminal labels are bold, markup in words is words, an unknown style is plain, an escape is shown."""
    out = terminal("show", "c7f2").out
    assert "\x1b[1mCLAIM" in out
    assert "[red]drowned␛[31m" in out
    assert "end" in out


@pytest.mark.parametrize(("columns", "width"), [("100", 100), ("20", 40), ("400", 140)])
def test_a_sheet_fits_the_terminal(terminal: Callable[..., Any], ledger: type[FakeLedger],
                                   monkeypatch: pytest.MonkeyPatch, columns: str, width: int) -> None:
    """A sheet is drawn for the terminal's width, between 40 and 140 columns."""
    monkeypatch.setenv("COLUMNS", columns)
    terminal("compare", "monday", "tuesday")
    assert ("render", ("Comparison", width)) in ledger.calls


def test_show_json_is_the_whole_sheet(run: Callable[..., Any]) -> None:
    """`show --json` is the view record, standing and evidence with it."""
    document = json.loads(run("show", CLAIM.id, "--json").out)
    assert document["claim"]["id"] == CLAIM.id
    assert document["standing"]["parts"][0]["evidence"][0]["content"] == [[10, 44]]


def test_nothing_by_that_name(run: Callable[..., Any]) -> None:
    """An id that fits nothing is one line on stderr and exit code 1."""
    assert run("show", "beef") == (
        1, "", "according: beef: nothing in the ledger goes by that name; list with `according claims`\n")


def test_compare(run: Callable[..., Any], ledger: type[FakeLedger]) -> None:
    """`compare` asks for both reports and prints JSON where asked."""
    assert json.loads(run("compare", "monday", "tuesday", "--json").out)["relation"] == "the same report"
    assert ("compare", ("monday", "tuesday")) in ledger.calls


JUDGE = ("judge", "51a7", "51a8", "same", "--kind", "claim", "--who", "Ines Maro", "--why", "both mean the ferry")


def test_judge(run: Callable[..., Any], ledger: type[FakeLedger]) -> None:
    """`judge` passes pair, verdict, kind, judge and ground on, and repeats the judgement."""
    outcome = run(*JUDGE)
    assert ("judge", ("51a7", "51a8", "same", {"kind": "claim", "who": "Ines Maro", "why": "both mean the ferry"})
            ) in ledger.calls
    assert outcome.out == "judged  51a7 and 51a8: same claim, says Ines Maro, 2031-03-06T08:00:00Z\n"


def test_judge_json_is_the_link(run: Callable[..., Any]) -> None:
    """`judge --json` is the link as it was stored."""
    link = json.loads(run(*JUDGE, "--json").out)
    assert (link["judge"], link["verdict"], link["why"]) == ("Ines Maro", "same", "both mean the ferry")


@pytest.mark.parametrize(("position", "value"), [(3, "unsure"), (5, "person"), (7, " "), (7, "According"), (9, "")])
def test_judge_needs_a_person_and_a_ground(run: Callable[..., Any], ledger: type[FakeLedger], position: int,
                                           value: str) -> None:
    """A verdict or kind of no such name, no judge, the machine as judge, and no ground are wrong command lines."""
    arguments = [*JUDGE]
    arguments[position] = value
    assert (run(*arguments).code, ledger.calls) == (2, [])


def test_export_is_the_ledger_s_bytes(ledger: type[FakeLedger], capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """Piped, `export` writes the ledger's bytes, a line each, untouched."""
    assert main(["export"]) == 0
    assert capsysbinary.readouterr().out == b'{"report":"1"}\n' + '{"text":"Søren \x9b31m"}\n'.encode()
    assert ("open", ("according.db", False)) in ledger.calls


def test_export_to_a_terminal_is_inert(terminal: Callable[..., Any]) -> None:
    """On a terminal the same JSON has its control characters escaped."""
    last = terminal("export").out.splitlines()[-1]
    assert "\x9b" not in last
    assert json.loads(last) == {"text": "Søren \x9b31m"}


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(run: Callable[..., Any], ledger: type[FakeLedger], shell: str) -> None:
    """`completion` prints the shell's script, which asks this program, and needs no ledger."""
    outcome = run("completion", shell)
    assert (outcome.code, ledger.calls) == (0, [])
    assert f"_ACCORDING_COMPLETE={shell}_complete" in outcome.out


def test_completion_answers(run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """Asked by bash, the program completes its commands and their options."""
    monkeypatch.setenv("_ACCORDING_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", "according cl")
    monkeypatch.setenv("COMP_CWORD", "1")
    assert run().out == "plain,claims\n"
    monkeypatch.setenv("COMP_WORDS", "according claims --ab")
    monkeypatch.setenv("COMP_CWORD", "2")
    assert run().out == "plain,--about\n"
