"""Which of the author's own statements an event stands in, and what finding it costs."""

import sys
from collections.abc import Iterable

from according.publish.export.around import own_around
from according.records import Content, Event, Reading, Source, Span, Statement


def own(ident: str, *spans: tuple[int, int], by: str = "author") -> Statement:
    """A statement of the author's own, or of a person."""
    kind = "author" if by == "author" else "person"
    return Statement(id=ident, source=Source(kind=kind), content=Content(spans=tuple(Span(*span) for span in spans)))


def around(events: Iterable[tuple[int, int]], *statements: Statement) -> dict[Span, str]:
    """What is found around events at these spans."""
    made = tuple(Event(span=Span(*span)) for span in events)
    return dict(own_around(Reading(report="r", reader="hand", statements=statements, events=made)))


def test_the_narrowest_that_holds_the_whole_event_is_around_it() -> None:
    """Nested, overlapping, glued of two stretches, ended before, begun after, ended inside; at its edges it holds."""
    wide, narrow, glued = own("wide", (0, 50)), own("narrow", (10, 20)), own("glued", (22, 26), (40, 46))
    cuts, later = own("cuts", (8, 14)), own("later", (60, 70))
    spans = [(10, 13), (12, 16), (10, 20), (18, 21), (23, 25), (30, 32), (41, 45), (52, 55), (60, 70)]
    assert around(spans, wide, narrow, glued, cuts, later) == {
        (10, 13): "cuts", (12, 16): "narrow", (10, 20): "narrow", (18, 21): "wide", (23, 25): "glued",
        (30, 32): "wide", (41, 45): "glued", (60, 70): "later"}


def test_of_two_equally_narrow_the_lower_id_is_taken_and_what_others_say_is_not() -> None:
    """The order of the statements in the reading has no part in it."""
    for pair in ((own("b", (0, 9)), own("a", (0, 9))), (own("a", (0, 9)), own("b", (0, 9)))):
        assert around([(2, 4)], own("said", (1, 5), by="person"), *pair) == {(2, 4): "a"}


def steps(sentences: int) -> int:
    """How many lines run while the statements of so many sentences, and one around them all, are looked through."""
    statements = [own(f"s{i}", (10 * i, 10 * i + 9)) for i in range(sentences)] + [own("all", (0, 10 * sentences))]
    made = Reading(
        report="r", reader="hand", statements=tuple(statements),
        events=tuple(Event(span=Span(10 * i + 2, 10 * i + 4)) for i in range(sentences)))
    ran = 0

    def trace(_frame: object, event: str, _arg: object) -> object:
        nonlocal ran
        ran += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)     # type: ignore[arg-type]
    try:
        own_around(made)
    finally:
        sys.settrace(before)
    return ran


def test_ten_times_the_report_costs_ten_times_the_steps() -> None:
    """Not a hundred times: the search is linear in the statements of a report."""
    assert steps(1_000) < 12 * steps(100)
