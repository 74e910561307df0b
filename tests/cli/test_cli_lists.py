"""The lists, in every form."""

import csv
import io
import json
from collections.abc import Callable
from typing import Any

import pytest
from fake_ledger import CLAIM, PART, FakeLedger
from msgspec.structs import replace

LISTS = ("claims", "statements", "stories", "sources", "forecasts", "reports")
NO_FILTERS = {"about": None, "source": None, "since": None, "until": None, "limit": None, "as_of": None,
              "clock": "published"}


@pytest.mark.parametrize("name", LISTS)
def test_all_filters_reach_the_ledger(run: Callable[..., Any], ledger: type[FakeLedger], name: str) -> None:
    """Every list passes its seven filters on by the ledger's keywords, and the method asked has the command's name."""
    run(name, "--about", "Velm", "--source", "Ada", "--since", "2031-03-01", "--until", "2031-03-09", "--limit", "7",
        "--as-of", "2031-03-08", "--clock", "learned")
    assert (name, {"about": "Velm", "source": "Ada", "since": "2031-03-01", "until": "2031-03-09", "limit": 7,
                   "as_of": "2031-03-08", "clock": "learned"}) in ledger.calls


@pytest.mark.parametrize("name", LISTS)
def test_without_filters_nothing_narrows(run: Callable[..., Any], ledger: type[FakeLedger], name: str) -> None:
    """A bare list asks for everything by the clock of publication, and never creates a ledger."""
    run(name)
    assert ledger.calls == [("open", ("according.db", False)), (name, NO_FILTERS), ("close", None)]


def test_piped_list_is_tab_separated(run: Callable[..., Any]) -> None:
    """Piped, a list is a header line and a line a row, each field in its column, ids whole, tuples joined by `; `."""
    header, row = run("claims").out.splitlines()
    cells = dict(zip(header.split("\t"), row.split("\t"), strict=True))
    assert cells["id"] == CLAIM.id
    assert cells["reports"] == "1111aaaa22223333; 4444bbbb55556666"
    assert (cells["origins"], cells["forecast"], cells["doubters"]) == ("1", "false", "")


def test_piped_spans_are_ranges(run: Callable[..., Any]) -> None:
    """Spans are start-end, several of them joined by `; `."""
    header, row = run("statements").out.splitlines()
    assert dict(zip(header.split("\t"), row.split("\t"), strict=True))["spans"] == "10-44; 50-61"


def test_tabs_and_line_ends_in_a_text_do_not_break_rows(run: Callable[..., Any], ledger: type[FakeLedger]) -> None:
    """A cell never holds a tab or a line end, so cut and awk count right."""
    ledger.claim_rows = [replace(CLAIM, text="one\ttwo\r\nthree\u2028four")]
    lines = run("claims").out.split("\n")
    assert len(lines) == 3
    assert lines[1].split("\t")[1] == "one two three four"


def test_csv_reads_back(run: Callable[..., Any], ledger: type[FakeLedger]) -> None:
    """CSV quotes what needs it and has the columns of the rows."""
    ledger.claim_rows = [replace(CLAIM, text='he said "four, or five"')]
    row, = csv.DictReader(io.StringIO(run("claims", "--csv").out))
    assert row["text"] == 'he said "four, or five"'
    assert list(row) == list(CLAIM.__struct_fields__)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1+2", "@SUM(A1)", "\t=1+1", "＝1+1"])
def test_csv_defuses_formulas(run: Callable[..., Any], ledger: type[FakeLedger], text: str) -> None:
    """A text that a spreadsheet would compute gets an apostrophe, in a field and as the first of a joined tuple."""
    ledger.claim_rows = [replace(CLAIM, text=text, backers=(text, "other"))]
    row, = csv.DictReader(io.StringIO(run("claims", "--csv").out))
    assert row["text"] == f"'{text.strip()}"
    assert row["backers"].startswith(f"'{text.strip()}")


def test_csv_leaves_numbers_and_signs(run: Callable[..., Any]) -> None:
    """Numbers stay numbers, and a polarity stays one sign."""
    row, = csv.DictReader(io.StringIO(run("statements", "--csv").out))
    assert (row["low"], row["polarity"]) == ("0.55", "+")


@pytest.mark.parametrize("name", LISTS)
def test_json_is_one_list(run: Callable[..., Any], name: str) -> None:
    """--json prints one document: a list with an object a row."""
    document = json.loads(run(name, "--json").out)
    assert len(document) == 1
    assert all(len(row["id"]) == 16 for row in document)


def test_jsonl_of_stories_is_the_contract(run: Callable[..., Any]) -> None:
    """`stories --jsonl` gives the story, its title and the keys of its reports."""
    assert json.loads(run("stories", "--jsonl").out) == {
        "story": "5707000000000001", "title": "The ferry of Velm", "reports": ["monday", "tuesday"]}


def test_jsonl_of_claims_is_the_contract(run: Callable[..., Any], ledger: type[FakeLedger]) -> None:
    """`claims --jsonl` gives claim, text, the statements in order and the standing, under the same filters."""
    line = json.loads(run("claims", "--jsonl", "--about", "Velm").out)
    assert list(line) == ["claim", "text", "statements", "standing"]
    assert (line["claim"], line["text"]) == (CLAIM.id, CLAIM.text)
    assert line["statements"] == sorted(PART.statements)
    assert line["standing"]["parts"][0]["role"] == "backer"
    assert ("standings", {**NO_FILTERS, "about": "Velm"}) in ledger.calls


def test_jsonl_of_other_lists_is_a_row_a_line(run: Callable[..., Any]) -> None:
    """`sources --jsonl` gives the fields of the row."""
    assert json.loads(run("sources", "--jsonl").out)["role"] == "harbour master"


@pytest.mark.parametrize(("form", "expected"), [("--json", "[]\n"), ("--csv", "id,text,"), ("--limit=1", "id\ttext\t")])
def test_an_empty_list_is_no_error(run: Callable[..., Any], ledger: type[FakeLedger], form: str, expected: str) -> None:
    """Where nothing fits, the form stays whole and the exit code is 0."""
    ledger.claim_rows = []
    outcome = run("claims", form)
    assert outcome.code == 0
    assert outcome.out.startswith(expected)


@pytest.mark.parametrize("name", LISTS)
def test_a_terminal_gets_a_table_that_fits(terminal: Callable[..., Any], name: str) -> None:
    """On a terminal a list is a coloured table within its 100 columns, with ids of eight digits."""
    out = terminal(name).out
    assert "\x1b[" in out
    assert max(map(len, _plain(out).splitlines())) <= 100
    assert "1 in all" in out
    assert not any(len(word) == 16 and word.isalnum() for word in _plain(out).split())


def test_a_terminal_table_takes_no_markup(terminal: Callable[..., Any], ledger: type[FakeLedger]) -> None:
    """Square brackets and :names: in a report are words, and an escape in it is shown, not sent."""
    ledger.claim_rows = [replace(CLAIM, text="[bold]no[/bold] :ferry: \x1b]0;gone\x07")]
    plain = _plain(terminal("claims").out)
    assert "[bold]no[/bold]" in plain
    assert ":ferry:" in plain
    assert "␛]0;gone␇" in plain


def test_ids_that_begin_alike_are_shown_longer(terminal: Callable[..., Any], ledger: type[FakeLedger]) -> None:
    """Ids are shortened only as far as they stay apart on the list, so each can be handed to `show`."""
    ledger.claim_rows = [CLAIM, replace(CLAIM, id="c7f2a01b3f000000")]
    plain = _plain(terminal("claims").out)
    assert "c7f2a01b33 " in plain
    assert "c7f2a01b3f " in plain


def test_an_empty_list_says_so_on_a_terminal(terminal: Callable[..., Any], ledger: type[FakeLedger]) -> None:
    """A person is told that nothing fits."""
    ledger.claim_rows = []
    assert "Nothing in this ledger fits." in terminal("claims").out


def _plain(text: str) -> str:
    """The text without rich's colours; escapes that a report brought would stay."""
    return "".join(part.split("m", 1)[1] if number else part for number, part in enumerate(text.split("\x1b[")))
