"""Whether a number is a running total ("the toll rose to 12", "so far") or comes on top ("another 12")."""

from according.language.parse import Parse
from according.read.figures.measures import Amount
from according.read.figures.words import figure_words

NEAR = 12
"""Tokens between a number and "so far" in its clause."""
CLOSING = frozenset({"far", "date", "now"})
"""The last words of "so far" and its like."""


def total_of(parse: Parse, amount: Amount, role: str | None) -> bool | None:
    """True for a running total, False for what comes on top of an earlier number, None where nothing says so."""
    if amount.kind in ("time", "age", "degree", "length"):
        return None
    if _on_top(parse, amount, casualty=role is not None):
        return False
    verb = _verb(parse, amount.number.end - 1)
    if verb is not None and parse.lower[amount.first - 1] == "by" and parse.lemma(verb) in figure_words("rising"):
        return False if role is not None else None
    if _toll(parse, amount, verb) or _so_far(parse, amount, verb) or _since(parse, amount, verb):
        return True
    return None


def _on_top(parse: Parse, amount: Amount, *, casualty: bool) -> bool:
    before = parse.lower[max(0, amount.first - 2):amount.first]
    if before[-1:] == ["another"] or (before[-1:] and before[-1] in ("further", "additional")):
        return True
    after = parse.lower[amount.end:amount.end + 2]
    if after[:1] in (["new"], ["fresh"]):
        return casualty and before[-1:] != ["the"]    # "12 new deaths"; two new ships are no more than two
    return bool(after) and after[0] in figure_words("new") and after[1:] not in (["than"], ["or"], ["to"])


def _verb(parse: Parse, token: int) -> int | None:
    """The nearest verb above a token."""
    return next((above for above in parse.ancestors(token) if parse.tags[above][0] == "V"), None)


def _toll(parse: Parse, amount: Amount, verb: int | None) -> bool:
    """Of "the death toll rose to 30", "bringing the total to 30", "a toll of 30"."""
    first = amount.number.end - 1
    above = parse.heads[first]
    if parse.lower[above] == "of" and parse.lemma(parse.heads[above]) == "toll":
        return True
    if verb is None or parse.lower[above] in ("from", "by") or parse.lemma(verb) not in figure_words("rising"):
        return False
    if parse.deps[first] not in ("pobj", "dobj", "attr", "npadvmod", "nummod", "pcomp"):
        return False
    counts = {parse.lemma(child) for child in parse.children[verb]
              if parse.deps[child] in ("nsubj", "nsubjpass", "dobj") and child not in range(amount.first, amount.end)}
    beside = {parse.lower[below] for child in parse.children[verb] if parse.deps[child] in ("nsubj", "dobj")
              for below in parse.children[child]}
    return "toll" in counts or "total" in beside or (parse.lemma(verb) != "be" and bool(counts & figure_words("count")))


def _so_far(parse: Parse, amount: Amount, verb: int | None) -> bool:
    first, end = max(0, amount.first - NEAR), min(len(parse), amount.end + NEAR)
    for token in range(first, end):
        if parse.lower[token] in CLOSING and (
                " ".join(parse.lower[max(0, token - 1):token + 1]) in figure_words("so far")
                or " ".join(parse.lower[max(0, token - 2):token + 1]) in figure_words("so far")):
            return verb is None or _verb(parse, token) in (verb, parse.heads[verb])
    return False


def _since(parse: Parse, amount: Amount, verb: int | None) -> bool:
    """"Since June" with a perfect verb: "have been killed since June"."""
    if verb is None or amount.kind == "share":
        return False
    perfect = any(parse.deps[child] == "aux" and parse.lemma(child) == "have" for child in parse.children[verb])
    return perfect and any(parse.lower[child] == "since" for child in parse.children[verb])
