"""From a claim to its standing: who plays which part, its origins, certainty, agreement, and the reasons."""

from according.records import Claim, Field, Standing
from according.weigh import how_many, when, where
from according.weigh.agreement import field
from according.weigh.certainty import how_sure
from according.weigh.chains import Chain, report_order, trace
from according.weigh.context import Context
from according.weigh.independence import pairs
from according.weigh.line import Facts, sentence
from according.weigh.origins import Group, brought_together, origin, own_voice, unrecorded_words
from according.weigh.parts import played, settle
from according.weigh.voices import Cast, cast

__all__ = ["Context", "weigh"]


def weigh(claim: Claim, context: Context) -> Standing:
    """How a claim stands, given the statements, reports and links around it; the same input gives the same record.

    `Standing.reports` are in the order of publication; the place there is the letter by which `why` names a report.

    >>> from according.records import Content, Cue, Reading, Report, Source, Span, Statement
    >>> report = Report(text="The mayor said the bridge is shut.", outlet="The Quay", published="2031-05-02")
    >>> said = Statement(id="s1", source=Source(spans=(Span(0, 9),), name="Ida Holm", kind="person", role="mayor"),
    ...                  cue=Cue(spans=(Span(10, 14),), lemma="say"), content=Content(spans=(Span(15, 33),)),
    ...                  words="the bridge is shut")
    >>> context = Context.gather([report], [Reading(report=report.id, reader="1", statements=(said,))])
    >>> standing = weigh(Claim(id="c1", text="the bridge is shut", statements=("s1",)), context)
    >>> standing.line
    '1 origin in 1 report; first seen 2031-05-02'
    >>> [(part.role, part.name) for part in standing.parts]
    [('backer', 'Ida Holm'), ('relay', 'The Quay')]
    """
    order = report_order(claim, context)
    linked = trace(claim, context)
    settled = settle(cast(claim, linked, context), context)
    groups = brought_together(settled, order, context)
    parts, independence = played(settled.voices, context), pairs(groups, context)
    days = sorted(day for day in (context.published(report) for report in order) if day)
    sure = how_sure(settled.voices)
    forecast = any(context.statement(ident).forecast is not False for ident in claim.statements)
    facts = Facts(
        origins=len(groups),
        own=sum(own_voice(group, context) for group in groups),
        reports=len(order),
        parts=parts,
        pairs=independence,
        first_seen=days[0] if days else None,
        forecast=forecast,
    )
    return Standing(
        claim=claim.id,
        as_of=context.as_of,
        line=sentence(facts),
        parts=parts,
        origins=tuple(origin(group, order, context) for group in groups),
        pairs=independence,
        unrecorded=tuple(unrecorded_words(entry, groups, order, context) for entry in settled.unrecorded),
        reports=order,
        first_seen=facts.first_seen,
        last_seen=days[-1] if days else None,
        certainty_low=sure.low,
        certainty_high=sure.high,
        certainty_words=sure.words,
        fields=_fields(claim, linked, order, context),
        forecast=forecast,
        why=_why(groups, settled),
    )


def _fields(claim: Claim, linked: list[Chain], order: tuple[str, ...], context: Context) -> tuple[Field, ...]:
    """When, where and how many, over the members of the claim and the furthest hops of its chains."""
    ends = {chain.links[0].id for chain in linked if not chain.about}
    outer = {statement.id for chain in linked for statement in chain.links[1:]}
    idents = sorted((ends | set(claim.statements)) - outer, key=lambda i: (order.index(context.report_of(i)), i))
    said = [(context.report_of(ident), context.statement(ident)) for ident in idents]
    return (
        field("when", [v for report, s in said for v in when.moments(report, s, context)], when.compare, order),
        field("where", [v for report, s in said for v in where.spots(report, s)], where.compare, order),
        field("how many", [v for report, s in said for v in how_many.quantities(report, s)], how_many.compare, order),
    )


def _why(groups: list[Group], settled: Cast) -> tuple[str, ...]:
    """Why so many origins and no more, and what plays no part."""
    out = [f"{backer.who.name}: {reason}" for group in groups for backer, reason in group.merged]
    out += [reason for group in groups for _, reason in group.echoes]
    if not groups and settled.unrecorded:
        out.append("nobody is named as the source: lineage that is not recorded counts as no origin")
    return tuple(dict.fromkeys([*out, *settled.notes]))
