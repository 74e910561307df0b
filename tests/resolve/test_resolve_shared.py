"""The two example reports of one day that lie beside the project: what must be joined, dated and kept apart."""

import os
from datetime import date
from pathlib import Path

import pytest

from according.collect import Collected, collect
from according.language.parser import Parser
from according.read import Reader
from according.records import Claim, Link, Reading, Report, Statement
from according.resolve import (
    Findings,
    infer_dates,
    join_claims,
    join_entities,
    join_stories,
    link_between,
    link_within,
)
from according.settings import Settings

SEEDS = Path(__file__).parents[2].parent / "shared" / "seeds"


class Joined:
    """Both reports read and linked; `undated` is the one without a date."""

    def __init__(self, told: list[tuple[Report, Reading]]) -> None:
        self.reports, self.readings = [r for r, _ in told], [g for _, g in told]
        self.undated = next(r.id for r in self.reports if r.published is None)
        one, other = (Findings(*pair) for pair in told)
        self.links: list[Link] = [*link_within(one), *link_within(other), *link_between(one, other)]
        self.statements = {s.id: s for g in self.readings for s in g.statements}
        self.claims: list[Claim] = join_claims(self.statements.values(), self.links)

    def saying(self, *words: str) -> list[Statement]:
        """Statements whose content has all the words."""
        return [s for s in self.statements.values() if all(word in s.words for word in words)]

    def claim(self, statement: Statement) -> set[str]:
        """The members of a statement's claim."""
        return next(set(c.statements) for c in self.claims if statement.id in c.statements)

    def reports_of(self, members: set[str]) -> set[str]:
        """The reports that the statements stand in."""
        return {g.report for g in self.readings if members & {s.id for s in g.statements}}


@pytest.fixture(scope="module")
def joined() -> Joined:
    """The example reports; skipped where they are missing, but not in CI."""
    if not SEEDS.exists():
        assert not os.environ.get("CI"), f"{SEEDS} is missing"
        pytest.skip(f"{SEEDS} is not there")
    found = [c for path in sorted(SEEDS.glob("*.txt")) for c in collect(path, Settings(), today=date(2030, 1, 2))]
    parser = Parser(Settings().model)
    reader = Reader(parser.version)
    reports = [c.report for c in found if isinstance(c, Collected)]
    return Joined([(report, reader.read(report, parses)) for report, parses in parser.parse(reports)])


def test_the_undated_report_is_dated_by_its_sibling(joined: Joined) -> None:
    """Its Tuesday beside the other's Wednesday 9 October."""
    found = infer_dates(joined.reports, joined.readings, joined.links)
    assert {report: inferred.published for report, inferred in found.items()} == {joined.undated: "2024-10-08"}


def test_the_deaths_are_one_claim_in_both_reports(joined: Joined) -> None:
    """Both tell of the six officers near Donetsk, and what the minister thinks of it goes with it."""
    first = joined.saying("six", "officers", "Donetsk", "killed")[0]
    claim = joined.claim(first)
    assert {s.id for s in joined.saying("six", "officers", "Donetsk", "killed")} <= claim
    assert len(joined.reports_of(claim)) == 2
    assert any(joined.statements[m].assesses for m in claim)


@pytest.mark.parametrize("words", [("We assess", "casualties"), ("combat experience",), ("deploying regular troops",)])
def test_a_quotation_whole_and_shortened_is_one_utterance(joined: Joined, words: tuple[str, ...]) -> None:
    """Each stands in both reports, by one speaker."""
    both = {s.id for s in joined.saying(*words)}
    assert [k.verdict for k in joined.links if k.kind == "utterance" and {k.left, k.right} <= both] == ["same"]


def test_the_missiles_are_denied_within_their_claim(joined: Joined) -> None:
    """The denials by the two governments are members of the claim that they deny."""
    claim = joined.claim(joined.saying("missiles", "deployed")[0])
    assert {joined.statements[m].stance for m in claim} == {"affirms", "denies"}


def test_containers_and_shells_are_two_claims(joined: Joined) -> None:
    """Two figures by two sources, shown beside each other."""
    containers, shells = joined.saying("thousands of containers")[0], joined.saying("million artillery shells")[0]
    assert joined.claim(containers) != joined.claim(shells)
    (near,) = [k for k in joined.links if {k.left, k.right} == {containers.id, shells.id}]
    assert (near.verdict, near.reasons[0].feature) == ("different", "what differs")


def test_north_and_south_korean_labour_is_shown(joined: Joined) -> None:
    """A near match that names both nationalities, and no claim in common."""
    north, south = joined.saying("labor")[-1], joined.saying("labour")[0]
    (near,) = [k for k in joined.links if {k.left, k.right} == {north.id, south.id}]
    assert near.verdict == "different"
    assert {"North", "South"} == {side.split()[0] for side in near.reasons[0].words.split(" | ")}


def test_the_plural_and_the_named_expert_make_one_claim(joined: Joined) -> None:
    """The "next step" of unnamed experts is the professor's."""
    steps = joined.saying("next step")
    assert len(steps) == 2
    assert joined.claim(steps[0]) == joined.claim(steps[1])


def test_the_minister_is_one_person_and_not_the_ruler(joined: Joined) -> None:
    """Kim Yong-hyun in both reports is one entity; no entity holds him and Kim Jong Un."""
    found = join_entities(joined.readings, joined.links)
    minister = [e for e in found if e.name == "Kim Yong-hyun"]
    assert [len(e.mentions) for e in minister] == [2]
    assert not any("jong" in mention for mention in minister[0].mentions)


def test_both_reports_tell_one_story(joined: Joined) -> None:
    """One story of two reports."""
    assert [len(s.reports) for s in join_stories(joined.reports, joined.links)] == [2]
