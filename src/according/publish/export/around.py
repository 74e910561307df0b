"""The author's own statement around each event of a reading."""

from collections.abc import Mapping

from according.records import Reading, Span


def own_around(reading: Reading) -> Mapping[Span, str]:
    """Event span -> id of the narrowest of the author's own statements whose words hold it; without it where none does.

    One pass over both in the order of the text: of a report's statements those alone are looked at that have begun
    before the event and not ended, so that a long report costs what it is long. Of two equally narrow the lower id.
    """
    ahead = sorted(
        ((span, statement.id) for statement in reading.statements if statement.own for span in statement.content.spans),
        reverse=True)
    begun: list[tuple[Span, str]] = []
    found: dict[Span, str] = {}
    for event in sorted({event.span for event in reading.events}):
        while ahead and ahead[-1][0].start <= event.start:
            begun.append(ahead.pop())
        begun = [(span, ident) for span, ident in begun if span.end >= event.start]
        around = [(span.end - span.start, ident) for span, ident in begun if span.end >= event.end]
        if around:
            found[event] = min(around)[1]
    return found
