"""Laws of links: the same either way round, found by a shared key, resting on documented features."""

from hypothesis import given
from hypothesis import strategies as st
from pair_samples import count, day, person, reading, report, spot, statement

from according.records import Frame, Reading, Report, Statement
from according.resolve import FEATURES, Findings, link_between, link_within
from according.resolve.claims import claim_link
from according.resolve.keys import ITEMS
from according.resolve.propositions import RARE, Proposition

WORDS = ["kill", "attack", "visit", "send", "officer", "troop", "harbour", "labour", "landslide", "quay", "shell"]
NAMES = ["NO", "SE", "SD", "SS", "arne holm", "nils berg", "ostby", "brannvik", "—"]


def some(values: list[str], most: int = 3) -> st.SearchStrategy[tuple[str, ...]]:
    """A sorted tuple of different values."""
    return st.lists(st.sampled_from(values), max_size=most, unique=True).map(lambda found: tuple(sorted(found)))


frames = st.builds(
    Frame,
    predicate=st.sampled_from([None, "make", *WORDS]),
    agents=some(NAMES, 2),
    patients=some([*NAMES, "officer"], 2),
    terms=some(WORDS, 6),
    names=some(NAMES, 4),
    polarity=st.sampled_from(["+", "-"]),
    quantities=some(["officer", "shell"], 1).map(lambda f: tuple(count(4, c, "four") for c in f)),
    moments=st.sampled_from([(), (day("3 October", "2030-10-03"),), (day("May", "2030-05-01", "2030-05-31"),)]),
    spots=st.sampled_from([(), (spot("Ostby", "NO"),), (spot("Norway", "NO", 6),), (spot("Malmo", "SE"),)]),
)
sources = st.sampled_from([person("Arne Holm"), person("Nils Berg"), person("Holm"), person(None, role="mayor")])
texts = st.lists(
    st.sampled_from(
        [
            "the",
            "quay",
            "Sudanese",
            "South Sudanese",
            "labour",
            "will",
            "fall",
            "Norway",
            "in",
            "spring",
            "crack",
            "wall",
            "boats",
            "land",
        ]
    ),
    min_size=4,
    max_size=30,
).map(" ".join)


@st.composite
def told(draw: st.DrawFn, outlet: str) -> tuple[Report, Reading]:
    """A report with up to four statements."""
    of = report(draw(texts), outlet=outlet, published=draw(st.sampled_from([None, "2030-10-09", "2030-03-01"])))
    statements: list[Statement] = [
        statement(
            f"{outlet}{i}",
            draw(texts),
            source=draw(sources),
            frame=draw(frames),
            quotation=draw(st.sampled_from(["direct", "indirect", "mixed"])),
            forecast=draw(st.booleans()),
        )
        for i in range(draw(st.integers(0, 4)))
    ]
    return of, reading(of, *statements, keywords={"quay": draw(st.sampled_from([0.5, 1.0])), "wall": 1.0})


@given(told("A"), told("B"))
def test_a_link_is_the_same_either_way_round(a: tuple[Report, Reading], b: tuple[Report, Reading]) -> None:
    """Law 2: links are functions of the pair, left below right, sorted, with features that are documented."""
    found = link_between(Findings(*a), Findings(*b))
    assert found == link_between(Findings(*b), Findings(*a))
    assert found == sorted(found, key=lambda k: (k.kind, k.left, k.right))
    for link in found:
        assert link.left < link.right
        assert 0 <= link.score <= 1
        assert {r.feature for r in link.reasons} <= set(FEATURES)


@given(told("A"))
def test_keys_are_functions_of_the_report(a: tuple[Report, Reading]) -> None:
    """The same keys from a record read again, sorted, each once; links within a report are of its statements."""
    own = Findings(*a)
    assert own.keys == Findings(Report.decode(a[0].encode()), Reading.decode(a[1].encode())).keys
    assert list(own.keys) == sorted(set(own.keys))
    ids = {s.id for s in a[1].statements}
    assert all({k.left, k.right} <= ids for k in link_within(own) if k.kind != "entity")


def claim_keys_of(frame: Frame) -> set[str]:
    """The claim keys of a report of one statement."""
    of = report("x")
    return {k.key for k in Findings(of, reading(of, statement("s", "x", frame=frame))).keys if k.kind == "claim"}


@given(frames, frames)
def test_statements_of_one_claim_share_a_key(one: Frame, other: Frame) -> None:
    """What the comparison would join, the keys bring together, where two specific items are shared and neither has
    more of them than its keys pair.
    """
    a, b = Proposition(statement("a", "x", frame=one)), Proposition(statement("b", "y", frame=other))
    link = claim_link(a, b, None, None)
    specific = (a.names & b.names) or any(a.weights[w] >= 1 for w in a.weights.keys() & b.weights.keys() - {"kill"})
    shared = {i for _, i in a.items} & {i for _, i in b.items} - {"kill"}
    few = (
        max(len(a.items), len(b.items)) <= ITEMS and sum(v for v, i in a.items if i in shared and v >= RARE) >= 2 * RARE
    )
    if link is not None and link.verdict == "same" and specific and a.doing & b.doing and few:
        assert claim_keys_of(one) & claim_keys_of(other)


def test_a_statement_has_few_keys() -> None:
    """A long sentence on a hot topic adds at most thirty keys, and no key is two countries alone."""
    words = tuple(f"word{i}" for i in range(40))
    keys = claim_keys_of(Frame(predicate="send", terms=words, names=("KP", "RU", "UA", "US"), agents=("KP",)))
    assert 0 < len(keys) <= 30
    assert not any(key.endswith("KP+RU") for key in keys)


def test_every_feature_says_what_it_means() -> None:
    """The table is the published explanation: one sentence for each feature."""
    assert all(text.endswith(".") and len(text) > 10 for text in FEATURES.values())
