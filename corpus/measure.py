"""What the corpus is made of, beside real news (make corpus): borrowed text, near-duplicates, distributions.

    python corpus/measure.py

Reads `../shared/gold` where it is there; the gold sets are measured, never copied.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from passage import Passage, Span, read_corpus

HERE = Path(__file__).parent
SHARED = HERE.parent.parent / "shared"
RUN = 9
"""Words in a row that a passage may not share with a text in `shared`."""
ALIKE = 0.35
"""The greatest share of three-word runs that two passages may have in common."""
WORD = re.compile(r"\w+(?:['’]\w+)?")
FIELDS = {"gold", "seeds"}


class Text(NamedTuple):
    """A text with its attributions: (source, cue, content) as lists of spans."""

    text: str
    items: list[tuple[list[Span], list[Span], list[Span]]]


def main() -> None:
    """Print faults, then the table; the exit status is 1 where there is a fault."""
    passages = list(read_corpus(HERE / "passages"))
    faults = [*alike(passages), *borrowed(passages, _shared_texts())]
    print("\n".join(faults))
    ours = [Text(p.text, [(a.source, a.cue, a.content) for a in p.attributions]) for p in passages]
    columns = {"the corpus": shape(ours)}
    for name in ("polnear-dev", "gum-train"):
        path = SHARED / "gold" / "attribution" / f"{name}.jsonl"
        if path.exists():
            rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
            columns[name] = shape(
                Text(r["text"], [(a["source"], a["cue"], a["content"]) for a in r["attributions"]]) for r in rows
            )
    print(f"| {'':38} | " + " | ".join(columns) + " |")
    for key in columns["the corpus"]:
        print(f"| {key:38} | " + " | ".join(column.get(key, "-") for column in columns.values()) + " |")
    _own(passages)
    sys.exit(bool(faults))


def alike(passages: list[Passage]) -> Iterator[str]:
    """Pairs of passages with too many three-word runs in common."""
    runs = [_runs(p.text, 3) for p in passages]
    where: dict[tuple[str, ...], list[int]] = {}
    for n, found in enumerate(runs):
        for run in found:
            where.setdefault(run, []).append(n)
    common = Counter(
        (a, b) for places in where.values() if len(places) < 50 for i, a in enumerate(places) for b in places[i + 1 :]
    )
    for (a, b), count in common.items():
        if count > ALIKE * min(len(runs[a]), len(runs[b])):
            yield f"{passages[a].ident} and {passages[b].ident} are alike: {count} runs of three words"


def borrowed(passages: list[Passage], texts: Iterable[str]) -> Iterator[str]:
    """Runs of RUN words that stand in somebody else's text."""
    mine: dict[tuple[str, ...], str] = {run: p.ident for p in passages for run in _runs(p.text, RUN)}
    seen = set()
    for text in texts:
        for run in _runs(text, RUN):
            if run in mine and run not in seen:
                seen.add(run)
                yield f"{mine[run]}: words that stand in shared: {' '.join(run)!r}"


def _runs(text: str, size: int) -> set[tuple[str, ...]]:
    words = [w.lower().replace("’", "'") for w in WORD.findall(text)]
    return {tuple(words[i : i + size]) for i in range(len(words) - size + 1)}


def _shared_texts() -> Iterator[str]:
    if not SHARED.is_dir():
        print("measure: there is no ../shared; nothing is compared with it")
    for path in sorted(SHARED.rglob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield json.loads(line).get("text") or ""
    for path in sorted((SHARED / "seeds").rglob("*.txt")):
        yield path.read_text(encoding="utf-8")


def shape(texts: Iterable[Text]) -> dict[str, str]:
    """What a set of texts is made of: counts and shares, as words of a table."""
    n, words, cues, kinds, sizes = 0, 0, Counter[str](), Counter[str](), []
    sources, nested, broken, before, bare = 0, 0, 0, 0, 0
    for text, items in texts:
        n, words = n + 1, words + len(WORD.findall(text))
        bare += not items
        quoted = _quoted(text)
        for source, cue, content in items:
            cues[" ".join(text[s:e].lower() for s, e in cue)] += 1
            spots = [s + m.start() for s, e in content for m in WORD.finditer(text[s:e])]
            sizes.append(len(spots))
            inside = sum(quoted[i] for i in spots)
            kinds["indirect" if not inside else "direct" if inside >= 0.9 * len(spots) else "mixed"] += 1
            sources += not source
            broken += len(content) > 1
            nested += any(
                any(s <= c[0] and c[1] <= e for s, e in other)
                for c in cue[:1]
                for _, mine, other in items
                if mine != cue
            )
            before += bool(cue and content and cue[0][0] < content[0][0])
    total = max(1, sum(kinds.values()))
    said = sum(count for cue, count in cues.items() if re.search(r"\bsa(y|ys|id|ying)\b", cue))
    top = sum(count for _, count in cues.most_common(10))
    return {
        "texts": str(n),
        "words": str(words),
        "attributions": str(total),
        "attributions a hundred words": f"{100 * total / words:.1f}",
        "texts without any": f"{100 * bare / n:.0f} %",
        "direct": f"{100 * kinds['direct'] / total:.0f} %",
        "mixed": f"{100 * kinds['mixed'] / total:.0f} %",
        "indirect": f"{100 * kinds['indirect'] / total:.0f} %",
        "words of a content, median": str(sorted(sizes)[len(sizes) // 2]),
        "content in several stretches": f"{100 * broken / total:.0f} %",
        "cue before content": f"{100 * before / total:.0f} %",
        "cue inside another's content": f"{100 * nested / total:.0f} %",
        "without source": f"{100 * sources / total:.0f} %",
        "different cues": str(len(cues)),
        "different cues in 1,000 attributions": f"{1000 * len(cues) / total:.0f}",
        "cues with a form of say": f"{100 * said / total:.0f} %",
        "the ten commonest cues": f"{100 * top / total:.0f} %",
    }


def _quoted(text: str) -> list[bool]:
    """For each character whether it stands in double, or in single curly, quotation marks of its paragraph."""
    inside, out = False, []
    for i, char in enumerate(text):
        if char in "\n”":
            inside = False
        elif char == "“" or (char == "‘" and not text[i - 1 : i].isalnum()):
            inside = True
        elif char == '"':
            inside = not inside
        elif char == "’" and not text[i + 1 : i + 2].isalnum():
            inside = False
        out.append(inside)
    return out


def _own(passages: list[Passage]) -> None:
    """What only the corpus marks."""
    marked = [a for p in passages for a in p.attributions]
    print("stance:", dict(Counter(a.stance for a in marked).most_common()))
    print(
        "looking ahead:",
        sum(bool(a.ahead) for a in marked),
        "with a date:",
        sum(isinstance(a.ahead, str) for a in marked),
    )
    print(
        "negative:",
        sum(a.negative for a in marked),
        "certainty words:",
        sum(len(a.hedge) for a in marked) + sum(len(p.hedges) for p in passages),
    )
    print("kinds:", dict(Counter(a.entity.kind if a.entity else "-" for a in marked).most_common()))
    print("unnamed:", dict(Counter(a.entity.unnamed for a in marked if a.entity and a.entity.unnamed).most_common()))
    print("with a ground:", sum(bool(e.ground) for p in passages for e in p.entities))
    print("quoting:", dict(Counter(p.quoting for p in passages).most_common()))
    print("registers:", dict(Counter(p.register for p in passages).most_common(30)))
    lengths = sorted(len(WORD.findall(p.text)) for p in passages)
    print("words of a passage: shortest, median, longest:", lengths[0], lengths[len(lengths) // 2], lengths[-1])


if __name__ == "__main__":
    main()
