"""Invented news reports for measuring: varied, countless, the same on every machine.

    python benchmarks/texts.py 200 > reports.jsonl

Stories of four reports share their facts and quotations, as reports of one event do; names, figures and the content
words of quotations differ from story to story. Sentences stand in `passages.txt`, words in `words.tsv`. No report is
true, none is copied.
"""

import json
import random
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import TypedDict

PER_STORY = 4
FIRST_DAY = date(2023, 1, 2)
FOLDER = Path(__file__).parent
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December")
ROLES = ("minister", "general", "spokesman", "expert", "mayor", "doctor")
Words = dict[str, list[str]]


class Row(TypedDict):
    """A line of the JSONL."""

    id: str
    outlet: str
    published: str
    title: str
    text: str


def reports(count: int, seed: int = 7) -> Iterator[Row]:
    """`count` reports of about 300 to 600 words, four to a story."""
    passages = _lines("passages.txt")
    words = {kind: values.split("|") for kind, values in (line.split("\t") for line in _lines("words.tsv"))}
    for number in range(count):
        story, teller = divmod(number, PER_STORY)
        facts = _facts(_drawer(seed, story), words)
        yield _report(number, facts, passages, _drawer(seed, story, teller))


def _facts(draw: random.Random, words: Words) -> dict[str, str]:
    """What the reports of one story have in common: a value for each name in braces."""
    day = FIRST_DAY + timedelta(days=draw.randrange(800))
    event = day - timedelta(days=draw.randrange(1, 7))
    lands, outlets = draw.sample(words["land"], 2), draw.sample(words["outlet"], PER_STORY)
    facts = {kind: draw.choice(words[kind]) for kind in (
        "outlet", "agency", "group", "body", "firm", "things", "victims", "deed", "likely", "subject", "few")}
    facts |= {name: _town(draw, words) for name in ("town", "town2", "capital")}
    facts |= {
        "land": lands[0], "other": lands[1], "outlets": "|".join(outlets), "day": day.isoformat(),
        "weekday": WEEKDAYS[day.weekday()], "eventday": WEEKDAYS[event.weekday()],
        "eventdate": f"{event.day} {MONTHS[event.month - 1]}", "month": MONTHS[(day.month + 2) % 12],
        "year": str(day.year - 2), "killed": str(draw.randrange(3, 60)), "wounded": str(draw.randrange(60, 300)),
        "many": f"{draw.randrange(2, 90) * 100:,}", "million": f"{draw.randrange(11, 79) / 10} million",
        "percent": str(draw.randrange(4, 70)), "km": str(draw.randrange(5, 90)),
    }
    for kind, letter, number in (("noun", "n", 30), ("adjective", "a", 16), ("verb", "v", 16)):
        facts |= {f"{letter}{i}": word for i, word in enumerate(draw.sample(words[kind], number))}
    for role in ROLES:
        surname = draw.choice(words["surname head"]) + draw.choice(words["surname tail"])
        facts |= {role: f"{draw.choice(words['first name'])} {surname}", f"{role}_": surname}
    return facts


def _report(number: int, facts: dict[str, str], passages: list[str], draw: random.Random) -> Row:
    """One telling: an outlet, and its own choice and order of passages, up to a length drawn at random."""
    wanted, chosen = draw.randrange(300, 560), list[str]()
    for passage in draw.sample(passages, len(passages)):
        chosen.append(passage.format_map(facts))
        if sum(len(paragraph.split()) for paragraph in chosen) >= wanted:
            break
    dateline = f"{facts['capital'].upper()}, {facts['land']} - " if draw.random() < 1 / 2 else ""
    return {"id": f"report-{number:05}", "outlet": facts["outlets"].split("|")[number % PER_STORY],
            "published": facts["day"], "title": f"{facts['killed']} {facts['victims']} killed near {facts['town']}",
            "text": dateline + "\n\n".join(chosen)}


def _drawer(*numbers: int) -> random.Random:
    """A generator that draws the same everywhere for the same numbers."""
    return random.Random("/".join(map(str, numbers)))  # noqa: S311 - texts are no secrets


def _town(draw: random.Random, words: Words) -> str:
    return draw.choice(words["town head"]) + draw.choice(words["town tail"])


def _lines(name: str) -> list[str]:
    """Lines of a data file beside this one, less the empty ones and the header."""
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


if __name__ == "__main__":
    for row in reports(int(sys.argv[1]) if len(sys.argv) > 1 else 200):
        print(json.dumps(row))
