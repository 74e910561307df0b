"""The command line: one command a question; talks to the ledger only."""

from according.cli.main import main

__all__ = ["main"]
