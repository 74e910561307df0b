"""From records to the rows of lists."""

from according.publish.material import Material, all_spans
from according.records import Claim, Entity, Part, Standing, Statement, Story
from according.records.base import letter
from according.records.standing import Role
from according.records.views import ClaimRow, ReportRow, SourceRow, StatementRow, StoryRow


def report_row(report: str, material: Material, label: str = "") -> ReportRow:
    """A report, its day stated or inferred with the ground for it."""
    record, inferred = material.reports[report], material.dates.get(report)
    guessed = record.published is None and inferred is not None
    reading = material.readings.get(report)
    return ReportRow(
        id=report,
        label=label,
        keys=material.keys.get(report, ()),
        outlet=record.outlet,
        title=record.title,
        published=material.published(report),
        basis="inferred" if guessed else record.basis,
        date_why=inferred.why if guessed and inferred else None,
        statements=len(reading.statements) if reading else 0,
    )


def report_rows(reports: tuple[str, ...], material: Material) -> tuple[ReportRow, ...]:
    """Reports with their letters, in the order given."""
    return tuple(report_row(report, material, letter(place)) for place, report in enumerate(reports))


def claim_row(claim: Claim, standing: Standing, material: Material) -> ClaimRow:
    """A claim and how it stands; `reports` are keys."""
    return ClaimRow(
        id=claim.id,
        text=claim_text(claim, material),
        statements=claim.statements,
        line=standing.line,
        origins=len(standing.origins),
        reports=material.keys_of(standing.reports),
        backers=_names(standing.parts, "backer"),
        deniers=_names(standing.parts, "denier"),
        doubters=_names(standing.parts, "doubter"),
        assessors=_names(standing.parts, "assessor"),
        first_seen=standing.first_seen,
        last_seen=standing.last_seen,
        forecast=standing.forecast,
        differs=tuple(field.name for field in standing.fields if field.verdict in ("differs", "contradicts")),
    )


def claim_text(claim: Claim, material: Material) -> str:
    """The words the claim goes by; where they are glued from several stretches of a report, what is left out shows."""
    members = (material.statements[ident] for ident in claim.statements if ident in material.statements)
    return next((material.content(report, s) for report, s in members if s.words == claim.text), claim.text)


def statement_row(statement: Statement, material: Material) -> StatementRow:
    """A statement; `spans` are those of source, cue and content."""
    report = material.statements[statement.id][0]
    certainty, forecast = statement.certainty, statement.forecast
    return StatementRow(
        id=statement.id,
        report=report,
        key=material.key(report),
        source=material.names(report, statement),
        kind=statement.source.kind,
        through=through(report, statement, material),
        cue=material.words(report, statement.cue.spans),
        words=material.content(report, statement),
        quotation=statement.quotation,
        stance=statement.stance,
        polarity=statement.polarity,
        certainty=certainty.words,
        low=certainty.low,
        high=certainty.high,
        scale=certainty.scale,
        forecast=forecast is not False,
        by=material.by(report, statement),
        said=material.said(report, statement),
        spans=all_spans(statement),
        claim=material.claims.get(statement.id),
    )


def through(report: str, statement: Statement, material: Material) -> tuple[str, ...]:
    """Those between the source and the reader, nearest to the source first: outer statements, then the outlet."""
    names: list[str] = []
    seen = {statement.id}
    outer = statement.inside
    while outer is not None and outer not in seen and outer in material.statements:
        seen.add(outer)
        around = material.statements[outer][1]
        names += [] if around.own else [material.names(report, around)]
        outer = around.inside
    outlet = material.reports[report].outlet
    own = material.names(report, statement)
    names += [outlet] if outlet and not statement.own else []
    return tuple(dict.fromkeys(name for name in names if name != own))


def story_row(story: Story, material: Material, claims: int = 0) -> StoryRow:
    """A story with the first and last day of its reports; `reports` are keys."""
    days = sorted(day for day in map(material.published, story.reports) if day)
    return StoryRow(
        id=story.id,
        title=story.title,
        reports=material.keys_of(story.reports),
        first=days[0] if days else None,
        last=days[-1] if days else None,
        claims=claims,
    )


def source_row(entity: Entity, material: Material) -> SourceRow:
    """A source across reports, with how many statements cite it; `reports` are keys."""
    cited = cited_with(entity, material)
    sources = [
        source
        for report, statement in cited
        for source in (statement.source, *statement.cosources)
        if f"{report}:{source.entity}" in entity.mentions
    ]
    reports = tuple(dict.fromkeys(report for report, _ in cited))
    return SourceRow(
        id=entity.id,
        name=entity.name,
        kind=entity.kind,
        country=entity.country,
        role=next((source.role for source in sources if source.role), None),
        unnamed=next((source.unnamed for source in sources if source.unnamed), None),
        statements=len(cited),
        reports=material.keys_of(reports),
    )


def cited_with(entity: Entity, material: Material) -> list[tuple[str, Statement]]:
    """(report id, statement) for all that a source is cited with, report by report in the order of publication."""
    mentions = set(entity.mentions)
    reports = sorted(
        {mention.partition(":")[0] for mention in entity.mentions} & material.readings.keys(),
        key=lambda report: (material.published(report) or "9999", report),
    )
    return [
        (report, statement)
        for report in reports
        for statement in material.readings[report].statements
        if any(f"{report}:{source.entity}" in mentions for source in (statement.source, *statement.cosources))
    ]


def _names(parts: tuple[Part, ...], role: Role) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part.name for part in parts if part.role == role))
