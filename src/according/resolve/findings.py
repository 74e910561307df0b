"""A report's findings made ready to be compared, and the links between those of two reports."""

from collections import Counter
from collections.abc import Iterable
from functools import cached_property
from itertools import combinations, product

from according.records import Link, Reading, Report, Spans
from according.resolve.claims import claim_link
from according.resolve.copies import Shingled, copy_keys, copy_link
from according.resolve.entities import Node, entity_links, nodes
from according.resolve.keys import Key, KeyKind, claim_blocks, claim_keys, story_keys
from according.resolve.propositions import Proposition
from according.resolve.stories import story_link, worth_comparing
from according.resolve.utterances import Quote, quote, utterance_blocks, utterance_keys, utterance_link


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
    def named(self) -> frozenset[tuple[KeyKind, str]]:
        """The keys without their findings."""
        return frozenset((key.kind, key.key) for key in self.keys)

    @cached_property
    def blocks(self) -> dict[str, list[str]]:
        """Statements by the "doing+item" in which they are compared."""
        out: dict[str, list[str]] = {}
        for ident, proposition in self.propositions.items():
            for block in claim_blocks(proposition):
                out.setdefault(block, []).append(ident)
        return out

    @cached_property
    def quoted(self) -> dict[tuple[str, ...], list[str]]:
        """Quotations by the blocks in which they are compared."""
        out: dict[tuple[str, ...], list[str]] = {}
        for ident, found in self.quotes.items():
            for block in utterance_blocks(found):
                out.setdefault(block, []).append(ident)
        return out


def link_within(own: Findings) -> list[Link]:
    """Links within one report: a lead that is said again below, a quotation that the title takes up, a body under its
    short name.

    A quotation and what is nested in it are not two utterances.
    """
    spans = {s.id: s.content.spans for s in own.reading.statements}
    claims = _twice((block, pair) for block, found in own.blocks.items() for pair in combinations(found, 2))
    quotes = {pair for found in own.quoted.values() for pair in combinations(found, 2)}
    apart = {(x, y) for x, y in quotes if not _overlap(spans[x], spans[y])}
    same = [k for k in entity_links(combinations(own.sources, 2), own.sources) if k.verdict == "same"]
    return _sorted([*_claims(own, own, claims), *_utterances(own, own, apart), *same])


def _overlap(one: Spans, other: Spans) -> bool:
    return any(x.start < y.end and y.start < x.end for x in one for y in other)


def link_between(a: Findings, b: Findings) -> list[Link]:
    """All links between two reports, sorted; none where they share no key. The same for (a, b) and (b, a).

    Sources are linked where the two tell one story or carry one quotation: an office has other holders at other times.
    """
    if a.report.id == b.report.id:
        return []
    if b.report.id < a.report.id:
        a, b = b, a
    kinds = {kind for kind, _ in a.named & b.named}
    if kinds <= {"story"} and not (kinds and worth_comparing(a.reading, b.reading)):
        return []
    blocks = (
        (block, pair)
        for block in a.blocks.keys() & b.blocks.keys()
        for pair in product(a.blocks[block], b.blocks[block])
    )
    out = _claims(a, b, _twice(blocks))
    shared = a.quoted.keys() & b.quoted.keys()
    out += _utterances(a, b, {pair for block in shared for pair in product(a.quoted[block], b.quoted[block])})
    if "copy" in kinds and (copy := copy_link(a.text, b.text)):
        out.append(copy)
    if story := story_link((a.report, a.reading), (b.report, b.reading), out):
        out.append(story)
    if any(found.verdict == "same" and found.kind != "claim" for found in out):
        out += entity_links(product(a.sources, b.sources), [*a.sources, *b.sources])
    return _sorted(out)


def _twice(found: Iterable[tuple[str, tuple[str, str]]]) -> set[tuple[str, str]]:
    """Pairs that meet in two blocks, since a claim shares more than a doer and a doing, or in one of namesakes."""
    times = Counter(pair for block, pair in found for _ in range(2 if block.startswith("~") else 1))
    return {pair for pair, number in times.items() if number > 1}


def _claims(a: Findings, b: Findings, pairs: set[tuple[str, str]]) -> list[Link]:
    published = a.report.published, b.report.published
    within = a is b
    made = (claim_link(a.propositions[x], b.propositions[y], *published, within=within) for x, y in pairs)
    return _closest([found for found in made if found])


def _closest(found: list[Link]) -> list[Link]:
    """Of differences without a common doing, the nearest of each statement: more would hide the rest."""
    out, taken = [], set[str]()
    for one in sorted(found, key=lambda k: (-k.score, k.left, k.right)):
        if one.verdict == "different" and not any(r.feature == "doing" for r in one.reasons):
            if {one.left, one.right} & taken:
                continue
            taken |= {one.left, one.right}
        out.append(one)
    return out


def _utterances(a: Findings, b: Findings, pairs: set[tuple[str, str]]) -> list[Link]:
    made = (utterance_link(a.quotes[x], b.quotes[y]) for x, y in pairs)
    return [found for found in made if found]


def _sorted(links: list[Link]) -> list[Link]:
    return sorted(links, key=lambda found: (found.kind, found.left, found.right))
