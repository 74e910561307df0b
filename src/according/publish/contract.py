"""The fixed JSON of `according read --jsonl`, `claims --jsonl` and `stories --jsonl`.

Names and nesting are a contract; further fields stand beside them. What is absent is null or [].
"""

from collections.abc import Iterable
from typing import Any

import msgspec

from according.records import (
    Certainty,
    Claim,
    Event,
    Forecast,
    Participant,
    Reading,
    Report,
    Source,
    Standing,
    Statement,
    Story,
)

Json = dict[str, Any]


def reading_to_contract(report: Report, key: str, path: str, reading: Reading) -> Json:
    """One reading. `statements` are those with a source or a cue; the author's own stand in `author_statements`.

    Where the words of a statement go on in other paragraphs its content has the spans of all; what the ledger keeps
    of each further paragraph stands in `continuations`, with the id of the statement that it `continues`.

    >>> report = Report(text="No news.", outlet="The Quay")
    >>> reading_to_contract(report, "monday", "monday.txt", Reading(report=report.id, reader="1"))["report"]["key"]
    'monday'
    """
    cited = [statement for statement in reading.statements if not uncited(statement)]
    heads = {statement.id for statement in cited if statement.continues is None}
    going = [statement for statement in cited if statement.continues in heads]
    more: dict[str | None, list[Statement]] = {}
    for statement in going:
        more.setdefault(statement.continues, []).append(statement)
    own = [statement for statement in reading.statements if uncited(statement)]
    root = {statement.id: statement.continues for statement in going}
    return {
        "report": {
            "id": report.id,
            "key": key,
            "path": path,
            "outlet": report.outlet,
            "title": report.title,
            "published": report.published,
            "language": report.language,
            "text": report.text,
            "url": report.url,
            "byline": report.byline,
            "basis": report.basis,
            "blocks": msgspec.to_builtins(report.blocks),
        },
        "reader": reading.reader,
        "statements": [_rooted(_statement(s, more.get(s.id, [])), root) for s in cited if s.continues not in heads],
        "continuations": [{"continues": s.continues} | _statement(s) for s in going],
        "author_statements": [_rooted(_statement(statement), root) for statement in own],
        "times": [msgspec.to_builtins(time) for time in reading.times],
        "places": [msgspec.to_builtins(place) for place in reading.places],
        "figures": [msgspec.to_builtins(figure) for figure in reading.figures],
        "events": [_rooted(_event(event), root) for event in reading.events],
        "transfers": [msgspec.to_builtins(transfer) for transfer in reading.transfers],
        "visits": [msgspec.to_builtins(visit) for visit in reading.visits],
        "agreements": [msgspec.to_builtins(agreement) for agreement in reading.agreements],
        "keywords": [list(keyword) for keyword in reading.keywords],
    }


def claim_to_contract(claim: Claim, standing: Standing) -> Json:
    """One claim with how it stands."""
    return {
        "claim": claim.id,
        "text": claim.text,
        "statements": list(claim.statements),
        "standing": msgspec.to_builtins(standing),
    }


def story_to_contract(story: Story, keys: tuple[str, ...]) -> Json:
    """One story; `keys` are the keys of its reports."""
    return {"story": story.id, "title": story.title, "reports": list(keys)}


def uncited(statement: Statement) -> bool:
    """Whether the author says it with nobody cited and no word that attributes: that is no attribution."""
    return statement.own and not statement.source.spans and not statement.cue.spans


def _statement(statement: Statement, more: Iterable[Statement] = ()) -> Json:
    """A statement with the content and the words of those that go on with it."""
    whole = sorted((statement, *more), key=lambda part: part.content.spans)
    forecast = statement.forecast
    by = forecast.by if isinstance(forecast, Forecast) else None
    return {
        "id": statement.id,
        "inside": statement.inside,
        "source": _source(statement.source),
        "cue": {"spans": _spans(statement.cue.spans), "lemma": statement.cue.lemma},
        "content": {"spans": _spans(tuple(sorted({span for part in whole for span in part.content.spans})))},
        "quotation": statement.quotation,
        "stance": statement.stance,
        "polarity": statement.polarity,
        "certainty": _certainty(statement.certainty),
        "forecast": {"by": by} if forecast else False,
        "said": statement.said,
        "words": " ".join(part.words for part in whole),
        "about": statement.about,
        "assesses": statement.assesses,
        "cosources": [_source(source) for source in statement.cosources],
        "to": statement.to,
        "background": statement.background,
        "frame": msgspec.to_builtins(statement.frame),
    }


def _rooted(found: Json, root: dict[str, str | None]) -> Json:
    """What points at a continuation points at the statement that it continues."""
    pointers = [name for name in ("inside", "about", "statement") if name in found]
    return found | {name: root.get(found[name], found[name]) for name in pointers}


def _source(source: Source) -> Json:
    return {
        "spans": _spans(source.spans),
        "name": source.name,
        "kind": source.kind,
        "unnamed": source.unnamed,
        "role": source.role,
        "entity": source.entity,
        "affiliation": source.affiliation,
        "country": source.country,
        "plural": source.plural,
        "resolved": source.resolved,
    }


def _certainty(certainty: Certainty) -> Json:
    return {
        "spans": _spans(certainty.spans),
        "low": certainty.low,
        "high": certainty.high,
        "scale": certainty.scale,
        "words": certainty.words,
        "confidence": certainty.confidence,
    }


def _event(event: Event) -> Json:
    return {
        "span": list(event.span),
        "type": event.type,
        "mode": event.mode,
        "polarity": event.polarity,
        "certainty": _certainty(event.certainty),
        "aspect": event.aspect,
        "participants": [_participant(participant) for participant in event.participants],
        "time": event.time,
        "place": event.place,
        "statement": event.statement,
        "lemma": event.lemma,
        "figures": list(event.figures),
        "background": event.background,
    }


def _participant(participant: Participant) -> Json:
    return {
        "role": participant.role,
        "span": list(participant.span),
        "name": participant.name,
        "entity": participant.entity,
        "country": participant.country,
        "acts": participant.acts,
    }


def _spans(spans: tuple[tuple[int, int], ...]) -> list[list[int]]:
    return [[start, end] for start, end in spans]
