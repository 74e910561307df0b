"""Names of places and what they stand for."""

import pytest
from reading_samples import Read

from according.records import Place


def places(read: Read, sentence: str) -> dict[str, Place]:
    """Places of a sentence by their words."""
    report, reading = read(sentence)
    return {report.text[place.span.start:place.span.end]: place for place in reading.places}


@pytest.mark.parametrize(("sentence", "name", "stands"), [
    ("Moscow denied the report on Monday.", "Moscow", "government"),
    ("The harbour was sold by Portugal.", "Portugal", "government"),
    ("Both Norway and Iceland have signed the pact.", "Iceland", "government"),
    ("A treaty between Peru and Chile was signed.", "Chile", "government"),
    ("Norway's troops left the island.", "Norway", "government"),
    ("The Kremlin said nothing.", "Kremlin", "government"),
    ("The minister thanked Brazil for the loan.", "Brazil", "government"),
    ("Norway is expected to send more ships.", "Norway", "government"),
    ("The delegation travelled to Lisbon on Friday.", "Lisbon", "place"),
    ("The ferry sank in Norway.", "Norway", "place"),
    ("Lisbon's streets were empty.", "Lisbon", "place"),
    ("The guests waited at the Kremlin.", "Kremlin", "place"),
    ("Norwegian media have reported a fire.", "Norwegian", "other"),
])
def test_a_name_stands_for_a_place_a_government_or_neither(read: Read, sentence: str, name: str, stands: str) -> None:
    """Who acts, is addressed or owns troops is a government; where one is or goes a place; a demonym neither."""
    assert places(read, sentence)[name].stands_for == stands


def test_countries_and_capitals_have_code_id_and_point(read: Read) -> None:
    """A capital's spelling is resolved to its usual name; the words stay in the span."""
    kiev = places(read, "The talks were held in Kiev.")["Kiev"]
    assert (kiev.name, kiev.country, kiev.geoname) == ("Kyiv", "UA", "703448")
    assert kiev.lat == pytest.approx(50.45, abs=0.01)


def test_a_town_unknown_to_the_table_has_no_point(read: Read) -> None:
    """Empty rather than guessed."""
    place = places(read, "A barn burned down near Westerdale.")["Westerdale"]
    assert (place.geoname, place.country, place.lat, place.lon) == (None, None, None, None)


@pytest.mark.parametrize(("sentence", "name", "precision"), [
    ("The ferry sank in Norway.", "Norway", 6),
    ("A bridge collapsed near Lisbon.", "Lisbon", 2),
    ("A bridge collapsed in Lisbon.", "Lisbon", 1),
    ("Floods hit eastern Norway.", "Norway", 5),
    ("Moscow denied the report on Monday.", "Moscow", None),
])
def test_precision_is_what_the_words_beside_the_name_give(read: Read, sentence: str, name: str,
                                                          precision: int | None) -> None:
    """UCDP's where_prec for places, none for governments."""
    assert places(read, sentence)[name].precision == precision


def test_the_span_holds_the_name_only(read: Read) -> None:
    """No preposition, article, possessive mark or the rest of a compound."""
    assert set(places(read, "The U.S.-led mission left the Netherlands near Norway's border.")) == {
        "U.S.", "Netherlands", "Norway"}


def test_persons_named_in_the_plural_are_no_place(read: Read) -> None:
    """Canadians are people."""
    assert places(read, "Three Canadians were rescued.") == {}


def test_a_newspaper_that_bears_a_place_stands_for_neither(read: Read) -> None:
    """What lies inside another's name is not where anything happens."""
    found = places(read, "The Washington Post and the Lisbon Herald Company reported it.")
    assert all(place.stands_for == "other" for place in found.values())
