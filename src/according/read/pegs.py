"""Pegs in datelines: "SEOUL, Oct 8 (Agency) -" tells which day of the year the report calls its own."""

import re

from according.records import Peg, Report, Span

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH_DAY = re.compile(rf"\b(?:(\d{{1,2}})\s+)?({'|'.join(MONTHS)})[a-z]{{0,6}}\.?(?:\s+(\d{{1,2}})\b)?", re.IGNORECASE)


def dateline_pegs(report: Report) -> list[Peg]:
    """The month and day of each dateline that states them, whatever the year.

    >>> from according.records import Block
    >>> text = "TARN, Oct 8 (Halcyon Wire) - The bridge is shut."
    >>> [peg] = dateline_pegs(Report(text=text, blocks=(Block(kind="dateline", span=Span(0, 28)),)))
    >>> peg.month, peg.day
    (10, 8)
    """
    out = []
    for block in report.blocks:
        if block.kind != "dateline":
            continue
        found = MONTH_DAY.search(report.text, block.span.start, block.span.end)
        day = found and (found[1] or found[3])
        if found and day and 1 <= int(day) <= 31:
            out.append(Peg(span=Span(*found.span()), month=MONTHS.index(found[2].lower()[:3]) + 1, day=int(day)))
    return out
