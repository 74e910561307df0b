"""The fixed JSON of `according read --jsonl`, `claims --jsonl` and `stories --jsonl`.

Names and nesting are a contract; further fields stand beside them. What is absent is null or [].
"""

from typing import Any

import msgspec

from according.records import Certainty, Claim, Event, Forecast, Reading, Report, Source, Standing, Statement, Story

Json = dict[str, Any]


def reading_to_contract(report: Report, key: str, path: str, reading: Reading) -> Json:
    """One reading. `statements` are those with a source or a cue; the author's own stand in `author_statements`.

    >>> report = Report(text="No news.", outlet="The Quay")
    >>> reading_to_contract(report, "monday", "monday.txt", Reading(report=report.id, reader="1"))["report"]["key"]
    'monday'
    """
    cited = [statement for statement in reading.statements if not uncited(statement)]
    own = [statement for statement in reading.statements if uncited(statement)]
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
        "statements": [_statement(statement) for statement in cited],
        "author_statements": [_statement(statement) for statement in own],
        "times": [msgspec.to_builtins(time) for time in reading.times],
        "places": [msgspec.to_builtins(place) for place in reading.places],
        "figures": [msgspec.to_builtins(figure) for figure in reading.figures],
        "events": [_event(event) for event in reading.events],
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


def _statement(statement: Statement) -> Json:
    forecast = statement.forecast
    by = forecast.by if isinstance(forecast, Forecast) else None
    return {
        "id": statement.id,
        "inside": statement.inside,
        "source": _source(statement.source),
        "cue": {"spans": _spans(statement.cue.spans), "lemma": statement.cue.lemma},
        "content": {"spans": _spans(statement.content.spans)},
        "quotation": statement.quotation,
        "stance": statement.stance,
        "polarity": statement.polarity,
        "certainty": _certainty(statement.certainty),
        "forecast": {"by": by} if forecast else False,
        "said": statement.said,
        "words": statement.words,
        "about": statement.about,
        "assesses": statement.assesses,
        "cosources": [_source(source) for source in statement.cosources],
        "to": statement.to,
        "background": statement.background,
        "frame": msgspec.to_builtins(statement.frame),
    }


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
        "participants": [{"role": p.role, "span": list(p.span), "name": p.name} for p in event.participants],
        "time": event.time,
        "place": event.place,
        "statement": event.statement,
        "lemma": event.lemma,
    }


def _spans(spans: tuple[tuple[int, int], ...]) -> list[list[int]]:
    return [[start, end] for start, end in spans]
