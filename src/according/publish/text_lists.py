"""The sheets of a story, a report and a source as text."""

from according.publish.line import Line, Segment, blank, drawn, joined
from according.publish.phrases import counted, probability, quoted, report_chunks, short, spans_of
from according.publish.text_claim import reports
from according.records import Certainty, Link
from according.records.views import ClaimRow, ReportSheet, SourceSheet, StatementRow, StorySheet

_STANCES = {"denies": "denier", "doubts": "doubter", "cannot verify": "doubter", "declines": "muted"}


def story_lines(sheet: StorySheet, width: int) -> list[Line]:
    """A story: its reports, what joins them, and its claims with how each stands."""
    story = sheet.story
    days = " to ".join(dict.fromkeys(day for day in (story.first, story.last) if day)) or "no date"
    out = drawn(
        Segment("label", "STORY"), [Segment("muted", f"{short(story.id)}  "), Segment("claim", story.title)], width
    )
    out += drawn(
        Segment("label", "told"),
        [Segment("", f"{days}, in {counted(len(sheet.reports), 'report')}")],
        width,
    )
    out += [blank(), *reports(sheet.reports, width)]
    letters = {row.id: row.label for row in sheet.reports}
    told = [_joint(link, letters) for link in sheet.links]
    for number, words in enumerate(dict.fromkeys(told)):
        out += drawn(Segment("label", "joined by" if number == 0 else ""), [Segment("muted", words)], width)
    out += [
        blank(),
        *drawn(
            Segment("label", "CLAIMS"), [Segment("muted", f"{len(sheet.claims)}, on the most origins first")], width
        ),
    ]
    for row in sheet.claims:
        out += _claim(row, width)
    return out


def report_lines(sheet: ReportSheet, width: int) -> list[Line]:
    """A report: what it says in its own order, each statement with who says it and where."""
    row = sheet.report
    out = drawn(Segment("label", "REPORT"), joined(report_chunks(row)), width)
    if row.date_why:
        out += drawn(Segment("label", "date"), [Segment("muted", f"inferred: {row.date_why}")], width)
    if sheet.copies:
        out += drawn(Segment("label", "copies"), [Segment("", ", ".join(sheet.copies))], width)
    out += [blank()]
    for statement in sheet.statements:
        out += statement_lines(statement, width, with_source=True)
    return out


def source_lines(sheet: SourceSheet, width: int) -> list[Line]:
    """A source: how reports name it, and all that it is cited with."""
    row = sheet.source
    about = ", ".join(
        fact for fact in (row.role, row.country, f"{row.unnamed}, not named" if row.unnamed else row.kind) if fact
    )
    out = drawn(
        Segment("label", "SOURCE"),
        joined([Segment("muted", short(row.id)), Segment("claim", row.name), Segment("muted", about)]),
        width,
    )
    if sheet.mentions:
        out += drawn(Segment("label", "named as"), [Segment("", ", ".join(map(quoted, sheet.mentions)))], width)
    number = f"{counted(row.statements, 'statement')} in {counted(len(row.reports), 'report')}"
    out += drawn(Segment("label", "cited with"), [Segment("", number)], width)
    report = None
    for statement in sheet.statements:
        if statement.report != report:
            report = statement.report
            out += [blank(), *drawn(Segment("label", "in"), [Segment("label", statement.key)], width)]
        out += statement_lines(statement, width, with_source=False)
    return out


def statement_lines(row: StatementRow, width: int, *, with_source: bool) -> list[Line]:
    """A statement: who and how in the first line, the words below; for a source's own sheet the cue goes first."""
    style = _STANCES.get(row.stance, "")
    who = [Segment("label", row.source), Segment("muted", f"through {', '.join(row.through)}" if row.through else "")]
    head = joined(
        [
            *(who if with_source else []),
            Segment(style, quoted(row.cue) if row.cue else ""),
            Segment(style or "muted", row.stance if row.stance != "affirms" else ""),
            Segment("assessor", probability(_certainty(row))),
            Segment("", f"said {row.said}" if row.said else ""),
            Segment("warn", _forecast(row)),
        ]
    )
    front = Segment("muted", short(row.id))
    words = quoted(row.words) if row.quotation == "direct" else row.words
    return [
        *drawn(front, head or [Segment("muted", row.quotation)], width, spans_of(row, "").lstrip(":")),
        *drawn(Segment("", ""), [Segment("", words)], width),
    ]


def _certainty(row: StatementRow) -> Certainty:
    return Certainty(words=row.certainty, low=row.low, high=row.high, scale=row.scale)


def _forecast(row: StatementRow) -> str:
    if not row.forecast:
        return ""
    return f"forecast, to be checked by {row.by}" if row.by else "forecast, no date named"


def _claim(row: ClaimRow, width: int) -> list[Line]:
    out = drawn(Segment("muted", short(row.id)), [Segment("claim", row.text)], width)
    out += drawn(Segment("", ""), [Segment("", row.line)], width)
    if row.differs:
        out += drawn(Segment("", ""), [Segment("warn", f"the reports differ on {', '.join(row.differs)}")], width)
    return out


def _joint(link: Link, letters: dict[str, str]) -> str:
    found = [f"{reason.feature} {reason.value:g} {reason.words}".strip() for reason in link.reasons if reason.value > 0]
    why = "; ".join(found) or link.why or ""
    pair = "-".join(sorted((letters[link.left], letters[link.right]), key=lambda letter: (len(letter), letter)))
    return f"{pair} {link.kind}{f': {why}' if why else ''}"
