"""The help: quick, complete, documented."""

import resource
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import pytest
from test_cli_ends import program

from according.cli.command import Command
from according.cli.main import ENTRIES, group
from according.cli.reference import ROWS, reference

NAMES = [entry.name for entry in ENTRIES]
DOCUMENT = Path(__file__).parents[2] / "docs" / "commands.md"
HEAVY = ("spacy", "thinc", "sqlalchemy", "rich", "numpy")


def loaded(*arguments: str) -> tuple[int, set[str]]:
    """The exit code of a command line in a fresh process, and which heavy modules it loaded."""
    listing = "code = main(); print('LOADED', *sys.modules); sys.exit(code)"
    code = program(*arguments)[2].replace("sys.exit(main())", listing)
    ended = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=False)
    names = ended.stdout.rsplit("LOADED", 1)[1].split()
    return ended.returncode, {name.partition(".")[0] for name in names} & {*HEAVY}


def cpu_seconds(*arguments: str) -> float:
    """CPU time of a command line in a fresh process, user and system."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-m", "according.cli", *arguments], capture_output=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def command(name: str) -> Command:
    """The command of that name."""
    found = group.get_command(click.Context(group), name)
    assert isinstance(found, Command)
    return found


def test_help_loads_nothing_heavy() -> None:
    """`--help` imports no parser, database, table drawer, and none of the records."""
    script = ("import sys; from according.cli import main; main(['--help']);"
              f"print('LOADED', *({{*{(*HEAVY, 'msgspec', 'according.records')!r}}} & {{*sys.modules}}))")
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ended.stdout.rsplit("LOADED", 1)[1].split() == []


@pytest.mark.parametrize("arguments", [("claims",), ("claims", "--help"), ("show", "c7f2"), ("read", "x"), ("export",),
                                       ("add", "x")])
def test_piped_commands_load_nothing_heavy(arguments: tuple[str, ...]) -> None:
    """Beyond what the ledger itself needs, a piped command loads no heavy module."""
    assert loaded(*arguments)[1] == set()


def test_help_costs_little() -> None:
    """`--help` takes 0.3 s of CPU time or less (the best of three, the machine may be busy)."""
    assert min(cpu_seconds("--help") for _ in range(3)) <= 0.3


@pytest.mark.parametrize("entry", ENTRIES, ids=NAMES)
def test_the_table_says_what_the_commands_say(entry: Any) -> None:
    """The summary in the group's help is the first line of the command's own, and the names agree."""
    found = command(entry.name)
    assert found.name == entry.name
    assert (found.help or "").split("\n", 1)[0] == entry.summary


@pytest.mark.parametrize("name", NAMES)
def test_help_has_working_examples(run: Callable[..., Any], name: str) -> None:
    """Every command's help ends in examples; each is a command line that is understood, of that command."""
    outcome = run(name, "--help")
    examples = [line.strip() for line in outcome.out.split("Examples:\n", 1)[1].splitlines()]
    assert outcome.code == 0
    assert examples == list(command(name).examples)
    for example in examples:
        words = _own_words(example)
        with group.make_context("according", words) as ctx:
            _, found, rest = group.resolve_command(ctx, [*ctx._protected_args, *ctx.args])
            assert found is not None
            assert found.name == name
            found.make_context(name, rest, parent=ctx)


@pytest.mark.parametrize("option", ["-h", "--help"])
def test_short_and_long_help(run: Callable[..., Any], option: str) -> None:
    """-h and --help print the commands, the forms of output and the exit codes."""
    out = run(option).out
    assert all(f"\n  {name}" in out for name in NAMES)
    assert "tab-separated" in " ".join(out.replace("tab-\n  ", "tab-").split())
    assert "Exit codes" in out


def test_version(run: Callable[..., Any]) -> None:
    """--version prints one line."""
    outcome = run("--version")
    assert outcome.code == 0
    assert outcome.out.startswith("according ")


def test_the_reference_is_up_to_date() -> None:
    """docs/commands.md is what `python -m according.cli.reference` prints."""
    assert DOCUMENT.read_text(encoding="utf-8") == reference()


def test_the_lists_take_the_same_options() -> None:
    """The options of every list, documented once, are those of each."""
    lists = [command(entry.name) for entry in ENTRIES if entry.module == "lists"]
    options = [[parameter.opts for parameter in found.params] for found in lists]
    assert len(lists) == 6
    assert all(opts == options[0] for opts in options)


@pytest.mark.parametrize("name", NAMES)
def test_every_command_is_documented(name: str) -> None:
    """docs/commands.md has a section on each command, with its examples and, for a list, its columns."""
    section = DOCUMENT.read_text(encoding="utf-8").split(f"\n## {name}\n", 1)[1].split("\n## ", 1)[0]
    assert all(f"$ {example}\n" in section for example in command(name).examples)
    if name in ROWS:
        assert f"Columns: `{ROWS[name].__struct_fields__[0]}`" in section


def _own_words(example: str) -> list[str]:
    """The words after `according`, up to a pipe, a redirection or the end of a substitution."""
    words = shlex.split(example.removeprefix('eval "$(').removesuffix(')"'))
    assert words[0] == "according"
    end = next((place for place, word in enumerate(words) if word in {"|", ">"}), len(words))
    return words[1:end]
