"""From whom each statement of a claim was had: the statement, those around it, and what speaks of it."""

from typing import NamedTuple

from according.records import Claim, Spans, Statement
from according.weigh.context import Context

COVERS = 0.6
"""Share of an outer statement's content that a nested one must fill to be the further hop of the same claim."""


class Chain(NamedTuple):
    """A way that a claim came: `links` run from the furthest hop outwards.

    `about` is true where the first speaks of the claim without repeating it.
    """

    report: str
    links: tuple[Statement, ...]
    about: bool = False


def report_order(claim: Claim, context: Context) -> tuple[str, ...]:
    """The claim's report ids by day of publication, undated ones last; the place in it gives the report its letter."""
    reports = {context.report_of(ident) for ident in claim.statements}
    return tuple(sorted(reports, key=lambda report: (context.published(report) or "9999", report)))


def trace(claim: Claim, context: Context) -> list[Chain]:
    """The chains of a claim in the order of its reports, then of the text."""
    members = set(claim.statements)
    spoken_of = _spoken_of(members, context)
    above = {outer.id for ident in members for outer in _outwards(ident, context)[1:]}
    starts = {_furthest(ident, context, members) for ident in members - above - spoken_of}
    inner = [Chain(context.report_of(ident), _outwards(ident, context)) for ident in starts]
    covered = {statement.id for chain in inner for statement in chain.links}
    outer = [Chain(context.report_of(ident), _outwards(ident, context), about=True) for ident in spoken_of - covered]
    order = {report: place for place, report in enumerate(report_order(claim, context))}

    def place(chain: Chain) -> tuple[int, str, int, str]:
        first = chain.links[0]
        return order.get(chain.report, len(order)), chain.report, position(first), first.id

    return sorted(inner + outer, key=place)


def position(statement: Statement) -> int:
    """Offset of its first character."""
    return min((span[0] for span in _all_spans(statement)), default=0)


def _all_spans(statement: Statement) -> Spans:
    return statement.source.spans + statement.cue.spans + statement.content.spans


def _spoken_of(members: set[str], context: Context) -> set[str]:
    """Statements that speak of a member, or of one that does."""
    found: set[str] = set()
    queue = sorted(members)
    while queue:
        for ident in context.about.get(queue.pop(), ()):
            if ident not in found:
                found.add(ident)
                queue.append(ident)
    return found


def _outwards(ident: str, context: Context) -> tuple[Statement, ...]:
    """The statement and those that it is nested in; a ring or a missing one ends the way."""
    out: list[Statement] = []
    seen: set[str] = set()
    current: str | None = ident
    while current is not None and current not in seen and current in context.statements:
        seen.add(current)
        out.append(context.statement(current))
        current = out[-1].inside
    return tuple(out)


def _furthest(ident: str, context: Context, members: set[str]) -> str:
    """Down into the one nested statement that fills most of the content ("he said there were reports that ...")."""
    seen = {ident}
    while True:
        content = context.statement(ident).content.spans
        inner = [
            n
            for n in context.nested.get(ident, ())
            if n not in seen and (n in members or _share(context.statement(n).content.spans, content) >= COVERS)
        ]
        if len(inner) != 1:
            return ident
        ident = inner[0]
        seen.add(ident)


def _share(part: Spans, whole: Spans) -> float:
    common = sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in part for b in whole)
    length = sum(end - start for start, end in whole)
    return common / length if length else 0.0
