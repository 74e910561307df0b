"""What header lines state: the records, the labels, and the words that may stand beside a date."""

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from according.collect.dates import Found
from according.collect.lexicon import either, rows

Field = Literal["published", "updated", "day", "dateline", "outlet", "house", "url", "title", "byline", "other"]
"""What a header states; "day" is a date without a label, "dateline" one that a dateline gives with its year, "house" an
outlet without a label: "by Ada Roe for The Coast Courier", or its name alone under the title."""
_FIELDS: dict[str, Field] = {"published": "published", "updated": "updated", "outlet": "outlet", "url": "url",
                             "title": "title", "byline": "byline", "other": "other"}
_SEPARATORS = re.compile(r"[\s|,;·•–—-]{0,12}")


class Stated(NamedTuple):
    """A field that a header line states: its words, their characters, and the date where it is one."""

    field: Field
    start: int
    end: int
    date: Found | None = None


class Header(NamedTuple):
    """A header (or a byline) from a line's start up to `end`: the whole line, or less where the body follows on it."""

    kind: Literal["header", "byline"]
    end: int
    stated: tuple[Stated, ...]


class Label(NamedTuple):
    """A label and where its value begins; `colon` is whether it has one, `bare` whether it needs none before a date."""

    field: Field
    value: int
    colon: bool
    bare: bool


def label_at(text: str, start: int, end: int) -> Label | None:
    """The label that stands at `start`."""
    found = _labels().match(text, start, end)
    if found is None:
        return None
    field, form = _forms()[_key(found["label"])]
    return Label(_FIELDS[field], found.end(), found["colon"] is not None, form == "bare")


def before_date(text: str, start: int, date: int) -> tuple[int, Field]:
    """Where what stands before a date ends, a label of the date and separators aside; and the label's field."""
    found = _last_label().search(text, start, date)
    field: Field = _FIELDS[_forms()[_key(found["label"])][0]] if found else "day"
    stop = found.start() if found else date
    while stop > start and (text[stop - 1].isspace() or text[stop - 1] in "|,;·•–—-"):
        stop -= 1
    return stop, field


def may_open(text: str, position: int) -> bool:
    """Whether what follows a date on its line may open a title or a paragraph."""
    return not text[position].islower() and text[position] not in ".):"


def skip_separators(text: str, position: int, end: int) -> int:
    """The first character that is neither white space nor a separator of header fields."""
    found = _SEPARATORS.match(text, position, end)
    return found.end() if found else position


def _key(label: str) -> str:
    return " ".join(label.lower().split())


@lru_cache(maxsize=1)
def _forms() -> dict[str, tuple[str, str]]:
    return {row[0]: (row[1], row[2]) for row in rows("headers")}


@lru_cache(maxsize=1)
def _labels() -> re.Pattern[str]:
    return re.compile(rf"(?P<label>{either(_forms())})(?:(?P<colon>\s{{0,3}}:\s{{0,8}})|\s{{1,8}})", re.IGNORECASE)


@lru_cache(maxsize=1)
def _last_label() -> re.Pattern[str]:
    """A label of a date that ends just before it."""
    bare = [row[0] for row in rows("headers") if row[2] == "bare"]
    return re.compile(rf"\b(?P<label>{either(bare)})(?:\s(?:on|at))?\s{{0,2}}:?\s{{0,3}}\Z", re.IGNORECASE)
