"""Utterances: one quotation by one person, whole in one report, shortened, interrupted or reordered in another."""

import hashlib
import re
from itertools import pairwise

from according.language.commonness import american, weight
from according.records import Link, Source, Statement
from according.resolve import names
from according.resolve.features import link, reason

RUN = 6
"""Words in a row, or content words, below which two quotations may be alike by chance."""
COMMON = 0.8
"""Share of the shorter quotation's content words from which it is the same quotation shortened or reordered."""
EXACT = 4
"""Words of a shorter quotation that counts where it is word for word the same and its source is named."""
MOSTLY = 0.6
"""Share of a content's words from which its quotation is what it says."""
GRAM, WINDOW = 4, 3
"""Content words hashed together, and grams of which one is kept: two quotations that share six in a row share a key."""
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_QUOTED = re.compile(r"[“\"]([^“”\"]+)(?:[”\"]|$)")


class Quote:
    """The quoted words of a statement: all of them, and those with content in their order."""

    __slots__ = ("content", "statement", "words")

    def __init__(self, statement: Statement) -> None:
        self.statement = statement
        self.words = tuple(american(w.lower().replace("’", "'")) for w in _WORD.findall(_quoted(statement)))
        self.content = tuple(w for w in self.words if weight(w) > 0)


def _quoted(statement: Statement) -> str:
    """The words inside quotation marks, or all of a direct quotation that carries none."""
    inside = _QUOTED.findall(statement.words)
    if inside and statement.quotation == "mixed":
        return " ".join(inside)
    return statement.words if statement.quotation == "direct" else ""


def mostly_quoted(statement: Statement) -> bool:
    """Whether the quoted words make up most of the content: then one quotation in two statements is one claim in
    both.
    """
    words = len(_WORD.findall(statement.words))
    return len(_WORD.findall(_quoted(statement))) >= MOSTLY * words > 0


def quote(statement: Statement) -> Quote | None:
    """The quotation in a statement, None where it has none of `EXACT` words or more."""
    if statement.quotation == "indirect":
        return None
    found = Quote(statement)
    return found if len(found.words) >= EXACT else None


def utterance_blocks(found: Quote) -> set[tuple[str, ...]]:
    """All its content words in threes, and the whole of it: which quotations of two reports are compared."""
    return {found.words, *(found.content[i : i + 3] for i in range(len(found.content) - 2))}


def utterance_keys(found: Quote) -> list[str]:
    """Winnowed hashes of content words in a row, and one of the whole quotation."""
    grams = [_hash(found.content[i : i + GRAM]) for i in range(len(found.content) - GRAM + 1)]
    kept = {min(grams[i : i + WINDOW]) for i in range(max(1, len(grams) - WINDOW + 1))} if grams else set()
    return sorted(kept | {_hash(found.words)})


def _hash(words: tuple[str, ...]) -> str:
    return hashlib.blake2b(" ".join(words).encode(), digest_size=8).hexdigest()


def utterance_link(first: Quote, second: Quote) -> Link | None:
    """The link of two quotations, None where they are not alike.

    "same": at least `RUN` words in a row and most content words in common, or word for word equal, by sources that
    agree. "unsure" where the words are the same and the named sources are not.
    """
    a, b = first.statement, second.statement
    if a.id == b.id:
        return None
    run = longest_run(first.words, second.words)
    shorter, longer = sorted((first.content, second.content), key=lambda c: (len(c), c))
    share = len(set(shorter) & set(longer)) / max(1, len(set(shorter)))
    equal = first.words == second.words
    much = len(shorter) >= RUN and len(run) >= GRAM and (share >= COMMON or len(run) >= 2 * RUN)
    alike = much or len(run) >= max(RUN, COMMON * min(len(first.words), len(second.words)))
    if not (alike or equal):
        return None
    who = sources_agree(a.source, b.source)
    if equal and not alike and who < 0.5:
        return None
    reasons = [
        reason("longest common run", len(run), " ".join(run)),
        reason("common words", share),
        reason("who", max(who, 0.0), f"{_called(a.source)} | {_called(b.source)}"),
    ]
    if who < 0:
        return link(
            (a.id, b.id),
            "utterance",
            "unsure",
            0.4,
            [*reasons, reason("source differs", 1, f"{_called(a.source)} | {_called(b.source)}")],
        )
    return link((a.id, b.id), "utterance", "same", 0.7 + 0.15 * share + 0.15 * who, reasons)


def longest_run(a: tuple[str, ...], b: tuple[str, ...]) -> tuple[str, ...]:
    """The longest stretch that both have word for word; the first of several, the lesser by words where sides differ.

    >>> longest_run(("we", "see", "no", "risk"), ("they", "see", "no", "end"))
    ('see', 'no')
    """
    places: dict[tuple[str, str], list[int]] = {}
    for j, two in enumerate(pairwise(b)):
        places.setdefault(two, []).append(j)
    best: tuple[str, ...] = ()
    for i, two in enumerate(pairwise(a)):
        for j in places.get(two, ()):
            if i and j and a[i - 1] == b[j - 1]:
                continue
            size = 2
            while i + size < len(a) and j + size < len(b) and a[i + size] == b[j + size]:
                size += 1
            found = a[i : i + size]
            if (size, best) > (len(best), found):
                best = found
    return best or min(((w,) for w in set(a) & set(b)), default=())


def sources_agree(a: Source, b: Source) -> float:
    """1 the same name, down to 0.6 for a surname; 0.3 where one is nameless and nothing speaks against it; -1 where
    they exclude each other: two names, two countries, or a person against a body.
    """
    if a.name and b.name:
        bodies = float(names.body(a.name) == names.body(b.name))
        return max(names.agreement(names.folded(a.name), names.folded(b.name)), bodies) or -1.0
    if a.country and b.country and a.country != b.country:
        return -1.0
    single = {"person"}
    if {a.kind, b.kind} & single and {a.kind, b.kind} - single - {"group", "author", "media"}:
        return -1.0
    return 0.3


def _called(source: Source) -> str:
    return source.name or source.role or source.unnamed or source.kind
