"""Clusters are functions of members and links; a person's verdict wins."""

import random

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from pair_samples import killed, person, report, spoken, statement

from according.records import Claim, Frame, Link, Statement, content_id
from according.records.links import LinkKind, Verdict
from according.resolve import join_claims, join_stories

MEMBERS = [statement(i, f"words of {i}") for i in "abcdef"]


def link(left: str, right: str, verdict: Verdict = "same", score: float = 0.7, kind: LinkKind = "claim") -> Link:
    """A link of the machine."""
    return Link(left=min(left, right), right=max(left, right), kind=kind, verdict=verdict, score=score)


def judged(left: str, right: str, verdict: Verdict, when: str = "2030-01-01T00:00:00Z", who: str = "ed") -> Link:
    """A link of a person."""
    return replace(link(left, right, verdict, 1.0), judge=who, judged=when, why="read both")


def joined(*links: Link, members: list[Statement] = MEMBERS) -> list[str]:
    """The clusters as strings of one-letter ids."""
    return ["".join(c.statements) for c in join_claims(members, links)]


def test_links_join_and_a_difference_keeps_apart() -> None:
    """a-b and b-c join; that a and c differ keeps c out, since a-b has the higher score."""
    assert joined(link("a", "b"), link("b", "c")) == ["abc", "d", "e", "f"]
    found = joined(link("a", "b", score=0.9), link("b", "c", score=0.8), link("a", "c", "different"))
    assert found == ["ab", "c", "d", "e", "f"]


def test_a_person_parts_what_the_machine_joined_and_joins_what_it_parted() -> None:
    """On its pair a person's link stands in place of the machine's."""
    assert joined(link("a", "b"), judged("a", "b", "different"))[:2] == ["a", "b"]
    assert joined(link("a", "b", "different"), judged("a", "b", "same"))[0] == "ab"


def test_the_latest_judgement_on_a_pair_stands() -> None:
    """A person may change their mind, or another may."""
    early, late = judged("a", "b", "same"), judged("a", "b", "different", "2030-02-01T00:00:00Z", "other")
    assert joined(early, late)[0] == "a"
    assert joined(replace(early, judged="2030-03-01T00:00:00Z"), late)[0] == "ab"


def test_a_person_holds_back_what_goes_round_the_pair() -> None:
    """By a person a and c differ, so that a-b and b-c cannot bring them together, however high their scores."""
    found = joined(link("a", "b", score=0.9), link("b", "c", score=1.0), judged("a", "c", "different"))
    assert found[:2] == ["a", "bc"]


def test_unsure_links_join_nothing() -> None:
    """They are for a person to look at."""
    assert joined(link("a", "b", "unsure")) == list("abcdef")


def test_what_speaks_of_a_statement_is_in_its_claim() -> None:
    """An assessment goes with what it assesses, and brings nothing else along by a claim link of its own."""
    about = [replace(s, about="a") if s.id == "c" else s for s in MEMBERS]
    assert joined(link("c", "d"), members=about) == ["ac", "b", "d", "e", "f"]


def test_one_quotation_in_two_statements_is_one_claim_where_it_is_most_of_both() -> None:
    """Six quoted words within twenty of the reporter's own are not what the statement says."""
    said = "“the old wall at Ostby may give way in spring”"
    whole = [spoken(i, said, person("Arne Holm")) for i in "ab"]
    part = statement(
        "c",
        f"the council had sent nine engineers to the coast and to the two islands, since {said}",
        source=person("Arne Holm"),
        quotation="mixed",
    )
    links = [link("a", "b", kind="utterance"), link("b", "c", kind="utterance")]
    assert joined(*links, members=[*whole, part]) == ["ab", "c"]


def test_a_claim_is_told_in_the_fullest_plain_wording() -> None:
    """The wording with who, what, where and how many, not the quotation, not the one that only speaks of it."""
    full = statement("b", "four officers were killed at Brannvik", frame=killed())
    members = [
        statement("a", "officers died", frame=Frame(predicate="die", patients=("officer",))),
        full,
        spoken("c", "“four officers of ours were killed at Brannvik”", person("Arne Holm"), frame=killed()),
        statement("d", "it was true", about="b"),
    ]
    (claim,) = join_claims(members, [link("a", "b"), link("b", "c")])
    assert claim == Claim(id=content_id("claim", "a"), text=full.words, statements=("a", "b", "c", "d"))


pairs = st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")).filter(lambda p: p[0] != p[1])
machine = st.builds(
    lambda p, v, s: link(p[0], p[1], v, s),
    pairs,
    st.sampled_from(["same", "different", "unsure"]),
    st.sampled_from([0.62, 0.7, 0.9]),
)
human = st.builds(
    lambda p, v, d: judged(p[0], p[1], v, f"2030-01-0{d}T00:00:00Z"),
    pairs,
    st.sampled_from(["same", "different"]),
    st.integers(1, 3),
)


@given(st.lists(machine, max_size=12), st.lists(human, max_size=4), st.randoms(use_true_random=False))
def test_order_and_repetition_do_not_matter(links: list[Link], judgements: list[Link], rng: random.Random) -> None:
    """Law 2: any order of members and links, and links given twice, give the same claims."""
    everything = [*links, *judgements]
    again = everything * 2
    rng.shuffle(again)
    members = MEMBERS.copy()
    rng.shuffle(members)
    assert join_claims(members, again) == join_claims(MEMBERS, everything)


@given(st.lists(machine, max_size=12), human)
def test_the_only_judgement_of_a_person_always_holds(links: list[Link], judgement: Link) -> None:
    """Law 5: whatever the machine says, the pair is together or apart as the person has it."""
    claims = join_claims(MEMBERS, [*links, judgement])
    together = any({judgement.left, judgement.right} <= set(c.statements) for c in claims)
    assert together == (judgement.verdict == "same")


def test_stories_obey_persons_too() -> None:
    """Two reports that a person keeps apart are two stories, though one is a copy of the other."""
    one, other = report("one"), report("other")
    copy = link(one.id, other.id, score=1.0, kind="story")
    assert len(join_stories([one, other], [copy])) == 1
    apart = replace(copy, verdict="different", judge="ed", judged="2030-01-01T00:00:00Z", why="two fires")
    assert len(join_stories([one, other], [copy, apart])) == 2
