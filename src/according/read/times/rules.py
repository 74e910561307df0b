"""The grammar of temporal expressions, compiled from its table, and the stretches of a passage that it recognises."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from according.read.lexicons import rows
from according.read.times.words import HOT, NAMES, OTHER

TABLE = "time_rules.tsv"
_PIECE = re.compile(r"[a-z]+|[()|?*+]|\s+")


class Rule(NamedTuple):
    """A row of the table: `template` gives the relation, its {fields} filled from the words."""

    name: str
    type: str
    template: str


def _compiled(pattern: str, macros: dict[str, str]) -> str:
    out = []
    for piece in _PIECE.findall(pattern):
        if piece.isspace():
            continue
        if piece in macros:
            out.append(f"(?:{macros[piece]})")
        elif piece in "()|?*+":
            out.append("(?:" if piece == "(" else piece)
        else:
            out.append(f"(?:{NAMES['year']}{NAMES['cont']}*)" if piece == "year" else NAMES[piece])
    return "".join(out)


def _load() -> tuple[list[Rule], re.Pattern[str]]:
    macros: dict[str, str] = {}
    rules, patterns = [], []
    for fields in rows(TABLE):
        if fields[0].startswith("$"):
            if fields[0][1:] in NAMES:
                raise ValueError(f"{TABLE}: {fields[0]} is a class as well as a macro; rename the macro")
            macros[fields[0][1:]] = _compiled(fields[1], macros)
        else:
            name, kind, pattern, template = fields
            rules.append(Rule(name, kind, template))
            patterns.append(f"({_compiled(pattern, macros)})")
    return rules, re.compile("|".join(patterns))


RULES, _MASTER = _load()
_RUN = re.compile(f"[^{re.escape(OTHER)}]+")


def recognised(codes: str) -> Iterator[tuple[Rule, int, int]]:
    """Rule, first token and end token of each stretch that the grammar knows, left to right, none overlapping."""
    for run in _RUN.finditer(codes):
        at, end = run.span()
        while at < end and HOT.search(codes, at, end):
            match = _MASTER.search(codes, at, end)
            if match is None or match.lastindex is None:
                break
            yield RULES[match.lastindex - 1], match.start(), match.end()
            at = match.end()
