"""The evidence sheet of a claim as text: how it stands, who says so, where the reports differ, and where to check."""

from collections.abc import Mapping

from according.publish.line import Line, Segment, blank, drawn, joined
from according.publish.phrases import extent, listed, quoted, report_chunks, scale_name, short
from according.publish.text_parts import merged_reasons, who
from according.records import Field, Mention, Standing
from according.records.views import ClaimSheet, ReportRow

_WARNED = ("differs", "contradicts")


def claim_lines(sheet: ClaimSheet, width: int) -> list[Line]:
    """All of it, in the order in which an editor asks: what, how it stands, who, agreed or not, why, where to read."""
    letters = {row.id: row.label for row in sheet.reports}
    standing = sheet.standing
    out = drawn(
        Segment("label", "CLAIM"),
        [Segment("muted", f"{short(sheet.claim.id)}  "), Segment("claim", sheet.claim.text)],
        width,
    )
    out += drawn(Segment("label", "stands on"), [Segment("", _line(standing))], width)
    if standing.as_of:
        out += drawn(Segment("label", "as of"), [Segment("", standing.as_of)], width)
    out += [blank(), *who(standing, sheet.reports, width), blank(), *_agreement(standing, letters, width)]
    told = merged_reasons(standing)
    why = [
        line
        for words in standing.why
        if not words.endswith(told)
        for line in drawn(Segment("", ""), [Segment("", words)], width)
    ]
    out += _headed("why", why, width)
    return [
        *out,
        *_kept_apart(sheet, letters, width),
        blank(),
        *_wordings(sheet, letters, width),
        blank(),
        *reports(sheet.reports, width),
    ]


def _line(standing: Standing) -> str:
    """The standing's line; on the sheet, unlike in lists, that nobody denies it is said."""
    if any(part.role == "denier" for part in standing.parts) or "; " not in standing.line:
        return standing.line
    head, _, seen = standing.line.rpartition("; ")
    return f"{head}, denied by nobody; {seen}"


def reports(rows: tuple[ReportRow, ...], width: int) -> list[Line]:
    """The reports behind the letters; where a day is inferred, from what."""
    out: list[Line] = []
    for number, row in enumerate(rows):
        front = Segment("label", "reports" if number == 0 else "")
        out += drawn(front, joined([Segment("span", row.label), *report_chunks(row)]), width)
        if row.date_why:
            out += drawn(Segment("", ""), [Segment("muted", f"   dated by inference: {row.date_why}")], width)
    return out


def _headed(word: str, lines: list[Line], width: int) -> list[Line]:
    """The lines with the word in front of the first."""
    if not lines:
        return []
    return [
        Line(segments=(drawn(Segment("label", word), [], width)[0].segments[0], *lines[0].segments[1:])),
        *lines[1:],
    ]


def _agreement(standing: Standing, letters: Mapping[str, str], width: int) -> list[Line]:
    out: list[Line] = []
    for field in standing.fields:
        out += _field(field, letters, width)
    if standing.certainty_words:
        numbers = ""
        if standing.certainty_low is not None and standing.certainty_high is not None:
            numbers = f"{standing.certainty_low:.2f}-{standing.certainty_high:.2f} {scale_name('ICD 203')}"
        words = ", ".join(map(quoted, standing.certainty_words))
        out += drawn(Segment("label", "how sure"), joined([Segment("", numbers), Segment("", words)]), width)
    return out


def _field(field: Field, letters: Mapping[str, str], width: int) -> list[Line]:
    front = Segment("label", field.name)
    if not field.mentions:
        return drawn(front, [Segment("muted", field.verdict)], width)
    parts = field.verdict in _WARNED
    why = field.why if parts else field.why.rpartition(": ")[2]
    out = drawn(front, [Segment("warn" if parts else "label", field.verdict), Segment("muted", f"  {why}")], width)
    alike: dict[tuple[str, str | None], list[Mention]] = {}
    for mention in field.mentions:
        alike.setdefault((mention.words.casefold(), mention.value), []).append(mention)
    for (_, shown), mentions in alike.items():
        words = mentions[0].words
        who = ", ".join(dict.fromkeys(letters.get(mention.report, "?") for mention in mentions))
        value = f" = {shown}" if shown and shown != words else ""
        where = listed(f"{letters.get(m.report, '?')}:{start}-{end}" for m in mentions for start, end in m.spans)
        body = [Segment("span", f"{who} "), Segment("", quoted(words)), Segment("", value)]
        out += drawn(Segment("", ""), body, width, where)
    return out


def _kept_apart(sheet: ClaimSheet, letters: Mapping[str, str], width: int) -> list[Line]:
    """Statements that look alike and are not counted in, so that a reader can put them in or be warned."""
    out: list[Line] = []
    for number, near in enumerate(sheet.near):
        letter = letters.get(near.b.report, "?")
        out += drawn(
            Segment("label", "near, apart" if number == 0 else ""),
            [Segment("span", f"{letter} "), Segment("", quoted(near.b.words)), Segment("warn", f"  {near.why}")],
            width,
            extent(letter, near.b.spans),
        )
    return [blank(), *out] if out else []


def _wordings(sheet: ClaimSheet, letters: Mapping[str, str], width: int) -> list[Line]:
    out: list[Line] = []
    for number, wording in enumerate(sheet.wordings):
        letter = letters.get(wording.report, "?")
        out += drawn(
            Segment("label", "in words" if number == 0 else ""),
            [Segment("span", f"{letter} "), Segment("", quoted(wording.words))],
            width,
            extent(letter, wording.spans),
        )
    return out
