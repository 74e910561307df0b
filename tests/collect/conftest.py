"""What the tests of this stage share: writing a file and collecting it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from according.collect import Collected, collect
from according.records import Refusal, Report
from according.settings import Settings

TODAY = date(2030, 1, 2)
Collect = Callable[..., list[Collected | Refusal]]
Read = Callable[..., Report]
Refuse = Callable[..., Refusal]


@pytest.fixture
def collected(tmp_path: Path) -> Collect:
    """Writes bytes or text to a file and gives what `collect` makes of it."""
    def run(data: bytes | str, name: str = "a.txt", settings: Settings | None = None,
            **given: Any) -> list[Collected | Refusal]:
        path = tmp_path / name
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return list(collect(path, settings or Settings(), today=TODAY, **given))
    return run


@pytest.fixture
def report(collected: Collect) -> Read:
    """The one report of a file."""
    def run(*args: Any, **given: Any) -> Report:
        (one,) = collected(*args, **given)
        assert isinstance(one, Collected), one
        return one.report
    return run


@pytest.fixture
def refusal(collected: Collect) -> Refuse:
    """The one refusal of a file."""
    def run(*args: Any, **given: Any) -> Refusal:
        (one,) = collected(*args, **given)
        assert isinstance(one, Refusal), one
        return one
    return run


@pytest.fixture
def blocks(report: Read) -> Callable[..., list[tuple[str, str]]]:
    """The kind of each block of a text and its characters."""
    def run(text: str, **given: Any) -> list[tuple[str, str]]:
        one = report(text, **given)
        return [(block.kind, one.text[block.span.start:block.span.end]) for block in one.blocks]
    return run
