"""What goes into a store comes out of it, on every kind of store."""

import pytest
from ledger_samples import Clock, Made

from according.records import Report
from according.settings import Settings
from according.store import Counts, Key, Store, month_of


def test_an_empty_store_holds_nothing(store: Store) -> None:
    """A fresh ledger answers every question with nothing."""
    with store.view() as view:
        assert view.counts() == Counts(0, 0, 0, 0, 0, 0)
        assert [*view.reports(), *view.statements(), *view.links()] == []


def test_everything_comes_out_as_it_went_in(store: Store, made: Made) -> None:
    """Reports, sightings, readings, statements, links and refusals are equal to what was put."""
    report, other = made.report(1), made.report(2, None)
    reading = made.reading(report)
    link = made.link(reading.statements[0].id, reading.statements[1].id)
    with store.writer() as writer:
        writer.put_report(report, made.sighting(report))
        writer.put_report(other, made.sighting(other))
        writer.put_reading(reading, made.keys(report, reading))
        writer.put_links([link])
        writer.put_refusal(made.refusal())
    with store.view() as view:
        assert dict(view.reports()) == {report.id: report, other.id: other}
        assert list(view.report_ids()) == sorted([report.id, other.id])
        assert set(view.sightings()) == {made.sighting(report), made.sighting(other)}
        assert list(view.readings()) == [reading]
        assert list(view.statements()) == [(report.id, statement) for statement in reading.statements]
        assert list(view.links()) == [link]
        assert list(view.refusals()) == [made.refusal()]
        assert view.counts() == Counts(reports=2, sightings=2, readings=1, statements=2, links=1, refusals=1)


def test_text_is_kept_to_the_letter(store: Store, made: Made) -> None:
    """Line ends, NUL, emoji and combining marks of a report's text survive."""
    text = "Zu\u0308rich \U0001f600\r\nsaid\x00 \u201cso\u201d\u2028"
    report = Report(text=text)
    with store.writer() as writer:
        writer.put_report(report, made.sighting(report, "\u00e9t\u00e9"))
    with store.view() as view:
        assert [kept.text for _, kept in view.reports()] == [text]
        assert [sighting.key for sighting in view.sightings()] == ["\u00e9t\u00e9"]


def test_adding_twice_adds_nothing(store: Store, made: Made) -> None:
    """The second time round every row is there already, and even the moment of learning stays the first."""
    for _ in range(2):
        reading = made.fill(store)
        with store.writer() as writer:
            writer.put_links([made.link(reading.statements[0].id, reading.statements[1].id)])
            writer.put_refusal(made.refusal())
    with store.view() as view:
        assert view.counts() == Counts(reports=1, sightings=1, readings=1, statements=2, links=1, refusals=1)
    with store.view(as_of="2031-05-01T06:00:01", clock="learned") as view:
        assert view.counts().reports == 1


def test_a_report_met_twice_has_two_sightings(store: Store, made: Made) -> None:
    """The same text under two file names is one report."""
    report = made.report()
    with store.writer() as writer:
        writer.put_report(report, made.sighting(report, "a"))
        writer.put_sighting(made.sighting(report, "b"))
    with store.view() as view:
        assert [sighting.key for sighting in view.sightings([report.id])] == ["a", "b"]
        assert view.counts().reports == 1


def test_known_tells_reports_and_readings(store: Store, made: Made) -> None:
    """A report is known from its transaction on, a reading by its reader."""
    report = made.report()
    with store.writer() as writer:
        assert not writer.known(report.id)
        writer.put_report(report, made.sighting(report))
        assert writer.known(report.id)
        assert not writer.known(report.id, "reader-1")
        writer.put_reading(made.reading(report), [])
        assert writer.known(report.id, "reader-1")
        assert not writer.known(report.id, "reader-2")


def test_an_error_undoes_the_whole_transaction(store: Store, made: Made) -> None:
    """What stood before an error within the `with` is not kept."""
    report = made.report()

    def interrupted() -> None:
        with store.writer() as writer:
            writer.put_report(report, made.sighting(report))
            assert writer.known(report.id)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    with store.view() as view:
        assert view.counts().reports == 0


def test_a_newer_reading_replaces_an_older_one_and_both_stay(store: Store, made: Made) -> None:
    """Lists show the latest reading alone; on the day of the first, the first."""
    report = made.report()
    first, second = made.reading(report, 3), made.reading(report, 2, "reader-2", "The old bridge")
    with store.writer() as writer:
        writer.put_report(report, made.sighting(report))
        writer.put_reading(first, made.keys(report, first))
    with store.writer() as writer:
        writer.put_reading(second, made.keys(report, second))
        assert writer.readings([report.id]) == {report.id: second}
    with store.view() as view:
        assert list(view.readings()) == [second]
        assert [statement for _, statement in view.statements()] == list(second.statements)
        assert view.counts().statements == 2
    with store.view("2031-05-01T06:00:01Z", "learned") as view:
        assert [statement for _, statement in view.statements()] == list(first.statements)


def test_statements_by_id_report_and_voice(store: Store, made: Made) -> None:
    """Statements can be asked for by id, by report, and by whether the author's own voice says them."""
    one, two = made.fill(store, 1), made.fill(store, 2)
    with store.view() as view:
        wanted = sorted([one.statements[1].id, two.statements[0].id])
        assert [statement.id for _, statement in view.statements([*wanted, "unknown"])] == wanted
        assert [statement for _, statement in view.statements(report=two.report)] == list(two.statements)
        assert {statement.own for _, statement in view.statements(own=True)} == {True}
        assert len(list(view.statements(own=False))) == 2
        assert list(view.statements([])) == []


def test_more_ids_than_a_query_may_hold(store: Store, made: Made) -> None:
    """Long lists of ids are asked for in parts, and the order holds over all parts."""
    readings = [made.fill(store, number, statements=40) for number in range(30)]
    ids = [statement.id for reading in readings for statement in reading.statements]
    with store.view() as view:
        assert [statement.id for _, statement in view.statements(ids)] == sorted(ids)
        many = [f"{number:016x}" for number in range(40_000)]
        assert list(view.reports([*many, readings[0].report])) == [(readings[0].report, made.report(0))]


def test_links_of_all_judges_are_kept(store: Store, made: Made) -> None:
    """A pair keeps the machine's link and each person's, and is found from either end."""
    one, two = made.fill(store, 1), made.fill(store, 2)
    a, b = one.statements[0].id, two.statements[0].id
    links = [made.link(a, b), made.link(a, b, judge="Ada"), made.link(a, b, judge="Ben"),
             made.link(one.report, two.report, "story")]
    with store.writer() as writer:
        writer.put_links(links)
        writer.put_links(links)
    with store.view() as view:
        assert list(view.links()) == sorted(links, key=lambda link: link.id)
        assert {link.judge for link in view.links("claim")} == {"according", "Ada", "Ben"}
        assert list(view.links("story")) == links[3:]
        for end in (a, b):
            assert set(view.links(touching=[end])) == set(links[:3])
        assert list(view.links("story", touching=[a])) == []
        assert len(list(view.links(touching=[a, b, one.report]))) == 4


def test_prefixes_lead_to_ids(store: Store, made: Made) -> None:
    """Any prefix of an id leads to all that begin so; what is no prefix leads nowhere."""
    readings = [made.fill(store, number) for number in range(60)]
    ids = [("report", reading.report) for reading in readings]
    ids += [("statement", statement.id) for reading in readings for statement in reading.statements]
    with store.view() as view:
        for kind, ident in ids:
            assert view.resolve_prefix(ident) == [(kind, ident)]
        for letter in "0123456789abcdef":
            assert view.resolve_prefix(letter) == sorted(found for found in ids if found[1].startswith(letter))
        for wrong in ("", "%", "_", "xyz", readings[0].report + "0", readings[0].report.upper() + "Z"):
            assert view.resolve_prefix(wrong) == []


def test_a_view_does_not_move(store: Store, made: Made) -> None:
    """A view goes on to show the moment at which it was opened, whatever is added meanwhile."""
    made.fill(store, 1)
    with store.view() as view:
        made.fill(store, 2)
        assert view.counts().reports == 1
        assert len(list(view.reports())) == 1
    with store.view() as view:
        assert view.counts().reports == 2


def test_the_ledger_opens_again(location: str, store: Store, made: Made, clock: Clock) -> None:
    """What was committed is there when the ledger is opened anew, also without the right to make one."""
    made.fill(store)
    for create in (True, False):
        with Store(location, Settings(), create=create, now=clock) as again, again.view() as view:
            assert view.counts().statements == 2


def test_candidates_share_a_key(store: Store, made: Made) -> None:
    """Those that share a key of the kind are found, with the number shared, the writer's own additions included."""
    report = made.report()
    keys = [Key("claim", "fall", 10, "c"), Key("claim", "bridge", 10, "c"), Key("claim", "fall", 10, "b"),
            Key("story", "fall", 10, "a"), Key("claim", "flood", 10, "d")]
    with store.writer() as writer:
        writer.put_reading(made.reading(report), keys)
        assert writer.candidates("claim", ["fall", "bridge", "fall"], 10) == [("b", 1), ("c", 2)]
        assert writer.candidates("story", ["fall", "bridge"], 10) == [("a", 1)]
        assert writer.candidates("copy", ["fall"], 10) == []
        assert writer.candidates("claim", [], 10) == []


def test_candidates_lie_near_in_time(store: Store, made: Made) -> None:
    """Months further away are left out, undated findings never, and nothing is where no month is asked for."""
    months = {"a": 23, "b": 24, "c": 26, "d": None, "e": 27}
    keys = [Key("claim", "fall", month, name) for name, month in months.items()]
    with store.writer() as writer:
        writer.put_reading(made.reading(made.report()), keys)
        assert [name for name, _ in writer.candidates("claim", ["fall"], 25)] == ["b", "c", "d"]
        assert [name for name, _ in writer.candidates("claim", ["fall"], 25, within=2)] == ["a", "b", "c", "d", "e"]
        assert [name for name, _ in writer.candidates("claim", ["fall"], 25, within=0)] == ["d"]
        assert [name for name, _ in writer.candidates("claim", ["fall"], None)] == ["a", "b", "c", "d", "e"]


def test_candidates_of_many_keys(store: Store, made: Made) -> None:
    """Counts run over all keys, however many queries they take."""
    keys = [Key("copy", f"shingle {number}", None, "a") for number in range(1_300)]
    with store.writer() as writer:
        writer.put_reading(made.reading(made.report()), keys)
        assert writer.candidates("copy", [key.key for key in keys], None) == [("a", 1_300)]


def test_a_writer_reads_what_it_compares_with(store: Store, made: Made) -> None:
    """Statements, reports and readings come by id; unknown ids are left out."""
    reading = made.fill(store)
    first = reading.statements[0]
    with store.writer() as writer:
        assert writer.statements([first.id, "unknown"]) == {first.id: (reading.report, first)}
        assert writer.reports([reading.report, "unknown"]) == {reading.report: made.report()}
        assert writer.readings([reading.report, "unknown"]) == {reading.report: reading}


def test_months_are_numbered_through() -> None:
    """December and January are neighbours; no date has no month."""
    assert month_of("2031-01-01") == (month_of("2030-12-31") or 0) + 1
    assert month_of(None) is None
