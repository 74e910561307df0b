"""Groups of words that the rules of figures ask for: lexicon/figure_words.tsv."""

from functools import cache

from according.read.lexicons import rows


@cache
def figure_words(group: str) -> frozenset[str]:
    """The words of a group; an unknown group is empty.

    >>> "people" in figure_words("person")
    True
    """
    return frozenset(word for name, words in rows("figure_words.tsv") if name == group for word in words.split("|"))
