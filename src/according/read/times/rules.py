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


Start = tuple[bool, frozenset[str]]
"""Whether a pattern may be empty, and the class characters that it may begin with."""


def _start(pattern: str, macros: dict[str, Start]) -> Start:
    return _choice([piece for piece in _PIECE.findall(pattern) if not piece.isspace()][::-1], macros)


def _choice(pieces: list[str], macros: dict[str, Start]) -> Start:
    """The start of what stands between two brackets; `pieces` lie in reverse and are used up."""
    empty, first = _sequence(pieces, macros)
    while pieces and pieces.pop() == "|":
        other = _sequence(pieces, macros)
        empty, first = empty or other[0], first | other[1]
    return empty, first


def _sequence(pieces: list[str], macros: dict[str, Start]) -> Start:
    empty, first = True, frozenset[str]()
    while pieces and pieces[-1] not in "|)":
        piece = pieces.pop()
        may, begins = _choice(pieces, macros) if piece == "(" else macros.get(piece) or (False, frozenset(NAMES[piece]))
        while pieces and pieces[-1] in "?*+":
            may = pieces.pop() != "+" or may
        first |= begins if empty else frozenset()
        empty = empty and may
    return empty, first


def _load() -> tuple[list[Rule], re.Pattern[str]]:
    macros: dict[str, str] = {}
    starts: dict[str, Start] = {}
    first: frozenset[str] = frozenset()
    rules, patterns = [], []
    for fields in rows(TABLE):
        if fields[0].startswith("$"):
            if fields[0][1:] in NAMES:
                raise ValueError(f"{TABLE}: {fields[0]} is a class as well as a macro; rename the macro")
            macros[fields[0][1:]] = _compiled(fields[1], macros)
            starts[fields[0][1:]] = _start(fields[1], starts)
        else:
            name, kind, pattern, template = fields
            rules.append(Rule(name, kind, template))
            patterns.append(f"({_compiled(pattern, macros)})")
            first |= _start(pattern, starts)[1]
    return rules, re.compile(f"(?=[{''.join(sorted(first))}])(?:{'|'.join(patterns)})")


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
