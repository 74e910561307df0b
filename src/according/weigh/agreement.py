"""Agreement of the statements of a claim on when, where and how many.

Every value is compared with those of the other statements; a statement with several is taken at the one that fits best.
The verdict is the worst that any two statements give: agree, compatible, differs, contradicts.
"""

from collections.abc import Callable, Sequence
from itertools import combinations, product
from typing import Literal, NamedTuple, TypeVar

from according.records import Field, Mention, Span
from according.records.base import letter
from according.records.standing import Agreement

Value = TypeVar("Value")
Name = Literal["when", "where", "how many"]
WORST: tuple[Agreement, ...] = ("agree", "compatible", "differs", "contradicts")


class Said(NamedTuple):
    """A value with its words: `compared` is what two are compared on, None where nothing can be."""

    report: str
    statement: str
    words: str
    span: Span | None
    shown: str | None
    compared: object | None


class Finding(NamedTuple):
    """What the comparison of two values gave: None where they are not about the same thing."""

    verdict: Agreement
    why: str


Compare = Callable[[Said, Said], Finding | None]


class Worst(NamedTuple):
    """The worst finding, None where no two values are comparable; `across` is true where two reports were compared."""

    finding: Finding | None
    across: bool


def field(name: Name, values: Sequence[Said], compare: Compare, order: tuple[str, ...]) -> Field:
    """The agreement on one field. `order` are the report ids that give the letters."""
    if not values:
        return Field(name=name, verdict="not said", why="no statement says it")
    mentions = _mentions(values, order)
    letters = {report: letter(place) for place, report in enumerate(order)}
    finding, across = _worst(values, compare, letters)
    if finding is None and len({value.report for value in values}) > 1:
        same = _same_words(values)
        why = f'"{same}" in each: the same words, without a value' if same else _open(values, letters)
        return Field(name=name, verdict="compatible" if same else "not comparable", why=why, mentions=mentions)
    if finding is None or (not across and finding.verdict in ("agree", "compatible")):
        return Field(name=name, verdict="one report only", why=_alone(values, letters), mentions=mentions)
    return Field(name=name, verdict=finding.verdict, why=finding.why, mentions=mentions)


def _worst(values: Sequence[Said], compare: Compare, letters: dict[str, str]) -> Worst:
    """The worst pair of statements, each pair at its best; of equals the first across reports."""
    statements: dict[str, list[Said]] = {}
    for value in values:
        if value.compared is not None:
            statements.setdefault(value.statement, []).append(value)
    worst, rank, across = None, (-1, False), False
    for left, right in combinations(statements.values(), 2):
        found = _best(left, right, compare, letters)
        if found is not None:
            apart = left[0].report != right[0].report
            across = across or apart
            if (WORST.index(found.verdict), apart) > rank:
                worst, rank = found, (WORST.index(found.verdict), apart)
    return Worst(worst, across)


def _best(left: list[Said], right: list[Said], compare: Compare, letters: dict[str, str]) -> Finding | None:
    best: Finding | None = None
    for a, b in product(left, right):
        found = compare(a, b)
        if found is not None and (best is None or WORST.index(found.verdict) < WORST.index(best.verdict)):
            best = Finding(found.verdict, f"{_worded(a, letters)} and {_worded(b, letters)}: {found.why}")
    return best


def _worded(value: Said, letters: dict[str, str]) -> str:
    shown = f" = {value.shown}" if value.shown and value.shown != value.words else ""
    return f'{letters.get(value.report, value.report[:8])} "{value.words}"{shown}'


def _same_words(values: Sequence[Said]) -> str | None:
    """Words without a value that every report has."""
    said: dict[str, dict[str, str]] = {}
    for value in values:
        mine = said.setdefault(value.report, {})
        if value.compared is None:
            mine[value.words.casefold()] = value.words
    first, *others = said.values()
    return next((words for key, words in first.items() if all(key in other for other in others)), None)


def _open(values: Sequence[Said], letters: dict[str, str]) -> str:
    """What keeps values of several reports from being compared."""
    words = ", ".join(dict.fromkeys(_worded(value, letters) for value in values if value.compared is None))
    return f"for want of a value: {words}" if words else "no two of these are of one thing"


def _alone(values: Sequence[Said], letters: dict[str, str]) -> str:
    reports = {value.report for value in values}
    if len(reports) < 2:
        return f"only {letters.get(values[0].report, values[0].report[:8])} says it"
    return "each of these stands in one report only"


def _mentions(values: Sequence[Said], order: tuple[str, ...]) -> tuple[Mention, ...]:
    """One Mention for each report, words and value; its spans in the order of the text."""
    found: dict[tuple[str, str, str | None], Mention] = {}
    for value in values:
        key = (value.report, value.words.casefold(), value.shown)
        old = found.get(key)
        spans = {*(old.spans if old else ()), *([value.span] if value.span else [])}
        found[key] = Mention(
            report=value.report, words=old.words if old else value.words, spans=tuple(sorted(spans)), value=value.shown
        )
    place = {report: number for number, report in enumerate(order)}
    return tuple(sorted(found.values(), key=lambda m: (place.get(m.report, len(place)), m.spans, m.words)))
