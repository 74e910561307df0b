"""The JSON contract of `read --jsonl`, `claims --jsonl` and `stories --jsonl`."""

import json

import msgspec
from sheet_samples import DEATHS, DENIED, QUAY, READINGS, STANDING, WIRE, at

from according.publish import claim_to_contract, reading_to_contract, story_to_contract
from according.records import (
    Certainty,
    Event,
    Figure,
    Forecast,
    Participant,
    Place,
    Reading,
    Report,
    Source,
    Span,
    Statement,
    Story,
    Time,
)
from according.records.base import Record

NAMES = {
    "report": {"id", "key", "path", "outlet", "title", "published", "language", "text"},
    "statements": {
        "id",
        "inside",
        "source",
        "cue",
        "content",
        "quotation",
        "stance",
        "polarity",
        "certainty",
        "forecast",
        "said",
    },
    "times": {"span", "type", "value", "edtf", "earliest", "latest", "precision"},
    "places": {"span", "name", "geoname", "country", "lat", "lon", "precision", "stands_for"},
    "figures": {"span", "low", "best", "high", "unit", "counted", "role"},
    "events": {"span", "type", "mode", "polarity", "certainty", "aspect", "participants", "time", "place", "statement"},
}
"""The field names that the contract promises."""


def whole() -> dict[str, object]:
    """A reading with one finding of each kind, through JSON and back."""
    reading = Reading(
        report=WIRE.id,
        reader="1",
        statements=READINGS[WIRE.id].statements,
        times=(Time(span=Span(1, 2), type="DATE", relation="abs:2031"),),
        places=(Place(span=Span(1, 2), name="Lindvik"),),
        figures=(Figure(span=Span(1, 2)),),
        events=(Event(span=Span(1, 2), participants=(Participant(role="agent", span=Span(1, 2)),)),),
    )
    found: dict[str, object] = json.loads(
        msgspec.json.encode(reading_to_contract(WIRE, "wire", "in/wire.txt", reading))
    )
    return found


def test_every_promised_name_is_there() -> None:
    """Names and nesting are those of the contract; more may stand beside."""
    found = whole()
    assert NAMES["report"] <= found["report"].keys()  # type: ignore[attr-defined]
    for name in NAMES.keys() - {"report"}:
        assert NAMES[name] <= found[name][0].keys(), name  # type: ignore[index]
    statement = found["statements"][0]  # type: ignore[index]
    assert {"spans", "name", "kind", "unnamed", "role", "entity"} <= statement["source"].keys()
    assert {"spans", "lemma"} <= statement["cue"].keys()
    assert {"spans", "low", "high", "scale"} <= statement["certainty"].keys()
    assert {"role", "span", "name"} <= found["events"][0]["participants"][0].keys()  # type: ignore[index]


def test_spans_are_pairs_into_the_text() -> None:
    """Spans are [start, end] lists, and the text is the report's to the letter."""
    found = whole()
    first = found["statements"][0]  # type: ignore[index]
    assert first["source"]["spans"] == [[23, 36]]
    start, end = first["content"]["spans"][0]
    assert found["report"]["text"][start:end] == "six workers died in the fire at Lindvik on May 3"  # type: ignore[index]
    assert found["report"]["text"] == WIRE.text  # type: ignore[index]


def test_absent_is_null_or_an_empty_list() -> None:
    """What a finding lacks is null or [], never left out and never a default code."""
    bare = json.loads(
        msgspec.json.encode(reading_to_contract(Report(text="x"), "k", "p", Reading(report="r", reader="1")))
    )
    assert (bare["report"]["outlet"], bare["report"]["published"], bare["statements"], bare["events"]) == (
        None,
        None,
        [],
        [],
    )


def test_a_forecast_is_false_or_its_day() -> None:
    """`forecast` is false, or an object with `by`, null where no day is named."""

    def forecast(given: bool | Forecast) -> object:
        made = Statement(id="s", source=Source(spans=at(WIRE, "Osk"), kind="government"), forecast=given)
        return reading_to_contract(WIRE, "k", "p", Reading(report=WIRE.id, reader="1", statements=(made,)))[
            "statements"
        ][0]["forecast"]

    assert [forecast(given) for given in (False, True, Forecast(), Forecast(by="2031-06"))] == [
        False,
        {"by": None},
        {"by": None},
        {"by": "2031-06"},
    ]


def test_the_authors_own_statements_are_no_attributions() -> None:
    """A statement with neither source nor cue stands in `author_statements`; one with a cue alone is an attribution."""
    found = reading_to_contract(QUAY, "quay", "quay.txt", READINGS[QUAY.id])
    assert [s["id"] for s in found["statements"]] == ["b1", "b2", "b3"]
    assert [s["id"] for s in found["author_statements"]] == ["b4"]
    assert found["statements"][1]["inside"] == "b1"


def test_certainty_keeps_scale_and_spans() -> None:
    """A number never stands without its scale."""
    found = reading_to_contract(WIRE, "wire", "w", READINGS[WIRE.id])["statements"]
    assert (found[1]["certainty"]["low"], found[1]["certainty"]["high"], found[1]["certainty"]["scale"]) == (
        0.8,
        0.95,
        "ICD 203",
    )
    assert found[2]["id"] == DENIED.id
    assert found[2]["certainty"]["scale"] is Certainty().scale


def test_claims_and_stories() -> None:
    """A claim comes with its standing, a story with the keys of its reports."""
    found = json.loads(msgspec.json.encode(claim_to_contract(DEATHS, STANDING)))
    assert (found["claim"], found["text"], found["statements"]) == (DEATHS.id, DEATHS.text, ["a1", "b2"])
    assert found["standing"]["line"] == STANDING.line
    story = story_to_contract(Story(id="st", title="Fire", reports=(WIRE.id, QUAY.id)), ("wire", "quay"))
    assert (story["story"], story["reports"]) == ("st", ["wire", "quay"])


def test_all_fields_of_findings_are_in_the_contract() -> None:
    """No field of a time, place or figure is lost on the way out."""
    kinds: dict[str, type[Record]] = {"times": Time, "places": Place, "figures": Figure}
    found = whole()
    for name, kind in kinds.items():
        assert set(kind.__struct_fields__) == found[name][0].keys()  # type: ignore[index]
