"""Stories: reports of one unfolding event, by what they share."""

import math
from datetime import date

from according.records import Link, Reading, Reason, Report
from according.resolve.features import link, reason

WITHIN = 7
"""Days between the publications of two reports of one event; undated reports go with any."""
COSINE = 0.28
"""Cosine of keywords from which two reports tell one story (tuned on a sample of the training stories)."""
BESIDE_CLAIMS = 0.15
"""Cosine that is enough beside `CLAIMS` shared claims: background alone ("war began in ...") makes no story."""
CLAIMS = 2
STRONG = 0.9
"""Score of what joins two reports by itself: a copy, or one quotation in both."""


def story_link(a: tuple[Report, Reading], b: tuple[Report, Reading], between: list[Link]) -> Link | None:
    """A "same" link for a copy, a shared quotation, shared claims or alike keywords, published within `WITHIN` days of
    each other.

    `between` are the links of the two reports' findings. A copy joins whatever the dates.
    """
    (one, left), (other, right) = a, b
    if one.id == other.id:
        return None
    reasons = _shared(between)
    names = {r.feature for r in reasons}
    alike, common = cosine(dict(left.keywords), dict(right.keywords))
    reasons.append(reason("keywords", alike, ", ".join(common[:8])))
    if "copy" not in names and _days_apart(one.published, other.published) > WITHIN:
        return None
    if "copy" in names:
        score = 1.0
    elif "shared utterances" in names:
        score = STRONG
    elif alike >= COSINE or (
        alike >= BESIDE_CLAIMS and any(r.feature == "shared claims" and r.value >= CLAIMS for r in reasons)
    ):
        score = max(alike, COSINE)
    else:
        return None
    return link((one.id, other.id), "story", "same", score, reasons)


def worth_comparing(one: Reading, other: Reading) -> bool:
    """Whether the keywords of two reports are alike enough for their statements to be compared."""
    return cosine(dict(one.keywords), dict(other.keywords))[0] >= BESIDE_CLAIMS


def _shared(between: list[Link]) -> list[Reason]:
    same = [found for found in between if found.verdict == "same"]
    out = []
    if any(found.kind in ("copy", "version") for found in same):
        out.append(reason("copy", 1))
    for kind, feature in (("utterance", "shared utterances"), ("claim", "shared claims")):
        pairs = [found for found in same if found.kind == kind]
        if pairs:
            out.append(reason(feature, min(len({p.left for p in pairs}), len({p.right for p in pairs}))))
    return out


def cosine(a: dict[str, float], b: dict[str, float]) -> tuple[float, list[str]]:
    """Cosine of two weighted word lists and the common words, those that add most first.

    >>> cosine({"flood": 2.0}, {"flood": 1.0})
    (1.0, ['flood'])
    """
    common = sorted(a.keys() & b.keys(), key=lambda w: (-a[w] * b[w], w))
    norms = math.sqrt(sum(v * v for v in a.values())) * math.sqrt(sum(v * v for v in b.values()))
    return (sum(a[w] * b[w] for w in common) / norms if norms else 0.0), common


def _days_apart(a: str | None, b: str | None) -> int:
    return abs((date.fromisoformat(a) - date.fromisoformat(b)).days) if a and b else 0
