"""Readings of short invented texts."""

import pytest
from reading_samples import Read

from according.language.parser import Parser
from according.read import Reader
from according.records import Block, Reading, Report, Span
from according.settings import Settings


@pytest.fixture(scope="session")
def parser() -> Parser:
    """The parser, loaded once."""
    return Parser(Settings().model)


@pytest.fixture
def read(parser: Parser) -> Read:
    """Reads paragraphs given as strings into a report of their own."""
    reader = Reader(parser.version)

    def reading(
        *paragraphs: str, published: str | None = "2031-05-14", title: str | None = None
    ) -> tuple[Report, Reading]:
        text, blocks = "", []
        for kind, words in [*([("title", title)] if title else []), *(("paragraph", p) for p in paragraphs)]:
            blocks.append(Block(kind=kind, span=Span(len(text), len(text) + len(words))))  # type: ignore[arg-type]
            text += words + "\n\n"
        report = Report(text=text, blocks=tuple(blocks), published=published, title=title)
        [(_, parses)] = parser.parse([report])
        return report, reader.read(report, parses)

    return reading
