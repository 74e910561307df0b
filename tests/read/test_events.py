"""Predicates: which words are events, when they are, and who takes part, on invented sentences."""

import pytest
from reading_samples import Read


def test_verbs_states_and_nouns_that_name_a_doing(read: Read) -> None:
    """Verbs, what "be" says of its subject, and nouns of doing are events; other nouns are none."""
    _, reading = read("The closure of the bridge was unpopular, and the mayor announced an attack on the building.")
    assert {e.lemma for e in reading.events} >= {"closure", "unpopular", "announce", "attack"}
    assert not {e.lemma for e in reading.events} & {"bridge", "mayor", "building"}


def test_auxiliaries_are_no_events(read: Read) -> None:
    """A verb counts once, whatever auxiliaries stand before it."""
    _, reading = read("The bridge has been being repaired.")
    assert [e.lemma for e in reading.events] == ["repair"]


def test_aspect(read: Read) -> None:
    """Past, present, future and what is only thought of."""
    _, reading = read("The bridge fell.", "The mayor knows.", "The council will pay.", "The boats might sink.")
    assert {e.lemma: e.aspect for e in reading.events} == {
        "fall": "past",
        "know": "present",
        "pay": "future",
        "sink": "hypothetical",
    }


def test_participants(read: Read) -> None:
    """Who does it and to whom, also in the passive."""
    report, reading = read("The guard opened the gate.", "The gate was opened by the guard.")
    roles = [
        {p.role: report.text[p.span.start : p.span.end] for p in e.participants}
        for e in reading.events
        if e.lemma == "open"
    ]
    assert roles == [{"agent": "guard", "patient": "gate"}] * 2


def test_an_event_knows_its_statement(read: Read) -> None:
    """What somebody is cited for points at the statement; the author's own points at none."""
    _, reading = read("The bridge fell on Monday.", "The mayor said the boats had sunk.")
    cited = {s.id for s in reading.statements if not s.own}
    by = {e.lemma: e.statement for e in reading.events}
    assert by["fall"] is None
    assert by["sink"] in cited


@pytest.mark.parametrize(
    ("sentence", "lemma", "aspect"),
    [
        ("The decision came following talks with Peru.", "talk", "past"),
        ("He died in the wake of a shooting at a school.", "shooting", "past"),
        ("Police advised groups protesting in the city to go home.", "protest", "past"),
        ("The senate passed a resolution calling for a ceasefire.", "call", "past"),
        ("Thousands marched to demand reforms.", "demand", "past"),
        ("The king will take part in a summit in Oslo.", "summit", "future"),
        ("Peru warned Norway of military strikes.", "strike", "hypothetical"),
        ("The blockade lasts until Norway withdraws its army.", "withdraw", "hypothetical"),
        ("The issue of deploying troops is highly likely.", "deploy", "hypothetical"),
        ("A Norwegian attack on Peru is possible.", "attack", "hypothetical"),
        ("The minister faces an investigation into the fire.", "investigation", "present"),
    ],
)
def test_aspect_of_what_hangs_on_others(read: Read, sentence: str, lemma: str, aspect: str) -> None:
    """A noun or gerund has the time of what it hangs on, or of the preposition before it."""
    _, reading = read(sentence)
    assert next(e.aspect for e in reading.events if e.lemma == lemma) == aspect


@pytest.mark.parametrize(
    ("sentence", "lemma", "aspect"),
    [
        ("The House voted to impeach the president.", "impeach", "past"),
        ("Norway failed to reach a deal with Peru.", "reach", "past"),
        ("Norway demanded that Peru withdraw its troops.", "withdraw", "hypothetical"),
        ("The talks between Norway and Peru will be held next week.", "talk", "future"),
        ("Norway and Peru hold talks in Oslo next Monday.", "talk", "future"),
    ],
)
def test_aspect_by_what_carries_it_and_by_its_day(read: Read, sentence: str, lemma: str, aspect: str) -> None:
    """What is voted for is done, what is demanded is not, and what is next week is to come."""
    _, reading = read(sentence)
    assert next(e.aspect for e in reading.events if e.lemma == lemma) == aspect
