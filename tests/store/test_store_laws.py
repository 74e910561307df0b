"""Laws of the ledger that the store must keep, on generated records."""

from collections.abc import Iterable
from tempfile import TemporaryDirectory
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from according.records import Link, Reading, Report, Sighting, Source, Statement, content_id
from according.records.reading import SourceKind
from according.settings import Settings
from according.store import Key, Store, View, month_of

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
DAYS = st.none() | st.sampled_from(["2030-11-30", "2030-12-31", "2031-01-01", "2031-02-28", "2031-06-01"])
KEYS = st.sets(st.sampled_from(["bridge", "fall", "flood", "", "\u0160kofja Loka", "x" * 300]))


VOICES: tuple[SourceKind, ...] = ("author", "person")
KINDS = st.sampled_from(VOICES)


class Entry(NamedTuple):
    """What one transaction adds."""

    report: Report
    sighting: Sighting
    reading: Reading
    keys: tuple[Key, ...]
    links: tuple[Link, ...]


@st.composite
def ledgers(draw: st.DrawFn) -> list[Entry]:
    """Reports that all differ, each with a reading, keys, and links to the report before it."""
    texts = draw(st.lists(st.tuples(TEXT, DAYS, KEYS, KINDS), max_size=6,
                          unique_by=lambda drawn: drawn[:2]))
    made: list[Entry] = []
    for text, published, keys, kind in texts:
        report = Report(text=text, published=published)
        statements = tuple(Statement(id=content_id(report.id, number), source=Source(kind=kind), words=text)
                           for number in range(len(keys)))
        links = [Link(left=left, right=right, kind="story", verdict="same", score=0.5)
                 for left, right in [sorted((report.id, made[-1].report.id))]] if made else []
        made.append(Entry(
            report, Sighting(report=report.id, key=text, path=text[::-1]),
            Reading(report=report.id, reader="reader-1", statements=statements),
            tuple(Key("claim", key, month_of(published), one.id) for key in sorted(keys) for one in statements),
            tuple(links)))
    return made


def add(store: Store, batches: Iterable[list[Entry]]) -> None:
    """One transaction a batch."""
    for batch in batches:
        with store.writer() as writer:
            for entry in batch:
                writer.put_report(entry.report, entry.sighting)
                writer.put_reading(entry.reading, entry.keys)
                writer.put_links(entry.links)


def everything(view: View) -> list[object]:
    """All that a view lists, in its own order."""
    return [view.counts(), *view.reports(), *view.sightings(), *view.readings(), *view.statements(), *view.links()]


@settings(max_examples=25, deadline=None)
@given(ledgers(), st.data())
def test_order_batches_and_repetition_make_no_difference(entries: list[Entry], data: st.DataObject) -> None:
    """The same records in another order and other batches, some twice, give the same lists in the same order."""
    again = data.draw(st.permutations(entries + entries[:2]))
    cut = data.draw(st.integers(0, len(again)))
    with TemporaryDirectory() as place, Store(f"{place}/1", Settings()) as one, Store(f"{place}/2", Settings()) as two:
        add(one, [[entry] for entry in entries])
        add(two, [again[:cut], again[cut:]])
        with one.view() as left, two.view() as right:
            assert everything(left) == everything(right)


@settings(max_examples=25, deadline=None)
@given(ledgers())
def test_what_comes_out_is_what_went_in(entries: list[Entry]) -> None:
    """Every record is equal to the one that was put, whatever its text."""
    with TemporaryDirectory() as folder, Store(f"{folder}/1", Settings()) as store:
        add(store, [entries])
        with store.view() as view:
            assert dict(view.reports()) == {entry.report.id: entry.report for entry in entries}
            assert {one.report: one for one in view.readings()} == {one.reading.report: one.reading for one in entries}
            assert set(view.sightings()) == {entry.sighting for entry in entries}
            assert {link.id: link for link in view.links()} == {link.id: link for one in entries for link in one.links}


@settings(max_examples=25, deadline=None)
@given(ledgers())
def test_a_day_shows_what_was_published_by_then(entries: list[Entry]) -> None:
    """The view of a day is that of a ledger which holds nothing later, links to later reports left out."""
    day = "2031-01-01"
    early = [entry for entry in entries if entry.report.published is None or entry.report.published <= day]
    ids = {entry.report.id for entry in early}
    kept = [entry._replace(links=tuple(link for link in entry.links if {link.left, link.right} <= ids))
            for entry in early]
    with TemporaryDirectory() as place, Store(f"{place}/1", Settings()) as now, Store(f"{place}/2", Settings()) as then:
        add(now, [entries])
        add(then, [kept])
        with now.view(day) as left, then.view() as right:
            assert everything(left) == everything(right)


@settings(max_examples=60, deadline=None)
@given(ledgers(), KEYS, DAYS, st.integers(0, 3))
def test_candidates_are_those_of_the_definition(
    entries: list[Entry], asked: set[str], day: str | None, within: int,
) -> None:
    """Counted by hand: findings with a key among those asked for, undated or near enough in time."""
    month, counted = month_of(day), dict[str, int]()
    for key in (key for entry in entries for key in entry.keys):
        if key.key in asked and (month is None or key.month is None or abs(month - key.month) <= within):
            counted[key.finding] = counted.get(key.finding, 0) + 1
    with TemporaryDirectory() as folder, Store(f"{folder}/1", Settings()) as store:
        add(store, [entries])
        with store.writer() as writer:
            assert writer.candidates("claim", asked, month, within) == sorted(counted.items())
