"""The example reports and the gold texts that lie beside the project."""

import json
import os
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from according.collect import Collected, collect
from according.records import Report
from according.settings import Settings

SHARED = Path(__file__).parents[2].parent / "shared"
TODAY = date(2030, 1, 2)


def shared(name: str) -> Path:
    """A path in the shared folder; where it is missing the test is skipped, in CI it fails."""
    path = SHARED / name
    if not path.exists():
        assert not os.environ.get("CI"), f"{path} is missing"
        pytest.skip(f"{path} is not there")
    return path


def seeds() -> list[Report]:
    """The reports of the seeds, by name."""
    found = [one for path in sorted(shared("seeds").glob("*.txt")) for one in collect(path, Settings(), today=TODAY)]
    assert all(isinstance(one, Collected) for one in found)
    return [one.report for one in found if isinstance(one, Collected)]


def test_paragraphs_of_the_seeds_are_whole() -> None:
    """Every paragraph begins like a sentence and ends like one: no line end cuts one, wrapped or not."""
    reports = seeds()
    assert len(reports) == 2
    for report in reports:
        for block in report.blocks:
            words = report.text[block.span.start:block.span.end]
            if block.kind == "paragraph":
                assert words.rstrip('"”’')[-1] in ".?!”’", words
                assert not words.lstrip('"“‘')[0].islower(), words


def test_heads_and_captions_of_the_seeds() -> None:
    """One seed is undated and all paragraphs; the other has a date before its lead, and two credited captions."""
    kinds = [Counter(block.kind for block in report.blocks) for report in seeds()]
    assert kinds == [{"paragraph": 22}, {"header": 1, "paragraph": 19, "caption": 2}]
    assert [(report.published, report.basis) for report in seeds()] == [(None, "unknown"), ("2024-10-09", "stated")]


@pytest.mark.parametrize("name", ["attribution/polnear-dev", "attribution/gum-train", "stories/allsides-val",
                                  "times/wikiwars-train"])
def test_gold_texts_are_taken_as_they_are(name: str) -> None:
    """All texts of the gold sets are English and kept to the letter, under their own ids."""
    path = shared(f"gold/{name}.jsonl")
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    found = {one.key: one.report for one in collect(path, Settings(), today=TODAY) if isinstance(one, Collected)}
    wanted = {row["id"]: row["text"] for row in rows if row["text"].strip()}
    assert {key: report.text for key, report in found.items()} == wanted
