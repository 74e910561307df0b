"""What the encoder is to learn about a window of pieces (according.language.pieces cuts them)."""

import random
import re
from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np
from tokenizers import Tokenizer

from according.language import pieces

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
class Window(pieces.Window):
    """A window with its targets."""

    items: list[tuple[int, np.ndarray, list[bool] | None]] = field(default_factory=list)
    """Anchor piece, roles x pieces, flags."""
    hedge: list[bool] | None = None


def windows(tokenizer: Tokenizer, text: str) -> list[Window]:
    """The lines of a text in windows, without targets."""
    lines = [match.span() for match in re.finditer(r"[^\n]*\S[^\n]*", text)]
    return [Window(w.ids, w.offsets, w.case) for w in pieces.windows(tokenizer, text, lines)]


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
