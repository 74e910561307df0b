"""Who founds an origin and who does not; what the line of a standing tells apart."""

import pytest
from claim_samples import Desk, standing

from according.records import Frame


def test_reports_own_voice_is_told_apart_from_origins(desk: Desk) -> None:
    """Two unsourced reports beside a cited mayor are no three origins in the line; they stay origins in the record."""
    a = desk.report("Ida Holm said the depot at Lindvik burned.")
    desk.say(a, "s1", "the depot at Lindvik burned", cue=("said", "say"), source=desk.source(a, "Ida Holm", name="I H"))
    for number in (2, 3):
        desk.say(desk.report(f"{number}: The depot at Lindvik burned."), f"s{number}", "The depot at Lindvik burned")
    made = standing(desk, "s1", "s2", "s3")
    assert made.line.startswith("1 origin and 2 reports' own voice in 3 reports;")
    assert len(made.origins) == 3


@pytest.mark.parametrize(
    ("words", "origins"), [("eight counts of arson", 0), ("Twelve percent", 0), ("dock workers", 1)]
)
def test_what_cannot_speak_founds_no_origin(desk: Desk, words: str, origins: int) -> None:
    """A number or an abstraction that the reader took for a group is no origin; people without a name are one."""
    a = desk.report(f"{words} showed the depot at Lindvik burned.", outlet="The Quay")
    source = desk.source(a, words, kind="group", unnamed="other", plural=True, entity="group:x")
    desk.say(a, "s1", "the depot at Lindvik burned", cue=("showed", "show"), source=source)
    made = standing(desk, "s1")
    assert len(made.origins) == origins
    assert any(words in line for line in made.unrecorded) == (not origins)


def test_an_author_does_not_doubt_its_own_sentence(desk: Desk) -> None:
    """A report that says it and qualifies it is no doubter of itself; of what another says it is one."""
    text = "The depot at Lindvik burned. There is no evidence of that. Ida Holm said it had."
    a = desk.report(text, outlet="The Quay")
    desk.say(a, "s1", "The depot at Lindvik burned")
    desk.say(a, "s2", "of that", cue=("no evidence", "evidence"), stance="doubts", about="s1")
    assert not any(part.role == "doubter" for part in standing(desk, "s1", "s2").parts)
    holm = desk.source(a, "Ida Holm", name="Ida Holm")
    desk.say(a, "s3", "it had", cue=("said", "say"), source=holm)
    desk.say(a, "s2", "of that", cue=("no evidence", "evidence"), stance="doubts", about="s3")
    assert ("doubter", "The Quay") in {(part.role, part.name) for part in standing(desk, "s3").parts}


def test_a_country_and_a_place_of_no_known_country_are_not_compared(desk: Desk) -> None:
    """Nothing says that the place lies elsewhere: neither "differs" nor "one report only"."""
    spots = (("Norway", "Norway", "NO", 6), ("Lindvik", "Lindvik", None, 2))
    for number, (words, name, country, precision) in enumerate(spots):
        report = desk.report(f"The depot in {words} burned.")
        spot = desk.spot(report, words, name, country, precision)
        desk.say(report, f"s{number}", f"The depot in {words} burned", frame=Frame(spots=(spot,)))
    where = next(field for field in standing(desk, "s0", "s1").fields if field.name == "where")
    assert where.verdict == "not comparable"


def test_equal_words_without_a_date_are_the_same_words(desk: Desk) -> None:
    """Two undated reports that both say "yesterday" are compatible, for the words alone."""
    for number in (0, 1):
        report = desk.report(f"{number}: The depot burned yesterday.")
        frame = Frame(moments=(desk.moment(report, "yesterday", "unit:day:-1"),))
        desk.say(report, f"s{number}", "The depot burned yesterday", frame=frame)
    when = next(field for field in standing(desk, "s0", "s1").fields if field.name == "when")
    assert (when.verdict, "the same words" in when.why) == ("compatible", True)
