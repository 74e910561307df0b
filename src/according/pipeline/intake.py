"""From paths to readings: collect, parse and read, one report after the other."""

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from according.collect import Collected, collect, find
from according.language.parse import Parse
from according.pipeline.stopwatch import Stopwatch
from according.records import Reading, Record, Refusal, Report
from according.settings import Settings

if TYPE_CHECKING:
    from according.language.encoder import Encoder, Mark
    from according.language.parser import Parser
    from according.read import Reader

Progress = Callable[[int, int | None, str], None]


class Options(Record, frozen=True, kw_only=True):
    """What the caller says of the reports: it wins over what is found in them."""

    published: str | None = None
    outlet: str | None = None
    apart: frozenset[str] = frozenset()


def gather(
    paths: Iterable[Path], settings: Settings, options: Options, progress: Progress | None = None
) -> Iterator[Collected | Refusal]:
    """All reports below the paths, in the order of the paths; `progress` hears of each input that is done.

    What `options.apart` names (the ledger itself) is passed over.
    """
    today = datetime.now(UTC).date()
    inputs = [
        item for item in find(paths, settings) if isinstance(item, Refusal) or str(item.absolute()) not in options.apart
    ]
    for number, item in enumerate(inputs):
        if isinstance(item, Refusal):
            yield item
        else:
            yield from collect(item, settings, published=options.published, outlet=options.outlet, today=today)
        if progress is not None:
            progress(number + 1, len(inputs), item.name if isinstance(item, Refusal) else str(item))


class Desk:
    """Reads reports: the parser and the reader, loaded when the first report comes and kept."""

    def __init__(self, settings: Settings, watch: Stopwatch) -> None:
        self._settings, self._watch = settings, watch

    @cached_property
    def _loaded(self) -> tuple["Parser", "Encoder | None", "Reader"]:
        from according.language.parser import Parser  # noqa: PLC0415 - costs a second and is not always needed
        from according.read import Reader  # noqa: PLC0415

        parser = Parser(self._settings.model, self._settings.batch)
        if self._settings.reader == "rules":
            return parser, None, Reader(parser.version)
        from according.language.encoder import Encoder  # noqa: PLC0415 - loads its runtime

        encoder = Encoder()
        return parser, encoder, Reader(f"{encoder.version}+{parser.version}")

    def read(self, reports: Iterator[Report]) -> Iterator[tuple[Report, Reading | Exception]]:
        """Each report with its reading, in order; nothing heavy is loaded where there is none.

        Where the reader fails on a report, its error stands in place of the reading, and the rest goes on.
        """
        first = next(reports, None)
        if first is None:
            return
        with self._watch.running("load"):
            parser, encoder, reader = self._loaded
        parsed = parser.parse(_chain(first, reports))
        while True:
            with self._watch.running("parse"):
                item: tuple[Report, list[Parse]] | None = next(parsed, None)
            if item is None:
                return
            report, parses = item
            with self._watch.running("encode"):
                marks = None if encoder is None else _marked(encoder, report)
            with self._watch.running("read"):
                reading = marks if isinstance(marks, Exception) else _guarded(reader, report, parses, marks)
            yield item[0], reading


def _marked(encoder: "Encoder", report: Report) -> "list[Mark] | Exception":
    try:
        return encoder.marks(report)
    # As in `_guarded`.
    except Exception as error:  # noqa: BLE001
        return error


def _guarded(
    reader: "Reader", report: Report, parses: list[Parse], marks: "list[Mark] | None"
) -> Reading | Exception:
    try:
        return reader.read(report, parses, marks)
    # Reports come from strangers: a fault of the reader on one of them must not lose the others of its batch.
    except Exception as error:  # noqa: BLE001
        return error


def unread(name: str, error: Exception) -> Refusal:
    """The refusal of a report on which the reader failed."""
    return Refusal(
        name=name,
        error=type(error).__name__,
        cause=f"the reader failed on it ({error})",
        cure="report this as a fault of according, with the text",
    )


def _chain(first: Report, rest: Iterator[Report]) -> Iterator[Report]:
    yield first
    yield from rest
