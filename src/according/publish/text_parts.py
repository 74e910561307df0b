"""Who plays which part in a claim, as text: origins first, then who weighs or denies it, and who passes it on."""

from collections.abc import Mapping

from according.publish.line import Line, Segment, drawn, fits, joined
from according.publish.phrases import extent, listed, places, probability, quoted
from according.records import Certainty, Evidence, Origin, OriginPair, Part, Standing
from according.records.views import ReportRow

_PAIRS_AT_MOST = 6
_STYLE = {"backer": "backer", "assessor": "assessor", "denier": "denier", "doubter": "doubter", "relay": ""}


def who(standing: Standing, rows: tuple[ReportRow, ...], width: int) -> list[Line]:
    """Everybody in the claim; `rows` give the reports their letters."""
    letters = {row.id: row.label for row in rows}
    out: list[Line] = []
    for number, origin in enumerate(standing.origins, 1):
        word = "origin" if len(standing.origins) == 1 else f"origin {number}"
        out += _origin(word, origin, standing, letters, width)
    if not standing.origins:
        out += drawn(Segment("label", "origin"), [Segment("warn", "none recorded")], width)
    shown = merged_reasons(standing)
    for number, words in enumerate(words for words in standing.unrecorded if not words.endswith(shown)):
        out += drawn(Segment("label", "not recorded" if number == 0 else ""), [Segment("muted", words)], width)
    for role in ("assessor", "denier", "doubter"):
        for part in standing.parts:
            if part.role == role:
                out += _part(Segment(_STYLE[role], role), part, letters, width)
    if not any(part.role == "denier" for part in standing.parts):
        out += drawn(Segment("label", "denier"), [Segment("muted", "nobody")], width)
    return out + _relays(standing, rows, width) + _pairs(standing, letters, width)


def merged_reasons(standing: Standing) -> tuple[str, ...]:
    """The reasons that stand beside the origins already."""
    return tuple(reason for origin in standing.origins for _, reason in origin.merged)


def _origin(word: str, origin: Origin, standing: Standing, letters: Mapping[str, str], width: int) -> list[Line]:
    """The origin by its first name, with the evidence of all who name it so; then the names that are the same."""
    backers = [
        part for part in standing.parts if part.role == "backer" and set(part.statements) & set(origin.statements)
    ]
    mine = [part for part in backers if part.name == origin.name] or backers[:1]
    if not mine:
        return drawn(Segment("origin", word), [Segment("origin", origin.name)], width)
    evidence = tuple(e for part in mine for e in part.evidence)
    out = _part(Segment("origin", word), _with_evidence(mine, evidence), letters, width)
    others = [part for part in backers if part not in mine]
    for name, reason in origin.merged:
        found = next((part for part in others if part.name == name), None)
        where = places(found.evidence, letters) if found else _echoed(name, origin, standing, letters)
        out += drawn(
            Segment("muted", "  the same"), [Segment("origin", name), Segment("muted", f": {reason}")], width, where
        )
    return out


def _with_evidence(parts: list[Part], evidence: tuple[Evidence, ...]) -> Part:
    """One part of several of one name in several reports."""
    first = parts[0]
    cues = dict.fromkeys(cue for part in parts for cue in part.cue.split(" / ") if cue)
    through = dict.fromkeys(name for part in parts for name in part.through)
    certainty = next((part.certainty for part in parts if part.certainty.words), Certainty())
    return Part(
        role=first.role,
        name=first.name,
        kind=first.kind,
        unnamed=first.unnamed,
        description=first.description,
        country=first.country,
        entity=first.entity,
        cue=" / ".join(cues),
        certainty=certainty,
        said=first.said,
        through=tuple(through),
        evidence=evidence,
    )


def _echoed(name: str, origin: Origin, standing: Standing, letters: Mapping[str, str]) -> str:
    """Where words stand that name nobody and mean this origin: the relay that passes them on has their place."""
    if "source not named" not in name:
        return ""
    backed = {ident for part in standing.parts if part.role == "backer" for ident in part.statements}
    return listed(
        extent(letters.get(e.report, "?"), e.content)
        for part in standing.parts
        if part.role == "relay"
        for e in part.evidence
        if e.statement in origin.statements and e.statement not in backed
    )


def _part(front: Segment, part: Part, letters: Mapping[str, str], width: int) -> list[Line]:
    """Who and where to check, then the cue, how sure, when said and through whom: on one line where it fits."""
    who = joined([Segment(front.style, part.name), Segment("muted", _described(part))])
    where = places(part.evidence, letters)
    details = joined(
        [
            Segment("", quoted(part.cue) if part.cue else ""),
            Segment(front.style, probability(part.certainty)),
            Segment("", f"said {part.said}" if part.said else ""),
            Segment("muted", f"through {', '.join(part.through)}" if part.through else ""),
        ]
    )
    whole = [*who, Segment("", "  "), *details] if details else who
    if fits(whole, width, where):
        return drawn(front, whole, width, where)
    return drawn(front, who, width, where) + drawn(Segment("", ""), details, width)


def _described(part: Part) -> str:
    return ", ".join(fact for fact in (part.description, part.country) if fact)


def _relays(standing: Standing, rows: tuple[ReportRow, ...], width: int) -> list[Line]:
    """Those who cite somebody, each with cue and place; the named outlets, by their reports' letters, in one line."""
    letters = {row.id: row.label for row in rows}
    named = {row.outlet for row in rows}
    out: list[Line] = []
    outlets: list[str] = []
    for part in standing.parts:
        if part.role != "relay":
            continue
        if part.kind == "author":
            told = sorted({letters.get(e.report, "?") for e in part.evidence}, key=lambda letter: (len(letter), letter))
            outlets += [f"{', '.join(told)} {part.name}"] if part.name in named else []
        else:
            out += _part(Segment("label", "relay"), part, letters, width)
    return out + (drawn(Segment("label", "relays"), [Segment("", "; ".join(outlets))], width) if outlets else [])


def _pairs(standing: Standing, letters: Mapping[str, str], width: int) -> list[Line]:
    """What is known of independence: the pairs that are independent, then, a line a reason, what the others want."""
    called = _called(standing, letters)
    found: list[list[Segment]] = []
    wanting: dict[str, dict[str, None]] = {}
    for pair in standing.pairs:
        if pair.verdict == "independent":
            both = Segment("", f"{called[pair.left]} / {called[pair.right]}: ")
            found.append([both, Segment("backer", pair.verdict), Segment("muted", f" ({pair.why})")])
            continue
        for name, reason in _reasons(pair):
            wanting.setdefault(reason, {}).setdefault(called[name] if name else "", None)
    more = len(found) - _PAIRS_AT_MOST
    found = [*found[:_PAIRS_AT_MOST], *([[Segment("muted", f"and {more} more pairs")]] if more > 0 else [])]
    for reason, names in wanting.items():
        who = f"{', '.join(filter(None, names))}: " if any(names) else ""
        found.append([Segment("warn", "not established"), Segment("muted", f"  {who}{reason}")])
    return [
        line
        for number, body in enumerate(found)
        for line in drawn(Segment("label", "independent?" if number == 0 else ""), body, width)
    ]


def _reasons(pair: OriginPair) -> list[tuple[str, str]]:
    """What a pair wants, with the name of whom; without a name where the reason is not about one of them."""
    out, rest = [], pair.why
    for name in (pair.left, pair.right):
        if rest.startswith(f"{name}: "):
            reason = rest.removeprefix(f"{name}: ")
            cut = reason.find(f"; {pair.right}: ") if name == pair.left else -1
            out.append((name, reason if cut < 0 else reason[:cut]))
            rest = "" if cut < 0 else reason[cut + 2 :]
    return out or [("", pair.why)]


def _called(standing: Standing, letters: Mapping[str, str]) -> dict[str, str]:
    """What to call the origins: a report that names no outlet by its letter, all others by their names."""
    out = {name: name for pair in standing.pairs for name in (pair.left, pair.right)}
    for origin in standing.origins:
        if origin.kind == "author" and origin.name.startswith("the report's author"):
            out[origin.name] = letters.get(origin.reports[0], "?")
    return out
