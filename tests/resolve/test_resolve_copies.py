"""One text under two outlets."""

from pair_samples import report

from according.records import Link, Report
from according.resolve.copies import Shingled, copy_keys, copy_link

WORDS = (
    "The harbour master of Ostby closed the northern quay on Monday after divers found a crack that ran from "
    "the lamp to the water line . Fishing boats were told to land their catch at Brannvik until masons had filled it . "
    "The council met in the evening and heard from two engineers who had examined the stones in the summer . "
    "They asked for a second survey before the winter storms and for a fence around the old crane ."
)


def linked(a: Report, b: Report) -> Link | None:
    """The link, the same either way round."""
    found = copy_link(Shingled(a), Shingled(b))
    assert copy_link(Shingled(b), Shingled(a)) == found
    return found


def test_a_cut_text_is_a_copy() -> None:
    """The first 50 words under another outlet: the longer text has all runs of the shorter, and a key is shared."""
    cut = report(" ".join(WORDS.split()[:50]), outlet="Brannvik Post")
    found = linked(report(WORDS, outlet="Ostby Times"), cut)
    assert found is not None
    assert (found.kind, found.verdict, found.score) == ("copy", "same", 1.0)
    assert set(copy_keys(Shingled(report(WORDS)))) & set(copy_keys(Shingled(cut)))


def test_a_lightly_edited_text_is_a_copy() -> None:
    """One word changed in eighty leaves nine runs in ten."""
    found = linked(report(WORDS), report(WORDS.replace("masons", "workers")))
    assert found is not None
    assert found.verdict == "same"


def test_half_a_text_taken_over_is_left_open() -> None:
    """Between half and four fifths the verdict is "unsure"."""
    taken = WORDS.split()
    found = linked(report(WORDS), report(" ".join(taken[:55] + [f"other{i}" for i in range(25)])))
    assert found is not None
    assert found.verdict == "unsure"


def test_short_and_unlike_texts_are_no_copies() -> None:
    """Two tickers of ten words may be alike by chance; two long texts on one thing need not be copies."""
    assert linked(report("The quay is closed ."), report("The quay is closed .", outlet="B")) is None
    assert linked(report(WORDS), report(" ".join(reversed(WORDS.split())))) is None


def test_another_text_under_one_address_is_a_version() -> None:
    """An edited article is a version of the same report."""
    found = linked(report(WORDS, url="https://ostby.example/1"), report("Withdrawn .", url="https://ostby.example/1"))
    assert found is not None
    assert (found.kind, found.verdict) == ("version", "same")
