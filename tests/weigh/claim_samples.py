"""Invented reports and the statements that stand in them, found by their words."""

from typing import Any

from according.records import (
    Certainty,
    Claim,
    Content,
    Cue,
    Link,
    Moment,
    Quantity,
    Report,
    Source,
    Span,
    Spot,
    Standing,
    Statement,
)
from according.weigh import Context, weigh


class Desk:
    """Collects reports and statements of one invented event, and makes the context of them."""

    def __init__(self) -> None:
        self.reports: dict[str, Report] = {}
        self.statements: dict[str, tuple[str, Statement]] = {}
        self.links: list[Link] = []
        self.more: dict[str, Any] = {}

    def report(self, text: str, *, outlet: str | None = None, published: str | None = None) -> str:
        """A report; gives its id."""
        made = Report(text=text, outlet=outlet, published=published, basis="stated" if published else "unknown")
        self.reports[made.id] = made
        return made.id

    def span(self, report: str, words: str) -> Span:
        """Where the words stand in the report."""
        start = self.reports[report].text.index(words)
        return Span(start, start + len(words))

    def spans(self, report: str, words: str) -> tuple[Span, ...]:
        """The same as a tuple, empty for no words."""
        return (self.span(report, words),) if words else ()

    def source(self, report: str, words: str, **fields: Any) -> Source:
        """A source named by these words."""
        return Source(spans=self.spans(report, words), **({"kind": "person"} | fields))

    def say(self, report: str, ident: str, content: str, *, cue: tuple[str, str] = ("", ""), **fields: Any) -> str:
        """A statement with these words; `cue` is words and lemma. Without a source the report's author says it."""
        made = Statement(
            id=ident,
            cue=Cue(spans=self.spans(report, cue[0]), lemma=cue[1]),
            content=Content(spans=self.spans(report, content)),
            words=content,
            **fields,
        )
        self.statements[ident] = (report, made)
        return ident

    def likely(self, report: str, words: str, low: float, high: float, scale: str = "ICD 203") -> Certainty:
        """Words of certainty on a scale."""
        return Certainty(spans=self.spans(report, words), words=words, low=low, high=high, scale=scale)

    def moment(self, report: str, words: str, relation: str) -> Moment:
        """A time, still symbolic."""
        return Moment(words=words, span=self.span(report, words), relation=relation)

    def spot(
        self, report: str, words: str, name: str, country: str | None, precision: int | None, **more: Any
    ) -> Spot:
        """A place."""
        span = self.span(report, words)
        return Spot(words=words, span=span, name=name, country=country, precision=precision, **more)

    def number(self, report: str, words: str, counted: str, *bounds: float | None, role: str | None = None) -> Quantity:
        """A number; `bounds` are low, best, high."""
        low, best, high = bounds
        return Quantity(
            words=words, span=self.span(report, words), counted=counted, low=low, best=best, high=high, role=role
        )

    def join(self, kind: Any, left: str, right: str) -> None:
        """A link that says same."""
        self.links.append(Link(left=min(left, right), right=max(left, right), kind=kind, verdict="same", score=1.0))

    def context(self) -> Context:
        """The context of all that was collected."""
        return Context(
            statements=self.statements,
            reports=self.reports,
            copies=tuple(link for link in self.links if link.kind == "copy"),
            utterances=tuple(link for link in self.links if link.kind == "utterance"),
            **self.more,
        )


def standing(desk: Desk, *members: str, text: str = "the depot at Lindvik burned") -> Standing:
    """The standing of a claim made of these statements."""
    return weigh(Claim(id="c", text=text, statements=tuple(sorted(members))), desk.context())
