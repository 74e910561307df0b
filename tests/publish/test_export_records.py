"""Events as PLOVER records and as GeoJSON, and the tables of types and precisions behind all forms."""

import json
from typing import Any

import msgspec
import pytest
from export_samples import COURIER_READING, GULL, GULL_READING, RAID, gull, material, words_at
from msgspec.structs import replace

from according.publish import export_events
from according.publish.export.plover import coded
from according.publish.export.tables import acled_precision, acled_type, acled_types, iso_numeric, plover
from according.records import Place
from according.records.exports import Trace
from according.records.reading import Aspect

PLOVER_FIELDS = {
    "id", "has_event", "date", "time", "enddate", "endtime", "actor", "recipient", "event", "event_loc", "event_text",
    "quad_code", "event_scale", "mode", "context", "size", "link", "text", "text_info", "cite_info", "coder",
    "coded_date", "coded_time", "comment"}
"""The fields of a record in PLOVER's manual (table "PLOVER JSON", and its size object)."""
LOCATION_FIELDS = {"extracted_place", "resolved_place", "geonameid", "lat", "lon", "city", "district", "province",
                   "country", "country_code", "feature_class", "feature_code", "resolution"}
CITE_FIELDS = {"corpus", "citation", "url", "title", "language", "publication", "license", "copyright", "coder",
               "codebook", "version"}
ACLED = {
    "Battles": {"Armed clash", "Government regains territory", "Non-state actor overtakes territory"},
    "Protests": {"Peaceful protest", "Protest with intervention", "Excessive force against protesters"},
    "Riots": {"Violent demonstration", "Mob violence"},
    "Explosions/Remote violence": {"Chemical weapon", "Air/drone strike", "Suicide bomb", "Grenade",
                                   "Shelling/artillery/missile attack", "Remote explosive/landmine/IED"},
    "Violence against civilians": {"Sexual violence", "Attack", "Abduction/forced disappearance"},
    "Strategic developments": {"Agreement", "Arrests", "Change to group/activity", "Disrupted weapons use",
                               "Headquarters or base established", "Looting/property destruction",
                               "Non-violent transfer of territory", "Other"},
}
"""ACLED's event and sub-event types."""
DISORDER = {
    **dict.fromkeys(("Explosions/Remote violence", *ACLED["Explosions/Remote violence"]), ("Political violence",)),
    **dict.fromkeys(ACLED["Violence against civilians"], ("Political violence",)),
    **dict.fromkeys(ACLED["Strategic developments"], ("Strategic developments",)),
}
"""The disorder type of each type that is mapped to (ACLED's codebook, table 2)."""


def records(form: Any, *given: Any) -> list[dict[str, Any]]:
    """The JSON objects of a form, through JSON and back."""
    found: list[dict[str, Any]] = json.loads(msgspec.json.encode(export_events(material(*given), form).rows))
    return found


def test_plover_golden() -> None:
    """The raid as the Gull has it, in the fields of the manual; our own stand below `according`."""
    found = {record["text_info"]["start"]: record for record in records("plover")}[RAID.span.start]
    assert found.pop("according")["status"] == "happened"
    assert found == {
        "id": found["id"], "has_event": True, "date": "2031-05-03", "enddate": None,
        "actor": [{"entity_text": "Osk", "identifier_text": "Osk"}],
        "recipient": [{"entity_text": "the depot", "identifier_text": None}],
        "event": ["ASSAULT"],
        "event_loc": {
            "extracted_place": "Lindvik", "resolved_place": "Lindvik", "geonameid": 3141592, "lat": 60.125,
            "lon": 5.0625, "city": "Lindvik", "district": None, "province": "Vestland", "country": "Norway",
            "country_code": "NOR", "resolution": 4, "where_prec": 1},
        "event_text": ["struck"], "quad_code": 4, "mode": ["drone"], "context": [],
        "size": {"dead": 7, "injured": None, "arrested": None}, "link": found["link"],
        "text_info": {"start": 16, "end": 22},
        "cite_info": {"citation": "gull", "url": None, "title": "Raid on Lindvik", "language": None,
                      "publication": "Bay Gull", "coder": "hand", "codebook": "plover-base-2.0"},
        "coder": "according, reader hand",
    }


def test_plover_records_hold_the_manuals_fields() -> None:
    """No field is invented outside `according` but where_prec, which the point would mislead without."""
    for record in records("plover"):
        assert record.keys() - {"according"} <= PLOVER_FIELDS
        assert record["cite_info"].keys() <= CITE_FIELDS
        assert (record["event_loc"] or {}).keys() - {"where_prec"} <= LOCATION_FIELDS


def test_plover_has_a_record_a_mention_and_links_those_of_one_event() -> None:
    """Ids are unique; the three mentions of the raid share a link."""
    found = records("plover")
    assert len({record["id"] for record in found}) == len(found) == 5
    assert len({record["link"] for record in found if record["event"] == ["ASSAULT"]}) == 1


def test_auxiliary_modes_stand_in_the_context() -> None:
    """A denial, what is ahead and what is told as history are never bare events."""
    contexts = {record["event_text"][0]: record["context"] for record in records("plover")}
    assert contexts == {"struck": [], "raided": ["negation"], "send": ["future"], "met": ["historical"], "hit": []}
    (denied,) = records("plover", gull(replace(RAID, polarity="-", aspect="hypothetical")))
    assert denied["context"] == ["hypothetical", "negation"]
    assert denied["according"]["status"] == "denied"


@pytest.mark.parametrize(
    ("type_", "aspect", "expected"),
    [
        ("CONSULT", "future", ("AGREE", None)),
        ("CONSULT", "past", ("CONSULT", "visit")),
        ("RETREAT", "future", ("CONCEDE", None)),
        ("ASSAULT", "future", ("ASSAULT", "visit")),
        (None, "past", ("", "visit")),
    ],
)
def test_a_future_cooperation_is_an_agreement(type_: str | None, aspect: Aspect, expected: tuple[str, str]) -> None:
    """As the manual's chapters AGREE and CONCEDE have it."""
    assert coded(replace(RAID, type=type_, mode="visit", aspect=aspect)) == expected


def test_plover_keeps_what_it_is_checked_by() -> None:
    """The trace, the date's precision and each figure with its bounds stand below `according`."""
    (hit,) = records("plover", COURIER_READING)
    own = hit["according"]
    assert set(Trace.__struct_fields__) <= own.keys()
    assert (own["date_prec"], own["report"], own["statement"], own["said_by"]) == (4, "courier", "b1", "a port worker")
    assert [(figure["role"], figure["low"], figure["high"]) for figure in own["figures"]] == [
        ("killed", 8, 8), ("wounded", 12, None)]
    assert (hit["date"], hit["enddate"], hit["size"]["injured"]) == ("2031-05-01", "2031-05-31", 12)


def test_a_feature_is_what_rfc_7946_says() -> None:
    """Type, geometry with longitude before latitude, properties, an id; no reference system, since it is WGS 84."""
    (found,) = [part for part in records("geojson") if part["properties"]["status"] == "happened"]
    assert found.keys() == {"type", "id", "geometry", "properties"}
    assert found["type"] == "Feature"
    assert found["geometry"] == {"type": "Point", "coordinates": [5.0625, 60.125]}
    properties = found["properties"]
    assert (properties["where_prec"], properties["place_why"]) == (1, "a town named as the place")
    assert (properties["deaths_low"], properties["deaths_best"], properties["claim"]) == (7, None, "c1")
    assert words_at(GULL, (properties["start"], properties["end"])) == "struck"


def test_only_what_has_a_point_is_on_the_map() -> None:
    """Rows without a place, with one that has no point, or off the earth are left out and counted."""
    export = export_events(material(), "geojson")
    assert (len(export.rows), export.left_out) == (1, (("without a type", 1), ("without a place on the map", 4)))
    off = replace(GULL_READING.places[0], lat=91.0)
    assert export_events(material(gull(RAID, places=(off,))), "geojson").rows == ()


def test_places_at_the_edge_of_the_map_stay() -> None:
    """Poles, the antimeridian and the point 0, 0 are places."""
    for lat, lon in ((90.0, 180.0), (-90.0, -180.0), (0.0, 0.0)):
        place = Place(span=GULL_READING.places[0].span, name="Lindvik", lat=lat, lon=lon, precision=1)
        (found,) = export_events(material(gull(RAID, places=(place,))), "geojson").rows
        assert found["geometry"]["coordinates"] == [lon, lat]


def test_plover_has_sixteen_types_in_four_quads() -> None:
    """The manual's types: four of verbal cooperation, three of material, five of verbal conflict, four of material."""
    codes = [quad.code for quad in plover().values()]
    assert [codes.count(code) for code in (1, 2, 3, 4)] == [4, 3, 4, 5]


def test_every_row_of_the_mapping_is_of_plover_and_of_acled() -> None:
    """Types and modes are those of PLOVER's manual, and what they map to is an ACLED type with its own sub-type; a
    line for a type as a whole maps to none.
    """
    for (type_, mode), mapped in acled_types().items():
        assert mode in plover()[type_].modes or not (mode or mapped.event_type)
        assert mapped.event_type is None or mapped.event_type in ACLED
        assert mapped.sub_event_type is None or mapped.sub_event_type in ACLED[mapped.event_type or ""]
        assert not (mapped.disorder_type and not mapped.event_type)
        assert mapped.disorder_type in {None, *DISORDER.get(mapped.sub_event_type or mapped.event_type or "", ())}


def test_every_mode_of_violence_and_protest_was_considered() -> None:
    """Each has a line with a reason, mapped or not."""
    for type_ in ("ASSAULT", "PROTEST"):
        assert {mode for known, mode in acled_types() if known == type_} == set(plover()[type_].modes)


@pytest.mark.parametrize(("type_", "mode", "expected"), [
    ("ASSAULT", "heavy-weapons", "Shelling/artillery/missile attack"), ("ASSAULT", "firearms", None),
    ("ASSAULT", None, None), ("CONSULT", "visit", None), ("COERCE", "arrest", None), (None, None, None),
])
def test_types_are_mapped_only_where_it_is_sure(type_: str | None, mode: str | None, expected: str | None) -> None:
    """Who is armed, how many are arrested and whether a crowd gathered are not in a mode."""
    assert acled_type(type_, mode).sub_event_type == expected


def test_iso_numbers_are_those_of_the_standard() -> None:
    """Three digits, each once; the codebook's own example is Ethiopia, 231. Kosovo has none."""
    numbers = iso_numeric()
    assert numbers["ET"] == 231
    assert "XK" not in numbers
    assert len(set(numbers.values())) == len(numbers) == 249
    assert 0 < min(numbers.values()) < max(numbers.values()) < 1000


@pytest.mark.parametrize(("kind", "resolution"), [
    ("town", 4), ("village", 4), ("adm2", 3), ("adm1", 2), ("country", 1), ("sea", None), (None, None)])
def test_a_location_says_how_fine_it_is(kind: str | None, resolution: int | None) -> None:
    """PLOVER's resolution: 1 country to 4 city; what is neither has none."""
    place = replace(GULL_READING.places[0], kind=kind)
    (found,) = records("plover", gull(RAID, places=(place,)))
    assert found["event_loc"]["resolution"] == resolution
    assert found["event_loc"]["city"] == ("Lindvik" if resolution == 4 else None)


def test_precisions_never_gain() -> None:
    """ACLED's code for a less precise UCDP code is never the more precise one; what has none has none."""
    for scale, last in (("where", 7), ("date", 5)):
        codes = [acled_precision(scale, code) or 9 for code in range(1, last + 1)]
        assert codes == sorted(codes)
    assert acled_precision("where", None) is None
