"""Sheets: `show`, `compare`."""

import click

from according.cli import output
from according.cli.command import Command
from according.cli.context import open_ledger
from according.cli.options import form, forms, ledger_option

_LEDGER_HELP = "The ledger, as before the command's name."


@click.command(cls=Command, examples=(
    "according show c7f2a01b",
    "according show monday --json",
    "according show c7f2a01b | less",
))
@click.argument("ident", metavar="ID")
@forms("json")
@ledger_option(help=_LEDGER_HELP)
def show(ident: str) -> None:
    """Print the evidence sheet of a claim, story, report or source.

    ID is an id from a list, its first digits where they fit no other, or the key of a report.
    """
    with open_ledger() as ledger:
        view = ledger.show(ident)
        if form() == "json":
            output.document(view)
        else:
            output.lines(ledger.render(view, output.width()))


@click.command(cls=Command, examples=("according compare monday tuesday", "according compare 1f0e99aa 77c2d3b0 --json"))
@click.argument("a")
@click.argument("b")
@forms("json")
@ledger_option(help=_LEDGER_HELP)
def compare(a: str, b: str) -> None:
    """Compare two reports: shared, differing, only in one.

    A and B are ids, their first digits, or the keys of reports.
    """
    with open_ledger() as ledger:
        view = ledger.compare(a, b)
        if form() == "json":
            output.document(view)
        else:
            output.lines(ledger.render(view, output.width()))
