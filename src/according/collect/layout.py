"""What each stretch of a text is: header, title, byline, dateline, caption or paragraph."""

from collections.abc import Iterator
from typing import NamedTuple

from according.collect.captions import MAX_CAPTION, is_caption
from according.collect.datelines import dateline_at
from according.collect.fields import Header, Stated
from according.collect.headers import header_at, whole_header
from according.collect.heads import under_title
from according.collect.lines import Line, joins, split_lines, wrap_width
from according.collect.titles import is_kicker, title_lines
from according.records import Block, Span
from according.records.report import BlockKind

HEAD_LINES = 12
"""Lines from the top in which headers, bylines and the title are looked for."""
LEADS = 3
"""Paragraphs from the top in which a dateline is looked for."""


class Layout(NamedTuple):
    """The blocks of a text, in order, together all of it but white space; and what its headers and dateline state."""

    blocks: tuple[Block, ...]
    stated: tuple[Stated, ...]


class _Piece(NamedTuple):
    """A line, or what a header leaves of one, with its kind where that is known before lines are joined."""

    line: Line
    kind: BlockKind | None = None
    stated: tuple[Stated, ...] = ()


def lay_out(text: str, title: str | None = None) -> Layout:
    r"""The layout of a text; `title` is a title known from elsewhere: where the text begins with it, that is its title.

    >>> [block.kind for block in lay_out("Rain in Oslo\n\nBy Jane Doe\n\nIt rained.").blocks]
    ['title', 'byline', 'paragraph']
    """
    lines = split_lines(text)
    width = wrap_width(text, lines)
    known, lines = _known_title(text, lines, title)
    pieces = [*known, *_pieces(text, lines, width, titled=bool(known))]
    if all(piece.kind is not None for piece in pieces):    # no body: what looked like a title is it
        pieces = [piece if _is_plain(piece) else piece._replace(kind=None) for piece in pieces]
    stated = tuple(field for piece in pieces for field in piece.stated)
    blocks: list[Block] = []
    dated: list[Stated] = []
    leads = 0
    for number, unit in enumerate(_units(text, pieces, width)):
        kind = unit.kind or _kind(text, unit.line, leading=number == 0)
        start = unit.line.start
        if kind == "paragraph" and leads < LEADS:
            leads += 1
            start = _dateline(text, unit.line, blocks, dated)
        if start < unit.line.end:
            blocks.append(Block(kind=kind, span=Span(start, unit.line.end)))
    return Layout(tuple(blocks), (*stated, *dated))


def _is_plain(piece: _Piece) -> bool:
    """Whether a piece is no body even where nothing else stands in the text: dates, addresses, names of authors."""
    return any(field.date or field.field in ("byline", "url") for field in piece.stated)


def _known_title(text: str, lines: list[Line], title: str | None) -> tuple[list[_Piece], list[Line]]:
    words = (title or "").strip()
    if not lines or not words or not text.startswith(words, lines[0].start):
        return [], lines
    start, end = lines[0].start, lines[0].start + len(words)
    after = text[end:end + 80]
    if after.lstrip()[:1].islower() or (after and not after[0].isspace()):    # the text's first sentence goes on
        return [], lines
    rest = [_cut(text, line, end) for line in lines if line.end > end]
    return [_Piece(Line(start, end, 0, gap=True), "title")], rest


def _cut(text: str, line: Line, position: int) -> Line:
    """What the line has from a position on, beginning anew; the line itself where it begins later."""
    if line.start >= position:
        return line
    while text[position].isspace():
        position += 1
    return Line(position, line.end, 0, gap=True)


def _pieces(text: str, lines: list[Line], width: int | None, *, titled: bool) -> Iterator[_Piece]:
    """The lines in order, headers, bylines and the title marked; what follows a header on its line is a piece too."""
    at, count, in_head = 0, 0, True
    line = lines[0] if lines else None
    fresh = True
    while line is not None:
        count += 1
        skip = 1
        piece, rest = _Piece(line), None
        header = _header(text, line, count, fresh=fresh or line.gap, in_head=in_head)
        if header is not None:
            piece, rest = _divide(text, line, header)
            titled = titled or any(field.field == "title" for field in header.stated)
        elif in_head:
            ahead = [line, *lines[at + 1:at + HEAD_LINES]]
            piece, skip = _opening(text, ahead, width, first=count == 1, titled=titled)
            in_head = piece.kind is not None
            if titled and not in_head:
                header, in_head = under_title(text, ahead, width)
                piece = piece if header is None else _Piece(line, header.kind, header.stated)
            titled = titled or piece.kind == "title"
        fresh = piece.kind is not None or in_head
        yield piece
        if rest is None:
            at += skip
            line = lines[at] if at < len(lines) else None
        else:
            line = rest


def _header(text: str, line: Line, count: int, *, fresh: bool, in_head: bool) -> Header | None:
    """The header that a line is: any in the first lines, where it begins anew; later only what is beyond doubt."""
    if count > HEAD_LINES:
        return whole_header(text, line)
    if not fresh or dateline_at(text, line.start, line.end) is not None:
        return None
    return header_at(text, line, in_head=in_head)


def _divide(text: str, line: Line, header: Header) -> tuple[_Piece, Line | None]:
    """A header's piece, and what it leaves of its line."""
    piece = _Piece(line._replace(end=header.end), header.kind, header.stated)
    position = header.end
    while position < line.end and (text[position].isspace() or text[position] in "|,;·•–—-"):
        position += 1
    if position >= line.end:
        return piece._replace(line=line), None
    end = header.end + len(text[header.end:position].rstrip())
    return piece._replace(line=line._replace(end=end)), Line(position, line.end, 0, gap=True)


def _opening(text: str, ahead: list[Line], width: int | None, *, first: bool, titled: bool) -> tuple[_Piece, int]:
    """What the next line of the head is, and how many lines it takes: title, kicker, caption, or body (no kind)."""
    line = ahead[0]
    own = len(ahead) == 1 or ahead[1].gap or width is None
    if own and _kind(text, line, leading=first) == "caption":
        return _Piece(line, "caption"), 1
    if not titled and len(ahead) > 1 and is_kicker(text, line) and _title(text, ahead[1:], width):
        return _Piece(line, "header"), 1
    count = 0 if titled else _title(text, ahead, width)
    if count:
        return _Piece(line._replace(end=ahead[count - 1].end), "title"), count
    return _Piece(line), 1


def _title(text: str, ahead: list[Line], width: int | None) -> int:
    """Lines of the title that the first line begins, 0 for none; a header or a dateline ends it."""
    if dateline_at(text, ahead[0].start, ahead[0].end) is not None:
        return 0
    end = 1
    while end < len(ahead) and header_at(text, ahead[end], in_head=True) is None and (
            dateline_at(text, ahead[end].start, ahead[end].end) is None):
        end += 1
    return title_lines(text, ahead[:end], width)


def _units(text: str, pieces: list[_Piece], width: int | None) -> Iterator[_Piece]:
    """Pieces with the lines of each paragraph joined."""
    unit: _Piece | None = None
    last: Line | None = None
    for piece in pieces:
        if (unit is not None and last is not None and unit.kind is None and piece.kind is None
                and joins(text, last, piece.line, width)):
            unit = unit._replace(line=unit.line._replace(end=piece.line.end))
        else:
            if unit is not None:
                yield unit
            unit = piece
        last = piece.line
    if unit is not None:
        yield unit


def _kind(text: str, line: Line, *, leading: bool) -> BlockKind:
    words = text[line.start:line.end]
    if len(words) <= 2 * MAX_CAPTION:
        words = " ".join(words.split())
    return "caption" if is_caption(words, leading=leading) else "paragraph"


def _dateline(text: str, line: Line, blocks: list[Block], dated: list[Stated]) -> int:
    """Where the paragraph starts: after its dateline, which is put down with the date that it gives, if it has one."""
    found = dateline_at(text, line.start, line.end)
    if found is None:
        return line.start
    blocks.append(Block(kind="dateline", span=Span(line.start, found.end)))
    if found.date is not None:
        dated.append(Stated("dateline", found.date.start, found.date.end, found.date))
    start = found.end
    while start < line.end and text[start].isspace():
        start += 1
    return start
