"""One text as published."""

from typing import Literal

from according.records.base import Record, Span, content_id

Basis = Literal["stated", "inferred", "unknown"]
BlockKind = Literal["header", "title", "byline", "dateline", "caption", "paragraph"]


class Block(Record, frozen=True, kw_only=True):
    """A stretch of `Report.text` and what it is: only titles and paragraphs are read for statements."""

    kind: BlockKind
    span: Span


class Report(Record, frozen=True, kw_only=True):
    """One text as published, never edited.

    `text` is what the source held, decoded, to the letter; `blocks` say which stretches of it are what, in order.
    `published` is an ISO date (YYYY-MM-DD) or None; `basis` says where it is from. `published_span` points at the
    characters that state it, where the text itself does.
    """

    text: str
    outlet: str | None = None
    url: str | None = None
    title: str | None = None
    byline: str | None = None
    published: str | None = None
    basis: Basis = "unknown"
    published_span: Span | None = None
    language: str | None = None
    blocks: tuple[Block, ...] = ()

    @property
    def id(self) -> str:
        """Hash of what was published: outlet, url, title, byline, date and text; the same anywhere."""
        return content_id("report", self.outlet, self.url, self.title, self.byline, self.published, self.text)


class Sighting(Record, frozen=True, kw_only=True):
    """Where a report was met: `key` is what the input called it, `path` the file. One report may have several."""

    report: str
    key: str
    path: str


class Refusal(Record, frozen=True, kw_only=True):
    """An input that was not taken, with cause and cure; `error` is the name of the error's class."""

    name: str
    error: str
    cause: str
    cure: str
