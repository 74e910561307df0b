"""Out: `export`, and the shell's `completion`."""

import sys
from collections.abc import Iterable
from typing import Literal, get_args

import click
from click.shell_completion import get_completion_class

from according.cli import output
from according.cli.command import Command
from according.cli.context import open_ledger
from according.cli.exits import tell
from according.cli.main import COMPLETE, PROGRAM, group
from according.cli.options import ledger_option
from according.cli.untrusted import json_text
from according.records.exports import EventForm

FORMS = ("jsonl", *get_args(EventForm))
_HELP = "jsonl: the whole ledger; event-report, ucdp, acled: CSV of events; plover: JSON lines; geojson: a map."


@click.command(cls=Command, examples=(
    "according export > ledger.jsonl",
    "according export --format jsonl | sha256sum",
    "according export --format event-report > event_reports.csv",
    "according export --format acled > acled.csv",
    "according export --format geojson > events.geojson",
))
@click.option("--format", "form", type=click.Choice(FORMS), default="jsonl", show_default=True, help=_HELP)
@ledger_option(help="The ledger, as before the command's name.")
def export(form: Literal["jsonl"] | EventForm) -> None:
    """Export the whole ledger, or its events.

    The canonical export, jsonl: JSON lines, sorted, without the clock of learning. The same reports give the same
    bytes, whatever the order in which they were added.

    The other formats hold events that have a type, in the columns of a codebook named in each row, and after them
    those to check the row by: status, certainty, who says it, the report's key, and where its words stand.
    event-report has a row an event, report and status, for R's eventreport; plover a record a mention; geojson a point
    a located event and report. ucdp (GED columns, acts of violence) and acled have a row an event, from reports that
    say it happened: what is denied, doubted, hedged below even odds, hypothetical, ahead or going on is left out, and
    how much is told on stderr. Cells stay empty rather than guessed.
    """
    with open_ledger() as ledger:
        if form == "jsonl":
            _ledger_lines(ledger.export())
            return
        found = ledger.export_events(form)
    if found.kind is not None:
        output.csv_rows(found.columns, found.rows)
    elif form == "geojson":
        output.feature_collection(found.rows)
    else:
        output.json_lines(found.rows)
    if found.left_out:
        tell("left out: " + ", ".join(f"{number} {why}" for why, number in found.left_out))


def _ledger_lines(lines: Iterable[bytes]) -> None:
    terminal = sys.stdout.isatty()
    for line in lines:
        if terminal:
            sys.stdout.write(json_text(line.decode()).rstrip("\n") + "\n")
        else:
            sys.stdout.buffer.write(line.rstrip(b"\n") + b"\n")


@click.command(cls=Command, examples=(
    'eval "$(according completion bash)"',
    "according completion zsh > ~/.zfunc/_according",
    "according completion fish > ~/.config/fish/completions/according.fish",
))
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> None:
    """Print the completion script of a shell.

    Put the example of your shell into its start file.
    """
    made = get_completion_class(shell)
    if made is None:
        raise click.UsageError(f"no completion for {shell}; bash, zsh and fish have one.")
    click.echo(made(group, {}, PROGRAM, COMPLETE).source())
