"""Which part each source plays in each chain of a claim."""

from collections.abc import Iterator
from typing import NamedTuple

from according.records import Claim, Source, Spans, Statement
from according.records.standing import Role
from according.weigh import lexicons
from according.weigh.chains import Chain
from according.weigh.context import Context
from according.weigh.identity import Identity, identify, outlet_of, unsourced

ROLES: dict[str, Role] = {"affirms": "backer", "denies": "denier", "doubts": "doubter", "cannot verify": "doubter"}


class Voice(NamedTuple):
    """One source playing one part by one statement.

    `spans` are the words that name it, `chain` numbers the chain, `through` names those nearer to the reader.
    """

    role: Role
    who: Identity
    report: str
    statement: Statement
    chain: int
    spans: Spans = ()
    through: tuple[str, ...] = ()


class Unrecorded(NamedTuple):
    """A chain whose furthest hop names nobody: it is no origin."""

    report: str
    statement: Statement
    chain: int


class Cast(NamedTuple):
    """Everybody in a claim. `notes` are what plays no part, in words."""

    voices: list[Voice]
    unrecorded: list[Unrecorded]
    notes: list[str]


def cast(claim: Claim, chains: list[Chain], context: Context) -> Cast:
    """The parts of all chains, before sources that speak in several are brought together."""
    out = Cast([], [], [])
    positive = claim_polarity(claim, context)
    for number, chain in enumerate(chains):
        _first(chain, number, positive, context, out)
        for place, outer in enumerate(chain.links[1:], 1):
            _outer(chain, number, place, context, out)
            if outer.stance == "declines":
                _declined(chain.report, outer, context, out)
        _outlet(chain, number, context, out)
    return out


def claim_polarity(claim: Claim, context: Context) -> str:
    """The polarity of the statement whose words the claim goes by; else "+" where any affirms so."""
    members = [context.statement(ident) for ident in claim.statements]
    same = sorted((m for m in members if m.words == claim.text), key=lambda m: m.id)
    if same:
        return same[0].polarity
    return "+" if any(m.polarity == "+" for m in members) else "-"


def sources(statement: Statement) -> tuple[Source, ...]:
    """The source and those coordinated with it."""
    return (statement.source, *statement.cosources)


def _role(statement: Statement, positive: str, *, about: bool) -> Role | None:
    if statement.assesses:
        return "assessor"
    role = ROLES.get(statement.stance)
    if about:
        return None if role == "backer" and statement.cue.lemma not in lexicons.endorsing() else role
    if role == "backer" and statement.polarity != positive:
        return "denier"
    return role


def _first(chain: Chain, number: int, positive: str, context: Context, out: Cast) -> None:
    statement = chain.links[0]
    if statement.stance == "declines":
        _declined(chain.report, statement, context, out)
        return
    if unsourced(context, chain.report, statement):
        out.unrecorded.append(Unrecorded(chain.report, statement, number))
        return
    role = _role(statement, positive, about=chain.about)
    if role is None:
        names = _names(chain.report, statement, context)
        out.notes.append(f'{names} only speaks of it: "{statement.words}"')
        return
    _speak(chain, number, 0, role, context, out)


def _outer(chain: Chain, number: int, place: int, context: Context, out: Cast) -> None:
    """Whoever passes it on is a relay, unless it weighs it or denies it in passing it on."""
    statement = chain.links[place]
    if statement.stance == "declines" or unsourced(context, chain.report, statement):
        return
    role: Role = "assessor" if statement.assesses else ROLES[statement.stance]
    if role == "backer" and statement.own:
        return
    _speak(chain, number, place, "relay" if role == "backer" else role, context, out)


def _speak(chain: Chain, number: int, place: int, role: Role, context: Context, out: Cast) -> None:
    statement = chain.links[place]
    through = _through(chain, place, context)
    for source in sources(statement):
        who = identify(context, chain.report, source)
        out.voices.append(Voice(role, who, chain.report, statement, number, source.spans, through))


def _outlet(chain: Chain, number: int, context: Context, out: Cast) -> None:
    """The report passes on whatever it cites somebody for."""
    statement = chain.links[0]
    outlet = outlet_of(context, chain.report)
    cited = unsourced(context, chain.report, statement) or not statement.own
    if cited or len(chain.links) > 1:
        out.voices.append(Voice("relay", outlet, chain.report, statement, number))


def _through(chain: Chain, place: int, context: Context) -> tuple[str, ...]:
    outer = [
        identify(context, chain.report, source).name
        for statement in chain.links[place + 1 :]
        if not statement.own and not unsourced(context, chain.report, statement)
        for source in sources(statement)
    ]
    outlet = context.reports[chain.report].outlet
    own = chain.links[place].own
    return tuple(outer + ([outlet] if outlet and not own else []))


def _names(report: str, statement: Statement, context: Context) -> str:
    return " and ".join(identify(context, report, source).name for source in sources(statement))


def _declined(report: str, statement: Statement, context: Context, out: Cast) -> None:
    cue = context.words(report, statement.cue.spans) or "declined"
    out.notes.append(f'{_names(report, statement, context)} plays no part: "{cue}"')


def by_part(voices: list[Voice]) -> Iterator[tuple[Role, list[Voice]]]:
    """Voices of one source in one part together: backers, assessors, deniers, doubters, relays, each as first met."""
    for role in ("backer", "assessor", "denier", "doubter", "relay"):
        groups: dict[str, list[Voice]] = {}
        for voice in voices:
            if voice.role == role:
                groups.setdefault(voice.who.key, []).append(voice)
        for group in groups.values():
            yield role, group
