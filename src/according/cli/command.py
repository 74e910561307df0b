"""Commands that carry their examples, and a group that loads a command when it is called."""

import importlib
from typing import Any, NamedTuple

import click


class Command(click.Command):
    """A command with `examples`: whole command lines, shown at the end of its help and in docs/commands.md."""

    def __init__(self, *args: Any, examples: tuple[str, ...] = (), **attributes: Any) -> None:
        super().__init__(*args, **attributes)
        self.examples = examples

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The examples, a line each, never folded."""
        del ctx
        with formatter.section("Examples"):
            for example in self.examples:
                formatter.write(f"{'':{formatter.current_indent}}{example}\n")


class Entry(NamedTuple):
    """A line of the group's help: the command, the module of `according.cli` that has it, and its summary."""

    section: str
    name: str
    module: str
    summary: str


class LazyGroup(click.Group):
    """A group that answers `--help` from its table of entries and imports a command's module when it is called.

    The summaries stand in the table and in the commands' own help; a test holds them equal.
    """

    def __init__(self, *args: Any, entries: tuple[Entry, ...] = (), **attributes: Any) -> None:
        super().__init__(*args, **attributes)
        self.entries = {entry.name: entry for entry in entries}

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names in the order of the table."""
        del ctx
        return list(self.entries)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, its module imported; None for a name that is not in the table."""
        del ctx
        entry = self.entries.get(cmd_name)
        if entry is None:
            return None
        command: click.Command = getattr(importlib.import_module(f"according.cli.{entry.module}"), entry.name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The table, section by section."""
        del ctx
        for section in dict.fromkeys(entry.section for entry in self.entries.values()):
            with formatter.section(section):
                formatter.write_dl([(entry.name, entry.summary) for entry in self.entries.values()
                                    if entry.section == section])
