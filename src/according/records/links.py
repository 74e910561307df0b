"""What joins findings: links, and the clusters that they give."""

from typing import Literal

from according.records.base import Record, content_id

LinkKind = Literal["copy", "version", "utterance", "entity", "claim", "story"]
Verdict = Literal["same", "different", "unsure"]


class Reason(Record, frozen=True, kw_only=True):
    """One feature behind a score: its documented name, its value, and the words it rests on."""

    feature: str
    value: float
    words: str = ""


class Link(Record, frozen=True, kw_only=True):
    """A judgement on a pair. `left` < `right`, both ids (of reports for copy, version and story; of statements for
    utterance and claim; for entity `report:entity` of a Source). `judge` is "according" or a person; only a person's
    link has `judged` (ISO date and time, UTC) and `why`.
    """

    left: str
    right: str
    kind: LinkKind
    verdict: Verdict
    score: float
    reasons: tuple[Reason, ...] = ()
    judge: str = "according"
    judged: str | None = None
    why: str | None = None

    @property
    def id(self) -> str:
        """Hash of the pair, the kind and the judgement."""
        return content_id("link", self.left, self.right, self.kind, self.verdict, self.judge, self.judged, self.why)


class Claim(Record, frozen=True, kw_only=True):
    """What statements say alike: `statements` are ids, sorted; `id` is the hash of the smallest, `text` a report's
    own words.
    """

    id: str
    text: str
    statements: tuple[str, ...]


class Story(Record, frozen=True, kw_only=True):
    """Reports of one unfolding event: report ids, sorted."""

    id: str
    title: str
    reports: tuple[str, ...]


class Entity(Record, frozen=True, kw_only=True):
    """One source across reports: `mentions` are `report:entity`, sorted."""

    id: str
    name: str
    kind: str
    country: str | None
    mentions: tuple[str, ...]


class InferredDate(Record, frozen=True, kw_only=True):
    """The publication date of an undated report, with the ground for it in words."""

    report: str
    published: str
    why: str
    sibling: str | None = None
