"""Where two statements, or two reports on one claim, part."""

from collections.abc import Iterable
from typing import Literal

from according.publish.material import NOBODY, Material, position
from according.records import Claim, Field, Link, Reason, Standing, Statement
from according.records.views import Difference, Wording

Part = Literal["who", "what", "when", "where", "how many", "how sure", "stance", "wording", "source"]
_FIELDS: dict[str, Part] = {
    "who": "who",
    "what": "what",
    "roles": "who",
    "other": "who",
    "when": "when",
    "where": "where",
    "how": "how many",
    "source": "source",
}
"""Which field a feature of a link bears on, by the first word of its name; all others bear on the wording."""
_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i"})
_VERBS = {"denies": "denied by", "doubts": "doubted by", "cannot verify": "not verified by"}


def wording(ident: str, material: Material) -> Wording:
    """A statement's own words."""
    report, statement = material.statements[ident]
    return Wording(report=report, words=material.content(report, statement), spans=statement.content.spans)


def apart(link: Link, left: str, right: str, material: Material, claim: str | None = None) -> Difference:
    """Two statements that were looked at as one claim and kept apart, with the features that speak against it.

    `left` stands first in the difference, whichever side of the link it is.
    """
    against = [reason for reason in link.reasons if _speaks_against(reason)]
    turned = link.left != left
    why = "; ".join(_said(reason, turned=turned) for reason in against) or link.why or "too little in common"
    if link.judge != "according":
        why = f"{link.judge} judged: {link.why or link.verdict}"
    elif link.verdict == "unsure":
        why = f"not decided: {why}"
    field = _FIELDS.get(against[0].feature.split()[0], "wording") if against else "wording"
    return Difference(field=field, why=why, a=wording(left, material), b=wording(right, material), claim=claim)


def of_claim(claim: Claim, standing: Standing | None, pair: tuple[str, str], material: Material) -> list[Difference]:
    """Where two reports that both carry a claim differ on it: its fields, how sure, who says so, who denies."""
    sides = [
        sorted(
            (material.statements[ident][1] for ident in claim.statements if material.statements[ident][0] == report),
            key=position,
        )
        for report in pair
    ]
    if not all(sides):
        return []
    a, b = sides
    out = [
        difference for field in (standing.fields if standing else ()) for difference in _of_field(claim, field, pair)
    ]
    whole = (wording(a[0].id, material), wording(b[0].id, material))
    around = [side + [material.statements[ident][1] for ident in beside(side, material)] for side in sides]
    told: list[tuple[Part, str | None]] = [
        ("how sure", _how_sure(*around)),
        ("stance", _stance((around[0], around[1]), pair, material)),
        ("source", _sources(a, b, pair, material)),
    ]
    out += [Difference(field=part, why=why, a=whole[0], b=whole[1], claim=claim.id) for part, why in told if why]
    return out


def beside(members: list[Statement], material: Material) -> list[str]:
    """Ids of the statements that a claim's members are nested in, or that speak of them: they weigh or relay it."""
    mine = {statement.id for statement in members}
    reports = {material.statements[ident][0] for ident in mine}
    others = [s for report in sorted(reports) for s in material.readings[report].statements if s.id not in mine]
    return [s.id for s in others if s.about in mine or s.id in {member.inside for member in members}]


def _of_field(claim: Claim, field: Field, pair: tuple[str, str]) -> Iterable[Difference]:
    if field.verdict not in ("differs", "contradicts"):
        return
    a, b = ([mention for mention in field.mentions if mention.report == report] for report in pair)
    if (
        a
        and b
        and not {mention.value or mention.words for mention in a} & {mention.value or mention.words for mention in b}
    ):
        left, right = (
            Wording(
                report=side[0].report,
                words=" / ".join(mention.words for mention in side),
                spans=tuple(span for mention in side for span in mention.spans),
            )
            for side in (a, b)
        )
        # the letters in the standing's reason are those of its own order of reports, not of this pair
        reason = field.why.rpartition(": ")[2]
        yield Difference(field=field.name, why=f"{field.verdict}: {reason}", a=left, b=right, claim=claim.id)


def _how_sure(a: list[Statement], b: list[Statement]) -> str | None:
    """Words of certainty that only one report keeps, or that are others in the other."""
    left, right = (list(dict.fromkeys(s.certainty.words.lower() for s in side if s.certainty.words)) for side in (a, b))
    if set(left) & set(right) or not (left or right):
        return None
    if left and right:
        return f"{_quoted(left)} in the one, {_quoted(right)} in the other"
    return f"{_quoted(left or right)} stands in {'A' if left else 'B'} only"


def _stance(
    sides: tuple[list[Statement], list[Statement]], pair: tuple[str, str], material: Material
) -> str | None:
    """A denial or doubt that one report leaves out, with who voices it."""
    a, b = sides
    out = []
    for here, there, letter, (report, other) in ((a, b, "A", pair), (b, a, "B", pair[::-1])):
        for stance, verb in _VERBS.items():
            voiced = [s for s in here if s.stance == stance]
            if not voiced or any(s.stance == stance for s in there) or _also(voiced, stance, other, material):
                continue
            who = " and ".join(dict.fromkeys(material.names(report, s) for s in voiced))
            out.append(f"{verb} {who} in {letter} only")
    return "; ".join(out) or None


def _also(voiced: list[Statement], stance: str, other: str, material: Material) -> bool:
    """Whether somebody of the same name or country takes the same stance in the other report, whatever on."""
    reading = material.readings.get(other)
    known = {mark for statement in voiced for mark in _marks(statement)}
    found = (s for s in (reading.statements if reading else ()) if s.stance == stance)
    return any(known & _marks(statement) for statement in found)


def _marks(statement: Statement) -> set[str]:
    sources = (statement.source, *statement.cosources)
    return {mark for source in sources for mark in (source.name, source.country) if mark}


def _sources(a: list[Statement], b: list[Statement], pair: tuple[str, str], material: Material) -> str | None:
    """Whose words they are, where no source is common to both; who denies or weighs them says them not."""
    left, right = (
        list(dict.fromkeys(material.names(report, s) for s in side if s.stance == "affirms" and not s.assesses))
        for report, side in zip(pair, (a, b), strict=True)
    )
    if not left or not right or any(_may_be_one(one, other) for one in left for other in right):
        return None
    one, other = (", ".join(side).replace(NOBODY, "somebody not named") for side in (left, right))
    return f"said by {one} in A, by {other} in B"


def _may_be_one(one: str, other: str) -> bool:
    """Whether two names can mean the same: the one holds the other, or is a pronoun that nobody was found for."""
    left, right = one.casefold(), other.casefold()
    return left in right or right in left or bool({left, right} & _PRONOUNS)


def _speaks_against(reason: Reason) -> bool:
    """A feature that is 1 where the sides part, or 0 where they would have to agree."""
    parts = "differ" in reason.feature or reason.feature in ("roles reversed", "other name")
    return reason.value > 0 if parts else reason.value <= 0


def _said(reason: Reason, *, turned: bool) -> str:
    """The feature with the words of either side, in the order in which they are shown."""
    sides = reason.words.split(" | ")
    if len(sides) == 2:
        one, other = reversed(sides) if turned else sides
        return f'{reason.feature}: "{one}" / "{other}"'
    return f"{reason.feature}: {reason.words}" if reason.words else reason.feature


def _quoted(words: list[str]) -> str:
    return ", ".join(f'"{word}"' for word in words)
