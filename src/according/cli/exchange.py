"""Out: `export`, and the shell's `completion`."""

import sys

import click
from click.shell_completion import get_completion_class

from according.cli.command import Command
from according.cli.context import open_ledger
from according.cli.main import COMPLETE, PROGRAM, group
from according.cli.options import ledger_option
from according.cli.untrusted import json_text


@click.command(cls=Command, examples=("according export > ledger.jsonl", "according export --format jsonl | sha256sum"))
@click.option("--format", "form", type=click.Choice(["jsonl"]), default="jsonl", show_default=True, help="The format.")
@ledger_option(help="The ledger, as before the command's name.")
def export(form: str) -> None:
    """Export the whole ledger.

    The canonical export: JSON lines, sorted, without the clock of learning. The same reports give the same bytes,
    whatever the order in which they were added.
    """
    del form
    terminal = sys.stdout.isatty()
    with open_ledger() as ledger:
        for line in ledger.export():
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
