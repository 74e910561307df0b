"""The publication date of an undated report, from its own text and from dated reports that share its words.

Only stated dates are anchors, so that the order of reports never matters; what is found is inferred, never stated.
"""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from according.records import InferredDate, Link, Peg, Reading, Report, Time

AROUND = 60
"""Days from a sibling's publication within which a dateline's month and day are looked for."""
QUOTED = 8
"""Words of a shared quotation that the ground gives."""
GROUNDS = {
    "copy": "the same text",
    "version": "a version under the same address",
    "utterance": "the same quotation",
    "story": "the same story",
}


class Sibling(NamedTuple):
    """A dated report joined to an undated one: the kind of link, and the words that they share."""

    rank: int
    published: str
    report: str
    kind: str
    words: str


def infer_dates(
    reports: Iterable[Report], readings: Iterable[Reading], links: Iterable[Link]
) -> dict[str, InferredDate]:
    """Report id -> its inferred date, for undated reports whose text gives a ground.

    Grounds, the strongest first: a dateline's month and day with a full date of that day in the text; a dated sibling
    by copy or quotation, then by story, with the nearest day of the week on which its lead is said, or its dateline; a
    weekday with the latest full date in the text. Without either, only a copy lends its date.
    """
    by_id = {r.id: r for r in reports}
    read = {r.report: r for r in readings}
    siblings = _siblings(by_id, read, links)
    out = {}
    for ident, report in sorted(by_id.items()):
        if report.published is None and ident in read:
            found = (
                _dateline_in_text(report, read[ident])
                or _from_siblings(report, read[ident], siblings.get(ident, []))
                or _weekday_in_text(report, read[ident])
            )
            if found is not None:
                out[ident] = found
    return out


def _siblings(
    reports: Mapping[str, Report], readings: Mapping[str, Reading], links: Iterable[Link]
) -> dict[str, list[Sibling]]:
    """Undated report -> its dated siblings, sorted: copies, then quotations, then stories."""
    home = {s.id: r.report for r in readings.values() for s in r.statements}
    ranks = {"copy": 0, "version": 0, "utterance": 1, "story": 2}
    out: dict[str, set[Sibling]] = {}
    for link in links:
        if link.verdict != "same" or link.kind not in ranks:
            continue
        left, right = (reports.get(home.get(e, e)) for e in (link.left, link.right))
        words = next((r.words for r in link.reasons if r.feature == "longest common run"), "")
        for report, other in ((left, right), (right, left)):
            if report is None or other is None or report.published is not None or other.published is None:
                continue
            out.setdefault(report.id, set()).add(Sibling(ranks[link.kind], other.published, other.id, link.kind, words))
    return {ident: sorted(found) for ident, found in out.items()}


def _from_siblings(report: Report, reading: Reading, siblings: list[Sibling]) -> InferredDate | None:
    """The earliest date that the siblings of the strongest kind of link give."""
    for ranks in ((0, 1), (2,)):
        found = sorted((day, s) for s in siblings if s.rank in ranks and (day := _by_sibling(reading, s)) is not None)
        if not found:
            continue
        day, sibling = found[0]
        days = sorted({d.isoformat() for d, _ in found})
        why = f"{_peg_words(report, reading)}a report of {sibling.published} has {GROUNDS[sibling.kind]}"
        if sibling.words:
            why += f' ("{_short(sibling.words)}")'
        if len(days) > 1:
            why += f"; other dated reports would give {', '.join(days[1:])}: the earliest is taken"
        return InferredDate(report=report.id, published=day.isoformat(), why=why, sibling=sibling.report)
    return None


def _by_sibling(reading: Reading, sibling: Sibling) -> date | None:
    published = date.fromisoformat(sibling.published)
    dateline, weekday = _dateline(reading), _weekday(reading)
    if dateline is not None:
        return _nearest(dateline, published)
    if weekday is not None and weekday.weekday is not None:
        after = (weekday.weekday - published.isoweekday()) % 7
        return published + timedelta(days=after if after <= 3 else after - 7)  # the nearest: siblings come before too
    return published if sibling.rank == 0 else None


def _nearest(peg: Peg, published: date) -> date | None:
    """The dateline's day in the year that brings it nearest, None where that is far or the day does not exist."""
    days = []
    for year in (published.year - 1, published.year, published.year + 1):
        try:
            days.append(date(year, peg.month or 0, peg.day or 0))
        except ValueError:
            continue
    best = min(days, key=lambda d: (abs((d - published).days), d), default=None)
    return best if best is not None and abs((best - published).days) <= AROUND else None


def _dateline_in_text(report: Report, reading: Reading) -> InferredDate | None:
    peg = _dateline(reading)
    found = [
        (day, time)
        for day, time in _full_dates(reading)
        if peg is not None and (day.month, day.day) == (peg.month, peg.day)
    ]
    return _by_own_text(report, reading, max(found, key=lambda pair: pair[0])) if found else None


def _weekday_in_text(report: Report, reading: Reading) -> InferredDate | None:
    """The latest full date in the text, where it is the weekday on which the lead is said."""
    peg, found = _weekday(reading), _full_dates(reading)
    latest = max(found, key=lambda pair: pair[0], default=None)
    if peg is None or latest is None or latest[0].isoweekday() != peg.weekday:
        return None
    return _by_own_text(report, reading, latest)


def _by_own_text(report: Report, reading: Reading, found: tuple[date, Time]) -> InferredDate:
    day, time = found
    words = " ".join(report.text[time.span.start : time.span.end].split())
    why = f'{_peg_words(report, reading)}its text gives "{words}"'
    return InferredDate(report=report.id, published=day.isoformat(), why=why)


def _full_dates(reading: Reading) -> list[tuple[date, Time]]:
    """Absolute days in the text, to the day."""
    return [
        (date.fromisoformat(t.earliest), t)
        for t in reading.times
        if t.earliest is not None and t.earliest == t.latest and t.relation.startswith("abs:")
    ]


def _dateline(reading: Reading) -> Peg | None:
    return min((p for p in reading.pegs if p.month and p.day), key=lambda p: p.span, default=None)


def _weekday(reading: Reading) -> Peg | None:
    return min((p for p in reading.pegs if p.weekday), key=lambda p: p.span, default=None)


def _peg_words(report: Report, reading: Reading) -> str:
    peg = _dateline(reading) or _weekday(reading)
    return f'it says "{" ".join(report.text[peg.span.start : peg.span.end].split())}" and ' if peg else ""


def _short(words: str) -> str:
    found = words.split()
    return " ".join(found[:QUOTED]) + (" ..." if len(found) > QUOTED else "")
