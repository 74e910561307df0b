"""Linking: a new reading beside those that share a key with it."""

from collections import OrderedDict

from according.records import Link, Reading, Report
from according.resolve import Findings, link_between, link_within
from according.store import Key, Writer, month_of

KEPT = 128
"""Reports whose findings are kept ready; what is written together is often about one thing. Bounds the memory, not
the result.
"""
WITHIN = 1
"""Months between two dated reports that are still compared: news is taken up within weeks."""


class Linker:
    """Links reports with those already in the ledger, in the writer's own transaction."""

    def __init__(self) -> None:
        self._ready: OrderedDict[str, Findings] = OrderedDict()

    def keys_of(self, report: Report, reading: Reading) -> list[Key]:
        """The keys under which the report's findings are looked up."""
        month = month_of(report.published)
        return [Key(key.kind, key.key, month, key.finding) for key in self._keep(report, reading).keys]

    def links(self, report: Report, reading: Reading, keys: list[Key], writer: Writer) -> list[Link]:
        """Links within the report and to all that share a key with it: a function of each pair, whatever else there
        is.
        """
        own = self._keep(report, reading)
        others = [r for r in writer.neighbours(keys, month_of(report.published), WITHIN) if r != report.id]
        found = link_within(own)
        for other in self._findings(others, writer):
            found += link_between(own, other)
        return found

    def _findings(self, reports: list[str], writer: Writer) -> list[Findings]:
        missing = [r for r in reports if r not in self._ready]
        fetched: dict[str, Findings] = {}
        if missing:
            texts, readings = writer.reports(missing), writer.readings(missing)
            fetched = {r: Findings(texts[r], readings[r]) for r in missing if r in readings}
        out = [fetched.get(r) or self._ready[r] for r in reports if r in fetched or r in self._ready]
        for ident, findings in fetched.items():
            self._store(ident, findings)
        return out

    def _keep(self, report: Report, reading: Reading) -> Findings:
        if report.id not in self._ready:
            self._store(report.id, Findings(report, reading))
        return self._ready[report.id]

    def _store(self, ident: str, findings: Findings) -> None:
        self._ready[ident] = findings
        while len(self._ready) > KEPT:
            self._ready.popitem(last=False)
