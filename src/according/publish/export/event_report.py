"""Event-report CSV: one row an event, report and status."""

from collections.abc import Sequence
from typing import Any

import msgspec

from according.publish.export.casualties import Toll, whole
from according.publish.export.mentions import TOWNS, Mention
from according.publish.export.occurrences import Occurrence, narrowed, trace
from according.records.exports import EventReportRow

CODEBOOK = "eventreport 0.1.2; PLOVER 2.0 draft 2024-02"
LEAST_DATE_PREC, LEAST_WHERE_PREC = 5, 7
GEO_PRECISION = {1: 3, 2: 2, 3: 2, 4: 2, 5: 1, 6: 1}
"""UCDP's where_prec -> MAVERICK's geo_precision: a town is its 3, a region 2, a country 1."""


def event_reports(found: Sequence[Occurrence]) -> list[EventReportRow]:
    """Every typed event as each report has it; a report that asserts and denies it has a row for each."""
    rows = [
        event_report(part)
        for occurrence in found
        for part in narrowed(occurrence, lambda mention: (mention.report, mention.status))
    ]
    return sorted(rows, key=lambda row: (row.event_id, row.source_date or "9999", row.report, row.status))


def event_report(occurrence: Occurrence) -> EventReportRow:
    """One row; all mentions are of one report and status."""
    first = occurrence.first
    when, place, country = first.when, first.place, first.country
    deaths, injuries = first.toll("killed") or Toll(), first.toll("wounded") or Toll()
    date_prec = when.precision if when else None
    where_prec = place.precision if place else None
    return EventReportRow(
        **fields(trace(occurrence, CODEBOOK)),
        id=first.id,
        event_id=occurrence.id,
        country=country.name if country else None,
        date_start=when.earliest if when else None,
        date_end=when.latest if when else None,
        date_prec=date_prec,
        date_precision=LEAST_DATE_PREC + 1 - date_prec if date_prec else None,
        city=place.name if place and place.kind in TOWNS and where_prec == 1 else None,
        location=place.name if place else None,
        latitude=place.lat if place else None,
        longitude=place.lon if place else None,
        where_prec=where_prec,
        where_precision=LEAST_WHERE_PREC + 1 - where_prec if where_prec else None,
        geo_precision=GEO_PRECISION.get(where_prec or 0),
        actor1=listed(first.names("agent")),
        actor2=listed(first.names("patient")),
        actor3=listed(first.names("recipient")),
        deaths_best=whole(deaths.best),
        deaths_low=whole(deaths.low),
        deaths_high=whole(deaths.high),
        injuries_best=whole(injuries.best),
        injuries_low=whole(injuries.low),
        injuries_high=whole(injuries.high),
        source=_source(first),
        source_author=first.text.outlet,
        source_byline=first.text.byline,
        source_date=first.material.published(first.report),
    )


def _source(mention: Mention) -> str:
    """MAVERICK's `outlet (date) headline`; the report's key stands for an outlet that is not known."""
    text, day = mention.text, mention.material.published(mention.report)
    parts = (text.outlet or mention.material.key(mention.report), f"({day})" if day else None, text.title)
    return " ".join(part for part in parts if part)


def listed(names: Sequence[str]) -> str | None:
    """Names in one cell, as ACLED and UCDP part them; None where there is none.

    >>> listed(("Osk", "Velm")), listed(())
    ('Osk; Velm', None)
    """
    return "; ".join(names) or None


def fields(row: msgspec.Struct) -> dict[str, Any]:
    """The fields of a row, as they are."""
    return msgspec.structs.asdict(row)
