"""Tables, sheets and the progress bar on a terminal. Loads rich: import it only once a terminal is there.

Words from reports become `Text`, never markup: `[red]` in a report is five characters.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text

from according.cli.columns import columns
from according.cli.styled import Line
from according.cli.untrusted import cell, printable
from according.records.base import Record

STYLES = {
    "assessor": "blue",
    "backer": "green",
    "claim": "bold",
    "denier": "red",
    "doubter": "magenta",
    "label": "bold",
    "muted": "dim",
    "origin": "green",
    "span": "cyan",
    "warn": "yellow",
}
"""Style names of sheets and columns as rich has them; a name that is not here is plain."""


_UNBOUNDED = 100_000


def table(kind: type[Record], found: Sequence[Record]) -> None:
    """A list as a table that fits the terminal, and how many there are."""
    console = _console()
    if not found:
        console.print(Text("Nothing in this ledger fits.", style="dim"))
        return
    chosen = columns(kind, found, console.width)
    drawn = Table(box=SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="bold")
    for column in chosen:
        drawn.add_column(column.heading, style=STYLES.get(column.style, ""), overflow="fold", no_wrap=column.share == 0,
                         ratio=column.share or None, justify="right" if column.number else "left")
    for row in found:
        drawn.add_row(*(Text(cell(column.value(row))) for column in chosen))
    # only an expanded table divides the width by share, and only one that is too wide needs to be divided
    drawn.expand = console.measure(drawn, options=console.options.update(max_width=_UNBOUNDED)).maximum > console.width
    console.print(drawn)
    console.print(Text(f"{len(found)} in all", style="dim"))


def lines(drawn: Iterable[Line]) -> None:
    """A sheet, line by line; lines keep their own breaks."""
    console = _console()
    for line in drawn:
        text = Text.assemble(*((printable(words), STYLES.get(style, "")) for style, words in line.segments))
        console.print(text, soft_wrap=True)


@contextmanager
def progress() -> Iterator[Callable[[int, int | None, str], None]]:
    """A bar on stderr; yields what the ledger calls with how many are done, of how many, and the latest one's name."""
    bar = Progress(BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(),
                   TextColumn("{task.description}", markup=False), console=Console(stderr=True), transient=True)
    with bar:
        task = bar.add_task("", total=None)

        def advance(done: int, total: int | None, name: str) -> None:
            bar.update(task, completed=done, total=total, description=cell(name))

        yield advance


def _console() -> Console:
    return Console(markup=False, emoji=False, highlight=False)
