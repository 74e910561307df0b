"""Agreement on when, where and how many."""

from typing import Any

import pytest
from claim_samples import Desk, standing
from msgspec.structs import replace

from according.records import Frame, InferredDate, Quantity
from according.records.standing import Field

Facts = dict[str, Any]


def field(desk: Desk, name: str, *members: str) -> Field:
    """One field of the standing of these statements."""
    return next(f for f in standing(desk, *members).fields if f.name == name)


def times(desk: Desk, first: tuple[str, str, str | None], second: tuple[str, str, str | None]) -> Field:
    """Two reports (words, relation, day of publication) on one claim."""
    for number, (words, relation, published) in enumerate((first, second)):
        report = desk.report(f"{number}: The depot burned {words}.", published=published)
        desk.say(
            report,
            f"s{number}",
            f"The depot burned {words}",
            frame=Frame(moments=(desk.moment(report, words, relation),)),
        )
    return field(desk, "when", "s0", "s1")


def test_a_day_inside_a_week_is_compatible(desk: Desk) -> None:
    """A day and "last week", said on 9 May, share a day; both values and words are shown."""
    made = times(desk, ("on May 3", "abs:2031-05-03", None), ("last week", "unit:week:-1", "2031-05-09"))
    assert made.verdict == "compatible"
    assert {(m.words, m.value) for m in made.mentions} == {
        ("on May 3", "2031-05-03"),
        ("last week", "2031-04-28/2031-05-04"),
    }
    assert made.why == 'A "last week" = 2031-04-28/2031-05-04 and B "on May 3" = 2031-05-03: the days overlap'


def test_the_same_day_in_other_words_agrees(desk: Desk) -> None:
    """What was yesterday on the 4th is the 3rd."""
    assert (
        times(desk, ("on May 3", "abs:2031-05-03", None), ("yesterday", "unit:day:-1", "2031-05-04")).verdict == "agree"
    )


def test_days_that_exclude_each_other_contradict(desk: Desk) -> None:
    """No day is common to both."""
    made = times(desk, ("on May 3", "abs:2031-05-03", None), ("on May 8", "abs:2031-05-08", None))
    assert (made.verdict, made.why.endswith("no day is common to both")) == ("contradicts", True)


def test_an_approximate_day_differs_at_most(desk: Desk) -> None:
    """A day that is approximate does not exclude another."""
    assert (
        times(desk, ("about May 3", "abs:2031-05-03~approx", None), ("on May 8", "abs:2031-05-08", None)).verdict
        == "differs"
    )


def test_an_undated_report_counts_from_its_inferred_day(desk: Desk) -> None:
    """A relative time of an undated report has a value once its day is inferred, and none before."""
    made = times(desk, ("yesterday", "unit:day:-1", None), ("on May 3", "abs:2031-05-03", "2031-05-03"))
    assert (made.verdict, made.why) == ("not comparable", 'for want of a value: B "yesterday"')
    undated = next(report for report in desk.reports.values() if report.published is None)
    desk.more = {"dates": {undated.id: InferredDate(report=undated.id, published="2031-05-04", why="its sibling")}}
    assert field(desk, "when", "s0", "s1").verdict == "agree"
    made_again = standing(desk, "s0", "s1")
    assert (made_again.first_seen, made_again.last_seen) == ("2031-05-03", "2031-05-04")


def test_what_is_not_said_is_not_guessed(desk: Desk) -> None:
    """No mention, no value: the field says so."""
    a = desk.report("The depot burned.")
    desk.say(a, "s1", "The depot burned")
    assert [(f.verdict, f.mentions) for f in standing(desk, "s1").fields] == [("not said", ())] * 3


def test_one_report_alone_does_not_agree_with_itself(desk: Desk) -> None:
    """Agreement needs two reports."""
    a = desk.report("The depot burned on May 3.")
    frame = Frame(moments=(desk.moment(a, "on May 3", "abs:2031-05-03"),))
    desk.say(a, "s1", "The depot burned on May 3", frame=frame)
    desk.say(
        a,
        "s2",
        "The depot burned on May 3",
        cue=("on", "on"),
        frame=frame,
        source=desk.source(a, "The depot", name="X"),
    )
    made = field(desk, "when", "s1", "s2")
    assert (made.verdict, made.why) == ("one report only", "only A says it")


def places(desk: Desk, *spots: tuple[str, str, str | None, int | None]) -> Field:
    """Reports that name one place each: words, name, country, precision."""
    for number, (words, name, country, precision) in enumerate(spots):
        report = desk.report(f"{number}: The depot burned {words}.")
        spot = desk.spot(report, words, name, country, precision)
        desk.say(report, f"s{number}", f"The depot burned {words}", frame=Frame(spots=(spot,)))
    return field(desk, "where", *(f"s{number}" for number in range(len(spots))))


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        (("near Lindvik", "Lindvik", "NO", 2), ("close to Lindvik", "Lindvik", "NO", 2), "agree"),
        (("near Lindvik", "Lindvik", "NO", 2), ("in Lindvik", "Lindvik", "NO", 1), "compatible"),
        (("in Lindvik", "Lindvik", "NO", 1), ("in Norway", "Norway", "NO", 6), "compatible"),
        (("in Lindvik", "Lindvik", "NO", 1), ("in Sandby", "Sandby", "NO", 1), "differs"),
        (("in Lindvik", "Lindvik", "NO", 1), ("in Sandby", "Sandby", "SE", 1), "contradicts"),
        (("in Lindvik", "Lindvik", "NO", 1), ("in Sweden", "Sweden", "SE", 6), "differs"),
    ],
)
def test_places(desk: Desk, left: tuple[str, str, str, int], right: tuple[str, str, str, int], verdict: str) -> None:
    """A place agrees with itself, lies in its country, and contradicts only a town of another country."""
    assert places(desk, left, right).verdict == verdict


def test_a_place_is_shown_with_country_and_precision(desk: Desk) -> None:
    """The value is the name, the country and UCDP's precision in words."""
    made = places(desk, ("near Lindvik", "Lindvik", "NO", 2))
    assert made.mentions[0].value == "Lindvik, NO; within about 25 km"


def numbers(desk: Desk, *given: tuple[str, str, tuple[float | None, float | None, float | None], str | None]) -> Field:
    """Reports with one number each: words, what is counted, bounds, role."""
    for number, (words, counted, bounds, role) in enumerate(given):
        report = desk.report(f"{number}: {words} {counted}s were hurt.")
        quantity: Quantity = desk.number(report, words, counted, *bounds, role=role)
        desk.say(report, f"s{number}", f"{words} {counted}s were hurt", frame=Frame(quantities=(quantity,)))
    return field(desk, "how many", *(f"s{number}" for number in range(len(given))))


SIX, EIGHT = (6.0, 6.0, 6.0), (8.0, 8.0, 8.0)


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        (("six", "worker", SIX, None), ("6", "worker", SIX, None), "agree"),
        (("six", "worker", SIX, None), ("eight", "worker", EIGHT, None), "contradicts"),
        (("six", "worker", SIX, None), ("about eight", "worker", (7.0, 8.0, 9.0), None), "differs"),
        (("at least five", "worker", (5.0, 5.0, None), None), ("seven", "worker", (7.0, 7.0, 7.0), None), "compatible"),
        (("up to five", "worker", (None, 5.0, 5.0), None), ("seven", "worker", (7.0, 7.0, 7.0), None), "contradicts"),
        (("six", "port worker", SIX, None), ("six", "worker", SIX, None), "agree"),
        (("six", "worker", SIX, "killed"), ("six", "person", SIX, "killed"), "compatible"),
        (("six", "worker", SIX, "killed"), ("eight", "person", EIGHT, "killed"), "differs"),
        (("six", "worker", SIX, "killed"), ("eight", "worker", EIGHT, "wounded"), "not comparable"),
        (("six", "engine", SIX, "detained"), ("six", "engine", SIX, "delivered"), "agree"),
        (("six", "worker", SIX, None), ("eight", "ship", EIGHT, None), "not comparable"),
    ],
)
def test_numbers(desk: Desk, left: Any, right: Any, verdict: str) -> None:
    """Numbers of one thing agree, overlap, differ or exclude each other; numbers of two things are not compared."""
    assert numbers(desk, left, right).verdict == verdict


def test_one_contradiction_outweighs_many_agreements(desk: Desk) -> None:
    """The verdict is the worst that any two statements give, and says which."""
    made = numbers(desk, ("six", "worker", SIX, None), ("6", "worker", SIX, None), ("eight", "worker", EIGHT, None))
    assert made.verdict == "contradicts"
    assert '"eight" = 8' in made.why


def test_two_sources_of_one_report_may_contradict(desk: Desk) -> None:
    """A difference within one report is shown too."""
    a = desk.report("Holm said six burned. Dahl said eight burned.")
    for ident, who, words, bounds in (("s1", "Holm", "six", SIX), ("s2", "Dahl", "eight", EIGHT)):
        desk.say(
            a,
            ident,
            f"{words} burned",
            cue=("said", "say"),
            source=desk.source(a, who, name=who),
            frame=Frame(quantities=(desk.number(a, words, "worker", *bounds),)),
        )
    assert field(desk, "how many", "s1", "s2").verdict == "contradicts"


def test_certainty_of_other_scales_keeps_its_words_only(desk: Desk) -> None:
    """Numbers are those of ICD 203; words of another scale stand beside them without a number."""
    a = desk.report("Holm said it likely burned. Dahl said it may have burned.")
    desk.say(
        a,
        "s1",
        "it likely burned",
        cue=("said", "say"),
        source=desk.source(a, "Holm", name="Holm"),
        certainty=desk.likely(a, "likely", 0.55, 0.8),
    )
    desk.say(
        a,
        "s2",
        "it may have burned",
        cue=("said", "say"),
        source=desk.source(a, "Dahl", name="Dahl"),
        certainty=desk.likely(a, "may", 0.2, 0.8, "according"),
    )
    made = standing(desk, "s1", "s2")
    assert (made.certainty_low, made.certainty_high, made.certainty_words) == (0.55, 0.8, ("likely", "may"))


def test_spans_of_mentions_are_their_words(desk: Desk) -> None:
    """Every mention points at characters of its report."""
    made = times(desk, ("on May 3", "abs:2031-05-03", None), ("last week", "unit:week:-1", "2031-05-09"))
    for mention in made.mentions:
        text = desk.reports[mention.report].text
        assert [text[start:end] for start, end in mention.spans] == [mention.words]


def test_a_share_is_not_set_against_a_number(desk: Desk) -> None:
    """"60 % of the homes" and "300 homes" may both be so."""
    report, other = desk.report("60 % of the homes burned."), desk.report("300 homes burned.")
    share = replace(desk.number(report, "60 %", "home", 60.0, 60.0, 60.0), unit="percent")
    whole = desk.number(other, "300", "home", 300.0, 300.0, 300.0)
    desk.say(report, "share", "60 % of the homes burned", frame=Frame(quantities=(share,)))
    desk.say(other, "whole", "300 homes burned", frame=Frame(quantities=(whole,)))
    assert field(desk, "how many", "share", "whole").verdict not in ("contradicts", "differs")


@pytest.mark.parametrize(
    ("days", "verdict"), [((None, None), "contradicts"), (("2031-05-02", "2031-05-04"), "compatible"),
                          (("2031-05-02", None), "contradicts"), (("2031-05-02", "2031-05-02"), "contradicts")]
)  # fmt: skip
def test_tolls_of_different_days_exclude_nothing(desk: Desk, days: tuple[str | None, ...], verdict: str) -> None:
    """34 by one day and 78 by a later one may both be so."""
    for number, (toll, day) in enumerate(zip((34.0, 78.0), days, strict=True)):
        report = desk.report(f"{number}: {toll:.0f} people were killed.")
        quantity = replace(desk.number(report, f"{toll:.0f}", "people", toll, toll, toll, role="killed"), as_of=day)
        desk.say(report, f"s{number}", f"{toll:.0f} people were killed", frame=Frame(quantities=(quantity,)))
    assert field(desk, "how many", "s0", "s1").verdict == verdict


@pytest.mark.parametrize(
    ("left", "right", "verdict", "why"),
    [
        ({"adm1": "Vestland"}, {"name": "Vestland", "precision": 4, "adm1": "Vestland"}, "compatible", "lies in"),
        ({"lat": 60.1, "lon": 5.0}, {"name": "Sandby", "lat": 60.2, "lon": 5.1}, "compatible", "some 12 km apart"),
        ({"lat": 60.1, "lon": 5.0}, {"name": "Sandby", "lat": 62.1, "lon": 5.0}, "differs", "some 222 km apart"),
        ({"adm1": "Vestland"}, {"adm1": "Troms"}, "differs", "in different divisions"),
    ],
)
def test_places_that_the_gazetteer_knows(desk: Desk, left: Facts, right: Facts, verdict: str, why: str) -> None:
    """Divisions hold their places; towns lie so far apart; namesakes in two divisions are two places."""
    for number, facts in enumerate((left, right)):
        given = {"name": "Lindvik", "precision": 1} | facts
        report = desk.report(f"{number}: The depot burned in {given['name']}.")
        spot = desk.spot(report, given["name"], country="NO", **given)
        desk.say(report, f"s{number}", f"burned in {given['name']}", frame=Frame(spots=(spot,)))
    found = field(desk, "where", "s0", "s1")
    assert found.verdict == verdict
    assert why in found.why
