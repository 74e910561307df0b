"""Types of events on PLOVER's gold standard records (the manual's own examples, one type a sentence).

    python benchmarks/plover.py PLOVER_GSR_CAMEO.txt

The file is `gold_standard_records/PLOVER_GSR_CAMEO.txt` of github.com/openeventdata/PLOVER (CC BY-SA 4.0), which is not
part of this project. A sentence's type is found where one of its events has it, coded as `--format plover` codes it;
other events of a sentence are not in the gold, so that recall is all that can be told. The sentences are parted by
their hash: half "a" was read while the rules were written, half "b" was not.
"""

import hashlib
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

from according.language.parser import Parser
from according.publish.export.plover import coded
from according.read import Reader
from according.records import Block, Report, Span
from according.settings import Settings

NOW = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"}
"""Names of types of the records' version 0.5 and those of the manual of 2024."""
DAY = "2000-01-01"
"""A day for "on Tuesday"; types do not hang on it."""


def gold(path: Path) -> dict[str, set[str]]:
    """Sentence -> its types."""
    found: dict[str, set[str]] = defaultdict(set)
    for record in json.loads(path.read_text(encoding="utf-8")):
        if record["event"] != "DOCUMENT":
            found[record["text"]].add(NOW.get(record["event"], record["event"]))
    return found


def read(sentences: list[str]) -> dict[str, set[str]]:
    """Sentence -> the types of its events, by rules alone."""
    parser = Parser(Settings().model)
    reader = Reader(parser.version)
    reports = [Report(text=text, published=DAY, blocks=(Block(kind="paragraph", span=Span(0, len(text))),))
               for text in sentences]  # fmt: skip
    return {report.text: {coded(event)[0] for event in reader.read(report, parses).events if event.type}
            for report, parses in parser.parse(reports)}  # fmt: skip


def half(sentence: str) -> str:
    """The half that a sentence lies in."""
    return "ab"[int(hashlib.sha1(sentence.encode(), usedforsecurity=False).hexdigest(), 16) % 2]


def main() -> None:
    """Recall by half and type."""
    expected = gold(Path(sys.argv[1]))
    found = read(sorted(expected))
    for name in "ab":
        right, all_ = Counter[str](), Counter[str]()
        for sentence, types in expected.items():
            if half(sentence) == name:
                all_.update(types)
                right.update(types & found[sentence])
        share = 100 * right.total() / all_.total()
        print(f"half {name}: {right.total()} of {all_.total()} types found ({share:.1f} %)")
        print("  " + ", ".join(f"{type_} {right[type_]}/{n}" for type_, n in sorted(all_.items())))


if __name__ == "__main__":
    main()
