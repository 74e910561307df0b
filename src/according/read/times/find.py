"""Times: temporal expressions in a passage, with TimeML's extents and values.

Each is a relation to the day of publication (language/calendar) and, where that day is known, the days themselves. The
relation depends on the text alone, so that it can be resolved again when a date is inferred.
"""

import re
from datetime import date
from typing import cast

from according.language.calendar import resolve
from according.language.parse import Parse
from according.read.lexicons import verbs
from according.read.times.checks import bound, is_time
from according.read.times.eras import eras
from according.read.times.fields import relation
from according.read.times.found import DAY, Context, Found
from according.read.times.pieces import taken_apart
from according.read.times.ranges import joined, ranged
from according.read.times.rules import recognised
from according.read.times.tense import reported
from according.read.times.words import JOINED, classify
from according.records import Peg, Time
from according.records.reading import TimeType

TOLD = 6
"""Years that an account of the past names at least."""

SELDOM = 10
"""Years named for each day seen from the day of publication, above which a report tells history, not news."""

DEICTIC = frozenset({"weekday", "lastunit", "nextunit", "thisunit", "lastmonth", "nextmonth", "clockday", "ago",
                     "lastweekday", "dayofyear", "tonight", "lastnight", "thismorning"})
"""Rules whose times are seen from the day of publication."""


def read_times(parses: list[Parse], published: date | None) -> list[list[Time]]:
    """The times of each passage of one report.

    Whole reports are read better than single passages: in an account of the past a bare "in April" belongs to the year
    told before it, and "two days later" to the day.
    """
    found = [_found(parse) for parse in parses]
    context = Context(narrative=_narrative(found))
    return [_times(one, published, context) for one in found]


def find_times(parse: Parse, published: date | None) -> list[Time]:
    """The times of one passage, in order. `published` None leaves empty what depends on it; `relation` keeps it."""
    return _times(_found(parse), published, Context())


def _found(parse: Parse) -> list[Found]:
    words = classify(parse)
    if JOINED in words[0]:
        parse = taken_apart(parse)
        words = classify(parse)
    if not words[0]:
        return eras(parse)
    found = joined([one for rule, first, end in recognised(words[0])
                    if is_time(one := Found(rule, first, end, parse, words))])
    return _with(found, eras(parse))


def _with(found: list[Found], more: list[Found]) -> list[Found]:
    """The times with those eras that hold none of them, in order."""
    free = [era for era in more if not any(one.first < era.end and era.first < one.end for one in found)]
    return sorted([*found, *free], key=lambda one: one.first) if free else found


def _narrative(found: list[list[Found]]) -> bool:
    """Whether years are told far more often than days seen from the day of publication."""
    told = seen = 0
    for one in (one for passage in found for one in passage):
        if "{year}" in one.rule.template or one.rule.name in ("yearspan", "yearbc"):
            told += 1
        elif one.rule.name in DEICTIC:
            seen += 1
    return told >= TOLD and told > SELDOM * seen


def _times(found: list[Found], published: date | None, context: Context) -> list[Time]:
    made: list[tuple[Found, str]] = []
    for one in found:
        one.context = context
        told = relation(one)
        if told is not None:
            context.note(told, one)
            made.append((one, told))
    context.leave()
    bounds = [bound(one, _of_a_day(one, told, made)) for one, told in made]
    relations = ranged([one for one, _ in made], bounds)
    return [_time(one, told, published) for (one, _), told in zip(made, relations, strict=True)]


def _of_a_day(one: Found, told: str, made: list[tuple[Found, str]]) -> str:
    """A bare "10 a.m." belongs to the nearest day in its sentence."""
    if not told.startswith("?@"):
        return told
    sentence = next(span for span in one.parse.sentences if span[0] <= one.first < span[1])
    near = [(abs(other.first - one.first), point) for other, relation in made
            if sentence[0] <= other.first < sentence[1] and DAY.match(point := re.split("[@~]", relation)[0])]
    return min(near)[1] + told[1:] if near else told


def _time(one: Found, made: str, published: date | None) -> Time:
    resolved = resolve(made, published)
    kind = cast(TimeType, one.rule.type)
    if "@" in made:
        kind = "TIME"
    elif made.startswith("ref:"):
        kind = "DATE"
    return Time(span=one.parse.span(one.first, one.end), type=kind, relation=made, value=resolved.value,
                edtf=resolved.edtf, earliest=resolved.earliest, latest=resolved.latest, precision=resolved.precision)


def find_pegs(parse: Parse, times: list[Time]) -> list[Peg]:
    """The bare weekdays that a report in wire style calls today: "the minister said Tuesday", "shells fell Tuesday".

    With "on" only a saying verb makes a peg, since "on Monday he sent a letter" may tell of any Monday.
    """
    out = []
    for time in times:
        if not time.relation.startswith("weekday:") or not time.relation.partition("@")[0].endswith(":past"):
            continue
        first = parse.starts.index(time.span.start)
        verb = reported(parse, first, parse.ends.index(time.span.end) + 1)
        cue = None if verb is None else verbs().get(parse.lemma(verb))
        says = cue is not None and cue.cue_class == "say"
        if verb is not None and (says or first == 0 or parse.lower[first - 1] != "on"):
            out.append(Peg(span=time.span, weekday=int(time.relation.split(":")[1])))
    return out
