"""A text as the encoder sees it: word pieces of whole paragraphs in windows. Training cuts texts by the same code.

Shapes: a window has up to WIDTH pieces, [CLS] in front, [SEP] at each paragraph's end. Offsets are code points of the
text, half-open; a special piece has (0, 0).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

WIDTH, OVERLAP = 256, 16
"""Pieces of a window, and how many of its last pieces come again in the next where they are whole paragraphs."""
CLS, SEP = 101, 102
BUCKETS = 64


@dataclass(slots=True)
class Window:
    """Pieces by number, their offsets, and their case: 0 no letter, 1 lower, 2 capital, 3 capitals."""

    ids: list[int]
    offsets: list[tuple[int, int]]
    case: list[int]


def windows(tokenizer: Any, text: str, paragraphs: Iterable[tuple[int, int]]) -> list[Window]:
    """The paragraphs of a text (start, end) in windows; one that fills more than a window is cut, with OVERLAP pieces
    in both parts.
    """
    parts = [part for start, end in paragraphs for part in _paragraph(tokenizer, text, start, end)]
    out, first = [], 0
    while first < len(parts):
        end, size = first, 1
        while end < len(parts) and size + len(parts[end].ids) <= WIDTH:
            size += len(parts[end].ids)
            end += 1
        window = Window([CLS], [(0, 0)], [0])
        for part in parts[first:end]:
            window.ids += part.ids
            window.offsets += part.offsets
            window.case += part.case
        out.append(window)
        if end == len(parts):
            break
        back, common = end, 0
        while back - 1 > first and common + len(parts[back - 1].ids) <= OVERLAP:
            back -= 1
            common += len(parts[back].ids)
        first = back
    return out


def _paragraph(tokenizer: Any, text: str, start: int, end: int) -> list[Window]:
    coded = tokenizer.encode(text[start:end], add_special_tokens=False)
    offsets = [(start + a, start + b) for a, b in coded.offsets]
    out = []
    for at in range(0, len(coded.ids), WIDTH - 2 - OVERLAP):
        part = slice(at, at + WIDTH - 2)
        case = [case_of(text[a:b]) for a, b in offsets[part]]
        out.append(Window([*coded.ids[part], SEP], [*offsets[part], (0, 0)], [*case, 0]))
        if at + WIDTH - 2 >= len(coded.ids):
            break
    return out


@lru_cache(maxsize=4096)
def case_of(piece: str) -> int:
    """0 no letter, 1 lower, 2 capital, 3 capitals."""
    if not any(c.isalpha() for c in piece):
        return 0
    if piece.isupper() and len(piece) > 1:
        return 3
    return 2 if piece[0].isupper() else 1


def bucket(steps: NDArray[np.int64]) -> NDArray[np.int64]:
    """Signed distance in BUCKETS steps: one by one up to 15 pieces, then by the logarithm."""
    half = BUCKETS // 2
    size = np.abs(steps)
    far = 16 + np.minimum(
        (np.log(np.maximum(size, 16).astype(np.float32) / 16) / np.log(32) * (half - 17)).astype(np.int64), half - 17
    )
    result: NDArray[np.int64] = np.where(size < 16, size, far) + half * (steps < 0)
    return result
