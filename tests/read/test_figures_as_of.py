"""The day up to which a number counts, on invented sentences."""

import pytest
from reading_samples import Read


@pytest.mark.parametrize(
    ("sentence", "figure", "time"),
    [
        ("As of Monday, 1,200 people had been killed in the floods.", "1,200", "Monday"),
        ("At least 34 people had died by Friday, the mayor said.", "At least 34", "Friday"),
        ("By the end of June the yard had delivered 40 boats.", "40", "the end of June"),
        ("The ministry counted 90 cases as of Aug. 3.", "90", "Aug. 3"),
        ("He must pay 40 dollars by Friday.", "40 dollars", None),
        ("Twelve people died on Friday.", "Twelve", None),
        ("The ministry counted 90 cases as of Aug. 3, up from 70 in July.", "70", None),
    ],
)
def test_as_of(read: Read, sentence: str, figure: str, time: str | None) -> None:
    """"As of" and "by" say up to when was counted; deadlines and numbers compared with do not."""
    report, reading = read(sentence)
    found = {report.text[f.span.start : f.span.end]: f.as_of for f in reading.figures}
    index = found[figure]
    span = reading.times[index].span if index is not None else None
    assert (report.text[span.start : span.end] if span else None) == time


def test_indices_count_the_times_of_the_passages_before(read: Read) -> None:
    """The index is one into the times of the whole report."""
    report, reading = read("On Tuesday the dam broke.", "By Friday 34 people had died.")
    index = reading.figures[0].as_of
    assert index is not None
    span = reading.times[index].span
    assert report.text[span.start : span.end] == "Friday"


def test_what_is_counted_then_did_not_happen_then(read: Read) -> None:
    """The day after "as of" is not that of the deaths."""
    _, reading = read("As of Monday, 1,200 people had been killed in the floods.")
    assert next(e for e in reading.events if e.lemma == "kill").time is None
