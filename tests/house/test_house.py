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


WEIGHTS = "src/according/language/weights/"
MEGABYTE = 1_000_000
PICKLES = tuple(bytes([0x80, protocol]) for protocol in range(2, 6))
"""First bytes of pickles: the PROTO opcode and the protocol, as pickletools lists them."""


def listed() -> dict[str, bytes]:
    """Every file that belongs to the project, committed or about to be, by its name."""
    command = ["git", "ls-files", "-coz", "--exclude-standard"]
    names = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.split("\0")
    return {name: (ROOT / name).read_bytes() for name in names if name and (ROOT / name).is_file()}


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


def test_every_file_is_a_text_of_less_than_a_megabyte() -> None:
    """Nothing binary is kept but the encoder's weights: no pickle, no database, no archive."""
    found = {name: data for name, data in listed().items() if not name.startswith(WEIGHTS)}
    assert found
    assert not [name for name, data in found.items() if len(data) > MEGABYTE]
    assert not [name for name, data in found.items() if b"\x00" in data or data.startswith(PICKLES)]
    assert not [name for name in found if Path(name).suffix in {".pkl", ".pickle", ".joblib", ".npy", ".db"}]


def test_nothing_is_borrowed() -> None:
    """No run of eleven words of the seeds or the gold stands in any file of the project."""
    if not SHARED.is_dir():
        if os.environ.get("CI"):
            pytest.fail("the seeds and the gold are missing: they belong in ../shared")
        pytest.skip("needs the seeds and the gold in ../shared")
    ours: dict[tuple[str, ...], str] = {}
    for name, data in listed().items():
        if name.startswith(WEIGHTS):
            continue
        ours |= dict.fromkeys(runs(data.decode("utf-8", "replace")), name)
    known = set(ours)
    borrowed = {ours[run]: name for name, text in borrowed_from(SHARED) for run in runs(text) & known}
    assert not borrowed


def test_nothing_names_the_machine_it_was_written_on() -> None:
    """No path of a developer's machine stands in the project."""
    texts = {name: data.decode("utf-8", "replace") for name, data in listed().items() if not name.startswith(WEIGHTS)}
    assert not [name for name, text in texts.items() if re.search(r"(?<![\w.])/(work|tmp|root|home)/\w", text)]
