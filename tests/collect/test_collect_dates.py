"""Publication dates: which words are one, and which win."""

from collections.abc import Callable
from datetime import date

import pytest

from according.collect import check_published
from according.errors import DateError
from according.records import Refusal, Report

Blocks = Callable[..., list[tuple[str, str]]]
Read = Callable[..., Report]
Refuse = Callable[..., Refusal]
TODAY = date(2030, 1, 2)
BODY = "The mayor of Brackwater said on Monday that the bridge would open in the spring."


@pytest.mark.parametrize("words", [
    "2029-05-07", "2029-05-07T12:00Z", "2029-05-07 12:00:05+02:00", "2029/05/07", "7 May 2029", "7th of May 2029",
    "Monday, May 7, 2029", "May 7th, 2029", "MAY 7 2029", "Mon, 07 May 2029 12:00:00 +0000", "May 07,2029",
    "Monday 7 May 2029 14.05 BST", "May 7, 2029 at 9:30 p.m. ET", "9:30 AM EDT, Mon May 7, 2029",
])
def test_forms_of_one_day(report: Read, words: str) -> None:
    """ISO 8601, RFC 2822 and the common English forms mean the same day, by option and in a header."""
    assert report(BODY, published=words).published == "2029-05-07"
    found = report(f"Published: {words}\n\n{BODY}")
    assert (found.published, found.basis) == ("2029-05-07", "stated")
    assert [block.kind for block in found.blocks] == ["header", "paragraph"]


@pytest.mark.parametrize("words", ["2024-02-31", "03/04/2024", "May 2029", "2029", "yesterday", "Sunday, May 7, 2029",
                                   "7 May 29", "2029-05-07 and later", "2029-13-01", "0001-01-01"])
def test_what_is_no_date(refusal: Refuse, report: Read, words: str) -> None:
    """Impossible, ambiguous and partial dates: the option is refused, a header leaves the date unknown."""
    assert refusal(BODY, published=words).error == "DateError"
    if words != "0001-01-01":
        found = report(f"Date: {words}\n\n{BODY}")
        assert (found.published, found.basis, found.published_span) == (None, "unknown", None)


@pytest.mark.parametrize(("words", "day"), [("25/12/2028", "2028-12-25"), ("12/25/2028", "2028-12-25"),
                                            ("05/05/2029", "2029-05-05")])
def test_numbers_that_can_be_read_in_one_way_only(report: Read, words: str, day: str) -> None:
    """Day and month are told apart where one of them is no month, or they are equal."""
    assert report(BODY, published=words).published == day


def test_a_date_for_all_reports_is_checked_once() -> None:
    """A date given from outside is a day, or one error that names no file."""
    assert check_published(" 7 May 2029 ", TODAY) == "2029-05-07"
    for words in ("", "soon", "03/04/2024", "2030-01-04", "2024-02-31"):
        with pytest.raises(DateError, match=r"^published: "):
            check_published(words, TODAY)


def test_the_future_is_refused(refusal: Refuse, report: Read) -> None:
    """A day more than one ahead is an error wherever it is stated; tomorrow is today somewhere."""
    assert refusal(BODY, published="2030-01-04").error == "DateError"
    assert refusal(f"date 2030-01-04 {BODY}").error == "DateError"
    assert report(BODY, published="2030-01-03").published == "2030-01-03"


def test_option_wins_and_the_text_is_pointed_at_where_it_agrees(report: Read) -> None:
    """What is given wins over the header; the span is kept only where the header says the same."""
    text = f"Published: 7 May 2029\nOutlet: The Coast Courier\n\n{BODY}"
    other = report(text, published="2029-05-08", outlet="Brackwater Post")
    assert (other.published, other.outlet, other.published_span) == ("2029-05-08", "Brackwater Post", None)
    same = report(text, published="2029-05-07")
    assert same.published_span is not None
    assert text[slice(*same.published_span)] == "7 May 2029"
    assert same.outlet == "The Coast Courier"


@pytest.mark.parametrize(("head", "day"), [
    ("Updated: 9 May 2029\nPublished: 7 May 2029", "2029-05-07"),
    ("Updated: 9 May 2029", "2029-05-09"),
    ("May 8, 2029\nUpdated May 9, 2029", "2029-05-08"),
    ("Published May 7, 2029 | Updated May 9, 2029 10:15 GMT", "2029-05-07"),
])
def test_which_of_several_dates_counts(report: Read, head: str, day: str) -> None:
    """A date of publication comes before a bare one, that before a change's."""
    assert report(f"{head}\n\n{BODY}").published == day


def test_dates_in_the_body_are_no_publication_dates(report: Read) -> None:
    """A date that a sentence speaks of leaves the report undated."""
    text = "On May 7, 2029, the bridge opened, the mayor said.\n\nMay 8, 2029 was a quiet day."
    assert report(text).basis == "unknown"


def test_an_ambiguous_date_leaves_the_report_undated(report: Read, blocks: Blocks) -> None:
    """Which of two numbers is the month is not guessed; the line is a header all the same."""
    text = f"Bridge to open in spring\nBy Jane Doe\nPublished 11/06/2024\n\n{BODY}"
    found = report(text)
    assert (found.published, found.basis, found.published_span) == (None, "unknown", None)
    assert ("header", "Published 11/06/2024") in blocks(text)


def test_dateline_counts_only_with_its_year(report: Read) -> None:
    """Month and day alone are no date; with the year they are."""
    assert report(f"BRACKWATER, May 7 (CWN) - {BODY}").published is None
    assert report(f"BRACKWATER, May 7, 2029 (CWN) - {BODY}").published == "2029-05-07"
