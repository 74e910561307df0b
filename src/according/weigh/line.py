"""A standing in one plain sentence."""

from typing import NamedTuple

from according.records import OriginPair, Part
from according.records.standing import Role

NAMED_AT_MOST = 3
"""More names than these are counted, not listed."""


class Facts(NamedTuple):
    """What the sentence is made of. `own` of the origins are reports that say it in their own voice, unsourced."""

    origins: int
    own: int
    reports: int
    parts: tuple[Part, ...]
    pairs: tuple[OriginPair, ...]
    first_seen: str | None
    forecast: bool


def sentence(facts: Facts) -> str:
    """For example: 1 origin in 2 reports, assessed "highly likely" by 1; first seen 2024-10-08."""
    out = [_origins(facts)]
    if facts.own != facts.reports or facts.own != facts.origins:
        out[0] += f" in {_plural(facts.reports, 'report')}"
    assessors = _named(facts.parts, "assessor")
    if assessors:
        words = dict.fromkeys(part.certainty.words for part in facts.parts if part.role == "assessor")
        quoted = [f'"{word}" ' for word in words if word][:NAMED_AT_MOST]
        out.append(f"assessed {''.join(quoted)}by {len(assessors)}")
    deniers = _named(facts.parts, "denier")
    if deniers:
        out.append(f"denied by {_listed(deniers)}")
    doubters = _named(facts.parts, "doubter")
    if doubters:
        out.append(f"doubted by {_listed(doubters)}")
    if facts.forecast:
        out.append("a forecast")
    seen = f"first seen {facts.first_seen}" if facts.first_seen else "no date of publication"
    return f"{', '.join(out)}; {seen}"


def _origins(facts: Facts) -> str:
    """Those who are cited apart from the reports' own voice: outlets that repeat each other corroborate nothing."""
    if not facts.origins:
        return "no recorded origin"
    cited = facts.origins - facts.own
    owner = "report's" if facts.own == 1 else "reports'"
    own = f"{facts.own} {owner} own voice" if facts.own else ""
    return " and ".join(filter(None, [_cited(cited, facts) if cited else "", own]))


def _cited(number: int, facts: Facts) -> str:
    if number == 1:
        return "1 origin"
    independent, pairs = sum(pair.verdict == "independent" for pair in facts.pairs), number * (number - 1) // 2
    shown = "all independent" if independent == pairs else "independence not established"
    if 0 < independent < pairs:
        shown = f"{_plural(independent, 'pair')} of {pairs} independent"
    return f"{number} origins ({shown})"


def _named(parts: tuple[Part, ...], role: Role) -> list[str]:
    return list(dict.fromkeys(part.name for part in parts if part.role == role))


def _listed(names: list[str]) -> str:
    if len(names) > NAMED_AT_MOST:
        return str(len(names))
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def _plural(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
