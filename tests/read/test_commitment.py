"""How sure a predicate stands: what negation, modals and the words above make of it, on invented sentences."""

import pytest
from reading_samples import Read

from according.records import Event


def event(read: Read, text: str, lemma: str) -> Event:
    """The one event of that lemma."""
    _, reading = read(text)
    [found] = [e for e in reading.events if e.lemma == lemma]
    return found


def sure(found: Event) -> bool:
    """Whether it stands without reserve."""
    return (found.certainty.low, found.certainty.high) in ((None, None), (1.0, 1.0))


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("The ferry did not sail.", "sail"),
        ("The ferry never sailed.", "sail"),
        ("The council no longer pays the crew.", "pay"),
        ("Nobody boarded the ferry.", "board"),
        ("No ferry sailed on Monday.", "sail"),
        ("The crew neither sank the ferry nor burned it.", "burn"),
        ("The crew failed to reach the island.", "reach"),
        ("The council refused to sign the contract.", "sign"),
        ("The storm prevented the crew from reaching the island.", "reach"),
        ("The mayor denied selling the ferry.", "sell"),
        ("The mayor denied that the ferry had sailed.", "sail"),
        ("The crew left without paying.", "pay"),
        ("The crew left the island instead of paying.", "pay"),
        ("They were too afraid to sail.", "sail"),
        ("He wrongly believes that the ferry sailed.", "sail"),
        ("Reports that the ferry had sailed were false.", "sail"),
        ("The ministry ruled out selling the ferry.", "sell"),
        ("The crew has been unable to leave.", "leave"),
    ],
)
def test_it_did_not_happen(read: Read, text: str, lemma: str) -> None:
    """Negation, and words that make the contrary of what hangs on them, turn the polarity."""
    found = event(read, text, lemma)
    assert found.polarity == "-"
    assert sure(found)


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("The crew managed to reach the island.", "reach"),
        ("The crew did not fail to reach the island.", "reach"),
        ("There is no doubt that the ferry sailed.", "sail"),
        ("The mayor does not doubt that the ferry sailed.", "sail"),
        ("The mayor did not regret that the ferry had sailed.", "sail"),
        ("The mayor declined to say who sold the ferry.", "sell"),
        ("The mayor said that the ferry sailed.", "sail"),
        ("Not only the mayor boarded the ferry.", "board"),
    ],
)
def test_it_happened(read: Read, text: str, lemma: str) -> None:
    """Two negations, and a negation of what presupposes the doing, leave it standing."""
    found = event(read, text, lemma)
    assert found.polarity == "+"
    assert sure(found)


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("The council plans to sell the ferry.", "sell"),
        ("If the mayor leaves, the council will sell the ferry.", "leave"),
        ("The council did not deny that the ferry had sailed.", "sail"),
        ("The mayor asked whether the ferry had sailed.", "sail"),
        ("The clerk was charged with stealing the ferry.", "steal"),
        ("The harbour will be shut until the storm ends.", "end"),
        ("The council postponed selling the ferry.", "sell"),
        ("The mayor fears that the ferry sank.", "sink"),
    ],
)
def test_it_is_open(read: Read, text: str, lemma: str) -> None:
    """Plans, conditions, questions, charges and what is not denied neither happened nor did not."""
    found = event(read, text, lemma)
    assert found.polarity == "+"
    assert found.certainty.low is not None
    assert found.certainty.low <= 0.5


def test_may_is_the_hedge_of_its_scale(read: Read) -> None:
    """'May' has its step and its words in the event as in the statement."""
    found = event(read, "The ferry may sail on Monday.", "sail")
    assert (found.certainty.words, found.certainty.low, found.certainty.high) == ("may", 0.35, 0.85)


def test_a_modal_holds_for_both_of_two_verbs(read: Read) -> None:
    """What shares an auxiliary shares its certainty."""
    text = "The bridge could fall and crush the boats."
    assert event(read, text, "crush").certainty.low == event(read, text, "fall").certainty.low


def test_would_under_a_verb_of_saying_is_their_will(read: Read) -> None:
    """'Said it would' is surer than 'would'."""
    told = event(read, "The council said it would sell the ferry.", "sell").certainty
    bare = event(read, "The council would sell the ferry.", "sell").certainty
    assert (told.low or 0) > (bare.low or 0)


def test_it_did_not_come_to_that(read: Read) -> None:
    """'Would have' says that it was not so."""
    assert event(read, "The ferry would have sailed on Monday.", "sail").polarity == "-"
    assert event(read, "It is likely that the ferry would have sailed earlier.", "sail").polarity == "+"
    late = "The crew is not expected to strike before the board has met, which it has promised to do by June."
    assert event(read, late, "promise").polarity == "+"
    assert event(read, "Experts think that the ferry would have sailed earlier.", "sail").polarity == "+"
    assert event(read, "Experts think the ferry would have sailed if the wind had dropped.", "sail").polarity == "-"


def test_a_refused_request_was_made(read: Read) -> None:
    """A request that is refused is there; what it asks for is not to be."""
    text = "The council rejected a request to sell the ferry."
    assert event(read, text, "request").polarity == "+"
    assert event(read, text, "sell").polarity == "-"


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("The council has not joined with a partner to share the costs.", "share"),
        ("The police found no evidence linking the mayor to the ferry.", "link"),
        ("The storm stopped the ferry's departure.", "departure"),
        ("The cancelled departure cost the council a fortune.", "departure"),
        ("The bill remains to be paid.", "pay"),
        ("The crew neither sank the ferry nor burned it, but the mayor did not thank them.", "thank"),
    ],
)
def test_it_came_to_nothing(read: Read, text: str, lemma: str) -> None:
    """An end that was not reached, a thing that is not there, a doing that was called off, one still to come."""
    assert event(read, text, lemma).polarity == "-"


def test_a_purpose_of_what_was_done_stays_open(read: Read) -> None:
    """The contrast to an end that was not reached."""
    assert event(read, "The council joined with a partner to share the costs.", "share").polarity == "+"
