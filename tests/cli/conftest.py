import io
import sys
from collections.abc import Callable
from typing import Any, NamedTuple

import fake_ledger
import pytest
from fake_ledger import CLAIM, EVENT, READING, REFUSAL, FakeLedger

from according.cli import main


class Outcome(NamedTuple):
    """What a command line did."""

    code: int
    out: str
    err: str


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """True."""
        return True


@pytest.fixture
def ledger(monkeypatch: pytest.MonkeyPatch) -> type[FakeLedger]:
    """The fake in place of `according.ledger`; one claim in it."""

    class Fresh(FakeLedger):
        calls = []  # noqa: RUF012 - ClassVar of the base
        claim_rows = [CLAIM]  # noqa: RUF012 - ClassVar of the base
        event_rows = [EVENT]  # noqa: RUF012 - ClassVar of the base

    made = fake_ledger.module(Fresh, [READING, REFUSAL])
    monkeypatch.setitem(sys.modules, "according.ledger", made)
    for name in ("ACCORDING_LEDGER", "ACCORDING_DEBUG", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    return Fresh


@pytest.fixture
def run(ledger: type[FakeLedger], capsys: pytest.CaptureFixture[str]) -> Callable[..., Outcome]:
    """Runs a command line as if piped."""
    del ledger

    def command(*arguments: str) -> Outcome:
        code = main(arguments)
        return Outcome(code, *capsys.readouterr())

    return command


@pytest.fixture
def terminal(ledger: type[FakeLedger], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Outcome]:
    """Runs a command line on a terminal of 100 columns with colours."""
    del ledger
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)

    def command(*arguments: str, **streams: Any) -> Outcome:
        out, err = Terminal(), streams.get("err", Terminal())
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stdout", out)
            patch.setattr(sys, "stderr", err)
            code = main(arguments)
        return Outcome(code, out.getvalue(), err.getvalue())

    return command
