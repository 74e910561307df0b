"""Laws that hold for every input."""

import json
import tempfile
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from according.collect import Collected, collect
from according.errors import InputError
from according.records import Refusal
from according.settings import Settings

TODAY = date(2030, 1, 2)
PIECES = st.sampled_from([
    "By Jane Doe", "Published: 7 May 2029", "date 2029-05-07", "Bridge to open", "BRACKWATER —", "\n", "\r\n", "\n\n",
    " ", "\t", "The mayor said so.", "“It rained,” he said", " - AFP", "Photo: ", "(AP)", "/Getty Images", "|", ".",
    "Advertisement", "Source: ", "\u2028", "\x85", "\ufeff", "é", "시", "Updated 99 May 2029", "03/04/2024",
    "https://c.example", "and then it went on and on"])
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=30).map("".join))
NAMES = {error.__name__ for error in InputError.__subclasses__()}


def check(one: Collected | Refusal) -> None:
    """A refusal names its error, cause and cure; a report's blocks are in order, apart, and hold all but blanks."""
    if isinstance(one, Refusal):
        assert one.error in NAMES
        assert one.cause
        assert one.cure
        assert (one.name + one.cause + one.cure).isprintable()
        return
    text, position = one.report.text, 0
    for block in one.report.blocks:
        assert position <= block.span.start < block.span.end <= len(text)
        assert not text[position:block.span.start].strip()
        assert not text[block.span.start].isspace()
        assert not text[block.span.end - 1].isspace()
        position = block.span.end
    assert not text[position:].strip()
    if one.report.published_span:
        assert text[slice(*one.report.published_span)].strip()
    assert Collected.decode(one.encode()) == one


def run(data: bytes, name: str) -> list[Collected | Refusal]:
    """What comes of a file with these bytes."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        return list(collect(path, Settings(max_bytes=10_000), today=TODAY))


@given(st.one_of(st.binary(), TEXTS.map(lambda text: text.encode("utf-8", "surrogatepass"))),
       st.sampled_from(["a.txt", "a"]))
@settings(max_examples=300, deadline=None)
def test_any_bytes_give_a_report_or_a_refusal(data: bytes, name: str) -> None:
    """Whatever the bytes, one record comes out, and nothing is raised."""
    (one,) = run(data, name)
    check(one)


FIELDS = st.fixed_dictionaries({}, optional={
    "text": TEXTS, "id": st.one_of(st.none(), st.integers(), st.text(), st.floats()),
    "title": st.one_of(st.none(), TEXTS),
    "published": st.one_of(st.text(max_size=12), st.dates().map(str)), "language": st.text(max_size=4),
    "outlet": st.text(), "other": st.lists(st.integers())})


@given(st.lists(st.one_of(FIELDS.map(json.dumps), st.text(), st.binary()), max_size=6))
@settings(max_examples=200, deadline=None)
def test_any_lines_give_reports_and_refusals(lines: list[str | bytes]) -> None:
    """Whatever the lines of JSONL, each gives one record, or the file one refusal."""
    data = b"\n".join(line.encode("utf-8", "surrogatepass") if isinstance(line, str) else line for line in lines)
    for one in run(data, "a.jsonl"):
        check(one)


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_the_text_is_never_altered(text: str) -> None:
    """A text that is taken is the file's own, character by character, but for a byte order mark."""
    try:
        data = text.encode()
    except UnicodeEncodeError:
        return
    (one,) = run(data, "a.txt")
    if isinstance(one, Collected):
        assert one.report.text == data.decode("utf-8-sig")


@pytest.mark.parametrize("unit", ["a", " ", "\n", "A ", "- ", "(", "A.", "1", "By ", "Photo: ", "A/", "\n\n a", "date ",
                                  "<p", "’",
                                  "May 7 ", "A, ", "12:30 ", "|", "\t\n", "/Getty Images", "a\n", "\xa0", "©", "[A/"])
def test_hostile_texts_take_linear_time(tmp_path: Path, unit: str) -> None:
    """A megabyte of one thing is done in seconds of CPU, whatever it is."""
    path = tmp_path / "a.txt"
    path.write_text(unit * (1_000_000 // len(unit)))
    start = time.process_time()
    (one,) = collect(path, Settings(), today=TODAY)
    assert time.process_time() - start < 30
    check(one)
