"""Exports of events through the ledger: what is stored is what comes out."""

from collections.abc import Sequence
from pathlib import Path
from typing import get_args

from export_samples import COURIER, COURIER_READING, GULL, GULL_READING

from according import Ledger, Settings
from according.records import Link, Reading, Report, Sighting
from according.records.exports import EventForm
from according.store import Store


def stored(path: Path, *found: tuple[Report, str, Reading], links: Sequence[Link] = ()) -> Path:
    """A ledger with these reports and readings, as an adding of them would leave it."""
    store = Store(path, Settings())
    for report, key, reading in found:
        with store.writer() as writer:
            writer.put_report(report, Sighting(report=report.id, key=key, path=f"{key}.txt"))
            writer.put_reading(reading, [])
    with store.writer() as writer:
        writer.put_links(links)
    store.close()
    return path


def test_a_ledger_exports_its_typed_events(tmp_path: Path) -> None:
    """Rows by report key, the same whatever the order of adding; links decide which reports tell of one event."""
    both = [(GULL, "gull", GULL_READING), (COURIER, "courier", COURIER_READING)]
    with Ledger(stored(tmp_path / "a.db", *both)) as first, Ledger(stored(tmp_path / "b.db", *both[::-1])) as second:
        for form in get_args(EventForm):
            export = first.export_events(form)
            assert export.rows
            assert export == second.export_events(form)
        rows = first.export_events("ucdp").rows
        assert [(row.report, row.low, row.best) for row in rows] == [("courier", 8, 8), ("gull", 7, None)]
    joined = Link(left="a1", right="b1", kind="claim", verdict="same", score=1.0)
    with Ledger(stored(tmp_path / "c.db", *both, links=[joined])) as third:
        (row,) = third.export_events("ucdp").rows
        assert (row.reports, row.low, row.best) == (("gull", "courier"), 7, None)


def test_an_empty_ledger_has_empty_exports(tmp_path: Path) -> None:
    """No events: no rows, nothing left out, the columns all the same."""
    with Ledger(stored(tmp_path / "a.db")) as ledger:
        for form in get_args(EventForm):
            assert ledger.export_events(form)[1:] == ((), ())
        assert "best" in ledger.export_events("ucdp").columns
