"""ACLED-like CSV: one row an event said to have happened."""

from collections.abc import Sequence
from datetime import date

from according.publish.export.casualties import acled_fatalities, whole
from according.publish.export.event_report import fields, listed
from according.publish.export.ged import number, year_of
from according.publish.export.mentions import When
from according.publish.export.occurrences import Occurrence, trace
from according.publish.export.tables import acled_precision, acled_type
from according.records.exports import AcledRow

CODEBOOK = "ACLED Codebook 2024; PLOVER 2.0 draft 2024-02"


def acled_rows(found: Sequence[Occurrence]) -> list[AcledRow]:
    """Rows of events whose mentions are all asserted and in the past, by date and id."""
    rows = [_row(occurrence) for occurrence in found]
    return sorted(rows, key=lambda row: (row.event_date or "9999", row.event_id_cnty))


def reference_day(when: When | None) -> str | None:
    """ACLED's event_date: the day, or the middle of the week or month that is meant; None for less.

    >>> from according.records import Span
    >>> reference_day(When(Span(0, 4), "2031-05-01", "2031-05-07", 3))
    '2031-05-04'
    """
    if when is None or acled_precision("date", when.precision) is None or not (when.earliest and when.latest):
        return None
    first, last = date.fromisoformat(when.earliest), date.fromisoformat(when.latest)
    return (first + (last - first) // 2).isoformat()


def _row(occurrence: Occurrence) -> AcledRow:
    first = occurrence.first
    place, country, day = first.place, first.country, reference_day(first.when)
    precision = acled_precision("where", place.precision) if place else None
    types = acled_type(first.event.type, first.event.mode)
    actors, targets = first.names("agent"), first.called(first.targets)
    material = first.material
    outlets = dict.fromkeys(material.reports[report].outlet for report in occurrence.reports())
    tolls = [toll for mention in occurrence.mentions if (toll := mention.toll("killed"))]
    return AcledRow(
        **fields(trace(occurrence, CODEBOOK)),
        event_id_cnty=f"{country.alpha3 if country else ''}{number(occurrence.id)}",
        event_date=day,
        year=year_of(first) if day else None,
        time_precision=acled_precision("date", first.when.precision) if day and first.when else None,
        disorder_type=types.disorder_type,
        event_type=types.event_type,
        sub_event_type=types.sub_event_type,
        actor1=listed(actors[:1]),
        assoc_actor_1=listed(actors[1:]),
        actor2=listed(targets[:1]),
        assoc_actor_2=listed(targets[1:]),
        country=country.name if country else None,
        admin1=first.division("adm1"),
        admin2=first.division("adm2"),
        location=place.name if place and precision else None,
        latitude=place.lat if place and precision else None,
        longitude=place.lon if place and precision else None,
        geo_precision=precision,
        source=listed([outlet for outlet in outlets if outlet]),
        notes=_notes(occurrence),
        fatalities=whole(acled_fatalities(tolls)),
    )


def _notes(occurrence: Occurrence) -> str:
    """Who says it in which words; where reports differ on the killed, what each says."""
    first = occurrence.first
    said = first.words((first.event.span,))
    if first.statement is not None:
        said = first.material.content(first.report, first.statement)
    numbers = {(f.low, f.best, f.high): (m, f) for m in occurrence.mentions for f in m.figures if f.role == "killed"}
    differ = "; ".join(f"{mention.words((figure.span,))} ({mention.at[0]})" for mention, figure in numbers.values())
    return f"{first.said_by}: {said}" + (f" | killed: {differ}" if len(numbers) > 1 else "")
