"""The parts of a claim: one for each source and role, with all their evidence."""

from according.records import Certainty, Evidence, Part
from according.records.standing import Role
from according.weigh import lexicons
from according.weigh.context import Context
from according.weigh.voices import Cast, Voice, by_part


def settle(cast: Cast, context: Context) -> Cast:
    """The cast once a source's several statements are read together.

    - Whoever assesses somebody else's claim does not back it by a further statement of how likely it is.
    - An outlet that cites somebody for the claim in a report only echoes that where it says it without citing, unless
      it says that its own people were there.
    """
    assessors = {voice.who.key for voice in cast.voices if voice.role == "assessor"}
    citing = {voice.report for voice in cast.voices if voice.role == "backer" and not voice.who.outlet}
    citing |= {entry.report for entry in cast.unrecorded}
    voices, notes = [], list(cast.notes)
    for voice in cast.voices:
        settled = voice
        if voice.role == "backer" and voice.who.key in assessors and voice.statement.certainty.words:
            settled = voice._replace(role="assessor")
        elif _echoes(voice, citing) and not first_hand(voice, context):
            settled = voice._replace(role="relay")
            notes.append(
                f"{voice.who.name} also says it without citing anybody, but cites somebody for it there: a relay"
            )
        voices.append(settled)
    return _consistent(Cast(voices, cast.unrecorded, list(dict.fromkeys(notes))), context)


def _consistent(cast: Cast, context: Context) -> Cast:
    """Nobody denies what it backs.

    - Whoever backs the claim and only puts the same with the other polarity elsewhere backs it there too; whoever bears
      his name is taken for him here, since a polarity is read less surely than a name.
    - A report's author who says it does not deny or doubt that same sentence of its own, only what others say.
    """
    backing = {voice.who.key for voice in cast.voices if voice.role == "backer"}
    named = {voice.who.name for voice in cast.voices if voice.role == "backer" and voice.who.named}
    own = {voice.report for voice in cast.voices if voice.role == "backer" and voice.who.outlet}
    voices, notes = [], list(cast.notes)
    for voice in cast.voices:
        against = voice.role in ("denier", "doubter")
        backs = voice.who.key in backing or (voice.who.named and voice.who.name in named)
        if voice.role == "denier" and voice.statement.stance == "affirms" and backs:
            voices.append(voice._replace(role="backer"))
        elif against and voice.who.outlet and voice.report in own and _of_own(voice, context):
            notes.append(f'{voice.who.name} says it and qualifies it there: "{voice.statement.words}"')
        else:
            voices.append(voice)
    return Cast(voices, cast.unrecorded, list(dict.fromkeys(notes)))


def _of_own(voice: Voice, context: Context) -> bool:
    """Whether a denial or doubt speaks of nobody else's statement."""
    about = voice.statement.about
    return about is None or about not in context.statements or context.statement(about).own


def _echoes(voice: Voice, citing: set[str]) -> bool:
    return voice.role == "backer" and voice.who.outlet and voice.report in citing


def first_hand(voice: Voice, context: Context) -> str | None:
    """The words by which the report says that the source knows it first-hand; None where there are none."""
    statement = voice.statement
    content = context.words(voice.report, statement.content.spans)
    places = (
        {"own": content}
        if voice.who.outlet
        else {
            "source": context.words(voice.report, voice.spans),
            "cue": context.words(voice.report, statement.cue.spans),
            "quote": content if statement.quotation in ("direct", "mixed") else "",
        }
    )
    for where, words in places.items():
        found = lexicons.first_hand(where).search(words)
        if found:
            return found[0]
    return None


def played(voices: list[Voice], context: Context) -> tuple[Part, ...]:
    """One Part for each source and role: backers, assessors, deniers, doubters, then relays."""
    return tuple(_part(role, group, context) for role, group in by_part(voices))


def _part(role: Role, group: list[Voice], context: Context) -> Part:
    who = group[0].who
    statements = tuple(dict.fromkeys(voice.statement.id for voice in group))
    once = {voice.statement.id: voice for voice in group}
    cues = [context.words(voice.report, voice.statement.cue.spans) for voice in once.values()]
    said = () if who.outlet else [context.said(voice.report, voice.statement) for voice in group]
    return Part(
        role=role,
        name=who.name,
        kind=who.kind,
        unnamed=who.unnamed,
        country=who.country,
        entity=who.entity,
        description=next((voice.who.description for voice in group if voice.who.description), None),
        cue="" if who.outlet and role == "relay" else " / ".join(dict.fromkeys(cue for cue in cues if cue)),
        certainty=Certainty() if role == "relay" else _certainty(group),
        said=next((day for day in said if day), None),
        through=tuple(dict.fromkeys(name for voice in group for name in voice.through if name != who.name)),
        statements=statements,
        evidence=tuple(_evidence(once[ident], role) for ident in statements),
    )


def _certainty(group: list[Voice]) -> Certainty:
    """The words that carry a number on a published scale, else any words, else nothing."""
    found = [voice.statement.certainty for voice in group if voice.statement.certainty.words]
    numbered = [certainty for certainty in found if certainty.scale == "ICD 203"]
    return (numbered or found or [Certainty()])[0]


def _evidence(voice: Voice, role: Role) -> Evidence:
    statement = voice.statement
    if role == "relay" and voice.who.outlet:
        return Evidence(report=voice.report, statement=statement.id, content=statement.content.spans)
    return Evidence(
        report=voice.report,
        statement=statement.id,
        source=voice.spans,
        cue=statement.cue.spans,
        content=statement.content.spans,
    )
