"""Eras of office: "under President Lund", "the Lund presidency", "during his reign".

The names break what the grammar of classes sees, so they are found by syntax. Nobody tells when such an era began or
ended: its value stays empty.
"""

from according.language.parse import Parse
from according.read.lexicons import rows
from according.read.times.found import Found
from according.read.times.rules import Rule
from according.read.times.words import OTHER

ERA = Rule("era", "DURATION", "?")
KINDS = {word: kind for kind, _, words in rows("eras.tsv") for word in words.split()}
AFTER = {kind: frozenset(before.split()) for kind, before, _ in rows("eras.tsv")}
TRIGGERS = frozenset(KINDS)
REACH = 5
"""Tokens between the preposition and the word of office at most."""

MODIFIERS = frozenset({"the", "then", "-", "former", "late", "prime", "interim", "acting", "right", "then-"})
"""Words before a ruler's title."""


def eras(parse: Parse) -> list[Found]:
    """The eras of a passage, in order."""
    if TRIGGERS.isdisjoint(parse.lower):
        return []
    found = []
    for token, word in enumerate(parse.lower):
        kind = KINDS.get(word)
        span = None if kind is None else _ruled(parse, token) if kind == "ruler" else _reign(parse, token, kind)
        if span is not None:
            found.append(Found(ERA, *span, parse, (OTHER * len(parse), [""] * len(parse))))
    return found


def _ruled(parse: Parse, title: int) -> tuple[int, int] | None:
    """From "under" to the end of the name behind the title; not where the name owns something ("Lund's orders")."""
    first = title - 1
    while first > 0 and (parse.lower[first] in MODIFIERS or parse.tags[first] in ("JJ", "NNP")):
        first -= 1
    end = _named(parse, title + 1)
    if first < 0 or parse.lower[first] not in AFTER["ruler"] or end == title + 1:
        return None
    return None if end < len(parse) and parse.tags[end] == "POS" else (first, end)


def _named(parse: Parse, token: int) -> int:
    """The end of the name that begins at a token."""
    while token < len(parse) and parse.tags[token] == "NNP":
        token += 1
    return token


def _reign(parse: Parse, noun: int, kind: str) -> tuple[int, int] | None:
    """From behind the preposition to the noun, and to the name in "the reign of Queen Ada"."""
    link = parse.heads[noun]
    if not 0 < noun - link <= REACH or parse.lower[link] not in AFTER[kind]:
        return None
    before = range(link + 1, noun)
    end = noun + 1
    if end < len(parse) and parse.lower[end] == "of" and kind != "era":
        end = max(end, _named(parse, end + 1) if parse.tags[min(end + 1, len(parse) - 1)] == "NNP" else end)
    whose = any(parse.tags[i] in ("PRP$", "POS") for i in before) and kind != "era"
    named = any(parse.tags[i] in ("NNP", "JJ") and parse.words[i][0].isupper() for i in before)
    return (link + 1, end) if whose or named or end > noun + 1 else None
