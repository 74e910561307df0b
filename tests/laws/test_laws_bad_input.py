"""Law 6 on reports: bad input gives one line that names the file, the cause and the cure, and the rest goes on."""

import bz2
import gzip
import json
import os
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest
from made_ledgers import assert_sound

from according import Ledger
from according.cli import main
from according.settings import Settings

GOOD = "Published: 4 March 2023\n\nSix sailors were lost near Marrow Bay on Monday, the coast guard of Velm said.\n"
KOREAN = "마로만 인근에서 여객선이 침몰해 선원 여섯 명이 실종됐다고 해안경비대가 월요일 밝혔다.\n" * 3
AHEAD = (datetime.now(UTC) + timedelta(days=400)).date().isoformat()

FILES: dict[str, tuple[bytes, str]] = {
    "empty.txt": (b"", "EmptyError"),
    "blank.txt": (" \n\t\r\n\u00a0\u2003\ufeff".encode(), "EmptyError"),
    "mark-alone.txt": (b"\xef\xbb\xbf", "EmptyError"),
    "headers-alone.txt": (b"Published: 4 March 2023\nBy Jane Invented\n", "EmptyError"),
    "signs.txt": ("*** 123 --- !!! … \U0001f6a2\n".encode(), "EmptyError"),
    "binary.txt": (bytes(range(256)) * 40, "EncodingError"),
    "nul.txt": (GOOD.encode().replace(b"Monday", b"Mon\0day"), "EncodingError"),
    "broken-utf8.txt": (("“Naïve” — “Škofja Loka”. " * 8).encode() + b"\xe2\x80. The rest.\n", "EncodingError"),
    "no-encoding.txt": (b"Six sailors \x81\x8d\x8f\x90\x9d were lost.\n", "EncodingError"),
    "utf32.txt": (GOOD.encode("utf-32"), "EncodingError"),
    "huge.txt": (b"The sea took the ferry before the second bell. " * 1_100_000, "SizeError"),
    "korean.txt": (KOREAN.encode(), "LanguageError"),
    "korean-cp949.txt": (KOREAN.encode("cp949"), "EncodingError"),
    "ahead.txt": (f"Published: {AHEAD}\n\nSix sailors were lost near Marrow Bay.\n".encode(), "DateError"),
    "page.txt": (b"<!DOCTYPE html><html><body><p>Six sailors were lost.</p></body></html>", "FormatError"),
    "page.html": (b"<html><body><p>Six sailors were lost.</p></body></html>", "FormatError"),
    "packed.txt": (gzip.compress(GOOD.encode()), "FormatError"),
    "packed.txt.gz": (gzip.compress(GOOD.encode()), "FormatError"),
    "packed.jsonl": (bz2.compress(b'{"text": "Six sailors were lost."}\n'), "FormatError"),
    "half.zip": (b"PK\x03\x04" + bytes(40), "FormatError"),
    "paper.pdf": (b"%PDF-1.7\n%\xe2\xe3", "FormatError"),
    "no-lines.jsonl": (b"\n\n", "EmptyError"),
}
"""What each file holds, and the class of its refusal."""

LINES: dict[bytes, str | None] = {
    json.dumps({"id": "good", "text": GOOD}).encode(): None,
    b'{"text": "half a line': "FormatError",
    b"not JSON at all": "FormatError",
    b"[1, 2, 3]": "FormatError",
    b"null": "FormatError",
    b'{"txt": "a misspelt field"}': "FormatError",
    b'{"text": 17}': "FormatError",
    b'{"text": "Six sailors were lost.", "published": 20230304}': "FormatError",
    b"[" * 5_000: "FormatError",
    b'{"text": "Six \xff sailors"}': "EncodingError",
    b'{"text": "Six\\u0000 sailors were lost near the bay."}': "EncodingError",
    b'{"text": ""}': "EmptyError",
    json.dumps({"text": KOREAN}).encode(): "LanguageError",
    json.dumps({"text": GOOD, "language": "ko"}).encode(): "LanguageError",
    json.dumps({"text": GOOD, "published": AHEAD}).encode(): "DateError",
    b'{"text": "Six sailors were lost.", "published": "2023-02-31"}': "DateError",
    b'{"text": "Six sailors were lost.", "published": "03/04/2023"}': "DateError",
    b'{"text": "Six sailors were lost.", "published": "last week"}': "DateError",
    b'{"text": "' + b"The sea took the ferry. " * 90_000 + b'"}': "SizeError",
    json.dumps({"id": "last", "text": GOOD.replace("Six", "Nine")}).encode(): None,
}
"""Lines of one JSONL file, and what each is refused with."""


class Outcome(NamedTuple):
    """What one command line did: exit code, stdout, and the lines of stderr."""

    code: int
    out: str
    told: list[str]


Run = Callable[..., Outcome]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command line as if piped."""
    for name in [name for name in os.environ if name.startswith("ACCORDING_")]:
        monkeypatch.delenv(name)

    def command(*arguments: str | Path) -> Outcome:
        code = main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return Outcome(code, out, err.splitlines())

    return command


def check_told(told: list[str], name: str) -> None:
    """One line: the program, the input, the cause and the cure."""
    lines = [line for line in told if f"{name}: " in line]
    assert len(lines) == 1, (name, told)
    words = lines[0].partition(f"{name}: ")[2]
    cause, _, cure = words.partition("; ")
    assert len(cause.split()) > 2
    assert len(cure.split()) > 1
    assert not any(bad in lines[0] for bad in ("Traceback", "Error", "this is a bug", "None", "errno"))


def held(ledger: Path) -> tuple[set[str], dict[str, str]]:
    """Keys of the reports, and input -> class of the refusals."""
    assert_sound(ledger)
    with Ledger(ledger, Settings(), create=False) as opened:
        return ({key for row in opened.reports() for key in row.keys},
                {refusal.name: refusal.error for refusal in opened.refusals()})


def test_every_bad_file_in_one_batch(run: Run, tmp_path: Path) -> None:
    """Files that cannot be taken, between two that can: a line for each, both taken, exit code 1, the ledger sound; and
    the same lines again the next day.
    """
    folder, ledger = tmp_path / "in", tmp_path / "news.db"
    folder.mkdir()
    for name, (data, _) in FILES.items():
        (folder / name).write_bytes(data)
    (folder / "a-good-one.txt").write_text(GOOD)
    (folder / "z-good-one.txt").write_text(GOOD.replace("Six", "Nine"))
    (folder / "bare").mkdir()
    os.mkfifo(folder / "pipe.txt")
    (folder / "circle.txt").symlink_to(folder / "circle.txt")
    missing = tmp_path / "missing.txt"
    first = run("--ledger", ledger, "add", folder, missing, tmp_path / "in" / "bare")
    assert first.code == 1
    unread = {folder / "pipe.txt", folder / "circle.txt", missing, folder / "bare"}
    expected = {str(folder / name): error for name, (_, error) in FILES.items()} | {
        str(path): "UnreadableError" for path in unread}
    for name in expected:
        check_told(first.told, name)
    assert len(first.told) == len(expected)
    assert held(ledger) == ({"a-good-one", "z-good-one"}, expected)
    again = run("--ledger", ledger, "add", folder, missing, tmp_path / "in" / "bare")
    assert (again.code, again.told) == (1, first.told)
    assert held(ledger) == ({"a-good-one", "z-good-one"}, expected)


def test_every_bad_line_of_a_file(run: Run, tmp_path: Path) -> None:
    """Each line of JSONL stands alone: bad ones are named by their number, and good ones around them are taken."""
    feed, ledger = tmp_path / "feed.jsonl", tmp_path / "news.db"
    feed.write_bytes(b"\n".join(LINES))
    done = run("--ledger", ledger, "add", feed)
    assert done.code == 1
    expected = {f"{feed}:{number}": error for number, error in enumerate(LINES.values(), 1) if error}
    for name in expected:
        check_told(done.told, name)
    assert len(done.told) == len(expected)
    assert held(ledger) == ({"good", "last"}, expected)


@pytest.mark.parametrize("header", ["Published: 31 February 2023", "date 2023-13-45", "Published: 99 May 2023"])
def test_an_impossible_date_is_never_guessed(run: Run, tmp_path: Path, header: str) -> None:
    """A header with a day that does not exist gives no publication date, or the report is refused for it."""
    path, ledger = tmp_path / "odd.txt", tmp_path / "news.db"
    path.write_text(f"{header}\n\nSix sailors were lost near Marrow Bay, the coast guard of Velm said.\n")
    done = run("--ledger", ledger, "add", path)
    if done.code == 1:
        check_told(done.told, str(path))
        return
    with Ledger(ledger, Settings(), create=False) as opened:
        assert [row.published for row in opened.reports()] == [None]


@pytest.mark.parametrize("command", ["add", "read"])
def test_a_day_ahead_on_the_command_line(run: Run, tmp_path: Path, command: str) -> None:
    """`--published` in the future is told once, whatever the number of reports, and nothing is added."""
    for name in ("one", "two"):
        (tmp_path / f"{name}.txt").write_text(GOOD)
    done = run("--ledger", tmp_path / "news.db", command, "--published", AHEAD, tmp_path / "one.txt",
               tmp_path / "two.txt")
    assert (done.code, len(done.told)) == (1, 1)
    check_told(done.told, "published")


@pytest.mark.parametrize("published", ["2023-02-31", "yesterday", "", "20230304"])
def test_no_day_on_the_command_line(run: Run, tmp_path: Path, published: str) -> None:
    """`--published` that is no day is an error of the command line, and nothing is made."""
    (tmp_path / "one.txt").write_text(GOOD)
    done = run("--ledger", tmp_path / "news.db", "add", "--published", published, tmp_path / "one.txt")
    assert done.code == 2
    assert not (tmp_path / "news.db").exists()


def test_reading_goes_on_too(run: Run, tmp_path: Path) -> None:
    """`read` tells of bad input on stderr and prints the readings of the rest."""
    for name, data in (("bad.txt", b""), ("good.txt", GOOD.encode()), ("worse.txt", b"\0\1\2")):
        (tmp_path / name).write_bytes(data)
    done = run("read", "--jsonl", tmp_path)
    assert (done.code, len(done.told)) == (1, 2)
    assert [json.loads(line)["report"]["key"] for line in done.out.splitlines()] == ["good"]
    for name in ("bad.txt", "worse.txt"):
        check_told(done.told, str(tmp_path / name))


def test_other_languages(run: Run, tmp_path: Path) -> None:
    """Texts that are not in English are refused by the name of their language, one line each."""
    path = tmp_path / "others.jsonl"
    texts = (
        "Die Küstenwache sagte am Montag, dass sechs Seeleute nicht gefunden worden seien, der Hafen sei gesperrt.",
        "La garde côtière a déclaré lundi que six marins n'avaient pas été retrouvés et que le port était fermé.",
        "Береговая охрана сообщила в понедельник, что шестеро моряков не найдены, а гавань закрыта на ночь.",
        "海岸警卫队星期一表示，六名水手尚未找到，港口当晚关闭。",
        "قال خفر السواحل يوم الاثنين إن ستة بحارة لم يعثر عليهم وإن المرفأ أغلق ليلا.",
    )
    path.write_text("\n".join(json.dumps({"text": text}) for text in texts))
    done = run("--ledger", tmp_path / "news.db", "add", path)
    assert (done.code, len(done.told)) == (1, 5)
    assert all("the text is in " in line for line in done.told)


def test_a_file_name_from_hell(run: Run, tmp_path: Path) -> None:
    """Names with line breaks, escape sequences or bytes that are no UTF-8 cannot break the one line, nor the ledger."""
    folder = tmp_path / "in"
    folder.mkdir()
    for number, name in enumerate((b"two\nlines.txt", b"\x1b[31mred.txt", b"caf\xe9.txt", b"-dash.txt")):
        path = os.path.join(os.fsencode(folder), name)  # noqa: PTH118 - a name that is no text
        with open(path, "wb") as file:  # noqa: PTH123 - as above
            file.write(GOOD.replace("Six", f"{number + 2}").encode() if number % 2 else b"")
    done = run("--ledger", tmp_path / "news.db", "add", folder)
    assert (done.code, len(done.told)) == (1, 2)
    assert "\x1b" not in "".join(done.told)
    assert_sound(tmp_path / "news.db")


def test_the_ledger_in_its_folder_is_no_bad_input(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`according add .` where the ledger lies among the reports reads the reports and passes the ledger over."""
    (tmp_path / "good.txt").write_text(GOOD)
    monkeypatch.chdir(tmp_path)
    for _ in range(2):
        done = run("add", ".")
        assert (done.code, done.told) == (0, [])


def test_a_truncated_archive(run: Run, tmp_path: Path) -> None:
    """An archive, whole or cut off, is named as one."""
    with zipfile.ZipFile(tmp_path / "whole.txt", "w") as archive:
        archive.writestr("report.txt", GOOD)
    (tmp_path / "cut.txt").write_bytes((tmp_path / "whole.txt").read_bytes()[:40])
    done = run("--ledger", tmp_path / "news.db", "add", tmp_path / "whole.txt", tmp_path / "cut.txt")
    assert (done.code, len(done.told)) == (1, 2)
    assert all("archive" in line for line in done.told)
