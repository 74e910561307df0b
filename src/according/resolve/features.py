"""The features that links rest on, and how a link is made of them.

A reason names one of these features, its value, and the words that it was read from.
"""

from collections.abc import Iterable

from according.records import Link, Reason
from according.records.links import LinkKind, Verdict

FEATURES: dict[str, str] = {
    "containment": "Share of the shorter text's five-word runs that the longer one has too, 0 to 1.",
    "words compared": "Words of the shorter of the two texts.",
    "same address": "1 where both texts were published under one URL.",
    "longest common run": "Words of the longest stretch that both quotations have word for word.",
    "common words": "Share of the shorter quotation's content words that the other has too, 0 to 1.",
    "who": "How well those who do and undergo it agree, 0 to 1; for quotations and sources how well the names do.",
    "doing": "1 the same predicate; 0.9 one of the same row of the lexicon; 0.7 a noun carries it.",
    "words": "Weighted share of common content words and names, rare ones counting more, 0 to 1.",
    "how many": "1 where a number of the same thing agrees, 0 where the numbers differ.",
    "when": "1 where the days meet.",
    "where": "1 where the places agree or one lies in the other.",
    "days apart": "Days between the two publications.",
    "who differs": "1 where a participant on one side excludes the one on the other; the words are left | right.",
    "what differs": "1 where both count, and other things; the words are left | right.",
    "when differs": "1 where no day of the one can be a day of the other; the words are left | right.",
    "where differs": "1 where neither place can lie in the other; the words are left | right.",
    "how many differs": "1 where no number of the same thing agrees; the words are left | right.",
    "same event": "1 where another verb tells it; the words are the rare ones and the number that both have.",
    "other bearers": "1 where more than one person could be meant by a short name; the words are their names.",
    "roles reversed": "1 where each side's doer is the other side's sufferer.",
    "source differs": "1 where the same words are cited from two who are not the same.",
    "same name": "1 where the names are equal less titles, accents, hyphens and letter case; less for shorter forms.",
    "same office": "1 where both hold one office, which one person holds at a time.",
    "same country": "1 where both are of one country.",
    "other name": "1 where the names exclude one another.",
    "keywords": "Cosine of the two reports' keywords, 0 to 1.",
    "shared claims": "Claims that both reports make.",
    "shared utterances": "Quotations that both reports carry.",
    "copy": "1 where one text is a copy of the other or a version of it.",
}


def reason(feature: str, value: float, words: str = "") -> Reason:
    """A reason with its value rounded to four digits, so that it is the same on every machine. KeyError for a feature
    not listed.
    """
    if feature not in FEATURES:
        raise KeyError(feature)
    return Reason(feature=feature, value=round(float(value), 4), words=words)


def link(pair: tuple[str, str], kind: LinkKind, verdict: Verdict, score: float, reasons: Iterable[Reason]) -> Link:
    """The link of a pair; `pair` in the order in which the words of its reasons are given, turned where right <
    left.
    """
    left, right = pair
    given = tuple(reasons)
    if right < left:
        left, right = right, left
        given = tuple(_turned(r) for r in given)
    score = round(min(1.0, max(0.0, score)), 4)
    return Link(left=left, right=right, kind=kind, verdict=verdict, score=score, reasons=given)


def _turned(given: Reason) -> Reason:
    sides = given.words.split(" | ")
    if len(sides) != 2:
        return given
    return Reason(feature=given.feature, value=given.value, words=" | ".join(reversed(sides)))
