"""What the parser costs: spaCy out of the box, with numpy's matrix product, and without tag-dependent parts.

    python benchmarks/parser.py TEXTS.jsonl [--reports 30] [--runs 3]

Prints the median of tokens per CPU second, one thread, one process, model load aside, and whether tags, heads and
entities are the same throughout. The figures stand in docs/decisions/0002-parser-and-model.md.
"""

import argparse
import json
import os
import statistics
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")   # before numpy loads

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import NumpyOps

from according.settings import Settings

BATCH = 32
VARIANTS = {   # name: (numpy's matrix product, pipes left out)
    "out of the box": (False, ()),
    "numpy's matrix product": (True, ()),
    "without lemmatizer and attribute_ruler": (False, ("lemmatizer", "attribute_ruler")),
    "both": (True, ("lemmatizer", "attribute_ruler")),
}


def load(model: str, *, openblas: bool, without: Iterable[str]) -> Language:
    """The model, with numpy's matrix product on every layer or thinc's own, and without some pipes."""
    nlp = spacy.load(model, disable=list(without))
    ops = NumpyOps(use_blis=not openblas)
    for _, pipe in nlp.pipeline:
        trained: Any = getattr(pipe, "model", None)   # rule-based pipes have none
        for node in trained.walk() if trained is not None else ():
            node.ops = ops
    return nlp


def annotations(docs: Iterable[Doc]) -> list[tuple[str, int, str]]:
    """For each token its tag, the number of its head, and its entity type with its place in the entity."""
    return [(token.tag_, token.head.i, token.ent_iob_ + token.ent_type_) for doc in docs for token in doc]


def measure(nlp: Language, texts: list[str]) -> tuple[float, list[tuple[str, int, str]]]:
    """Tokens per CPU second, and the annotations."""
    start = time.process_time()
    docs = list(nlp.pipe(texts, batch_size=BATCH))
    spent = time.process_time() - start
    return sum(map(len, docs)) / spent, annotations(docs)


def main() -> None:
    """Measure the variants in turn, as often as asked."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("texts", type=Path)
    options.add_argument("--reports", type=int, default=30)
    options.add_argument("--runs", type=int, default=3)
    given = options.parse_args()
    with given.texts.open(encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line, _ in zip(lines, range(given.reports), strict=False)]
    loaded = {name: load(Settings().model, openblas=openblas, without=without)
              for name, (openblas, without) in VARIANTS.items()}
    speeds: dict[str, list[float]] = {name: [] for name in VARIANTS}
    found: dict[str, list[tuple[str, int, str]]] = {}
    for nlp in loaded.values():
        measure(nlp, texts[:2])   # warms caches
    for _ in range(given.runs):
        for name, nlp in loaded.items():
            speed, found[name] = measure(nlp, texts)
            speeds[name].append(speed)
    base, same = found["out of the box"], statistics.median(speeds["out of the box"])
    print(f"{len(texts)} reports, {len(base):,} tokens, {given.runs} runs, batch {BATCH}")
    for name, values in speeds.items():
        middle = statistics.median(values)
        differing = sum(a != b for a, b in zip(base, found[name], strict=True))
        print(f"{name:40} {middle:8,.0f} tokens/s of CPU  {middle / same:5.2f}x  {differing} tokens differ  "
              f"({', '.join(f'{value:,.0f}' for value in values)})")


if __name__ == "__main__":
    main()
