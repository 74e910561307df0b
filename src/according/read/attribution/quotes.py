"""Quotations in a passage: which tokens stand between quotation marks."""

from typing import NamedTuple

from according.language.parse import Parse

OPENING = frozenset({"“", "„", "«", "``"})
CLOSING = frozenset({"”", "»", "''"})


class Quote(NamedTuple):
    """Tokens first..end (end excluded), marks included; `open` where the passage ends before a closing mark."""

    first: int
    end: int
    open: bool


def find_quotes(parse: Parse) -> list[Quote]:
    """Double quotation marks, and single ones where they open before a word and close after one.

    A passage that opens a quotation and does not close it runs on in the next (`open`).
    """
    found: list[Quote] = []
    start: int | None = None
    single = False
    for i, word in enumerate(parse.words):
        if start is None:
            if word in OPENING or word in ('"', "”", "''") or word.startswith(("''", "“")):
                start, single = i, False
            elif word in ("‘", "'", "`") and _opens_single(parse, i):
                start, single = i, True
        elif single:
            if word in ("’", "'") and _closes_single(parse, i):
                found.append(Quote(start, i + 1, open=False))
                start = None
        elif word in CLOSING or word == '"' or word.endswith(("''", "”")):
            found.append(Quote(start, i + 1, open=False))
            start = None
    if start is not None and not single:
        found.append(Quote(start, len(parse), open=True))
    return found


def _opens_single(parse: Parse, i: int) -> bool:
    """An apostrophe is no opening mark: that one has space (or nothing) before it, and a closing one follows."""
    if i + 1 >= len(parse) or parse.starts[i + 1] != parse.ends[i]:
        return False
    if i and parse.ends[i - 1] == parse.starts[i]:
        return False
    return any(parse.words[j] in ("’", "'") and _closes_single(parse, j) for j in range(i + 2, len(parse)))


def _closes_single(parse: Parse, i: int) -> bool:
    """A mark that follows a word or stop without space, is no possessive, and is followed by no letter."""
    if (
        parse.tags[i] == "POS"
        and parse.lower[i - 1].endswith("s")
        and i + 1 < len(parse)
        and parse.tags[i + 1][:1] == "N"
    ):
        return False
    return (
        bool(i)
        and parse.ends[i - 1] == parse.starts[i]
        and (i + 1 == len(parse) or parse.starts[i + 1] > parse.ends[i] or not parse.words[i + 1][:1].isalnum())
    )


def inside(quotes: list[Quote], token: int) -> Quote | None:
    """The quotation around a token."""
    return next((quote for quote in quotes if quote.first <= token < quote.end), None)
