"""Words and marks that the sheets share: spans, days, numbers, who somebody is."""

from collections.abc import Iterable, Mapping

from according.publish.line import Segment
from according.records import Certainty, Evidence
from according.records.views import ReportRow, StatementRow

SHOWN_ID = 8
"""Hexadecimal digits of an id that are shown; a prefix is enough to ask by."""
_OPENING = ('"', "\N{LEFT DOUBLE QUOTATION MARK}", "\N{LEFT SINGLE QUOTATION MARK}")
_CLOSING = ('"', "\N{RIGHT DOUBLE QUOTATION MARK}", "\N{RIGHT SINGLE QUOTATION MARK}")
SPANS_AT_MOST = 6
"""More places than these are counted, not listed."""


def short(ident: str) -> str:
    """The beginning of an id."""
    return ident[:SHOWN_ID]


def counted(number: int, noun: str) -> str:
    """A number with its noun.

    >>> counted(1, "report"), counted(2, "report")
    ('1 report', '2 reports')
    """
    return f"{number} {noun}{'' if number == 1 else 's'}"


def extent(letter: str, spans: Iterable[tuple[int, int]]) -> str:
    """From the first to the last character, as `A:227-391`; empty without spans.

    >>> extent("A", [(5, 9), (20, 31)])
    'A:5-31'
    """
    known = list(spans)
    return f"{letter}:{min(s for s, _ in known)}-{max(e for _, e in known)}" if known else ""


def places(evidence: Iterable[Evidence], letters: Mapping[str, str]) -> str:
    """Where to check: one extent for each statement."""
    found = [extent(letters.get(e.report, "?"), (*e.source, *e.cue, *e.content)) for e in evidence]
    return listed(found)


def listed(found: Iterable[str]) -> str:
    """Places one after the other, each once, and how many more there are."""
    once = [place for place in dict.fromkeys(found) if place]
    more = f"  +{len(once) - SPANS_AT_MOST} more" if len(once) > SPANS_AT_MOST else ""
    return "  ".join(once[:SPANS_AT_MOST]) + more


def quoted(words: str) -> str:
    """The report's words between quotation marks, once where they bring their own.

    >>> quoted("we won"), quoted('"We won,"'), quoted('"We won",')
    ('"we won"', '"We won,"', '"We won",')
    """
    own = len(words) > 1 and words.startswith(_OPENING) and words.rstrip(" ,.;:").endswith(_CLOSING)
    return words if own else f'"{words}"'


def probability(certainty: Certainty) -> str:
    """The words with their numbers and the scale of these: `"highly likely" 0.80-0.95 ICD 203`."""
    if not certainty.words:
        return ""
    numbers = ""
    if certainty.low is not None and certainty.high is not None and certainty.scale:
        numbers = f" {certainty.low:.2f}-{certainty.high:.2f} {scale_name(certainty.scale)}"
    confidence = f" ({certainty.confidence} confidence)" if certainty.confidence else ""
    return f"{quoted(certainty.words)}{numbers}{confidence}"


def scale_name(scale: str) -> str:
    """A scale as a reader knows it; "according" is this program's own table, and no published one."""
    return "(according scale)" if scale == "according" else scale


def spans_of(row: StatementRow, letter: str) -> str:
    """Where a statement stands."""
    return extent(letter, row.spans)


def day(row: ReportRow) -> str:
    """The day of publication and how it is known."""
    if row.published is None:
        return "no date"
    return f"{row.published} inferred" if row.basis == "inferred" else row.published


def report_chunks(row: ReportRow) -> list[Segment]:
    """A report in one line: day, outlet, title, key, id."""
    title = quoted(row.title) if row.title else ""
    keys = ", ".join(row.keys)
    return [
        Segment("warn" if row.basis == "inferred" or row.published is None else "", day(row)),
        Segment("", row.outlet or "no outlet named"),
        Segment("", title),
        Segment("muted", f"[{keys}]" if keys else ""),
        Segment("muted", short(row.id)),
    ]
