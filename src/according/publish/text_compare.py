"""Two reports side by side as text: two columns where the width allows, one below the other where it does not."""

from collections.abc import Sequence

from according.publish.line import GUTTER, Line, Segment, blank, columns, drawn, joined
from according.publish.phrases import extent, quoted, report_chunks
from according.publish.text_lists import statement_lines
from according.records.views import Comparison, Difference, StatementRow, Wording

TWO_COLUMNS = 100
"""From this width on the words of two reports stand beside each other."""
_BETWEEN = " │ "


def comparison_lines(sheet: Comparison, width: int) -> list[Line]:
    """Shared, differing, only in A, only in B."""
    out = drawn(Segment("label", "COMPARE"), [Segment("", sheet.relation)], width)
    for row in (sheet.a, sheet.b):
        out += drawn(Segment("span", row.label), joined(report_chunks(row)), width)
        if row.date_why:
            out += drawn(Segment("", ""), [Segment("muted", f"dated by inference: {row.date_why}")], width)
    out += _head("DIFFERING", len(sheet.differing), width)
    for difference in sheet.differing:
        out += drawn(Segment("warn", difference.field), [Segment("warn", _why(difference))], width)
        out += _beside(difference.a, difference.b, width)
    out += _head("SHARED", len({(shared.a, shared.b) for shared in sheet.shared}), width)
    quoted_in_both = {(shared.a, shared.b) for shared in sheet.shared if shared.kind == "utterance"}
    for shared in sheet.shared:
        if shared.kind == "claim" and (shared.a, shared.b) in quoted_in_both:
            continue
        out += drawn(Segment("label", shared.kind), [Segment("muted", shared.why)], width)
        out += _beside(shared.a, shared.b, width)
    for letter, rows in (("A", sheet.only_a), ("B", sheet.only_b)):
        out += _only(letter, rows, width)
    return out


def _why(difference: Difference) -> str:
    """The reason; the name of the field stands before it already."""
    return difference.why.removeprefix(f"{difference.field} differs: ")


def _head(word: str, number: int, width: int) -> list[Line]:
    return [blank(), *drawn(Segment("label", word), [Segment("muted", str(number) if number else "nothing")], width)]


def _only(letter: str, rows: Sequence[StatementRow], width: int) -> list[Line]:
    out = _head(f"ONLY IN {letter}", len(rows), width)
    for row in rows:
        out += statement_lines(row, width, with_source=True)
    return out


def _beside(a: Wording, b: Wording, width: int) -> list[Line]:
    sides = [
        (
            letter,
            [
                Segment("span", f"{letter} "),
                Segment("", quoted(wording.words)),
                Segment("span", f"  {extent(letter, wording.spans)}"),
            ],
        )
        for letter, wording in (("A", a), ("B", b))
    ]
    if width < TWO_COLUMNS:
        return [line for _, side in sides for line in drawn(Segment("", ""), side, width)]
    room = (width - GUTTER - len(_BETWEEN)) // 2
    left, right = ([line.segments[1:] for line in drawn(Segment("", ""), side, room + GUTTER)] for _, side in sides)
    out = []
    for number in range(max(len(left), len(right))):
        one = left[number] if number < len(left) else ()
        other = right[number] if number < len(right) else ()
        gap = " " * (room - sum(columns(segment.words) for segment in one))
        out.append(Line(segments=(Segment("", " " * GUTTER), *one, Segment("muted", gap + _BETWEEN), *other)))
    return out
