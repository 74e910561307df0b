"""The command `according`: the group, its table of commands, and the entry point."""

import os
import sys
from collections.abc import Sequence

import click

from according.cli.command import Entry, LazyGroup
from according.cli.exits import guarded
from according.cli.options import DEFAULT_LEDGER, ledger_option

PROGRAM = "according"
COMPLETE = "_ACCORDING_COMPLETE"
"""The variable through which a shell asks for completions; its name is click's rule."""

_IN, _ASK, _JUDGE, _OUT = "Reports in", "Questions", "Judgements", "Out"
ENTRIES = (
    Entry(_IN, "add", "intake", "Read reports into the ledger."),
    Entry(_IN, "read", "intake", "Read reports without a ledger."),
    Entry(_IN, "refusals", "intake", "List the inputs that were refused, with cause and cure."),
    Entry(_ASK, "claims", "lists", "List the claims and how each stands."),
    Entry(_ASK, "statements", "lists", "List the statements: who says what, in which words."),
    Entry(_ASK, "stories", "lists", "List the stories and their reports."),
    Entry(_ASK, "sources", "lists", "List the sources that are cited."),
    Entry(_ASK, "forecasts", "lists", "List the statements that look ahead."),
    Entry(_ASK, "reports", "lists", "List the reports in the ledger."),
    Entry(_ASK, "show", "sheets", "Print the evidence sheet of a claim, story, report or source."),
    Entry(_ASK, "compare", "sheets", "Compare two reports: shared, differing, only in one."),
    Entry(_JUDGE, "judge", "judgement", "Judge that two findings are the same, or are not."),
    Entry(_OUT, "export", "exchange", "Export the whole ledger, or its events."),
    Entry(_OUT, "completion", "exchange", "Print the completion script of a shell."),
)
EPILOG = f"""\
On a terminal lists are tables with shortened ids. Piped, they are tab-separated lines under a header line, without
colour, with whole ids and every field, for cut and awk. --json, --jsonl and --csv are the same wherever they go.

In CSV an apostrophe stands before a text that begins with = + - or @, so that no spreadsheet takes it for a formula.
Control characters in reports are shown, never sent to the terminal.

Exit codes: 0 done; 1 an input was refused, or nothing goes by that name; 2 the command line is wrong; 70 a bug in
{PROGRAM}; 130 interrupted; 141 nobody reads the output. What was refused is told on stderr, a line each.
"""


def _print_version(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    del param
    if not value:
        return
    from importlib import metadata  # noqa: PLC0415 - a tenth of the time of --help, needed by --version alone

    try:
        version = metadata.version(PROGRAM)
    except metadata.PackageNotFoundError:
        version = "(not installed: run from its source)"
    click.echo(f"{PROGRAM} {version}")
    ctx.exit()


@click.group(PROGRAM, cls=LazyGroup, entries=ENTRIES, epilog=EPILOG,
             context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@ledger_option(envvar="ACCORDING_LEDGER", show_envvar=True, default=DEFAULT_LEDGER, show_default=True,
               help="The ledger: a file, or the URL of a database.")
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_print_version,
              help="Print the version and end.")
def group() -> None:
    """Read news reports and keep a ledger of who says what.

    \b
    according add reports/             read reports into the ledger
    according claims --about Velm      what is claimed, and how each claim stands
    according show c7f2                the evidence sheet of one of them
    """  # noqa: D301 - \b is click's mark for lines that are not folded


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command line, by default the program's own, and give its exit code.

    >>> main(["--version"])  # doctest: +ELLIPSIS
    according ...
    0
    """
    _prepare_streams()
    return guarded(lambda: _run(sys.argv[1:] if arguments is None else list(arguments)))


def _run(arguments: list[str]) -> None:
    instruction = os.environ.get(COMPLETE)
    if instruction:
        from click.shell_completion import shell_complete  # noqa: PLC0415 - only when a shell asks

        raise click.exceptions.Exit(shell_complete(group, {}, PROGRAM, COMPLETE, instruction))
    with group.make_context(PROGRAM, arguments) as ctx:
        group.invoke(ctx)


def _prepare_streams() -> None:
    """Piped output is UTF-8 whatever the locale; a terminal that lacks a character shows its number."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is None:
            continue
        if stream.isatty() or os.environ.get("PYTHONIOENCODING"):
            reconfigure(errors="backslashreplace")
        else:
            reconfigure(encoding="utf-8", errors="backslashreplace")
