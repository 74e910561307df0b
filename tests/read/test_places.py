"""Names of places and what they stand for."""

import pytest
from reading_samples import Read

from according.language.parser import Parser
from according.read.places import read_places
from according.records import Block, Place, Report, Span


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


@pytest.mark.parametrize(("sentence", "name", "kind", "precision"), [
    ("A van burned on Wexcombe Street in Lisbon.", "Lisbon", "town", 1),
    ("A barn burned down in Westerdale, Lisbon.", "Westerdale", None, 2),
    ("A barn burned down in Westerdale in Ohio.", "Westerdale", None, 4),
])
def test_a_place_without_a_point_takes_that_of_what_the_text_puts_it_in(read: Read, sentence: str, name: str,
                                                                       kind: str | None, precision: int) -> None:
    """With the precision of the holder, and why says so; its own id and kind stay empty."""
    place = places(read, sentence)[name]
    assert (place.kind, place.precision) == (kind, precision)
    assert place.lat is not None
    assert kind or (place.geoname is None and "where the text puts it" in (place.why or ""))


@pytest.mark.parametrize(("sentence", "word"), [
    ("The bones were sent to the University of Utrecht.", "University"),
    ("A spokesman for the CDC in Atlanta declined.", "CDC"),
    ("The resort was shut on Saturday.", "Saturday"),
])
def test_words_that_a_few_towns_bear_are_no_places(read: Read, sentence: str, word: str) -> None:
    """There is a University in Florida, a town called CDC for short, and nobody means them."""
    assert word not in places(read, sentence)


def test_a_small_town_alone_of_its_name_is_not_taken_for_a_street(read: Read) -> None:
    """Piccadilly is a hamlet in Australia, which the report does not speak of."""
    assert places(read, "The bus stopped at Piccadilly, British police said.")["Piccadilly"].geoname is None


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


@pytest.mark.parametrize("sentence", [
    "The notice was printed in English.",
    "A Canadian was rescued with her dog.",
])
def test_a_language_and_a_single_person_are_no_place(read: Read, sentence: str) -> None:
    """A demonym counts where it says whose something is."""
    assert places(read, sentence) == {}


def test_the_demonym_of_a_part_is_that_parts(read: Read) -> None:
    """English is England's, British the kingdom's."""
    found = places(read, "English farmers met British ministers.")
    assert (found["English"].name, found["English"].country, found["British"].name) == (
        "England", "GB", "United Kingdom")


def test_a_newspaper_that_bears_a_place_stands_for_neither(read: Read) -> None:
    """What lies inside another's name is not where anything happens."""
    found = places(read, "The Washington Post and the Lisbon Herald Company reported it.")
    assert all(place.stands_for == "other" for place in found.values())


@pytest.mark.parametrize(("sentence", "name", "country", "kind"), [
    ("A fire broke out in Birmingham, Alabama, on Friday.", "Birmingham", "US", "town"),
    ("Police in Birmingham said that British courts were shut.", "Birmingham", "GB", "town"),
    ("Protesters gathered in London, Ontario, and in Toronto, Canada.", "London", "CA", "town"),
    ("Police in Orange County, California, arrested a man.", "Orange County", "US", "adm2"),
    ("A shell fell in the Donetsk region on Monday.", "Donetsk", "UA", "adm1"),
    ("A shell fell near Donetsk on Monday.", "Donetsk", "UA", "town"),
    ("Troops crossed the Dnipro near Kherson.", "Dnipro", "UA", "river"),
    ("Rebels took the town of Goma in North Kivu, Congolese officials said.", "Goma", "CD", "town"),
    ("The convoy left El Fasher for Khartoum in Sudan.", "El Fasher", "SD", "town"),
    ("Fighters shelled villages in eastern Ghouta outside Damascus.", "Ghouta", "SY", "region"),
    ("The ship sank in the Black Sea west of Crimea.", "Black Sea", None, "sea"),
    ("The governor of Georgia spoke in Atlanta. Alabama's governor did not.", "Georgia", "US", "adm1"),
    ("The storm reached the Philippines, Mexico, the United States and Canada.", "Philippines", "PH", "country"),
    ("The storm reached the Philippines, Mexico, the United States and Canada.", "Mexico", "MX", "country"),
    ("A barge sank off Buffalo, New York, on Friday.", "New York", "US", "adm1"),
    ("A bridge was closed in Brooklyn, New York, on Friday.", "New York", "US", "town"),
    ("Snow fell in Ohio, Indiana, New York and Michigan.", "New York", "US", "adm1"),
    ("Snow fell in Boston, Chicago, New York and Denver.", "New York", "US", "town"),
    ("A herd was culled in Prince George's County, Maryland.", "Prince George's County", "US", "adm2"),
    ("The ferry left Indonesia from Bali airport.", "Bali", "ID", "adm1"),
    ("Farmers in Alsace and in Burgundy lost their harvest, French officials said.", "Burgundy", "FR", "region"),
    ("Nurses in Kenya's Rift Valley Province went on strike.", "Rift Valley Province", "KE", "region"),
    ("A mine was closed in Orissa, India.", "Orissa", "IN", "adm1"),
    ("Frost hit Brazil's Rio Grande do Sul.", "Rio Grande do Sul", "BR", "adm1"),
    ("Nurses in the Masvingo and Midlands provinces of Zimbabwe went on strike.", "Midlands", "ZW", "adm1"),
])
def test_namesakes_are_told_apart_by_what_stands_beside_them(read: Read, sentence: str, name: str, country: str | None,
                                                             kind: str) -> None:
    """A holder named behind it, a word for its kind, or the countries that the report speaks of."""
    place = places(read, sentence)[name]
    assert (place.country, place.kind) == (country, kind)


@pytest.mark.parametrize(("sentence", "name"), [
    ("The NSW minister spoke in Australia's capital.", "NSW"),
    ("Dykes broke in India. Tamil Nadu asked for help.", "Tamil Nadu"),
    ("Seeds were sown across Slovakia, near Bratislava, Nitra, Prešov and Košice.", "Prešov"),
    ("Uttar Pradesh asked for help.", "Uttar Pradesh"),
    ("Rangers closed a road by Klamath Falls, Oregon, on Friday.", "Klamath Falls"),
    ("Boats left the Philippine island of Bohol.", "Bohol"),
])
def test_what_the_parser_takes_for_something_else_is_a_place_where_it_can_be_little_else(read: Read, sentence: str,
                                                                                        name: str) -> None:
    """A division of a country that the report speaks of, what stands in a row with places, what lies in the place
    behind its comma, and what a word for its kind comes before.
    """
    assert places(read, sentence)[name].kind in ("adm1", "town", "island", "adm2")


@pytest.mark.parametrize("sentence", [
    "Victoria spoke in Australia.",
    "Austin spoke in the United States and Raleigh wept.",
    "Talks between Lincoln and Canada's minister went on.",
])
def test_a_person_or_a_firm_called_after_a_place_is_none(read: Read, sentence: str) -> None:
    """One word that the parser takes for a person or for nothing stays so, and a name of a country not spoken of."""
    assert not {"Victoria", "Austin", "Raleigh", "Lincoln"} & set(places(read, sentence))


def test_a_name_inside_another_has_no_vote_on_what_it_is(read: Read) -> None:
    """A police force or a horse race called after a city does not make the city's name a firm's."""
    text = "Dubai was flooded. The Dubai Police, the Dubai Tennis Cup and the Dubai Fire Brigade Company sent men."
    assert places(read, text)["Dubai"].country == "AE"


def test_the_north_is_the_country_that_the_report_names(read: Read) -> None:
    """And nothing where no such country is named."""
    north = places(read, "North Korea tested a missile. The North has tested six missiles this year.")["North"]
    assert (north.name, north.country, north.stands_for) == ("North Korea", "KP", "government")
    assert places(read, "The North has voted for him.")["North"].country is None


def test_a_place_says_why_it_was_chosen(read: Read) -> None:
    """Nobody has to take a coordinate on trust."""
    place = places(read, "Two people were hurt in Paris, Texas.")["Paris"]
    assert place.why == "a named place; in Texas, as the text says, of 21 places of that name"
    assert (place.adm1, place.adm2, place.geoname) == ("Texas", "Lamar County", "4717560")


def test_a_disease_called_after_a_place_is_none(read: Read) -> None:
    """Like a newspaper that bears one."""
    assert places(read, "West Nile virus was found in Queensland.")["West Nile"].stands_for == "other"


def test_a_small_namesake_in_a_country_that_is_not_spoken_of_stays_unresolved(read: Read) -> None:
    """Empty rather than guessed: the places called Milton lie where the report does not."""
    place = places(read, "Norwegian rescuers searched for a barge off Milton in Norway.").get("Milton")
    assert place is None or place.geoname is None


def test_a_dateline_makes_its_country_likelier(parser: Parser) -> None:
    """And nothing more: the city that a report is sent from is no place in its reading."""
    text = "A bridge near Hamilton was closed on Tuesday."
    report = Report(text=text, blocks=(Block(kind="paragraph", span=Span(0, len(text))),))
    [(_, parses)] = parser.parse([report])
    [[there]], [[here]] = read_places(parses, "WELLINGTON, New Zealand (Invented Press) -"), read_places(parses, "")
    assert (there.country, here.country) == ("NZ", "CA")
