"""Places of the world by name: an embedded gazetteer, one read-only SQLite file, no server.

`gazetteer/README.md` says where its rows come from; `make setup` builds it. Countries are not in it (`countries`).
"""

import math
import re
import sqlite3
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Literal, NamedTuple

from according.errors import ModelError

Kind = Literal[
    "country", "continent", "adm1", "adm2", "town", "village", "site", "region", "sea", "island", "mountains",
    "peninsula", "desert", "coast", "valley", "river", "lake",
]
FILE = "gazetteer.db"
EARTH = 6371.0
"""Mean radius in kilometres."""
_MARKS = re.compile("[\u02b0-\u02ff\u2018\u2019\u2032`'´\".]")
_SPACE = re.compile(r"[\W_]+")
_FIND = """SELECT place.id, geoname, place.name, kind, country, parent, lat, lon, population, rank
    FROM name JOIN place ON place.id = name.place WHERE key = ? ORDER BY rank, place.id"""
_GET = "SELECT id, geoname, name, kind, country, parent, lat, lon, population, 0 FROM place WHERE id = ?"


class Entry(NamedTuple):
    """A place under one of its names.

    `geoname` is its GeoNames id where it has one; `country` ISO 3166-1 alpha-2, None where it lies in several;
    `parent` the `id` of the division that holds it; `lat` and `lon` WGS 84 degrees, None where no point in it is known.
    `population` of a division is that of its towns. `rank` is 0 for its name, 1 for another name of it, 2 for one
    without its generic word ("Orange" for Orange County).
    """

    id: int
    geoname: str | None
    name: str
    kind: Kind
    country: str | None
    parent: int | None
    lat: float | None
    lon: float | None
    population: int
    rank: int


def fold(name: str) -> str:
    """A name as the gazetteer compares it: without accents, apostrophes, other punctuation and case.

    >>> fold("Al-Qaḑārif"), fold("Mykola’iv")
    ('al qadarif', 'mykolaiv')
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return _SPACE.sub(" ", _MARKS.sub("", plain.casefold())).strip()


def distance(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Great-circle distance in kilometres between two points in WGS 84 degrees.

    >>> round(distance(50.45, 30.52, 48.02, 37.80))
    593
    """
    a, b, across = math.radians(lat), math.radians(other_lat), math.radians(other_lon - lon)
    half = math.sin((b - a) / 2) ** 2 + math.cos(a) * math.cos(b) * math.sin(across / 2) ** 2
    return 2 * EARTH * math.asin(min(1.0, math.sqrt(half)))


class Gazetteer:
    """The file at `path`, opened for reading. Raises ModelError where it is missing or cannot be read."""

    def __init__(self, path: Path) -> None:
        try:
            uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
            self._database = sqlite3.connect(uri, uri=True, check_same_thread=False)
            self.about: Mapping[str, str] = dict(self._database.execute("SELECT key, value FROM about"))
        except sqlite3.Error as error:
            cure = "run make setup, which builds it"
            raise ModelError(f"{path}: the gazetteer is missing or cannot be read; {cure}") from error
        self.find = lru_cache(maxsize=8192)(self._find)
        self.get = lru_cache(maxsize=8192)(self._get)

    def _find(self, name: str) -> tuple[Entry, ...]:
        """Every place of that name, however it is written; the main names first."""
        return tuple(Entry(*row) for row in self._database.execute(_FIND, (fold(name),)))

    def _get(self, ident: int) -> Entry | None:
        """The place of that `id`."""
        row = self._database.execute(_GET, (ident,)).fetchone()
        return Entry(*row) if row else None


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer that the package carries."""
    return Gazetteer(Path(str(files("according.language") / "data" / FILE)))
