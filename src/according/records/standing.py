"""How a claim stands."""

from typing import Literal

from according.records.base import Record, Spans
from according.records.reading import Certainty

Role = Literal["relay", "backer", "assessor", "denier", "doubter"]
Independence = Literal["same origin", "independence not established", "independent"]
Agreement = Literal["agree", "compatible", "differs", "contradicts", "not comparable", "one report only", "not said"]


class Part(Record, frozen=True, kw_only=True):
    """Who plays which part, once for each source; `statements` and `evidence` run over the reports.

    `through` names those between the source and the reader, nearest to the source first.
    """

    role: Role
    name: str
    kind: str
    unnamed: str | None = None
    description: str | None = None
    country: str | None = None
    entity: str | None = None
    cue: str = ""
    certainty: Certainty = Certainty()
    said: str | None = None
    through: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()
    evidence: tuple["Evidence", ...] = ()


class Evidence(Record, frozen=True, kw_only=True):
    """Characters of one report: source, cue and content spans of one statement."""

    report: str
    statement: str
    source: Spans = ()
    cue: Spans = ()
    content: Spans = ()


class Origin(Record, frozen=True, kw_only=True):
    """A backer at the end of a chain; `merged` are further names that are the same origin, each with its reason."""

    name: str
    kind: str
    reports: tuple[str, ...]
    statements: tuple[str, ...]
    merged: tuple[tuple[str, str], ...] = ()


class OriginPair(Record, frozen=True, kw_only=True):
    """Two origins and what the ledger shows of their independence."""

    left: str
    right: str
    verdict: Independence
    why: str


class Mention(Record, frozen=True, kw_only=True):
    """One value of a field with the words, the span and the report it stands in."""

    report: str
    words: str
    spans: Spans
    value: str | None = None


class Field(Record, frozen=True, kw_only=True):
    """Agreement on when, where or how many: the values, each with its words, and the verdict with its reason."""

    name: Literal["when", "where", "how many"]
    verdict: Agreement
    why: str
    mentions: tuple[Mention, ...] = ()


class Standing(Record, frozen=True, kw_only=True):
    """A claim, now. Dates are ISO days of publication. `line` says in one line how it stands; `why` the reasons."""

    claim: str
    as_of: str | None
    line: str
    parts: tuple[Part, ...]
    origins: tuple[Origin, ...]
    pairs: tuple[OriginPair, ...]
    unrecorded: tuple[str, ...]
    reports: tuple[str, ...]
    first_seen: str | None
    last_seen: str | None
    certainty_low: float | None
    certainty_high: float | None
    certainty_words: tuple[str, ...]
    fields: tuple[Field, ...]
    forecast: bool
    why: tuple[str, ...]
