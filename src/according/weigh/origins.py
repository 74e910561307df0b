"""Origins: backers at the ends of chains, brought together where they are one."""

from collections.abc import Iterator
from typing import NamedTuple

from according.records import Origin
from according.records.base import letter
from according.weigh import lexicons
from according.weigh.context import Context
from according.weigh.identity import Identity, speechless
from according.weigh.parts import first_hand
from according.weigh.voices import Cast, Unrecorded, Voice, by_part

_COLLECTIVE = frozenset({"media", "government", "military", "organisation"})
_PERSONS = frozenset({"person", "organisation"})


class Backer(NamedTuple):
    """One source that backs the claim, with all the statements by which it does."""

    who: Identity
    voices: list[Voice]

    @property
    def reports(self) -> tuple[str, ...]:
        """Ids of its reports, in the order of its statements."""
        return tuple(dict.fromkeys(voice.report for voice in self.voices))


class Group(NamedTuple):
    """Backers that are one origin: the first gives the name, `merged` are the others, each with the reason.

    `echoes` are chains whose furthest hop names nobody and which are known, by the reason, to mean this origin.
    """

    backers: list[Backer]
    merged: list[tuple[Backer, str]]
    echoes: list[tuple[Unrecorded, str]]


class Joins:
    """Which backers are one, by place; each join keeps its reason."""

    def __init__(self) -> None:
        self._edges: dict[int, dict[int, str]] = {}

    def join(self, left: int, right: int, reason: str) -> None:
        """Make two one; where they are joined already the first reason stays."""
        if left != right:
            self._edges.setdefault(left, {}).setdefault(right, reason)
            self._edges.setdefault(right, {}).setdefault(left, reason)

    def reached(self, start: int) -> dict[int, str]:
        """All that are one with `start`, each with the reason of the join by which it was first met."""
        out = {start: ""}
        queue = [start]
        for place in queue:
            for other, reason in sorted(self._edges.get(place, {}).items()):
                if other not in out:
                    out[other] = reason
                    queue.append(other)
        return out


def brought_together(cast: Cast, order: tuple[str, ...], context: Context) -> list[Group]:
    """The origins of a claim, those of the earliest report first; `order` are the report ids that give the letters."""
    letters = {report: letter(place) for place, report in enumerate(order)}
    backers = [Backer(group[0].who, group) for role, group in by_part(cast.voices) if role == "backer"]
    joins = Joins()
    for left, right in _pairs(len(backers)):
        reason = _same(backers[left], backers[right], letters, context)
        if reason:
            joins.join(left, right, reason)
    _relays(backers, cast, joins, letters)
    _plurals(backers, joins)
    groups = _grouped(backers, joins)
    for entry in cast.unrecorded:
        _echo(entry, groups, cast, context, letters)
    return groups


def own_voice(group: Group, context: Context) -> bool:
    """Whether only reports themselves say it, none of which is said to know it first-hand."""
    return all(b.who.outlet and not any(first_hand(voice, context) for voice in b.voices) for b in group.backers)


def origin(group: Group, order: tuple[str, ...], context: Context) -> Origin:
    """The record of a group."""
    place = {report: number for number, report in enumerate(order)}
    first = group.backers[0].who
    reports = {report for backer in group.backers for report in backer.reports} | {e.report for e, _ in group.echoes}
    statements = [voice.statement.id for backer in group.backers for voice in backer.voices]
    statements += [entry.statement.id for entry, _ in group.echoes]
    merged = [(backer.who.name, reason) for backer, reason in group.merged]
    merged += [(_unnamed_words(entry, context), reason) for entry, reason in group.echoes]
    ordered = sorted(reports, key=lambda report: (place.get(report, len(place)), report))
    return Origin(
        name=first.name,
        kind=first.kind,
        reports=tuple(ordered),
        statements=tuple(dict.fromkeys(statements)),
        merged=tuple(dict.fromkeys(merged)),
    )


def _pairs(size: int) -> Iterator[tuple[int, int]]:
    return ((left, right) for left in range(size) for right in range(left + 1, size))


def _same(left: Backer, right: Backer, letters: dict[str, str], context: Context) -> str | None:
    """Why two backers are one origin; None where nothing says so."""
    a, b = left.who, right.who
    if _utterance(left, right, context):
        return f"the same words are quoted as {a.name}'s and as {b.name}'s"
    copied = _copied(left, right, context, letters)
    if copied and ((a.outlet and b.outlet) or (not a.named and not b.named and a.unnamed == b.unnamed)):
        return copied
    if a.named or b.named or a.outlet or b.outlet or set(left.reports) & set(right.reports):
        return None
    where = f"{_letters(left.reports, letters)} and {_letters(right.reports, letters)}"
    if a.loose == b.loose and a.unnamed == b.unnamed and a.country == b.country:
        return f'{where} both have it from "{b.name}", and nothing shows that these are two'
    collective = all(who.plural or who.kind in _COLLECTIVE for who in (a, b))
    if collective and a.unnamed == b.unnamed and a.kind == b.kind and a.country == b.country and a.country:
        return f'{where} name the same further source: "{a.name}" and "{b.name}" ({a.unnamed or a.kind}, {a.country})'
    return None


def _utterance(left: Backer, right: Backer, context: Context) -> bool:
    return any(_pair(a.statement.id, b.statement.id) in context.quoted for a in left.voices for b in right.voices)


def _copied(left: Backer, right: Backer, context: Context, letters: dict[str, str]) -> str | None:
    for a in left.reports:
        for b in right.reports:
            if _pair(a, b) in context.copied:
                first, second = sorted((letters[a], letters[b]), key=lambda name: (len(name), name))
                return f"the text of {second} is a copy of {first}"
    return None


def _pair(a: str, b: str) -> tuple[str, str]:
    return (a, b) if a < b else (b, a)


def _relays(backers: list[Backer], cast: Cast, joins: Joins, letters: dict[str, str]) -> None:
    """A backer that elsewhere passes the claim on from another backer has it from there."""
    ends = {voice.chain: place for place, backer in enumerate(backers) for voice in backer.voices}
    places = {backer.who.key: place for place, backer in enumerate(backers)}
    for voice in cast.voices:
        place, end = places.get(voice.who.key), ends.get(voice.chain)
        if voice.role == "relay" and not voice.who.outlet and place is not None and end is not None:
            there = letters.get(voice.report, voice.report[:8])
            joins.join(place, end, f"in {there} {voice.who.name} has it from {backers[end].who.name}")


def _plurals(backers: list[Backer], joins: Joins) -> None:
    """A plural without a name, or a government, that covers named persons' words is absorbed by one of them.

    It never bridges two: where it may mean either, these stay two origins.
    """
    for place, backer in enumerate(backers):
        who = backer.who
        covered = [other for other, named in enumerate(backers) if other != place and _covers(who, named.who)]
        if covered and not joins.reached(place).keys() & set(covered):
            names = " or ".join(dict.fromkeys(backers[other].who.name for other in covered))
            word = "the government" if who.named else "the plural"
            joins.join(place, covered[0], f'{word} "{who.name}" covers the words of {names}')


def _covers(many: Identity, person: Identity) -> bool:
    """Whether a plural of this type can mean that person, or a government speaks by that official.

    The person's role must fit, and their countries must not differ; of a government both must be known.
    """
    if not person.named or person.outlet or person.plural or person.kind not in _PERSONS:
        return False
    if None not in (many.country, person.country) and many.country != person.country:
        return False
    types: tuple[str, ...] = (many.unnamed,) if many.unnamed and many.plural and not many.named else ()
    if many.named and many.kind == "government" and many.country and person.country:
        types = ("official", "military")
    role = f"{person.name} {person.role} {person.description or ''}"
    return any(fits is not None and fits.search(role) is not None for fits in map(lexicons.covered_by, types))


def _grouped(backers: list[Backer], joins: Joins) -> list[Group]:
    groups: list[Group] = []
    done: set[int] = set()
    for place in range(len(backers)):
        if place in done:
            continue
        members = joins.reached(place).keys()
        done |= members
        first = min(members, key=lambda p: (backers[p].who.outlet, not backers[p].who.named, p))
        reasons = joins.reached(first)
        others = sorted(members - {first})
        merged = [(backers[p], reasons[p]) for p in others]
        groups.append(Group([backers[first], *(backer for backer, _ in merged)], merged, []))
    return groups


def _echo(entry: Unrecorded, groups: list[Group], cast: Cast, context: Context, letters: dict[str, str]) -> None:
    """Mere "reports" mean the media that another report names, where somebody speaks of the same in both."""
    found: list[tuple[Group, str]] = []
    for group in groups:
        reason = _linked(entry, group, cast, context, letters)
        if reason:
            found.append((group, reason))
    if len(found) == 1:
        group, reason = found[0]
        group.echoes.append((entry, reason))


def _linked(entry: Unrecorded, group: Group, cast: Cast, context: Context, letters: dict[str, str]) -> str | None:
    here = letters.get(entry.report, entry.report[:8])
    assessors = {voice.who.key for voice in cast.voices if _assesses(voice, entry.chain, entry.statement.id)}
    for backer in group.backers:
        for voice in backer.voices:
            there = letters.get(voice.report, voice.report[:8])
            if _pair(voice.statement.id, entry.statement.id) in context.quoted:
                return f"{here} has the same words as {there}, which names {backer.who.name}"
            shared = _shared_assessor(voice, assessors, cast)
            if shared and voice.report != entry.report and _media(backer.who):
                return f"{shared} speaks of the same in {there}, which names {backer.who.name}, and in {here}"
    return None


def _shared_assessor(voice: Voice, assessors: set[str], cast: Cast) -> str | None:
    return next(
        (
            other.who.name
            for other in cast.voices
            if other.who.key in assessors and _assesses(other, voice.chain, voice.statement.id)
        ),
        None,
    )


def _assesses(voice: Voice, chain: int, statement: str) -> bool:
    return voice.role == "assessor" and (voice.chain == chain or voice.statement.about == statement)


def _media(who: Identity) -> bool:
    return who.kind == "media" or who.unnamed in ("local media", "social media") or who.outlet


def _letters(reports: tuple[str, ...], letters: dict[str, str]) -> str:
    return ", ".join(letters.get(report, report[:8]) for report in reports)


def unrecorded_words(entry: Unrecorded, groups: list[Group], order: tuple[str, ...], context: Context) -> str:
    """The line for a chain whose furthest hop names nobody: its cue, and whose claim it is known to be."""
    there = letter(order.index(entry.report)) if entry.report in order else entry.report[:8]
    words = f"{there}: {_unnamed_words(entry, context)}"
    reason = next((reason for group in groups for echo, reason in group.echoes if echo is entry), None)
    return f"{words}; {reason}" if reason else words


def _unnamed_words(entry: Unrecorded, context: Context) -> str:
    cue = context.words(entry.report, entry.statement.cue.spans)
    if speechless(context, entry.report, entry.statement):
        return f'"{context.words(entry.report, entry.statement.source.spans)}", nobody who can speak'
    return f'"{cue}", source not named' if cue else "a quotation, speaker not named"
