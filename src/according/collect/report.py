"""A text and what is known of it -> Report."""

from datetime import date
from typing import NamedTuple

from according.collect.dates import Found, check_past, stated_date
from according.collect.fields import Field, Stated
from according.collect.language import check_english
from according.collect.layout import Layout, lay_out
from according.errors import EmptyError
from according.records import Record, Report, Span

PRECEDENCE: tuple[Field, ...] = ("published", "day", "updated", "dateline")
"""Which stated date is the publication date: one so labelled, one alone on its line, a change's, the dateline's."""


class Collected(Record, frozen=True, kw_only=True):
    """A report as it came in: `key` is what the input calls it, `path` the file it stood in."""

    report: Report
    key: str
    path: str


class Given(NamedTuple):
    """What is known from outside the text. `published` is in words, as given; `today` bounds publication dates."""

    today: date
    published: str | None = None
    outlet: str | None = None
    url: str | None = None
    title: str | None = None
    byline: str | None = None
    language: str | None = None


def make_report(name: str, text: str, given: Given) -> Report:
    """The report; what is given wins over what the text states.

    Raises EmptyError, LanguageError, DateError, each under `name`.
    """
    layout = lay_out(text, given.title)
    body = _body(text, layout)
    if not text.strip():
        raise EmptyError(name, "there is no text in it", "check that the text was saved")
    if not body:
        raise EmptyError(name, "there is nothing in it but headers and captions", "check that the article was saved")
    language = check_english(name, body, given.language)
    day, span = _published(name, given, layout)
    return Report(
        text=text, outlet=_clean(given.outlet) or _stated(text, layout, "outlet") or _stated(text, layout, "house"),
        url=_clean(given.url) or _stated(text, layout, "url"),
        title=_clean(given.title) or _stated(text, layout, "title") or _title(text, layout),
        byline=_clean(given.byline) or _stated(text, layout, "byline"),
        published=day.isoformat() if day else None, basis="stated" if day else "unknown", published_span=span,
        language=language, blocks=layout.blocks)


def _body(text: str, layout: Layout) -> str:
    """What is read: titles and paragraphs."""
    read = [block.span for block in layout.blocks if block.kind in ("title", "paragraph")]
    return "\n".join(text[span.start:span.end] for span in read)


def _published(name: str, given: Given, layout: Layout) -> tuple[date | None, Span | None]:
    """The publication date and the characters of the text that state it, if they do."""
    dates = [(field.field, field.date) for field in layout.stated if field.date is not None]
    dates.sort(key=lambda pair: PRECEDENCE.index(pair[0]))
    if given.published and given.published.strip():
        day = stated_date(name, given.published, given.today)
        return day, next((_span(found) for _, found in dates if found.day == day), None)
    for field, found in dates:
        if found.day is None:
            continue
        if field in ("published", "updated"):
            check_past(name, found.day, given.today)
            return found.day, _span(found)
        if found.day <= given.today:
            return found.day, _span(found)
    return None, None


def _span(found: Found) -> Span:
    return Span(found.start, found.day_end)


def _stated(text: str, layout: Layout, field: Field) -> str | None:
    return next((_words(text, stated) for stated in layout.stated if stated.field == field), None)


def _words(text: str, stated: Stated) -> str | None:
    return _clean(text[stated.start:stated.end])


def _title(text: str, layout: Layout) -> str | None:
    spans = [block.span for block in layout.blocks if block.kind == "title"]
    return _clean(text[spans[0].start:spans[0].end]) if spans else None


def _clean(words: str | None) -> str | None:
    """White space folded; None for nothing."""
    return " ".join(words.split()) or None if words else None
