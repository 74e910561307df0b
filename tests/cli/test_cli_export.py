"""`export` of events: tables that no spreadsheet runs, JSON that others read, and what was left out, told."""

import csv
import io
import json
from collections.abc import Callable
from typing import Any, get_args

import pytest
from fake_ledger import EVENT, FakeLedger
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from according.cli.untrusted import cell
from according.records.exports import EventForm, EventReportRow

FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")
words = st.text(st.characters(), max_size=40) | st.text(
    st.sampled_from("=+-@\t\r\n\x00\x1b\x9b\u2028\u202e\ud800\uff1d,;\"' a1"), max_size=20)
shared = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=80, deadline=None)


def table(text: str) -> list[dict[str, str]]:
    """The rows as the csv module reads them."""
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.mark.parametrize("form", ["event-report", "ucdp", "acled"])
def test_tables_are_csv_with_a_header(run: Callable[..., Any], form: str) -> None:
    """Columns of the codebook first; numbers are numbers, spans `start-end`, what is absent is empty."""
    (row,) = table(run("export", "--format", form).out)
    assert (next(iter(row)), next(reversed(row))) == ("id", "mentions")
    assert (row["latitude"], row["deaths_low"], row["deaths_best"], row["time_span"]) == ("-54.25", "7", "", "30-35")
    assert (row["status"], row["background"], row["words"]) == ("happened", "false", "struck")


@shared
@given(text=words, names=st.lists(words, max_size=3))
def test_tables_round_trip_and_run_nothing(
    run: Callable[..., Any], ledger: type[FakeLedger], text: str, names: list[str],
) -> None:
    """Whatever a report says, the csv module reads back as many rows and columns as were written and the very words,
    and no cell with words begins as a formula does; the apostrophe in front is all that is added.
    """
    ledger.event_rows = [replace(EVENT, location=text, actor1=text, words=text, through=tuple(names)), EVENT]
    out = run("export", "--format", "event-report").out
    assert out.count("\n") == 3
    rows = list(csv.reader(io.StringIO(out, newline="")))
    assert {len(row) for row in rows} == {len(EventReportRow.__struct_fields__)}
    row = dict(zip(rows[0], rows[1], strict=True))
    for name, value in (("location", text), ("words", text), ("through", "; ".join(names))):
        assert row[name] in (cell(value), f"'{cell(value)}")
        assert not row[name].startswith(FORMULAS) or len(row[name]) == 1


def test_formulas_are_neutralised_and_coordinates_are_not(run: Callable[..., Any], ledger: type[FakeLedger]) -> None:
    """A place called =HYPERLINK(...) is text; a southern latitude stays a number."""
    ledger.event_rows = [replace(EVENT, location='=HYPERLINK("http://x")', actor1="\t@SUM(A1)", actor2="-1+1")]
    (row,) = table(run("export", "--format", "acled").out)
    assert (row["location"], row["actor1"], row["actor2"]) == ("'=HYPERLINK(\"http://x\")", "'@SUM(A1)", "'-1+1")
    assert (float(row["latitude"]), float(row["longitude"])) == (-54.25, -3.5)


def test_plover_is_an_object_a_line(run: Callable[..., Any], ledger: type[FakeLedger]) -> None:
    """JSON lines, safe on a terminal, with the very words in them."""
    ledger.event_rows = [replace(EVENT, words="a\x9b31m\nb"), EVENT]
    out = run("export", "--format", "plover").out
    assert "\x9b" not in out
    assert [json.loads(line)["words"] for line in out.splitlines()] == ["a\x9b31m\nb", "struck"]


@pytest.mark.parametrize("count", [0, 1, 3])
def test_geojson_is_one_feature_collection(run: Callable[..., Any], ledger: type[FakeLedger], count: int) -> None:
    """One document with as many features as there are, none among them."""
    ledger.event_rows = [EVENT] * count
    document = json.loads(run("export", "--format", "geojson").out)
    assert document.keys() == {"type", "features"}
    assert (document["type"], len(document["features"])) == ("FeatureCollection", count)


@pytest.mark.parametrize("form", get_args(EventForm))
def test_what_is_left_out_is_told_on_stderr(run: Callable[..., Any], ledger: type[FakeLedger], form: str) -> None:
    """One line with the numbers and reasons, the exit code 0; nothing where nothing is left out."""
    assert run("export", "--format", form).err == ""
    ledger.left_out = (("without a type", 12), ("denied or negated", 3))
    outcome = run("export", "--format", form)
    assert (outcome.code, outcome.err) == (0, "according: left out: 12 without a type, 3 denied or negated\n")
    assert ("export_events", form) in ledger.calls
    assert ("export", None) not in ledger.calls
