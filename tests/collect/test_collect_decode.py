"""Which bytes are text, and what is said of those that are not."""

import errno
import gzip
import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from according.collect import collect
from according.records import Refusal, Report
from according.settings import Settings

Read = Callable[..., Report]
Refuse = Callable[..., Refusal]
TEXT = "The mayor of Brackwater said: “We’ll rebuild the café,” and the council agreed.\r\nIt rained – again.\r\n"


def test_utf8_is_kept_to_the_letter(report: Read) -> None:
    """The text is the file's, line ends and final break included."""
    assert report(TEXT).text == TEXT


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_marked_and_windows_encodings_give_the_same_text(report: Read, encoding: str) -> None:
    """A byte order mark is no part of the text; Windows-1252 is recognised without one."""
    assert report(TEXT.encode(encoding)).text == TEXT


@pytest.mark.parametrize(("data", "offset"), [
    (TEXT.encode() + b"\xe2\x80", f"byte {len(TEXT.encode())}"),               # cut inside a character
    ("The mayor’s café".encode().replace(b"caf\xc3", b"caf\xff"), "byte 17"),    # UTF-8 with a broken place
    (b"The mayor said \xff\xfe and left the town.", "byte 15"),
    (b"The mayor said \x80\x81 and left the town.", "byte 15"),
    ("Мэр заявил, что вода поднялась".encode("cp1251"), "byte 0"),
    ("시장은 강물이 불어났다고 말했다".encode("euc-kr"), "byte 0"),
    ("The mayor’s office doesn’t know.".encode("mac-roman"), "byte 9"),
    ("Le maire".encode("utf-16")[:-1], "byte"),
])
def test_broken_text_is_refused_with_the_place(refusal: Refuse, data: bytes, offset: str) -> None:
    """Bytes that are no text in a known encoding are refused, naming the first wrong one, and never guessed."""
    refused = refusal(data)
    assert refused.error == "EncodingError"
    assert offset in refused.cause


@pytest.mark.parametrize("data", [b"The mayor\x00 said so.", bytes(range(256)) * 4, b"\x01\x02\x03\x04\x05" * 20,
                                  TEXT.encode("utf-16-le"), TEXT.encode("utf-32")])
def test_binary_files_are_refused(refusal: Refuse, data: bytes) -> None:
    """NUL bytes, many control characters and unmarked wide encodings are no text."""
    assert refusal(data).error == "EncodingError"


@pytest.mark.parametrize(("data", "what"), [
    (gzip.compress(TEXT.encode()), "gzip"), (b"PK\x03\x04rest", "zip"), (b"%PDF-1.7 rest", "PDF"),
    (b"{\\rtf1 text}", "RTF"), (b"WARC/1.0\r\n", "WARC"),
    (b"<!DOCTYPE html><html><body><p>The mayor said so.</p></body></html>", "HTML"),
    (b"\n <html><p>The mayor said so.", "HTML"),
    (b"<p>The mayor</p>\n<p>said so.</p>\n<div>It rained.</div>", "HTML"),
])
def test_archives_documents_and_pages_are_named(refusal: Refuse, data: bytes, what: str) -> None:
    """A file that is no plain text is refused by what it is, with the cure."""
    refused = refusal(data)
    assert refused.error == "FormatError"
    assert what in refused.cause
    assert "text" in refused.cure


def test_a_tag_mentioned_in_a_text_is_no_page(report: Read) -> None:
    """A report may speak of HTML tags."""
    text = "The <p> tag, the engineer said, was not closed, and that was the whole of the trouble."
    assert report(text).text == text


def test_size_is_bounded(refusal: Refuse, report: Read) -> None:
    """A text above the bound is refused; one at the bound is taken."""
    settings = Settings(max_bytes=len(TEXT.encode()))
    assert report(TEXT, settings=settings).text == TEXT
    refused = refusal(TEXT + "!", settings=settings)
    assert refused.error == "SizeError"
    assert "ACCORDING_MAX_BYTES" in refused.cure


@pytest.mark.parametrize("data", ["", " \n\t\r\n", "--- *** ---", "2030 – 1, 2", "\ufeff", "date 2029-05-07",
                                  "By Jane Doe"])
def test_text_without_words_is_empty(refusal: Refuse, data: str) -> None:
    """Nothing, white space, signs, and headers without a body are no report."""
    assert refusal(data).error == "EmptyError"


@pytest.mark.parametrize("name", ["a.html", "a.pdf", "a.csv", "a.json", "a.txt.gz"])
def test_endings_that_are_not_taken(refusal: Refuse, name: str) -> None:
    """A file that says itself to be something else is not read as text."""
    assert refusal(TEXT, name=name).error == "FormatError"


@pytest.mark.parametrize("name", ["a", "a.txt", "a.TEXT", "a.md", "2029.05.07", "Mr. Bell said so"])
def test_endings_that_are_taken(report: Read, name: str) -> None:
    """Text endings, in any case, and names without an ending are taken."""
    assert report(TEXT, name=name).text == TEXT


def test_pipes_and_devices_are_never_opened(tmp_path: Path) -> None:
    """A pipe that nobody writes to does not make the reader wait."""
    os.mkfifo(tmp_path / "a.txt")
    for path in (tmp_path / "a.txt", Path("/dev/zero"), tmp_path):
        (refused,) = collect(path, Settings(), today=date(2030, 1, 2))
        assert isinstance(refused, Refusal)
        assert refused.error == "UnreadableError"


def test_unreadable_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that the system will not open is named, with the cause."""
    path = tmp_path / "a.txt"
    path.write_text(TEXT)

    def forbid(*_: object) -> int:
        raise PermissionError(errno.EACCES, "no")
    monkeypatch.setattr(os, "open", forbid)
    (refused,) = collect(path, Settings(), today=date(2030, 1, 2))
    assert isinstance(refused, Refusal)
    assert (refused.error, refused.cause) == ("UnreadableError", "it may not be read")
