"""The keywords of a report: what it is about, in words weighted without any look at other reports."""

import math
from collections.abc import Iterator

from according.language.commonness import american, weight
from according.language.parse import Parse

MOST = 40
"""Keywords kept."""
TITLE = 1.5
"""A word of the title counts this much more."""
AGAIN = 0.5
"""What each further mention adds, beside the first."""
NAME_FLOOR = 0.3
"""A proper name counts at least so much, even where its word is common ("White" in White House)."""
PARTS = {"NN": 1.0, "VB": 0.8, "JJ": 0.8, "CD": 0.6}
"""Weight of nouns and names, verbs, adjectives and numbers, by the first two letters of the tag."""


def keywords(parses: list[Parse]) -> tuple[tuple[str, float], ...]:
    """Words and their weights, heaviest first, at most `MOST`: lemmas in American spelling, names word by word, lower
    case.

    The weight is the square root of the sum over mentions, so that a word named often does not drown the rest
    (measured on the training stories, docs/decisions).
    """
    sums: dict[str, float] = {}
    for parse in parses:
        place = TITLE if parse.block == "title" else 1.0
        for word, value in _candidates(parse):
            sums[word] = sums[word] + AGAIN * place * value if word in sums else place * value
    rooted = [(word, round(math.sqrt(value), 4)) for word, value in sums.items()]
    ranked = sorted(rooted, key=lambda pair: (-pair[1], pair[0]))
    return tuple(ranked[:MOST])


def _candidates(parse: Parse) -> Iterator[tuple[str, float]]:
    for token, tag in enumerate(parse.tags):
        part = PARTS.get(tag[:2])
        lower = parse.lower[token]
        if part is None or len(lower) < 2 or not any(c.isalnum() for c in lower):
            continue
        name = tag in ("NNP", "NNPS")
        word = lower if name or tag == "CD" else american(parse.lemma(token))
        value = weight(word)
        if name and value > 0.1:
            value = max(value, NAME_FLOOR)
        if value > 0:
            yield word, part * value
