"""Who takes part in an event, when, where and how many, what is background, and what passes; on invented sentences."""

import pytest
from reading_samples import Read

from according.records import Event, Reading, Report

Fields = dict[str, list[str]]


def taking_part(report: Report, event: Event) -> Fields:
    """Role -> words, in order."""
    out: Fields = {}
    for p in event.participants:
        out.setdefault(p.role, []).append(report.text[p.span.start : p.span.end])
    return out


def the(reading: Reading, lemma: str) -> Event:
    """The event of a word."""
    return next(e for e in reading.events if e.lemma == lemma)


def when(report: Report, reading: Reading, event: Event) -> str | None:
    """The words of its time."""
    if event.time is None:
        return None
    span = reading.times[event.time].span
    return report.text[span.start : span.end]


def where(reading: Reading, event: Event) -> str | None:
    """The name of its place."""
    return None if event.place is None else reading.places[event.place].name


PARTS = [
    ("Norwegian sailors arrested two smugglers.", "arrest",
     {"agent": ["Norwegian sailors"], "patient": ["two smugglers"]}),
    ("Two smugglers were arrested by the navy.", "arrest", {"agent": ["navy"], "patient": ["Two smugglers"]}),
    ("The navy arrested a man who had attacked the guards.", "attack", {"agent": ["man"], "patient": ["guards"]}),
    ("The general vowed to attack the island.", "attack", {"agent": ["general"], "patient": ["island"]}),
    ("Chile and Peru attacked the rebels.", "attack", {"agent": ["Chile", "Peru"], "patient": ["rebels"]}),
    ("Rebels shelled the village, killing six farmers.", "kill", {"agent": ["Rebels"], "patient": ["six farmers"]}),
    ("Chile's attack on the port failed.", "attack", {"agent": ["Chile"], "patient": ["port"]}),
    ("The army carried out an attack on the port.", "attack", {"agent": ["army"], "patient": ["port"]}),
    ("The talks between Chile and Peru ended.", "talk", {"agent": ["Chile", "Peru"]}),
    ("Chile sent Peru rifles.", "send", {"agent": ["Chile"], "patient": ["rifles"], "recipient": ["Peru"]}),
    ("Chile supplied Peru with rifles.", "supply", {"agent": ["Chile"], "patient": ["rifles"], "recipient": ["Peru"]}),
    ("The rifles that Chile sent to Peru were old.", "send",
     {"agent": ["Chile"], "patient": ["rifles"], "recipient": ["Peru"]}),
    ("The court ordered the arrest of the admiral.", "arrest", {"patient": ["admiral"]}),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "lemma", "parts"), PARTS)
def test_participants(read: Read, sentence: str, lemma: str, parts: Fields) -> None:
    """Passives, relative clauses, infinitives, participles, coordination, nouns and the verbs that carry them."""
    report, reading = read(sentence)
    assert taking_part(report, the(reading, lemma)) == parts


def test_actors_have_names_entities_and_countries(read: Read) -> None:
    """A demonym gives the country, a title and a pronoun the person that the report names."""
    _, reading = read(
        "The Norwegian air strike hit the depot.", "General Ida Holm visited Chile.", "She attacked the rebels there."
    )
    strike, attack = the(reading, "strike").participants[0], the(reading, "attack").participants[0]
    assert (strike.name, strike.entity, strike.country) == ("Norway", "government:NO", "NO")
    assert (attack.name, attack.entity) == ("Ida Holm", "person:ida-holm")


def test_time_and_place_of_a_clause(read: Read) -> None:
    """The killing and the attack that it happened in are one happening; the saying has a time of its own."""
    report, reading = read("Six farmers were killed in a missile attack near Lima on 3 May, the mayor said on Monday.")
    for lemma in ("kill", "attack"):
        assert (when(report, reading, the(reading, lemma)), where(reading, the(reading, lemma))) == ("3 May", "Lima")
    assert when(report, reading, the(reading, "say")) == "Monday"


def test_no_time_from_another_clause(read: Read) -> None:
    """The day on which somebody spoke is not that of what he spoke of."""
    _, reading = read("The mayor said on Monday that rebels had attacked the port.")
    assert the(reading, "attack").time is None


def test_the_dateline_is_no_place_of_an_event(read: Read) -> None:
    """Where a report was written says nothing of what it tells."""
    _, reading = read("LIMA (Halcyon Wire) - Rebels attacked a convoy on Monday.")
    assert the(reading, "attack").place is None


def test_the_seat_of_an_actor_is_no_place_of_an_event(read: Read) -> None:
    """A place in a subject's name stays with the subject."""
    _, reading = read("Officials in Lima condemned the raid.")
    assert the(reading, "condemn").place is None


def test_figures_of_an_event(read: Read) -> None:
    """The numbers before those who take part."""
    report, reading = read("Rebels killed 12 soldiers and wounded 30 near Lima.")
    found = {e.lemma: [reading.figures[n].best for n in e.figures] for e in reading.events}
    assert found["kill"] == [12.0]
    assert found["wound"] == [30.0]
    assert report.text


def test_background(read: Read) -> None:
    """What had happened before, what ended over a month ago, and what words set back."""
    _, reading = read(
        "Rebels attacked the port on Monday.",
        "They had bombed the town before.",
        "In 2026 Chile expelled two diplomats.",
        "Since the invasion of Peru the border has been closed.",
    )
    background = {e.lemma for e in reading.events if e.background}
    assert background >= {"bomb", "expel", "invasion"}
    assert "attack" not in background


def test_a_pluperfect_that_speech_shifts_is_news(read: Read) -> None:
    """'Said that it had' is no more than 'says that it has'."""
    _, reading = read("The mayor said that rebels had attacked the port.")
    assert not the(reading, "attack").background


def test_aspects(read: Read) -> None:
    """Expected is to come, vowed is only thought of, and what follows from the past is past."""
    _, reading = read(
        "Chile is expected to expel the envoy.", "Peru vowed to bomb the port.", "Rebels burned homes, wounding two.",
        "The army managed to capture the town.", "The planned raid was cancelled.",
    )  # fmt: skip
    aspects = {e.lemma: e.aspect for e in reading.events}
    assert aspects["expel"] == "future"
    assert aspects["bomb"] == aspects["raid"] == "hypothetical"
    assert aspects["wound"] == aspects["capture"] == "past"


TRANSFERS = [
    ("Chile delivered 400 rifles to Peru.", "Chile", "Peru", "400 rifles", "arms", "delivered"),
    ("Peru has bought 12 tanks from Chile.", "Chile", "Peru", "12 tanks", "arms", "ordered"),
    ("Chile may send soldiers to Peru.", "Chile", "Peru", "soldiers", "troops", "talked of"),
    ("Chile did not send rifles to Peru.", "Chile", "Peru", "rifles", "arms", "denied"),
    ("Chile sent dozens of crates of ammunition to Peru.", "Chile", "Peru", "dozens of crates of ammunition", "arms",
     "delivered"),
    ("Peru was supplied with missiles by Chile.", "Chile", "Peru", "missiles", "arms", "delivered"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "fields"), [(row[0], row[1:]) for row in TRANSFERS])
def test_transfers(read: Read, sentence: str, fields: tuple[str, ...]) -> None:
    """Supplier, recipient, what passes, and how it is said to stand."""
    _, reading = read(sentence)
    [found] = reading.transfers
    assert found.supplier is not None
    assert found.recipient is not None
    assert (found.supplier.name, found.recipient.name, found.item, found.kind, found.status) == fields


def test_what_is_given_and_is_no_arms_is_no_transfer(read: Read) -> None:
    """A transfer is of arms or troops."""
    _, reading = read("Chile sent blankets to Peru.", "The mayor sent a letter to the soldiers.")
    assert reading.transfers == ()


@pytest.mark.parametrize(
    ("sentence", "lemma", "figure"),
    [
        ("The raid on Arvo, in which 16 people died, lasted an hour.", "raid", "16"),
        ("Twelve people died after a car bomb exploded in Lisbon.", "explode", "Twelve"),
        ("Nine villagers were killed when gunmen attacked the market.", "attack", "Nine"),
        ("The attack, which left 12 people dead, was condemned by Peru.", "attack", "12"),
        ("The army shelled the port, killing two people.", "shell", "two"),
    ],
)
def test_an_attack_has_its_dead(read: Read, sentence: str, lemma: str, figure: str) -> None:
    """What the words for its harm count is linked to the attack."""
    report, reading = read(sentence)
    event = next(e for e in reading.events if e.lemma == lemma and e.type == "ASSAULT")
    spans = [reading.figures[n].span for n in event.figures]
    assert [report.text[span.start : span.end] for span in spans] == [figure]


def test_who_can_act_is_told_from_things(read: Read) -> None:
    """A depot and missiles are things; guards and a country are somebody."""
    report, reading = read("Peru shelled the depot and killed two guards.")
    acts = {report.text[p.span.start : p.span.end]: p.acts for e in reading.events for p in e.participants}
    assert acts == {"Peru": True, "depot": False, "two guards": True}
