"""The word lists of this stage, read once from `lexicon/`."""

import re
from functools import cache
from importlib.resources import files


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Lines of a table, split at tabs; lines that begin with # are its header."""
    text = (files("according.weigh") / "lexicon" / name).read_text("utf-8")
    return tuple(tuple(line.split("\t")) for line in text.splitlines() if line and not line.startswith("#"))


@cache
def first_hand(where: str) -> re.Pattern[str]:
    """Matches the words by which `where` (source, cue, quote, own) says that somebody was there."""
    return _whole_words(
        [phrase for place, phrases in rows("first_hand.tsv") if place == where for phrase in phrases.split("|")]
    )


@cache
def covered_by(unnamed: str) -> re.Pattern[str] | None:
    """Matches the role of a named person whose words a plural of this type can cover; None where no list is kept."""
    for kind, words in rows("plurals.tsv"):
        if kind == unnamed:
            return _whole_words(words.split("|"))
    return None


@cache
def endorsing() -> frozenset[str]:
    """Lemmas of cues that take somebody else's statement for one's own."""
    return frozenset(lemma for row in rows("endorsing.tsv") for lemma in row[0].split("|"))


@cache
def nobody() -> frozenset[str]:
    """Heads of noun phrases that cannot speak."""
    return frozenset(word for row in rows("nobody.tsv") for word in row[0].split("|"))


@cache
def approximate() -> re.Pattern[str]:
    """Matches words that leave a number open on both sides."""
    return _whole_words(rows("approximate.tsv")[0][0].split("|"))


def _whole_words(phrases: list[str]) -> re.Pattern[str]:
    joined = "|".join(re.escape(phrase) for phrase in sorted(phrases, key=lambda p: (-len(p), p)))
    return re.compile(rf"(?<!\w)(?:{joined})(?!\w)", re.IGNORECASE)
