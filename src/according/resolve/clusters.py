"""Clusters: what links join, as a function of members and links alone, whatever order they come in.

Persons' links come first, then the machine's from the highest score down; two clusters are not joined where a pair
between them is judged different. A person's "same" is held back by another person's "different" only.
"""

from collections.abc import Iterable

from according.records import Claim, Entity, Frame, Link, Reading, Report, Statement, Story, content_id
from according.resolve import lexicons, names
from according.resolve.entities import Node, exact_key, government, nodes
from according.resolve.partition import Partition, apart, judge, verdicts
from according.resolve.stories import STRONG
from according.resolve.utterances import mostly_quoted

FEW = 3
"""Content words and names below which a statement that nothing else says or counts makes no claim."""
SENTENCE = 10
"""Words from which a statement is a sentence, however little its frame holds."""
LONG = 400
"""Characters beyond which a statement is passed over as the text of its claim."""


def join_claims(statements: Iterable[Statement], links: Iterable[Link]) -> list[Claim]:
    """Every statement in one claim: with the statement that it is about, and with those that a claim or utterance link
    joins. What is too thin for a claim by itself is in one only beside others.

    What a statement says of another one ("denied the report") joins nothing by a claim link of its own.
    """
    by_id = {s.id: s for s in statements}
    about = {s.id for s in by_id.values() if s.about in by_id}
    partition = Partition(by_id)
    apart_from = {s.id for s in by_id.values() if not mostly_quoted(s)}
    kept = [
        k
        for k in links
        if k.judge != "according" or not {k.left, k.right} & (apart_from if k.kind == "utterance" else about)
    ]
    found = verdicts(kept, ("utterance", "claim"))
    free = apart(found.person_different)
    for ident in sorted(about):
        partition.join((ident, by_id[ident].about or ident), free)
    judge(partition, found)
    return [
        Claim(id=content_id("claim", c[0]), text=_text([by_id[m] for m in c]), statements=c)
        for c in partition.clusters()
        if len(c) > 1 or not _thin(by_id[c[0]])
    ]


def _thin(statement: Statement) -> bool:
    """Too little for a claim by itself: no verb, a bare infinitive, or a few words that name nothing. A subject with a
    verb and an object is enough, and so is a longer sentence; what has no frame is judged by its length alone.
    """
    frame, words = statement.frame, statement.words.split()
    if frame == Frame():
        return len(words) < FEW
    if _leans(statement) and words[0].lower() == "to" and not (statement.forecast or frame.names or frame.quantities):
        return True
    if not frame.predicate or frame.quantities or len(words) >= SENTENCE:
        return not (frame.predicate or len(words) >= SENTENCE)
    whole = bool(frame.agents and frame.patients) and not _leans(statement)
    return not whole and len(frame.terms) + len(frame.names) + len(frame.moments) + len(frame.spots) < FEW


def _leans(statement: Statement) -> bool:
    """It begins with a pronoun or an infinitive."""
    first = statement.words.lower().lstrip("\"'“‘ ").split(" ", 1)[0]
    return first == "to" or first in lexicons.words("pronouns")


def _text(members: list[Statement]) -> str:
    """The wording with most of who, what, when, where and how many; then the shortest."""
    return min(members, key=_wording).words


def _wording(statement: Statement) -> tuple[bool, bool, bool, bool, bool, int, int, str]:
    frame = statement.frame
    slots = sum(
        map(bool, (frame.agents or frame.patients, frame.predicate, frame.moments, frame.spots, frame.quantities))
    )
    return (
        statement.about is not None,
        len(statement.words) > LONG,
        not (frame.predicate and (frame.agents or frame.patients)),
        _leans(statement),
        statement.quotation == "direct" or statement.stance != "affirms",
        -slots,
        len(statement.words),
        statement.id,
    )


def join_stories(reports: Iterable[Report], links: Iterable[Link]) -> list[Story]:
    """Every report in one story. Clusters are joined where half the pairs between them are linked, so that one odd
    report does not chain two events. Copies and shared quotations join by themselves.
    """
    by_id = {r.id: r for r in reports}
    partition = Partition(by_id)
    found = verdicts(links, ("story",))
    linked: dict[str, set[str]] = {}
    for _, (left, right) in found.same:
        linked.setdefault(left, set()).add(right)
        linked.setdefault(right, set()).add(left)

    def admits(score: float, one: set[str], other: set[str]) -> bool:
        if score >= STRONG:
            return True
        small, large = (one, other) if len(one) <= len(other) else (other, one)
        return 2 * sum(len(linked.get(m, set()) & large) for m in small) >= len(one) * len(other)

    judge(partition, found, admits)
    return [
        Story(id=content_id("story", c[0]), title=_title([by_id[m] for m in c]), reports=c)
        for c in partition.clusters()
    ]


def _title(members: list[Report]) -> str:
    """The title of the first published report that has one; else the first words of its text."""
    first = min(members, key=lambda r: (r.title is None, r.published or "9999", r.id))
    text = next((first.text[b.span.start : b.span.end] for b in first.blocks if b.kind == "paragraph"), first.text)
    return first.title or " ".join(text.split()[:12])


def join_entities(readings: Iterable[Reading], links: Iterable[Link]) -> list[Entity]:
    """Every source in one entity: equal full names, bodies' names and governments by themselves, the rest by links.

    No cluster holds two names that exclude each other, unless a person joined them.
    """
    by_id = {node.id: node for reading in readings for node in nodes(reading)}
    partition = Partition(by_id)
    found = verdicts(links, ("entity",))
    free = apart(found.person_different)
    for pair in found.person_same:
        partition.join(pair, free)
    for group in _equal(by_id.values()):
        first: list[str] = []
        for ident in group:
            if not any(partition.join((other, ident), free) for other in first):
                first.append(ident)
    judge(partition, found, lambda _, one, other: _names_agree([by_id[m] for m in one], [by_id[m] for m in other]))
    return [_entity([by_id[m] for m in c]) for c in partition.clusters()]


def _equal(found: Iterable[Node]) -> list[list[str]]:
    """Groups of mentions with one exact key, sorted."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for node in found:
        key = exact_key(node)
        if key is not None:
            groups.setdefault(key, []).append(node.id)
    return [sorted(group) for _, group in sorted(groups.items())]


def _names_agree(one: list[Node], other: list[Node]) -> bool:
    left, right = ({n.folded for n in side if n.folded} for side in (one, other))
    return all(a == b or names.agreement(a, b) > 0 for a in left for b in right)


def _entity(members: list[Node]) -> Entity:
    mentions = tuple(sorted(n.id for n in members))
    best = min(members, key=lambda n: (n.name is None, -len(n.name or n.role or ""), n.id))
    code = government(best) or min((n.country for n in members if n.country), default=None)
    name = best.name or best.role or best.id.split(":", 1)[1].split(":")[-1]
    return Entity(id=content_id("entity", mentions[0]), name=name, kind=best.kind, country=code, mentions=mentions)
