"""What a word makes of the doing that hangs on it, by `lexicon/commitments.tsv` and `lexicon/modals.tsv`."""

from functools import cache
from typing import NamedTuple

from according.language.parse import Parse
from according.read import lexicons
from according.read.certainty import infinitive


class Step(NamedTuple):
    """What a word makes of the doing below it: bounds, whether it turns it, and what it makes of it when negated."""

    bounds: tuple[float, float] | None
    turns: bool
    negated: str


@cache
def classes() -> dict[str, dict[str, Step]]:
    """Lemma -> form of what hangs on it (i, c, g, n) -> what becomes of it; of two lines the first."""
    out: dict[str, dict[str, Step]] = {}
    for _, forms, low, high, turns, negated, lemmas in lexicons.rows("commitments.tsv"):
        step = Step((float(low), float(high)) if low else None, turns == "1", negated)
        for lemma in lemmas.split():
            for form in forms.split():
                out.setdefault(lemma, {}).setdefault(form, step)
    return out


@cache
def modals() -> dict[str, tuple[float, float]]:
    """Modal verb -> bounds."""
    return {
        word: (float(low), float(high)) for low, high, words in lexicons.rows("modals.tsv") for word in words.split()
    }


def form_of(parse: Parse, i: int) -> str:
    """How it hangs: i infinitive, g gerund, c clause, n noun or adjective."""
    if parse.tags[i][0] not in "VM":
        return "n"
    bare = not any(parse.deps[c] == "aux" for c in parse.children[i])
    if infinitive(parse, i) or (parse.tags[i] == "VB" and bare):
        return "i"
    return "g" if parse.tags[i] == "VBG" and bare else "c"


def step_of(parse: Parse, h: int, form: str, via: str = "") -> Step | None:
    """The class of `h` for what hangs on it in that form; "decline/v" is the verb alone."""
    lemma = parse.lemma(h)
    particles = [via, *(parse.lower[c] for c in parse.children[h] if c == h + 1 or parse.deps[c] == "prt")]
    for key in (*(f"{lemma}_{p}" for p in particles), f"{lemma}/{parse.tags[h][0].lower()}", lemma, parse.lower[h]):
        if form in classes().get(key, {}):
            return classes()[key][form]
    return None


def continues(parse: Parse, i: int) -> bool:
    """A relative clause on all before it, whatever the parse hangs it on: ", which it has promised to do"."""
    below = [c for child in parse.children[i] for c in (child, *parse.children[child]) if c < i]
    return any(parse.tags[c] == "WDT" and parse.words[c - 1 : c] == [","] for c in below)
