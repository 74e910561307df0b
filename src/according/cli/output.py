"""What goes to stdout, and in which form: JSON, JSON lines, CSV, tab-separated lines, or a table on a terminal."""

import csv
import json
import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec

from according.cli.options import form
from according.cli.styled import Line
from according.cli.untrusted import cell, json_text, printable, spreadsheet_cell
from according.records.base import Record, Span

PIPED_WIDTH = 100
"""Columns of a sheet that is not on a terminal."""

_WIDTHS = (40, 140)
"""Sheets are drawn no narrower and no wider than this."""


def on_terminal() -> bool:
    """Whether a person reads stdout."""
    return sys.stdout.isatty()


def width() -> int:
    """Columns that a sheet may fill."""
    if not on_terminal():
        return PIPED_WIDTH
    narrowest, widest = _WIDTHS
    return max(narrowest, min(widest, shutil.get_terminal_size().columns))


def rows(kind: type[Record], found: Sequence[Record]) -> None:
    """A list, in the form asked for; without one a table on a terminal, else tab-separated lines."""
    match form():
        case "json":
            document(found)
        case "jsonl":
            json_lines(found)
        case "csv":
            csv_rows(fields(kind), found)
        case None if on_terminal():
            from according.cli import render  # noqa: PLC0415 - loads rich, which a pipe has no use for

            render.table(kind, found)
        case None:
            _write_tabs(kind, found)


def document(value: Any) -> None:
    """One JSON document, indented."""
    sys.stdout.write(_json(value, indent=2) + "\n")


def json_lines(values: Iterable[Any]) -> None:
    """One JSON object a line, as they come."""
    for value in values:
        json_line(value)


def json_line(value: Any) -> None:
    """One JSON object on one line."""
    sys.stdout.write(_json(value) + "\n")


def json_items(values: Iterable[Any]) -> None:
    """One JSON list, written as its items come, so that it never stands in memory whole."""
    opening = "["
    for value in values:
        sys.stdout.write(f"{opening}\n{_json(value)}")
        opening = ","
    sys.stdout.write("\n]\n" if opening == "," else "[]\n")


def csv_rows(columns: Sequence[str], found: Iterable[Record]) -> None:
    """A header line and a line a row; no cell with words from a report is a formula (untrusted.spreadsheet_cell)."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(columns)
    for row in found:
        writer.writerow([spreadsheet_cell(value) if isinstance(value, str) else _flat(value)
                         for value in _values(columns, row)])


def feature_collection(features: Iterable[Any]) -> None:
    """A GeoJSON document, a feature a line."""
    sys.stdout.write('{"type": "FeatureCollection", "features": [')
    for place, feature in enumerate(features):
        sys.stdout.write(f"{',' if place else ''}\n{_json(feature)}")
    sys.stdout.write("\n]}\n")


def lines(drawn: Iterable[Line]) -> None:
    """A sheet: styled on a terminal, else its text."""
    if on_terminal():
        from according.cli import render  # noqa: PLC0415 - as above

        render.lines(drawn)
        return
    for line in drawn:
        sys.stdout.write("".join(printable(text) for _, text in line.segments).rstrip() + "\n")


def fields(kind: type[Record]) -> tuple[str, ...]:
    """The columns of a list that is piped or CSV: every field of its rows, in their order."""
    return kind.__struct_fields__


def _json(value: Any, indent: int | None = None) -> str:
    return json_text(json.dumps(msgspec.to_builtins(value), ensure_ascii=False, indent=indent))


def _write_tabs(kind: type[Record], found: Iterable[Record]) -> None:
    sys.stdout.write("\t".join(fields(kind)) + "\n")
    for row in found:
        sys.stdout.write("\t".join(cell(_flat(value)) for value in _values(fields(kind), row)) + "\n")


def _values(columns: Sequence[str], row: Record) -> Iterator[Any]:
    """The fields of a row, tuples joined to words here so that the joined cell is neutralised as one."""
    for name in columns:
        value = getattr(row, name)
        yield _flat(value) if isinstance(value, tuple) else value


def _flat(value: Any) -> str:
    """A value as one cell: nothing for None, `start-end` for a span, `; ` between the parts of a tuple."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case Span(start, end):
            return f"{start}-{end}"
        case tuple():
            return "; ".join(_flat(part) for part in value)
        case _:
            return str(value)
