"""Texts as the encoder sees them: word pieces of whole paragraphs in windows, and what it is to learn about them.

Shapes: a window has up to WIDTH pieces, [CLS] in front, [SEP] at each paragraph's end. Offsets are code points of the
text, half-open; a special piece has (0, 0).
"""

import random
import re
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from tokenizers import Tokenizer

WIDTH, OVERLAP = 256, 64
CLS, SEP = 101, 102
AUXILIARY = frozenset(
    """
    has have had having is are was were be been being am 's 're 've 'd 'll ’s ’re ’ve ’d ’ll will would can could may
    might must shall should do does did not n't n’t never ever to also yet still already again just then now later first
    since so too been once even only
    """.split()  # noqa: SIM905 - as a list it would not fit a screen
)
ROLES = ("source", "cue", "content")
FLAGS = ("denies", "doubts", "unverified", "declines", "negative", "ahead")


@dataclass
class Item:
    """One attribution to learn: spans by role, flags (None: not annotated)."""

    spans: dict[str, list[tuple[int, int]]]
    flags: list[bool] | None = None


@dataclass
class Window:
    """Pieces of a text with their offsets, case (0 none, 1 lower, 2 capital, 3 all capitals) and targets."""

    ids: list[int]
    offsets: list[tuple[int, int]]
    case: list[int]
    items: list[tuple[int, np.ndarray, list[bool] | None]]  # anchor piece, roles x pieces, flags
    hedge: list[bool] | None = None


def windows(tokenizer: Tokenizer, text: str) -> list[Window]:
    """The text in windows of whole paragraphs; the last of one come again in the next, up to OVERLAP pieces."""
    paragraphs = []
    for match in re.finditer(r"[^\n]*\S[^\n]*", text):
        coded = tokenizer.encode(match[0], add_special_tokens=False)
        offsets = [(match.start() + a, match.start() + b) for a, b in coded.offsets]
        for at in range(0, len(coded.ids), WIDTH - 2 - OVERLAP):
            part = slice(at, at + WIDTH - 2)
            paragraphs.append(([*coded.ids[part], SEP], [*offsets[part], (0, 0)]))
            if at + WIDTH - 2 >= len(coded.ids):
                break
    out, first = [], 0
    while first < len(paragraphs):
        end, size = first, 1
        while end < len(paragraphs) and size + len(paragraphs[end][0]) <= WIDTH:
            size += len(paragraphs[end][0])
            end += 1
        ids = [CLS, *(i for p in paragraphs[first:end] for i in p[0])]
        offsets = [(0, 0), *(o for p in paragraphs[first:end] for o in p[1])]
        out.append(Window(ids, offsets, [case_of(text[a:b]) for a, b in offsets], []))
        if end == len(paragraphs):
            break
        back, common = end, 0
        while back - 1 > first and common + len(paragraphs[back - 1][0]) <= OVERLAP:
            back -= 1
            common += len(paragraphs[back][0])
        first = back
    return out


def case_of(piece: str) -> int:
    """0 no letter, 1 lower, 2 capital, 3 capitals."""
    if not piece or not any(c.isalpha() for c in piece):
        return 0
    if piece.isupper() and len(piece) > 1:
        return 3
    return 2 if piece[0].isupper() else 1


def label(window: Window, text: str, items: Iterable[Item], hedges: list[tuple[int, int]] | None) -> None:
    """Write the targets of the attributions into a window; those without cue or whose anchor lies outside are left
    out.
    """
    starts = np.array([a for a, _ in window.offsets])
    ends = np.array([b for _, b in window.offsets])

    def mask(spans: list[tuple[int, int]]) -> np.ndarray:
        out = np.zeros(len(starts), dtype=bool)
        for a, b in spans:
            out |= (starts < b) & (ends > a) & (ends > starts)
        return out

    for item in items:
        if not item.spans["cue"]:
            continue
        roles = np.stack([mask(item.spans[role]) for role in ROLES])
        anchor = anchor_of(text, item.spans["cue"])
        at = np.flatnonzero((starts == anchor) & (ends > starts))
        if len(at) and roles[2].any():
            window.items.append((int(at[0]), roles, item.flags))
    if hedges is not None:
        window.hedge = mask(hedges).tolist()


def anchor_of(text: str, cue: list[tuple[int, int]]) -> int:
    """Where the telling word of a cue begins: the first that is no auxiliary and no adverb, else the first of all."""
    words = [(a + m.start(), m[0].lower()) for a, b in cue for m in re.finditer(r"[\w’']+|[^\w\s]+", text[a:b])]
    split = []
    for at, word in words:
        cut = re.search(r"(n['’]t|['’](s|re|ve|d|ll|m))$", word)
        split.append((at, word[: cut.start()] if cut and cut.start() else word))
    for at, word in split:
        if word not in AUXILIARY and not word.endswith("ly") and any(c.isalnum() for c in word):
            return at
    return split[0][0] if split else cue[0][0]


def vary_quotes(text: str, rng: random.Random) -> str:
    """The same text, character for character as long, with its marks of quotation in another fashion."""
    fashion = rng.random()
    if fashion < 0.45:
        return text
    if fashion < 0.75:
        return text.translate(str.maketrans("“”’", '""\''))
    if fashion < 0.85:
        return re.sub(r"(?<!\w)‘([^‘’“”\n]*)’(?!\w)", r"“\1”", text)
    opened = False
    out = []
    for char in text:
        if char == "\n":
            opened = False
        if char == '"':
            out.append("”" if opened else "“")
            opened = not opened
        else:
            out.append(char)
    return "".join(out)
