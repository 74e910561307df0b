"""What UCDP's and ACLED's own data and codebooks ask of a cell: sources, notes, dates, types, degrees."""

from dataclasses import replace as with_
from typing import Any

import pytest
from export_samples import COURIER, COURIER_READING, GULL, GULL_READING, RAID, at, gull, material, take
from msgspec.structs import replace

from according.publish import export_events
from according.records import Agreement, Event, Figure, Reading, Source, Statement, Time
from according.records.exports import EventForm


def only(form: EventForm, *events: Event, **fields: Any) -> Any:
    """The one row of the Gull's reading with these events."""
    (row,) = export_events(material(gull(*events, **fields)), form).rows
    return row


def test_ged_names_each_article_as_its_data_do() -> None:
    """Outlet, day and headline between one pair of quotes, articles apart by a semicolon alone; the key stands for an
    outlet that is not known, and the columns beside hold an empty part for it. Quotes in a headline become single.
    """
    both = material()
    bare = replace(GULL, outlet=None, title='The "raid"', published=None, basis="unknown")
    reading = replace(GULL_READING, report=bare.id)
    shown = with_(both, reports={**both.reports, bare.id: bare}, readings={
        bare.id: reading, COURIER.id: COURIER_READING}, keys={**both.keys, bare.id: ("bare",)})
    (row,) = export_events(shown, "ucdp").rows
    assert row.source_article == '"North Courier,2031-05-07,=Eight dead";"bare,,The \'raid\'"'
    assert (row.source_office, row.source_date) == ("North Courier;", "2031-05-07;")
    assert row.source_original == "a port worker; Eva Lund"
    alone = with_(shown, readings={bare.id: reading})
    (row,) = export_events(alone, "ucdp").rows
    assert (row.source_article, row.source_office, row.source_date) == ('"bare,,The \'raid\'"', None, None)


def test_what_the_report_says_itself_has_no_original_source() -> None:
    """GED's source_original is whom the article cites."""
    assert only("ucdp", replace(RAID, statement=None)).source_original is None


def test_a_source_that_nobody_names_is_no_original_source() -> None:
    """"It is said that" cites nobody."""
    nobody = Statement(id="n1", source=Source(kind="group"))
    assert only("ucdp", replace(RAID, statement="n1"), statements=(nobody,)).source_original is None


@pytest.mark.parametrize(("kind", "side"), [("town", None), ("country", "Lindvik")])
def test_a_town_is_where_and_no_side(kind: str, side: str | None) -> None:
    """Of "struck Lindvik" the town is the location in UCDP and ACLED; a country that is struck is a side as well. The
    words stay with the event in the other forms.
    """
    struck = replace(RAID, participants=take(GULL, agent="Osk", patient="Lindvik"))
    places = (replace(GULL_READING.places[0], kind=kind),)
    assert only("ucdp", struck, places=places).side_b == side
    assert only("acled", struck, places=places).actor2 == side
    assert only("event-report", struck, places=places).actor2 == "Lindvik"


@pytest.mark.parametrize("first", ["struck", "killed"])
def test_the_harm_of_an_attack_is_no_second_event(first: str) -> None:
    """"Struck the depot on May 3 and killed seven": one event of the day and place of the strike with the seven dead,
    named by the word for the act even where the word for the harm says more.
    """
    strike = Event(
        span=at(GULL, "struck"), lemma="strike", type="ASSAULT", aspect="past", time=0, place=0, statement="a1")
    kill = Event(span=at(GULL, "killed"), lemma="kill", type="ASSAULT", aspect="past", statement="a1", figures=(0,),
                 participants=take(GULL, agent="Osk", patient="seven guards"))
    if first == "killed":
        kill = replace(kill, time=0, place=0)
        strike = replace(strike, time=None, place=None)
    row = only("ucdp", strike, kill)
    assert (row.words, row.low, row.date_start, row.side_a, row.side_b) == (
        "struck", 7, "2031-05-03", "Osk", "seven guards")
    assert row.mentions == ("gull:16-22", "gull:57-63")


@pytest.mark.parametrize("changes", [
    {"time": 1}, {"place": 1}, {"statement": "a9"}, {"statement": None}, {"background": True}, {"polarity": "-"},
    {"mode": "firearms"}, {"participants": take(GULL, agent="Eva Lund")}, {"lemma": "burn"},
])
def test_harm_elsewhere_is_another_event(changes: dict[str, Any]) -> None:
    """Of another day, place, statement, status, mode or doer; a word for no harm keeps the strict rule."""
    kill = Event(span=at(GULL, "killed"), lemma="kill", type="ASSAULT", aspect="past", statement="a1")
    statements = (*GULL_READING.statements, Statement(id="a9"))
    rows = export_events(material(gull(RAID, replace(kill, **changes), statements=statements)), "plover").rows
    assert len(rows) == 2


@pytest.mark.parametrize(("low", "best", "words", "expected"), [
    (2, None, "several", 3), (2, None, "a few", 3), (2, None, "at least two", 2), (200, None, "several hundred", 200),
    (2, 2, "two", 2), (None, None, "many", 3),
])
def test_several_dead_are_three_to_acled(low: int | None, best: int | None, words: str, expected: int) -> None:
    """"Several", "few" and "many" are 3 or 10 by its codebook: the lower. What says more keeps its number."""
    text = f"Drones struck and killed {words} guards.\n"
    report = replace(GULL, text=text)
    span = at(report, words)
    reading = Reading(
        report=report.id, reader="hand", figures=(Figure(span=span, low=low, best=best, high=best, role="killed"),),
        events=(Event(span=at(report, "struck"), lemma="strike", type="ASSAULT", aspect="past", figures=(0,)),))
    shown = with_(material(reading), reports={report.id: report})
    assert export_events(shown, "acled").rows[0].fatalities == expected
    assert export_events(shown, "ucdp").rows[0].low == low


@pytest.mark.parametrize(("between", "rows"), [
    ("3. Later others killed", 2), ("3!” “Later others killed", 2), ("3\n\nothers killed", 2),
    ("3 with U.S. Osk planes and killed", 1), ("3 (No. 4) and killed", 1),
])
def test_harm_in_another_sentence_is_another_event(between: str, rows: int) -> None:
    """A quotation runs over many sentences: the dead of a later one are not those of the strike."""
    text = GULL.text.replace("3 and killed", between)
    report = replace(GULL, text=text)
    strike, kill = (
        Event(span=at(report, words), lemma=lemma, type="ASSAULT", aspect="past", statement="q", time=time)
        for words, lemma, time in (("struck", "strike", 0), ("killed", "kill", None)))
    when = Time(span=at(report, "May 3"), type="DATE", relation="abs:2031-05-03")
    reading = Reading(report=report.id, reader="hand", statements=(Statement(id="q"),), times=(when,),
                      events=(strike, kill))
    shown = with_(material(reading), reports={report.id: report})
    assert len(export_events(shown, "ucdp").rows) == rows


def test_acled_has_a_source_for_every_event() -> None:
    """Where the outlet is not known, the report's key: by that the source is found again."""
    bare = replace(GULL, outlet=None)
    shown = with_(material(replace(gull(RAID), report=bare.id)), reports={bare.id: bare}, keys={bare.id: ("bare",)})
    assert export_events(shown, "acled").rows[0].source == "bare"


def test_the_notes_of_what_stands_in_no_statement_hold_its_passage() -> None:
    """From the first to the last word that the event hangs on, never the bare verb."""
    row = only("acled", replace(RAID, statement=None))
    assert row.notes == "Bay Gull: Osk struck the depot at Lindvik on May 3 and killed at least seven"


@pytest.mark.parametrize(("type_", "rows"), [
    ("ACCUSE", 0), ("REQUEST", 0), ("REJECT", 0), ("THREATEN", 0), ("SANCTION", 0), ("AID", 0), ("COOPERATE", 0),
    ("CONCEDE", 0), ("AGREE", 0), ("CONSULT", 0), ("SUPPORT", 0), ("RETREAT", 1), ("PROTEST", 1), ("MOBILIZE", 1),
    ("COERCE", 1), ("ASSAULT", 1),
])
def test_acled_has_no_rows_for_what_it_does_not_code(type_: str, rows: int) -> None:
    """Words, meetings, aid and relations are left out and counted."""
    export = export_events(material(gull(replace(RAID, type=type_, mode=None, lemma="act"))), "acled")
    assert len(export.rows) == rows
    assert export.left_out == (() if rows else (("of a type that ACLED does not code", 1),))


def test_a_treaty_that_is_signed_may_be_acleds_agreement() -> None:
    """Of SUPPORT only agreements that the reading has as such are kept."""
    signed = replace(RAID, type="SUPPORT", mode=None, lemma="sign")
    made = Agreement(event=0, span=RAID.span, words="treaty", status="agreed")
    assert len(export_events(material(gull(signed, agreements=(made,))), "acled").rows) == 1
    assert not export_events(material(gull(signed)), "acled").rows


@pytest.mark.parametrize(("relation", "day", "precision"), [
    ("abs:2031-05", "2031-05-16", 3), ("abs:2031-05~start", "2031-05-01", 3), ("abs:2031-05~end", "2031-05-31", 3),
    ("abs:2031-05~mid", "2031-05-15", 3), ("abs:2031-05-03", "2031-05-03", 1),
])
def test_the_beginning_and_the_end_of_a_month_are_its_first_and_last_day(
    relation: str, day: str, precision: int,
) -> None:
    """ACLED's reference dates: the midpoint, but the first day of "early May" and the last of "late May"."""
    row = only("acled", RAID, times=(Time(span=at(GULL, "May 3"), type="DATE", relation=relation),))
    assert (row.event_date, row.time_precision) == (day, precision)


def test_acled_has_four_decimals_of_a_degree() -> None:
    """As its data do; UCDP keeps what the gazetteer has."""
    place = replace(GULL_READING.places[0], lat=60.123456, lon=-5.000049)
    row = only("acled", RAID, places=(place,))
    assert (row.latitude, row.longitude) == (60.1235, -5.0)
    assert only("ucdp", RAID, places=(place,)).latitude == 60.123456


@pytest.mark.parametrize(("where_prec", "geo_precision"), [
    (1, 3), (2, 2), (3, 2), (4, 2), (5, 1), (6, 1), (7, None), (None, None)])
def test_geo_precision_is_on_mavericks_scale(where_prec: int | None, geo_precision: int | None) -> None:
    """A town is its 3, never its 6, a building; `where_precision` keeps UCDP's order, turned round. What happened near
    a town did not happen in that city.
    """
    place = replace(GULL_READING.places[0], precision=where_prec)
    row = only("event-report", RAID, places=(place,))
    assert (row.geo_precision, row.where_precision) == (geo_precision, 8 - where_prec if where_prec else None)
    assert row.city == ("Lindvik" if where_prec == 1 else None)
