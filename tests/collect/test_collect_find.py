"""Which files are found, and what is said of those that cannot be read."""

import os
from pathlib import Path

from according.collect import find
from according.records import Refusal
from according.settings import Settings


def found(*paths: Path, settings: Settings | None = None) -> list[Path | Refusal]:
    """What `find` gives for the paths."""
    return list(find(paths, settings or Settings()))


def test_folder_is_walked_in_the_order_of_names(tmp_path: Path) -> None:
    """A folder gives all files below it, sorted, and leaves hidden ones out."""
    for name in ("b.txt", "a/2.txt", "a/1.txt", ".hidden/x.txt", "a/.DS_Store"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("Rain fell.")
    assert found(tmp_path) == [tmp_path / "a/1.txt", tmp_path / "a/2.txt", tmp_path / "b.txt"]


def test_links_in_a_circle_are_walked_once(tmp_path: Path) -> None:
    """A link back to its own folder ends the walk instead of repeating it."""
    (tmp_path / "a.txt").write_text("Rain fell.")
    (tmp_path / "loop").symlink_to(tmp_path)
    assert found(tmp_path) == [tmp_path / "a.txt"]


def test_missing_path_is_refused_and_the_rest_is_found(tmp_path: Path) -> None:
    """A path that is not there costs one refusal, and the batch goes on."""
    (tmp_path / "a.txt").write_text("Rain fell.")
    missing, there = found(tmp_path / "no.txt", tmp_path / "a.txt")
    assert isinstance(missing, Refusal)
    assert (missing.error, missing.cause) == ("UnreadableError", "there is no such file")
    assert there == tmp_path / "a.txt"


def test_broken_link_is_refused(tmp_path: Path) -> None:
    """A link to nothing is named in a refusal, with the files beside it found."""
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    (tmp_path / "b.txt").write_text("Rain fell.")
    broken, there = found(tmp_path)
    assert isinstance(broken, Refusal)
    assert broken.name.endswith("a.txt")
    assert there == tmp_path / "b.txt"


def test_folder_without_files_is_refused(tmp_path: Path) -> None:
    """A folder that holds only empty folders is said to hold no files."""
    (tmp_path / "a").mkdir()
    (refusal,) = found(tmp_path)
    assert isinstance(refusal, Refusal)
    assert (refusal.error, refusal.cause) == ("UnreadableError", "the folder holds no files")


def test_number_of_files_is_bounded(tmp_path: Path) -> None:
    """A folder with more entries than the settings allow is refused, with what to do about it."""
    for number in range(4):
        (tmp_path / f"{number}.txt").write_text("Rain fell.")
    last = found(tmp_path, settings=Settings(max_files=3))[-1]
    assert isinstance(last, Refusal)
    assert last.error == "SizeError"
    assert "ACCORDING_MAX_FILES" in last.cure
    assert len(found(tmp_path, settings=Settings(max_files=4))) == 4


def test_names_that_are_no_unicode_can_be_written(tmp_path: Path) -> None:
    """A refusal of a file whose name is not UTF-8, or holds a line break, is one line of valid Unicode."""
    for name in (b"\xff\xfe.txt", b"a\nb.txt"):
        (refusal,) = found(Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)))
        assert isinstance(refusal, Refusal)
        refusal.encode()
        assert refusal.name.isprintable()


def test_name_with_a_nul_is_refused() -> None:
    """A path that the system itself refuses is one refusal."""
    (refusal,) = found(Path("a\0b.txt"))
    assert isinstance(refusal, Refusal)
    assert refusal.error == "UnreadableError"
