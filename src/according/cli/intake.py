"""Reports in: `add`, `read`, `refusals`."""

import sys
from collections.abc import Iterator
from typing import Any

import click

from according.cli import context, output, reading
from according.cli.command import Command
from according.cli.exits import REFUSED, tell
from according.cli.options import form, forms, intake, ledger_option
from according.cli.styled import Styled
from according.records.report import Refusal
from according.records.views import Added

_LEDGER_HELP = "The ledger, as before the command's name."


@click.command(cls=Command, examples=(
    "according add reports/",
    "according add monday.txt tuesday.txt --outlet 'Velm Courier' --published 2024-10-09",
    "according --ledger desk.db add feed.jsonl --json",
))
@intake
@forms("json")
@ledger_option(help=_LEDGER_HELP)
def add(paths: tuple[str, ...], published: str | None, outlet: str | None) -> None:
    """Read reports into the ledger.

    PATH is a text file, a JSONL file with one report a line, or a directory of them. Adding a report again adds
    nothing. What cannot be taken is told on stderr, a line each, and the rest goes on; then the exit code is 1.
    Interrupted, it keeps the reports done so far: the same command goes on from there.
    """
    try:
        added = _add(paths, published, outlet)
    except KeyboardInterrupt:
        tell("what was read so far is in the ledger; the same command goes on from there")
        raise
    for refusal in added.refused:
        _tell_refusal(refusal)
    if form() == "json":
        output.document(added)
    else:
        output.lines(_summary(added))
    _end_with(refused=bool(added.refused))


@click.command(cls=Command, examples=(
    "according read monday.txt",
    "according read reports/ --jsonl > readings.jsonl",
))
@intake
@forms("json", "jsonl")
def read(paths: tuple[str, ...], published: str | None, outlet: str | None) -> None:
    """Read reports without a ledger.

    Prints what a reader finds in each report: the statements in their order, with the characters to check. With
    --jsonl one Reading a line, written as it is made: statements, times, places, figures and events, with their spans.
    """
    refused: list[Refusal] = []
    readings = _readings(context.read_paths(paths, published=published, outlet=outlet), refused)
    match form():
        case "json":
            output.json_items(readings)
        case "jsonl":
            for found in readings:
                output.json_line(found)
                sys.stdout.flush()
        case _:
            for found in readings:
                output.lines(reading.draw(found, output.width()))
    _end_with(refused=bool(refused))


@click.command(cls=Command, examples=("according refusals", "according refusals --csv > refused.csv"))
@forms("json", "jsonl", "csv")
@ledger_option(help=_LEDGER_HELP)
def refusals() -> None:
    """List the inputs that were refused, with cause and cure."""
    with context.open_ledger() as ledger:
        output.rows(Refusal, ledger.refusals())


def _add(paths: tuple[str, ...], published: str | None, outlet: str | None) -> Added:
    with context.open_ledger(create=True) as ledger:
        if not sys.stderr.isatty():
            return ledger.add(paths, published=published, outlet=outlet)
        from according.cli import render  # noqa: PLC0415 - loads rich, which a pipe has no use for

        with render.progress() as advance:
            return ledger.add(paths, published=published, outlet=outlet, progress=advance)


def _readings(found: Iterator[dict[str, Any] | Refusal], refused: list[Refusal]) -> Iterator[dict[str, Any]]:
    """The readings as they come; refusals are told and kept aside."""
    for item in found:
        if isinstance(item, Refusal):
            refused.append(item)
            _tell_refusal(item)
        else:
            yield item


def _summary(added: Added) -> Iterator[Styled]:
    new = _count(added.statements, "statement", "statements")
    joined = [_count(number, one, many) for number, one, many in (
        (added.copies, "copy", "copies"), (added.utterances, "shared quotation", "shared quotations"),
        (added.claims, "pair of like claims", "pairs of like claims"),
        (added.stories, "pair of one story", "pairs of one story")) if number]
    reports, known = (_count(len(keys), "report", "reports") for keys in (added.reports, added.known))
    refused = _count(len(added.refused), "input", "inputs")
    yield Styled((("label", "added    "), ("", f"{reports}: {new}")))
    if joined:
        yield Styled((("label", "joined   "), ("", ", ".join(joined))))
    if added.known:
        yield Styled((("label", "known    "), ("", f"{known} in the ledger already")))
    if added.refused:
        yield Styled((("label", "refused  "), ("warn", f"{refused}, named on stderr")))


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _tell_refusal(refusal: Refusal) -> None:
    tell(f"{refusal.name}: {refusal.cause}; {refusal.cure}")


def _end_with(*, refused: bool) -> None:
    if refused:
        raise click.exceptions.Exit(REFUSED)
