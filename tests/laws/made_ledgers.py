"""Ledgers of invented reports, and everything that a ledger answers."""

import os
import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from invented import Invented

from according import Ledger
from according.settings import Settings


def law(examples: int) -> settings:
    """So many examples, the same ones on every run of CI; LAW_FACTOR=20 searches twenty times as long."""
    return settings(max_examples=examples * int(os.environ.get("LAW_FACTOR", "1")), deadline=None,
                    derandomize=bool(os.environ.get("CI")), print_blob=True,
                    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def write(folder: str | Path, batch: Iterable[Invented]) -> list[Path]:
    """The reports as files, in the order of the batch; line ends are kept as they are."""
    paths = []
    for report in batch:
        path = Path(folder) / f"{report.key}.txt"
        path.write_bytes(report.text.encode("utf-8", "replace"))
        paths.append(path)
    return paths


def everything(ledger: Ledger) -> dict[str, Any]:
    """The export and every list, in their own order, the standing of each claim among them."""
    return {
        "export": b"".join(ledger.export()),
        "claims": ledger.claims(),
        "standings": list(ledger.standings()),
        "statements": ledger.statements(),
        "forecasts": ledger.forecasts(),
        "stories": ledger.stories(),
        "sources": ledger.sources(),
        "reports": ledger.reports(),
    }


def assert_alike(one: Ledger, other: Ledger) -> None:
    """Two ledgers answer alike; the first list that differs is named."""
    left, right = everything(one), everything(other)
    for name, found in left.items():
        assert found == right[name], f"{name} differ"


def exported(path: Path) -> bytes:
    """The canonical export of the ledger at `path`."""
    with Ledger(path, Settings(), create=False) as ledger:
        return b"".join(ledger.export())


def assert_sound(path: Path) -> None:
    """SQLite itself finds nothing wrong with the file."""
    connection = sqlite3.connect(path)
    try:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    finally:
        connection.close()
