"""Blocking keys: two findings are compared only where they share one. Each is a function of its finding alone."""

from itertools import combinations
from typing import Literal, NamedTuple

from according.resolve import lexicons
from according.resolve.happenings import TELLING
from according.resolve.propositions import RARE, Proposition

MOST = 10
"""Claim keys of one statement."""
ITEMS = 5
"""Items of a statement that are paired in its keys, the most specific ones."""
SPECIFIC = 0.9
"""Specificity of two items together from which they make a key with the doing."""
SOME = 0.3
"""Specificity of an item that makes a block with the doing."""
RARE_PARTS = 12
"""Rare words and parts of names of a statement that are paired in its blocks."""
STORY = 10
"""Keywords of a report whose pairs are its story keys."""

KeyKind = Literal["copy", "utterance", "claim", "story"]


class Key(NamedTuple):
    """`finding` is the id of the statement, or of the report for copies and stories."""

    kind: KeyKind
    key: str
    finding: str


def claim_keys(proposition: Proposition) -> list[str]:
    """The doing with two of the most specific items: what a store keeps, to find reports worth comparing.

    Two countries, or two of the commonest words, are never enough, so that a war's every report is not worth comparing.
    """
    ranked: list[tuple[float, str]] = []
    for group in sorted(proposition.doing or proposition.carried)[:2]:
        row = proposition.said.get(group, frozenset())
        own = [(value, item) for value, item in proposition.items if item not in row][:ITEMS]
        ranked += [
            (v + w, f"{group}+{min(x, y)}+{max(x, y)}") for (v, x), (w, y) in combinations(own, 2) if v + w >= SPECIFIC
        ]
    ranked.sort(key=lambda pair: (-pair[0], pair[1]))
    return list(dict.fromkeys(key for _, key in ranked))[:MOST]


def claim_blocks(proposition: Proposition) -> set[str]:
    """Any doing that it speaks of with any one item, and a rare noun beside the name of a country that has namesakes:
    which statements of two reports that are compared at all are compared with each other.
    """
    items = frozenset(item for value, item in proposition.items if value >= SOME)
    out = _namesake_blocks(proposition) | _event_blocks(proposition)
    for group in proposition.doings | proposition.carried:
        out.update(f"{group}+{item}" for item in items - proposition.said.get(group, frozenset()))
    return out


def _event_blocks(proposition: Proposition) -> set[str]:
    """A telling number with its noun, and pairs of rare words and nations: where one event is told with other verbs, or
    its like of another nation.
    """
    out = {f"~#{q.best:g}" for _, q in proposition.counts if q.best is not None and q.best >= TELLING}
    parts = {part for name in proposition.names for part in name} | {
        w for w, v in proposition.weights.items() if v >= RARE
    }
    rare = sorted(parts)[:RARE_PARTS]
    out |= {f"~{x}+{y}" for x, y in combinations(rare, 2)}
    heads = proposition.agents.heads | proposition.patients.heads
    nations = proposition.agents.countries | proposition.patients.countries
    return out | {f"~*{head}" for head in heads if nations or proposition.counts}


def _namesake_blocks(proposition: Proposition) -> set[str]:
    table = lexicons.namesakes()
    return {
        f"~{min({code, *table[code]})}+{term}"
        for code in proposition.all_countries
        if code in table
        for term in proposition.beside(code)
    }


def story_keys(keywords: tuple[tuple[str, float], ...]) -> list[str]:
    """Pairs of the heaviest keywords."""
    top = sorted(word for word, _ in sorted(keywords, key=lambda pair: (-pair[1], pair[0]))[:STORY])
    return [f"{x}+{y}" for x, y in combinations(top, 2)]
