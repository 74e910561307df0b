"""The encoder's marks become drafts: spans in tokens, with what the rules know of the cue."""

from according.language.encoder import Mark
from according.language.parser import Parser
from according.read import Reader
from according.records import Block, Reading, Report, Span, Statement

FIRST = "The Lesk ferry sank on Monday, Ada Orm, the harbour master, blared."
SECOND = "Nobody was on board."


def mark(text: str, source: str, cue: str, *content: str) -> Mark:
    """A mark whose spans are the first places of these words."""

    def span(words: str) -> Span:
        at = text.index(words)
        return Span(at, at + len(words))

    spans = tuple(span(words) for words in content)
    return Mark(span(cue).start, 0.99, (span(source),) if source else (), (span(cue),), spans)


def read(parser: Parser, text: str, marks: list[Mark] | None) -> Reading:
    """Reads the lines of a text as paragraphs."""
    blocks, at = [], 0
    for line in text.split("\n"):
        blocks.append(Block(kind="paragraph", span=Span(at, at + len(line))))
        at += len(line) + 1
    report = Report(text=text, blocks=tuple(blocks), published="2071-04-02")
    [(_, parses)] = parser.parse([report])
    return Reader(parser.version).read(report, parses, marks)


def test_a_verb_that_no_lexicon_has_attributes(parser: Parser) -> None:
    """With a mark, any word is a cue; without marks this one is none."""
    marks = [mark(FIRST, "Ada Orm, the harbour master", "blared", "The Lesk ferry sank on Monday")]
    [statement] = [s for s in read(parser, FIRST, marks).statements if s.cue.spans]
    assert statement.source.name == "Ada Orm"
    assert statement.words == "The Lesk ferry sank on Monday"
    assert not [s for s in read(parser, FIRST, None).statements if s.cue.spans]


def test_what_the_encoder_does_not_mark_is_no_attribution(parser: Parser) -> None:
    """Where there is no mark, of what the rules find a plain saying stays, and a mere wish does not."""
    wish, saying = "Ada Orm wants to shut the quay.", "Ada Orm said the quay was shut."
    assert [s for s in read(parser, wish, None).statements if s.cue.spans]
    assert not [s for s in read(parser, wish, []).statements if s.cue.spans]
    assert [s for s in read(parser, saying, []).statements if s.cue.spans]


def test_a_comparison_is_no_part_of_the_source(parser: Parser) -> None:
    """Of "more than the port authority has admitted" the authority is the source; more than 20 of them may be one."""
    text = "The load was 40 tonnes, more than the port authority has admitted."
    [statement] = [s for s in read(parser, text, [mark(text, "more than the port authority", "admitted",
                                                       "The load was 40 tonnes")]).statements if s.cue.spans]
    assert [text[span.start:span.end] for span in statement.source.spans] == ["the port authority"]
    text = "More than 20 pilots said that the load was heavy."
    [statement] = [s for s in read(parser, text, [mark(text, "More than 20 pilots", "said",
                                                       "the load was heavy")]).statements if s.cue.spans]
    assert [text[span.start:span.end] for span in statement.source.spans] == ["More than 20 pilots"]


def test_content_in_a_later_paragraph_continues_the_statement(parser: Parser) -> None:
    """What goes on in the next paragraph is a statement of its own that names the first."""
    text = f"{FIRST}\n{SECOND}"
    marks = [mark(text, "Ada Orm, the harbour master", "blared", "The Lesk ferry sank on Monday", SECOND)]
    one, two = [s for s in read(parser, text, marks).statements if s.source.name == "Ada Orm"]
    assert (two.continues, two.words) == (one.id, "Nobody was on board")
    assert one.continues is None


def test_marks_outside_every_passage_are_left_out(parser: Parser) -> None:
    """A mark that no parsed passage holds gives nothing and breaks nothing."""
    stray = Mark(9000, 0.9, (), (Span(9000, 9004),), (Span(9005, 9010),))
    assert not [s for s in read(parser, FIRST, [stray]).statements if s.cue.spans]


def test_a_source_is_one_phrase(parser: Parser) -> None:
    """Neither "as" in front nor a noun cut off at its end, and the cue's subject where there are two pieces."""
    text = "The ferry sank, as the Lesk harbour council blared."
    [statement] = cited(parser, text, mark(text, "as the Lesk harbour", "blared", "The ferry sank"))
    assert [text[s:e] for s, e in statement.source.spans] == ["the Lesk harbour council"]


def test_a_bare_participle_tells_what_is_thought_of_those_before_it(parser: Parser) -> None:
    """Those who are believed drowned are not the ones who believe it."""
    text = "The ferry sank on Monday, with some believed drowned in the storm."
    [statement] = cited(parser, text, mark(text, "some", "believed", "drowned in the storm"))
    assert statement.source.name is None
    assert "some" in statement.words


def test_captions_and_mere_pronouns_say_nothing(parser: Parser) -> None:
    """A credit with its colon, and a cue with nothing but "it" after it, are no statements."""
    for text, given in (
        ("Image: Ada Orm", ("Image", ":", "Ada Orm")),
        ("Ada Orm blared it.", ("Ada Orm", "blared", "it")),
    ):
        assert not cited(parser, text, mark(text, *given))


def test_a_cue_inside_another_ones_words_belongs_to_them(parser: Parser) -> None:
    """The noun of the reports that somebody speaks about is part of what is said about them."""
    text = "Ada Orm said reports that the ferry sank were true."
    outer = mark(text, "Ada Orm", "said reports", "that the ferry sank were true")
    inner = mark(text, "", "reports", "that the ferry sank")
    assert "reports that the ferry sank were true" in {s.words for s in cited(parser, text, outer, inner)}


def cited(parser: Parser, text: str, *marks: Mark) -> list[Statement]:
    """The statements that have a cue."""
    return [s for s in read(parser, text, list(marks)).statements if s.cue.spans]
