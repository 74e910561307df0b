"""Origins are counted once, and independence is never assumed."""

from claim_samples import Desk, standing
from msgspec.structs import replace

from according.records import Statement

DEPOT = "the depot at Lindvik burned"


def cite(desk: Desk, ident: str, who: str, cue: tuple[str, str] = ("said", "say"), **source: object) -> str:
    """A report of one sentence that cites one source for the claim; gives the report's id."""
    report = desk.report(
        f"[{ident}] {who} {cue[0]} that {DEPOT}.", outlet=f"Outlet {ident}", published=f"2031-05-0{ident[-1]}"
    )
    desk.say(report, ident, DEPOT, cue=cue, source=desk.source(report, who, **source))
    return report


def test_two_named_sources_are_two_origins_not_established(desk: Desk) -> None:
    """Two people who say the same are not independent until it is said how each knows."""
    cite(desk, "s1", "Ida Holm", name="Ida Holm")
    cite(desk, "s2", "Per Dahl", name="Per Dahl")
    made = standing(desk, "s1", "s2")
    assert [origin.name for origin in made.origins] == ["Ida Holm", "Per Dahl"]
    assert [pair.verdict for pair in made.pairs] == ["independence not established"]
    assert "Ida Holm: not said to know it first-hand" in made.pairs[0].why
    assert made.line.startswith("2 origins (independence not established) in 2 reports")


def test_named_and_first_hand_is_independent(desk: Desk) -> None:
    """Named, different, and each said to know it first-hand: independent, with the words that say so."""
    cite(desk, "s1", "Ida Holm", cue=("saw", "see"), name="Ida Holm")
    cite(desk, "s2", "Per Dahl, who was there,", name="Per Dahl")
    made = standing(desk, "s1", "s2")
    assert [pair.verdict for pair in made.pairs] == ["independent"]
    assert '"saw"' in made.pairs[0].why
    assert '"who was there"' in made.pairs[0].why
    assert "2 origins (all independent)" in made.line


def test_an_unnamed_eyewitness_is_never_independent(desk: Desk) -> None:
    """Who is not named cannot be told from another, however near he stood."""
    cite(desk, "s1", "Ida Holm", cue=("saw", "see"), name="Ida Holm")
    cite(desk, "s2", "an eyewitness", unnamed="witness", entity="witness:1")
    assert [pair.verdict for pair in standing(desk, "s1", "s2").pairs] == ["independence not established"]


def test_unnamed_media_of_two_reports_are_one_origin(desk: Desk) -> None:
    """Two reports that have it from "Norwegian media" name the same further source."""
    fields = {"kind": "media", "unnamed": "local media", "country": "NO", "entity": "media:norwegian"}
    a = cite(desk, "s1", "Norwegian media", cue=("reported", "report"), **fields)
    b = cite(desk, "s2", "Norwegian media", cue=("reported", "report"), **fields)
    made = standing(desk, "s1", "s2")
    assert [(origin.name, origin.reports) for origin in made.origins] == [("Norwegian media", (a, b))]
    assert made.origins[0].merged == (
        ("Norwegian media", 'A and B both have it from "Norwegian media", and nothing shows that these are two'),
    )
    assert made.why == (
        'Norwegian media: A and B both have it from "Norwegian media", and nothing shows that these are two',
    )


def test_unnamed_of_different_countries_stay_two(desk: Desk) -> None:
    """Media of two countries are two origins."""
    cite(desk, "s1", "local media", kind="media", unnamed="local media", country="NO", entity="m")
    cite(desk, "s2", "local media", kind="media", unnamed="local media", country="SE", entity="m")
    assert len(standing(desk, "s1", "s2").origins) == 2


def test_two_unnamed_in_one_report_stay_two(desk: Desk) -> None:
    """One report that cites two unnamed sources means two."""
    a = desk.report(f"One official said {DEPOT}, and later one official repeated that {DEPOT}.")
    for number in (1, 2):
        desk.say(
            a,
            f"s{number}",
            DEPOT,
            cue=("said", "say"),
            source=desk.source(a, "ne official", unnamed="official", entity=f"official:{number}"),
        )
    assert len(standing(desk, "s1", "s2").origins) == 2


def test_a_plural_covers_a_named_persons_words(desk: Desk) -> None:
    """Unnamed experts in one report and one professor in another are one origin: the plural adds nobody."""
    cite(desk, "s1", "Experts", kind="group", unnamed="analyst", plural=True, entity="group:experts")
    cite(desk, "s2", "Eva Lund, a professor at Osk,", name="Eva Lund", role="professor")
    made = standing(desk, "s1", "s2")
    assert [(o.name, o.merged) for o in made.origins] == [
        ("Eva Lund", (("Experts", 'the plural "Experts" covers the words of Eva Lund'),))
    ]


def test_a_plural_does_not_cover_another_trade(desk: Desk) -> None:
    """A minister is none of the doctors."""
    cite(desk, "s1", "Doctors", kind="group", unnamed="medical", plural=True, entity="group:doctors")
    cite(desk, "s2", "the minister Per Dahl", name="Per Dahl", role="minister")
    assert len(standing(desk, "s1", "s2").origins) == 2


def test_officials_of_another_country_cover_nobody(desk: Desk) -> None:
    """A plural of one country does not cover a person of another."""
    cite(
        desk, "s1", "Swedish officials", kind="group", unnamed="official", plural=True, country="SE", entity="group:se"
    )
    cite(desk, "s2", "the minister Per Dahl", name="Per Dahl", role="minister", country="NO")
    assert len(standing(desk, "s1", "s2").origins) == 2


def test_a_plural_is_no_bridge_between_two_named(desk: Desk) -> None:
    """A plural may mean either of two professors; these two do not become one by it."""
    cite(desk, "s1", "Experts", kind="group", unnamed="analyst", plural=True, entity="group:experts")
    cite(desk, "s2", "Eva Lund", name="Eva Lund", role="professor")
    cite(desk, "s3", "Jon Berg", name="Jon Berg", role="professor")
    made = standing(desk, "s1", "s2", "s3")
    assert [origin.name for origin in made.origins] == ["Eva Lund", "Jon Berg"]
    assert "Eva Lund or Jon Berg" in made.origins[0].merged[0][1]


def test_a_government_speaks_by_its_minister(desk: Desk) -> None:
    """Norway in one report and its minister in another are one origin; the minister of another country is not."""
    cite(desk, "s1", "Norway", name="Norway", kind="government", country="NO")
    cite(desk, "s2", "the minister Per Dahl", name="Per Dahl", role="minister", country="NO")
    cite(desk, "s3", "the minister Ann Ek", name="Ann Ek", role="minister", country="SE")
    made = standing(desk, "s1", "s2", "s3")
    assert [origin.name for origin in made.origins] == ["Norway", "Ann Ek"]
    assert made.origins[0].merged == (("Per Dahl", 'the government "Norway" covers the words of Per Dahl'),)


def test_a_copy_adds_no_origin(desk: Desk) -> None:
    """Two outlets that carry the same text on their own word are one origin."""
    a = desk.report("The depot at Lindvik burned.", outlet="North Wire", published="2031-05-02")
    b = desk.report("The depot at Lindvik burned.", outlet="The Quay", published="2031-05-03")
    desk.say(a, "s1", "The depot at Lindvik burned")
    desk.say(b, "s2", "The depot at Lindvik burned")
    assert len(standing(desk, "s1", "s2").origins) == 2
    desk.join("copy", a, b)
    made = standing(desk, "s1", "s2")
    assert [(o.name, o.merged) for o in made.origins] == [
        ("North Wire", (("The Quay", "the text of B is a copy of A"),))
    ]


def test_a_persons_verdict_on_a_copy_wins(desk: Desk) -> None:
    """Where a person judged that two texts are no copies, the machine's link joins nothing."""
    a = desk.report("The depot at Lindvik burned.", outlet="North Wire")
    b = desk.report("The depot at Lindvik burned.", outlet="The Quay")
    desk.say(a, "s1", "The depot at Lindvik burned")
    desk.say(b, "s2", "The depot at Lindvik burned")
    desk.join("copy", a, b)
    machine = desk.links[0]
    desk.links.insert(
        0, replace(machine, verdict="different", judge="Ann", judged="2031-05-09T10:00:00Z", why="two desks")
    )
    assert len(standing(desk, "s1", "s2").origins) == 2


def test_a_copy_leaves_two_named_sources_two(desk: Desk) -> None:
    """A copied text that cites two people still cites two."""
    texts = [f"Ida Holm said {DEPOT}. Per Dahl agreed that {DEPOT}." for _ in "ab"]
    a, b = (desk.report(text, outlet=outlet) for text, outlet in zip(texts, ("A", "B"), strict=True))
    for report, place in ((a, "a"), (b, "b")):
        for name in ("Ida Holm", "Per Dahl"):
            desk.say(
                report, f"{place}{name[0]}", DEPOT, source=desk.source(report, name, name=name), cue=("said", "say")
            )
    desk.join("copy", a, b)
    assert [origin.name for origin in standing(desk, "aI", "aP", "bI", "bP").origins] == ["Ida Holm", "Per Dahl"]


def test_the_same_utterance_is_one_origin(desk: Desk) -> None:
    """Words that one report gives to a person and another to "a spokesman" are one person's."""
    cite(desk, "s1", "Ida Holm", name="Ida Holm")
    cite(desk, "s2", "a spokesman", unnamed="official", entity="official:1")
    desk.join("utterance", "s1", "s2")
    made = standing(desk, "s1", "s2")
    assert [(o.name, len(o.merged)) for o in made.origins] == [("Ida Holm", 1)]


def test_a_relay_elsewhere_is_no_origin_here(desk: Desk) -> None:
    """A minister who in one report cites local media has it from there in the other report too."""
    a = desk.report(f"Per Dahl said local media reported that {DEPOT}.", published="2031-05-01")
    desk.say(
        a,
        "out",
        f"local media reported that {DEPOT}",
        cue=("said", "say"),
        source=desk.source(a, "Per Dahl", name="Per Dahl"),
    )
    desk.say(
        a,
        "s1",
        DEPOT,
        cue=("reported", "report"),
        inside="out",
        source=desk.source(a, "local media", kind="media", unnamed="local media", entity="media:local"),
    )
    cite(desk, "s2", "Per Dahl", name="Per Dahl")
    made = standing(desk, "s1", "s2")
    assert len(made.origins) == 1
    assert "in A Per Dahl has it from local media" in {reason for _, reason in made.origins[0].merged}


def test_a_headline_does_not_add_the_outlet(desk: Desk) -> None:
    """What an outlet says without citing, in a report that cites somebody for it, is an echo of whom it cites."""
    a = desk.report(f"Fire in Lindvik: {DEPOT}. Ida Holm said {DEPOT}.", outlet="The Quay")
    desk.say(a, "s1", DEPOT)
    desk.say(a, "s2", DEPOT, cue=("said", "say"), source=desk.source(a, "Ida Holm", name="Ida Holm"))
    made = standing(desk, "s1", "s2")
    assert [origin.name for origin in made.origins] == ["Ida Holm"]
    assert any("The Quay also says it without citing anybody" in reason for reason in made.why)


def test_own_reporters_at_the_scene_are_an_origin_beside_whom_they_cite(desk: Desk) -> None:
    """An outlet whose own people saw it backs it, whomever it cites besides."""
    seen = "reporters at the scene saw the depot at Lindvik in flames"
    a = desk.report(f"The Quay's {seen}. Ida Holm said {DEPOT}.", outlet="The Quay")
    desk.say(a, "s1", seen)
    desk.say(a, "s2", DEPOT, cue=("said", "say"), source=desk.source(a, "Ida Holm", name="Ida Holm"))
    assert [origin.name for origin in standing(desk, "s1", "s2").origins] == ["The Quay", "Ida Holm"]


def test_an_outlet_cited_by_another_is_itself(desk: Desk) -> None:
    """What one report has from North Wire and North Wire's own report are one origin."""
    a = desk.report("The depot at Lindvik burned.", outlet="North Wire", published="2031-05-01")
    desk.say(a, "s1", "The depot at Lindvik burned")
    cite(desk, "s2", "North Wire", name="North Wire", kind="media")
    assert [(o.name, len(o.reports)) for o in standing(desk, "s1", "s2").origins] == [("North Wire", 2)]


def test_lineage_that_is_not_recorded_is_no_origin(desk: Desk) -> None:
    """Mere "reports that ..." name nobody: no origin is counted, and the words are kept."""
    a = desk.report(f"There were reports that {DEPOT}.", outlet="The Quay")
    desk.say(a, "s1", DEPOT, cue=("reports", "report"))
    made = standing(desk, "s1")
    assert made.origins == ()
    assert made.unrecorded == ('A: "reports", source not named',)
    assert made.line.startswith("no recorded origin in 1 report")
    assert [(part.role, part.name) for part in made.parts] == [("relay", "The Quay")]


def assessed(desk: Desk, *, named: str) -> None:
    """Report A names media for the claim, report B "reports" only; Lund assesses in A, and `named` in B."""
    a = desk.report(f"Norwegian media reported that {DEPOT}. Eva Lund called it likely.", published="2031-05-01")
    desk.say(
        a,
        "s1",
        DEPOT,
        cue=("reported", "report"),
        source=desk.source(a, "Norwegian media", kind="media", unnamed="local media", country="NO", entity="m"),
    )
    desk.say(a, "s2", "it likely", about="s1", assesses=True, source=desk.source(a, "Eva Lund", name="Eva Lund"))
    b = desk.report(f"{named} said reports that {DEPOT} were likely true.", published="2031-05-02")
    desk.say(
        b,
        "s3",
        f"reports that {DEPOT} were likely true",
        cue=("said", "say"),
        assesses=True,
        source=desk.source(b, named, name=named),
    )
    desk.say(b, "s4", DEPOT, cue=("reports", "report"), inside="s3")


def test_reports_that_one_assessor_weighs_in_both_are_those_of_the_media(desk: Desk) -> None:
    """Mere "reports" are those of the media that another report names, where one person speaks of both."""
    assessed(desk, named="Eva Lund")
    made = standing(desk, "s1", "s4")
    assert [(o.name, len(o.reports), set(o.statements)) for o in made.origins] == [("Norwegian media", 2, {"s1", "s4"})]
    assert made.unrecorded == (
        'B: "reports", source not named; Eva Lund speaks of the same in A, which names Norwegian media, and in B',
    )
    assert [part.name for part in made.parts if part.role == "assessor"] == ["Eva Lund"]
    assert "1 origin in 2 reports, assessed by 1" in made.line


def test_reports_weighed_by_another_stay_unrecorded(desk: Desk) -> None:
    """Where nobody speaks of both, nothing ties the "reports" to the media."""
    assessed(desk, named="Per Dahl")
    made = standing(desk, "s1", "s4")
    assert [len(o.reports) for o in made.origins] == [1]
    assert made.unrecorded == ('B: "reports", source not named',)


def test_the_order_of_statements_does_not_matter(desk: Desk) -> None:
    """The standing is a function of the members and links, not of the order in which they came."""
    assessed(desk, named="Eva Lund")
    cite(desk, "s5", "Experts", kind="group", unnamed="analyst", plural=True, entity="group:experts")
    cite(desk, "s6", "Jon Berg", name="Jon Berg", role="professor")
    first = standing(desk, "s1", "s4", "s5", "s6")
    turned: dict[str, tuple[str, Statement]] = dict(reversed(desk.statements.items()))
    desk.statements, desk.reports = turned, dict(reversed(desk.reports.items()))
    assert standing(desk, "s6", "s5", "s4", "s1") == first
