"""Blocking keys: two findings are compared only where they share one. Each is a function of its finding alone."""

from itertools import combinations
from typing import Literal, NamedTuple

from according.resolve import lexicons
from according.resolve.propositions import Proposition

MOST = 30
"""Keys of one statement."""
ITEMS = 7
"""Items of a statement that are paired, the most specific ones."""
SPECIFIC = 0.6
"""Specificity of two items together from which they make a key with the doing."""
RARE = 0.9
"""Weight below which a noun is replaced by its kind."""
STORY = 10
"""Keywords of a report whose pairs are its story keys."""

KeyKind = Literal["copy", "utterance", "claim", "story"]


class Key(NamedTuple):
    """`finding` is the id of the statement, or of the report for copies and stories."""

    kind: KeyKind
    key: str
    finding: str


def claim_keys(proposition: Proposition) -> list[str]:
    """The doing with two of the most specific items, and a rare noun beside the name of a country that has namesakes.

    Two statements of one claim share the doing and more than one thing beside it (resolve/claims); two countries, or two of
    the commonest words, are never enough.
    """
    items = _items(proposition)
    ranked: list[tuple[float, str]] = []
    for group in _doings(proposition):
        row = _row(group, proposition)
        own = [(value, item) for value, item in items if item not in row][:ITEMS]
        ranked += [
            (v + w, f"{group}+{min(x, y)}+{max(x, y)}") for (v, x), (w, y) in combinations(own, 2) if v + w >= SPECIFIC
        ]
    ranked.sort(key=lambda pair: (-pair[0], pair[1]))
    keys = list(dict.fromkeys(key for _, key in ranked))[:MOST]
    return [*keys, *_namesake_keys(proposition)]


def _doings(proposition: Proposition) -> list[str]:
    """Rows of the predicate and, where it is light or stands in none, of the nouns that may carry it; at most four."""
    main = sorted(proposition.doing)
    return [*main, *sorted(proposition.doings - proposition.doing)][:4]


def _row(group: str, proposition: Proposition) -> set[str]:
    """Terms that say the doing itself."""
    table = lexicons.groups("predicates")
    return {w for w in proposition.weights if group in table.get(w, ())} | {group}


def _items(proposition: Proposition) -> list[tuple[float, str]]:
    """Names by their last part, terms and countries, each with its specificity, the most specific first."""
    out = {" ".join(n[-1:]): 1.2 for n in proposition.names}
    kinds = lexicons.kinds()
    for term, value in proposition.weights.items():
        name = f"={kinds[term][0]}" if value < RARE and term in kinds else term
        out[name] = max(value, out.get(name, 0.0))
    for code in proposition.all_countries:
        out[code] = 0.35
    return sorted(((value, item) for item, value in out.items()), key=lambda pair: (-pair[0], pair[1]))[:14]


def _namesake_keys(proposition: Proposition) -> list[str]:
    table = lexicons.namesakes()
    return sorted(
        {
            f"~{min({code, *table[code]})}+{term}"
            for code in proposition.all_countries
            if code in table
            for term in proposition.beside(code)
        }
    )


def story_keys(keywords: tuple[tuple[str, float], ...]) -> list[str]:
    """Pairs of the heaviest keywords."""
    top = sorted(word for word, _ in sorted(keywords, key=lambda pair: (-pair[1], pair[0]))[:STORY])
    return [f"{x}+{y}" for x, y in combinations(top, 2)]
