"""Which reports tell of one event, and how stories are cut."""

from itertools import combinations

from pair_samples import person, reading, report, spoken

from according.records import Link, Reading, Report
from according.resolve import Findings, join_stories, link_between
from according.resolve.stories import story_link

QUAY = {"quay": 1.5, "ostby": 1.2, "crack": 1.0, "harbour": 1.0}
TRAIN = {"train": 1.5, "brannvik": 1.2, "signal": 1.0, "driver": 1.0}
SAID = "“We will not open the quay to any fishing boat before the masons have filled the crack”"


def told(outlet: str, keywords: dict[str, float], published: str | None = None) -> tuple[Report, Reading]:
    """A report by an outlet, read for its keywords."""
    of = report(f"{outlet} text", outlet=outlet, published=published)
    return of, reading(of, keywords=keywords)


def linked(a: tuple[Report, Reading], b: tuple[Report, Reading], between: list[Link] | None = None) -> Link | None:
    """The link, the same either way round."""
    found = story_link(a, b, between or [])
    assert story_link(b, a, between or []) == found
    return found


def test_alike_keywords_make_a_story_and_unlike_ones_do_not() -> None:
    """The reason gives the cosine and the words in common."""
    found = linked(told("A", QUAY), told("B", {**QUAY, "mason": 1.0}))
    assert found is not None
    assert found.reasons[-1].feature == "keywords"
    assert found.reasons[-1].words == "quay, ostby, crack, harbour"
    assert linked(told("A", QUAY), told("B", TRAIN)) is None


def test_reports_weeks_apart_are_two_stories() -> None:
    """The same quay in another month; an undated report goes with either."""
    assert linked(told("A", QUAY, "2030-05-01"), told("B", QUAY, "2030-06-01")) is None
    assert linked(told("A", QUAY, "2030-05-01"), told("B", QUAY)) is not None


def test_one_quotation_joins_two_reports() -> None:
    """A shared utterance is a ground by itself, found through the findings of the two reports."""
    holm = person("Arne Holm", entity="person:arne-holm")
    one, other = (report("text of one", outlet="A"), report("text of the other", outlet="B"))
    links = link_between(
        Findings(one, reading(one, spoken("a", SAID, holm))),
        Findings(other, reading(other, spoken("b", SAID.replace("“", '"').replace("”", '"'), holm))),
    )
    assert [(k.kind, k.verdict) for k in links] == [("entity", "same"), ("story", "same"), ("utterance", "same")]


def test_one_odd_report_does_not_chain_two_events() -> None:
    """A round-up that is like both joins one of them; the two events stay apart."""
    quays = [told(f"Q{i}", QUAY) for i in range(3)]
    trains = [told(f"T{i}", TRAIN) for i in range(3)]
    both = told("Both", QUAY | TRAIN)
    everything = [*quays, *trains, both]
    links = [k for a, b in combinations(everything, 2) if (k := linked(a, b))]
    found = [set(story.reports) for story in join_stories([r for r, _ in everything], links)]
    assert len(found) == 2
    quay, train = {r.id for r, _ in quays}, {r.id for r, _ in trains}
    assert any(quay <= reports and not train & reports for reports in found)


def test_a_story_is_titled_by_its_first_titled_report() -> None:
    """The earliest publication with a title gives it."""
    late, early = (
        report("x", title="Later", published="2030-02-02"),
        report("x", title="Sooner", published="2030-02-01"),
    )
    link = linked((late, reading(late, keywords=QUAY)), (early, reading(early, keywords=QUAY)))
    assert link is not None
    assert [s.title for s in join_stories([late, early], [link])] == ["Sooner"]
