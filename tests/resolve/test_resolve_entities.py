"""Sources across reports."""

import pytest
from pair_samples import person, reading, report, statement

from according.records import Link, Reading, Source
from according.resolve import Findings, join_entities, link_within
from according.resolve.entities import entity_link, nodes

MINISTER = {"role": "defence minister", "country": "NO"}


def cited(outlet: str, *sources: Source) -> Reading:
    """A reading whose statements are by those sources."""
    return reading(
        report("x", outlet=outlet), *(statement(f"{outlet}{i}", "y", source=s) for i, s in enumerate(sources))
    )


def linked(a: Source, b: Source) -> Link | None:
    """The link of two sources of two reports, the same either way round."""
    (one,), (other,) = nodes(cited("A", a)), nodes(cited("B", b))
    found = entity_link(one, other)
    assert entity_link(other, one) == found
    return found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Pak Min-seo", "Pak Min Seo"),
        ("President Ana Núñez", "Ana Nunez"),
        ("Volodymyr Horskiy", "Volodymyr Horsky"),
        ("Ana Núñez", "Núñez"),
        ("A. Holm", "Arne Holm"),
        ("Arne Karl Holm", "Arne Holm"),
    ],
)
def test_one_name_in_two_spellings_is_one_person(one: str, other: str) -> None:
    """Hyphens, accents, titles, Slavic endings, a surname alone, an initial, a middle name."""
    found = linked(person(one), person(other))
    assert found is not None
    assert found.verdict == "same"


@pytest.mark.parametrize(("one", "other"), [("Kim Seo-yun", "Kim Dae Ho"), ("Ana Holm", "Arne Holm")])
def test_two_given_names_with_one_surname_are_two_persons(one: str, other: str) -> None:
    """A family name in common is said to be different, so that nothing else joins the two."""
    found = linked(person(one), person(other))
    assert found is not None
    assert found.verdict == "different"


def test_a_very_common_surname_alone_names_nobody() -> None:
    """The Kim of one report need not be the Kim of another."""
    assert linked(person("Kim"), person("Kim Dae Ho")) is None


def test_the_holder_of_an_office_is_whoever_is_named_in_it() -> None:
    """The Norwegian defence minister without a name is the named one, whatever the spelling."""
    found = linked(person("Arne Holm", **MINISTER), person(None, role="defense minister", country="NO"))
    assert found is not None
    assert (found.verdict, found.reasons[0].feature) == ("same", "same office")


@pytest.mark.parametrize(
    "other",
    [
        {"role": "defence minister", "country": "SE"},
        {"role": "deputy defence minister", "country": "NO"},
        {"role": "minister", "country": "NO"},
        {"role": "finance minister", "country": "NO"},
    ],
)
def test_another_country_or_office_is_nobody_known(other: dict[str, str]) -> None:
    """The office must be one that one person holds, of one country, and the same."""
    assert linked(person("Arne Holm", **MINISTER), person(None, **other)) is None


def test_a_role_with_many_holders_joins_nobody() -> None:
    """Two professors of one country are not one."""
    assert (
        linked(
            person(None, role="history professor", country="NO"),
            person("Arne Holm", role="history professor", country="NO"),
        )
        is None
    )


def test_unnamed_sources_are_never_joined_by_their_type() -> None:
    """Experts here and experts there may be anybody."""
    experts = Source(kind="group", unnamed="analyst", plural=True, entity="group:experts")
    assert linked(experts, experts) is None
    assert len(join_entities([cited("A", experts), cited("B", experts)], [])) == 2


def test_a_government_goes_by_country_capital_and_seat() -> None:
    """Moscow, the Kremlin and Russia as sources are one government, without any link."""
    names = ("Moscow", "the Kremlin", "Russia")
    found = join_entities([cited(n, Source(name=n, kind="government", country="RU", entity=n)) for n in names], [])
    assert [(e.country, len(e.mentions)) for e in found] == [("RU", 3)]
    assert (
        linked(
            Source(name="Moscow", kind="government", country="RU", entity="a"),
            Source(name="Oslo", kind="government", country="NO", entity="b"),
        )
        is None
    )


def test_a_body_goes_by_its_name_and_by_its_initials() -> None:
    """The Ostby Harbour Safety Board is the OHSB."""
    board = Source(name="the Ostby Harbour Safety Board", kind="organisation", entity="a")
    for other in ("Ostby Harbor Safety Board", "OHSB"):
        found = linked(board, Source(name=other, kind="organisation", entity="b"))
        assert found is not None
        assert found.verdict == "same"


def test_a_body_under_its_short_name_is_one_within_a_report() -> None:
    """Tarnholt and Tarnholt Copper are linked in the report that names both."""
    bodies = [Source(name=n, kind="organisation", entity=n) for n in ("Tarnholt Copper", "Tarnholt", "Ostby Copper")]
    of = report("x")
    own = Findings(of, reading(of, *(statement(str(i), "y", source=s) for i, s in enumerate(bodies))))
    assert [(k.kind, k.verdict, k.score) for k in link_within(own)] == [("entity", "same", 0.7)]


def test_no_cluster_holds_two_names_that_exclude_each_other() -> None:
    """A nameless holder of an office joins one of two named ones, never both into one."""
    readings = [
        cited("A", person("Arne Holm", **MINISTER)),
        cited("B", person("Nils Berg", **MINISTER)),
        cited("C", person(None, **MINISTER)),
    ]
    found = [n for r in readings for n in nodes(r)]
    links = [k for i, x in enumerate(found) for y in found[i + 1 :] if (k := entity_link(x, y)) and k.verdict == "same"]
    assert len(links) == 2
    assert sorted(len(e.mentions) for e in join_entities(readings, links)) == [1, 2]
