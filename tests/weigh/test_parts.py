"""Who plays which part in a claim."""

from claim_samples import Desk, standing

from according.records import Source, Standing


def played(made: Standing) -> set[tuple[str, str]]:
    """Roles with names."""
    return {(part.role, part.name) for part in made.parts}


def test_a_cited_person_backs_and_the_outlet_relays(desk: Desk) -> None:
    """Whoever names nobody further asserts the claim as his own; the outlet that cites him passes it on."""
    a = desk.report("Mayor Ida Holm said the depot at Lindvik burned.", outlet="The Quay", published="2031-05-02")
    desk.say(
        a,
        "s1",
        "the depot at Lindvik burned",
        cue=("said", "say"),
        source=desk.source(a, "Mayor Ida Holm", name="Ida Holm", role="mayor"),
    )
    made = standing(desk, "s1")
    assert played(made) == {("backer", "Ida Holm"), ("relay", "The Quay")}
    backer = made.parts[0]
    assert (backer.cue, backer.description, backer.through) == ("said", "mayor", ("The Quay",))
    assert backer.evidence[0].source == ((0, 14),)
    assert desk.reports[a].text[slice(*backer.evidence[0].content[0])] == "the depot at Lindvik burned"


def test_an_outlet_that_cites_nobody_backs(desk: Desk) -> None:
    """What nobody is cited for is asserted by the outlet."""
    a = desk.report("The depot at Lindvik burned.", outlet="The Quay")
    desk.say(a, "s1", "The depot at Lindvik burned")
    assert played(standing(desk, "s1")) == {("backer", "The Quay")}


def test_a_report_without_an_outlet_speaks_as_its_author(desk: Desk) -> None:
    """Where no outlet is named the author is called by the key of the report."""
    a = desk.report("The depot at Lindvik burned.")
    desk.say(a, "s1", "The depot at Lindvik burned")
    desk.more = {"keys": {a: "monday"}}
    assert played(standing(desk, "s1")) == {("backer", "the report's author (monday)")}


def test_a_minister_who_cites_media_is_a_relay(desk: Desk) -> None:
    """The furthest hop that is named backs; whoever stands between it and the reader relays."""
    a = desk.report(
        "The minister Per Dahl said local media reported that the depot at Lindvik burned.", outlet="The Quay"
    )
    desk.say(
        a,
        "out",
        "local media reported that the depot at Lindvik burned",
        cue=("said", "say"),
        source=desk.source(a, "The minister Per Dahl", name="Per Dahl"),
    )
    desk.say(
        a,
        "in",
        "the depot at Lindvik burned",
        cue=("reported", "report"),
        inside="out",
        source=desk.source(a, "local media", kind="media", unnamed="local media", entity="media:local"),
    )
    made = standing(desk, "in")
    assert played(made) == {("backer", "local media"), ("relay", "Per Dahl"), ("relay", "The Quay")}
    assert made.parts[0].through == ("Per Dahl", "The Quay")


def test_the_further_hop_is_found_below_an_outer_member(desk: Desk) -> None:
    """Where the claim holds the outer statement only, the nested one that fills its content is the end of the chain."""
    a = desk.report("The minister Per Dahl said local media reported that the depot at Lindvik burned.")
    desk.say(
        a,
        "out",
        "local media reported that the depot at Lindvik burned",
        cue=("said", "say"),
        source=desk.source(a, "The minister Per Dahl", name="Per Dahl"),
    )
    desk.say(
        a,
        "in",
        "reported that the depot at Lindvik burned",
        cue=("reported", "report"),
        inside="out",
        source=desk.source(a, "local media", kind="media", unnamed="local media", entity="media:local"),
    )
    assert ("relay", "Per Dahl") in played(standing(desk, "out"))


def test_assessing_is_not_backing(desk: Desk) -> None:
    """Who says how likely somebody else's claim is assesses it, and keeps the words with their scale."""
    a = desk.report(
        "Fishermen reported that the depot at Lindvik burned. Eva Lund called it highly likely.", outlet="Q"
    )
    desk.say(
        a,
        "s1",
        "the depot at Lindvik burned",
        cue=("reported", "report"),
        source=desk.source(a, "Fishermen", kind="group", unnamed="witness", plural=True, entity="group:fishermen"),
    )
    desk.say(
        a,
        "s2",
        "highly likely",
        cue=("called", "call"),
        about="s1",
        assesses=True,
        certainty=desk.likely(a, "highly likely", 0.8, 0.95),
        source=desk.source(a, "Eva Lund", name="Eva Lund"),
    )
    made = standing(desk, "s1")
    assert played(made) == {("backer", "Fishermen"), ("assessor", "Eva Lund"), ("relay", "Q")}
    assert (made.certainty_low, made.certainty_high, made.certainty_words) == (0.8, 0.95, ("highly likely",))
    assert [origin.name for origin in made.origins] == ["Fishermen"]


def test_an_assessor_who_goes_on_weighing_is_no_second_origin(desk: Desk) -> None:
    """A further statement of how likely it is, by one who assesses the claim, is assessment too."""
    a = desk.report(
        "Fishermen reported that the depot at Lindvik burned. Lund called it likely. "
        "A fire at the depot is highly likely, Lund said."
    )
    lund = desk.source(a, "Lund", name="Eva Lund")
    desk.say(
        a,
        "s1",
        "the depot at Lindvik burned",
        cue=("reported", "report"),
        source=desk.source(a, "Fishermen", kind="group"),
    )
    desk.say(
        a,
        "s2",
        "it likely",
        cue=("called", "call"),
        about="s1",
        assesses=True,
        source=lund,
        certainty=desk.likely(a, "likely", 0.55, 0.8),
    )
    desk.say(
        a,
        "s3",
        "A fire at the depot is highly likely",
        cue=("said", "say"),
        source=lund,
        certainty=desk.likely(a, "highly likely", 0.8, 0.95),
    )
    made = standing(desk, "s1", "s3")
    assert [(part.role, len(part.evidence)) for part in made.parts if part.name == "Eva Lund"] == [("assessor", 2)]
    assert (made.certainty_low, made.certainty_high) == (0.55, 0.95)


def test_both_of_a_coordination_deny(desk: Desk) -> None:
    """Two sources of one statement play the same part each; the line names them."""
    a = desk.report("Harbour pilots said the depot at Lindvik burned, something both Osk and Varn denied.")
    desk.say(
        a,
        "s1",
        "the depot at Lindvik burned",
        cue=("said", "say"),
        source=desk.source(a, "Harbour pilots", kind="group", entity="group:pilots"),
    )
    desk.say(
        a,
        "s2",
        "the depot at Lindvik burned",
        cue=("denied", "deny"),
        stance="denies",
        source=desk.source(a, "Osk", name="Osk", kind="government"),
        cosources=(desk.source(a, "Varn", name="Varn", kind="government"),),
    )
    made = standing(desk, "s1", "s2")
    assert {("denier", "Osk"), ("denier", "Varn")} <= played(made)
    assert "denied by Osk and Varn" in made.line
    assert len(made.origins) == 1


def test_a_denial_that_only_points_at_the_claim_counts(desk: Desk) -> None:
    """Who "denied the report" plays his part though it repeats nothing, and is no member of the claim."""
    a = desk.report("Harbour pilots said the depot at Lindvik burned. Osk denied the report.")
    desk.say(
        a,
        "s1",
        "the depot at Lindvik burned",
        cue=("said", "say"),
        source=desk.source(a, "Harbour pilots", kind="group", entity="group:pilots"),
    )
    desk.say(
        a,
        "s2",
        "the report",
        cue=("denied", "deny"),
        stance="denies",
        about="s1",
        source=desk.source(a, "Osk", name="Osk", kind="government"),
    )
    assert ("denier", "Osk") in played(standing(desk, "s1"))


def test_the_opposite_polarity_denies(desk: Desk) -> None:
    """Who affirms that it was not so denies the claim in the polarity that the claim goes by."""
    a = desk.report("Ida Holm said the depot at Lindvik burned. Per Dahl said the depot did not burn.")
    desk.say(
        a, "s1", "the depot at Lindvik burned", cue=("said", "say"), source=desk.source(a, "Ida Holm", name="Ida Holm")
    )
    desk.say(
        a,
        "s2",
        "the depot did not burn",
        cue=("said", "say"),
        polarity="-",
        source=desk.source(a, "Per Dahl", name="Per Dahl"),
    )
    assert {("backer", "Ida Holm"), ("denier", "Per Dahl")} <= played(standing(desk, "s1", "s2"))
    turned = standing(desk, "s1", "s2", text="the depot did not burn")
    assert {("backer", "Per Dahl"), ("denier", "Ida Holm")} <= played(turned)


def test_nobody_is_said_to_deny_what_he_says_elsewhere(desk: Desk) -> None:
    """The same name in two reports that were not found to mean one person: a polarity read otherwise is no denial."""
    for number, polarity in enumerate(("+", "-")):
        report = desk.report(f"{number}: Ida Holm said nobody could call it an accident.")
        source = desk.source(report, "Ida Holm", name="Ida Holm", entity=f"e{number}")
        desk.more.setdefault("entities", {})[f"{report}:e{number}"] = (f"entity{number}", "Ida Holm")
        desk.say(report, f"s{number}", "nobody could call it an accident", cue=("said", "say"), polarity=polarity,
                 source=source)
    assert ("denier", "Ida Holm") not in played(standing(desk, "s0", "s1"))


def test_no_evidence_is_the_outlets_own_doubt(desk: Desk) -> None:
    """A doubt that nobody is cited for is the report's own."""
    a = desk.report("There has been no evidence that the depot at Lindvik burned.", outlet="The Quay")
    desk.say(a, "s1", "the depot at Lindvik burned", cue=("no evidence", "evidence"), stance="doubts")
    made = standing(desk, "s1")
    assert played(made) == {("doubter", "The Quay")}
    assert made.origins == ()
    assert made.line.startswith("no recorded origin in 1 report, doubted by The Quay")


def test_declining_to_say_plays_no_part(desk: Desk) -> None:
    """A refusal to comment is neither backing nor denial; it is told among the reasons."""
    a = desk.report("Ida Holm said the depot at Lindvik burned. Per Dahl declined to comment on it.")
    desk.say(
        a, "s1", "the depot at Lindvik burned", cue=("said", "say"), source=desk.source(a, "Ida Holm", name="Ida Holm")
    )
    desk.say(
        a,
        "s2",
        "to comment on it",
        cue=("declined", "decline"),
        stance="declines",
        about="s1",
        source=desk.source(a, "Per Dahl", name="Per Dahl"),
    )
    made = standing(desk, "s1")
    assert not any(part.name == "Per Dahl" for part in made.parts)
    assert 'Per Dahl plays no part: "declined"' in made.why


def test_a_person_is_one_part_in_all_reports(desk: Desk) -> None:
    """Mentions that are one entity across reports are one part, with the evidence of both."""
    a = desk.report("Ida Holm said the depot at Lindvik burned.", outlet="A", published="2031-05-02")
    b = desk.report("The mayor told The Bay that the depot at Lindvik burned.", outlet="B", published="2031-05-03")
    desk.say(
        a,
        "s1",
        "the depot at Lindvik burned",
        cue=("said", "say"),
        source=desk.source(a, "Ida Holm", name="Ida Holm", entity="person:ida-holm"),
    )
    desk.say(
        b,
        "s2",
        "the depot at Lindvik burned",
        cue=("told", "tell"),
        source=desk.source(b, "The mayor", name="Holm", entity="person:holm"),
    )
    desk.more = {"entities": {f"{a}:person:ida-holm": ("e1", "Ida Holm"), f"{b}:person:holm": ("e1", "Ida Holm")}}
    made = standing(desk, "s1", "s2")
    backers = [part for part in made.parts if part.role == "backer"]
    assert [(part.name, part.entity, [e.report for e in part.evidence]) for part in backers] == [
        ("Ida Holm", "e1", [a, b])
    ]
    assert made.line == "1 origin in 2 reports; first seen 2031-05-02"


def test_a_ring_of_nested_statements_ends(desk: Desk) -> None:
    """Statements that are wrongly inside each other do not run for ever."""
    a = desk.report("Ida Holm said the depot at Lindvik burned.")
    holm = desk.source(a, "Ida Holm", name="Ida Holm")
    desk.say(a, "s1", "the depot at Lindvik burned", source=holm, inside="s2")
    desk.say(a, "s2", "the depot at Lindvik burned", source=holm, inside="s1")
    assert standing(desk, "s1").reports == (a,)


def test_a_bare_source_is_the_author(desk: Desk) -> None:
    """A statement without source or cue is own, and so backs in the outlet's name."""
    a = desk.report("The depot at Lindvik burned.", outlet="Q")
    desk.say(a, "s1", "The depot at Lindvik burned", source=Source())
    assert standing(desk, "s1").origins[0].name == "Q"
