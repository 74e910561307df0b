"""Dates of undated reports."""

from msgspec.structs import replace
from pair_samples import person, reading, report, spoken

from according.records import InferredDate, Link, Peg, Reading, Report, Span, Time
from according.resolve import infer_dates
from according.resolve.utterances import quote, utterance_link

TEXT = "The council will rebuild the quay, it said on Tuesday."
TUESDAY = Peg(span=Span(46, 53), weekday=2)
SAID = "“The council will rebuild the quay with its own money before winter”"


def story(a: Report, b: Report) -> Link:
    """Two reports of one story."""
    return Link(left=min(a.id, b.id), right=max(a.id, b.id), kind="story", verdict="same", score=0.5)


def inferred(undated: Report, own: Reading, *siblings: Report, links: list[Link]) -> InferredDate | None:
    """The date inferred for the undated report."""
    readings = [own, *(reading(s) for s in siblings)]
    found = infer_dates([undated, *siblings], readings, links)
    assert infer_dates([*siblings, undated][::-1], readings[::-1], links[::-1]) == found
    return found.get(undated.id)


def full(words_at: Span, day: str) -> Time:
    """An absolute date in the text."""
    return Time(span=words_at, type="DATE", relation=f"abs:{day}", earliest=day, latest=day)


def test_the_weekday_nearest_to_a_siblings_date() -> None:
    """Tuesday beside a report of Wednesday 9 October 2030 is the 8th, and the ground names both."""
    undated, sibling = report(TEXT), report("x", published="2030-10-09")
    found = inferred(undated, reading(undated, pegs=(TUESDAY,)), sibling, links=[story(undated, sibling)])
    assert found is not None
    assert (found.published, found.sibling) == ("2030-10-08", sibling.id)
    assert found.why == 'it says "Tuesday" and a report of 2030-10-09 has the same story'


def test_the_nearest_weekday_may_lie_after_the_sibling() -> None:
    """Tuesday beside a report of the Monday before it is the next day, not six days earlier."""
    undated, sibling = report(TEXT), report("x", published="2030-10-07")
    found = inferred(undated, reading(undated, pegs=(TUESDAY,)), sibling, links=[story(undated, sibling)])
    assert found is not None
    assert found.published == "2030-10-08"


def test_a_quotation_in_common_is_a_stronger_ground_than_a_story() -> None:
    """The sibling that carries the same words gives the date, and the words are quoted."""
    undated, near, quoting = report(TEXT), report("x", published="2030-10-02"), report("y", published="2030-10-09")
    own = reading(undated, spoken("a", SAID, person("Arne Holm")), pegs=(TUESDAY,))
    theirs = reading(quoting, spoken("b", SAID, person("Arne Holm")))
    first, second = quote(own.statements[0]), quote(theirs.statements[0])
    assert first is not None
    assert second is not None
    link = utterance_link(first, second)
    assert link is not None
    links = [story(undated, near), link]
    found = infer_dates([undated, near, quoting], [own, theirs, reading(near)], links)[undated.id]
    assert (found.published, found.sibling) == ("2030-10-08", quoting.id)
    assert '("the council will rebuild the quay with its ...")' in found.why


def test_a_dateline_takes_its_year_from_the_sibling() -> None:
    """29 December beside a report of 2 January is of the year before."""
    undated, sibling = report("OSTBY, Dec 29 - The quay"), report("x", published="2031-01-02")
    own = reading(undated, pegs=(Peg(span=Span(7, 13), month=12, day=29),))
    found = inferred(undated, own, sibling, links=[story(undated, sibling)])
    assert found is not None
    assert found.published == "2030-12-29"


def test_a_full_date_in_the_text_that_agrees_with_the_dateline_needs_no_sibling() -> None:
    """The report's own words come first."""
    undated = report("OSTBY, Dec 29 - The quay was closed on December 29, 2030, it said.")
    own = reading(undated, pegs=(Peg(span=Span(7, 13), month=12, day=29),), times=(full(Span(39, 56), "2030-12-29"),))
    found = inferred(undated, own, links=[])
    assert found == InferredDate(
        report=undated.id, published="2030-12-29", why='it says "Dec 29" and its text gives "December 29, 2030"'
    )


def test_without_a_peg_only_a_copy_lends_its_date() -> None:
    """A report of the same story may be days off; the same text is not."""
    undated, sibling = report(TEXT), report("x", published="2030-10-09")
    assert inferred(undated, reading(undated), sibling, links=[story(undated, sibling)]) is None
    copy = replace(story(undated, sibling), kind="copy")
    found = inferred(undated, reading(undated), sibling, links=[copy])
    assert found is not None
    assert found.published == "2030-10-09"


def test_siblings_that_disagree_give_the_earliest_and_it_is_said() -> None:
    """Two dated reports a week apart: the earlier Tuesday, with the other in the ground."""
    undated, early, late = report(TEXT), report("x", published="2030-10-02"), report("y", published="2030-10-09")
    found = inferred(
        undated, reading(undated, pegs=(TUESDAY,)), early, late, links=[story(undated, early), story(undated, late)]
    )
    assert found is not None
    assert found.published == "2030-10-01"
    assert found.why.endswith("other dated reports would give 2030-10-08: the earliest is taken")


def test_an_inferred_date_is_no_anchor() -> None:
    """An undated report whose only sibling is undated stays undated, whatever that one is given."""
    first, second, dated = report(TEXT), report(TEXT + " "), report("x", published="2030-10-09")
    readings = [reading(first, pegs=(TUESDAY,)), reading(second, pegs=(TUESDAY,)), reading(dated)]
    found = infer_dates([first, second, dated], readings, [story(first, second), story(second, dated)])
    assert set(found) == {second.id}


def test_a_stated_date_is_never_touched() -> None:
    """Only undated reports are given dates."""
    dated, other = report(TEXT, published="2030-10-11"), report("x", published="2030-10-09")
    assert infer_dates([dated, other], [reading(dated, pegs=(TUESDAY,)), reading(other)], [story(dated, other)]) == {}
