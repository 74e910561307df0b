"""docs/commands.md, made from the commands themselves: `python -m according.cli.reference > docs/commands.md`."""

import sys
from collections.abc import Iterator

import click

from according.cli.command import Command
from according.cli.lists import claims
from according.cli.main import EPILOG, PROGRAM, group
from according.cli.output import fields
from according.records.base import Record
from according.records.report import Refusal
from according.records.views import ClaimRow, ReportRow, SourceRow, StatementRow, StoryRow

ROWS: dict[str, type[Record]] = {
    "claims": ClaimRow,
    "forecasts": StatementRow,
    "refusals": Refusal,
    "reports": ReportRow,
    "sources": SourceRow,
    "statements": StatementRow,
    "stories": StoryRow,
}
"""What a list's rows are: its columns when piped or CSV, its keys in JSON."""


_SHARED = "Options of every list"


def reference() -> str:
    """The reference of the command line in Markdown."""
    return "\n".join(_document()) + "\n"


def _document() -> Iterator[str]:
    yield "# Commands"
    yield ""
    yield "<!-- Made by `python -m according.cli.reference > docs/commands.md`; a test checks it. -->"
    yield ""
    with click.Context(group, info_name=PROGRAM, help_option_names=["-h", "--help"]) as ctx:
        yield f"    {PROGRAM} [--ledger PATH-or-URL] COMMAND ..."
        yield ""
        yield EPILOG.rstrip()
        yield ""
        yield from _options(group, ctx)
        yield f"## {_SHARED}"
        yield ""
        yield from _options(claims, click.Context(claims, parent=ctx, info_name="claims"))
        for name in group.list_commands(ctx):
            command = group.get_command(ctx, name)
            if isinstance(command, Command):
                yield from _command(command, click.Context(command, parent=ctx, info_name=name))


def _command(command: Command, ctx: click.Context) -> Iterator[str]:
    yield f"## {command.name}"
    yield ""
    yield f"    {PROGRAM} {command.name} {' '.join(command.collect_usage_pieces(ctx))}"
    yield ""
    yield _unfolded(command.help or "")
    yield ""
    if group.entries[command.name or ""].module == "lists":
        yield f"Takes the [{_SHARED.lower()}](#{_SHARED.lower().replace(' ', '-')})."
        yield ""
    else:
        yield from _options(command, ctx)
    row = ROWS.get(command.name or "")
    if row is not None:
        yield f"Columns: {', '.join(f'`{field}`' for field in fields(row))}."
        yield ""
    yield "```console"
    yield from (f"$ {example}" for example in command.examples)
    yield "```"
    yield ""


def _options(command: click.Command, ctx: click.Context) -> Iterator[str]:
    yield "| option | |"
    yield "|---|---|"
    for parameter in command.get_params(ctx):
        record = parameter.get_help_record(ctx)
        if record is not None and isinstance(parameter, click.Option):
            yield f"| {' | '.join(part.replace('|', '&#124;') for part in (f'`{record[0]}`', record[1]))} |"
    yield ""


def _unfolded(text: str) -> str:
    """Paragraphs on a line each."""
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in text.split("\n\n"))


if __name__ == "__main__":
    sys.stdout.write(reference())
