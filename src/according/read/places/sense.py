"""Whether the name of a place stands for the place, for its government, or for neither."""

from functools import cache
from typing import Literal

from according.language.countries import As
from according.language.parse import Parse
from according.read.lexicons import rows

Stands = Literal["place", "government", "other"]
SUBJECT = ("nsubj", "nsubjpass", "csubj", "expl")
MODIFIER = ("compound", "amod", "nmod", "npadvmod")
@cache
def place_words(group: str) -> frozenset[str]:
    """A group of lexicon/places.tsv; its header says what each holds."""
    return frozenset(word for name, words in rows("places.tsv") if name == group for word in words.split())


@cache
def beside() -> frozenset[str]:
    """What may stand between the name of a place and that of its country."""
    kinds = place_words("adm1") | place_words("adm2") | place_words("town")
    return place_words("part") | place_words("lies") | kinds | {",", "of", "in", "the"}


def stands_for(parse: Parse, first: int, end: int, as_: As | None) -> Stands:
    """What the name at tokens `first` to `end` stands for; `as_` is what it is to its country, None for other places.

    Only countries, capitals and seats act for a government; demonyms stand for neither ("Ukrainian media").
    """
    if as_ == "demonym":
        return "other"
    if as_ is None or as_ == "part":
        return "place"
    head = _head(parse, first, end)
    dep, above = parse.deps[head], parse.heads[head]
    if dep in MODIFIER:
        return _modifier(parse, end, above, as_)
    government = as_ == "seat"
    if dep == "poss":
        government = not _geographic(parse, above)
    elif dep in SUBJECT:
        government = _acts(parse, head, above)
    elif dep in ("dobj", "dative"):
        lemma = parse.lemma(above)
        government = lemma in place_words("treat") or (government and lemma not in place_words("go"))
    elif dep in ("pobj", "agent"):
        government = dep == "agent" or _addressed(parse, above, as_)
    return "government" if government else "place"


def _head(parse: Parse, first: int, end: int) -> int:
    """The token of the name that hangs on the rest; of a conjunct the first of its row."""
    head = next((token for token in range(end - 1, first - 1, -1) if not first <= parse.heads[token] < end), end - 1)
    while parse.deps[head] == "conj" and parse.heads[head] != head:
        head = parse.heads[head]
    return head


def _modifier(parse: Parse, end: int, above: int, as_: As) -> Stands:
    """Before a noun: "US officials" is like a demonym, "Kremlin spokesman" the government, "Kyiv suburbs" the place."""
    written = parse.words[end - 1]
    if "based" in (parse.lower[above], written.rpartition("-")[2]):
        return "place"
    if as_ == "seat" or parse.lemma(above) in place_words("rule"):
        return "other" if as_ == "name" else "government"
    return "other" if as_ == "name" and (written.isupper() or "-" in written) else "place"


def _geographic(parse: Parse, token: int) -> bool:
    """Whether what is possessed is a thing on the map, or bears a name of its own."""
    own = place_words("own")
    return parse.lemma(token) in own or parse.lower[token] in own or parse.tags[token] == "NNP"


def _acts(parse: Parse, head: int, verb: int) -> bool:
    """A subject that acts or is acted on is a government; one that lies, is or contains is a place."""
    if parse.lemma(verb) in place_words("raise"):
        verb = next((child for child in parse.children[verb] if parse.deps[child] == "xcomp"), verb)
    lemma = parse.lemma(verb)
    if parse.deps[head] == "nsubjpass":
        return lemma not in place_words("go")
    if lemma not in place_words("rest"):
        return True
    return any(parse.lemma(child) in place_words("ally") for child in parse.children[verb]
               if parse.deps[child] in ("attr", "acomp"))


def _addressed(parse: Parse, preposition: int, as_: As) -> bool:
    """Whether the preposition, with what it hangs on, makes its object one who acts."""
    word, seat = parse.lower[preposition], as_ == "seat"
    above = parse.lemma(parse.heads[preposition])
    if word in place_words("actor"):
        return above not in place_words("own") and not (word == "for" and above in place_words("go"))
    if word in ("of", "from"):
        return seat or above in place_words("rule")
    if word == "to":
        return above in place_words("treat") or (seat and above not in place_words("go"))
    if word == "on":
        return above in place_words("burden")
    return seat and word not in place_words("in")
