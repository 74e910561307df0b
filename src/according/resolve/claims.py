"""Claims: statements of the same doing by the same participants at compatible times and places.

Words alone never join two statements: the doing and somebody or something in it must be the same. Numbers, wording,
certainty and polarity may differ, since a denial of a thing is about that thing.
"""

from datetime import date

from according.records import Link, Reason
from according.resolve import alignment
from according.resolve.alignment import Clash
from according.resolve.features import link, reason
from according.resolve.propositions import Proposition

SAME = 0.62
"""Score from which two statements make one claim."""
NEAR = 0.58
"""Score, less what clashes, from which a pair that a participant, a time or a place keeps apart is worth showing."""
DOING, WHO, WORDS = 0.3, 0.3, 0.4
"""Weights of the three features that decide; agreement on how many, when and where adds `BONUS` each."""
BONUS = 0.04
FEW = 3
"""Content terms below which the wording must be nearly the same."""
BEYOND = 0.9
"""Weight of what is shared beside the doing and its doer: one rare word, or two common ones."""
VERBATIM = 0.9
"""Overlap of terms that counts as nearly the same wording."""
LEAST = 0.25
"""Overlap of terms below which nothing is compared further."""
LONG_AFTER = 45
"""Days between two publications that name no day, after which another happening of the kind is as likely."""


def claim_link(a: Proposition, b: Proposition, published_a: str | None, published_b: str | None) -> Link | None:
    """ "same" for one claim; "different" for a near match, with the words that keep it apart; None for anything else."""
    if a.statement.id == b.statement.id:
        return None
    pair = (a.statement.id, b.statement.id)
    doing = alignment.doing(a, b)
    words, common = alignment.terms(a, b)
    if doing == 0.0 or words < LEAST:
        return _mistaken(a, b, pair, words)
    who, shared = alignment.participants(a, b)
    clashes = _clashes(a, b)
    score, reasons = _scored(a, b, (doing, who, words), (common, shared))
    gap = _gap(published_a, published_b)
    if gap and alignment.times(a, b) is None:
        reasons.append(reason("days apart", gap))
        score -= 0.1 if gap > LONG_AFTER else 0.0
    if clashes:
        if (
            (shared and score >= NEAR)
            or _two_counts(clashes, doing, shared)
            or _another(a, clashes, (doing, words), common)
        ):
            return link(
                pair,
                "claim",
                "different",
                score,
                [*(reason(c.feature, 1, f"{c.left} | {c.right}") for c in clashes), *reasons],
            )
        return _mistaken(a, b, pair, words)
    if (
        score >= SAME
        and shared
        and _enough(a, b, words)
        and not alignment.unlike(a, b)
        and (_same_side_of_now(a, b, words))
    ):
        return link(pair, "claim", "same", score, reasons)
    return _mistaken(a, b, pair, words)


def _scored(
    a: Proposition, b: Proposition, values: tuple[float, float | None, float], found: tuple[list[str], list[str]]
) -> tuple[float, list[Reason]]:
    doing, who, words = values
    common, shared = found
    reasons = [reason("doing", doing, f"{a.predicate} | {b.predicate}"), reason("words", words, ", ".join(common))]
    if who is None:
        score = (DOING * doing + WORDS * words) / (DOING + WORDS)
    else:
        score = DOING * doing + WHO * who + WORDS * words
        reasons.append(reason("who", who, ", ".join(shared)))
    counted = alignment.numbers(a, b)
    if counted is not None:
        reasons.append(reason("how many", *counted))
    score += BONUS if counted and counted[0] else 0.0
    for feature, value in (("when", alignment.times(a, b)), ("where", alignment.places(a, b))):
        if value:
            reasons.append(reason(feature, 1))
            score += BONUS
    return score, reasons


def _clashes(a: Proposition, b: Proposition) -> list[Clash]:
    out = alignment.who_clashes(a, b)
    if not out and (found := alignment.mistaken(a, b)):
        out.append(found)
    if found := alignment.what_clash(a, b):
        out.append(found)
    if alignment.times(a, b) == 0:
        out.append(Clash("when differs", *(", ".join(m.words for m in p.statement.frame.moments) for p in (a, b))))
    if alignment.places(a, b) == 0:
        out.append(Clash("where differs", *(", ".join(s.words for s in p.statement.frame.spots) for p in (a, b))))
    return out


def _two_counts(clashes: list[Clash], doing: float, shared: list[str]) -> bool:
    """One doing by and to the same, counted in two things: the reader sees both figures."""
    return [c.feature for c in clashes] == ["what differs"] and doing >= alignment.SAME_ROW and len(shared) >= 2


def _another(a: Proposition, clashes: list[Clash], values: tuple[float, float], common: list[str]) -> bool:
    """The same befell somebody else, in words of which half and something rare are alike."""
    doing, words = values
    return (
        clashes[0].feature == "who differs"
        and doing >= alignment.SAME_ROW
        and words >= 0.5
        and any(a.weights.get(term, 1) >= alignment.RARE for term in common)
    )


def _mistaken(a: Proposition, b: Proposition, pair: tuple[str, str], words: float) -> Link | None:
    """A near match of another kind: one rare noun, and beside it two countries that are mistaken for each other."""
    found = alignment.mistaken(a, b)
    if found is None:
        return None
    common = sorted(a.weights.keys() & b.weights.keys(), key=lambda w: (-a.weights[w], w))
    return link(
        pair,
        "claim",
        "different",
        0.5 + 0.5 * words,
        [reason("who differs", 1, f"{found.left} | {found.right}"), reason("words", words, ", ".join(common))],
    )


def _enough(a: Proposition, b: Proposition, words: float) -> bool:
    """Short contents, and those that share the doer and the doing only, join in nearly the same words."""
    return words >= VERBATIM or (min(a.size, b.size) >= FEW and alignment.beyond(a, b) >= BEYOND)


def _same_side_of_now(a: Proposition, b: Proposition, words: float) -> bool:
    """A look ahead and an account of the past are two claims, unless one wording stands for both."""
    return bool(a.statement.forecast) == bool(b.statement.forecast) or words >= VERBATIM


def _gap(a: str | None, b: str | None) -> int:
    """Days between two publications, 0 where one is unknown."""
    return abs((date.fromisoformat(a) - date.fromisoformat(b)).days) if a and b else 0
