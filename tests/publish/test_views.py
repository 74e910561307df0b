"""Rows, sheets and comparisons made from records."""

import pytest
from msgspec.structs import replace
from sheet_samples import (
    BAY,
    DEATHS,
    DENIED,
    EVA,
    INNER,
    LINKS,
    LONG,
    MATERIAL,
    MEDIA,
    OUTER,
    QUAY,
    REBUILD,
    STANDING,
    WEIGHED,
    WIRE,
)

from according.publish import (
    claim_row,
    claim_sheet,
    compare,
    narrowed,
    report_row,
    report_sheet,
    source_row,
    source_sheet,
    statement_row,
    story_sheet,
)
from according.records import Claim, Link, Story

FIRE = Story(id="57575757aaaaaaaa", title="Fire at Lindvik depot", reports=(QUAY.id, WIRE.id))


def test_a_claim_row_names_who_plays_which_part() -> None:
    """The row carries the line, the names by part, the keys of the reports, and the fields on which they differ."""
    row = claim_row(DEATHS, STANDING, MATERIAL)
    assert (row.backers, row.assessors, row.deniers) == (("Harbour media",), ("Eva Lund",), ("Osk",))
    assert (row.reports, row.origins, row.differs, row.line) == (("wire", "quay"), 1, ("how many",), STANDING.line)


def test_a_statement_row_tells_through_whom_it_came() -> None:
    """Outer statements come first, the outlet last; a noun cue that names nobody is attributed to nobody."""
    assert statement_row(MEDIA, MATERIAL).through == ("North Wire",)
    row = statement_row(INNER, MATERIAL)
    assert (row.source, row.through, row.claim) == ("source not named", ("Eva Lund",), DEATHS.id)


def test_a_government_is_called_as_its_report_calls_it() -> None:
    """A person takes the fullest name that the reports give; "Pyongyang has denied it" is a fact about those words."""
    assert statement_row(OUTER, MATERIAL).source == "Eva Lund"
    capital = replace(OUTER.source, name="Lindvik", kind="government")
    assert MATERIAL.name(QUAY.id, capital) == "Lindvik"
    assert MATERIAL.name(QUAY.id, replace(capital, kind="person")) == "Eva Lund"


def test_nobody_comes_through_himself() -> None:
    """A source that is cited within its own words is named once."""
    again = replace(INNER, source=OUTER.source)
    readings = {QUAY.id: replace(MATERIAL.readings[QUAY.id], statements=(OUTER, again))}
    material = type(MATERIAL)(reports=MATERIAL.reports, readings=readings, entities=MATERIAL.entities)
    row = statement_row(again, material)
    assert (row.source, row.through) == ("Eva Lund", ())


def test_a_statement_row_points_at_source_cue_and_content() -> None:
    """The spans are those of all its words, in the order of the text."""
    row = statement_row(WEIGHED, MATERIAL)
    assert [WIRE.text[start:end] for start, end in row.spans] == [
        "Eva Lund, the interior minister",
        "said",
        'it was "highly likely" that the report was true',
    ]
    assert (row.certainty, row.low, row.high, row.scale) == ("highly likely", 0.8, 0.95, "ICD 203")


def test_an_inferred_day_says_why() -> None:
    """A report without a date shows the inferred one with its ground; a dated one shows none."""
    row = report_row(QUAY.id, MATERIAL)
    assert (row.published, row.basis, row.date_why) == ("2031-05-05", "inferred", "it says Monday, as its sibling does")
    assert (report_row(WIRE.id, MATERIAL).basis, report_row(WIRE.id, MATERIAL).date_why) == ("stated", None)


def test_a_source_is_one_over_reports() -> None:
    """All that an entity is cited with, report by report, and the words that name it."""
    assert source_row(EVA, MATERIAL).reports == ("wire", "quay")
    sheet = source_sheet(EVA, MATERIAL)
    assert [row.id for row in sheet.statements] == ["a2", "a4", "b1", "b3"]
    assert sheet.mentions == ("Eva Lund, the interior minister", "Lund", "she")


def test_a_report_sheet_keeps_the_reports_order() -> None:
    """Statements come as they stand in the text."""
    assert [row.id for row in report_sheet(WIRE.id, MATERIAL).statements] == ["a1", "a2", "a3", "a4"]


def test_a_claim_sheet_gives_letters_in_the_order_of_the_standing() -> None:
    """The letters of the reports are those that the standing's reasons use."""
    sheet = claim_sheet(DEATHS, STANDING, MATERIAL)
    assert [(row.label, row.id) for row in sheet.reports] == [("A", WIRE.id), ("B", QUAY.id)]
    assert [(w.report, w.words) for w in sheet.wordings] == [(WIRE.id, MEDIA.words), (QUAY.id, INNER.words)]


def test_what_is_near_and_kept_apart_is_shown_with_its_reason() -> None:
    """A statement that was looked at and not taken in stands on the sheet, and its report gets a letter."""
    crews = Claim(id="c3", text="Foreign crews stayed away from the port", statements=("b4",))
    sheet = claim_sheet(crews, replace(STANDING, reports=(QUAY.id,)), MATERIAL, LINKS)
    assert [(d.field, d.why, d.b.report) for d in sheet.near] == [
        ("what", 'what differs: "foreign" / "domestic"', BAY.id)
    ]
    assert [row.label for row in sheet.reports] == ["A", "B"]


def test_a_persons_judgement_is_named() -> None:
    """Where a person kept two apart, the sheet says who and why."""
    judged = Link(
        left="b4",
        right="d1",
        kind="claim",
        verdict="different",
        score=1.0,
        judge="Ann",
        judged="2031-05-07T10:00:00Z",
        why="two ports",
    )
    crews = Claim(id="c3", text="Foreign crews stayed away from the port", statements=("b4",))
    sheet = claim_sheet(crews, replace(STANDING, reports=(QUAY.id,)), MATERIAL, [judged])
    assert [d.why for d in sheet.near] == ["Ann judged: two ports"]


def test_a_story_puts_claims_on_most_origins_first() -> None:
    """Counting origins, not articles, is what orders claims."""
    none = replace(STANDING, claim=REBUILD.id, origins=(), reports=(WIRE.id, QUAY.id, BAY.id))
    sheet = story_sheet(FIRE, [(REBUILD, none), (DEATHS, STANDING)], MATERIAL, LINKS)
    assert [row.id for row in sheet.claims] == [DEATHS.id, REBUILD.id]
    assert (sheet.story.first, sheet.story.last, len(sheet.links)) == ("2031-05-04", "2031-05-05", 1)


def test_a_comparison_shares_claims_and_utterances() -> None:
    """A claim in both reports and a quotation in both are shared, each in either report's words."""
    found = compare((WIRE.id, QUAY.id), MATERIAL, [DEATHS, REBUILD], LINKS, {DEATHS.id: STANDING})
    assert [(s.kind, s.a.words, s.b.words) for s in found.shared] == [
        ("claim", MEDIA.words, INNER.words),
        ("claim", LONG.words, "We will rebuild the depot"),
        ("utterance", LONG.words, "We will rebuild the depot"),
    ]
    assert found.shared[2].why == "the same quotation, 3 words shorter in B"
    assert found.relation == "two reports of one story"


def test_a_comparison_shows_numbers_that_contradict_and_a_lost_denial() -> None:
    """Fields that differ come with both words; a denial that one report leaves out is told."""
    found = compare((WIRE.id, QUAY.id), MATERIAL, [DEATHS], LINKS, {DEATHS.id: STANDING})
    told = {d.field: d for d in found.differing}
    assert (told["how many"].a.words, told["how many"].b.words) == ("six", "eight")
    assert told["stance"].why == "denied by Osk in A only"
    assert "how sure" not in told
    assert [row.id for row in found.only_a] == []
    assert [row.id for row in found.only_b] == ["b4"]


def test_a_lost_hedge_is_told() -> None:
    """A word of certainty that only one report keeps is a difference."""
    bare = replace(WEIGHED, certainty=type(WEIGHED.certainty)())
    readings = {**MATERIAL.readings, WIRE.id: replace(MATERIAL.readings[WIRE.id], statements=(MEDIA, bare, DENIED))}
    material = type(MATERIAL)(reports=MATERIAL.reports, readings=readings, keys=MATERIAL.keys)
    found = compare((WIRE.id, QUAY.id), material, [DEATHS], ())
    assert [d.why for d in found.differing if d.field == "how sure"] == ['"highly likely" stands in B only']


@pytest.mark.parametrize(
    ("pair", "why"),
    [
        ((QUAY.id, BAY.id), 'what differs: "foreign" / "domestic"'),
        ((BAY.id, QUAY.id), 'what differs: "domestic" / "foreign"'),
    ],
)
def test_look_alikes_of_two_reports_stand_under_differing(pair: tuple[str, str], why: str) -> None:
    """Look-alikes that say another thing stand side by side, left report first, and not as "only in"."""
    found = compare(pair, MATERIAL, [DEATHS, REBUILD], LINKS)
    assert [(d.field, d.why) for d in found.differing] == [(why.split(maxsplit=1)[0], why)]
    assert {found.differing[0].a.report, found.differing[0].b.report} == set(pair)
    assert not {"b4", "d1"} & {row.id for row in (*found.only_a, *found.only_b)}


def test_a_claim_is_narrowed_to_two_reports() -> None:
    """Only the statements of these two reports are left in it."""
    assert narrowed(DEATHS, (WIRE.id, BAY.id), MATERIAL).statements == ("a1",)
