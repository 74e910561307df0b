"""PLOVER JSONL: one record a mention of an event, in the fields of the manual's appendix on JSON."""

from typing import Any

import msgspec

from according.publish.export.casualties import whole
from according.publish.export.mentions import TOWNS, Mention
from according.publish.export.occurrences import Occurrence, trace
from according.publish.export.tables import plover
from according.records import Event, Participant, Place

CODEBOOK = "PLOVER 2.0 draft 2024-02"
REFERENCE = "plover-base-2.0"
"""The codebook as the manual asks that citeInfo names it."""

RESOLUTIONS = {"country": 1, "adm1": 2, "adm2": 3, **dict.fromkeys(TOWNS, 4)}
"""The manual's `resolution` of a location: 1 country, 2 province, 3 district, 4 city. We have none below a city (5)."""

FOLDED = {**dict.fromkeys(("CONSULT", "SUPPORT", "COOPERATE", "AID"), "AGREE"), "RETREAT": "CONCEDE"}
"""What the manual makes of what is yet to come (chapters AGREE, CONCEDE): an agreement, of a retreat a concession."""

Json = dict[str, Any]


def plover_records(found: list[Occurrence]) -> list[Json]:
    """One record a mention, in the order of report ids and texts; `link` joins those of one event."""
    made = [(mention, occurrence.id) for occurrence in found for mention in occurrence.mentions]
    return [_record(mention, event) for mention, event in sorted(made, key=lambda pair: (
        pair[0].report, pair[0].event.span, pair[0].id))]


def coded(event: Event) -> tuple[str, str | None]:
    """Type and mode as the manual has them: a cooperative doing of the future is told as what it announces."""
    type_ = event.type or ""
    if event.aspect == "future" and type_ in FOLDED:
        return FOLDED[type_], None
    return type_, event.mode


def auxiliary(mention: Mention) -> list[str]:
    """PLOVER's auxiliary modes, which its manual puts into `context`; none for a future that the type tells."""
    event = mention.event
    return [name for name, holds in (
        ("historical", mention.background),
        ("future", event.aspect == "future" and event.type not in FOLDED),
        ("hypothetical", event.aspect == "hypothetical"),
        ("negation", mention.status == "denied"),
    ) if holds]


def _record(mention: Mention, event_id: str) -> Json:
    """What the record lacks is null or [], as in our own JSON; `according` holds what PLOVER has no field for."""
    event, when, text = mention.event, mention.when, mention.text
    type_, mode = coded(event)
    return {
        "id": mention.id,
        "has_event": True,
        "date": when.earliest if when else None,
        "enddate": when.latest if when and when.latest != when.earliest else None,
        "actor": [_entity(mention, found) for found in mention.participants("agent")],
        "recipient": [_entity(mention, found) for found in mention.targets],
        "event": [type_],
        "event_loc": _location(mention, mention.place) if mention.place else None,
        "event_text": [mention.words((span,)) for span in (event.span, *mention.also)],
        "quad_code": plover()[type_].code if type_ in plover() else None,
        "mode": [mode] if mode else [],
        "context": auxiliary(mention),
        "size": {name: _least(mention, role) for name, role in (
            ("dead", "killed"), ("injured", "wounded"), ("arrested", "detained"))},
        "link": event_id,
        "text_info": {"start": event.span.start, "end": event.span.end},
        "cite_info": {
            "citation": mention.material.key(mention.report),
            "url": text.url,
            "title": text.title,
            "language": text.language,
            "publication": text.outlet,
            "coder": mention.reading.reader,
            "codebook": REFERENCE,
        },
        "coder": f"according, reader {mention.reading.reader}",
        "according": _own(mention, event_id),
    }


def _own(mention: Mention, event_id: str) -> Json:
    when = mention.when
    own: Json = msgspec.to_builtins(trace(Occurrence(event_id, (mention,)), CODEBOOK))
    return own | {
        "date_prec": when.precision if when else None,
        "published": mention.material.published(mention.report),
        "participants": [
            {"role": found.role, "span": list(found.span), "name": found.name} for found in mention.event.participants],
        "figures": [msgspec.to_builtins(figure) for figure in mention.figures],
    }


def _entity(mention: Mention, found: Participant) -> Json:
    return {"entity_text": mention.words((found.span,)), "identifier_text": found.name}


def _location(mention: Mention, place: Place) -> Json:
    country = mention.country
    return {
        "extracted_place": mention.words((place.span,)),
        "resolved_place": place.name,
        "geonameid": int(place.geoname) if place.geoname and place.geoname.isdecimal() else None,
        "lat": place.lat,
        "lon": place.lon,
        "city": place.name if place.kind in TOWNS else None,
        "district": mention.division("adm2"),
        "province": mention.division("adm1"),
        "country": country.name if country else None,
        "country_code": country.alpha3 if country else None,
        "resolution": RESOLUTIONS.get(place.kind or ""),
        "where_prec": place.precision,
    }


def _least(mention: Mention, role: str) -> int | float | None:
    """PLOVER wants one number: the least that is said."""
    toll = mention.toll(role)
    return whole(toll.conservative) if toll else None
