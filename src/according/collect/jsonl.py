"""JSONL: one report a line, each line on its own."""

import codecs
import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

import msgspec

from according.collect.decode import check_markup, check_signature
from according.collect.files import open_file, refused, shown, too_large
from according.collect.report import Collected, Given, make_report
from according.errors import EmptyError, EncodingError, FormatError, InputError, UnreadableError
from according.records import Refusal
from according.settings import Settings

CHUNK = 1 << 20
_CURE = 'write each report as {"text": ...} on one line'


class _Line(msgspec.Struct, frozen=True):
    """The fields that are taken; others on the line are left alone."""

    text: str
    id: str | int | None = None
    outlet: str | None = None
    url: str | None = None
    title: str | None = None
    byline: str | None = None
    published: str | None = None
    language: str | None = None


class _Raw(NamedTuple):
    """A line's number from 1 and its bytes; None where it is longer than the bound."""

    number: int
    data: bytes | None


def read_jsonl(path: Path, settings: Settings, given: Given) -> Iterator[Collected | Refusal]:
    """The reports of a file, or what is wrong with each line. Raises InputError where the file cannot be read."""
    descriptor = open_file(path)
    empty = True
    try:
        with os.fdopen(descriptor, "rb") as file:
            check_signature(shown(path), file.read(512))
            file.seek(0)
            for raw in _raw_lines(file, 6 * settings.max_bytes + CHUNK):    # JSON may write one byte as six ("\u0041")
                empty = False
                yield _collected(path, raw, settings, given)
    except OSError as error:
        raise UnreadableError(shown(path), "it cannot be read to its end", "check the disk") from error
    if empty:
        raise EmptyError(shown(path), "there are no lines in it", _CURE)


def _raw_lines(file: BinaryIO, bound: int) -> Iterator[_Raw]:
    """The lines that are not blank. No more than `bound` bytes of one are held."""
    number = 0
    while line := file.readline(bound):
        number += 1
        if len(line) == bound and not line.endswith(b"\n"):
            while (more := file.readline(CHUNK)) and not more.endswith(b"\n"):
                pass
            yield _Raw(number, None)
        elif line.strip():
            yield _Raw(number, line.removeprefix(codecs.BOM_UTF8) if number == 1 else line)


def _collected(path: Path, raw: _Raw, settings: Settings, given: Given) -> Collected | Refusal:
    name = f"{shown(path)}:{raw.number}"
    try:
        if raw.data is None:
            raise too_large(name, settings.max_bytes, "more")
        fields = _fields(name, raw.data)
        size = len(fields.text.encode())
        if size > settings.max_bytes:
            raise too_large(name, settings.max_bytes, f"{size:,}")
        if "\x00" in fields.text:
            raise EncodingError(name, "its text holds NUL characters, as binary files do", "extract the text first")
        check_markup(name, fields.text)
        known = Given(today=given.today, published=given.published or fields.published,
                      outlet=given.outlet or fields.outlet, url=fields.url, title=fields.title, byline=fields.byline,
                      language=fields.language)
        key = f"{shown(path.stem)}:{raw.number}" if fields.id is None or fields.id == "" else str(fields.id)
        return Collected(report=make_report(name, fields.text, known), key=key, path=shown(path))
    except InputError as error:
        return refused(error)


def _fields(name: str, data: bytes) -> _Line:
    try:
        return msgspec.json.decode(data, type=_Line)
    except UnicodeDecodeError as error:
        raise EncodingError(name, "the line is not valid UTF-8", "write JSONL as UTF-8") from error
    except msgspec.ValidationError as error:
        raise FormatError(name, f"the line is no report ({_reason(error)})", _CURE) from error
    except (msgspec.DecodeError, RecursionError) as error:
        raise FormatError(name, "the line is not well-formed JSON", _CURE) from error


def _reason(error: msgspec.ValidationError) -> str:
    """The parser's reason, in one clause."""
    return str(error).replace("Object missing required field", "missing field").replace("`", "")[:120]
