"""The encoder that ships: what it marks, and that it depends on nothing but the report."""

from pathlib import Path

import pytest

from according.errors import ModelError
from according.language.encoder import Encoder, Mark
from according.records import Block, Report, Span

NESTED = "Ada Orm, the harbour master, said on Monday that two engineers had warned her that the crane was unsafe."
FOLDER = Path(__file__).parents[2] / "src" / "according" / "language" / "weights"


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    """Loaded once."""
    return Encoder()


def report(*paragraphs: str) -> Report:
    """The paragraphs as a report."""
    blocks, text = [], ""
    for paragraph in paragraphs:
        blocks.append(Block(kind="paragraph", span=Span(len(text), len(text) + len(paragraph))))
        text += paragraph + "\n\n"
    return Report(text=text, blocks=tuple(blocks))


def words(given: Report, mark: Mark) -> tuple[str, ...]:
    """Source, cue and content of a mark."""
    return tuple(" … ".join(given.text[s:e] for s, e in part) for part in (mark.source, mark.cue, mark.content))


def test_nested_statements_have_a_mark_each(encoder: Encoder) -> None:
    """Both sayings are found, each with its own source and content, the inner in the outer."""
    given = report(NESTED)
    outer, inner = encoder.marks(given)
    assert words(given, outer)[:2] == ("Ada Orm, the harbour master,", "said")
    assert "crane was unsafe" in words(given, outer)[2]
    assert words(given, inner)[:2] == ("two engineers", "had warned")
    assert words(given, inner)[2].startswith("that the crane was unsafe")


def test_plain_narration_has_no_mark(encoder: Encoder) -> None:
    """Where nobody says anything, nothing is marked."""
    assert encoder.marks(report("The ferry left Lesk at noon with forty people and a cow on board.")) == []


def test_what_was_read_before_changes_nothing(encoder: Encoder) -> None:
    """A report's marks are the same alone, again, and after another one."""
    given = report(NESTED)
    alone = encoder.marks(given)
    encoder.marks(report("“It is shut,” she said.", "He denied it."))
    assert encoder.marks(given) == alone


def test_a_long_report_is_read_to_its_end(encoder: Encoder) -> None:
    """Windows cover every paragraph, also one longer than a window, and no cue is marked twice."""
    filler = "The road runs along the river past the mill and the school to the old quay. " * 60
    given = report(filler, NESTED, filler, NESTED)
    marks = encoder.marks(given)
    assert len({mark.anchor for mark in marks}) == len(marks) >= 4
    assert max(mark.anchor for mark in marks) > len(given.text) - len(NESTED) - 10


def test_spans_lie_in_the_text(encoder: Encoder) -> None:
    """Offsets are code points of the text, whatever characters stand in it."""
    given = report("“Café \U0001f600 is shut,” naïve Zoë Ørn said. " * 3)
    for mark in encoder.marks(given):
        for span in (*mark.source, *mark.cue, *mark.content):
            assert 0 <= span.start < span.end <= len(given.text)
            assert given.text[span.start : span.end].strip()


def test_an_empty_report_has_none(encoder: Encoder) -> None:
    """No paragraph, no mark."""
    assert encoder.marks(Report(text="")) == []


def test_missing_weights_are_a_clear_error(tmp_path: Path) -> None:
    """The message names the folder and both ways out."""
    with pytest.raises(ModelError, match="--reader rules"):
        Encoder(tmp_path)


def test_the_weights_are_small() -> None:
    """All that ships for the encoder is 25 MB or less."""
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) <= 25_000_000
