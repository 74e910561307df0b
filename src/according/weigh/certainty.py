"""How sure the sources of a claim are."""

from typing import NamedTuple

from according.weigh.voices import Voice

SCALE = "ICD 203"


class Range(NamedTuple):
    """Lowest and highest probability on ICD 203, and all the words, on whatever scale, in the order of the reports."""

    low: float | None
    high: float | None
    words: tuple[str, ...]


def how_sure(voices: list[Voice]) -> Range:
    """The range over what backs or assesses the claim. Words of other scales keep no number here: scales do not mix."""
    found = {v.statement.id: v.statement.certainty for v in voices if v.role in ("backer", "assessor", "relay")}
    lows = [c.low for c in found.values() if c.scale == SCALE and c.low is not None]
    highs = [c.high for c in found.values() if c.scale == SCALE and c.high is not None]
    words = tuple(dict.fromkeys(c.words.lower() for c in found.values() if c.words))
    return Range(min(lows, default=None), max(highs, default=None), words)
