"""According: a ledger of who says what in the news.

>>> from according import Ledger
>>> ledger = Ledger("news.db")                      # doctest: +SKIP
>>> ledger.add(["reports/"])                        # doctest: +SKIP
>>> ledger.claims(about="Donetsk")                  # doctest: +SKIP

Names are loaded when they are first used, so that a command which needs little starts fast.
"""

from importlib import import_module

_HOMES = {
    "AccordingError": "according.errors",
    "Ledger": "according.ledger",
    "Settings": "according.settings",
    "read_paths": "according.ledger",
}

__all__ = ["AccordingError", "Ledger", "Settings", "read_paths"]
__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'according' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
