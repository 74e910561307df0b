"""From records to evidence sheets."""

from collections.abc import Iterable

from according.publish.differences import apart
from according.publish.material import Material, position
from according.publish.rows import cited_with, claim_row, report_row, report_rows, source_row, statement_row, story_row
from according.records import Claim, Entity, Link, Standing, Story
from according.records.views import ClaimSheet, Difference, ReportSheet, SourceSheet, StorySheet, Wording


def claim_sheet(claim: Claim, standing: Standing, material: Material, links: Iterable[Link] = ()) -> ClaimSheet:
    """The evidence sheet of a claim. Its reports come in the order, and so with the letters, of the standing.

    `links` of kind claim with verdict "different" or "unsure" from a member to another statement give what is near.
    """
    place = {report: number for number, report in enumerate(standing.reports)}
    members = sorted(
        (material.statements[ident] for ident in claim.statements),
        key=lambda member: (place[member[0]], position(member[1])),
    )
    wordings = {
        (report, s.words.casefold()): Wording(report=report, words=material.content(report, s), spans=s.content.spans)
        for report, s in members[::-1]
    }
    near = _near(claim, material, links)
    others = sorted(
        {side.report for difference in near for side in (difference.a, difference.b)} - place.keys(),
        key=lambda report: (material.published(report) or "9999", report),
    )
    return ClaimSheet(
        claim=claim_row(claim, standing, material),
        standing=standing,
        reports=report_rows((*standing.reports, *others), material),
        wordings=tuple(wordings.values())[::-1],
        near=near,
    )


def story_sheet(
    story: Story, claims: Iterable[tuple[Claim, Standing]], material: Material, links: Iterable[Link] = ()
) -> StorySheet:
    """A story with its claims, those on the most origins first, then those in the most reports."""
    reports = tuple(sorted(story.reports, key=lambda report: (material.published(report) or "9999", report)))
    rows = [claim_row(claim, standing, material) for claim, standing in claims]
    rows.sort(key=lambda row: (-row.origins, -len(row.reports), -len(row.deniers), row.first_seen or "9999", row.id))
    joined = tuple(
        sorted(
            (
                link
                for link in links
                if link.kind in ("story", "copy", "version") and {link.left, link.right} <= set(reports)
            ),
            key=lambda link: (link.left, link.right, link.kind),
        )
    )
    return StorySheet(
        story=story_row(story, material, len(rows)),
        reports=report_rows(reports, material),
        claims=tuple(rows),
        links=joined,
    )


def report_sheet(report: str, material: Material, copies: Iterable[str] = ()) -> ReportSheet:
    """A report and what it says, in its own order; `copies` are ids of reports with the same text."""
    reading = material.readings.get(report)
    statements = sorted(reading.statements, key=position) if reading else []
    return ReportSheet(
        report=report_row(report, material, "A"),
        copies=material.keys_of(tuple(copies)),
        statements=tuple(statement_row(statement, material) for statement in statements),
    )


def source_sheet(entity: Entity, material: Material) -> SourceSheet:
    """A source and what it is cited with, report by report; `mentions` are the words by which reports name it."""
    cited = cited_with(entity, material)
    mentions = [
        material.words(report, source.spans)
        for report, statement in cited
        for source in (statement.source, *statement.cosources)
        if f"{report}:{source.entity}" in entity.mentions
    ]
    return SourceSheet(
        source=source_row(entity, material),
        mentions=tuple(dict.fromkeys(words for words in mentions if words)),
        statements=tuple(statement_row(statement, material) for _, statement in cited),
    )


def _near(claim: Claim, material: Material, links: Iterable[Link]) -> tuple[Difference, ...]:
    members, out = set(claim.statements), {}
    for link in links:
        pair = [link.left, link.right]
        if link.kind == "claim" and link.verdict != "same" and len(members & set(pair)) == 1:
            mine, other = sorted(pair, key=lambda ident: ident not in members)
            if other in material.statements:
                out[other, mine] = apart(link, mine, other, material, claim.id)
    return tuple(out[pair] for pair in sorted(out))
