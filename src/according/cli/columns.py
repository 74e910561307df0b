"""The columns of a list on a terminal: fewer than when piped, ids shortened, what belongs together in one cell."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from according.records.base import Record
from according.records.report import Refusal
from according.records.views import ClaimRow, ReportRow, SourceRow, StatementRow, StoryRow

SHORT = 8
"""Digits of a shortened id; more where two ids on one list share them."""


class Column(NamedTuple):
    """A heading and what stands below it.

    `share` of the free width where the table must fold, 0 for a column that keeps its width; `style` as on sheets;
    `room`: the columns a terminal needs to have before this one is shown.
    """

    heading: str
    value: Callable[[Any], str]
    share: int = 0
    style: str = ""
    number: bool = False
    room: int = 0


def columns(kind: type[Record], found: Sequence[Record], room: int) -> tuple[Column, ...]:
    """The columns for these rows on a terminal of `room` columns.

    Ids are as short as keeps them apart in this list; a column that is empty all the way down is left out.
    """
    body = tuple(column for column in _COLUMNS[kind]
                 if column.room <= room and any(column.value(row) for row in found))
    if "id" not in kind.__struct_fields__:
        return body
    size = id_size([str(getattr(row, "id", "")) for row in found])
    return (Column("id", lambda row: row.id[:size], style="span"), *body)


def id_size(ids: Sequence[str]) -> int:
    """The digits that keep these ids apart, 8 at least.

    >>> id_size(["0123456789abcdef", "0123456780abcdef"])
    10
    """
    distinct = len(set(ids))
    longest = max(map(len, ids), default=SHORT)
    return next((size for size in range(SHORT, longest) if len({ident[:size] for ident in ids}) == distinct),
                max(SHORT, longest))


def _published(row: ReportRow) -> str:
    if row.published is None:
        return "no date"
    return row.published if row.basis == "stated" else f"{row.published} {row.basis}"


def _certainty(row: StatementRow) -> str:
    if row.low is None or row.high is None:
        return row.certainty or ""
    scale = "(according scale)" if row.scale == "according" else row.scale or ""
    return f"{row.certainty or ''} {row.low:.2f}-{row.high:.2f} {scale}".strip()


def _source(row: StatementRow) -> str:
    return " ‹ ".join((row.source, *row.through))


def _claim_notes(row: ClaimRow) -> str:
    """How a claim stands, as short as it goes: its origins, then only what a reader must not miss."""
    return "; ".join(note for note in (
        row.line.partition("; ")[0].partition(", ")[0].replace(" (independence not established)", ""),
        _by("denied", row.deniers),
        _by("doubted", row.doubters),
        "forecast" if row.forecast else "",
        f"differs: {', '.join(row.differs)}" if row.differs else "",
    ) if note)


def _by(verb: str, names: tuple[str, ...]) -> str:
    """By whom: the first by name, the others by their number."""
    return f"{verb} by {names[0]}{f' +{len(names) - 1}' if len(names) > 1 else ''}" if names else ""


def _stance(row: StatementRow) -> str:
    return "" if row.stance == "affirms" else row.stance


_COLUMNS: dict[type[Record], tuple[Column, ...]] = {
    ClaimRow: (
        Column("claim", lambda row: row.text, 3, "claim"),
        Column("how it stands", _claim_notes, 2),
        Column("last seen", lambda row: row.last_seen or "", style="muted", room=90),
    ),
    StatementRow: (
        Column("source ‹ through", _source, 2, "origin"),
        Column("cue", lambda row: row.cue, 1, "muted", room=110),
        Column("says", lambda row: row.words, 4),
        Column("stance", _stance, style="denier"),
        Column("how sure", _certainty, 2, room=80),
        Column("by", lambda row: row.by or ("no date" if row.forecast else ""), style="warn", room=70),
        Column("report", lambda row: row.key, 1, "muted", room=90),
    ),
    StoryRow: (
        Column("story", lambda row: row.title, 3, "claim"),
        Column("reports", lambda row: ", ".join(row.reports), 3),
        Column("claims", lambda row: str(row.claims), number=True, room=70),
        Column("first", lambda row: row.first or "", style="muted", room=90),
        Column("last", lambda row: row.last or "", style="muted", room=80),
    ),
    SourceRow: (
        Column("source", lambda row: row.name, 3, "origin"),
        Column("kind", lambda row: f"{row.unnamed}, not named" if row.unnamed else row.kind, 2),
        Column("role", lambda row: row.role or "", 3, room=70),
        Column("country", lambda row: row.country or "", room=90),
        Column("statements", lambda row: str(row.statements), number=True),
        Column("reports", lambda row: str(len(row.reports)), number=True, room=70),
    ),
    ReportRow: (
        Column("report", lambda row: ", ".join(row.keys), 2),
        Column("outlet", lambda row: row.outlet or "", 2, "origin", room=70),
        Column("title", lambda row: row.title or "", 3, "claim"),
        Column("published", _published, 2),
        Column("statements", lambda row: str(row.statements), number=True, room=80),
    ),
    Refusal: (
        Column("input", lambda row: row.name, 2),
        Column("cause", lambda row: row.cause, 2, "warn"),
        Column("cure", lambda row: row.cure, 2),
    ),
}
