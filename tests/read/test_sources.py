"""Who a source is: pronouns, titles, surnames, roles and short names, on invented reports."""

from reading_samples import Read, at, cited


def names(read: Read, *paragraphs: str, title: str | None = None) -> list[tuple[str, str | None]]:
    """The words of each cited source with the name that it got."""
    report, reading = read(*paragraphs, title=title)
    return [(at(report, s, "source"), s.source.name) for s in cited(reading)]


def test_the_one_who_is_interviewed_says_i(read: Read) -> None:
    """In questions "you", in answers "I" and "we" are whoever the title says is interviewed."""
    found = names(
        read,
        "How did you find the wreck?",
        "I think that the storm moved the sand. We decided to dive at once.",
        "Do you think that it is the Patient Anna?",
        "I believe that it is her.",
        title="Interview with diver Tova Marsh",
    )
    assert [words for words, _ in found] == ["I", "We", "you", "I"]
    assert {name for _, name in found} == {"Tova Marsh"}


def test_an_interviewed_owner_stays_unnamed(read: Read) -> None:
    """Where a report does not name whom it interviews, the source is a person with the role that the report gives."""
    _, reading = read(
        "The Lamp interviewed the owner of a mill in Carrow.",
        "Why did you decide to stop the wheel?",
        "I think that the river has changed.",
        "Do you think that it will come back?",
        "I hope that it will.",
    )
    answers = [s.source for s in cited(reading)]
    assert {(s.name, s.kind, s.role, s.entity) for s in answers} == {(None, "person", "owner", "interviewee")}


def test_questions_in_a_report_make_no_interview(read: Read) -> None:
    """An author who asks one question keeps "I"."""
    _, reading = read("I believe that the bridge will hold.", "Do you doubt it? I know that it will hold for years.")
    assert {s.source.kind for s in cited(reading) if s.cue.lemma in ("believe", "know")} <= {"author"}
    assert not any(s.source.entity == "interviewee" for s in cited(reading))


def test_a_transcript_tells_whose_turn_it_is(read: Read) -> None:
    """Under labels in capitals "I" is the one whose turn it is."""
    _, reading = read(
        "Minister Ida Holm spoke to Dag Lund on Sunday.",
        "LUND: Let us begin.",
        "HOLM: The water is falling.",
        "I think that it is over.",
        "LUND: The dyke is old.",
        "I know that it rains.",
    )
    turns = [s.source.name for s in cited(reading) if s.cue.lemma in ("think", "know")]
    assert turns == ["Ida Holm", "Dag Lund"]


def test_a_signed_quotation_is_the_signers(read: Read) -> None:
    """A quotation with a name behind it is that person's, there and where its words come again."""
    found = names(
        read,
        "Runa Falk has left the order.",
        "I knew that my letters had been burnt. Runa Falk",
        "I knew that my letters had been burnt. She left in May.",
    )
    assert found == [("I", "Runa Falk"), ("I", "Runa Falk")]


def test_she_is_not_the_brother_spoken_of(read: Read) -> None:
    """A pronoun keeps to the gender that titles and other pronouns tell."""
    found = names(
        read,
        "Mining minister Jonas Orme says he never asked for silence. His sister Maud Orme, the governor, said she had "
        'not spoken to him. "He can read it in the papers," she said.',
    )
    assert found[-1] == ("she", "Maud Orme")


def test_he_is_not_the_one_he_speaks_of(read: Read) -> None:
    """Whoever is named in what a pronoun says, or as its object, is not the one who says it."""
    told = names(
        read, "Dag Lund asked for gifts, so that Ivar Holm could pay his lawyers. He described Ivar Holm as a friend."
    )
    said = names(
        read, 'For Peter Brandt, a teacher, Tor Aas was a legend. He said, "Tor Aas was the heart of this town."'
    )
    assert (told[-1], said[-1]) == (("He", "Dag Lund"), ("He", "Peter Brandt"))


def test_it_is_the_subject_before(read: Read) -> None:
    """It is the body that acts or is cited, not the last one named."""
    found = names(
        read,
        "The Lantern Institute said Thornmark had built ten barges. It said the count was not complete.",
    )
    assert found[-1] == ("It", "Lantern Institute")


def test_they_are_the_plural_before(read: Read) -> None:
    """They are the nearest group that acts, and two persons cited together."""
    found = names(read, "Ida Holm and Dag Lund said the dyke was safe. They said it would stand for a century.")
    assert found[-1] == ("They", "Ida Holm")
    _, reading = read("Officers of the port went to the mill, where they said the gate was locked.")
    assert (cited(reading)[-1].source.kind, cited(reading)[-1].source.name) in (("group", None), ("military", None))


def test_both_of_two_persons(read: Read) -> None:
    """They, of two persons, names both."""
    _, reading = read("Ida Holm and Dag Lund said the dyke was safe. They said it would stand for a century.")
    last = cited(reading)[-1]
    assert [last.source.name, *(s.name for s in last.cosources)] == ["Ida Holm", "Dag Lund"]


def test_short_names_of_bodies(read: Read) -> None:
    """The church, "the company" and a short proper name are the body that the report named in full."""
    found = names(
        read,
        "The Church of the Lantern owns the ship. The Church denied that anybody was held on it.",
        "Northgate Copper, the owner of the mine, lost a lawsuit. The company said that it would appeal. Northgate "
        "denied that it had been warned.",
    )
    assert [name for _, name in found] == ["Church of the Lantern", "Northgate Copper", "Northgate Copper"]


def test_an_unnamed_source_is_taken_up(read: Read) -> None:
    """The poster after "one poster" is the same source, a person without a name."""
    _, reading = read("One poster wrote that the site was down. The poster wrote that it was no accident.")
    first, second = [s.source for s in cited(reading)]
    assert (first.kind, first.name) == ("person", None)
    assert first.entity == second.entity


def test_outlets_are_media(read: Read) -> None:
    """Agencies and newspapers are media by the words of their names, and named before a common noun."""
    _, reading = read(
        "The Carrow Gazette reported that the quay was shut. According to the Vessaly news agency, nobody was hurt."
    )
    assert [(s.source.name, s.source.kind) for s in cited(reading)] == [
        ("Carrow Gazette", "media"),
        ("Vessaly", "media"),
    ]


def test_a_camp_is_not_the_person(read: Read) -> None:
    """A name inside another noun does not make that noun the person."""
    found = names(read, "Ida Holm lost. The Holm camp announced that it would count again.")
    assert [name for words, name in found if words == "The Holm camp"] == [None]


def test_a_possessor_does_not_take_the_surname(read: Read) -> None:
    """The surname alone stays with its first bearer where a namesake is only named as an owner."""
    found = names(
        read, "Ida Holm went to the flat. Ivar Holm's flat is near the port.", "Holm said that the keys were lost."
    )
    assert found == [("Holm", "Ida Holm")]


def test_an_honorific_picks_the_namesake(read: Read) -> None:
    """The honorific "Ms" excludes a namesake who is an uncle."""
    found = names(
        read,
        '"They knocked," said Greta Orme, whose uncle, Ansel Orme, is on the board.',
        "Ms Orme said that there was air. She said that the pipe was open.",
    )
    assert [name for _, name in found[-2:]] == ["Greta Orme", "Greta Orme"]


def test_a_spokeswoman_named_behind_her_office(read: Read) -> None:
    """'A spokeswoman for X, Y': the name is the spokeswoman's."""
    found = names(
        read, "A spokeswoman for the customs service, Ines Marlow, said that it was true. She said that it was over."
    )
    assert [name for _, name in found] == ["Ines Marlow", "Ines Marlow"]


def test_a_surname_that_is_a_city(read: Read) -> None:
    """A person whose surname is a place keeps it."""
    found = names(
        read,
        "Petra Oslo, a Norwegian woman and former sailor, has said that the ship was locked.",
        "Oslo said that she had no papers.",
    )
    assert [name for _, name in found] == ["Petra Oslo", "Petra Oslo"]


def test_employer_before_the_title(read: Read) -> None:
    """A named body before a title is the affiliation, and no part of the role."""
    _, reading = read("Jon Rath, the Harbour Department spokesperson, said that the port was open.")
    source = cited(reading)[0].source
    assert (source.name, source.role, source.affiliation) == ("Jon Rath", "spokesperson", "Harbour Department")


def test_somebody_is_a_person(read: Read) -> None:
    """Indefinite pronouns and "you" are persons without a name."""
    _, reading = read("Someone said that the gate was open.")
    assert (cited(reading)[0].source.kind, cited(reading)[0].source.name) == ("person", None)


def test_two_titles_before_one_name(read: Read) -> None:
    """Two titles without article before one name are one person."""
    _, reading = read("Norwegian academic and professor Tor Aas Hill said that the dyke was old.")
    assert [(s.source.name, s.cosources) for s in cited(reading)] == [("Tor Aas Hill", ())]


def test_nobody_cites_himself(read: Read) -> None:
    """A second "said" of the same source in a relative clause stands beside the first, not inside it."""
    _, reading = read("The Lesk council said it had sold four ferries, a sale which it said had saved the harbour.")
    cited = [s for s in reading.statements if s.cue.lemma == "say"]
    assert len(cited) == 2
    assert {s.inside for s in cited} == {None}


def test_the_one_who_asks_says_i_in_questions(read: Read) -> None:
    """Where the head of an interview names both, "I" in a question is the other one."""
    found = names(
        read,
        "In March the diver Tova Marsh sat down with Rick Holm in her boat house.",
        "I know that our readers love the ship. Do you think that it is the Patient Anna?",
        "I believe that it is her.",
        "How did you find the wreck?",
        "I think that the storm moved the sand.",
        title="Interview with diver Tova Marsh",
    )
    assert [name for words, name in found if words == "I"] == ["Rick Holm", "Tova Marsh", "Tova Marsh"]
