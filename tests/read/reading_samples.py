"""Ways to look at a reading."""

from collections.abc import Callable

from according.records import Reading, Report, Statement

Read = Callable[..., tuple[Report, Reading]]


def cited(reading: Reading) -> list[Statement]:
    """Statements that somebody is cited for."""
    return [s for s in reading.statements if not s.own]


def at(report: Report, statement: Statement, part: str) -> str:
    """The characters of a statement's source, cue or content."""
    spans = getattr(statement, part).spans
    return " ".join(report.text[s.start : s.end] for s in spans)
