"""Any sheet as lines of text: the face of the product, plain when piped, coloured by style on a terminal."""

from according.publish.line import NARROWEST, Line
from according.publish.text_claim import claim_lines
from according.publish.text_compare import comparison_lines
from according.publish.text_lists import report_lines, source_lines, story_lines
from according.records.views import ClaimSheet, Comparison, ReportSheet, SourceSheet, StorySheet

Sheet = ClaimSheet | StorySheet | ReportSheet | SourceSheet | Comparison


def sheet_text(sheet: Sheet, width: int = 100) -> list[Line]:
    """The sheet in lines of at most `width` columns (at least 40). What reports say is made harmless for a terminal.

    >>> from according.records.views import SourceRow, SourceSheet
    >>> row = SourceRow(id="00c0ffee00c0ffee", name="Ida Holm", kind="person", role="mayor", country="NO")
    >>> [line.plain for line in sheet_text(SourceSheet(source=row, statements=()))]
    ['SOURCE       00c0ffee  Ida Holm  mayor, NO, person', 'cited with   0 statements in 0 reports']
    """
    width = max(width, NARROWEST)
    match sheet:
        case ClaimSheet():
            return claim_lines(sheet, width)
        case StorySheet():
            return story_lines(sheet, width)
        case ReportSheet():
            return report_lines(sheet, width)
        case SourceSheet():
            return source_lines(sheet, width)
        case Comparison():
            return comparison_lines(sheet, width)
