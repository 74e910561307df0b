"""Numbers of one thing in two reports that are not the same number, whether or not the claims were joined."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import product
from typing import NamedTuple

from according.language.calendar import compatible, resolve
from according.language.commonness import american, weight
from according.publish.material import Material
from according.records import Figure, Reading, Span, Statement
from according.records.views import Difference, Wording

CASUALTIES = frozenset({"killed", "wounded", "missing", "detained"})
"""Roles in which numbers are compared whatever the noun beside them."""
TELLING = 0.5
"""Least weight (language/commonness) of a word that two numbers of one noun must share besides the noun."""
_NOUN_WITHIN = 40
"""Code points after the number in which the noun it counts is looked for."""
_WEEK = 7
_IRREGULAR = {"people": "person", "men": "man", "women": "woman", "children": "child", "lives": "life"}
_WORD = re.compile(r"[^\W\d_]{3,}")

Days = tuple[str | None, str | None]


class Number(NamedTuple):
    """A figure as two are compared: `heads` are noun and unit, folded; `others` the words before the noun."""

    report: str
    spans: tuple[Span]
    value: tuple[float | None, float | None, float | None]
    heads: frozenset[str]
    others: frozenset[str]
    role: str | None
    terms: frozenset[str]
    days: Days | None
    background: bool
    who: str
    unit: str | None


def folded(word: str) -> str:
    """A noun in American spelling and in the singular, near enough to compare two.

    >>> folded("Centres"), folded("companies"), folded("people")
    ('center', 'company', 'person')
    """
    word = word.casefold()
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    for ending, instead in (("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("s", "")):
        if word.endswith(ending) and not word.endswith(("ss", "us", "is")) and len(word) > len(ending) + 2:
            return american(word[: -len(ending)] + instead)
    return american(word)


def numbers_apart(pair: tuple[str, str], material: Material, told: Iterable[Difference]) -> list[Difference]:
    """Numbers with one noun or one casualty role, at days that do not exclude each other, that are not the same.

    Each number takes part once, with the one that fits best; none that stands in both reports; none `told` already.
    """
    a, b = (list(_numbers(report, material)) for report in pair)
    both = {(one.report, one.value) for x, y in product(a, b) if _alike(x, y) and x.value == y.value for one in (x, y)}
    known = [(d.a.spans, d.b.spans) for d in told if d.field == "how many"]
    found = [
        (x, y)
        for x, y in product(a, b)
        if x.value != y.value and not {(x.report, x.value), (y.report, y.value)} & both and _comparable(x, y)
        if not any(x.spans[0] in left and y.spans[0] in right for left, right in known)
    ]
    taken: set[tuple[object, ...]] = set()
    out = []
    for x, y in sorted(found, key=lambda p: (-_fit(*p), p[0].spans, p[1].spans)):
        keys = {(one.report, one.value, side) for one, side in ((x, _kind(x)), (y, _kind(y)))}
        if not keys & taken:
            taken |= keys
            out.append(_difference(x, y, material))
    return sorted(out, key=lambda d: (d.a.spans, d.b.spans))


def _numbers(report: str, material: Material) -> Iterator[Number]:
    reading = material.readings.get(report)
    for figure in reading.figures if reading else ():
        if reading is None or (figure.low, figure.best, figure.high) == (None, None, None):
            continue
        around = _innermost(reading, figure.span)
        counted = (figure.counted or "").split()
        heads = {folded(word) for word in (*counted[-1:], *([figure.unit] if figure.unit else []))}
        text = material.reports[report].text
        nearby = material.words(report, around.content.spans) if around else _line(text, figure.span)
        terms = {folded(word) for word in _WORD.findall(nearby)}
        yield Number(
            report=report,
            spans=(figure.span,),
            value=(figure.low, figure.best, figure.high),
            heads=frozenset(heads),
            others=frozenset(folded(word) for word in counted[:-1]),
            role=figure.role,
            terms=frozenset(term for term in terms - heads if weight(term) >= TELLING),
            days=_days(reading, figure, around, material),
            background=bool(around and around.background),
            who=material.names(report, around) if around else "the report's author",
            unit=folded(figure.unit) if figure.unit else None,
        )


def _innermost(reading: Reading, span: Span) -> Statement | None:
    """The shortest statement whose content holds the number."""
    holding = [
        (sum(end - start for start, end in s.content.spans), s.id, s)
        for s in reading.statements
        if any(start <= span.start and span.end <= end for start, end in s.content.spans)
    ]
    return min(holding, key=lambda found: found[:2])[2] if holding else None


def _line(text: str, span: Span) -> str:
    start, end = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
    return text[start : end if end >= 0 else len(text)]


def _days(reading: Reading, figure: Figure, around: Statement | None, material: Material) -> Days | None:
    """The days of the event that the number takes part in; where none is read, the one time of its statement."""
    anchor = material.anchor(reading.report)
    for event in reading.events:
        if any(p.span[0] < figure.span.end and figure.span.start < p.span[1] for p in event.participants):
            if event.time is None:
                continue
            resolved = resolve(reading.times[event.time].relation, anchor)
            return (resolved.earliest, resolved.latest) if resolved.earliest or resolved.latest else None
    moments = around.frame.moments if around else ()
    if len(moments) != 1:
        return None
    resolved = resolve(moments[0].relation, anchor)
    days = (resolved.earliest, resolved.latest) if resolved.earliest or resolved.latest else None
    return days if figure.role not in CASUALTIES or _long(days) else None


def _long(days: Days | None) -> bool:
    """Whether it is a month or a year, say, into which all of a statement falls; a day may be that of another doing."""
    if days is None or days[0] is None or days[1] is None:
        return False
    return (date.fromisoformat(days[1][:10]) - date.fromisoformat(days[0][:10])).days > _WEEK


def _alike(x: Number, y: Number) -> bool:
    """Whether both count one thing: one casualty role, or one noun with no other role and no other word before it."""
    if {x.role, y.role} & CASUALTIES:
        return x.role == y.role
    one_role = x.role is None or y.role is None or x.role == y.role
    one_kind = not x.others or not y.others or bool(x.others & y.others)
    return one_role and one_kind and bool(x.heads & y.heads)


def _comparable(x: Number, y: Number) -> bool:
    if not _alike(x, y) or x.background != y.background:
        return False
    if x.days and y.days and not compatible(x.days, y.days):
        return False
    return x.role in CASUALTIES or bool(x.terms & y.terms)


def _fit(x: Number, y: Number) -> float:
    """How well two numbers go together: noun and role, then known days, then words in common."""
    together = 2.0 * (x.role is not None and x.role == y.role) + 2.0 * bool(x.heads & y.heads)
    return together + bool(x.days and y.days) + min(3, len(x.terms & y.terms)) / 2


def _kind(number: Number) -> object:
    """What a number is of: the same number of one thing, said twice in a report, is one."""
    return number.role if number.role in CASUALTIES else number.heads


def _difference(x: Number, y: Number, material: Material) -> Difference:
    common = sorted(x.heads & y.heads, key=lambda head: (head in (x.unit, y.unit), head))
    why = f"{x.role if x.role in CASUALTIES else common[0]}: said by {x.who} in A, by {y.who} in B"
    return Difference(field="how many", why=why, a=_wording(x, material), b=_wording(y, material))


def _wording(number: Number, material: Material) -> Wording:
    """The number with the noun that follows it, where one of its words does."""
    text, span = material.reports[number.report].text, number.spans[0]
    ends = [
        span.end + found.end()
        for found in _WORD.finditer(text[span.end : span.end + _NOUN_WITHIN].split("\n")[0].split(".")[0])
        if folded(found[0]) in number.heads
    ]
    whole = Span(span.start, max([span.end, *ends[:1]]))
    return Wording(report=number.report, words=" ".join(text[whole.start : whole.end].split()), spans=(whole,))
