"""The documents: what they name exists, and what exists is named."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "examples").glob("*.md")])
PACKAGE = ROOT / "src" / "according"
LINK = re.compile(r"\]\((?!https?:|#)([^)#\s]+)")
NAMED = re.compile(r"`((?:src|docs|tests|benchmarks|scripts|examples|requirements|\.ci)/[\w./-]*)`")
COMMANDED = re.compile(r"(?:python|bash) ((?:benchmarks|scripts)/[\w./-]+)")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_files_that_a_document_names_exist(document: Path) -> None:
    """Links lead somewhere from where they stand; paths in code type and in commands from the top of the project."""
    text = document.read_text("utf-8")
    gone = [link for link in LINK.findall(text) if not (document.parent / link).exists()]
    gone += [path for path in (*NAMED.findall(text), *COMMANDED.findall(text)) if not (ROOT / path).exists()]
    assert not gone


def test_the_design_names_every_folder_of_the_package() -> None:
    """Each folder of the package that holds code stands in the design, and each module of the pipeline."""
    text = (ROOT / "docs" / "design.md").read_text("utf-8")
    folders = {str(path.parent.relative_to(PACKAGE)) for path in PACKAGE.rglob("*.py")} - {"."}
    modules = {path.stem for path in (PACKAGE / "pipeline").glob("*.py")} - {"__init__"}
    assert not [folder for folder in folders if f"`{folder}`" not in text and f"      {folder}/ " not in text]
    assert not [module for module in modules if f"`{module}`" not in text]


def test_every_decision_is_listed_in_the_design() -> None:
    """Decisions are numbered without a gap, and each is linked from the design."""
    decisions = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    assert [int(path.name[:4]) for path in decisions] == list(range(1, len(decisions) + 1))
    text = (ROOT / "docs" / "design.md").read_text("utf-8")
    assert not [path.name for path in decisions if f"(decisions/{path.name})" not in text]


def test_every_target_of_the_makefile_is_in_the_guide() -> None:
    """Who works on the project finds each command that checks or measures it."""
    targets = re.findall(r"^([a-z]+):.*## ", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    told = "".join((ROOT / name).read_text("utf-8") for name in ("CONTRIBUTING.md", "README.md"))
    assert targets
    assert not [target for target in targets if f"make {target}" not in told and target not in ("help", "clean")]
