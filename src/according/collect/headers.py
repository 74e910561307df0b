"""Header lines: "date 2024-10-09", "Published: ...", "Source: ...", a date or an address alone."""

import re

from according.collect.bylines import byline_at, is_credits, names_only
from according.collect.dates import date_at, find_date
from according.collect.fields import Field, Header, Stated, before_date, label_at, may_open, skip_separators
from according.collect.lexicon import words
from according.collect.lines import Line

MAX_VALUE = 250
"""Characters of the longest value of a header."""
_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"]{3,2000}")
_BAR = re.compile(r"\s[|·•]\s")


def header_at(text: str, line: Line, *, in_head: bool) -> Header | None:
    """The header that a line is or begins with, or None.

    An agency's name or an address alone counts only where no paragraph has gone before (`in_head`): later it is a
    credit or a link.
    """
    found = _labelled(text, line) or _bare_day(text, line) or byline_at(text, line) or _ends_dated(text, line)
    return found or (_agency(text, line) or _bare_url(text, line) if in_head else None)


def whole_header(text: str, line: Line) -> Header | None:
    """A header beyond doubt anywhere in a text: a label with a full date and nothing else, or closing credits."""
    if line.length <= 120:
        found = _labelled(text, line)
        if found is not None and found.end == line.end and found.stated[0].date is not None:
            return found
    return Header("byline", line.end, ()) if is_credits(text, line) else None


def _labelled(text: str, line: Line) -> Header | None:
    """One or several labelled fields, "|" between them."""
    stated: list[Stated] = []
    position = line.start
    while position < line.end and (found := _stated(text, position, line.end)) is not None:
        stated.append(found)
        position = skip_separators(text, found.end, line.end)
    if not stated:
        return None
    if position >= line.end:
        return Header("header", line.end, tuple(stated))
    last = stated[-1]
    return Header("header", last.end, tuple(stated)) if last.date is not None and may_open(text, position) else None


def _stated(text: str, start: int, end: int) -> Stated | None:
    label = label_at(text, start, end)
    if label is None:
        return None
    if label.field in ("published", "updated") and (label.colon or label.bare):
        date = date_at(text, label.value, end)
        if date is not None:
            return Stated(label.field, date.start, date.end, date)
    if not label.colon or label.value >= end:
        return None
    stop = _value_end(text, label.value, end, label.field)
    return None if stop is None else Stated(label.field, label.value, stop)


def _value_end(text: str, value: int, end: int, field: Field) -> int | None:
    """Where a value ends: at the next "|", at the line's end; None where it reads like a sentence."""
    if field == "url":
        found = _URL.match(text, value, end)
        return found.end() if found else None
    bar = _BAR.search(text, value, min(end, value + MAX_VALUE))
    stop = bar.start() if bar else end
    if stop - value > MAX_VALUE:
        return None
    count = len(text[value:stop].split())
    sentence = count > 10 or (count > 4 and text[stop - 1] == ".")
    return None if sentence and field != "title" else stop


def _bare_day(text: str, line: Line) -> Header | None:
    """A line that is a date and nothing else, or begins with one that no sentence goes on from.

    Such a date has its weekday, or a separator behind it, and what follows begins with a capital: "Monday, 7 May 2029
    The mayor ..."; after a comma the sentence goes on.
    """
    date = date_at(text, line.start, line.end)
    if date is None:
        return None
    stated = (Stated("day", date.start, date.end, date),)
    if date.end == line.end:
        return Header("header", line.end, stated)
    rest = skip_separators(text, date.end, line.end)
    between = text[date.end:rest].strip()
    if rest >= line.end or between.startswith(",") or not may_open(text, rest):
        return None
    return Header("header", date.end, stated) if between or (date.has_weekday and text[rest].isupper()) else None


def _agency(text: str, line: Line) -> Header | None:
    found = line.length <= 60 and text[line.start:line.end].strip("() ") in words("agencies")
    return Header("byline", line.end, ()) if found else None


def _bare_url(text: str, line: Line) -> Header | None:
    found = _URL.match(text, line.start, line.end)
    if found is None or found.end() != line.end:
        return None
    return Header("header", line.end, (Stated("url", line.start, line.end),))


def _ends_dated(text: str, line: Line) -> Header | None:
    """A short line that ends in a labelled date: "The Coast Courier Published Saturday, March 31, 2018"."""
    if line.length > 120:
        return None
    date = find_date(text, line.start, line.end)
    if date is None or date.end != line.end:
        return None
    stop, field = before_date(text, line.start, date.start)
    if field == "day" or stop - line.start > 60 or not names_only(text[line.start:stop]):
        return None
    return Header("header", line.end, (Stated(field, date.start, date.end, date),))
