"""Sheets as text: what an editor must see, in the width there is, with nothing that a terminal obeys."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from sheet_samples import BAY, DEATHS, EVA, LINKS, MATERIAL, QUAY, REBUILD, STANDING, TWO_ORIGINS, WIRE

from according.publish import (
    Sheet,
    claim_sheet,
    compare,
    report_sheet,
    sheet_text,
    source_sheet,
    story_sheet,
)
from according.publish.line import columns, harmless
from according.records import Story

CLAIM = claim_sheet(DEATHS, STANDING, MATERIAL, LINKS)
SHEETS: list[Sheet] = [
    CLAIM,
    story_sheet(Story(id="s" * 16, title="Fire", reports=(WIRE.id, QUAY.id)), [(DEATHS, STANDING)], MATERIAL, LINKS),
    report_sheet(WIRE.id, MATERIAL),
    report_sheet(QUAY.id, MATERIAL),
    source_sheet(EVA, MATERIAL),
    compare((WIRE.id, QUAY.id), MATERIAL, [DEATHS, REBUILD], LINKS, {DEATHS.id: STANDING}),
    compare((QUAY.id, BAY.id), MATERIAL, [], LINKS),
]


def plain(sheet: Sheet, width: int = 100) -> str:
    """The text as it is piped."""
    return "\n".join(line.plain for line in sheet_text(sheet, width))


@pytest.mark.parametrize(
    "words",
    [
        "CLAIM        c1c1c1c1  six workers died in the fire at Lindvik on May 3",
        'stands on    1 origin in 2 reports, assessed "highly likely" by 1, denied by Osk',
        'origin       Harbour media  local media, not named  "have reported"  through North Wire     A:23-104',
        'the same     "reports", source not named: Eva Lund speaks of the same in A and in B',
        '"highly likely" 0.80-0.95 ICD 203  said 2031-05-04',
        'denier       Osk  "denied"',
        "relays       A North Wire",
        "when         compatible",
        'A "on May 3" = 2031-05-03',
        "where        not said",
        "how many     contradicts",
        "B  2031-05-05 inferred  no outlet named  [quay]",
        "dated by inference: it says Monday, as its sibling does",
    ],
)
def test_a_claim_sheet_shows(words: str) -> None:
    """What stands on the sheet of the deaths: the claim, its line, every part, the fields, the reports."""
    assert words in plain(CLAIM)


def test_spans_point_at_the_words() -> None:
    """A place on the sheet is where its words stand in the report."""
    assert 'A "six" = 6' in plain(CLAIM)
    start, end = next(m.spans[0] for f in STANDING.fields for m in f.mentions if m.words == "six")
    assert WIRE.text[start:end] == "six"
    assert f"A:{start}-{end}" in plain(CLAIM)


def test_a_claim_without_origin_or_denier_says_so() -> None:
    """What is missing is said, not left out."""
    bare = replace(STANDING, origins=(), parts=(), why=("nobody is named",))
    text = plain(claim_sheet(DEATHS, bare, MATERIAL))
    assert "origin       none recorded" in text
    assert "denier       nobody" in text
    assert 'not recorded B: "reports", source not named' in text
    assert "why          nobody is named" in text


def test_pairs_of_origins_show_the_verdict() -> None:
    """Independence stands on the sheet with what is wanting."""
    text = plain(claim_sheet(DEATHS, replace(STANDING, pairs=(TWO_ORIGINS,)), MATERIAL))
    assert "independent? not established  Harbour media: not named" in text


def test_two_columns_where_the_width_allows() -> None:
    """From 100 columns on the words of two reports stand beside each other; below it one under the other."""
    sheet = SHEETS[5]
    assert 'A "six"' in plain(sheet, 100)
    assert any('A "six"' in line and 'B "eight"' in line for line in plain(sheet, 100).splitlines())
    assert not any('A "six"' in line and 'B "eight"' in line for line in plain(sheet, 80).splitlines())


@pytest.mark.parametrize("width", [40, 57, 80, 100, 140])
@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: type(sheet).__name__)
def test_no_line_is_wider_than_asked_for(sheet: Sheet, width: int) -> None:
    """Every line fits, spans and all."""
    assert all(columns(line.plain) <= width for line in sheet_text(sheet, width))


def test_styles_are_those_that_the_faces_know() -> None:
    """A style that no face knows would be lost."""
    known = {"", "assessor", "backer", "claim", "denier", "doubter", "label", "muted", "origin", "span", "warn"}
    assert {segment.style for sheet in SHEETS for line in sheet_text(sheet, 100) for segment in line.segments} <= known


HOSTILE = "red \x1b[31m\x9b2J\x07 bell\r\nnew \x00 \u202etxt\u2066 \u200b wide 漢字"


def test_terminal_escapes_are_shown_and_not_obeyed() -> None:
    """Whatever a report says, no control character, no reordering mark and no line end of its own gets out."""
    claim = replace(DEATHS, text=HOSTILE)
    row = replace(CLAIM.reports[0], title=HOSTILE, outlet=HOSTILE, keys=(HOSTILE,), date_why=HOSTILE)
    standing = replace(
        STANDING,
        line=HOSTILE,
        why=(HOSTILE,),
        parts=tuple(replace(p, name=HOSTILE, cue=HOSTILE) for p in STANDING.parts),
    )
    sheet = replace(
        CLAIM, claim=replace(CLAIM.claim, text=claim.text), standing=standing, reports=(row, *CLAIM.reports[1:])
    )
    for line in sheet_text(sheet, 80):
        assert line.plain.isprintable()
        assert columns(line.plain) <= 80
    assert "␛[31m" in plain(sheet)


@given(st.text())
def test_harmless_is_one_printable_line(text: str) -> None:
    """Any text comes out printable, folded, and unchanged by a second pass."""
    once = harmless(text)
    assert once.isprintable()
    assert harmless(once) == once


@given(st.text(min_size=1), st.integers(40, 120))
def test_any_words_fit_any_width(words: str, width: int) -> None:
    """Long words are cut, wide characters count two columns."""
    sheet = replace(CLAIM, claim=replace(CLAIM.claim, text=words))
    assert all(columns(line.plain) <= width for line in sheet_text(sheet, width))
