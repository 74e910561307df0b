"""Who a source is across the reports of a claim."""

import re
from typing import NamedTuple

from according.records import Report, Source, Statement
from according.weigh import lexicons
from according.weigh.context import Context

_DETERMINER = re.compile(r"^(?:the|a|an|some|several|many|other|these|those|two|three|both)\s+", re.IGNORECASE)


_HEAD_ENDS = re.compile(r"\s+(?:of|in|by|from|for|on|to|with|about|that|which|who|between)\b|\s*[,:;(]")
"""What follows the head of a noun phrase."""
_VAGUE = frozenset({"organisation", "group", "document"})


class Identity(NamedTuple):
    """One source of one claim.

    `key` is shared by all mentions that are one; `named` is false for "experts" or "he" without a name; `outlet` is
    true where the report itself speaks.
    """

    key: str
    name: str
    kind: str
    unnamed: str | None = None
    description: str | None = None
    country: str | None = None
    entity: str | None = None
    named: bool = True
    outlet: bool = False
    plural: bool = False
    role: str = ""

    @property
    def loose(self) -> str:
        """The name without its article, case folded: by it the unnamed sources of two reports are compared."""
        return _DETERMINER.sub("", self.name).casefold()


def speechless(context: Context, report_id: str, statement: Statement) -> bool:
    """Whether the source's words name nobody who can speak ("eight counts of fraud", "each")."""
    source = statement.source
    if source.name or source.unnamed != "other" or source.kind not in _VAGUE or statement.cosources:
        return False
    words = _DETERMINER.sub("", context.words(report_id, source.spans)).casefold()
    head = _HEAD_ENDS.split(words, maxsplit=1)[0].split()
    return bool(head) and (head[-1] in lexicons.nobody() or not any(char.isalpha() for char in head[-1]))


def unsourced(context: Context, report_id: str, statement: Statement) -> bool:
    """Whether a cue or a quotation shows that somebody is cited, and nobody is named ("there were reports that").

    A denial or a doubt without a source ("there is no evidence that") is the author's own.
    """
    source = statement.source
    if speechless(context, report_id, statement):
        return True
    if source.name or (source.entity and source.kind != "author") or not set(source.spans) <= set(statement.cue.spans):
        return False
    if source.kind != "author":
        return True
    cited = bool(statement.cue.spans) or statement.quotation == "direct"
    return cited and statement.stance == "affirms" and not statement.assesses


def outlet_of(context: Context, report_id: str) -> Identity:
    """The report itself as a source: its outlet, else its author by the key of the input."""
    report = context.reports[report_id]
    if report.outlet:
        return Identity(key=f"outlet:{report.outlet.casefold()}", name=report.outlet, kind="author", outlet=True)
    return Identity(
        key=f"author:{report_id}",
        name=_author(report, context.keys.get(report_id)),
        kind="author",
        named=False,
        outlet=True,
    )


def identify(context: Context, report_id: str, source: Source) -> Identity:
    """Who a source is: by its entity across reports where named, else by its words in this report alone."""
    if source.kind == "author" and not source.name:
        return outlet_of(context, report_id)
    mention = f"{report_id}:{source.entity}" if source.entity else ""
    entity, canonical = context.entities.get(mention, (None, None))
    facts = {
        "kind": source.kind,
        "unnamed": source.unnamed,
        "country": source.country,
        "entity": entity,
        "plural": source.plural or source.kind == "group",
        "role": source.role or "",
        "description": _description(source),
    }
    if source.name:
        name = source.called(canonical) or source.name
        if source.name.casefold() in context.outlets:
            key = f"outlet:{source.name.casefold()}"
        else:
            key = entity or f"name:{source.name.casefold()}"
        return Identity(key=key, name=name, **facts)  # type: ignore[arg-type]
    words = context.fullest.get(mention) or context.words(report_id, source.spans) or "a source without a name"
    key = f"unnamed:{report_id}:{source.entity or words.casefold()}"
    return Identity(key=key, name=words, named=False, **facts)  # type: ignore[arg-type]


def _author(report: Report, key: str | None) -> str:
    return f"the report's author ({key or report.title or report.id[:8]})"


def _description(source: Source) -> str | None:
    facts = [source.role, source.affiliation if (source.affiliation or "") not in (source.role or "") else None]
    if not source.name:
        facts.append(f"{source.unnamed or source.kind}, not named")
    return ", ".join(fact for fact in facts if fact) or None
