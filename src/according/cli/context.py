"""The door to the ledger: commands open it here and nowhere else."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from according.cli.options import location, reader
from according.records.report import Refusal
from according.settings import Settings

if TYPE_CHECKING:
    from according.ledger import Ledger


def open_ledger(*, create: bool = False) -> "Ledger":
    """The ledger of this call. Only what writes may create one.

    Raises LedgerError where it cannot be opened.
    """
    from according.ledger import Ledger  # noqa: PLC0415 - loads the database layer: not before a command needs it

    return Ledger(location(), _settings(), create=create)


def read_paths(
    paths: tuple[str, ...], *, published: str | None, outlet: str | None,
) -> Iterator[dict[str, Any] | Refusal]:
    """Readings without a ledger, in the contract of `read --jsonl`, and what was refused, as they come."""
    from according.ledger import read_paths as readings  # noqa: PLC0415 - as above

    return readings([Path(path) for path in paths], _settings(), published=published, outlet=outlet)


def _settings() -> Settings:
    """The settings of the environment, with what the command says in their place."""
    given, chosen = Settings.from_environment(), reader()
    return replace(given, reader=chosen) if chosen else given
