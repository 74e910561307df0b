"""What the faces show: rows of lists, evidence sheets, comparisons. Made by publish, rendered by the faces."""

from typing import Literal

from according.records.base import Record, Spans
from according.records.links import Link
from according.records.report import Refusal
from according.records.standing import Standing


class ReportRow(Record, frozen=True, kw_only=True):
    """A report in a list or sheet. `label` is its letter on a sheet ("A"); `date_why` the ground of an inference."""

    id: str
    label: str
    keys: tuple[str, ...]
    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    basis: str = "unknown"
    date_why: str | None = None
    statements: int = 0


class ClaimRow(Record, frozen=True, kw_only=True):
    """A claim in a list: its words in a report, how it stands in one line, and the ids of its statements, sorted."""

    id: str
    text: str
    line: str
    origins: int
    reports: tuple[str, ...]
    backers: tuple[str, ...] = ()
    deniers: tuple[str, ...] = ()
    doubters: tuple[str, ...] = ()
    assessors: tuple[str, ...] = ()
    first_seen: str | None = None
    last_seen: str | None = None
    forecast: bool = False
    differs: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()


class StatementRow(Record, frozen=True, kw_only=True):
    """A statement in a list. `through` names those between the source and the reader, nearest to the source first."""

    id: str
    report: str
    key: str
    source: str
    kind: str
    through: tuple[str, ...]
    cue: str
    words: str
    quotation: str
    stance: str
    polarity: str
    certainty: str | None = None
    low: float | None = None
    high: float | None = None
    scale: str | None = None
    forecast: bool = False
    by: str | None = None
    said: str | None = None
    spans: Spans = ()
    claim: str | None = None


class StoryRow(Record, frozen=True, kw_only=True):
    """A story in a list; `reports` are keys."""

    id: str
    title: str
    reports: tuple[str, ...]
    first: str | None = None
    last: str | None = None
    claims: int = 0


class SourceRow(Record, frozen=True, kw_only=True):
    """A source across reports."""

    id: str
    name: str
    kind: str
    role: str | None = None
    country: str | None = None
    unnamed: str | None = None
    statements: int = 0
    reports: tuple[str, ...] = ()


class Wording(Record, frozen=True, kw_only=True):
    """One way that a claim is put: the report's words, and where they stand. `report` is a report id."""

    report: str
    words: str
    spans: Spans


class ClaimSheet(Record, frozen=True, kw_only=True):
    """The evidence sheet of a claim. `near` are statements that look alike and are kept apart, with the reasons."""

    claim: ClaimRow
    standing: Standing
    reports: tuple[ReportRow, ...]
    wordings: tuple[Wording, ...]
    near: tuple["Difference", ...] = ()


class StorySheet(Record, frozen=True, kw_only=True):
    """A story: its reports and its claims, those on the most origins first."""

    story: StoryRow
    reports: tuple[ReportRow, ...]
    claims: tuple[ClaimRow, ...]
    links: tuple[Link, ...] = ()


class ReportSheet(Record, frozen=True, kw_only=True):
    """A report: what it says, in its own order."""

    report: ReportRow
    statements: tuple[StatementRow, ...]
    copies: tuple[str, ...] = ()


class SourceSheet(Record, frozen=True, kw_only=True):
    """A source: what it is cited with, report by report."""

    source: SourceRow
    statements: tuple[StatementRow, ...]
    mentions: tuple[str, ...] = ()


class Difference(Record, frozen=True, kw_only=True):
    """Where two reports part. `a` and `b` are the words on either side, with their spans; `why` says it in words."""

    field: Literal["who", "what", "when", "where", "how many", "how sure", "stance", "wording", "source"]
    why: str
    a: Wording
    b: Wording
    claim: str | None = None


class Shared(Record, frozen=True, kw_only=True):
    """A claim or utterance that both reports carry, each in its words."""

    kind: Literal["claim", "utterance"]
    id: str
    a: Wording
    b: Wording
    why: str


class Comparison(Record, frozen=True, kw_only=True):
    """Two reports side by side."""

    a: ReportRow
    b: ReportRow
    relation: str
    shared: tuple[Shared, ...]
    differing: tuple[Difference, ...]
    only_a: tuple[StatementRow, ...]
    only_b: tuple[StatementRow, ...]


class Added(Record, frozen=True, kw_only=True):
    """What one `add` did. `reports` are ids new to the ledger, `known` keys that it had already.

    `copies`, `utterances`, `claims` and `stories` count the new pairs that were found to be the same.
    """

    reports: tuple[str, ...]
    known: tuple[str, ...]
    refused: tuple[Refusal, ...]
    statements: int = 0
    copies: int = 0
    utterances: int = 0
    claims: int = 0
    stories: int = 0
