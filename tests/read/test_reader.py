"""Who says what: attribution, sources, stance, certainty, forecasts and the author's own voice, on invented
sentences.
"""

from reading_samples import Read, at, cited


def test_that_clause(read: Read) -> None:
    """A that-clause after a verb of saying is an indirect statement of its subject."""
    report, reading = read("The harbourmaster, Ida Holm, said that two barges had sunk off Marrow Bay.")
    [statement] = cited(reading)
    assert (at(report, statement, "source"), at(report, statement, "cue")) == ("The harbourmaster, Ida Holm", "said")
    assert statement.words == "two barges had sunk off Marrow Bay"
    assert (statement.source.name, statement.source.role, statement.quotation) == (
        "Ida Holm",
        "harbourmaster",
        "indirect",
    )


def test_offsets_point_into_wrapped_text(read: Read) -> None:
    """Spans point at the text as kept, line ends inside sentences included."""
    report, reading = read("The mayor of Tarn said the old\nbridge would be shut\nuntil June.")
    [statement] = cited(reading)
    assert at(report, statement, "content") == "the old\nbridge would be shut\nuntil June"
    assert statement.words == "the old bridge would be shut until June"


def test_direct_quotation_before_its_cue(read: Read) -> None:
    """A quotation before its speaker is direct, marks included."""
    report, reading = read('"Nobody has seen the ferry since dawn," said Pieter Lund, a fisherman.')
    statement = cited(reading)[0]
    assert statement.quotation == "direct"
    assert statement.source.name == "Pieter Lund"
    assert at(report, statement, "content").startswith('"Nobody')


def test_quotation_in_two_parts(read: Read) -> None:
    """A quotation that its cue interrupts is one statement with two spans."""
    report, reading = read("“The dam is safe,” Anna Brandt said. “We inspected every gate on Sunday morning.”")
    statement = cited(reading)[0]
    assert at(report, statement, "content") == "“The dam is safe,” “We inspected every gate on Sunday morning.”"


def test_quotation_goes_on_in_the_next_paragraph(read: Read) -> None:
    """A paragraph that is all quotation and names nobody goes on from the speaker before it."""
    _report, reading = read(
        "Anna Brandt, the engineer, said the dam was safe.", "“We inspected every gate of it on Sunday morning.”"
    )
    last = cited(reading)[-1]
    assert last.source.name == "Anna Brandt"
    assert last.source.spans == ()
    assert last.source.resolved == "goes on from the paragraph before"
    assert last.quotation == "direct"


def test_according_to(read: Read) -> None:
    """'According to' takes the clause that it hangs on."""
    report, reading = read("According to the coast guard, eleven crew members left the burning ship in a raft.")
    [statement] = cited(reading)
    assert at(report, statement, "source") == "the coast guard"
    assert statement.words == "eleven crew members left the burning ship in a raft"


def test_nested_sources(read: Read) -> None:
    """A statement inside another one names it, and the chain ends at the furthest source."""
    report, reading = read("The governor said that residents had reported that the mine was flooded.")
    outer, inner = sorted(cited(reading), key=lambda s: -len(s.words))
    assert inner.inside == outer.id
    assert at(report, inner, "source") == "residents"
    assert (inner.source.kind, inner.source.unnamed) == ("group", "witness")


def test_noun_cue_without_source(read: Read) -> None:
    """'Reports that' attributes to nobody in particular."""
    _, reading = read("There were reports that the mine was flooded on Monday night.")
    [statement] = cited(reading)
    assert (statement.cue.lemma, statement.source.name, statement.source.spans) == ("report", None, ())
    assert statement.words == "the mine was flooded on Monday night"


def test_assessment_of_a_report(read: Read) -> None:
    """Who says how likely somebody else's claim is assesses it, and points at it."""
    _, reading = read(
        "Local media have reported that four guards were killed at the depot.",
        'The interior minister, Jonas Rask, said it was "very likely" that the report was true.',
    )
    claim, assessment = cited(reading)
    assert assessment.assesses
    assert assessment.about == claim.id
    assert (
        assessment.certainty.words,
        assessment.certainty.low,
        assessment.certainty.high,
        assessment.certainty.scale,
    ) == ("very likely", 0.80, 0.95, "ICD 203")


def test_assessment_in_one_sentence(read: Read) -> None:
    """The same with the reports inside the sentence."""
    _, reading = read(
        "Jonas Rask, the interior minister, said reports that four guards were killed at the depot were “very likely”."
    )
    inner = next(s for s in cited(reading) if s.cue.lemma == "report")
    outer = next(s for s in cited(reading) if s.cue.lemma == "say")
    assert (inner.inside, outer.about, outer.assesses) == (outer.id, inner.id, True)


def test_denial_in_a_relative_clause(read: Read) -> None:
    """'..., something both have denied' denies what stands before, for each of the two."""
    _, reading = read(
        "Analysts say Vessalian drones are being flown from the island — something both Oslo and Quito have denied."
    )
    denial = next(s for s in cited(reading) if s.stance == "denies")
    claim = next(s for s in cited(reading) if s.cue.lemma == "say")
    assert denial.about == claim.id
    assert [denial.source.country, *(c.country for c in denial.cosources)] == ["NO", "EC"]
    assert "denied" not in claim.words


def test_stances(read: Read) -> None:
    """Denial, doubt, failure to verify and silence are four things."""
    _, reading = read(
        "The company denied that the tank had leaked.",
        "Critics doubted that the tank was sound.",
        "The newspaper could not independently verify the claim.",
        "A spokesman for the company declined to comment.",
        "There is no evidence that the river was poisoned.",
    )
    stances = [s.stance for s in reading.statements if s.cue.spans]
    assert stances == ["denies", "doubts", "cannot verify", "declines", "doubts"]


def test_pronoun_is_the_last_person_cited(read: Read) -> None:
    """'He' and 'she' are resolved within the report, and say how."""
    _, reading = read("Ida Holm, the harbourmaster, said two barges had sunk.", "She said the crews were safe.")
    last = cited(reading)[-1]
    assert last.source.name == "Ida Holm"
    assert last.source.resolved == '"She" is Ida Holm above'


def test_title_is_resolved_even_before_the_name(read: Read) -> None:
    """A role stands for the person who holds it in the report, also where the name comes later."""
    _, reading = read(
        "Norway's trade minister said on Monday that the talks had failed.",
        "The minister, Tor Aasen, said: “We will not sign this paper.”",
    )
    assert {s.source.name for s in cited(reading)} == {"Tor Aasen"}


def test_two_of_one_surname(read: Read) -> None:
    """A surname stands for the person last named with it in full."""
    _, reading = read(
        "Lena Moe, the mayor, said the hall was closed.",
        "Moe said the roof had cracked.",
        "Karl Moe, a builder, said the roof was old.",
        "Moe said he had warned the town.",
    )
    names = [s.source.name for s in cited(reading)]
    assert names[1] == "Lena Moe"
    assert names[3] == "Karl Moe"


def test_a_title_tells_namesakes_apart(read: Read) -> None:
    """A title before a surname stands for whoever holds it, though somebody else was named last."""
    _, reading = read(
        "General Ivo Lund said the border was quiet.",
        "Petra Lund, the defence minister, said it was not.",
        "General Lund said he had seen nothing.",
    )
    assert [s.source.name for s in cited(reading)][-1] == "Ivo Lund"


def test_a_title_in_the_lead_is_whoever_is_named_next(read: Read) -> None:
    """A lead that gives the title alone means the one who is named as speaking right after it."""
    _, reading = read(
        "Tarn's transport minister said on Monday that the bridge was shut.", "Ida Holm told parliament it was old."
    )
    assert {s.source.name for s in cited(reading)} == {"Ida Holm"}


def test_an_adjective_is_no_part_of_a_name(read: Read) -> None:
    """A full name after an adjective is the same person."""
    _, reading = read(
        "Ida Holm, the harbourmaster, said two barges had sunk.", "A grim-faced Ida Holm said more were missing."
    )
    assert {s.source.name for s in cited(reading)} == {"Ida Holm"}


def test_a_reduced_passive_hedges(read: Read) -> None:
    """'Some believed killed' keeps its hedge, and is the speaker's."""
    _, reading = read("The crew is adrift off Tarn, with some believed already drowned, Ida Holm said.")
    inner = next(s for s in cited(reading) if s.cue.lemma == "believe")
    assert (inner.certainty.words, inner.source.name) == ("believed", "Ida Holm")


def test_a_hedge_of_the_speaker_is_one_statement(read: Read) -> None:
    """'X is expected to ..., she said' is one statement of hers, hedged and looking ahead."""
    _, reading = read("The port, which handles grain, is expected to stay shut until 20 May, the port authority said.")
    [statement] = cited(reading)
    assert statement.certainty.words == "expected"
    assert statement.forecast
    assert statement.cue.lemma == "say"


def test_capitals_stand_for_governments(read: Read) -> None:
    """A capital that says something is its country's government."""
    _, reading = read("Oslo said the patrol boat had never left port.")
    [statement] = cited(reading)
    assert (statement.source.kind, statement.source.country) == ("government", "NO")


def test_unnamed_sources_are_typed(read: Read) -> None:
    """Sources without a name carry their type."""
    _, reading = read(
        "Police said the road was shut.",
        "Witnesses said the road was empty.",
        "Doctors said nine people were treated.",
        "A source familiar with the talks said they would resume.",
    )
    assert [s.source.unnamed for s in cited(reading)] == ["police", "witness", "medical", "familiar with"]


def test_forecast_with_its_date(read: Read) -> None:
    """A plan with a date by which it can be checked is a forecast by that date."""
    _, reading = read("The parliament is expected to scrap the treaty this week.", published="2031-05-14")
    [statement] = cited(reading)
    assert statement.forecast
    assert statement.forecast.by == "2031-05-18"  # type: ignore[union-attr]


def test_past_is_no_forecast(read: Read) -> None:
    """What has happened is no forecast, whatever hedge it stands under."""
    _, reading = read("The officers may have been helping to load the ship, analysts said.")
    assert not any(s.forecast for s in reading.statements)


def test_own_voice(read: Read) -> None:
    """What nobody is cited for is the author's."""
    _report, reading = read("The old bridge was closed in March.", "Officials said it would open soon.")
    own = [s for s in reading.statements if s.own]
    assert [s.words for s in own] == ["The old bridge was closed in March"]


def test_questions_are_nobodys_statement(read: Read) -> None:
    """A question says nothing."""
    _, reading = read("Who will pay for the new bridge over the river?")
    assert reading.statements == ()


def test_scare_quotes_are_no_speech(read: Read) -> None:
    """A borrowed phrase in quotation marks is not a statement of its own."""
    _, reading = read("The two sides signed a “lasting friendship pact” in the palace.")
    assert not cited(reading)


def test_headline_label(read: Read) -> None:
    """'Minister: ...' in a headline attributes."""
    _, reading = read("The talks lasted all night.", title="Minister: Talks will go on")
    assert cited(reading)[0].cue.lemma == ":"


def test_frame(read: Read) -> None:
    """A frame holds who did what to whom, when, where and how many."""
    _, reading = read("Residents said that six Norwegian engineers were killed near Quito on 3 May.")
    frame = cited(reading)[0].frame
    assert frame.predicate == "kill"
    assert set(frame.patients) >= {"NO", "engineer"}
    assert [(m.earliest, m.latest) for m in frame.moments] == [("2031-05-03", "2031-05-03")]
    assert [(q.best, q.counted) for q in frame.quantities] == [(6.0, "Norwegian engineers")]
    assert [(s.name, s.precision) for s in frame.spots] == [("Quito", 2)]
