"""The measuring programs: texts that differ, floors that hold."""

import subprocess
import sys
import tomllib
from pathlib import Path

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


def generated(count: int) -> list[str]:
    """Lines that benchmarks/texts.py writes."""
    command = [sys.executable, str(BENCHMARKS / "texts.py"), str(count)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()


def test_generated_reports_are_the_same_every_time_and_differ_from_each_other() -> None:
    """Measurements on two machines are of the same texts, and no text is a copy of another."""
    first, second = generated(40), generated(40)
    assert first == second
    assert len(set(first)) == 40


def test_floors_name_the_gold_they_were_measured_on() -> None:
    """Each set of floors carries the SHA-256 of its gold file, and scores with a margin."""
    floors = tomllib.loads((BENCHMARKS / "floors.toml").read_text("utf-8"))
    assert floors
    for name, table in floors.items():
        assert len(table["sha256"]) == 64, name
        assert all(0 <= margin < floor <= 1 for floor, margin in table["scores"].values()), name
