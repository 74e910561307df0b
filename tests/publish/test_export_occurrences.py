"""When events that stand in no common claim are one all the same: one day, one place, the same sides."""

from typing import Any

import pytest
from export_samples import COURIER, COURIER_READING, GULL, GULL_READING, RAID, at, gull, material, take
from msgspec.structs import replace

from according.publish import export_events
from according.records import Statement

HIT = replace(COURIER_READING.events[0], time=0, participants=take(COURIER, agent="Osk"))


def told_twice(**changes: Any) -> list[Any]:
    """UCDP's rows of the Gull's raid and the Courier's, of the same day and place, in no claim."""
    other = replace(HIT, **{name: value for name, value in changes.items() if name not in ("times", "places")})
    times = changes.get("times", (GULL_READING.times[0],))
    places = changes.get("places", (GULL_READING.places[0],))
    courier = replace(COURIER_READING, events=(other,), times=times, places=places)
    return list(export_events(material(gull(RAID), courier, claims={}), "ucdp").rows)


def test_one_day_one_place_the_same_doers_are_one_event() -> None:
    """Two reports that no claim joins make one row, of both, with the least and no best where they differ."""
    (row,) = told_twice()
    assert (row.reports, row.number_of_sources, row.low, row.best) == (("gull", "courier"), 2, 7, None)
    assert len(row.mentions) == 2


@pytest.mark.parametrize("changes", [
    {"time": None}, {"place": None}, {"mode": "aerial"}, {"type": "COERCE"}, {"participants": ()},
    {"participants": take(COURIER, agent="a port worker")},
    {"participants": take(COURIER, agent="Osk", patient="eight guards")},
    {"times": COURIER_READING.times}, {"places": (replace(GULL_READING.places[0], geoname="1"),)},
    {"places": (replace(GULL_READING.places[0], precision=3),)},
])
def test_what_differs_or_is_open_stays_apart(changes: dict[str, Any]) -> None:
    """Another or no day, place, doer, mode or side, a month for a day, a district for a town: two events."""
    shown = list(export_events(material(gull(RAID), claims={}), "ucdp").rows)
    rows = told_twice(**changes)
    assert len(rows) == len(shown) + (changes.get("type", "ASSAULT") == "ASSAULT")
    assert all(row.number_of_sources == 1 for row in rows)


def test_two_in_one_statement_stay_two() -> None:
    """What one statement tells apart is never joined."""
    again = replace(RAID, span=at(GULL, "killed"), lemma="burn", background=True)
    assert len(export_events(material(gull(RAID, again), claims={}), "ucdp").rows) == 2
    apart = replace(again, statement="a9")
    reading = gull(RAID, apart, statements=(*GULL_READING.statements, Statement(id="a9")))
    assert len(export_events(material(reading, claims={}), "ucdp").rows) == 1
