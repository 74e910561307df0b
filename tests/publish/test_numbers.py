"""Numbers of two reports beside each other, and how words are shown."""

import pytest

from according.publish import Material, compare
from according.publish.phrases import quoted, scale_name
from according.records import Figure, Reading, Report, Span
from according.records.base import excerpt
from according.records.views import Difference


def differing(*sides: tuple[str, list[tuple[str, dict[str, object]]]]) -> list[Difference]:
    """The differences of two reports that hold figures only: text, then words and fields of each figure."""
    reports, readings = {}, {}
    for place, (text, figures) in enumerate(sides):
        report = Report(text=text, outlet=f"Outlet {place}", published="2031-05-04")
        found = [
            Figure(span=Span(text.index(words), text.index(words) + len(words)), **fields)  # type: ignore[arg-type]
            for words, fields in figures
        ]
        reports[report.id] = report
        readings[report.id] = Reading(report=report.id, reader="1", figures=tuple(found))
    a, b = reports
    return list(compare((a, b), Material(reports=reports, readings=readings), [], ()).differing)


def test_the_dead_of_two_reports_stand_beside_each_other() -> None:
    """One casualty role and two numbers are a difference without any joined claim, each with its words and span."""
    nine, twelve = ({"low": n, "best": n, "high": n, "role": "killed"} for n in (9.0, 12.0))
    found = differing(("Nine died at Lindvik.", [("Nine", nine)]), ("Fire: 12 dead.", [("12", twelve)]))
    assert [(d.field, d.a.words, d.b.words, d.a.spans) for d in found] == [("how many", "Nine", "12", (Span(0, 4),))]


def test_one_noun_needs_a_further_word_in_common() -> None:
    """Tonnes of one depot's cement differ; a noun alone, of another doing, is not compared."""
    seven, nine = ({"low": n, "best": n, "high": n, "counted": c} for n, c in ((7.0, "centres"), (9.0, "center")))
    left = ("The depot held 7 centres.", [("7", seven)])
    assert len(differing(left, ("In the depot were 9 centers.", [("9", nine)]))) == 1
    assert differing(left, ("Elsewhere 9 centers opened.", [("9", nine)])) == []


def test_a_number_in_both_reports_is_no_difference() -> None:
    """What both say is not set against what one says besides; every number takes part once."""
    six, eight = ({"low": n, "best": n, "high": n, "role": "killed"} for n in (6.0, 8.0))
    both = ("First 6, then 8 died.", [("6", six), ("8", eight)])
    assert differing(both, ("In all 6 died.", [("6", six)])) == []


@pytest.mark.parametrize("words", ['"We won,"', "“We won,”", "“We won”,", "‘We won,’"])
def test_a_quotation_is_not_quoted_twice(words: str) -> None:
    """Words that bring their own marks keep them, also where a comma follows."""
    assert quoted(words) == words


def test_what_is_left_out_shows() -> None:
    """Stretches that do not touch are joined by an ellipsis, those that do are not."""
    text = "It burned, he said, all night."
    assert excerpt(text, (Span(0, 9), Span(18, 29))) == "It burned … all night"
    assert excerpt(text, (Span(0, 2), Span(3, 9))) == "It burned"
    assert scale_name("according") == "(according scale)"
