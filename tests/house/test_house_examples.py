"""The example reports: what they promise to exercise."""

import json
from pathlib import Path

EXAMPLES = Path(__file__).parents[2] / "examples" / "reports"
STORIES = ("marrow-bay", "ebble-engines", "brindle-deep")


def texts() -> dict[str, bytes]:
    """Each report's bytes by its key."""
    found = {path.stem: path.read_bytes() for path in EXAMPLES.glob("*.txt")}
    for path in EXAMPLES.glob("*.jsonl"):
        for line in path.read_bytes().splitlines():
            found[json.loads(line)["id"]] = line
    return found


def test_four_outlets_tell_each_story() -> None:
    """Twelve reports, four a story."""
    keys = list(texts())
    assert {story: sum(key.startswith(story) for key in keys) for story in STORIES} == dict.fromkeys(STORIES, 4)


def test_examples_are_saved_in_several_ways() -> None:
    """One report is in Windows-1252 with DOS line ends, one has a byte order mark, some are hard-wrapped."""
    reports = texts()
    dos = reports["marrow-bay-vessaly-courier"]
    assert b"\r\n" in dos
    assert b"\x93absurd\x94" in dos
    assert reports["brindle-deep-orrery-post"].startswith(b"\xef\xbb\xbf")
    assert max(map(len, reports["ebble-engines-northlight"].splitlines())) <= 80


def test_each_story_has_an_undated_report() -> None:
    """One report of each story states no date of publication."""
    stated = (b"Published:", b'"published":', b"date 20")
    undated = {key for key, text in texts().items() if not any(words in text for words in stated)}
    assert undated == {"marrow-bay-daily-gull", "ebble-engines-evening-lamp", "brindle-deep-sunday-comet"}
