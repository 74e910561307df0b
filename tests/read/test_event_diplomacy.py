"""Visits and agreements on invented sentences: who came to whom, who agreed on what, and how it stands."""

import pytest
from reading_samples import Read

from according.records import Participant, Report


def named(report: Report, participants: tuple[Participant, ...]) -> list[str]:
    """What they are called, in order."""
    return [found.name or report.text[found.span.start : found.span.end] for found in participants]


@pytest.mark.parametrize(
    ("sentence", "visitors", "hosts", "status"),
    [
        ("President Ana Vell visited Peru on Monday.", ["Ana Vell"], ["Peru"], "made"),
        ("The Peruvian president received the Norwegian minister.", ["Norwegian minister"], ["Peruvian president"],
         "made"),
        ("Norway sent a delegation to Peru.", ["delegation"], ["Peru"], "made"),
        ("The Peruvian president will visit Chile.", ["Peruvian president"], ["Chile"], "talked of"),
        ("The Peruvian president did not visit Chile.", ["Peruvian president"], ["Chile"], "denied"),
    ],
)  # fmt: skip
def test_visits(read: Read, sentence: str, visitors: list[str], hosts: list[str], status: str) -> None:
    """Who visits, receives or sends is told apart."""
    report, reading = read(sentence)
    (visit,) = reading.visits
    assert (named(report, visit.visitors), named(report, visit.hosts), visit.status) == (visitors, hosts, status)
    assert reading.events[visit.event].mode == "visit"


@pytest.mark.parametrize(
    ("sentence", "words", "parties", "status"),
    [
        ("Norway signed a defence treaty with Chile.", "defence treaty", ["Norway", "Chile"], "agreed"),
        ("Norway and Iceland agreed to a fishing pact.", "fishing pact", ["Norway", "Iceland"], "agreed"),
        ("The treaty between Norway and Peru was signed.", "treaty", ["Norway", "Peru"], "agreed"),
        ("Norway will scrap its treaty with Peru.", "its treaty", ["Norway", "Peru"], "talked of"),
        ("Norway scrapped the accord.", "accord", ["Norway"], "ended"),
        ("Norway did not sign the accord.", "accord", ["Norway"], "denied"),
    ],
)
def test_agreements(read: Read, sentence: str, words: str, parties: list[str], status: str) -> None:
    """A pact has its words, those who are named with it, and a status by whoever says so."""
    report, reading = read(sentence)
    (agreement,) = reading.agreements
    assert (agreement.words, named(report, agreement.parties), agreement.status) == (words, parties, status)
    assert report.text[agreement.span.start : agreement.span.end] == words
