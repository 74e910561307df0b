"""Small invented records, and a clock that tests set."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

from according.records import (
    Content,
    Cue,
    Link,
    Reading,
    Refusal,
    Report,
    Sighting,
    Source,
    Span,
    Statement,
    content_id,
)
from according.records.links import LinkKind
from according.store import Key, Store, month_of


@contextmanager
def ordinary_user() -> Iterator[None]:
    """As a user whom permission bits bind: root, whom they do not, gives up its rights meanwhile."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


class Clock:
    """A clock that goes on by a second each time it is read; `at` sets it."""

    def __init__(self) -> None:
        self.at = datetime(2031, 5, 1, 6, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        """The next second."""
        self.at += timedelta(seconds=1)
        return self.at


class Made:
    """Records about the invented town of Lune."""

    @staticmethod
    def report(number: int = 1, published: str | None = "2031-05-01") -> Report:
        """One of any number of reports."""
        text = f"The bridge of Lune has fallen, officials said. Report {number}."
        return Report(text=text, outlet=f"Outlet {number}", published=published,
                      basis="stated" if published else "unknown")

    @staticmethod
    def sighting(report: Report, key: str = "a") -> Sighting:
        """Where the report was met."""
        return Sighting(report=report.id, key=key, path=f"reports/{key}.txt")

    @staticmethod
    def reading(report: Report, statements: int = 2, reader: str = "reader-1", words: str = "The bridge") -> Reading:
        """A reading whose first statement is in the author's own voice; ids do not depend on the reader."""
        officials = Source(spans=(Span(31, 40),), kind="group", unnamed="official", entity="e1")
        return Reading(report=report.id, reader=reader, statements=tuple(
            Statement(id=content_id(report.id, number), source=officials if number else Source(),
                      cue=Cue(spans=(Span(41, 45),), lemma="say"), content=Content(spans=(Span(0, 29),)), words=words)
            for number in range(statements)))

    @staticmethod
    def keys(report: Report, reading: Reading, shared: int = 2) -> list[Key]:
        """The same few keys for every statement."""
        month = month_of(report.published)
        return [Key("claim", f"key {number}", month, statement.id)
                for statement in reading.statements for number in range(shared)]

    @staticmethod
    def link(left: str, right: str, kind: LinkKind = "claim", judge: str = "according") -> Link:
        """The machine says "same", people say "different"."""
        left, right = sorted((left, right))
        if judge == "according":
            return Link(left=left, right=right, kind=kind, verdict="same", score=0.9)
        return Link(left=left, right=right, kind=kind, verdict="different", score=1.0, judge=judge,
                    judged="2031-05-02T08:00:00Z", why="two bridges")

    @staticmethod
    def refusal(name: str = "empty.txt") -> Refusal:
        """An input without words."""
        return Refusal(name=name, error="EmptyError", cause="it holds no words", cure="give a text")

    def fill(self, store: Store, number: int = 1, published: str | None = "2031-05-01", statements: int = 2) -> Reading:
        """Add one report with its reading and keys, in one transaction."""
        report = self.report(number, published)
        reading = self.reading(report, statements)
        with store.writer() as writer:
            writer.put_report(report, self.sighting(report, f"key-{number}"))
            writer.put_reading(reading, self.keys(report, reading))
        return reading
