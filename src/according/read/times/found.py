"""A stretch of tokens that the grammar recognised, and what had been read of the report before it."""

import re
from datetime import date

from according.language.calendar import resolve
from according.language.parse import Parse
from according.read.times.rules import Rule
from according.read.times.tense import way
from according.read.times.words import NAMES

CLASS = {code: name for name, code in NAMES.items()}
UNITS = ("unit", "units", "quarter", "quarters", "hour", "hours", "weekend", "weekends")
ASIDE = 15
"""Years between a narrative's last date and one that it mentions in passing."""

OPENING = 3
"""Tokens before a time that still opens its sentence."""

HEADING = 12
"""Tokens of the longest heading."""

PASSING = frozenset({"since", "until", "till", "than"})
"""Words before a year that a narrative does not go on to."""

MONTHS_SO_FAR = "unit:year:0"
"""What is spoken of after "the nine months": a stretch of the year, which "a year earlier" is a year before."""

NEAR = 5
"""Heads above a time that may make it one that is looked ahead to."""

DEEP = 5
"""Points told one from another ("the next day", five times over) before the thread is given up."""

DAY = re.compile(r"abs:\d{4}-\d\d-\d\d$|(?:weekday|monthday|(?:unit|shift|ago|ahead):(?:-?\d+:)?day):")


class Context:
    """What has been read of a report so far: the anchor of "two days later".

    `narrative` is true for an account of times long past, whose bare months and days belong to the date told before
    them. `last` and `quarter` are the relations of the last point and the last quarter; `day` the first day of the
    last absolute point, `whole` whether that was a whole year; `ancient` the last year before Christ. In news `last`
    is forgotten after a passage that tells no point. `dated` is the last day of the passage, which its hours belong to.
    """

    __slots__ = ("_sentence", "ancient", "dated", "day", "fresh", "last", "narrative", "quarter", "whole")

    def __init__(self, *, narrative: bool = False) -> None:
        self.narrative, self.last, self.quarter, self.dated = narrative, "?", "?", "?"
        self.day: date | None = None
        self.ancient: str | None = None
        self.whole, self.fresh = False, True
        self._sentence = -1

    def note(self, relation: str, found: "Found") -> None:
        """Remembers a point; lengths, recurring times and references without days are no points."""
        bare = relation.partition("@")[0].partition("~")[0]
        bare = bare.removeprefix("overnight:").removeprefix("shift:1:day:") if bare.startswith("overnight:") else bare
        head = bare.partition(":")[0]
        counted = found.rule.name in ("firstcount", "daycount") and found.find("the") is not None
        if counted and found.get("units") == "month":
            self.quarter = MONTHS_SO_FAR
        if head in ("dur", "set", "ref") or bare.startswith("span") or "?" in bare or not bare:
            return
        self.last = _short(bare)
        if DAY.match(bare):
            self.dated = bare
        if head != "shift" and found.rule.name != "yearperiod" and ("quarter" in bare or "-Q" in bare):
            self.quarter = bare
        if self.narrative:
            self._tell(bare, found)
        self.fresh = False

    def _tell(self, point: str, found: "Found") -> None:
        """Moves the narrative on, unless the point is an aside."""
        if point.startswith("abs:BC"):
            self.ancient = point[4:10]
        earliest = resolve(point, None).earliest
        if earliest is None:
            return
        day, whole = date.fromisoformat(earliest), re.fullmatch(r"abs:\d{4}", point) is not None
        sentence = found.sentence()
        if self.day is not None and self._aside(found, point, day, self.day, whole=whole):
            return
        self.day, self.ancient, self.whole, self._sentence = day, None, whole, sentence

    def _aside(self, found: "Found", point: str, day: date, told: date, *, whole: bool) -> bool:
        """Whether a point is mentioned in passing: what it looks back to, what it names a thing by, what is far off."""
        opening = found.first - found.sentence() <= OPENING
        heading = len(found.parse) <= HEADING
        if point.startswith("shift:-") or found.is_attribute() or found.before() in PASSING:
            return True
        if abs(day.year - told.year) > ASIDE and not (self.fresh and (opening or heading)):
            return True
        if not opening and not heading and ((whole and day.year <= told.year) or (day > told and self._ahead(found))):
            return True
        return day < told and not self.fresh and self._sentence == found.sentence()

    @staticmethod
    def _ahead(found: "Found") -> bool:
        """Whether it only looks ahead: what was planned for a year, what lasted until the fall of the town in May."""
        parse = found.parse
        if way(parse, found.first, found.end) == "next":
            return True
        above = zip(range(NEAR), parse.ancestors(found.first), strict=False)
        return any(parse.lower[head] in ("until", "till") for _, head in above)

    def near_day(self) -> str:
        """The last day of the passage, or of the passage before; "?" where there is none."""
        return self.last if self.dated == "?" and DAY.match(self.last) else self.dated

    def leave(self) -> None:
        """The end of a passage."""
        if self.fresh and not self.narrative:
            self.last = self.quarter = "?"
        self.fresh, self.dated = True, "?"


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

    def sentence(self) -> int:
        """The first token of its sentence."""
        return next(first for first, end in self.parse.sentences if first <= self.first < end)

    def before(self) -> str:
        """The word before."""
        return self.parse.lower[self.first - 1] if self.first else ""

    def is_attribute(self) -> bool:
        """Whether it says which one of several things: "the May 2007 high", and the later year of "1914-1918"."""
        head = self.parse.heads[self.end - 1]
        if self.end <= head <= self.end + 2 and self.parse.tags[head][:2] == "NN":
            return True
        return self.before() in ("-", "–") and self.rule.name == "year"
