"""Scores on the gold sets beside their pinned floors (make quality).

    python benchmarks/quality.py [--sample] [--task TASK] [--pin [--accept]]

Each set is read as `according read --jsonl` reads it and scored by the yardstick that lies with the gold, in
`shared/gold` beside the project; `corpus-test` is the part of our own corpus that nothing is trained on. Floors stand
in `floors.toml`, with the hash of the set that they were measured on; a score below its floor by more than the margin
fails. `--sample` takes the first reports of each set by sorted id, the same everywhere. `--pin` writes what was
measured as the new floors, and lowers one only with `--accept`.
"""

import argparse
import hashlib
import json
import os
import subprocess
import sys
import tempfile
import tomllib
from functools import cached_property
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
GOLD = ROOT.parent / "shared" / "gold"
FLOORS = Path(__file__).parent / "floors.toml"
FIELDS = ("id", "published", "text")
Floors = dict[str, dict[str, Any]]
HEADER = """\
# Floors of quality, one table a gold set and size: written by `make quality QUALITY=--pin`, never by hand.
# A score may lie below its floor by the margin, a quarter of its 95 % interval: room for chance, none for a fault.
# `sha256` is of the gold file; a score on another file is no comparison.
"""


class GoldSet:
    """A set, the scores of it that are held to floors, and how many reports its sample has (None: all)."""

    def __init__(self, task: str, name: str, metrics: tuple[str, ...], sample: int | None) -> None:
        self.task, self.name, self.metrics, self.sample = task, name, metrics, sample
        self.path = GOLD / task / f"{name}.jsonl"

    def rows(self, sample: bool) -> list[dict[str, Any]]:
        """The gold records, sorted by id."""
        lines = self.path.read_text(encoding="utf-8").splitlines()
        rows = sorted((json.loads(line) for line in lines if line), key=lambda row: str(row["id"]))
        return rows[: self.sample] if sample else rows

    def sha256(self) -> str:
        """Of the whole file."""
        return hashlib.sha256(self.path.read_bytes()).hexdigest()

    def key(self, sample: bool) -> str:
        """The name of the set's table in floors.toml."""
        return f"{self.task}/{self.name}" + (f"/{self.sample}" if sample and self.sample else "")


class CorpusTest(GoldSet):
    """The test part of the project's own corpus, in the format of the gold sets."""

    def rows(self, sample: bool) -> list[dict[str, Any]]:
        """The passages that nothing was trained on, sorted by id, without their dates, which lie in the future."""
        del sample
        return self._passages

    @cached_property
    def _passages(self) -> list[dict[str, Any]]:
        sys.path.insert(0, str(ROOT / "corpus"))
        from passage import read_corpus  # type: ignore[import-not-found]  # noqa: PLC0415 - of corpus, no package
        from split import TEST  # type: ignore[import-not-found]  # noqa: PLC0415

        every = read_corpus(ROOT / "corpus" / "passages")
        passages = sorted((p for p in every if p.ident in TEST), key=lambda p: p.ident)
        roles = ("source", "cue", "content")
        marked = [[{role: getattr(a, role) for role in roles} for a in p.attributions] for p in passages]
        return [{"id": p.ident, "text": p.text, "attributions": m} for p, m in zip(passages, marked, strict=True)]

    def sha256(self) -> str:
        """Of the rows."""
        return hashlib.sha256(json.dumps(self.rows(sample=False)).encode()).hexdigest()


SETS = (
    GoldSet("attribution", "polnear-dev", ("relation strict F1", "relation relaxed F1", "token content F1"), 20),
    GoldSet("attribution", "gum-train", ("relation strict F1", "relation relaxed F1", "token content F1"), 12),
    CorpusTest("attribution", "corpus-test", ("relation strict F1", "relation relaxed F1", "token content F1"), None),
    GoldSet("certainty", "factbank-dev", ("Pearson r", "negative F1"), 300),
    GoldSet("certainty", "uw-dev", ("Pearson r", "negative F1"), 300),
    GoldSet("times", "timebank", ("strict F1", "relaxed F1", "value F1"), 30),
    GoldSet("times", "aquaint", ("strict F1", "relaxed F1", "value F1"), 15),
    GoldSet("times", "wikiwars-train", ("strict F1", "relaxed F1", "value F1"), 4),
    GoldSet("times", "gum-train", ("relaxed R", "value accuracy"), 12),
    GoldSet("figures", "recognizers", ("value F1", "value+unit F1"), None),
    GoldSet("places", "geovirus", ("exact F1", "Acc@161", "end-to-end Acc@161"), 40),
    GoldSet("places", "geowebnews-a", ("exact F1", "Acc@161", "end-to-end Acc@161"), 25),
)


def main() -> None:
    """Score the sets, print the table, and fail where a score has fallen below its floor."""
    given = _options()
    if not GOLD.is_dir():
        print(f"quality: there are no gold sets in {os.path.relpath(GOLD, ROOT)}: nothing is measured")
        sys.exit(1 if os.environ.get("CI") else 0)
    floors: Floors = tomllib.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    print(f"{'set':36}{'score':22}{'now':>7}{'95 %':>15}{'floor':>8}{'margin':>8}")
    failures = []
    for gold in SETS:
        if given.task in (None, gold.task):
            result, key = _score(gold, sample=given.sample), gold.key(given.sample)
            failures += _held(key, gold, result, floors.get(key))
            if given.pin:
                floors[key] = _pinned(gold, result, floors.get(key), accept=given.accept)
    if given.pin:
        FLOORS.write_text(_toml(floors), encoding="utf-8")
    for failure in failures:
        print(f"quality: {failure}", file=sys.stderr)
    sys.exit(1 if failures and not given.accept else 0)


def _options() -> argparse.Namespace:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--sample", action="store_true", help="a fixed part of each set, for CI")
    options.add_argument("--task", choices=sorted({gold.task for gold in SETS}), help="only the sets of one task")
    options.add_argument("--pin", action="store_true", help="write the scores as floors")
    options.add_argument("--accept", action="store_true", help="with --pin: lower floors too")
    return options.parse_args()


def _score(gold: GoldSet, *, sample: bool) -> dict[str, Any]:
    """What the yardstick says: `metrics` and `intervals` by name."""
    from according.ledger import read_paths  # noqa: PLC0415 - asked for only where there is gold

    with tempfile.TemporaryDirectory() as place:
        texts, truth, found = (Path(place) / name for name in ("texts.jsonl", "gold.jsonl", "found.jsonl"))
        rows = gold.rows(sample)
        _write(truth, rows)
        _write(texts, [{name: row[name] for name in FIELDS if name in row} for row in _once(rows)])
        _write(found, [item for item in read_paths([texts]) if isinstance(item, dict)])
        done = subprocess.run([sys.executable, str(GOLD / "score.py"), gold.task, str(truth), str(found), "--json"],
                              check=False, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"quality: the yardstick failed on {gold.key(sample)}:\n{done.stderr}")
    result: dict[str, Any] = json.loads(done.stdout)
    return result


def _once(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """A sentence that stands once for each of its predicates (`sentence#token`) is read once."""
    return list({str(row["id"]).split("#")[0]: row | {"id": str(row["id"]).split("#")[0]} for row in rows}.values())


def _held(key: str, gold: GoldSet, result: dict[str, Any], floor: dict[str, Any] | None) -> list[str]:
    """Prints the scores of a set; the floors that it broke, in words."""
    failures = []
    if floor and floor["sha256"] != gold.sha256():
        failures.append(f"{key}: the gold file is not the one that the floors were measured on; pin them anew")
    for metric in gold.metrics:
        now, (low, high) = result["metrics"][metric], result["intervals"].get(metric, (0.0, 0.0))
        least, margin = (floor or {}).get("scores", {}).get(metric, (None, None))
        pinned = f"{'-':>8}{'-':>8}" if least is None else f"{least:8.3f}{margin:8.3f}"
        print(f"{key:36}{metric:22}{now:7.3f}   {low:.3f}-{high:.3f}{pinned}")
        if least is not None and now < least - margin:
            failures.append(f"{key}: {metric} is {now:.3f}, below its floor of {least:.3f} by more than {margin:.3f}")
    missing = result["counts"].get("missing reports", 0)
    if missing:
        print(f"{key:36}{missing} of {result['counts']['reports']} reports were not read")
    return failures


def _pinned(gold: GoldSet, result: dict[str, Any], floor: dict[str, Any] | None, *, accept: bool) -> dict[str, Any]:
    """The set's table with the scores of now; a floor that stands is lowered only where that is accepted."""
    scores = {}
    for metric in gold.metrics:
        now, (low, high) = result["metrics"][metric], result["intervals"].get(metric, (0.0, 0.0))
        least, margin = (floor or {}).get("scores", {}).get(metric, (None, None))
        kept = least is not None and now < least and not accept
        scores[metric] = [least, margin] if kept else [round(now, 3), round((high - low) / 4, 3)]
    return {"sha256": gold.sha256(), "scores": scores}


def _toml(floors: Floors) -> str:
    parts = [HEADER]
    for key, table in sorted(floors.items()):
        lines = [f'["{key}"]', f'sha256 = "{table["sha256"]}"', f'["{key}".scores]   # score = [floor, margin]']
        lines += [f'"{metric}" = [{least:.3f}, {margin:.3f}]' for metric, (least, margin) in table["scores"].items()]
        parts.append("\n".join(lines) + "\n")
    return "\n".join(parts)


def _write(path: Path, rows: list[Any]) -> None:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


if __name__ == "__main__":
    main()
