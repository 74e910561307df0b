"""One quotation, whole, shortened, reordered or cited from somebody else."""

import pytest
from pair_samples import person, spoken, statement

from according.records import Link, Source, Statement
from according.resolve.utterances import longest_run, mostly_quoted, quote, utterance_keys, utterance_link

WHOLE = "“We expect the old harbour wall at Ostby to give way before the spring tides arrive, given the cracks,”"
SHORT = '"We expect the old harbor wall at Ostby to give way before the spring tides arrive."'
TURNED = "“Given the cracks, before the spring tides arrive the old harbour wall at Ostby will give way,”"
HOLM = person("Arne Holm")


def linked(a: Statement, b: Statement) -> Link | None:
    """The link of two quotations, the same either way round."""
    first, second = quote(a), quote(b)
    assert first is not None
    assert second is not None
    found = utterance_link(first, second)
    assert utterance_link(second, first) == found
    return found


@pytest.mark.parametrize("other", [SHORT, TURNED])
def test_a_shortened_or_reordered_quotation_is_the_same_utterance(other: str) -> None:
    """Quotation marks, spelling and a cut end do not matter, and a common key leads to the pair."""
    found = linked(spoken("a", WHOLE, HOLM), spoken("b", other, person("Holm")))
    assert found is not None
    assert found.verdict == "same"
    keys = [set(utterance_keys(q)) for q in (quote(spoken("a", WHOLE, HOLM)), quote(spoken("b", other, HOLM))) if q]
    assert keys[0] & keys[1]


def test_the_reasons_give_the_common_words_and_the_sources() -> None:
    """Longest common run in words, share of content words, and who is cited on either side."""
    found = linked(spoken("a", WHOLE, HOLM), spoken("b", SHORT, Source(kind="person", role="harbour master")))
    assert found is not None
    given = {r.feature: r for r in found.reasons}
    assert given["longest common run"].value == 16
    assert given["common words"].value == 1
    assert given["who"].words == "Arne Holm | harbour master"


def test_the_same_words_from_two_named_persons_are_left_open() -> None:
    """An editor must see it: the verdict is "unsure", and the reason names both."""
    found = linked(spoken("a", WHOLE, HOLM), spoken("b", SHORT, person("Nils Berg")))
    assert found is not None
    assert found.verdict == "unsure"
    assert {r.feature: r.words for r in found.reasons}["source differs"] == "Arne Holm | Nils Berg"


def test_a_phrase_in_common_is_no_utterance() -> None:
    """Five words alike in two quotations may be chance."""
    other = "“The spring tides arrive late in Ostby this year, as always”"
    assert linked(spoken("a", WHOLE, HOLM), spoken("b", other, HOLM)) is None


def test_indirect_speech_is_no_quotation() -> None:
    """Only quoted words can be the same utterance."""
    assert quote(statement("a", "the old harbour wall at Ostby would give way before the spring", source=HOLM)) is None


def test_of_a_mixed_content_only_the_quoted_words_count() -> None:
    """What the reporter puts around a quotation is not the speaker's."""
    mixed = statement(
        "a",
        "the wall was “about to give way before the spring”, as it had been for years in that town",
        source=HOLM,
        quotation="mixed",
    )
    found = quote(mixed)
    assert found is not None
    assert " ".join(found.words) == "about to give way before the spring"
    assert not mostly_quoted(mixed)
    assert mostly_quoted(spoken("b", WHOLE, HOLM))


def test_longest_run_does_not_depend_on_the_side() -> None:
    """Of two runs of one length the lesser is taken from either side."""
    one, other = ("a", "b", "x", "c", "d"), ("c", "d", "y", "a", "b")
    assert longest_run(one, other) == longest_run(other, one) == ("a", "b")
