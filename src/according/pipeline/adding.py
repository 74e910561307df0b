"""Adding: readings into the ledger, one transaction a report, each linked with its candidates."""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from according.collect import Collected
from according.pipeline.intake import Desk, Options, Progress, gather, unread
from according.pipeline.linking import Linker
from according.pipeline.stopwatch import Stopwatch
from according.records import Reading, Refusal, Report, Sighting
from according.settings import Settings
from according.store import Store


class Adding:
    """One run of `add`: what it took in, knew already and refused. Interrupted anywhere, a second run completes it.

    Reports are committed one by one; what was committed is recognised by its content hash and not parsed again.
    """

    def __init__(self, store: Store, settings: Settings, desk: Desk, watch: Stopwatch) -> None:
        self._store, self._settings, self._desk, self._watch = store, settings, desk, watch
        self.added: list[str] = []
        self.known: list[str] = []
        self.refused: list[Refusal] = []
        self.statements = 0
        self.joined: Counter[str] = Counter()
        self._linker = Linker()
        self._waiting: dict[str, list[Sighting]] = {}

    def run(self, paths: Iterable[Path], options: Options, progress: Progress | None) -> None:
        """Take in all reports below the paths."""
        inputs = gather(paths, self._settings, options, progress)
        for report, reading in self._desk.read(self._new(inputs)):
            if isinstance(reading, Exception):
                self._refuse(unread(self._waiting.pop(report.id)[0].key, reading))
            else:
                self._commit(report, reading)

    def _new(self, inputs: Iterator[Collected | Refusal]) -> Iterator[Report]:
        """The reports that the ledger does not have; sightings of the others and refusals are written at once."""
        while True:
            with self._watch.running("collect"):
                item = next(inputs, None)
            if item is None:
                return
            if isinstance(item, Refusal):
                self._refuse(item)
                continue
            ident = item.report.id
            sighting = Sighting(report=ident, key=item.key, path=item.path)
            if ident in self._waiting:
                self._waiting[ident].append(sighting)
                self.known.append(item.key)
            elif self._has(ident, sighting):
                self.known.append(item.key)
            else:
                self._waiting[ident] = [sighting]
                yield item.report

    def _has(self, ident: str, sighting: Sighting) -> bool:
        with self._watch.running("store"), self._store.writer() as writer:
            if not writer.known(ident):
                return False
            writer.put_sighting(sighting)
            return True

    def _refuse(self, refusal: Refusal) -> None:
        self.refused.append(refusal)
        with self._watch.running("store"), self._store.writer() as writer:
            writer.put_refusal(refusal)

    def _commit(self, report: Report, reading: Reading) -> None:
        """Report, reading, keys and links, all or nothing."""
        first, *others = self._waiting.pop(report.id)
        with self._watch.running("store"), self._store.writer() as writer:
            if writer.known(report.id):
                self.known.append(first.key)
            else:
                self.added.append(report.id)
            writer.put_report(report, first)
            for sighting in others:
                writer.put_sighting(sighting)
            if not writer.known(report.id, reading.reader):
                with self._watch.running("resolve"):
                    keys = self._linker.keys_of(report, reading)
                writer.put_reading(reading, keys)
                with self._watch.running("resolve"):
                    links = self._linker.links(report, reading, keys, writer)
                writer.put_links(links)
                self.statements += len(reading.statements)
                self.joined.update(found.kind for found in links if found.verdict == "same")
