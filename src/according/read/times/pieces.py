"""Tokens that hold a time with something else, taken apart: "August-24", "6:00am", "1915-17", "post-1959"."""

import re

from according.language.parse import Parse
from according.read.lexicons import rows

_MONTH = "|".join(sorted((re.escape(row[0]) for row in rows("times.tsv") if row[1] in ("month*", "mon*")),
                         key=len, reverse=True))
_JOINED = re.compile(
    rf"""(?:{_MONTH})[-–/]\d{{1,2}}|\d{{1,2}}[-–/](?:{_MONTH})   # August-24
    |(?:\d{{1,2}}:\d\d|\d{{1,2}})(?:[ap]\.?m\.?|hrs)             # 6:00am
    |(?:1\d{{3}}|20\d\d)[-–](?:\d\d|1\d{{3}}|20\d\d|["“”'‘’].*)  # 1915-17
    |(?:post|pre|mid|early|late)[-–](?:1\d{{3}}|20\d\d)s?        # post-1959, mid-1980s
    |\[.+|.+\]""", re.VERBOSE | re.IGNORECASE)
_PIECE = re.compile(rf"(?:{_MONTH})(?![a-z])|\d+:\d\d|\d+s\b|\d+|[ap]\.?m\b\.?|[^\W\d_]+|[^\w\s]|.", re.IGNORECASE)


def pieces(word: str) -> tuple[tuple[int, int], ...]:
    """Where the pieces of a token lie in it; none where it is one piece.

    >>> pieces("August-24")
    ((0, 6), (6, 7), (7, 9))
    """
    if word.isalpha() or word.isdecimal() or len(word) < 3 or _JOINED.fullmatch(word) is None:
        return ()
    found = tuple(match.span() for match in _PIECE.finditer(word))
    return found if len(found) > 1 else ()


def taken_apart(parse: Parse) -> Parse:
    """The parse with such tokens split. The first piece keeps its token's place."""
    cut = {token: found for token, word in enumerate(parse.words) if (found := pieces(word))}
    first: list[int] = []
    words: list[str] = []
    tags: list[str] = []
    deps: list[str] = []
    starts, ends, heads = [], [], []
    for token, word in enumerate(parse.words):
        first.append(len(words))
        for number, (a, b) in enumerate(cut.get(token, ((0, len(word)),))):
            whole = token not in cut
            words.append(word[a:b])
            starts.append(parse.starts[token] + a)
            ends.append(parse.ends[token] if whole else parse.starts[token] + b)
            tags.append(parse.tags[token] if whole else _tag(word[a:b]))
            deps.append(parse.deps[token] if number == 0 else "nummod")
            heads.append(parse.heads[token] if number == 0 else -1 - token)
    first.append(len(words))
    return Parse(
        block=parse.block, text=parse.text, offsets=parse.offsets, words=words, starts=starts, ends=ends, tags=tags,
        deps=deps, heads=[first[head] if head >= 0 else first[-1 - head] for head in heads],
        sentences=[(first[a], first[b]) for a, b in parse.sentences],
        entities=[(first[a], first[b], label) for a, b, label in parse.entities],
        lemma=lambda word, _: word)


def _tag(piece: str) -> str:
    if piece[0].isdigit():
        return "CD"
    return "NNP" if piece[0].isalpha() else ":"
