"""Two reports side by side."""

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from according.publish.differences import apart, beside, of_claim, wording
from according.publish.material import Material, position
from according.publish.numbers import numbers_apart
from according.publish.rows import report_row, statement_row
from according.records import Claim, Link, Standing
from according.records.views import Comparison, Difference, Shared, StatementRow

_RELATIONS = (
    ("copy", "the same text: one is a copy of the other"),
    ("version", "two versions of one report"),
    ("story", "two reports of one story"),
)


def compare(
    pair: tuple[str, str],
    material: Material,
    claims: Iterable[Claim],
    links: Iterable[Link],
    standings: Mapping[str, Standing] | None = None,
) -> Comparison:
    """What two reports share, where they differ, and what stands in one only.

    `claims` and `links` may be all there are. `standings` by claim id give the agreement on when, where and how many;
    weigh them `narrowed` to these two reports, so that a third report's number does not show here.
    """
    a, b = pair
    claims, links = list(claims), list(links)
    both = [
        claim
        for claim in claims
        if {a, b} <= {material.statements[i][0] for i in claim.statements if i in material.statements}
    ]
    mine = [narrowed(claim, pair, material) for claim in both]
    shared = [_shared_claim(claim, pair, material) for claim in mine] + _utterances(pair, material, links)
    differing = [
        difference for claim in mine for difference in of_claim(claim, (standings or {}).get(claim.id), pair, material)
    ]
    kept = _kept_apart(pair, material, links)
    differing += [_told_apart(idents, found, mine) for idents, found in kept]
    differing += numbers_apart(pair, material, differing)
    shared = [_qualified(one, differing) for one in shared]
    told = {ident for claim in mine for ident in claim.statements} | {ident for idents, _ in kept for ident in idents}
    told |= {i for claim in mine for i in beside([material.statements[m][1] for m in claim.statements], material)}
    told |= {
        ident
        for link in links
        if link.kind == "utterance" and link.verdict == "same" and _crosses(link, pair, material)
        for ident in (link.left, link.right)
    }
    return Comparison(
        a=report_row(a, material, "A"),
        b=report_row(b, material, "B"),
        relation=_relation(pair, links),
        shared=tuple(sorted(shared, key=lambda s: (s.a.spans, s.b.spans, s.kind, s.id))),
        differing=tuple(differing),
        only_a=_only(a, told, material),
        only_b=_only(b, told, material),
    )


def narrowed(claim: Claim, pair: tuple[str, str], material: Material) -> Claim:
    """The claim with its statements in two reports only: weigh it to compare these two."""
    inside = tuple(i for i in claim.statements if i in material.statements and material.statements[i][0] in pair)
    return Claim(id=claim.id, text=claim.text, statements=inside)


def _shared_claim(claim: Claim, pair: tuple[str, str], material: Material) -> Shared:
    first = []
    for report in pair:
        found = [material.statements[i][1] for i in claim.statements if material.statements[i][0] == report]
        first.append(min(found, key=position).id)
    left, right = (wording(ident, material) for ident in first)
    same = left.words.casefold() == right.words.casefold()
    return Shared(
        kind="claim", id=claim.id, a=left, b=right, why="the same words" if same else "the same claim in other words"
    )


def _told_apart(idents: tuple[str, str], found: Difference, mine: list[Claim]) -> Difference:
    """A pair kept apart; where further statements join both to one claim, that is said."""
    if any(set(idents) <= set(claim.statements) for claim in mine):
        return replace(found, why=f"{found.why}; other statements join both to one claim all the same")
    return found


def _qualified(shared: Shared, differing: list[Difference]) -> Shared:
    """What is shared and yet differs says on what."""
    fields = [
        found.field
        for found in differing
        if (shared.kind == "claim" and found.claim == shared.id) or (found.a, found.b) == (shared.a, shared.b)
    ]
    if not fields:
        return shared
    return replace(shared, why=f"{shared.why}; the reports differ on {', '.join(dict.fromkeys(fields))}, see above")


def _utterances(pair: tuple[str, str], material: Material, links: list[Link]) -> list[Shared]:
    out = []
    for link in links:
        if link.kind == "utterance" and link.verdict == "same" and _crosses(link, pair, material):
            left, right = (wording(ident, material) for ident in _ordered(link, pair, material))
            out.append(Shared(kind="utterance", id=link.id, a=left, b=right, why=_shortened(left.words, right.words)))
    return out


def _shortened(a: str, b: str) -> str:
    """Which of two quotations of one utterance leaves words out."""
    left, right = len(a.split()), len(b.split())
    if left == right:
        return "the same quotation"
    return f"the same quotation, {abs(left - right)} words shorter in {'A' if left < right else 'B'}"


def _ordered(link: Link, pair: tuple[str, str], material: Material) -> tuple[str, str]:
    """The statements of a link, that of the first report first."""
    return (link.left, link.right) if material.statements[link.left][0] == pair[0] else (link.right, link.left)


def _kept_apart(
    pair: tuple[str, str], material: Material, links: list[Link]
) -> list[tuple[tuple[str, str], Difference]]:
    """Statements that look alike in two reports and are not the same claim, in the order of the first report."""
    out = []
    for link in links:
        if link.kind == "claim" and link.verdict == "different" and _crosses(link, pair, material):
            left, right = _ordered(link, pair, material)
            out.append(((left, right), apart(link, left, right, material)))
    return sorted(out, key=lambda found: (found[1].a.spans, found[1].b.spans, found[0]))


def _crosses(link: Link, pair: tuple[str, str], material: Material) -> bool:
    if link.left not in material.statements or link.right not in material.statements:
        return False
    return {material.statements[link.left][0], material.statements[link.right][0]} == set(pair)


def _only(report: str, told: set[str], material: Material) -> tuple[StatementRow, ...]:
    reading = material.readings.get(report)
    statements = sorted(reading.statements, key=position) if reading else []
    return tuple(statement_row(statement, material) for statement in statements if statement.id not in told)


def _relation(pair: tuple[str, str], links: list[Link]) -> str:
    kinds = {link.kind for link in links if link.verdict == "same" and {link.left, link.right} == set(pair)}
    return next((words for kind, words in _RELATIONS if kind in kinds), "not found to be of one story")
