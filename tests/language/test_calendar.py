"""Relations become days: language/calendar."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from according.language.calendar import JUST_OVER, compatible, forecast_by, resolve

WEDNESDAY = date(2024, 10, 9)


@pytest.mark.parametrize(("relation", "value", "edtf", "earliest", "latest", "precision"), [
    ("abs:2024-10-03", "2024-10-03", "2024-10-03", "2024-10-03", "2024-10-03", 1),
    ("abs:2022", "2022", "2022", "2022-01-01", "2022-12-31", 5),
    ("abs:198", "198", "198X", "1980-01-01", "1989-12-31", None),
    ("abs:19", "19", "19XX", "1900-01-01", "1999-12-31", None),
    ("abs:BC0490", "BC0490", "-0489", None, None, None),
    ("abs:2024-02-30", None, None, None, None, None),
    ("unit:day:-1", "2024-10-08", "2024-10-08", "2024-10-08", "2024-10-08", 1),
    ("unit:week:-1", "2024-W40", "2024-09-30/2024-10-06", "2024-09-30", "2024-10-06", 3),
    ("unit:month:-1", "2024-09", "2024-09", "2024-09-01", "2024-09-30", 4),
    ("unit:quarter:-1", "2024-Q3", "2024-07/2024-09", "2024-07-01", "2024-09-30", 5),
    ("weekday:2:past", "2024-10-08", "2024-10-08", "2024-10-08", "2024-10-08", 1),
    ("weekday:3:past", "2024-10-09", "2024-10-09", "2024-10-09", "2024-10-09", 1),
    ("weekday:3:last", "2024-10-02", "2024-10-02", "2024-10-02", "2024-10-02", 1),
    ("weekday:2:next", "2024-10-15", "2024-10-15", "2024-10-15", "2024-10-15", 1),
    ("weekday:2:this", "2024-10-08", "2024-10-08", "2024-10-08", "2024-10-08", 1),
    ("weekend:past", "2024-W40-WE", "2024-10-05/2024-10-06", "2024-10-05", "2024-10-06", 2),
    ("month:6:past", "2024-06", "2024-06", "2024-06-01", "2024-06-30", 4),
    ("month:06:next", "2025-06", "2025-06", "2025-06-01", "2025-06-30", 4),
    ("month:09:past~mid", "2024-09", "2024-09-11/2024-09-20", "2024-09-11", "2024-09-20", 4),
    ("monthday:10-03:past", "2024-10-03", "2024-10-03", "2024-10-03", "2024-10-03", 1),
    ("half:2:-1", "2023-H2", "2023-07/2023-12", "2023-07-01", "2023-12-31", 5),
    ("nth:11-4-4:last", "2023-11-23", "2023-11-23", "2023-11-23", "2023-11-23", 1),
    ("ago:2:year", "2022", "2022", "2022-01-01", "2022-12-31", 5),
    ("since:abs:2022", "2022", "2022/..", "2022-01-01", None, None),
    ("after:abs:2022", "2022", "2023-01-01/..", "2023-01-01", None, None),
    ("by:month:06:past", "2024-06", "../2024-06", None, "2024-06-30", None),
    ("before:abs:2024-10-03", "2024-10-03", "../2024-10-02", None, "2024-10-02", None),
    ("by:unit:year:0~end", "2024", "../2024-12-31", None, "2024-12-31", None),
    ("span:abs:2004|abs:2009", "2004/2009", "2004/2009", "2004-01-01", "2009-12-31", None),
    ("dur:P2D", "P2D", None, None, None, None),
    ("dur:P12M:past", "P12M", "2023-10-09/2024-10-09", "2023-10-09", "2024-10-09", None),
    ("shift:2:day:abs:1940-05-10", "1940-05-12", "1940-05-12", "1940-05-12", "1940-05-12", 1),
    ("shift:-1:year:abs:2019-Q3", "2018-Q3", "2018-07/2018-09", "2018-07-01", "2018-09-30", 5),
    ("shift:2:day:abs:1940-05", None, None, None, None, None),
    ("within:08:abs:1940-05-10", "1940-08", "1940-08", "1940-08-01", "1940-08-31", 4),
    ("weekday:2:past@TNI", "2024-10-08TNI", "2024-10-08", "2024-10-08", "2024-10-08", 1),
    ("overnight", "2024-10-08TNI", "2024-10-08/2024-10-09", "2024-10-08", "2024-10-09", 2),
    ("?@T05:00", "XXXX-XX-XXT05:00", None, None, None, None),
    ("set:XXXX-WXX-1", "XXXX-WXX-1", None, None, None, None),
    ("ref:PAST", "PAST_REF", None, None, None, None),
    ("nth:05-0-1:past", "2024-05-27", "2024-05-27", "2024-05-27", "2024-05-27", 1),
    ("easter:-2:past", "2024-03-29", "2024-03-29", "2024-03-29", "2024-03-29", 1),
    ("easter:0:2025", "2025-04-20", "2025-04-20", "2025-04-20", "2025-04-20", 1),
    ("shift:0:week:monthday:03-06:past", "2024-W10", "2024-03-04/2024-03-10", "2024-03-04", "2024-03-10", 3),
    ("quarter:1:past~fiscal", "2024-Q1", None, None, None, None),
    ("seen:weekday:1:coming:abs:2024-10-03", "2024-10-07", "2024-10-07", "2024-10-07", "2024-10-07", 1),
    ("seen:month:04:last:abs:2024-03", "2023-04", "2023-04", "2023-04-01", "2023-04-30", 4),
    ("seen:weekday:1:coming:?", None, None, None, None, None),
    ("later:abs:2024-10-03", "FUTURE_REF", "2024-10-04/..", "2024-10-04", None, None),
    ("earlier:abs:2024-10-03", "PAST_REF", "../2024-10-02", None, "2024-10-02", None),
    ("later:PT1H:abs:2024-10-03", "PT1H", "2024-10-03/..", "2024-10-03", None, None),
    ("earlier:PT1H:abs:2024-10-03", "PT1H", "../2024-10-03", None, "2024-10-03", None),
    ("later:P3D:?", "P3D", None, None, None, None),
    ("shift:1:decade:abs:BC047", "BC046", None, None, None, None),
    ("shift:-1:decade:abs:BC0490", "BC0500", "-0499", None, None, None),
    ("shift:-1:century:abs:BC0387", "BC04", "-04XX", None, None, None),
    ("shift:1:month:abs:BC0387", None, None, None, None, None),
    ("from:abs:1998|abs:2006", "1998", "1998/2006", "1998-01-01", "2006-12-31", None),
    ("to:abs:2024-10-03|abs:2024-10-05", "2024-10-05", "2024-10-03/2024-10-05", "2024-10-03", "2024-10-05", 2),
    ("to:abs:2024-10-05|abs:2024-10-03", "2024-10-03", "2024-10-03", "2024-10-03", "2024-10-03", 1),
])
def test_relation_at_an_anchor(relation: str, value: str | None, edtf: str | None, earliest: str | None,
                               latest: str | None, precision: int | None) -> None:
    """On Wednesday 9 October 2024 a relation has this TIMEX3 value, EDTF, interval and precision."""
    found = resolve(relation, WEDNESDAY)
    assert (found.value, found.edtf, found.earliest, found.latest, found.precision) == (
        value, edtf, earliest, latest, precision)


@pytest.mark.parametrize("relation", ["weekday:2:past", "unit:week:-1", "month:06:past", "by:month:06:next",
                                      "overnight", "shift:1:day:weekday:2:past", "ago:2:day"])
def test_no_anchor_no_days(relation: str) -> None:
    """What is told from the day of publication stays empty while that day is not known."""
    found = resolve(relation, None)
    assert (found.value, found.edtf, found.earliest, found.latest) == (None, None, None, None)


def test_absolute_needs_no_anchor() -> None:
    """An absolute date, also with a bound, resolves in an undated report."""
    assert resolve("since:abs:2022-02-24", None).edtf == "2022-02-24/.."


@pytest.mark.parametrize(("relation", "by"), [
    ("unit:week:0", "2024-10-13"), ("by:month:06:next", "2025-06-30"), ("weekday:5:next", "2024-10-11"),
    ("month:06:past", None), ("since:abs:2022", None), ("ref:FUTURE", None), ("dur:P2Y:next", "2026-10-09"),
])
def test_forecast_by(relation: str, by: str | None) -> None:
    """A look ahead can be checked on the last day of its time; what is over, open or vague gives no day."""
    assert forecast_by(relation, WEDNESDAY) == by


@pytest.mark.parametrize(("relation", "latest"), [
    ("before:month:10:next~end", "2024-10-31"), ("before:unit:month:0~end", "2024-10-31"),
    ("before:unit:year:0~end", "2024-12-31"), ("by:unit:week:0~end", "2024-10-13"),
    ("by:month:10:next~end", "2024-10-31"),
    ("before:abs:2025-03~end", "2025-03-31"), ("before:abs:2025-03", "2025-02-28"),
])
def test_before_the_end_of_a_unit_is_by_its_last_day(relation: str, latest: str) -> None:
    """The end alone is taken in: "before the end of March" is by 31 March, "before March" by 28 February."""
    assert resolve(relation, WEDNESDAY).latest == forecast_by(relation, WEDNESDAY) == latest
    assert resolve(relation, WEDNESDAY).edtf == f"../{latest}"


@pytest.mark.parametrize(("relation", "latest"), [
    ("before:weekday:3:next", "2024-10-15"), ("before:weekday:3:next@TMO", "2024-10-15"),
    ("before:month:10:next", "2025-09-30"), ("before:month:10:next~start", "2024-10-10"),
    ("by:month:09:next", "2025-09-30"), ("by:monthday:10-07:next", "2024-10-07"),
    ("by:monthday:08-07:next", "2025-08-07"),
    ("before:weekday:3:last", "2024-10-01"),
])
def test_a_deadline_that_is_yet_to_come_is_not_over(relation: str, latest: str) -> None:
    """Said on a Wednesday, "before Wednesday" is the next one, and "by September" in October that of the next year.

    A day that is just over is not looked for a year ahead.
    """
    assert resolve(relation, WEDNESDAY).latest == latest


@pytest.mark.parametrize(("a", "b", "expected"), [
    (("2024-10-03", "2024-10-03"), ("2024-09-30", "2024-10-06"), True),
    (("2024-10-03", "2024-10-03"), ("2024-10-04", None), False),
    ((None, "2024-06-30"), ("2024-06-30", None), True),
    ((None, None), ("2024-06-30", "2024-06-30"), True),
])
def test_compatible(a: tuple[str | None, str | None], b: tuple[str | None, str | None], *, expected: bool) -> None:
    """Two intervals agree where they share a day; an open side reaches everywhere; the order does not matter."""
    assert compatible(a, b) is expected
    assert compatible(b, a) is expected


def test_far_months_are_the_near_ones() -> None:
    """A bare date eleven months back is the one ahead: newspapers add the year or "last" to the other."""
    assert resolve("monthday:11-16:past", date(2024, 10, 30)).value == "2024-11-16"
    assert resolve("month:11:last", date(2024, 10, 30)).value == "2023-11"


DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@example(date(2000, 7, 31), "before", "monthday:06-30", "")
@given(DAYS, st.sampled_from(["by", "before", "until"]),
       st.sampled_from(["month:02", "monthday:06-30", "weekday:5", "weekend", "season:WI", "quarter:1", "half:2"]),
       st.sampled_from(["", "~start", "~mid", "~end", "~approx", "@TMO"]))
def test_no_deadline_ahead_lies_behind(anchor: date, head: str, what: str, tail: str) -> None:
    """Whatever the anchor, what is to come by or before a point comes no earlier, but for a day that is just over."""
    least = anchor - JUST_OVER if what.startswith("monthday") else anchor
    assert (resolve(f"{head}:{what}:next{tail}", anchor).latest or "") >= least.isoformat()


@given(DAYS, st.integers(1, 7))
def test_weekdays_lie_within_a_week(anchor: date, number: int) -> None:
    """`past` is at most six days back, `next` at most six ahead, and both are the weekday that was named."""
    past = date.fromisoformat(resolve(f"weekday:{number}:past", anchor).value or "")
    following = date.fromisoformat(resolve(f"weekday:{number}:next", anchor).value or "")
    assert past.isoweekday() == following.isoweekday() == number
    assert anchor - timedelta(days=6) <= past <= anchor <= following <= anchor + timedelta(days=6)


@given(DAYS, st.sampled_from(["day", "week", "month", "quarter", "half", "year"]), st.integers(-20, 20))
def test_units_follow_one_another(anchor: date, unit: str, number: int) -> None:
    """The day after the last of a unit is the first of the next one."""
    last = date.fromisoformat(resolve(f"unit:{unit}:{number}", anchor).latest or "")
    assert resolve(f"unit:{unit}:{number + 1}", anchor).earliest == (last + timedelta(days=1)).isoformat()


@given(DAYS, st.sampled_from(["month:02", "monthday:02-29", "season:WI", "quarter:1", "half:2", "nth:11-4-4",
                              "nth:05-0-1", "easter:-2"]),
       st.sampled_from(["past", "next", "last", "coming", "near", "this", "-1", "0", "1"]))
def test_yearly_points_always_resolve(anchor: date, what: str, way: str) -> None:
    """Whatever the anchor, a point that comes every year has a value, but for 29 February in a year without it."""
    found = resolve(f"{what}:{way}", anchor)
    assert found.value is not None or "02-29" in what
