"""Denial, doubt, failure to verify and silence, double negation, and the polarity of what is said, on invented
sentences.
"""

import pytest
from reading_samples import Read, cited


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The company denied that the tank had leaked.", "denies"),
        ("The company dismissed reports of a leak as false.", "denies"),
        ("The company called the report baseless.", "denies"),
        ("The mayor doubted that the tank had leaked.", "doubts"),
        ("The mayor questioned whether the tank had leaked.", "doubts"),
        ("The mayor does not believe that the tank leaked.", "doubts"),
        ("The mayor was not convinced that the tank had leaked.", "doubts"),
        ("The newspaper could not independently verify the report.", "cannot verify"),
        ("The newspaper was unable to verify the report.", "cannot verify"),
        ("The report has not been independently confirmed.", "cannot verify"),
        ("A spokesman declined to comment.", "declines"),
        ("A spokesman would not comment on the leak.", "declines"),
        ("The mayor did not say whether the tank had leaked.", "declines"),
        ("The company neither confirmed nor denied that the tank had leaked.", "declines"),
    ],
)
def test_four_ways_of_not_affirming(read: Read, text: str, stance: str) -> None:
    """Each way of not affirming has its own stance."""
    _, reading = read(text)
    assert [s.stance for s in reading.statements if s.cue.spans] == [stance]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The company did not deny that the tank had leaked.", "declines"),
        ("It cannot be denied that the tank leaked.", "affirms"),
        ("The mayor does not doubt that the tank leaked.", "affirms"),
        ("There is no doubt that the tank leaked.", "affirms"),
        ("The mayor does not know who opened the tank.", "affirms"),
    ],
)
def test_double_negation(read: Read, text: str, stance: str) -> None:
    """Not to deny is silence, not to doubt is to affirm, and not to know who did it leaves it done."""
    _, reading = read(text)
    [statement] = cited(reading)
    assert (statement.stance, statement.polarity) == (stance, "+")


def test_who_refuses_to_deny_does_not_deny(read: Read) -> None:
    """'Refused to confirm or deny' denies nothing."""
    _, reading = read("The company refused to confirm or deny that the tank had leaked.")
    assert {s.stance for s in cited(reading)} == {"declines"}


def test_a_negation_in_the_quotation_is_not_the_cue_s(read: Read) -> None:
    """'"Probably not," she said' is said."""
    _, reading = read("“Are the boats safe? Probably not,” Anna Brandt said.")
    assert {s.stance for s in cited(reading)} == {"affirms"}


@pytest.mark.parametrize(
    ("content", "polarity"),
    [
        ("the company had not paid", "-"),
        ("the company had failed to pay", "-"),
        ("the company had not failed to pay", "+"),
        ("the company was not expected to pay", "-"),
        ("it was not true that the company had paid", "-"),
        ("it was false that the company had paid", "-"),
        ("there was no doubt that the company had paid", "+"),
        ("the company was unlikely to pay", "+"),
        ("it was hard to pay the company", "+"),
        ("not only the company had paid", "+"),
    ],
)
def test_polarity(read: Read, content: str, polarity: str) -> None:
    """Negated on the main doing, or on the words that carry it, an odd number of times."""
    _, reading = read(f"The mayor said {content}.")
    assert next(s for s in cited(reading) if s.cue.lemma == "say").polarity == polarity
