"""One Reading, as `read` prints it for people: the statements in the report's order, with the characters to check."""

import textwrap
from collections.abc import Iterator
from typing import Any

from according.cli.styled import Styled
from according.cli.untrusted import cell
from according.records.base import Span, excerpt

_INDENT = 4


def draw(reading: dict[str, Any], width: int) -> Iterator[Styled]:
    """Lines for one Reading in the contract of `read --jsonl`: nested statements below those around them, indented; the
    author's own among those of the cited, where they stand.
    """
    report, statements = reading["report"], [*reading["statements"], *reading.get("author_statements", ())]
    yield Styled((("label", "REPORT "), ("claim", cell(report.get("title") or report["key"]))))
    yield Styled((("muted", "  ".join(_origin(report, len(statements)))),))
    yield Styled(())
    for depth, statement in _ordered(statements):
        indent = _INDENT * depth
        yield Styled((("", " " * indent), *_attribution(statement, report["text"])))
        words = _words(report["text"], statement["content"]["spans"])
        margin = " " * (indent + _INDENT)
        for line in textwrap.wrap(cell(words), max(20, width - len(margin))):
            yield Styled((("", margin + line),))
    yield Styled(())


def _origin(report: dict[str, Any], statements: int) -> Iterator[str]:
    yield cell(report["key"])
    if report.get("outlet"):
        yield cell(report["outlet"])
    yield f"published {report['published']}" if report.get("published") else "no date"
    yield f"{statements} statement{'' if statements == 1 else 's'}"


def _attribution(statement: dict[str, Any], text: str) -> Iterator[tuple[str, str]]:
    """Who, by which cue, and how sure: the head line of a statement."""
    for number, source in enumerate((statement["source"], *statement.get("cosources", ()))):
        if number:
            yield "", " and "
        yield from _source(source, text)
    cue = cell(_words(text, statement["cue"]["spans"]))
    if cue:
        yield "", f" {cue}"
    for style, note in _notes(statement, text):
        yield "", "  "
        yield style, note
    yield "span", f"  {_ranges(statement['content']['spans'])}"


def _source(source: dict[str, Any], text: str) -> Iterator[tuple[str, str]]:
    if source["kind"] == "author":
        yield "muted", "the report itself"
        return
    yield "origin", cell(source["name"] or _words(text, source["spans"]) or source["unnamed"] or "somebody")
    role = source.get("role") or (f"{source['unnamed']}, not named" if source["unnamed"] else None)
    if role:
        yield "", f" ({cell(role)})"


def _notes(statement: dict[str, Any], text: str) -> Iterator[tuple[str, str]]:
    if statement["stance"] != "affirms":
        yield "denier", statement["stance"]
    if statement["polarity"] == "-":
        yield "warn", "negated"
    certainty = statement["certainty"]
    if certainty.get("low") is not None and certainty.get("high") is not None:
        words = cell(_words(text, certainty["spans"]))
        scale = "(according scale)" if certainty["scale"] == "according" else certainty["scale"]
        yield "assessor", f'"{words}" {certainty["low"]:.2f}-{certainty["high"]:.2f} {scale}'
    forecast = statement["forecast"]
    if forecast:
        yield "warn", f"forecast, by {forecast['by']}" if isinstance(forecast, dict) and forecast["by"] else "forecast"


def _ordered(statements: list[dict[str, Any]]) -> Iterator[tuple[int, dict[str, Any]]]:
    """Each statement with how many stand around it, in the order of the text, the outer before the inner."""
    known = {statement["id"] for statement in statements}
    within: dict[str | None, list[dict[str, Any]]] = {}
    for statement in sorted(statements, key=_start):
        within.setdefault(statement["inside"] if statement["inside"] in known else None, []).append(statement)
    waiting = [(0, statement) for statement in reversed(within.get(None, []))]
    while waiting:
        depth, statement = waiting.pop()
        yield depth, statement
        waiting.extend((depth + 1, inner) for inner in reversed(within.get(statement["id"], [])))


def _start(statement: dict[str, Any]) -> int:
    spans = (span for part in ("source", "cue", "content") for span in statement[part]["spans"])
    return min((start for start, _ in spans), default=0)


def _words(text: str, spans: list[list[int]]) -> str:
    return excerpt(text, tuple(Span(start, end) for start, end in spans))


def _ranges(spans: list[list[int]]) -> str:
    return " ".join(f"{start}-{end}" for start, end in spans)
