"""Events as other programs take them: event-report, UCDP and ACLED tables, PLOVER records, GeoJSON."""

from collections import Counter
from collections.abc import Sequence

from according.publish.export.acled import acled_rows
from according.publish.export.event_report import event_reports
from according.publish.export.ged import VIOLENCE, ged_rows
from according.publish.export.geojson import feature, located
from according.publish.export.mentions import Mention, mentions
from according.publish.export.occurrences import Occurrence, occurrences
from according.publish.export.plover import plover_records
from according.publish.export.tables import acled_codes
from according.publish.material import Material
from according.records.exports import AcledRow, EventExport, EventForm, EventReportRow, GedRow

__all__ = ["export_events"]

UNTYPED, UNARMED, UNPLACED = "without a type", "without armed force", "without a place on the map"
UNCODED = "of a type that ACLED does not code"
WHY = {
    "present": "said of the present",
    "future": "still ahead",
    "hypothetical": "hypothetical",
    "uncertain": "hedged",
    "doubted": "doubted or not confirmed",
    "denied": "denied or negated",
}
"""Why a status other than "happened" is left out of UCDP's and ACLED's tables."""
REASONS = (UNTYPED, UNARMED, UNCODED, UNPLACED, *WHY.values())


def export_events(material: Material, form: EventForm) -> EventExport:
    """The typed events in one form, with the number of mentions that were left out for each reason.

    UCDP's and ACLED's tables hold what is past and asserted alone; the others hold all, each with its status.
    """
    typed, untyped = mentions(material)
    found = occurrences(typed)
    out: Counter[str] = Counter({UNTYPED: untyped})
    match form:
        case "event-report":
            return _made(EventReportRow, event_reports(found), out)
        case "plover":
            return _made(None, plover_records(found), out)
        case "geojson":
            rows = event_reports(found)
            features = [feature(row) for row in rows if located(row)]
            out[UNPLACED] = len(rows) - len(features)
            return _made(None, features, out)
        case "acled":
            coded = [event for event in found if _acleds(event.first)]
            out[UNCODED] = len(typed) - sum(len(event.mentions) for event in coded)
            return _made(AcledRow, acled_rows(_happened(coded, out)), out)
        case "ucdp":
            violent = [event for event in found if event.first.event.type == VIOLENCE]
            out[UNARMED] = len(typed) - sum(len(event.mentions) for event in violent)
            return _made(GedRow, ged_rows(_happened(violent, out)), out)


def _acleds(mention: Mention) -> bool:
    """Whether it can be an event of ACLED's; of words of support an agreement that is made."""
    type_ = mention.event.type
    return acled_codes(type_) and (type_ != "SUPPORT" or mention.makes_agreement)


def _happened(found: Sequence[Occurrence], out: Counter[str]) -> list[Occurrence]:
    """The events with those mentions alone that say they happened; the others are counted."""
    kept: list[Occurrence] = []
    for occurrence in found:
        asserted: list[Mention] = []
        for mention in occurrence.mentions:
            if mention.status == "happened":
                asserted.append(mention)
            else:
                out[WHY[mention.status]] += 1
        if asserted:
            kept.append(Occurrence(occurrence.id, tuple(asserted)))
    return kept


def _made(kind: type[AcledRow | GedRow | EventReportRow] | None, rows: Sequence[object],
          out: Counter[str]) -> EventExport:
    return EventExport(kind, tuple(rows), tuple((why, out[why]) for why in REASONS if out[why]))
