"""The worst reports of an attribution set, gold and system side by side (make worst SET=gum-train).

    python benchmarks/worst.py SET [--reports N] [--reader encoder|rules] [--missed]

Reports come by the number of gold attributions missed and of predictions without gold. Each attribution is a line:
`=` found with at least 80 % of its content, `~` found with less, `-` gold that was missed, `+` said by the system
alone; then source, cue, content.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from msgspec.structs import replace

from according.ledger import read_paths
from according.settings import Settings

GOLD = Path(__file__).parent.parent.parent / "shared" / "gold"
ROLES = ("source", "cue", "content")
Item = dict[str, list[list[int]]]


class Row(NamedTuple):
    """One line: where it stands, its sign, and the attribution."""

    at: int
    sign: str
    item: Item


def main() -> None:
    """Print the worst reports."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("set", choices=sorted(path.stem for path in (GOLD / "attribution").glob("*.jsonl")))
    options.add_argument("--reports", type=int, default=5)
    options.add_argument("--reader", choices=("encoder", "rules"), default="encoder")
    options.add_argument("--missed", action="store_true", help="leave out what was found")
    given = options.parse_args()
    path = GOLD / "attribution" / f"{given.set}.jsonl"
    gold = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    found = _found(gold, given.reader)
    sheets = [(rows(g["text"], g["attributions"], found.get(g["id"], [])), g) for g in gold]
    sheets.sort(key=lambda sheet: (-sum(row.sign in "-+" for row in sheet[0]), str(sheet[1]["id"])))
    for sheet, report in sheets[: given.reports]:
        print(f"\n{report['id']}: " + ", ".join(f"{sum(r.sign == s for r in sheet)} {s}" for s in "=~-+"))
        for row in sheet:
            if not (given.missed and row.sign == "="):
                print(f"  {row.sign} " + " | ".join(_words(report["text"], row.item[role]) for role in ROLES))


def _found(gold: list[dict[str, Any]], reader: str) -> dict[str, list[Item]]:
    settings = replace(Settings.from_environment(), reader=reader)
    with tempfile.TemporaryDirectory() as place:
        texts = Path(place) / "texts.jsonl"
        fields = ("id", "published", "text")
        texts.write_text("\n".join(json.dumps({k: g[k] for k in fields if k in g}) for g in gold), encoding="utf-8")
        return {
            str(item["report"]["key"]): [{role: s[role]["spans"] for role in ROLES} for s in item["statements"]]
            for item in read_paths([texts], settings)
            if isinstance(item, dict)
        }


def rows(text: str, gold: list[Item], found: list[Item]) -> list[Row]:
    """Both sides in the order of the text, paired as the yardstick pairs them."""
    sys.path.insert(0, str(GOLD))
    import numpy as np  # noqa: PLC0415
    import score  # type: ignore[import-not-found]  # noqa: PLC0415 - lies with the gold

    tokens = score.TokenMap(text)
    bare = [[{r: tokens.strip(tokens.tokens(a[r])) for r in ROLES} for a in side] for side in (gold, found)]
    weights = np.array([[score.dice(g["content"], p["content"]) for p in bare[1]] for g in bare[0]])
    signs = [["-"] * len(gold), ["+"] * len(found)]
    for i, j in score.assign(weights):
        g, p = bare[0][i], bare[1][j]
        if all(g[r] & p[r] or not (g[r] or p[r]) for r in ("source", "cue")):
            signs[0][i], signs[1][j] = ("=" if weights[i, j] >= 0.8 else "~"), ""
    return sorted([*_rows(gold, signs[0]), *_rows(found, signs[1])], key=lambda row: (row.at, row.sign))


def _rows(items: list[Item], signs: list[str]) -> Iterator[Row]:
    for item, sign in zip(items, signs, strict=True):
        if sign:
            yield Row(min((s for role in ROLES for s, _ in item[role]), default=0), sign, item)


def _words(text: str, spans: list[list[int]]) -> str:
    words = " … ".join(" ".join(text[start:end].split()) for start, end in spans)
    return words if len(words) <= 110 else f"{words[:70]} [...] {words[-34:]}"


if __name__ == "__main__":
    main()
