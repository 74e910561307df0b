"""An invented raid on a depot, told by two reports: literal readings with typed events, spans found by their words."""

from typing import Any

from according.publish import Material
from according.records import (
    Certainty,
    Content,
    Cue,
    Event,
    Figure,
    Participant,
    Place,
    Reading,
    Report,
    Source,
    Span,
    Statement,
    Time,
)
from according.records.base import excerpt

GULL = Report(
    outlet="Bay Gull", title="Raid on Lindvik", published="2031-05-06", basis="stated", byline="Ada Moen",
    text=(
        "Drones from Osk struck the depot at Lindvik on May 3 and killed at least seven guards, Eva Lund said.\n"
        "Osk denied that it had raided the depot.\n"
        "Osk will send a brigade to the Velm Sea next week. Its envoys met there in 2027.\n"
    ),
)
COURIER = Report(
    outlet="North Courier", title="=Eight dead", published="2031-05-07", basis="stated",
    text="Osk's drones hit Lindvik this month, killing eight guards and wounding dozens, a port worker said.\n",
)


def at(report: Report, words: str) -> Span:
    """The span of the words in the report."""
    start = report.text.index(words)
    return Span(start, start + len(words))


def say(report: Report, ident: str, by: str, cue: str, content: str, **fields: Any) -> Statement:
    """A statement by whom the words `by` name."""
    name = fields.pop("name", by)
    source = Source(spans=(at(report, by),), name=name, kind="person" if name else "group", entity=f"e-{by}")
    return Statement(
        id=ident, source=source, cue=Cue(spans=(at(report, cue),), lemma=cue),
        content=Content(spans=(at(report, content),)), words=content, **fields)


def take(report: Report, **parts: str) -> tuple[Participant, ...]:
    """Participants by role; underlined roles of several are numbered off ("agent", "agent_2")."""
    return tuple(
        Participant(role=role.split("_")[0], span=at(report, words), name=words if words[0].isupper() else None,
                    acts="depot" not in words)
        for role, words in parts.items())


LINDVIK = {"name": "Lindvik", "geoname": "3141592", "country": "NO", "lat": 60.125, "lon": 5.0625, "precision": 1,
           "kind": "town", "adm1": "Vestland", "why": "a town named as the place"}
RAID = Event(
    span=at(GULL, "struck"), lemma="strike", type="ASSAULT", mode="drone", aspect="past", time=0, place=0, figures=(0,),
    participants=take(GULL, agent="Osk", patient="the depot"), statement="a1")
GULL_READING = Reading(
    report=GULL.id, reader="hand",
    statements=(
        say(GULL, "a1", "Eva Lund", "said", "Drones from Osk struck the depot at Lindvik on May 3"),
        say(GULL, "a2", "Osk", "denied", "it had raided the depot", stance="denies"),
    ),
    times=(
        Time(span=at(GULL, "May 3"), type="DATE", relation="abs:2031-05-03", earliest="2031-05-03",
             latest="2031-05-03", precision=1),
        Time(span=at(GULL, "next week"), type="DATE", relation="unit:week:1"),
        Time(span=at(GULL, "2027"), type="DATE", relation="abs:2027"),
    ),
    places=(
        Place(span=at(GULL, "Lindvik"), **LINDVIK),
        Place(span=at(GULL, "the Velm Sea"), name="Velm Sea", precision=7, kind="sea"),
    ),
    figures=(Figure(span=at(GULL, "at least seven"), low=7, counted="guards", role="killed"),),
    events=(
        RAID,
        Event(span=at(GULL, "raided"), lemma="raid", type="ASSAULT", aspect="past", statement="a2",
              participants=take(GULL, agent="it", patient="the depot")),
        Event(span=at(GULL, "send"), lemma="send", type="MOBILIZE", mode="troops", aspect="future", time=1, place=1,
              participants=take(GULL, agent="Osk", patient="a brigade")),
        Event(span=at(GULL, "met"), lemma="meet", type="CONSULT", aspect="past", time=2, place=1, background=True,
              participants=take(GULL, agent="Its envoys")),
        Event(span=at(GULL, "said"), lemma="say", aspect="past"),
    ),
)
COURIER_READING = Reading(
    report=COURIER.id, reader="hand",
    statements=(
        say(COURIER, "b1", "a port worker", "said", "Osk's drones hit Lindvik this month", name=None),
    ),
    times=(Time(span=at(COURIER, "this month"), type="DATE", relation="unit:month:0", earliest="2031-05-01",
                latest="2031-05-31", precision=4),),
    places=(Place(span=at(COURIER, "Lindvik"), name="Lindvik", country="NO"),),
    figures=(
        Figure(span=at(COURIER, "eight"), low=8, best=8, high=8, counted="guards", role="killed"),
        Figure(span=at(COURIER, "dozens"), low=12, role="wounded"),
    ),
    events=(
        Event(span=at(COURIER, "hit"), lemma="hit", type="ASSAULT", mode="drone", aspect="past", time=0, place=0,
              figures=(0, 1), statement="b1",
              certainty=Certainty(words="likely", low=0.55, high=0.8, scale="ICD 203"),
              participants=take(COURIER, agent="Osk")),
    ),
)


def material(*readings: Reading, claims: dict[str, str] | None = None) -> Material:
    """What the readings make; without any, of both reports, whose raid is one claim."""
    shown = readings or (GULL_READING, COURIER_READING)
    return Material(
        reports={GULL.id: GULL, COURIER.id: COURIER},
        readings={reading.report: reading for reading in shown},
        keys={GULL.id: ("gull",), COURIER.id: ("courier",)},
        claims={"a1": "c1", "a2": "c1", "b1": "c1"} if claims is None else claims,
    )


def gull(*events: Event, **fields: Any) -> Reading:
    """The Gull's reading with these events in it, and what else is given."""
    given: dict[str, Any] = {name: getattr(GULL_READING, name) for name in GULL_READING.__struct_fields__}
    return Reading(**(given | {"events": events} | fields))


def words_at(report: Report, span: Any) -> str:
    """The report's words at a span, or at a pair that was one."""
    return excerpt(report.text, (Span(*span),))
