"""UCDP GED-like CSV: one row an act of violence said to have happened."""

from collections.abc import Iterable, Sequence

from according.publish.export.casualties import ucdp_deaths, whole
from according.publish.export.event_report import fields, listed
from according.publish.export.mentions import Mention
from according.publish.export.occurrences import Occurrence, trace
from according.publish.material import NOBODY, Material
from according.records.exports import GedRow

CODEBOOK = "UCDP GED Codebook 25.1; PLOVER 2.0 draft 2024-02"
VIOLENCE = "ASSAULT"
"""UCDP's event is a use of armed force; of PLOVER's types this one alone is."""
PART = ";"
"""What GED puts between the articles of an event; no space follows."""
DIGITS = 13
"""Hexadecimal digits of a numeric id: 52 bits, which a double holds exactly."""


def ged_rows(found: Sequence[Occurrence]) -> list[GedRow]:
    """Rows of events whose mentions are all asserted acts of violence in the past, by date and id."""
    rows = [_row(occurrence) for occurrence in found]
    return sorted(rows, key=lambda row: (row.date_start or "9999", row.relid))


def number(ident: str) -> int:
    """An id as a number that a double holds.

    >>> number("00000000000ff123")
    255
    """
    return int(ident[:DIGITS], 16)


def year_of(mention: Mention) -> int | None:
    """The year of an event's days; None where they are open or lie in two years."""
    when = mention.when
    if when is None or when.earliest is None or when.latest is None:
        return None
    return int(when.earliest[:4]) if when.earliest[:4] == when.latest[:4] else None


def _row(occurrence: Occurrence) -> GedRow:
    first = occurrence.first
    when, place, country = first.when, first.place, first.country
    deaths = ucdp_deaths([toll for mention in occurrence.mentions if (toll := mention.toll("killed"))])
    located = place is not None and place.lat is not None and place.lon is not None
    reports, texts = occurrence.reports(), first.material.reports
    return GedRow(
        **fields(trace(occurrence, CODEBOOK)),
        id=number(occurrence.id),
        relid=occurrence.id,
        year=year_of(first),
        side_a=listed(first.called(first.sides[0])),
        side_b=listed(first.called(first.sides[1])),
        number_of_sources=len(reports),
        source_article=PART.join(_article(first.material, report) for report in reports),
        source_office=_each(texts[report].outlet for report in reports),
        source_date=_each(first.material.published(report) for report in reports),
        source_headline=_each(texts[report].title for report in reports),
        source_original=listed(_cited(occurrence)),
        where_prec=place.precision if place else None,
        where_coordinates=place.name if place else None,
        where_description=first.words((place.span,)) if place else None,
        adm_1=first.division("adm1"),
        adm_2=first.division("adm2"),
        latitude=place.lat if place else None,
        longitude=place.lon if place else None,
        geom_wkt=f"POINT ({place.lon} {place.lat})" if place and located else None,
        country=country.name if country else None,
        date_prec=when.precision if when else None,
        date_start=when.earliest if when else None,
        date_end=when.latest if when else None,
        best=whole(deaths.best),
        high=whole(deaths.high),
        low=whole(deaths.low),
    )


def _article(material: Material, report: str) -> str:
    """GED's `"outlet,date,headline"`; the report's key stands for an outlet that is not known."""
    text = material.reports[report]
    parts = (text.outlet or material.key(report), material.published(report), text.title)
    return '"' + ",".join(part or "" for part in parts).rstrip(",").replace('"', "'") + '"'


def _each(parts: Iterable[str | None]) -> str | None:
    """One part a report in the order of the articles, an empty one where it is not known; None where none is."""
    given = [part or "" for part in parts]
    return PART.join(given) if any(given) else None


def _cited(occurrence: Occurrence) -> tuple[str, ...]:
    """Those whom the reports cite for the event, as far as they are named or described."""
    reports = occurrence.reports()
    said = sorted(occurrence.mentions, key=lambda mention: (reports.index(mention.report), mention.event.span))
    cited = dict.fromkeys(m.said_by for m in said if m.statement and not m.statement.own)
    return tuple(name for name in cited if name != NOBODY)
