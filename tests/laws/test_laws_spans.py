"""Law 1: every finding is its span; nothing is said without one, or without a stated inference."""

from collections.abc import Iterator, Mapping
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import event, example, given
from invented import SOUPS, Invented, batches
from made_ledgers import law, write

from according import read_paths
from according.records import Refusal

Span = tuple[int, int]


def pieces(finding: Any, name: str = "") -> Iterator[tuple[str, Any]]:
    """Every named value in nested objects and lists."""
    if isinstance(finding, Mapping):
        for key, value in finding.items():
            yield key, value
            yield from pieces(value, key)
    elif isinstance(finding, (list, tuple)):
        for value in finding:
            yield from pieces(value, name)


def all_spans(reading: Mapping[str, Any]) -> Iterator[Span]:
    """Every span in a reading, wherever it stands."""
    for name, value in pieces(reading):
        if name == "spans":
            yield from ((start, end) for start, end in value)
        elif name in ("span", "published_span") and value is not None:
            yield value[0], value[1]


def squeezed(text: str) -> str:
    """Without white space, which is folded where a passage is read."""
    return "".join(text.split())


def letters(text: str) -> str:
    """Letters and digits alone: names and words are given without marks at their seams and what cannot be seen."""
    return "".join(character for character in text if character.isalnum())


def at(text: str, spans: list[list[int]]) -> str:
    """The characters at the spans, without white space."""
    return squeezed("".join(text[start:end] for start, end in spans))


def check_statement(statement: Mapping[str, Any], text: str) -> None:
    """A statement stands where its spans say: content, and source and cue or a reason for their lack."""
    content, cue = statement["content"]["spans"], statement["cue"]["spans"]
    assert content
    assert content == sorted(content)
    words = letters(statement["words"])
    assert words
    folded = [letters(at(text, spans)) for spans in (content, sorted([*content, *cue]))]
    assert words in (*folded, *(whole[4:] for whole in folded if whole[:4].lower() == "that")), statement
    for source in (statement["source"], *statement["cosources"]):
        if source["kind"] == "author":
            assert not source["name"]
            continue
        assert source["spans"] or source["resolved"] or source["unnamed"], statement
        here = letters(at(text, source["spans"]))
        if not all(letters(part) in here for part in (source["name"] or "").split()):
            assert source["resolved"], f"{source['name']!r} is not at {source['spans']} and no inference is told"
    if statement["certainty"]["low"] is not None:
        assert statement["certainty"]["scale"]
        assert statement["certainty"]["spans"]


def check_worded(worded: Mapping[str, Any], text: str) -> None:
    """A moment, place or number of a proposition holds the words at its span."""
    assert squeezed(worded["words"]) == squeezed(text[slice(*worded["span"])]), worded


def check_reading(reading: Mapping[str, Any]) -> None:
    """Every span lies in the text and holds more than white space; what points elsewhere points at something."""
    text = reading["report"]["text"]
    for start, end in all_spans(reading):
        assert 0 <= start < end <= len(text)
        assert text[start:end].strip()
    statements = [*reading["statements"], *reading["author_statements"]]
    ids = [statement["id"] for statement in statements]
    assert len(ids) == len(set(ids))
    for statement in statements:
        check_statement(statement, text)
        for name in ("inside", "about"):
            assert statement[name] is None or (statement[name] in ids and statement[name] != statement["id"])
        frame = statement["frame"]
        for worded in (*frame["moments"], *frame["spots"], *(q for q in frame["quantities"] if q["span"])):
            check_worded(worded, text)
    for found in reading["events"]:
        assert found["time"] is None or reading["times"][found["time"]]
        assert found["place"] is None or reading["places"][found["place"]]
        assert found["statement"] is None or found["statement"] in ids
    for place in reading["places"]:
        assert (place["lat"] is None) == (place["lon"] is None)
    for time in reading["times"]:
        if time["earliest"] and time["latest"]:
            assert time["earliest"] <= time["latest"]
    for figure in reading["figures"]:
        known = [figure[name] for name in ("low", "best", "high") if figure[name] is not None]
        assert known == sorted(known)


@law(60)
@given(SOUPS)
@example("He found half a dozen or so")
@example("reports that reports that reports that reports that \x07")
@example(
    "Ferry lost off Marrow Bay\n\nPublished: 4 March 2023\nVELM, March 4 (Velm Courier) - Pryderi Stone-Hale said he "
    "had\nbeen told by Pryderi\nStone-Hale that six sailors\nwere lost near Marrow Bay on\nMonday."
)
@example("\x07 \x07 \x07 Mr")
@example("Both Maud Quillfeather and Ilan Sorrow h\x07ave denied the report, which Velm Courier could not verify.")
@example('"The ferry sank be①fore the second bell," Maud Quillfeather told Velm Courier. "It is not over," she said.')
def test_any_text_is_read_or_refused(text: str) -> None:
    """Words in any order, at the ends of passages too, give a sound reading or a refusal, and never an exception."""
    with TemporaryDirectory() as folder:
        for item in read_paths(write(folder, [Invented("soup", text)])):
            if not isinstance(item, Refusal):
                check_reading(item)


@law(25)
@given(batches(least=1, most=3))
def test_every_finding_is_its_span(batch: list[Invented]) -> None:
    """In any report, spoiled ones too, each finding's characters are where it says and read as it says."""
    with TemporaryDirectory() as folder:
        found = list(read_paths(write(folder, batch)))
    assert len(found) == len(batch)
    read = [item["report"]["key"] for item in found if not isinstance(item, Refusal)]
    assert len(read) == len(set(read)), "each reading bears the key of its own input"
    for item in found:
        if isinstance(item, Refusal):
            event(f"refused: {item.error}")
            assert item.cause
            assert item.cure
        else:
            event("read")
            check_reading(item)
