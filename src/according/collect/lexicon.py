"""The word lists of this stage: TSV files beside the code, each with a header that says where it comes from."""

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of `lexicon/NAME.tsv`, cut at tabs; lines that begin with `#` are left out."""
    text = files("according.collect").joinpath("lexicon", f"{name}.tsv").read_text(encoding="utf-8")
    return tuple(tuple(line.split("\t")) for line in text.splitlines() if line and not line.startswith("#"))


def words(name: str, *kinds: str) -> tuple[str, ...]:
    """First column of a list; of the rows whose second column is one of `kinds`, where kinds are given."""
    return tuple(row[0] for row in rows(name) if not kinds or row[1] in kinds)


def either(choices: Iterable[str]) -> str:
    """A regular expression for any of the words, the longest first; a blank in them stands for one or two."""
    ordered = sorted(set(choices), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s{1,2}") for word in ordered) + ")"
