"""The house: its floors, its public names, and where its sentences come from."""

import ast
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
RUN = 11
"""Words in a row: a run of so many in two texts is borrowed, not chance."""


def modules() -> list[Path]:
    """Every module of the package."""
    return sorted((ROOT / "src" / "according").rglob("*.py"))


def runs(text: str) -> set[tuple[str, ...]]:
    """All runs of RUN words."""
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[i:i + RUN]) for i in range(len(words) - RUN + 1)}


def borrowed_from(shared: Path) -> Iterator[tuple[str, str]]:
    """Name and text of every seed and gold record."""
    for seed in sorted((shared / "seeds").glob("*")):
        yield seed.name, seed.read_text("utf-8", "replace")
    for gold in sorted((shared / "gold").rglob("*.jsonl")):
        for line in gold.read_text("utf-8").splitlines():
            record = json.loads(line)
            yield gold.name, " ".join(value for value in record.values() if isinstance(value, str))


def test_import_contracts_are_kept() -> None:
    """No stage imports another, faces talk to the ledger only, and each library has one door."""
    command = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([command, "--no-cache"], cwd=ROOT, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def test_exported_names_are_sorted() -> None:
    """Every `__all__` is sorted and names each thing once."""
    found = 0
    for module in modules():
        for node in ast.parse(module.read_text("utf-8")).body:
            if isinstance(node, ast.Assign) and "__all__" in map(ast.unparse, node.targets):
                names = ast.literal_eval(node.value)
                assert list(names) == sorted(set(names)), module.relative_to(ROOT)
                found += 1
    assert found


def test_files_stay_small() -> None:
    """No module is longer than 400 lines."""
    long = {str(path.relative_to(ROOT)) for path in modules() if len(path.read_text("utf-8").splitlines()) > 400}
    assert not long


def test_no_module_is_a_drawer() -> None:
    """Modules are named for what they do; none is called utils, helpers, misc, common or manager."""
    assert not {path.stem for path in modules()} & {"utils", "util", "helpers", "misc", "common", "manager"}


def test_data_files_say_where_they_come_from() -> None:
    """Every table of words begins with a `#` header."""
    tables = [*(ROOT / "src" / "according").rglob("*.tsv"), *(ROOT / "benchmarks").glob("*.tsv")]
    assert tables
    assert not [table.name for table in tables if not table.read_text("utf-8").startswith("#")]


def test_examples_and_data_are_not_borrowed() -> None:
    """No run of eleven words of the seeds or the gold stands in examples, benchmarks, docs, code, tests or tables."""
    if not SHARED.is_dir():
        if os.environ.get("CI"):
            pytest.fail("the seeds and the gold are missing: they belong in ../shared")
        pytest.skip("needs the seeds and the gold in ../shared")
    ours: dict[tuple[str, ...], str] = {}
    for folder in ("examples", "benchmarks", "docs", "src", "tests"):
        for path in (ROOT / folder).rglob("*"):
            if path.suffix in {".txt", ".jsonl", ".tsv", ".md", ".py"} and path.is_file():
                ours |= dict.fromkeys(runs(path.read_bytes().decode("utf-8", "replace")), str(path.relative_to(ROOT)))
    known = set(ours)
    borrowed = {ours[run]: name for name, text in borrowed_from(SHARED) for run in runs(text) & known}
    assert not borrowed


def test_nothing_names_the_machine_it_was_written_on() -> None:
    """No path of a developer's machine stands in the project."""
    command = ["git", "ls-files", "-co", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.splitlines()
    texts = {name: (ROOT / name).read_bytes().decode("utf-8", "replace") for name in listed if (ROOT / name).is_file()}
    assert not [name for name, text in texts.items() if re.search(r"(?<![\w.])/(work|tmp|root|home)/\w", text)]
