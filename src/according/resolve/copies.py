"""Copies: one text under two outlets, or one a cut or lightly edited version of the other; and versions under one
address.
"""

import re
import zlib

from according.records import Link, Report
from according.resolve.features import link, reason

RUN = 5
"""Words of a shingle."""
FEWEST = 40
"""Words below which a text is too short to be called a copy: two tickers say the same alike."""
COPY = 0.8
"""Share of the shorter text's shingles in the longer one from which it is a copy."""
PARTLY = 0.5
"""From this share the link says "unsure": much was taken over, and a person may look."""
SKETCH = 24
"""Smallest shingles kept as keys: a text cut to a tenth still shares two of them on average."""
_WORD = re.compile(r"[^\W_]+")


def body_words(report: Report) -> list[str]:
    """Lower-case words of the paragraphs; of the whole text where it has no blocks."""
    spans = [block.span for block in report.blocks if block.kind == "paragraph"]
    text = "\n".join(report.text[s.start : s.end] for s in spans) if spans else report.text
    return _WORD.findall(text.lower())


class Shingled:
    """A report's text as hashes of its five-word runs, the same on every machine; `size` is its number of words."""

    __slots__ = ("report", "runs", "size")

    def __init__(self, report: Report) -> None:
        found = body_words(report)
        numbers = [zlib.crc32(word.encode()) for word in found]
        self.report, self.size = report, len(found)
        self.runs = frozenset(_mixed(numbers[i : i + RUN]) for i in range(len(numbers) - RUN + 1))


def _mixed(numbers: list[int]) -> int:
    """One number of 61 bits for a run; the order of its words counts."""
    out = 0
    for number in numbers:
        out = (out * 1_000_003 + number) % 2_305_843_009_213_693_951
    return out * 11_400_714_819_323_198_485 % 2_305_843_009_213_693_951


def copy_keys(text: Shingled) -> list[str]:
    """The smallest shingles of the text, and its address."""
    keys = [f"{run:x}" for run in sorted(text.runs)[:SKETCH]] if text.size >= FEWEST else []
    return [*keys, *([f"url:{text.report.url}"] if text.report.url else [])]


def copy_link(one: Shingled, other: Shingled) -> Link | None:
    """A "copy" link from `PARTLY` upwards, "same" from `COPY`; a "version" link where both stand under one address."""
    a, b = one.report, other.report
    if a.id == b.id:
        return None
    shorter, size = min(len(one.runs), len(other.runs)), min(one.size, other.size)
    share = len(one.runs & other.runs) / shorter if shorter else 0.0
    reasons = [reason("containment", share), reason("words compared", size)]
    if a.url is not None and a.url == b.url:
        return link((a.id, b.id), "version", "same", 1.0, [reason("same address", 1, a.url), *reasons])
    if size < FEWEST or share < PARTLY:
        return None
    return link((a.id, b.id), "copy", "same" if share >= COPY else "unsure", share, reasons)
