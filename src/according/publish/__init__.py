"""From clusters and standings to what the faces show: rows, sheets, comparisons, JSON, text, exports."""

from according.publish.compare import compare, narrowed
from according.publish.contract import claim_to_contract, reading_to_contract, story_to_contract
from according.publish.export import export_events
from according.publish.line import Line, Segment
from according.publish.material import Material
from according.publish.rows import claim_row, report_row, source_row, statement_row, story_row
from according.publish.sheets import claim_sheet, report_sheet, source_sheet, story_sheet
from according.publish.text import Sheet, sheet_text

__all__ = [
    "Line",
    "Material",
    "Segment",
    "Sheet",
    "claim_row",
    "claim_sheet",
    "claim_to_contract",
    "compare",
    "export_events",
    "narrowed",
    "reading_to_contract",
    "report_row",
    "report_sheet",
    "sheet_text",
    "source_row",
    "source_sheet",
    "statement_row",
    "story_row",
    "story_sheet",
    "story_to_contract",
]
