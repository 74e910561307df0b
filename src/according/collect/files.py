"""Paths -> files, and files -> bytes: nothing but regular files of a bounded size is ever read."""

import errno
import os
import re
import stat
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from according.errors import FormatError, InputError, SizeError, UnreadableError
from according.records import Refusal
from according.settings import Settings

TEXT_ENDINGS = frozenset({".txt", ".text", ".md"})
LINES_ENDING = ".jsonl"
_ENDING = re.compile(r"\.[A-Za-z][A-Za-z0-9]{0,7}\Z")    # ".2024" or ". a long sentence" in a file's name is no ending


def shown(path: Path | str) -> str:
    """The path as one line of valid Unicode: bytes that are no UTF-8 and control characters are escaped."""
    text = os.fsencode(path).decode("utf-8", "backslashreplace")
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)


def refused(error: InputError) -> Refusal:
    """The record of an error that ends one input."""
    return Refusal(name=error.name, error=type(error).__name__, cause=error.cause, cure=error.cure)


def find(paths: Iterable[Path], settings: Settings) -> Iterator[Path | Refusal]:
    """The files named by the paths: a file is itself, a folder is walked in the order of names.

    Hidden entries of a folder are left out; a folder met twice through links is walked once; more than
    `settings.max_files` files in one folder end it with a refusal. What kind of file each is, `collect` judges.

    >>> list(find([], Settings()))
    []
    """
    for path in paths:
        try:
            mode = status(path).st_mode
            if stat.S_ISDIR(mode):
                yield from _walk(path, settings.max_files)
            else:
                yield path
        except InputError as error:
            yield refused(error)


def _walk(top: Path, bound: int) -> Iterator[Path | Refusal]:
    seen: set[tuple[int, int]] = set()
    waiting = [top]
    count = 0
    empty = True
    while waiting:
        path = waiting.pop()
        try:
            about = status(path)
            if not stat.S_ISDIR(about.st_mode):
                empty = False
                yield path
                continue
            if (about.st_dev, about.st_ino) in seen:
                continue
            seen.add((about.st_dev, about.st_ino))
            names = _names(path, bound - count)
        except InputError as error:
            empty = False
            yield refused(error)
            continue
        count += len(names)
        if count > bound:
            yield refused(SizeError(shown(top), f"the folder holds more than {bound:,} entries", "add it in parts, or "
                                    "raise ACCORDING_MAX_FILES"))
            return
        waiting.extend(path / name for name in reversed(names))
    if empty:
        yield refused(UnreadableError(shown(top), "the folder holds no files",
                                      "name a folder with .txt or .jsonl reports"))


def _names(path: Path, bound: int) -> list[str]:
    """Sorted names of the entries that are not hidden; stops one above the bound."""
    names: list[str] = []
    try:
        with os.scandir(path) as entries:
            for entry in entries:
                if not entry.name.startswith("."):
                    names.append(entry.name)
                    if len(names) > bound:
                        break
    except OSError as error:
        raise _unreadable(path, error) from error
    return sorted(names)


def status(path: Path) -> os.stat_result:
    """What the system says about the path, links followed. Raises UnreadableError."""
    try:
        return path.stat()
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from error


def open_file(path: Path) -> int:
    """A descriptor of a regular file, opened without waiting. Raises UnreadableError, FormatError."""
    name = shown(path)
    check_kind(name, status(path).st_mode)
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0))
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from error
    try:
        check_kind(name, os.fstat(descriptor).st_mode)    # the path may have changed hands between stat and open
    except InputError:
        os.close(descriptor)
        raise
    return descriptor


def read_text_file(path: Path, settings: Settings) -> bytes:
    """The bytes of a text file. Raises UnreadableError, FormatError (an ending that is not taken), SizeError."""
    name = shown(path)
    check_ending(path)
    size = status(path).st_size
    descriptor = open_file(path)
    try:
        with os.fdopen(descriptor, "rb") as file:
            if size > settings.max_bytes:
                raise too_large(name, settings.max_bytes, f"{size:,}")
            data = file.read(settings.max_bytes + 1)
    except OSError as error:
        raise _unreadable(path, error) from error
    if len(data) > settings.max_bytes:
        raise too_large(name, settings.max_bytes, "more")
    return data


def too_large(name: str, bound: int, size: str) -> SizeError:
    """The refusal of a text of `size` bytes (a number, or "more")."""
    return SizeError(name, f"the text has {size} bytes where {bound:,} are the most taken" if size != "more" else
                     f"the text has more than {bound:,} bytes", "split it, or raise ACCORDING_MAX_BYTES")


def check_ending(path: Path) -> None:
    """Raise FormatError where the file's ending says that it is neither text nor JSONL."""
    found = _ENDING.search(path.name)
    ending = found[0].lower() if found else ""
    if ending and ending not in TEXT_ENDINGS and ending != LINES_ENDING:
        raise FormatError(shown(path), f"files ending in {ending} are not taken",
                          "give the plain text as .txt, or reports as .jsonl, one a line")


def check_kind(name: str, mode: int) -> None:
    """Raise UnreadableError for anything but a regular file."""
    if stat.S_ISDIR(mode):
        raise UnreadableError(name, "it is a folder", "name the files in it")
    if not stat.S_ISREG(mode):
        raise UnreadableError(name, "it is a pipe or a device, not a file", "save the text to a file first")


def _unreadable(path: Path, error: OSError | ValueError) -> UnreadableError:
    causes = {errno.ENOENT: ("there is no such file", "check the path"),
              errno.ENOTDIR: ("there is no such file", "check the path"),
              errno.EACCES: ("it may not be read", "change its permissions"),
              errno.EPERM: ("it may not be read", "change its permissions"),
              errno.ELOOP: ("its links run in a circle", "name the file itself"),
              errno.ENAMETOOLONG: ("the name is too long", "check the path")}
    code = error.errno if isinstance(error, OSError) else None
    cause, cure = ("it cannot be read", "check the path and the disk")
    with suppress(KeyError):
        cause, cure = causes[code or 0]
    return UnreadableError(shown(path), cause, cure)
