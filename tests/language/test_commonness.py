"""Static weights of words, and one spelling."""

import pytest

from according.language.commonness import american, weight


@pytest.mark.parametrize(
    ("british", "folded"),
    [("labour", "labor"), ("defence", "defense"), ("programme", "program"), ("organise", "organize")],
)
def test_british_spelling_is_folded(british: str, folded: str) -> None:
    """One word is written one way before it is compared."""
    assert american(british) == folded


@pytest.mark.parametrize("word", ["pour", "four", "advise", "promise", "hour", "fire"])
def test_no_ending_is_folded_by_rule(word: str) -> None:
    """Only listed words are touched."""
    assert american(word) == word


def test_rarer_words_weigh_more() -> None:
    """A function word nothing, the news's own verbs little, its subjects more, and what is not listed most."""
    assert weight("the") == 0 < weight("say") < weight("minister") < weight("missile") < weight("glacier") == 1


def test_the_british_form_weighs_as_much_as_the_american() -> None:
    """Spelling tells no two texts apart."""
    assert weight("defence") == weight("defense") < 1
