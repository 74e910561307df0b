"""The ledger as it stood, by the clock of publication and by that of learning."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from ledger_samples import Clock, Made

from according.errors import DateError
from according.store import Store


@pytest.fixture
def filled(store: Store, made: Made, clock: Clock) -> Store:
    """Three reports: published on 1 and 9 May and undated, learned on 10, 11 and 12 May; links between all of them."""
    readings = []
    for number, published in ((1, "2031-05-01"), (2, "2031-05-09"), (3, None)):
        clock.at = datetime(2031, 5, 9 + number, 12, tzinfo=UTC)
        readings.append(made.fill(store, number, published))
    one, two, three = readings
    with store.writer() as writer:
        writer.put_links([
            made.link(one.statements[0].id, two.statements[0].id),
            made.link(one.statements[0].id, three.statements[0].id),
            made.link(one.report, two.report, "story"),
            made.link(f"{one.report}:e1", f"{three.report}:e1", "entity"),
        ])
        writer.put_refusal(made.refusal())
    return store


def test_by_publication(filled: Store, made: Made) -> None:
    """Later reports are out with all that hangs on them; undated ones stay."""
    one, three = made.report(1), made.report(3, None)
    with filled.view("2031-05-08") as view:
        assert dict(view.reports()) == {one.id: one, three.id: three}
        assert set(view.report_ids()) == {one.id, three.id}
        assert {reading.report for reading in view.readings()} == {one.id, three.id}
        assert {report for report, _ in view.statements()} == {one.id, three.id}
        assert {sighting.report for sighting in view.sightings()} == {one.id, three.id}
        assert sorted(link.kind for link in view.links()) == ["claim", "entity"]
        assert view.counts() == (2, 2, 2, 4, 2, 1)
        assert view.resolve_prefix(made.report(2, "2031-05-09").id) == []
        assert list(view.statements(report=made.report(2, "2031-05-09").id)) == []


def test_the_day_itself_is_in(filled: Store) -> None:
    """A bound holds to the end of its day, by either clock."""
    with filled.view("2031-05-09") as view:
        assert view.counts().reports == 3
    with filled.view("2031-05-10", "learned") as view:
        assert view.counts().reports == 1
    with filled.view("2031-05-09", "learned") as view:
        assert view.counts() == (0, 0, 0, 0, 0, 0)


def test_by_learning(filled: Store) -> None:
    """What the ledger learned later is out: reports, links, refusals."""
    with filled.view("2031-05-11", "learned") as view:
        assert view.counts() == (2, 2, 2, 4, 0, 0)
        assert [*view.links(), *view.refusals()] == []
    with filled.view("2031-05-12", "learned") as view:
        assert view.counts() == (3, 3, 3, 6, 4, 1)


def test_a_report_met_again_later(store: Store, made: Made) -> None:
    """A later sighting of a known report is learned later than the report."""
    made.fill(store)
    with store.writer() as writer:
        writer.put_sighting(made.sighting(made.report(), "again"))
    with store.view("2031-05-01T06:00:01", "learned") as view:
        assert [sighting.key for sighting in view.sightings()] == ["key-1"]
    with store.view("2031-05-01T06:00:02", "learned") as view:
        assert [sighting.key for sighting in view.sightings()] == ["again", "key-1"]


def test_a_moment_in_any_zone(filled: Store) -> None:
    """A bound with a time counts to the second, in its own zone; without a zone it is UTC."""
    noon = datetime(2031, 5, 10, 12, 0, 1, tzinfo=UTC)
    there = noon.astimezone(timezone(timedelta(hours=9)))
    for bound in (noon.isoformat(), there.isoformat(), "2031-05-10T12:00:01", "2031-05-10T12:00:01Z"):
        with filled.view(bound, "learned") as view:
            assert view.counts().reports == 1
    with filled.view("2031-05-10T12:00:00.999999Z", "learned") as view:
        assert view.counts().reports == 0


@pytest.mark.parametrize("wrong", ["yesterday", "2031-13-01", "2031-05", "", "2031-05-01T25:00", "31/05/2031"])
def test_what_is_no_date_is_refused(store: Store, wrong: str) -> None:
    """The message says how a day is written."""
    with pytest.raises(DateError, match="YYYY-MM-DD"), store.view(wrong):
        pass


def test_a_clock_set_back_does_not_undo_the_order(store: Store, made: Made, clock: Clock) -> None:
    """What one store adds later is never learned earlier."""
    made.fill(store, 1)
    clock.at -= timedelta(days=30)
    made.fill(store, 2)
    with store.view("2031-04-15", "learned") as view:
        assert view.counts().reports == 0
