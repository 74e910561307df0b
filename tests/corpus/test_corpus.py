"""The corpus keeps to its own format, and its reader refuses what does not."""

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT / "corpus"))

import check  # noqa: E402
import measure  # noqa: E402
from passage import CorpusError, read_corpus, read_passage  # noqa: E402
from split import LATER, TEST  # noqa: E402

HEAD = "== x-001 | wire | harbours | us | 2071-04-02"
GOOD = f"""{HEAD}
[1t The quay [1h may] be shut,] [1s [2s Ada Orm, the harbour chief,]] [1c warned], [2c adding] [2t \\[her\\] crew left].
[1t Nobody would be hurt.]
--
A person | Ada Orm | harbour master of Lesk
1 A ahead=2071-05
2 A
"""


def test_marks_become_spans_of_the_bare_text() -> None:
    """Marks, escapes and paragraphs are gone from the text, and each span is what stood in the mark."""
    passage = read_passage(GOOD)
    one, two = passage.attributions
    assert passage.text.count("\n\n") == 1
    assert passage.words(one.content) == "The quay may be shut, … Nobody would be hurt."
    assert passage.words(one.hedge) == "may"
    assert passage.words(two.content) == "[her] crew left"
    assert one.source == two.source
    assert passage.words(two.source) == "Ada Orm, the harbour chief,"


def test_rows_say_who_and_how() -> None:
    """A row gives the source's letter, and what looks ahead its date."""
    one, two = read_passage(GOOD).attributions
    assert one.entity is not None
    assert (one.entity.name, one.entity.role, one.ahead) == ("Ada Orm", "harbour master of Lesk", "2071-05")
    assert two.ahead is False


@pytest.mark.parametrize(
    ("old", "new", "cause"),
    [
        ("[1h may]", "[1h may", "not closed"),
        ("warned]", "warned]]", "stray bracket"),
        ("2 A\n", "", "no row"),
        ("2 A\n", "2 B\n", "no source B"),
        ("2 A\n", "2 A stance=sulks\n", "unknown stance"),
        ("A person", "A ghost", "unknown kind"),
        ("--\n", "", "parts text from rows"),
    ],
)
def test_a_mistake_is_refused_with_its_cause(old: str, new: str, cause: str) -> None:
    """What does not keep to the format raises CorpusError, which says why."""
    with pytest.raises(CorpusError, match=cause):
        read_passage(GOOD.replace(old, new))


def test_the_checker_sees_overlapping_roles() -> None:
    """A cue that lies in its own content is a fault."""
    passage = read_passage(GOOD.replace("[1c warned]", "[1t [1c warned]]"))
    assert any("overlap" in fault for fault in check.check(passage))


def test_every_passage_is_sound() -> None:
    """The corpus has 2,000 passages and more, a test part of 200, no id twice, and no fault that the checker knows."""
    passages = list(read_corpus(ROOT / "corpus" / "passages"))
    assert [f"{p.ident}: {fault}" for p in passages for fault in check.check(p)] == []
    assert len({p.ident for p in passages}) == len(passages) >= 2000
    assert sum(p.ident in TEST for p in passages) >= 200
    assert {p.ident.split("-")[0] for p in passages} > LATER


def test_no_two_passages_are_alike() -> None:
    """No two passages share a third of their three-word runs."""
    assert list(measure.alike(list(read_corpus(ROOT / "corpus" / "passages")))) == []


def test_likeness_and_borrowing_are_seen() -> None:
    """A passage beside itself is found alike, and its words are found in a text that holds them."""
    passage = read_passage(GOOD)
    assert len(list(measure.alike([passage, passage]))) == 1
    assert list(measure.borrowed([passage], ["xx " + passage.text + " yy"]))
    assert list(measure.borrowed([passage], ["another text of many words that has nothing at all in common"])) == []
