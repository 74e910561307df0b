"""Events as tables: event reports, UCDP, ACLED; each golden row is of the two reports in export_samples."""

from dataclasses import replace as with_
from typing import Any

import pytest
from export_samples import COURIER, COURIER_READING, GULL, GULL_READING, RAID, at, gull, material, take, words_at
from msgspec.structs import replace

from according.publish import export_events
from according.publish.export.casualties import Toll, acled_fatalities, toll, ucdp_deaths
from according.records import Certainty, Content, Event, Figure, InferredDate, Place, Span, Statement, Time
from according.records.exports import AcledRow, EventForm, EventReportRow, GedRow, Trace

TABLES: tuple[EventForm, ...] = ("event-report", "ucdp", "acled")


def filled(row: Any) -> dict[str, Any]:
    """The cells of a codebook's own columns that hold something."""
    cells = {name: getattr(row, name) for name in row.__struct_fields__ if name not in Trace.__struct_fields__}
    return {name: value for name, value in cells.items() if value not in (None, "")}


def only(form: EventForm, *events: Event, **fields: Any) -> Any:
    """The one row of the Gull's reading with these events."""
    (row,) = export_events(material(gull(*events, **fields)), form).rows
    return row


def test_event_reports_have_a_row_an_event_report_and_status() -> None:
    """The raid has three rows of one event: the Gull's, its denial, the Courier's. What has no type has none."""
    export = export_events(material(), "event-report")
    assert export.kind is EventReportRow
    raid = [row for row in export.rows if row.plover_type == "ASSAULT"]
    assert len({row.event_id for row in raid}) == 1
    assert [(row.report, row.status) for row in raid] == [
        ("gull", "denied"), ("gull", "happened"), ("courier", "happened")]
    assert len(export.rows) == 5
    assert export.left_out == (("without a type", 1),)


def test_an_event_report_golden() -> None:
    """Every cell of the Courier's row, in the columns of eventreport's data."""
    (row,) = export_events(material(COURIER_READING), "event-report").rows
    assert filled(row) == {
        "id": row.id, "event_id": row.event_id, "country": "Norway", "date_start": "2031-05-01",
        "date_end": "2031-05-31", "date_prec": 4, "date_precision": 2, "location": "Lindvik", "actor1": "Osk",
        "deaths_best": 8, "deaths_low": 8, "deaths_high": 8, "injuries_low": 12,
        "source": "North Courier (2031-05-07) =Eight dead", "source_author": "North Courier",
        "source_date": "2031-05-07", "unit_of_analysis": "Event report",
    }


def test_ged_golden() -> None:
    """One row for the raid; what UCDP's coders judge is empty; reports that differ give low and no best."""
    export = export_events(material(), "ucdp")
    assert export.kind is GedRow
    (row,) = export.rows
    assert filled(row) == {
        "id": int(row.relid[:13], 16), "relid": row.relid, "year": 2031, "side_a": "Osk",
        "number_of_sources": 2, "source_office": "Bay Gull;North Courier",
        "source_article": '"Bay Gull,2031-05-06,Raid on Lindvik";"North Courier,2031-05-07,=Eight dead"',
        "source_date": "2031-05-06;2031-05-07", "source_headline": "Raid on Lindvik;=Eight dead",
        "source_original": "Eva Lund; a port worker", "where_prec": 1,
        "where_coordinates": "Lindvik", "where_description": "Lindvik", "adm_1": "Vestland", "latitude": 60.125,
        "longitude": 5.0625, "geom_wkt": "POINT (5.0625 60.125)", "country": "Norway", "date_prec": 1,
        "date_start": "2031-05-03", "date_end": "2031-05-03", "low": 7,
    }
    assert row.codebook.startswith("UCDP GED Codebook 25.1")
    assert export.left_out == (("without a type", 1), ("without armed force", 2), ("denied or negated", 1))


def test_ged_has_the_columns_of_its_codebook() -> None:
    """The 49 columns of version 25.1 come first, in its order, and those to check by after them."""
    columns = export_events(material(), "ucdp").columns
    assert columns[:5] == ("id", "relid", "year", "active_year", "code_status")
    assert columns[44:49] == ("best", "high", "low", "gwnoa", "gwnob")
    assert columns[49:] == Trace.__struct_fields__


def test_acled_golden() -> None:
    """The row of the raid; the least of the reports' numbers counts, a depot is no side, a meeting is left out."""
    export = export_events(material(), "acled")
    assert export.kind is AcledRow
    (raid,) = export.rows
    assert isinstance(raid, AcledRow)
    assert filled(raid) == {
        "event_id_cnty": raid.event_id_cnty, "event_date": "2031-05-03", "year": 2031, "time_precision": 1,
        "disorder_type": "Political violence", "event_type": "Explosions/Remote violence",
        "sub_event_type": "Air/drone strike", "actor1": "Osk", "iso": 578, "country": "Norway",
        "admin1": "Vestland", "location": "Lindvik", "latitude": 60.125, "longitude": 5.0625, "geo_precision": 1,
        "source": "Bay Gull; North Courier", "fatalities": 7,
        "notes": "Eva Lund: Drones from Osk struck the depot at Lindvik on May 3 | killed: at least seven "
                 f"(gull:{RAID.span.start}-{RAID.span.end}); eight (courier:13-16)",
    }
    assert raid.event_id_cnty[:3] == "NOR"
    assert raid.event_id_cnty[3:].isdecimal()
    assert (raid.background, raid.codebook.split(";")[0]) == (False, "ACLED Codebook 2024")
    assert export.left_out == (
        ("without a type", 1), ("of a type that ACLED does not code", 1), ("still ahead", 1), ("denied or negated", 1))


@pytest.mark.parametrize("form", TABLES)
def test_every_row_leads_to_its_characters(form: EventForm) -> None:
    """Report key, offsets and words agree with the report's text, and the cells' spans with the cells."""
    texts = {"gull": GULL, "courier": COURIER}
    for row in export_events(material(), form).rows:
        report = texts[row.report]
        assert row.report_id == report.id
        assert words_at(report, (row.start, row.end)) == row.words
        assert (row.time_span is None) or words_at(report, row.time_span) == row.time_words
        assert (row.place_span is None) or words_at(report, row.place_span) == row.place_words
        assert tuple(words_at(report, span) for span in row.figure_spans) == row.figure_words
        assert all(mention.split(":")[0] in row.reports for mention in row.mentions)


def test_what_stands_beside_the_codebook() -> None:
    """Statement, source, certainty, polarity and aspect of the mention that the row is made of."""
    (row,) = export_events(material(COURIER_READING), "event-report").rows
    assert (row.statement, row.claim, row.said_by, row.through) == ("b1", "c1", "a port worker", ("North Courier",))
    assert (row.certainty, row.certainty_low, row.certainty_high, row.certainty_scale) == (
        "likely", 0.55, 0.8, "ICD 203")
    assert (row.status, row.polarity, row.aspect, row.background) == ("happened", "+", "past", False)
    assert (row.plover_type, row.plover_mode, row.words) == ("ASSAULT", "drone", "hit")


@pytest.mark.parametrize(("changes", "status", "why"), [
    ({}, "happened", None),
    ({"polarity": "-"}, "denied", "denied or negated"),
    ({"statement": "a2"}, "denied", "denied or negated"),
    ({"statement": "inner"}, "denied", "denied or negated"),
    ({"aspect": "future"}, "future", "still ahead"),
    ({"aspect": "hypothetical"}, "hypothetical", "hypothetical"),
    ({"aspect": "present"}, "present", "said of the present"),
    ({"statement": "open"}, "doubted", "doubted or not confirmed"),
    ({"certainty": Certainty(words="may", low=0.35, high=0.85, scale="according")}, "uncertain", "hedged"),
    ({"certainty": Certainty(words="likely", low=0.55, high=0.8, scale="ICD 203")}, "happened", None),
])
@pytest.mark.parametrize("form", ["ucdp", "acled"])
def test_only_what_is_past_and_asserted_happened(
    form: EventForm, changes: dict[str, Any], status: str, why: str | None,
) -> None:
    """Denied, doubted, hedged, hypothetical, future and present events have that status in the event reports, and
    UCDP's and ACLED's tables leave them out and say why; a denial two statements further out counts too.
    """
    event = replace(RAID, **changes)
    statements = (*GULL_READING.statements, Statement(id="inner", inside="a2"),
                  Statement(id="open", stance="cannot verify"))
    assert only("event-report", event, statements=statements).status == status
    export = export_events(material(gull(event, statements=statements)), form)
    assert len(export.rows) == (why is None)
    assert export.left_out == (() if why is None else ((why, 1),))


def test_what_the_author_says_belongs_to_the_authors_own_statement() -> None:
    """An event outside any attribution is in the claim of the narrowest own statement around it, with its stance."""
    words = "Its envoys met there in 2027"
    wide, narrow = (
        Statement(id=ident, content=Content(spans=(at(GULL, part),)), words=part, stance=stance)
        for ident, part, stance in (("wide", GULL.text[-60:-1], "affirms"), ("narrow", words, "cannot verify")))
    met = GULL_READING.events[3]
    for statements, status, claim in (((wide,), "happened", "c7"), ((wide, narrow), "doubted", "c8")):
        shown = material(gull(met, statements=statements), claims={"wide": "c7", "narrow": "c8"})
        (row,) = export_events(shown, "event-report").rows
        assert (row.status, row.claim, row.said_by) == (status, claim, "Bay Gull")


def test_statements_that_stand_in_each_other_do_not_hang_the_export() -> None:
    """A circle of statements, which a damaged reading may hold, is walked once."""
    circle = (Statement(id="x", inside="y"), Statement(id="y", inside="x", stance="denies"))
    assert only("event-report", replace(RAID, statement="x"), statements=circle).status == "denied"


def test_nothing_is_guessed() -> None:
    """An event without time, place, mode and figures has none in any table: no date of publication, no nought."""
    bare = Event(span=at(GULL, "struck"), lemma="strike", type="ASSAULT", aspect="past", statement="a1")
    for form, names in (("event-report", ("date_start", "latitude", "country", "deaths_low", "actor1")),
                        ("ucdp", ("year", "date_start", "where_prec", "best", "low", "side_a", "type_of_violence",
                                  "event_clarity")),
                        ("acled", ("event_date", "year", "event_type", "fatalities", "geo_precision", "location"))):
        row = only(form, bare)  # type: ignore[arg-type]
        assert [getattr(row, name) for name in names] == [None] * len(names)


def test_a_capital_that_stands_for_a_government_is_no_place() -> None:
    """"Lindvik said" names who, not where."""
    seat = (replace(GULL_READING.places[0], stands_for="government"),)
    assert only("ucdp", RAID, places=seat).where_prec is None


@pytest.mark.parametrize(("fields", "expected"), [
    ({"precision": 2}, ("Lindvik", 60.125, 2)),
    ({"precision": 3, "kind": "adm2"}, ("Lindvik", 60.125, 3)),
    ({"precision": 6, "kind": "country"}, (None, None, None)),
    ({"precision": None}, (None, None, None)),
])
def test_acled_has_a_point_only_with_a_precision(fields: dict[str, Any], expected: tuple[Any, ...]) -> None:
    """A country's middle is no event's place in ACLED; UCDP has a code for it and keeps it."""
    places = (replace(GULL_READING.places[0], **fields),)
    row = only("acled", RAID, places=places)
    assert (row.location, row.latitude, row.geo_precision) == expected
    assert only("ucdp", RAID, places=places).latitude == 60.125


def test_a_division_names_itself() -> None:
    """Where the place is a first-order division, that is its admin1."""
    place = Place(span=at(GULL, "Lindvik"), name="Vestland", kind="adm1", precision=4, lat=60.0, lon=6.0)
    assert only("acled", RAID, places=(place,)).admin1 == "Vestland"
    assert only("ucdp", RAID, places=(place,)).adm_1 == "Vestland"


def test_relative_times_count_from_an_inferred_date() -> None:
    """"Next week" of an undated report has its days once the report's day is inferred, and none before."""
    later = replace(RAID, time=1)
    undated = replace(GULL, published=None, basis="unknown")
    reading = replace(gull(later), report=undated.id)
    alone = with_(material(reading), reports={undated.id: undated})
    assert export_events(alone, "event-report").rows[0].date_start is None
    day = InferredDate(report=undated.id, published="2031-05-06", why="its sibling")
    dated = with_(alone, dates={undated.id: day})
    (row,) = export_events(dated, "event-report").rows
    assert (row.date_start, row.date_end, row.date_prec) == ("2031-05-12", "2031-05-18", 3)


def test_acled_dates_are_the_middle_of_what_is_meant() -> None:
    """The middle of a month, with its precision; none for a year, which ACLED cannot code."""
    (row,) = export_events(material(COURIER_READING), "acled").rows
    assert (row.event_date, row.time_precision, row.year) == ("2031-05-16", 3, 2031)
    year = Time(span=at(GULL, "2027"), type="DATE", relation="abs:2027")
    row = only("acled", RAID, times=(year,))
    assert (row.event_date, row.time_precision, row.year) == (None, None, None)
    assert only("ucdp", RAID, times=(year,)).date_prec == 5


def test_precisions_are_turned_round_for_eventreport() -> None:
    """aggregateData() takes the greatest number for the most precise, UCDP's codes are smallest there."""
    row = only("event-report", RAID)
    assert (row.date_prec, row.date_precision, row.where_prec, row.where_precision) == (1, 5, 1, 7)
    assert row.source_byline == "Ada Moen"


def test_a_report_that_says_it_twice_counts_once() -> None:
    """Two mentions of one event in a report are one row, made of the mention that says more, naming both."""
    again = Event(span=at(GULL, "killed"), lemma="kill", type="ASSAULT", aspect="past", statement="a3")
    statements = (*GULL_READING.statements, Statement(id="a3"))
    reading = gull(again, RAID, statements=statements)
    (row,) = export_events(material(reading, claims={"a1": "c1", "a3": "c1"}), "event-report").rows
    assert row.words == "struck"
    assert len(row.mentions) == 2


def test_two_words_for_one_act_are_one_event() -> None:
    """"Struck the depot on May 3 and killed": one row with the mode of the one and the dead of the other, whichever
    says more; the other word is named too.
    """
    strike = replace(RAID, figures=())
    kill = Event(span=at(GULL, "killed"), lemma="kill", type="ASSAULT", aspect="past", time=0, place=0, figures=(0,),
                 statement="a1", participants=take(GULL, patient="seven guards"))
    row = only("acled", strike, kill)
    assert (row.sub_event_type, row.fatalities, row.actor1) == ("Air/drone strike", 7, "Osk")
    assert (row.actor2, row.assoc_actor_2) == ("seven guards", None)
    assert (row.words, row.mentions) == ("struck", ("gull:16-22", "gull:57-63"))


@pytest.mark.parametrize("changes", [
    {"time": None}, {"time": None, "place": None}, {"mode": "aerial"}, {"type": "COERCE"}, {"statement": "a9"},
    {"polarity": "-"}, {"background": True}, {"participants": take(GULL, agent="Eva Lund")},
])
def test_what_differs_is_no_one_act(changes: dict[str, Any]) -> None:
    """Another time, place, mode, type, statement, status or agent, or none at all to hold them together: two."""
    base = {"time": None, "place": None} if changes.get("place", 0) is None else {}
    strike, kill = (replace(RAID, **base), replace(RAID, **({"span": at(GULL, "killed")} | changes)))
    statements = (*GULL_READING.statements, Statement(id="a9"))
    assert len(export_events(material(gull(strike, kill, statements=statements)), "plover").rows) == 2


def test_who_receives_is_the_other_side_and_not_what_is_sent() -> None:
    """Of "released a brigade to Velm" Velm is the second actor; the brigade is none."""
    sent = replace(RAID, type="RETREAT", mode="release", participants=take(
        GULL, agent="Osk", patient="a brigade", recipient="Eva Lund"))
    row = only("acled", sent)
    assert (row.actor1, row.actor2, row.assoc_actor_2) == ("Osk", "Eva Lund", None)
    report = only("event-report", sent)
    assert (report.actor2, report.actor3) == ("a brigade", "Eva Lund")


def test_a_pronoun_names_nobody() -> None:
    """A cell that says "it" is empty, since nobody knows out of the text whom it means."""
    raided = GULL_READING.events[1]
    [row] = export_events(material(gull(raided)), "event-report").rows
    assert isinstance(row, EventReportRow)
    assert (row.actor1, row.actor2) == (None, "the depot")


def test_two_events_of_a_type_in_one_statement_are_two() -> None:
    """The word parts them; where it is the same, each stands alone; in no claim each stands alone."""
    kill = replace(RAID, span=at(GULL, "killed"), lemma="burn", place=None)
    same = replace(RAID, span=at(GULL, "killed"), place=None)
    for second, claims in ((kill, None), (same, None), (kill, {})):
        rows = export_events(material(gull(RAID, second), claims=claims), "acled").rows
        assert len({row.event_id_cnty for row in rows}) == 2
    hit = replace(COURIER_READING.events[0], lemma="strike")
    both = material(gull(RAID, kill), replace(COURIER_READING, events=(hit,)))
    assert sorted(row.reports for row in export_events(both, "acled").rows) == [("gull",), ("gull", "courier")]


def test_the_same_readings_in_another_order_give_the_same_rows() -> None:
    """Exports are functions of what the ledger holds."""
    for form in TABLES:
        assert export_events(material(), form).rows == export_events(
            material(COURIER_READING, GULL_READING), form).rows


def figure(low: float | None = None, best: float | None = None, high: float | None = None, **fields: Any) -> Figure:
    """A figure of the killed."""
    return Figure(span=Span(0, 1), low=low, best=best, high=high, **({"role": "killed"} | fields))


def test_only_persons_killed_are_fatalities() -> None:
    """Wounded, missing, measured amounts and rates are none; without a figure there is no count."""
    others = [figure(3, 3, 3, role="wounded"), figure(9, role="missing"), figure(40, 40, 40, unit="percent"),
              figure(5, 5, 5, per="day")]
    assert toll(others, "killed") is None
    assert toll([*others, figure(2, 2, 2)], "killed") == Toll(2, 2, 2)


def test_acled_takes_the_most_conservative_number() -> None:
    """Tens are 10, dozens 12, hundreds 100 by their lows; of a range its lower end; "up to" says nothing."""
    for low, expected in ((10, 10), (12, 12), (100, 100)):
        assert acled_fatalities([Toll(low=low)]) == expected
    assert acled_fatalities([Toll(5, None, 10), Toll(8, 8, 8)]) == 5
    assert acled_fatalities([Toll(high=50)]) is None
    assert acled_fatalities([Toll(high=50), Toll(12)]) == 12


def test_ucdp_keeps_low_best_and_high() -> None:
    """What all say is best; an open end leaves high empty."""
    assert ucdp_deaths([Toll(6, 6, 6), Toll(6, 6, 6)]) == Toll(6, 6, 6)
    assert ucdp_deaths([Toll(6, 6, 6), Toll(5, None, 9)]) == Toll(5, None, 9)
    assert ucdp_deaths([Toll(7), Toll(9, 9, 9)]) == Toll(7, None, None)
    assert ucdp_deaths([]) == Toll()
