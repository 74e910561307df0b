"""A report's findings made ready to be compared, and the links between those of two reports."""

from functools import cached_property
from itertools import combinations, product

from according.records import Link, Reading, Report, Spans
from according.resolve.claims import claim_link
from according.resolve.copies import Shingled, copy_keys, copy_link
from according.resolve.entities import Node, entity_link, nodes
from according.resolve.keys import Key, KeyKind, claim_keys, story_keys
from according.resolve.propositions import Proposition
from according.resolve.stories import story_link
from according.resolve.utterances import Quote, quote, utterance_keys, utterance_link


class Findings:
    """A report and its reading, each part made ready once, when it is first asked for."""

    def __init__(self, report: Report, reading: Reading) -> None:
        self.report, self.reading = report, reading

    @cached_property
    def text(self) -> Shingled:
        """The text in shingles."""
        return Shingled(self.report)

    @cached_property
    def quotes(self) -> dict[str, Quote]:
        """Quotations by the id of their statement."""
        return {s.id: found for s in self.reading.statements if (found := quote(s)) is not None}

    @cached_property
    def propositions(self) -> dict[str, Proposition]:
        """Propositions by the id of their statement; what only speaks of another statement has none."""
        return {s.id: Proposition(s) for s in self.reading.statements if s.about is None}

    @cached_property
    def sources(self) -> list[Node]:
        """Sources as nodes."""
        return nodes(self.reading)

    @cached_property
    def keys(self) -> tuple[Key, ...]:
        """The blocking keys of all findings, sorted: what a store keeps to find the reports worth comparing."""
        report = self.report.id
        out = [Key("copy", key, report) for key in copy_keys(self.text)]
        out += [Key("story", key, report) for key in story_keys(self.reading.keywords)]
        out += [Key("utterance", key, ident) for ident, found in self.quotes.items() for key in utterance_keys(found)]
        out += [Key("claim", key, ident) for ident, found in self.propositions.items() for key in claim_keys(found)]
        return tuple(sorted(set(out)))

    @cached_property
    def by_key(self) -> dict[tuple[KeyKind, str], list[str]]:
        """Findings by their keys."""
        out: dict[tuple[KeyKind, str], list[str]] = {}
        for kind, key, finding in self.keys:
            out.setdefault((kind, key), []).append(finding)
        return out


def link_within(own: Findings) -> list[Link]:
    """Links between the findings of one report: a lead that is said again below."""
    pairs = {(kind, *pair) for (kind, _), found in own.by_key.items() for pair in combinations(found, 2)}
    spans = {s.id: s.content.spans for s in own.reading.statements}
    return _sorted(
        _statements(
            own, own, {(kind, x, y) for kind, x, y in pairs if kind == "claim" or not _overlap(spans[x], spans[y])}
        )
    )


def _overlap(one: Spans, other: Spans) -> bool:
    """A quotation and what is nested in it are not two utterances."""
    return any(x.start < y.end and y.start < x.end for x in one for y in other)


def link_between(a: Findings, b: Findings) -> list[Link]:
    """All links between two reports, sorted; none where they share no key. The same for (a, b) and (b, a)."""
    if a.report.id == b.report.id:
        return []
    if b.report.id < a.report.id:
        a, b = b, a
    shared = a.by_key.keys() & b.by_key.keys()
    if not shared:
        return []
    pairs = {(key[0], *pair) for key in shared for pair in product(a.by_key[key], b.by_key[key])}
    out = _statements(a, b, pairs)
    if any(kind == "copy" for kind, _, _ in pairs):
        out += [found for found in [copy_link(a.text, b.text)] if found]
    if out or any(kind == "story" for kind, _, _ in pairs):
        story = story_link((a.report, a.reading), (b.report, b.reading), out)
        out += [story] if story else []
    if any(found.verdict == "same" and found.kind != "claim" for found in out):
        out += [found for x, y in product(a.sources, b.sources) if (found := entity_link(x, y))]
    return _sorted(out)


def _statements(a: Findings, b: Findings, pairs: set[tuple[KeyKind, str, str]]) -> list[Link]:
    out: list[Link | None] = []
    for kind, left, right in pairs:
        if kind == "utterance":
            out.append(utterance_link(a.quotes[left], b.quotes[right]))
        elif kind == "claim":
            out.append(claim_link(a.propositions[left], b.propositions[right], a.report.published, b.report.published))
    return [found for found in out if found]


def _sorted(links: list[Link]) -> list[Link]:
    return sorted(links, key=lambda found: (found.kind, found.left, found.right))
