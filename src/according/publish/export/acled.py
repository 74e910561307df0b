"""ACLED-like CSV: one row an event said to have happened."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date

from according.publish.export.casualties import Toll, acled_fatalities, whole
from according.publish.export.event_report import fields, listed
from according.publish.export.ged import number, year_of
from according.publish.export.mentions import Mention, When
from according.publish.export.occurrences import Occurrence, trace
from according.publish.export.tables import acled_precision, acled_type, iso_numeric
from according.records.exports import AcledRow

CODEBOOK = "ACLED Codebook 2024; PLOVER 2.0 draft 2024-02"
MONTH = 3
"""ACLED's time_precision where the month is all that is known."""
SOME, VAGUE = 3, frozenset({"several", "few", "many"})
"""ACLED's number for these words, 3 or 10 as the attack is large: the lower."""
PLACES = 4
"""Decimal places of a degree in ACLED's data."""


def acled_rows(found: Sequence[Occurrence]) -> list[AcledRow]:
    """Rows of events whose mentions are all asserted and in the past, by date and id."""
    rows = [_row(occurrence) for occurrence in found]
    return sorted(rows, key=lambda row: (row.event_date or "9999", row.event_id_cnty))


def reference_day(when: When | None) -> str | None:
    """ACLED's event_date: the day, or the middle of the week or month that is meant; None for less.

    Of the beginning of a month it is the first day, of its end the last.

    >>> from according.records import Span
    >>> reference_day(When(Span(0, 4), "2031-05-01", "2031-05-07", 3))
    '2031-05-04'
    >>> reference_day(When(Span(0, 9), "2031-05-01", "2031-05-10", 4))
    '2031-05-01'
    """
    precision = acled_precision("date", when.precision) if when else None
    if when is None or precision is None or not (when.earliest and when.latest):
        return None
    first, last = date.fromisoformat(when.earliest), date.fromisoformat(when.latest)
    begins, ends = first.day == 1, last.day == monthrange(last.year, last.month)[1]
    if precision == MONTH and begins != ends and (first.year, first.month) == (last.year, last.month):
        return (first if begins else last).isoformat()
    return (first + (last - first) // 2).isoformat()


def _row(occurrence: Occurrence) -> AcledRow:
    first = occurrence.first
    place, country, day = first.place, first.country, reference_day(first.when)
    precision = acled_precision("where", place.precision) if place else None
    types = acled_type(first.event.type, first.event.mode)
    actors, targets = (first.called(side) for side in first.sides)
    material = first.material
    sources = dict.fromkeys(material.reports[report].outlet or material.key(report) for report in occurrence.reports())
    tolls = [toll for mention in occurrence.mentions if (toll := _killed(mention))]
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
        iso=iso_numeric().get(country.code) if country else None,
        country=country.name if country else None,
        admin1=first.division("adm1"),
        admin2=first.division("adm2"),
        location=place.name if place and precision else None,
        latitude=_degrees(place.lat) if place and precision else None,
        longitude=_degrees(place.lon) if place and precision else None,
        geo_precision=precision,
        source=listed(tuple(sources)),
        notes=_notes(occurrence),
        fatalities=whole(acled_fatalities(tolls)),
    )


def _killed(mention: Mention) -> Toll | None:
    toll = mention.toll("killed")
    said = [mention.words((figure.span,)) for figure in mention.figures if figure.role == "killed"]
    words = {word for words in said for word in words.casefold().split()}
    return Toll(low=SOME) if toll and toll.best is None and (toll.low or 0) < SOME and words & VAGUE else toll


def _degrees(degrees: float | None) -> float | None:
    return None if degrees is None else round(degrees, PLACES)


def _notes(occurrence: Occurrence) -> str:
    """Who says it in which words; where reports differ on the killed, what each says."""
    first = occurrence.first
    said = first.passage
    if first.statement is not None:
        said = first.material.content(first.report, first.statement)
    numbers = {(f.low, f.best, f.high): (m, f) for m in occurrence.mentions for f in m.figures if f.role == "killed"}
    differ = "; ".join(f"{mention.words((figure.span,))} ({mention.at[0]})" for mention, figure in numbers.values())
    return f"{first.said_by}: {said}" + (f" | killed: {differ}" if len(numbers) > 1 else "")
