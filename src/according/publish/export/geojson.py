"""GeoJSON (RFC 7946): one point an event and report, with the columns of the event-report CSV as properties."""

from typing import Any

import msgspec

from according.records.exports import EventReportRow

PLACES = 6
"""Decimal places of a degree: a tenth of a metre, more than any gazetteer has (RFC 7946, 11.2)."""


def located(row: EventReportRow) -> bool:
    """Whether a row has a point on the earth."""
    return row.latitude is not None and row.longitude is not None and (
        -90 <= row.latitude <= 90 and -180 <= row.longitude <= 180)


def feature(row: EventReportRow) -> dict[str, Any]:
    """A located row as a Feature: longitude before latitude, WGS 84. `where_prec` says how much the point is worth."""
    properties = msgspec.to_builtins(row)
    point = [round(properties.pop(name), PLACES) for name in ("longitude", "latitude")]
    return {
        "type": "Feature",
        "id": f"{row.event_id}-{row.id}",
        "geometry": {"type": "Point", "coordinates": point},
        "properties": properties,
    }
