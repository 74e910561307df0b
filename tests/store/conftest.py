"""A store on every kind of database, with a clock that the test sets."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from ledger_samples import Clock, Made

from according.settings import Settings
from according.store import Store

STORES = [pytest.param("{folder}/news.db", id="sqlite")]
"""Where the stores of the tests lie; a further database is one more line."""


@pytest.fixture
def made() -> Made:
    """A maker of invented records."""
    return Made()


@pytest.fixture
def clock() -> Clock:
    """The clock of learning."""
    return Clock()


@pytest.fixture(params=STORES)
def location(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a ledger can be made."""
    return str(request.param).format(folder=tmp_path)


@pytest.fixture
def store(location: str, clock: Clock) -> Iterator[Store]:
    """A fresh, empty store."""
    with Store(location, Settings(busy_seconds=0.2), now=clock) as opened:
        yield opened


@pytest.fixture
def public_folder() -> Iterator[Path]:
    """A folder that every user may enter and that the test's user owns."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder
