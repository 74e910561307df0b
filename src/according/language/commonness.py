"""How much a word tells two news texts apart, and one spelling for both sides of the Atlantic.

The weights are static, so that what is built on them is a function of the texts alone, never of what else a ledger
holds.
"""

from functools import lru_cache
from importlib.resources import files


def _rows(name: str) -> list[list[str]]:
    text = files("according.language").joinpath("lexicon", name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


@lru_cache(maxsize=1)
def _spellings() -> dict[str, str]:
    return dict(_rows("spelling.tsv"))


@lru_cache(maxsize=1)
def _weights() -> dict[str, float]:
    """The first row that lists a word decides."""
    out: dict[str, float] = {}
    for weight, words in _rows("commonness.tsv"):
        for word in words.split():
            out.setdefault(word, float(weight))
    return out


def american(word: str) -> str:
    """The word in American spelling, lower case as given.

    >>> american("labour"), american("pour")
    ('labor', 'pour')
    """
    return _spellings().get(word, word)


def weight(lemma: str) -> float:
    """0 for what every text has, 1 for what is not listed as common.

    >>> weight("the"), weight("glacier")
    (0.0, 1.0)
    """
    return _weights().get(american(lemma), 1.0)
