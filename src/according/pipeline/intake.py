"""From paths to readings: collect, parse and read, one report after the other."""

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from according.collect import Collected, collect, find
from according.language.parse import Parse
from according.pipeline.stopwatch import Stopwatch
from according.records import Reading, Record, Refusal, Report
from according.settings import Settings

Progress = Callable[[int, int | None, str], None]


class Options(Record, frozen=True, kw_only=True):
    """What the caller says of the reports: it wins over what is found in them."""

    published: str | None = None
    outlet: str | None = None


def gather(
    paths: Iterable[Path], settings: Settings, options: Options, progress: Progress | None = None
) -> Iterator[Collected | Refusal]:
    """All reports below the paths, in the order of the paths; `progress` hears of each input that is done."""
    today = datetime.now(UTC).date()
    inputs = list(find(paths, settings))
    for number, item in enumerate(inputs):
        if isinstance(item, Refusal):
            yield item
        else:
            yield from collect(item, settings, published=options.published, outlet=options.outlet, today=today)
        if progress is not None:
            progress(number + 1, len(inputs), item.name if isinstance(item, Refusal) else str(item))


class Desk:
    """Reads reports: the parser and the reader, loaded when the first report comes."""

    def __init__(self, settings: Settings, watch: Stopwatch) -> None:
        self._settings, self._watch = settings, watch

    def read(self, reports: Iterator[Report]) -> Iterator[tuple[Report, Reading]]:
        """Each report with its reading, in order; nothing heavy is loaded where there is none."""
        first = next(reports, None)
        if first is None:
            return
        with self._watch.running("load"):
            from according.language.parser import Parser  # noqa: PLC0415 - costs a second and is not always needed
            from according.read import Reader  # noqa: PLC0415

            parser = Parser(self._settings.model, self._settings.batch)
            reader = Reader(parser.version)
        parsed = parser.parse(_chain(first, reports))
        while True:
            with self._watch.running("parse"):
                item: tuple[Report, list[Parse]] | None = next(parsed, None)
            if item is None:
                return
            with self._watch.running("read"):
                reading = reader.read(*item)
            yield item[0], reading


def _chain(first: Report, rest: Iterator[Report]) -> Iterator[Report]:
    yield first
    yield from rest
