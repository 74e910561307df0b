"""Collect: files -> Reports, with the refusals of what cannot be taken.

`find` takes paths to files and walks folders; `collect` takes a file to its reports: one text, or one for each line of
JSONL. `check_published` reads a date that is given for all of them.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from according.collect.dates import check_published
from according.collect.decode import decode
from according.collect.files import LINES_ENDING, find, read_text_file, refused, shown
from according.collect.jsonl import read_jsonl
from according.collect.report import Collected, Given, make_report
from according.errors import InputError
from according.records import Refusal
from according.settings import Settings

__all__ = ["Collected", "check_published", "collect", "find"]


def collect(path: Path, settings: Settings, *, published: str | None = None, outlet: str | None = None,
            today: date) -> Iterator[Collected | Refusal]:
    """The report of a text file, or those of a JSONL file, line by line; a Refusal for each that cannot be taken.

    `published` and `outlet` win over what the file states; `today` bounds publication dates. Nothing is raised for bad
    input.

    >>> [refusal.cause for refusal in collect(Path("missing.txt"), Settings(), today=date(2024, 10, 9))]
    ['there is no such file']
    """
    given = Given(today=today, published=published, outlet=outlet)
    try:
        if path.suffix.lower() == LINES_ENDING:
            yield from read_jsonl(path, settings, given)
        else:
            name = shown(path)
            text = decode(name, read_text_file(path, settings))
            yield Collected(report=make_report(name, text, given), key=shown(path.stem), path=name)
    except InputError as error:
        yield refused(error)
