"""The compiler of the divisions' points: polygons as a GeoPackage stores them, and which division each is."""

import sqlite3
import struct
import sys
from collections import Counter
from pathlib import Path
from typing import get_args

import pytest

from according.language.gazetteer import Kind

sys.path.insert(0, str(Path(__file__).parent.parent.parent / "gazetteer"))

import build
import divisions
from divisions import Division, Part, Shape


def square(west: float, south: float, side: float = 2.0) -> Part:
    """A square without holes."""
    east, north = west + side, south + side
    return [[(west, south), (east, south), (east, north), (west, north), (west, south)]]


def blob(*parts: Part, order: str = "<", envelope: int = 1) -> bytes:
    """Parts as a GeoPackage stores a multipolygon."""
    mark = b"\x01" if order == "<" else b"\x00"
    body = mark + struct.pack(f"{order}2I", 6, len(parts))
    for part in parts:
        body += mark + struct.pack(f"{order}2I", 3, len(part))
        for ring in part:
            body += struct.pack(f"{order}I", len(ring)) + b"".join(struct.pack(f"{order}2d", *point) for point in ring)
    header = b"GP\x00" + bytes([envelope << 1 | (order == "<")]) + struct.pack(f"{order}i", 4326)
    return header + bytes((0, 32, 48, 48, 64)[envelope]) + body


def shape(country: str, name: str, *parts: Part) -> Shape:
    """A polygon of the map with its bounds."""
    xs, ys = zip(*(point for part in parts for point in part[0]), strict=True)
    return Shape(country, (name,), list(parts), (min(xs), min(ys), max(xs), max(ys)))


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("envelope", [0, 1, 4])
def test_polygons_are_read_in_either_byte_order_and_behind_any_envelope(order: str, envelope: int) -> None:
    """The header's flags tell both."""
    parts = [square(0, 0), [*square(10, 10, 4), *square(11, 11, 1)]]
    assert divisions.polygons(blob(*parts, order=order, envelope=envelope)) == parts


@pytest.mark.parametrize(("damaged", "message"), [
    (b"", "no geometry"),
    (b"XX" + blob(square(0, 0))[2:], "no geometry"),
    (blob(square(0, 0), envelope=1)[:3] + b"\x0f" + blob(square(0, 0))[4:], "no geometry"),
    (blob(square(0, 0))[:-8], "longer than its polygon"),
    (blob(square(0, 0))[:45], "cut short"),
    (blob(square(0, 0))[:41] + struct.pack("<I", 3) + blob(square(0, 0))[45:], "no multipolygon but kind 3"),
    (blob(square(0, 0))[:45] + struct.pack("<I", 2**32 - 1) + blob(square(0, 0))[49:], "cut short"),
])
def test_a_damaged_polygon_is_refused(damaged: bytes, message: str) -> None:
    """Counts that the bytes do not hold are never believed."""
    with pytest.raises(ValueError, match=message):
        divisions.polygons(damaged)


def test_a_point_in_a_hole_is_outside() -> None:
    """A hole's edges count as the outline's do."""
    ring = [[*square(0, 0, 4), *square(1, 1, 1)]]
    assert divisions.inside(3.5, 3.5, ring)
    assert not divisions.inside(1.5, 1.5, ring)
    assert not divisions.inside(5, 2, ring)


def test_the_centre_is_the_largest_connected_parts() -> None:
    """Two districts that touch outweigh a larger island; a hole pulls the centroid away from it."""
    assert divisions.centre([square(0, 0), square(2, 0), square(50, 50, 2.5)]) == (1.0, 2.0)
    lat, lon = divisions.centre([[*square(0, 0, 4), *square(0.5, 1.5, 1)]])
    assert lat == 2.0
    assert lon > 2.0
    assert divisions.centre([[square(0, 0)[0][::-1]]]) == (1.0, 1.0)    # whichever way round it is drawn


NORDLAND = Division("XN.01", "71", ("Norderland", "Nørderland"))
SOUTH = Division("XN.02", "72", ("Süderland",))
SEAT = Division("XN.03", "73", ("Norderstadt",))
KNOWN = {division.code: division for division in (NORDLAND, SOUTH, SEAT)}


def test_towns_tell_which_division_a_polygon_is() -> None:
    """Most of its towns, and a quarter where it bears the division's name; a name alone where no town lies in it."""
    names = ["Norderland", "Old South", "Norderstadt", "Nowhere"]
    found = [shape("XN", name, square(4 * place, 0)) for place, name in enumerate(names)]
    found.append(shape("XO", "Norderland", square(16, 0)))
    towns = [("XN.01", 1.0, 0.5), ("XN.01", 1.0, 0.6), ("XN.03", 1.0, 0.7), ("XN.02", 1.0, 4.5), ("XN.99", 1.0, 12.5),
             ("XN.02", 1.0, 30.0)]
    counts = divisions.located(towns, found)
    assert counts == [{"XN.01": 2, "XN.03": 1}, {"XN.02": 1}, {}, {"XN.99": 1}, {}]
    assert divisions.owners(found, counts, KNOWN) == {"XN.01": [0], "XN.02": [1], "XN.03": [2]}


def test_a_name_that_the_packages_know_beats_the_most_towns() -> None:
    """An old polygon of a name holds a new division beside the one that kept the name."""
    found = [shape("XN", "Norderland", square(0, 0))]
    counts = [Counter({"XN.02": 6, "XN.01": 4})]
    assert divisions.owners(found, counts, KNOWN) == {"XN.01": [0]}


def test_rows_take_the_packages_spelling_and_leave_out_what_does_not_fit() -> None:
    """A polygon that is the division alone names it; districts do not; a poor fit gives no row."""
    names = ["NORDERLAND", "Southshire", "Far Southshire"]
    found = [shape("XN", name, square(x, 0)) for name, x in zip(names, (0, 4, 6), strict=True)]
    counts = [Counter({"XN.01": 9}), Counter({"XN.02": 5}), Counter({"XN.02": 4, "XN.03": 1})]
    assert list(divisions.rows(found, counts, KNOWN)) == [
        ["XN.01", "71", "Norderland", "1.0", "1.0"], ["XN.02", "72", "-", "1.0", "6.0"]]
    poor = [Counter({"XN.02": 5, "XN.03": 4})]
    assert list(divisions.rows([found[1]], poor, KNOWN)) == []
    whole = [Counter({"XN.02": 9})]
    assert next(divisions.rows([found[1]], whole, KNOWN))[2] == "Southshire"


def test_the_map_is_read_from_its_file(tmp_path: Path) -> None:
    """Names without what stands in brackets, slivers of fewer than four corners left out."""
    path = tmp_path / "map.gpkg"
    database = sqlite3.connect(path)
    database.execute("CREATE TABLE states_provinces (fid INTEGER PRIMARY KEY, geom, iso_a2, name, woe_name, gn_name)")
    sliver: Part = [[(9.0, 9.0), (9.1, 9.0), (9.0, 9.0)]]
    row = (1, blob(square(0, 0), sliver), "XN", "Norder (North)", None, "Norderland")
    database.execute("INSERT INTO states_provinces VALUES (?, ?, ?, ?, ?, ?)", row)
    database.commit()
    database.close()
    whole = Shape("XN", ("Norder", "Norderland"), [square(0, 0)], (0.0, 0.0, 2.0, 2.0))
    assert list(divisions.shapes(path)) == [whole]


def test_the_tables_keep_to_their_form() -> None:
    """Points on the globe, half a degree where promised, each name once, kinds that the gazetteer knows."""
    admin = list(build.table(build.HERE / "admin1.tsv"))
    assert len(admin) > 3000
    assert len({row[0] for row in admin}) == len(admin)
    assert all(len(row) == 5 and abs(float(row[3])) <= 90 and abs(float(row[4])) <= 180 for row in admin)
    natural = list(build.table(build.HERE / "natural.tsv"))
    assert len({row[0] for row in natural}) == len(natural)
    for _, kind, lat, lon, _ in natural:
        assert kind in get_args(Kind)
        assert abs(float(lat)) <= 90
        assert abs(float(lon)) <= 180
        assert (float(lat) * 2).is_integer()
        assert (float(lon) * 2).is_integer()
    regions = {build.fold(row[0]) for row in build.table(build.HERE / "regions.tsv")}
    assert not regions & {build.fold(row[0]) for row in natural}
    english = list(build.table(build.HERE / "english.tsv"))
    assert len({row[0] for row in english}) == len(english)
    assert all(len(row) == 3 for row in english)


def test_a_river_goes_by_either_order() -> None:
    """What is no river has one name."""
    assert build.river("Ebble", "river") == ("Ebble River", "River Ebble")
    assert build.river("Ebble River", "river") == ("Ebble River", "River Ebble")
    assert build.river("Ebble Sea", "sea") == ()
