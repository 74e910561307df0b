"""Countries by name, demonym, capital and seat."""

import pytest

from according.language.countries import by_code, country, demonym_country, find_countries, find_groups


def found(sentence: str) -> list[tuple[str, str]]:
    """(code, as) of the countries in a sentence whose words stand apart."""
    return [(match.code, match.as_) for match in find_countries(sentence.split())]


@pytest.mark.parametrize(("words", "code", "as_"), [
    ("North Korea", "KP", "name"), ("DPRK", "KP", "name"), ("DR Congo", "CD", "name"),
    ("Ivory Coast", "CI", "name"),
    ("N. Korea", "KP", "name"), ("S. Korea", "KR", "name"), ("N Korea", "KP", "name"), ("S Korea", "KR", "name"),
    ("N.Korea", "KP", "name"), ("S. Korean", "KR", "demonym"), ("N. Koreans", "KP", "demonym"),
    ("Côte d'Ivoire", "CI", "name"),
    ("Britain", "GB", "name"), ("U.S.", "US", "name"),
    ("the Netherlands", "NL", "name"),
    ("Kyiv", "UA", "capital"), ("Kiev", "UA", "capital"),
    ("Washington, D.C.", "US", "capital"),
    ("the Kremlin", "RU", "seat"), ("Downing Street", "GB", "seat"), ("Élysée", "FR", "seat"),
    ("Scotland", "GB", "part"),
    ("Briton", "GB", "demonym"), ("South Korean", "KR", "demonym"), ("UKRAINE", "UA", "name"),
])
def test_a_name_says_which_country_and_how(words: str, code: str, as_: str) -> None:
    """Names, aliases, capitals in any spelling, seats, parts and demonyms each lead to their country."""
    match = country(words)
    assert match is not None
    assert (match.code, match.as_) == (code, as_)


@pytest.mark.parametrize("words", ["turkey", "us", "polish", "the North", "the South", "Korea", "Ruritania", ""])
def test_common_words_and_unknown_names_are_no_country(words: str) -> None:
    """Case counts, and what could be two countries is none."""
    assert country(words) is None


@pytest.mark.parametrize(("words", "code"), [
    ("North Koreans", "KP"), ("Ukrainians", "UA"), ("Frenchmen", "FR"), ("British", "GB"), ("Swiss", "CH"),
    ("Seoul", None), ("Russia", None),
])
def test_demonyms_lead_to_their_country(words: str, code: str | None) -> None:
    """Adjectives, one person and several persons; names and capitals are no demonyms."""
    assert demonym_country(words) == code


def test_the_longest_name_wins() -> None:
    """South Sudan is not Sudan, Guinea-Bissau not Guinea, Mexico City not Mexico."""
    assert found("South Sudan , Guinea - Bissau and Mexico City") == [("SS", "name"), ("GW", "name"), ("MX", "capital")]


def test_spans_leave_out_the_article() -> None:
    """The words of a match are the name's own."""
    [match] = find_countries(["from", "the", "United", "Arab", "Emirates", "on"])
    assert (match.first, match.end) == (2, 5)


@pytest.mark.parametrize("sentence", [
    "Chad Winters met Ann Jordan there", "the Bank of America fell", "ships in the South China Sea", "TELL US WHY NOW",
    "the New Mexico desert and New England",
])
def test_names_inside_other_names_are_no_country(sentence: str) -> None:
    """Persons, banks, seas and shouted pronouns name no country."""
    assert [code for code, as_ in found(sentence) if as_ != "part"] == []


def test_georgia_beside_a_state_of_the_united_states_is_no_country() -> None:
    """The state's neighbours tell it from the country."""
    assert found("Georgia and Armenia signed") == [("GE", "name"), ("AM", "name")]
    assert ("GE", "name") not in found("Voters in Georgia and Ohio")


def test_towns_of_a_common_name_need_their_country() -> None:
    """San Jose is Costa Rica's only where Costa Rica is named."""
    assert found("a fire in San Jose") == []
    assert found("San Jose is in Costa Rica") == [("CR", "capital"), ("CR", "name")]


def test_a_country_has_codes_a_point_and_its_capital() -> None:
    """The table gives ISO codes, GeoNames ids and WGS 84 points."""
    ukraine = by_code("UA")
    assert (ukraine.alpha3, ukraine.geoname) == ("UKR", "690791")
    assert (ukraine.capital, ukraine.capital_geoname) == ("Kyiv", "703448")
    assert ukraine.capital_lat == pytest.approx(50.45, abs=0.01)


def test_bodies_above_countries_are_found_apart() -> None:
    """The EU and NATO are groups, never countries."""
    words = ["The", "European", "Union", "and", "NATO", "warned"]
    assert [(group.key, group.kind) for group in find_groups(words)] == [("EU", "union"), ("NATO", "organisation")]
    assert find_countries(words) == []
