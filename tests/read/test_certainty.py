"""Hedges in statements: their words, scale and bounds, and hedges that are negated, on invented sentences."""

import pytest
from reading_samples import Read, cited

from according.records import Certainty


def certainty(read: Read, content: str) -> Certainty:
    """That of what the mayor says."""
    _, reading = read(f"The mayor said {content}.")
    return cited(reading)[0].certainty


@pytest.mark.parametrize(
    ("content", "words", "low", "high", "scale"),
    [
        ("the tank may leak", "may", 0.35, 0.85, "according"),
        ("the tank had probably leaked", "probably", 0.55, 0.80, "ICD 203"),
        ("it was unlikely that the tank had leaked", "unlikely", 0.20, 0.45, "ICD 203"),
        ("the tank had almost certainly leaked", "almost certainly", 0.95, 0.99, "ICD 203"),
    ],
)
def test_steps(read: Read, content: str, words: str, low: float, high: float, scale: str) -> None:
    """A hedge keeps its words and the numbers of its own scale."""
    found = certainty(read, content)
    assert (found.words, found.low, found.high, found.scale) == (words, low, high, scale)


@pytest.mark.parametrize(
    "content",
    [
        "it was not likely that the tank had leaked",
        "it was not very likely that the tank had leaked",
        "the tank was no longer likely to leak",
        "it was not yet certain that the tank had leaked",
    ],
)
def test_a_negated_hedge_has_no_numbers(read: Read, content: str) -> None:
    """'Not likely' stands on no step: the words are kept, the bounds are left empty."""
    found = certainty(read, content)
    assert found.words is not None
    assert (found.low, found.high, found.scale) == (None, None, None)


def test_without_words_there_are_no_numbers(read: Read) -> None:
    """What is said flatly has no certainty."""
    assert certainty(read, "the tank had leaked") == Certainty()
