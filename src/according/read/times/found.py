"""A stretch of tokens that the grammar recognised, and what had been read of the report before it."""

import re
from datetime import date

from according.language.calendar import resolve
from according.language.parse import Parse
from according.read.times.rules import Rule
from according.read.times.words import NAMES

CLASS = {code: name for name, code in NAMES.items()}
UNITS = ("unit", "units", "quarter", "quarters", "hour", "hours", "weekend", "weekends")
ASIDE = 15
"""Years between a narrative's last date and one that it mentions in passing."""

DEEP = 5
"""Points told one from another ("the next day", five times over) before the thread is given up."""


class Context:
    """What has been read of a report so far: the anchor of "two days later".

    `narrative` is true for an account of times long past, whose bare months and days belong to the date told before
    them. `last` and `quarter` are the relations of the last point and the last quarter; `day` the first day of the
    last absolute point, `whole` whether that was a whole year; `ancient` the last year before Christ. In news `last`
    is forgotten at the end of each passage.
    """

    __slots__ = ("ancient", "day", "fresh", "last", "narrative", "quarter", "whole")

    def __init__(self, *, narrative: bool = False) -> None:
        self.narrative, self.last, self.quarter = narrative, "?", "?"
        self.day: date | None = None
        self.ancient: str | None = None
        self.whole, self.fresh = False, True

    def note(self, relation: str) -> None:
        """Remembers a point; lengths, recurring times and references without days are no points."""
        bare = relation.partition("@")[0].partition("~")[0]
        head = bare.partition(":")[0]
        if head in ("dur", "set", "ref") or bare.startswith("span") or "?" in bare or not bare:
            return
        self.last = _short(bare)
        if head != "shift" and ("quarter" in bare or "-Q" in bare):
            self.quarter = bare
        if self.narrative:
            self._tell(bare)
        self.fresh = False

    def _tell(self, point: str) -> None:
        """Moves the narrative on; a year far off is an aside, unless a passage opens with it."""
        if point.startswith("abs:BC"):
            self.ancient = point[4:10]
        earliest = resolve(point, None).earliest
        if earliest is None:
            return
        day = date.fromisoformat(earliest)
        if self.fresh or self.day is None or abs(day.year - self.day.year) <= ASIDE:
            self.day, self.ancient = day, None
            self.whole = re.fullmatch(r"abs:\d{4}", point) is not None

    def leave(self) -> None:
        """The end of a passage."""
        self.fresh = True
        if not self.narrative:
            self.last = "?"


def _short(point: str) -> str:
    """A point that needs no anchor as its value, so that long tales do not grow long relations."""
    if not point.startswith("shift") or point.count("shift") == 1:
        return point
    value = resolve(point, None).value
    if value is not None:
        return f"abs:{value}"
    return point if point.count("shift") < DEEP else "?"


class Found:
    """Tokens [first, end) that a rule fits."""

    __slots__ = ("borrowed", "codes", "context", "end", "first", "parse", "rule", "values")

    def __init__(self, rule: Rule, first: int, end: int, parse: Parse, words: tuple[str, list[str]]) -> None:
        self.rule, self.first, self.end, self.parse = rule, first, end, parse
        self.codes, self.values = words
        self.context = Context()
        self.borrowed: Found | None = None

    def names(self) -> list[str]:
        """Classes of the tokens."""
        return [CLASS[code] for code in self.codes[self.first:self.end]]

    def get(self, *names: str) -> str | None:
        """Value of the first token in one of the classes."""
        token = self.find(*names)
        if token is None:
            return None if self.borrowed is None else self.borrowed.get(*names)
        return self.values[token]

    def find(self, *names: str) -> int | None:
        """First token in one of the classes."""
        for token in range(self.first, self.end):
            if CLASS[self.codes[token]] in names:
                return token
        return None

    def all(self, *names: str) -> list[str]:
        """Values of the tokens in the classes."""
        return [self.values[token] for token in range(self.first, self.end) if CLASS[self.codes[token]] in names]
