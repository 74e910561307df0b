"""Claims: statements of the same doing by the same participants at compatible times and places.

Words alone never join two statements: the doing and somebody or something in it must be the same. Numbers, wording,
certainty and polarity may differ, since a denial of a thing is about that thing.
"""

from datetime import date
from typing import NamedTuple

from according.records import Link, Reason
from according.resolve import alignment, happenings, lexicons
from according.resolve.alignment import Clash
from according.resolve.features import link, reason
from according.resolve.propositions import RARE, Proposition

SAME = 0.62
"""Score from which two statements make one claim."""
NEAR = 0.58
"""Score from which a pair that a participant keeps apart is worth showing."""
CLEAR = 0.7
"""Score from which another day or place by itself is worth showing."""
DOING, WHO, WORDS = 0.3, 0.3, 0.4
"""Weights of the three features that decide; agreement on how many, when and where adds `BONUS` each."""
BONUS = 0.04
APART = 0.12
"""Taken off where both sides name somebody or somewhere, and none of the names agrees."""
LATER = 0.1
"""Taken off where neither names a day and the publications lie more than `LONG_AFTER` days apart: another happening of
the kind is as likely.
"""
LONG_AFTER = 45
FEW = 3
"""Content terms below which the wording must be nearly the same."""
BEYOND = 0.9
"""Weight of what is shared beside the doing and its doer: one rare word, or two common ones."""
ALONE = 2.0
"""The same where a side has nobody in a role, as a title may: two rare words or names."""
VERBATIM = 0.9
"""Overlap of terms that counts as nearly the same wording."""
HALF = 0.5
"""Overlap of terms from which the same is said of two people."""
LEAST = 0.25
"""Overlap of terms below which nothing is compared further."""


class Measured(NamedTuple):
    """What the comparison of two propositions gives. `common` are terms, `shared` participants found on both sides."""

    doing: float
    words: float
    common: list[str]
    who: float | None
    shared: list[str]


def claim_link(
    a: Proposition, b: Proposition, published_a: str | None, published_b: str | None, *, within: bool = False
) -> Link | None:
    """A "same" link for one claim; "different" for a near match, with the words that keep it apart; None for the rest.

    The two publications are ISO days, None where unknown. `within` one report, one source does not contradict itself.
    """
    if a.statement.id == b.statement.id:
        return None
    if b.statement.id < a.statement.id:
        a, b = b, a
    doing = alignment.doing(a, b)
    words, common = alignment.terms(a, b)
    if doing == 0.0 or words < LEAST:
        return _event(a, b, within=within) or _mistaken(a, b, within=within)
    found = Measured(doing, words, common, *alignment.participants(a, b))
    score, reasons = _scored(a, b, found)
    gap = _gap(published_a, published_b)
    if gap and alignment.times(a, b) is None:
        reasons.append(reason("days apart", gap))
        score -= LATER if gap > LONG_AFTER else 0.0
    pair, clashes = (a.statement.id, b.statement.id), _clashes(a, b, within=within)
    if clashes and _near(a, clashes, found, score):
        kept = [reason(c.feature, 1, f"{c.left} | {c.right}") for c in clashes]
        return link(pair, "claim", "different", score, [*kept, *reasons])
    score -= APART if alignment.other_names(a, b) else 0.0
    if not clashes and score >= SAME and _one(a, b, found):
        return link(pair, "claim", "same", score, reasons)
    return _event(a, b, within=within) or _mistaken(a, b, within=within)


def _event(a: Proposition, b: Proposition, *, within: bool) -> Link | None:
    """One event told with another verb, or beside something else."""
    if _clashes(a, b, within=within) or _ahead(a) != _ahead(b):
        return None
    who, shared = alignment.participants(a, b)
    found = happenings.one_event(a, b, who)
    if found is None:
        return None
    reasons = [
        reason("same event", 1, found[1]),
        reason("doing", 0, f"{a.predicate} | {b.predicate}"),
        reason("who", who or 0.0, ", ".join(shared)),
    ]
    if counted := alignment.numbers(a, b):
        reasons.append(reason("how many", *counted))
    return link((a.statement.id, b.statement.id), "claim", "same", found[0], reasons)


def _scored(a: Proposition, b: Proposition, found: Measured) -> tuple[float, list[Reason]]:
    reasons = [
        reason("doing", found.doing, f"{a.predicate} | {b.predicate}"),
        reason("words", found.words, ", ".join(found.common)),
    ]
    if found.who is None:
        score = (DOING * found.doing + WORDS * found.words) / (DOING + WORDS)
    else:
        score = DOING * found.doing + WHO * found.who + WORDS * found.words
        reasons.append(reason("who", found.who, ", ".join(found.shared)))
    counted = alignment.numbers(a, b)
    if counted is not None:
        reasons.append(reason("how many", *counted))
        score += BONUS * counted[0]
    for feature, value in (("when", alignment.times(a, b)), ("where", alignment.places(a, b))):
        if value:
            reasons.append(reason(feature, 1))
            score += BONUS
    return score, reasons


def _clashes(a: Proposition, b: Proposition, *, within: bool) -> list[Clash]:
    out = alignment.who_clashes(a, b)
    if ordinal := happenings.ordinals(a, b):
        out.append(ordinal)
    if within and a.statement.source.entity == b.statement.source.entity and (other := happenings.other_number(a, b)):
        out.append(other)
    if not out and (mistaken := alignment.mistaken(a, b)):
        out.append(mistaken)
    if what := alignment.what_clash(a, b):
        out.append(what)
    if alignment.times(a, b) == 0:
        out.append(Clash("when differs", *(", ".join(m.words for m in p.statement.frame.moments) for p in (a, b))))
    if alignment.places(a, b) == 0:
        out.append(Clash("where differs", *(", ".join(s.words for s in p.statement.frame.spots) for p in (a, b))))
    return out


def _near(a: Proposition, clashes: list[Clash], found: Measured, score: float) -> bool:
    """Worth showing: alike but for a participant; clearly alike but for a day or place; one doing to the same, counted
    in two things; or the same doing, in words half alike and something rare among them, that befell two people.
    """
    features = [clash.feature for clash in clashes]
    same_row = found.doing >= alignment.SAME_ROW
    if {"who differs", "roles reversed"} & set(features):
        rare = any(a.weights.get(term, 1) >= RARE for term in found.common)
        return (bool(found.shared) and score >= NEAR) or (same_row and found.words >= HALF and rare)
    if features == ["what differs"]:
        return same_row and len(found.shared) > 1
    return bool(found.shared) and score >= CLEAR


def _one(a: Proposition, b: Proposition, found: Measured) -> bool:
    """What a score alone does not show. Somebody or something is shared, and more than the doer and the doing; a look
    ahead and an account of the past are two claims; nearly the same wording settles both.
    """
    beyond = alignment.beyond(a, b)
    if not found.shared and (found.who is not None or beyond < ALONE):
        return False
    if alignment.unlike(a, b):
        return False
    if found.words >= VERBATIM:
        return True
    state = bool({a.predicate, b.predicate} & lexicons.words("states"))
    enough = min(a.size, b.size) >= FEW and beyond >= (ALONE if state else BEYOND)
    return enough and _ahead(a) == _ahead(b)


def _ahead(p: Proposition) -> bool:
    """It looks ahead: it is a forecast, or its words are of one ("is set to", "will")."""
    return bool(p.statement.forecast) or any(
        f" {w} " in f" {p.statement.words.lower()} " for w in lexicons.words("ahead")
    )


def _mistaken(a: Proposition, b: Proposition, *, within: bool) -> Link | None:
    """A near match of another kind: one rare noun, and beside it two countries that are mistaken for each other; or,
    of two reports, an alike event of another nation or place.
    """
    clash = alignment.mistaken(a, b) or (None if within else happenings.near_miss(a, b))
    if clash is None:
        return None
    words, common = alignment.terms(a, b)
    reasons = [reason(clash.feature, 1, f"{clash.left} | {clash.right}"), reason("words", words, ", ".join(common))]
    return link((a.statement.id, b.statement.id), "claim", "different", 0.5 + 0.5 * words, reasons)


def _gap(a: str | None, b: str | None) -> int:
    """Days between two publications, 0 where one is unknown."""
    return abs((date.fromisoformat(a) - date.fromisoformat(b)).days) if a and b else 0
