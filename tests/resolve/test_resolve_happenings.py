"""One event told with another verb, near misses, and what one report never says twice."""

from dataclasses import dataclass

import pytest
from msgspec.structs import replace
from pair_samples import count, day, person, reading, report, spot, statement

from according.records import Frame, Link, Moment, Source, Span, Statement
from according.resolve import Findings, join_claims, join_stories, link_between, link_within
from according.resolve.claims import claim_link
from according.resolve.propositions import Proposition

QUAY = spot("Ostby", "NO")
UNLOADED = Frame(
    predicate="unload",
    agents=("freighter",),
    patients=("barrel",),
    terms=("barrel", "freighter", "unload"),
    names=("ostby",),
    quantities=(count(64000, "barrels", "64,000"),),
    spots=(QUAY,),
)


@dataclass
class Told:
    """Words beside a frame, as one statement."""

    frame: Frame
    words: str = "some words of it"
    forecast: bool = False
    source: Source | None = None

    def made(self, ident: str) -> Statement:
        """The statement."""
        return statement(ident, self.words, frame=self.frame, source=self.source, forecast=self.forecast)


def linked(a: Told, b: Told, *, within: bool = False) -> Link | None:
    """The link, after the check that the other way round gives the same."""
    one, other = Proposition(a.made("a")), Proposition(b.made("b"))
    found = claim_link(one, other, None, None, within=within)
    assert claim_link(other, one, None, None, within=within) == found
    return found


def verdict(a: Frame, b: Frame, *, within: bool = False) -> str | None:
    """The verdict on two frames."""
    found = linked(Told(a), Told(b), within=within)
    return found.verdict if found else None


def test_one_figure_of_one_noun_stands_in_for_the_verb() -> None:
    """64,000 barrels unloaded at Ostby and 64,000 barrels burnt off there are one event; other numbers are not."""
    other = replace(UNLOADED, predicate="tow", agents=(), terms=("barrel", "tow"))
    assert verdict(UNLOADED, other) == "same"
    assert verdict(UNLOADED, replace(other, quantities=(count(900, "barrels", "900"),))) is None


def test_a_dozen_or_less_is_no_telling_figure() -> None:
    """Two barrels in two reports are no event in common."""
    few = replace(UNLOADED, quantities=(count(2, "barrels", "two"),), names=(), spots=())
    assert verdict(few, replace(few, predicate="tow", agents=(), terms=("barrel", "tow"))) is None


def test_one_figure_of_two_doings_is_shown_as_a_difference() -> None:
    """500 crates stamped and 500 crates burnt, with nothing else in common."""
    stamped = Frame(
        predicate="stamp",
        patients=("crate",),
        terms=("crate", "depot", "pier", "stamp"),
        quantities=(count(500, "crates", "500"),),
    )
    burnt = replace(stamped, predicate="burn", terms=("burn", "cellar", "crate", "night"), names=("ostby",))
    found = linked(Told(stamped), Told(burnt))
    assert found is not None
    assert found.verdict == "different"
    assert found.reasons[0].feature == "what differs"


def test_who_receives_is_one_to_whom_it_is_given() -> None:
    """The guard received 300 boats; 300 boats were given to the guard."""
    got = Frame(
        predicate="receive",
        agents=("guard",),
        patients=("boat",),
        terms=("boat", "guard", "receive", "wooden"),
        quantities=(count(300, "boats", "300"),),
    )
    given = replace(got, predicate="give", agents=("NO",), names=("NO",), patients=("boat", "guard"),
                    terms=("boat", "give", "guard", "wooden"))  # fmt: skip
    assert verdict(got, given) == "same"


def test_a_fire_that_is_opened_is_a_shooting() -> None:
    """A Swedish cutter opened fire on a Norwegian trawler: the trawler was fired on by the cutter."""
    fired = Frame(predicate="fire", agents=("SE", "cutter"), patients=("NO", "trawler"), names=("NO", "SE"),
                  terms=("cutter", "fire", "trawler"))  # fmt: skip
    opened = replace(fired, predicate="open", patients=("fire",), terms=("cutter", "fire", "open", "trawler"))
    assert verdict(fired, opened) == "same"


def test_a_forecast_in_other_words_is_a_forecast() -> None:
    """What will be signed looks ahead as what is set to be signed does, marked or not; what was signed does not."""
    sign = Frame(predicate="sign", agents=("NO",), patients=("charter",), names=("NO", "ostby"),
                 terms=("charter", "harbour", "sign"))  # fmt: skip
    ahead = Told(sign, "Norway is set to sign the charter", forecast=True)
    longer = replace(sign, terms=("charter", "monday", "sign", "solemn", "winter"))
    assert linked(ahead, Told(longer, "Norway will sign the charter on a solemn winter Monday")) is not None
    assert linked(ahead, Told(longer, "Norway signed the charter on a solemn winter Monday")) is None


def test_a_weekday_is_no_day_of_a_year_from_afar() -> None:
    """In 2015 and on Saturday, of an undated report: two landslides."""
    slide = Frame(predicate="kill", agents=("landslide",), patients=("people",), names=("NO",),
                  terms=("kill", "landslide", "people", "slope"))  # fmt: skip
    year = replace(slide, moments=(day("2015", "2015-01-01", "2015-12-31", "abs:2015"),))
    near = Moment(words="Saturday", span=day("x", None).span, relation="weekday:6:past")
    assert verdict(slide, year) == "same"
    assert verdict(replace(slide, moments=(near,)), year) == "different"


def test_one_source_does_not_contradict_itself_in_one_report() -> None:
    """Two numbers by one voice are two things; by two voices they are one claim in dispute."""
    held = Frame(predicate="detain", patients=("marcher",), terms=("detain", "marcher", "square"), names=("ostby",),
                 quantities=(count(200, "marchers", "200"),))  # fmt: skip
    fewer = replace(held, quantities=(count(74, "marchers", "74"),))
    assert verdict(held, fewer, within=True) != "same"
    other = linked(Told(held, source=person("Arne Holm")), Told(fewer, source=person("Nils Berg")), within=True)
    assert other is not None
    assert other.verdict == "same"


def test_another_ordinal_is_another_thing() -> None:
    """The second round and the third."""
    vote = Frame(predicate="win", agents=("arne holm",), patients=("round",), names=("arne holm", "ostby"),
                 terms=("ballot", "round", "win"))  # fmt: skip
    found = linked(Told(vote, "Arne Holm won the second round"), Told(vote, "Arne Holm won the third round"))
    assert found is not None
    assert found.verdict == "different"


def test_a_state_needs_more_than_one_rare_word() -> None:
    """Two who support a charter do not make one claim of everything they support it for."""
    one = Frame(predicate="support", agents=("NO",), patients=("charter",), names=("NO",),
                terms=("charter", "fishery", "quota", "support"))  # fmt: skip
    assert verdict(one, replace(one, terms=("charter", "lighthouse", "repair", "support"))) != "same"


@pytest.mark.parametrize(
    ("other", "feature"),
    [
        (Frame(predicate="hire", patients=("SE", "diver"), names=("SE",), terms=("diver", "hire")), "who differs"),
        (Frame(predicate="drown", agents=("NO", "diver"), names=("NO", "brannvik"), terms=("diver", "drown"),
               spots=(spot("Brannvik", "NO"),)), "where differs"),
    ],
)  # fmt: skip
def test_a_near_miss_of_two_reports_is_shown(other: Frame, feature: str) -> None:
    """Norwegian divers at Ostby against Swedish ones, or against Norwegian ones elsewhere; never within one report."""
    one = Told(Frame(predicate="film", agents=("NO", "diver"), names=("NO", "ostby"), terms=("diver", "film", "wreck"),
                     spots=(QUAY,)), "Norwegian divers filmed the wreck at Ostby")  # fmt: skip
    second = Told(other, "Swedish divers were hired" if "SE" in other.names else "Norwegian divers drowned at Brannvik")
    found = linked(one, second)
    assert found is not None
    assert (found.verdict, found.reasons[0].feature) == ("different", feature)
    assert linked(one, second, within=True) is None


def short_names(*others: str) -> str | None:
    """The verdict on "Holm" beside the first of the names, both in the second report with the rest."""
    told = [
        reading(
            of, *(statement(f"{of.outlet}{i}", "The harbour will be dug out before the ice comes back to it.",
                            source=person(n), quotation="direct") for i, n in enumerate(who))
        )
        for of, who in ((A, ("Holm",)), (B, others))
    ]  # fmt: skip
    found = link_between(Findings(A, told[0]), Findings(B, told[1]))
    pair = [
        k for k in found if k.kind == "entity" and "person:Holm" in k.left + k.right and others[0] in k.left + k.right
    ]
    return pair[0].verdict if pair else None


A, B = report("x", outlet="A"), report("y", outlet="B")


def test_a_surname_that_two_bear_is_left_open() -> None:
    """Holm is Arne Holm where he is the only one; beside Nils Holm nobody knows."""
    assert short_names("Arne Holm") == "same"
    assert short_names("Arne Holm", "Nils Holm") == "unsure"


def test_a_report_with_two_bearers_joins_its_short_name_to_neither() -> None:
    """The same within one report."""
    told = reading(A, *(statement(n, "x", source=person(n)) for n in ("Holm", "Arne Holm", "Nils Holm")))
    assert not [k for k in link_within(Findings(A, told)) if k.kind == "entity"]


@pytest.mark.parametrize("words", ["14 March", "to dig in the ice", "it was filmed"])
def test_too_little_makes_no_claim(words: str) -> None:
    """A date, a bare infinitive and a few words that name nothing stay statements, unless something else says the
    like.
    """
    thin = statement("a", words, frame=Frame(predicate="film", terms=("film",)))
    assert not join_claims([thin], [])
    same = Link(left="a", right="b", kind="claim", verdict="same", score=0.9)
    assert len(join_claims([thin, replace(thin, id="b")], [same])) == 1


def test_a_claim_is_told_with_its_subject() -> None:
    """Not by the wording that begins with a pronoun, however much it says."""
    frame = replace(UNLOADED, moments=(day("3 May", "2030-05-03"),))
    leaning = statement("a", "it unloaded 64,000 barrels at Ostby on 3 May", frame=frame)
    plain = statement("b", "the freighter unloaded 64,000 barrels", frame=UNLOADED)
    (claim,) = join_claims([leaning, plain], [Link(left="a", right="b", kind="claim", verdict="same", score=0.9)])
    assert claim.text == plain.words


def test_a_story_without_a_title_begins_with_its_first_paragraph() -> None:
    """Not with the header above it."""
    of = report("date 2030-01-02 The quay at Ostby fell into the sea")
    start = of.text.index("The")
    of = replace(of, blocks=(replace(of.blocks[0], span=Span(start, len(of.text))),))
    assert join_stories([of], [])[0].title == "The quay at Ostby fell into the sea"
