"""The tables of the codebooks, loaded once from the TSV files beside this module."""

from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import NamedTuple


class Quad(NamedTuple):
    """What PLOVER's manual says of a type: its quad (1 to 4) and its modes."""

    code: int
    modes: tuple[str, ...]


class AcledType(NamedTuple):
    """ACLED's types; None where the mapping is not sure."""

    disorder_type: str | None = None
    event_type: str | None = None
    sub_event_type: str | None = None


@cache
def plover() -> dict[str, Quad]:
    """PLOVER type -> quad and modes."""
    return {type_: Quad(int(quad), tuple(modes.split())) for type_, quad, modes in _rows("plover.tsv")}


@cache
def acled_types() -> dict[tuple[str, str], AcledType]:
    """PLOVER type and mode -> ACLED's types."""
    return {
        (type_, mode): AcledType(disorder or None, event or None, sub or None)
        for type_, mode, disorder, event, sub, _ in _rows("acled_types.tsv")
    }


def acled_codes(type_: str | None) -> bool:
    """Whether events of a PLOVER type can be ACLED's: the table has a line for it.

    >>> acled_codes("RETREAT"), acled_codes("ACCUSE")
    (True, False)
    """
    return any(type_ == known for known, _ in acled_types())


@cache
def iso_numeric() -> dict[str, int]:
    """ISO 3166-1 alpha-2 -> numeric code."""
    return {alpha2: int(number) for alpha2, number in _rows("iso.tsv")}


@cache
def harms() -> frozenset[str]:
    """Lemmas of the harm that an attack does ("kill")."""
    return frozenset(lemma for (lemma,) in _rows("harms.tsv"))


def acled_type(type_: str | None, mode: str | None) -> AcledType:
    """ACLED's types of an event, all None where the table has none.

    >>> acled_type("ASSAULT", "drone").sub_event_type, acled_type("ASSAULT", None).event_type
    ('Air/drone strike', None)
    """
    return acled_types().get((type_ or "", mode or ""), AcledType())


def acled_precision(scale: str, code: int | None) -> int | None:
    """ACLED's code for a UCDP code on the scale "where" or "date".

    >>> acled_precision("where", 3), acled_precision("where", 6), acled_precision("date", 4)
    (3, None, 3)
    """
    return _precisions().get((scale, code or 0))


@cache
def _precisions() -> dict[tuple[str, int], int]:
    return {(scale, int(ucdp)): int(acled) for scale, ucdp, acled, _ in _rows("precisions.tsv") if acled}


def _rows(name: str) -> Iterator[list[str]]:
    text = resources.files("according.publish.export").joinpath(name).read_text("utf-8")
    return (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
