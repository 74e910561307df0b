"""JSONL: each line is a report or a refusal, on its own."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from according.collect import Collected
from according.records import Refusal
from according.settings import Settings

Collect = Callable[..., list[Collected | Refusal]]
TEXT = " The mayor of Brackwater said:\r\n“It’s open.”\n\nIt rained. \n"


def line(**fields: Any) -> str:
    """One line of JSONL."""
    return json.dumps({"text": TEXT, **fields}) + "\n"


def test_fields_are_kept_and_the_text_to_the_letter(collected: Collect) -> None:
    """All fields of a report are taken, others left alone, and offsets hold in the text as given."""
    (one,) = collected(line(id="r1", outlet="The Coast Courier", url="https://c.example/1", title="Bridge opens",
                            byline="Jane Doe", published="2029-05-07", language="en-GB", score=3), "news.jsonl")
    assert isinstance(one, Collected)
    found = one.report
    assert (one.key, found.text, found.outlet, found.url, found.title, found.byline, found.published, found.basis) == (
        "r1", TEXT, "The Coast Courier", "https://c.example/1", "Bridge opens", "Jane Doe", "2029-05-07", "stated")
    assert [block.kind for block in found.blocks] == ["paragraph", "paragraph", "paragraph"]


def test_keys_of_lines(collected: Collect) -> None:
    """An id is the key, as a string; without one it is the file's name and the line's number, blank lines counted."""
    found = collected(line(id=7) + "\n" + line(id=None) + line(id=""), "news.jsonl")
    assert [one.key for one in found if isinstance(one, Collected)] == ["7", "news:3", "news:4"]


@pytest.mark.parametrize(("bad", "error", "cause"), [
    ("{", "FormatError", "not well-formed JSON"),
    ("[1]", "FormatError", "no report"),
    ('{"title": "Bridge opens"}', "FormatError", "missing field text"),
    ('{"text": 5}', "FormatError", "$.text"),
    ('{"text": "Half a pair: \\ud800 it was."}', "FormatError", "JSON"),
    ('{"text": "The mayor\\u0000 said so."}', "EncodingError", "NUL"),
    ('{"text": " "}', "EmptyError", "no text"),
    ('{"text": "<html><p>It rained.</p>"}', "FormatError", "HTML"),
    ('{"text": "시장은 강물이 불어났다고 말했다."}', "LanguageError", "Korean"),
    ('{"text": "It rained.", "language": "fr"}', "LanguageError", "French"),
    ('{"text": "It rained.", "published": "2024-02-31"}', "DateError", "2024-02-31"),
    ('{"text": "It rained.", "published": "2031-01-01"}', "DateError", "future"),
    ("[" * 100_000, "FormatError", "no report"),
    ('{"other": ' + "[" * 100_000, "FormatError", "JSON"),
])
def test_a_bad_line_is_refused_alone(collected: Collect, bad: str, error: str, cause: str) -> None:
    """A line that is no report is named by its number, and the lines about it are taken."""
    before, refused, after = collected(line(id="a") + bad + "\n" + line(id="b"), "news.jsonl")
    assert isinstance(before, Collected)
    assert isinstance(after, Collected)
    assert isinstance(refused, Refusal)
    assert refused.name.endswith("news.jsonl:2")
    assert refused.error == error
    assert cause in refused.cause


def test_broken_utf8_in_a_line(collected: Collect) -> None:
    """Invalid bytes refuse their line only."""
    found = collected(line().encode() + b'{"text": "caf\xe9"}\n' + line().encode(), "news.jsonl")
    assert [type(one) for one in found] == [Collected, Refusal, Collected]
    assert isinstance(found[1], Refusal)
    assert found[1].error == "EncodingError"


def test_sizes_are_bounded_by_line(collected: Collect) -> None:
    """A long text, and a line too long to be read, are refused; the file may be larger than the bound."""
    huge = json.dumps({"text": "It rained. " * 150_000}) + "\n"
    data = line() + line(text="It rained. " * 10) + huge + line() * 3
    found = collected(data, "news.jsonl", Settings(max_bytes=100))
    errors = [one.error if isinstance(one, Refusal) else "" for one in found]
    assert errors == ["", "SizeError", "SizeError", "", "", ""]


def test_mark_and_missing_last_line_end(collected: Collect) -> None:
    """A byte order mark before the first line, and no line end after the last, are no matter."""
    found = collected(b"\xef\xbb\xbf" + line(id="a").encode() + line(id="b").rstrip().encode(), "NEWS.JSONL")
    assert [one.key for one in found if isinstance(one, Collected)] == ["a", "b"]


@pytest.mark.parametrize(("data", "error"), [(b"", "EmptyError"), (b"\n \n", "EmptyError"),
                                             (b"\x1f\x8b\x08rest", "FormatError")])
def test_a_file_without_lines(collected: Collect, data: bytes, error: str) -> None:
    """An empty file and an archive are refused as a whole."""
    (refused,) = collected(data, "news.jsonl")
    assert isinstance(refused, Refusal)
    assert refused.error == error


@pytest.mark.parametrize(("text", "blocks"), [
    ("Bridge opens. It rained on it.", ["title", "paragraph"]),
    ("Bridge opens\n\nIt rained on it.", ["title", "paragraph"]),
    ("Bridge opens in spring, the mayor said.", ["paragraph"]),
    ("Bridge opens", ["paragraph"]),
])
def test_a_known_title_at_the_start_of_the_text(collected: Collect, text: str, blocks: list[str]) -> None:
    """Where the text begins with the title that stretch is the title, unless a sentence goes on from it."""
    title = "Bridge opens." if text.startswith("Bridge opens.") else "Bridge opens"
    (one,) = collected(line(text=text, title=title), "news.jsonl")
    assert isinstance(one, Collected)
    assert [block.kind for block in one.report.blocks] == blocks
    assert one.report.title == title


def test_options_win_over_fields(collected: Collect) -> None:
    """What the command line gives wins over the line's own fields."""
    (one,) = collected(line(outlet="A", published="2029-05-07"), "news.jsonl", published="2029-05-08", outlet="B")
    assert isinstance(one, Collected)
    assert (one.report.outlet, one.report.published) == ("B", "2029-05-08")
