"""What every record has: frozen, strict, hashed by content."""

import hashlib
from typing import Any, NamedTuple, Self

import msgspec

from according.errors import RecordError

ID_LENGTH = 16
"""Hexadecimal digits of an id: 64 bits, one chance in 10**7 of a collision among a million records."""


class Span(NamedTuple):
    """Half-open range of Unicode code points in `Report.text`; written as [start, end]."""

    start: int
    end: int


Spans = tuple[Span, ...]


class Record(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The base of all records: immutable, compared by value, refusing fields it does not know."""

    def encode(self) -> bytes:
        """JSON with the fields in the order of their definition; equal records give equal bytes."""
        return msgspec.json.encode(self)

    @classmethod
    def decode(cls, data: bytes | str) -> Self:
        """The record that `encode` wrote. Raises RecordError for anything else."""
        try:
            return msgspec.json.decode(data, type=cls)
        except (msgspec.DecodeError, msgspec.ValidationError, UnicodeDecodeError) as error:
            raise RecordError(
                f"not a {cls.__name__}: {error}; it was written by another version or is damaged"
            ) from error


def content_id(*parts: Any) -> str:
    """First 16 hexadecimal digits of the SHA-256 of the parts as one JSON array.

    JSON keeps the borders between parts, so ("ab", "c") and ("a", "bc") differ.

    >>> content_id("ab", "c") == content_id("a", "bc")
    False
    """
    return hashlib.sha256(msgspec.json.encode(parts)).hexdigest()[:ID_LENGTH]


def letter(index: int) -> str:
    """The letter by which a sheet names the report at that place: A .. Z, AA, AB ...

    >>> letter(0), letter(25), letter(26)
    ('A', 'Z', 'AA')
    """
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def excerpt(text: str, spans: Spans) -> str:
    """The characters at the spans with white space folded, " … " where something between two of them is left out.

    >>> excerpt("It rained, he said, all day.", (Span(0, 9), Span(20, 27)))
    'It rained … all day'
    """
    out = ""
    for place, (start, end) in enumerate(spans):
        if place and text[spans[place - 1][1] : start].strip():
            out += " … " + text[start:end].lstrip(" ,;")
        else:
            out += (" " if place else "") + text[start:end]
    return " ".join(out.split())
