"""An invented fire, told by three reports, and its standing: literal records, their spans found by their words."""

import re
from typing import Any

from according.publish import Material
from according.records import (
    Certainty,
    Claim,
    Content,
    Cue,
    Entity,
    Evidence,
    Field,
    Forecast,
    InferredDate,
    Link,
    Mention,
    Origin,
    OriginPair,
    Part,
    Reading,
    Reason,
    Report,
    Source,
    Span,
    Standing,
    Statement,
)

WIRE = Report(
    outlet="North Wire",
    title="Fire at Lindvik depot",
    published="2031-05-04",
    basis="stated",
    text=(
        "Fire at Lindvik depot\n\nHarbour media have reported that six workers died in the fire at Lindvik on May 3.\n"
        'Eva Lund, the interior minister, said it was "highly likely" that the report was true. Osk denied it.\n'
        '"We will rebuild the depot before the winter," Lund said.\n'
    ),
)
QUAY = Report(
    outlet=None,
    text=(
        "Lund said reports that eight workers died in the fire at Lindvik this week were highly likely.\n"
        '"We will rebuild the depot," she said.\nForeign crews stayed away from the port.\n'
    ),
)
BAY = Report(
    outlet="The Bay",
    published="2031-05-06",
    basis="stated",
    text="Domestic crews stayed away from the port, pilots said.\n",
)


def at(report: Report, *words: str) -> tuple[Span, ...]:
    """Spans of the words in the report."""
    return tuple(Span(report.text.index(part), report.text.index(part) + len(part)) for part in words)


def near(report: Report, words: str, start: int) -> tuple[Span, ...]:
    """The place of the words that is nearest to an offset."""
    found = [match.start() for match in re.finditer(re.escape(words), report.text)]
    first = min(found, key=lambda place: abs(place - start))
    return (Span(first, first + len(words)),)


def say(report: Report, ident: str, content: str, *, by: str = "", cue: str = "", **fields: Any) -> Statement:
    """A statement by whom the words `by` name; without them the author's own."""
    source = fields.pop("source", {})
    start = report.text.index(content)
    return Statement(
        id=ident,
        content=Content(spans=at(report, content)),
        words=" ".join(content.split()),
        source=Source(spans=near(report, by, start), **({"kind": "person"} | source)) if by else Source(),
        cue=Cue(spans=near(report, cue, start) if cue else (), lemma=cue),
        **fields,
    )


LIKELY = Certainty(spans=at(WIRE, "highly likely"), words="highly likely", low=0.8, high=0.95, scale="ICD 203")
LUND = {"name": "Eva Lund", "role": "interior minister", "country": "NO", "entity": "person:eva-lund"}
MEDIA = say(
    WIRE,
    "a1",
    "six workers died in the fire at Lindvik on May 3",
    by="Harbour media",
    cue="have reported",
    source={"kind": "media", "unnamed": "local media", "entity": "media:harbour"},
)
WEIGHED = say(
    WIRE,
    "a2",
    'it was "highly likely" that the report was true',
    by="Eva Lund, the interior minister",
    cue="said",
    source=LUND,
    about="a1",
    assesses=True,
    certainty=LIKELY,
    quotation="mixed",
    said="2031-05-04",
)
DENIED = say(
    WIRE, "a3", "it.", by="Osk", cue="denied", stance="denies", about="a1", source={"name": "Osk", "kind": "government"}
)
LONG = say(
    WIRE,
    "a4",
    "We will rebuild the depot before the winter",
    by="Lund",
    cue="said",
    quotation="direct",
    source=LUND,
    forecast=Forecast(by="2031-11-30"),
)
OUTER = say(
    QUAY,
    "b1",
    "reports that eight workers died in the fire at Lindvik this week were highly likely",
    by="Lund",
    cue="said",
    source=LUND,
    assesses=True,
    certainty=LIKELY,
)
INNER = say(QUAY, "b2", "eight workers died in the fire at Lindvik this week", cue="reports", inside="b1")
SHORT = say(
    QUAY, "b3", "We will rebuild the depot", by="she", cue="said", quotation="direct", source=LUND, forecast=Forecast()
)
FOREIGN = say(QUAY, "b4", "Foreign crews stayed away from the port")
DOMESTIC = say(
    BAY,
    "d1",
    "Domestic crews stayed away from the port",
    by="pilots",
    cue="said",
    source={"kind": "group", "unnamed": "other", "entity": "group:pilots"},
)

READINGS = {
    WIRE.id: Reading(report=WIRE.id, reader="1", statements=(MEDIA, WEIGHED, DENIED, LONG)),
    QUAY.id: Reading(report=QUAY.id, reader="1", statements=(OUTER, INNER, SHORT, FOREIGN)),
    BAY.id: Reading(report=BAY.id, reader="1", statements=(DOMESTIC,)),
}
EVA = Entity(
    id="e0e0e0e0e0e0e0e0",
    name="Eva Lund",
    kind="person",
    country="NO",
    mentions=tuple(sorted((f"{WIRE.id}:person:eva-lund", f"{QUAY.id}:person:eva-lund"))),
)
DEATHS = Claim(id="c1c1c1c1c1c1c1c1", text="six workers died in the fire at Lindvik on May 3", statements=("a1", "b2"))
REBUILD = Claim(id="c2c2c2c2c2c2c2c2", text="We will rebuild the depot", statements=("a4", "b3"))
MATERIAL = Material(
    reports={report.id: report for report in (WIRE, QUAY, BAY)},
    readings=READINGS,
    keys={WIRE.id: ("wire",), QUAY.id: ("quay",), BAY.id: ("bay",)},
    dates={QUAY.id: InferredDate(report=QUAY.id, published="2031-05-05", why="it says Monday, as its sibling does")},
    entities=dict.fromkeys(EVA.mentions, EVA),
    claims={"a1": DEATHS.id, "b2": DEATHS.id},
)
LINKS = (
    Link(
        left="a4",
        right="b3",
        kind="utterance",
        verdict="same",
        score=1.0,
        reasons=(Reason(feature="longest common run", value=5),),
    ),
    Link(
        left="b4",
        right="d1",
        kind="claim",
        verdict="different",
        score=0.4,
        reasons=(
            Reason(feature="words", value=0.8),
            Reason(feature="what differs", value=1, words="foreign | domestic"),
        ),
    ),
    Link(
        left=min(WIRE.id, QUAY.id),
        right=max(WIRE.id, QUAY.id),
        kind="story",
        verdict="same",
        score=0.9,
        reasons=(Reason(feature="keywords", value=0.7),),
    ),
)


def evidence(report: Report, statement: Statement) -> Evidence:
    """All spans of a statement."""
    return Evidence(
        report=report.id,
        statement=statement.id,
        source=statement.source.spans,
        cue=statement.cue.spans,
        content=statement.content.spans,
    )


STANDING = Standing(
    claim=DEATHS.id,
    as_of=None,
    line='1 origin in 2 reports, assessed "highly likely" by 1, denied by Osk; first seen 2031-05-04',
    parts=(
        Part(
            role="backer",
            name="Harbour media",
            kind="media",
            unnamed="local media",
            description="local media, not named",
            cue="have reported",
            through=("North Wire",),
            statements=("a1",),
            evidence=(evidence(WIRE, MEDIA),),
        ),
        Part(
            role="assessor",
            name="Eva Lund",
            kind="person",
            description="interior minister",
            country="NO",
            entity=EVA.id,
            cue="said",
            certainty=LIKELY,
            said="2031-05-04",
            statements=("a2", "b1"),
            evidence=(evidence(WIRE, WEIGHED), evidence(QUAY, OUTER)),
        ),
        Part(
            role="denier",
            name="Osk",
            kind="government",
            cue="denied",
            statements=("a3",),
            evidence=(evidence(WIRE, DENIED),),
        ),
        Part(
            role="relay",
            name="North Wire",
            kind="author",
            statements=("a1",),
            evidence=(Evidence(report=WIRE.id, statement="a1", content=MEDIA.content.spans),),
        ),
        Part(
            role="relay",
            name="the report's author (quay)",
            kind="author",
            statements=("b2",),
            evidence=(Evidence(report=QUAY.id, statement="b2", content=INNER.content.spans),),
        ),
    ),
    origins=(
        Origin(
            name="Harbour media",
            kind="media",
            reports=(WIRE.id, QUAY.id),
            statements=("a1", "b2"),
            merged=(('"reports", source not named', "Eva Lund speaks of the same in A and in B"),),
        ),
    ),
    pairs=(),
    unrecorded=('B: "reports", source not named; Eva Lund speaks of the same in A and in B',),
    reports=(WIRE.id, QUAY.id),
    first_seen="2031-05-04",
    last_seen="2031-05-05",
    certainty_low=0.8,
    certainty_high=0.95,
    certainty_words=("highly likely",),
    fields=(
        Field(
            name="when",
            verdict="compatible",
            why="the days overlap",
            mentions=(
                Mention(report=WIRE.id, words="on May 3", spans=at(WIRE, "on May 3"), value="2031-05-03"),
                Mention(report=QUAY.id, words="this week", spans=at(QUAY, "this week"), value="2031-05-05/2031-05-11"),
            ),
        ),
        Field(name="where", verdict="not said", why="no statement says it"),
        Field(
            name="how many",
            verdict="contradicts",
            why="the one number excludes the other",
            mentions=(
                Mention(report=WIRE.id, words="six", spans=at(WIRE, "six"), value="6"),
                Mention(report=QUAY.id, words="eight", spans=at(QUAY, "eight"), value="8"),
            ),
        ),
    ),
    forecast=False,
    why=("Eva Lund speaks of the same in A and in B",),
)
TWO_ORIGINS = OriginPair(
    left="Harbour media", right="Osk", verdict="independence not established", why="Harbour media: not named"
)
