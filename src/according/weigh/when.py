"""Agreement on when: the intervals of days that the statements' times cover."""

from typing import NamedTuple

from according.language.calendar import compatible, resolve
from according.records import Moment, Statement
from according.weigh.agreement import Finding, Said
from according.weigh.context import Context


class Days(NamedTuple):
    """First and last day (ISO, None is open); `open` where the words leave the border vague."""

    first: str | None
    last: str | None
    vague: bool = False


def moments(report: str, statement: Statement, context: Context) -> list[Said]:
    """The times of a proposition, counted from the report's day, stated or inferred."""
    return [_said(report, statement, moment, context) for moment in statement.frame.moments]


def compare(left: Said, right: Said) -> Finding | None:
    """Equal days agree, overlapping ones are compatible, others contradict, unless one is vague."""
    a, b = left.compared, right.compared
    if not isinstance(a, Days) or not isinstance(b, Days):
        return None
    if a[:2] == b[:2]:
        return Finding("agree", "the same days" if a.first != a.last else "the same day")
    if compatible(a[:2], b[:2]):
        return Finding("compatible", "the days overlap")
    if a.vague or b.vague:
        return Finding("differs", "the days do not overlap, and one of them is approximate")
    return Finding("contradicts", "no day is common to both")


def _said(report: str, statement: Statement, moment: Moment, context: Context) -> Said:
    resolved = resolve(moment.relation, context.anchor(report))
    first, last, shown = resolved.earliest, resolved.latest, resolved.edtf
    if first is None and last is None and (moment.earliest or moment.latest):
        first, last = moment.earliest, moment.latest
        shown = None
    if shown is None and (first or last):
        shown = first if first == last else f"{first or '..'}/{last or '..'}"
    days = Days(first, last, vague="~approx" in moment.relation) if first or last else None
    return Said(report, statement.id, moment.words, moment.span, shown, days)
