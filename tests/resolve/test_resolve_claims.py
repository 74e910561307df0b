"""What makes two statements one claim, and what keeps them apart."""

import pytest
from msgspec.structs import replace
from pair_samples import count, day, killed, spot, statement

from according.records import Frame, Link, Statement
from according.resolve.claims import claim_link
from according.resolve.propositions import Proposition


def linked(a: Statement, b: Statement, published: tuple[str | None, str | None] = (None, None)) -> Link | None:
    """The link of two statements, after the check that the other way round gives the same."""
    found = claim_link(Proposition(a), Proposition(b), *published)
    assert claim_link(Proposition(b), Proposition(a), *published[::-1]) == found
    return found


def verdict(a: Frame, b: Frame, **fields: object) -> str | None:
    """The verdict on two frames."""
    found = linked(statement("a", "left words", frame=a), replace(statement("b", "right words", frame=b), **fields))
    return found.verdict if found else None


def features(a: Frame, b: Frame) -> dict[str, str]:
    """Feature -> words of the link's reasons."""
    found = linked(statement("a", "left words", frame=a), statement("b", "right words", frame=b))
    return {r.feature: r.words for r in found.reasons} if found else {}


def test_another_verb_of_the_same_doing_makes_one_claim() -> None:
    """Killing and dying stand in one row of the lexicon."""
    assert verdict(killed(), replace(killed(), predicate="die", terms=("die", "landslide", "officer"))) == "same"


def test_numbers_may_differ_within_a_claim() -> None:
    """Four dead and nine dead of one landslide are one claim, with the numbers in the reasons."""
    assert verdict(killed(number=4), killed(number=9)) == "same"
    assert features(killed(number=4), killed(number=9))["how many"] == "4 | 9"


def test_a_denial_is_about_the_claim_that_it_denies() -> None:
    """Stance and polarity do not keep statements apart."""
    assert verdict(killed(), replace(killed(), polarity="-"), stance="denies") == "same"


def test_days_that_meet_agree_and_days_that_do_not_keep_apart() -> None:
    """3 October lies in the week before 9 October; 14 October does not."""
    week = day("last week", "2030-09-30", "2030-10-06")
    assert "when" in features(killed(moments=(day("3 October", "2030-10-03"),)), killed(moments=(week,)))
    apart = killed(moments=(day("14 October", "2030-10-14"),))
    assert verdict(apart, killed(moments=(week,))) == "different"
    assert features(apart, killed(moments=(week,)))["when differs"] == "14 October | last week"


def test_an_unresolved_time_says_nothing_against_one_claim() -> None:
    """A report without a date leaves its relative days open, and the link does not wait for them."""
    assert verdict(killed(moments=(day("Tuesday", None),)), killed(moments=(day("3 October", "2030-10-03"),))) == "same"


def test_a_town_may_lie_in_the_country_and_not_in_another_town() -> None:
    """Brannvik, Norway agrees with Norway; it does not agree with Ostby, Norway."""
    town, country, other = spot("Brannvik", "NO"), spot("Norway", "NO", 6), spot("Ostby", "NO")
    assert verdict(killed(spots=(town,)), killed(spots=(country,))) == "same"
    frame = replace(killed(spots=(other,)), names=("NO", "ostby"))
    assert "where differs" in features(killed(spots=(town,)), frame)


def test_a_town_lies_in_its_own_division_and_in_no_other() -> None:
    """Brannvik in Vestland may be meant by "in Vestland", not by "in Troms"."""
    town = replace(spot("Brannvik", "NO"), adm1="Vestland")
    own, other = (replace(spot(name, "NO", 4), adm1=name) for name in ("Vestland", "Troms"))
    assert verdict(killed(spots=(town,)), killed(spots=(own,))) == "same"
    assert "where differs" in features(killed(spots=(town,)), killed(spots=(other,)))


def test_another_nation_is_a_near_match_that_names_both() -> None:
    """Norwegian against Swedish officers: different, with the words of either side."""
    assert verdict(killed("NO"), killed("SE")) == "different"
    assert features(killed("NO"), killed("SE"))["who differs"] == "Norway | Sweden"


def test_two_named_sufferers_exclude_each_other() -> None:
    """Arne Holm is not Nils Berg, whatever else is said alike."""
    one = Frame(predicate="kill", patients=("arne holm",), names=("arne holm", "brannvik"), terms=("kill", "landslide"))
    other = replace(one, patients=("nils berg",), names=("brannvik", "nils berg"))
    assert verdict(one, other) == "different"


def test_roles_reversed_are_no_claim_in_common() -> None:
    """Norway sued Sweden against Sweden sued Norway: every word alike, and the opposite said."""
    one = Frame(predicate="sue", agents=("NO",), patients=("SE",), names=("NO", "SE"), terms=("fjord", "sue", "treaty"))
    assert verdict(one, replace(one, agents=("SE",), patients=("NO",))) == "different"
    assert "roles reversed" in features(one, replace(one, agents=("SE",), patients=("NO",)))


def test_words_alone_never_join() -> None:
    """The same participants and words with another doing are two claims."""
    assert (
        verdict(killed(), replace(killed(), predicate="decorate", terms=("decorate", "landslide", "officer"))) is None
    )


def test_one_doing_counted_in_two_things_is_two_claims_shown_together() -> None:
    """Barrels sent and rifles sent by one country to another are two figures, not one claim."""
    barrels = Frame(
        predicate="send",
        agents=("NO",),
        patients=("barrel", "SE"),
        names=("NO", "SE"),
        terms=("barrel", "send"),
        quantities=(count(900, "barrels", "900"),),
    )
    rifles = Frame(
        predicate="deliver",
        agents=("NO",),
        patients=("rifle",),
        names=("NO", "SE"),
        terms=("deliver", "rifle"),
        quantities=(count(12, "rifles", "a dozen"),),
    )
    assert verdict(barrels, rifles) == "different"
    assert features(barrels, rifles)["what differs"] == "900 barrel | a dozen rifle"


def test_a_noun_beside_a_light_verb_carries_the_doing() -> None:
    """Who made a visit has travelled."""
    made = Frame(
        predicate="make",
        agents=("arne holm",),
        patients=("visit",),
        names=("NO", "arne holm"),
        terms=("harbour", "visit"),
    )
    went = Frame(predicate="travel", agents=("arne holm",), names=("NO", "arne holm"), terms=("harbor", "travel"))
    assert verdict(made, went) == "same"


def test_a_look_ahead_is_not_an_account_of_the_past() -> None:
    """That the guard will be sent and that guards were sent are two claims."""
    ahead = Frame(
        predicate="send", agents=("NO",), patients=("guard",), names=("NO",), terms=("border", "guard", "send")
    )
    past = replace(ahead, terms=("coast", "guard", "send", "winter"))
    assert verdict(ahead, past) == "same"
    assert verdict(ahead, past, forecast=True) is None


def test_a_title_that_names_nobody_makes_one_claim_with_its_lead() -> None:
    """Four killed in a landslide at Brannvik, whoever they were: the doing and two rare things are enough."""
    assert verdict(replace(killed(), patients=(), terms=("kill", "landslide")), killed()) == "same"
    assert verdict(Frame(predicate="kill", terms=("kill", "landslide"), names=("NO",)), killed()) is None


def test_short_contents_join_only_in_nearly_the_same_words() -> None:
    """That a ferry sank is too little to be the same as that it sank on a reef off Ostby."""
    short = Frame(predicate="sink", agents=("ferry",), terms=("ferry", "sink"))
    longer = replace(short, terms=("ferry", "reef", "sink"), names=("ostby",))
    assert verdict(short, longer) is None
    assert verdict(short, short) == "same"


def test_a_rare_noun_beside_a_country_and_its_namesake_is_shown() -> None:
    """Sudanese divers here and South Sudanese divers there, with nothing else alike, is a difference to look at."""
    one = statement(
        "a",
        "a survey that relies on South Sudanese divers",
        frame=Frame(predicate="rely", agents=("survey",), names=("SS",), terms=("diver", "rely", "survey")),
    )
    other = statement(
        "b",
        "Sudanese divers may be hired for the harbour",
        frame=Frame(predicate="hire", patients=("diver", "SD"), names=("SD",), terms=("diver", "harbour", "hire")),
    )
    found = linked(one, other)
    assert found is not None
    assert found.verdict == "different"
    assert found.reasons[0].words == "South Sudanese | Sudanese"


@pytest.mark.parametrize(("british", "american"), [("labour", "labor"), ("defence", "defense")])
def test_british_and_american_spelling_are_one_word(british: str, american: str) -> None:
    """Spelling folds before words are compared."""

    def frame(word: str) -> Frame:
        return Frame(predicate="close", patients=("office",), names=("ostby",), terms=("close", word, "office"))

    assert verdict(frame(british), frame(american)) == "same"
    assert f"{american}" in features(frame(british), frame(american))["words"]


def test_long_after_an_alike_happening_needs_more_to_be_the_same() -> None:
    """Without a day in the text, publications months apart lower the score, and the reason says by how many days."""
    a, b = statement("a", "x", frame=killed()), statement("b", "y", frame=killed())
    near, far = linked(a, b, ("2030-01-01", "2030-01-02")), linked(a, b, ("2030-01-01", "2030-06-01"))
    assert near is not None
    assert far is not None
    assert far.score < near.score
    assert [r.value for r in far.reasons if r.feature == "days apart"] == [151]
