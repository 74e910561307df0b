"""The spaCy pipeline, by name and offline, turned into `Parse`s."""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # before numpy loads: one thread is faster for these small matrices

import importlib
from collections import deque
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

import spacy
from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, SENT_START, TAG
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import NumpyOps

from according.errors import ModelError
from according.language.parse import BlockName, Parse
from according.records import Report

CONTRACTED = {
    "'s": "be",
    "’s": "be",
    "'re": "be",
    "’re": "be",
    "'m": "be",
    "’m": "be",
    "'ve": "have",
    "’ve": "have",
    "'d": "would",
    "’d": "would",
    "'ll": "will",
    "’ll": "will",
    "n't": "not",
    "n’t": "not",
}
OPEN_TAGS = {"N": "NOUN", "V": "VERB", "J": "ADJ", "R": "ADV", "M": "AUX"}
ZONE = 256
"""Passages between two clearings of the model's vocabulary."""
PARTS = ("noun", "verb", "adj", "adv")
MAX_PASSAGE = 20_000
"""Characters of one passage; longer ones are cut at white space, so that memory stays bounded."""


class Parser:
    """Parses the titles and paragraphs of reports.

    `model` is the name of an installed spaCy package or the path of a model's folder. Raises ModelError where it cannot
    be loaded.
    """

    def __init__(self, model: str, batch: int = 32) -> None:
        self.name, self.batch = model, batch
        self._nlp = _load(model)
        self._lemmatize = _lemmatizer(self._nlp)
        for pipe in ("lemmatizer", "attribute_ruler"):
            if pipe in self._nlp.pipe_names:
                self._nlp.disable_pipe(pipe)
        _use_openblas(self._nlp)

    @property
    def version(self) -> str:
        """Name and version of the model, as a reading records it."""
        meta = self._nlp.meta
        return f"{meta.get('lang')}_{meta.get('name')}-{meta.get('version')}"

    def parse(self, reports: Iterable[Report]) -> Iterator[tuple[Report, list[Parse]]]:
        """Each report with its passages parsed, in order.

        Reports stream: `ZONE` passages are held at a time, and the words that the model learns with them are forgotten
        after them, so that memory does not grow with the number of reports.
        """
        waiting: deque[tuple[Report, int]] = deque()
        parsed: deque[Parse] = deque()
        for chunk in _chunks(self._passages(reports, waiting), ZONE):
            with self._nlp.memory_zone():
                pairs = self._nlp.pipe(((p.text, p) for p in chunk), as_tuples=True, batch_size=self.batch)
                parsed.extend(self._convert(doc, passage.block, passage.offsets) for doc, passage in pairs)
            while waiting and waiting[0][1] <= len(parsed):
                report, count = waiting.popleft()
                yield report, [parsed.popleft() for _ in range(count)]
        for report, _ in waiting:
            yield report, []

    @staticmethod
    def _passages(reports: Iterable[Report], waiting: "deque[tuple[Report, int]]") -> Iterator["_Passage"]:
        for report in reports:
            found = list(_passages(report))
            waiting.append((report, len(found)))
            yield from found

    def _convert(self, doc: Doc, block: BlockName, offsets: list[int]) -> Parse:
        strings = doc.vocab.strings
        table = doc.to_array([TAG, DEP, HEAD, ENT_IOB, ENT_TYPE, SENT_START]).astype("int64").tolist()
        words, starts, ends = [], [], []
        for token in doc:
            text = token.text
            words.append(text)
            starts.append(offsets[token.idx])
            ends.append(offsets[token.idx + len(text) - 1] + 1)
        tags = [strings[row[0] & 0xFFFFFFFFFFFFFFFF] for row in table]
        deps = [strings[row[1] & 0xFFFFFFFFFFFFFFFF] for row in table]
        heads = [i + row[2] for i, row in enumerate(table)]
        first = [i for i, row in enumerate(table) if i == 0 or row[5] == 1]
        sentences = list(zip(first, [*first[1:], len(words)], strict=True)) if words else []
        entities: list[tuple[int, int, str]] = []
        for i, row in enumerate(table):
            if row[3] == 3:
                entities.append((i, i + 1, strings[row[4] & 0xFFFFFFFFFFFFFFFF]))
            elif row[3] == 1 and entities:
                entities[-1] = (entities[-1][0], i + 1, entities[-1][2])
        return Parse(
            block=block,
            text=doc.text,
            offsets=offsets,
            words=words,
            starts=starts,
            ends=ends,
            tags=tags,
            deps=deps,
            heads=heads,
            sentences=sentences,
            entities=entities,
            lemma=self._lemmatize,
        )


class _Passage(NamedTuple):
    block: BlockName
    text: str
    offsets: list[int]


def _chunks(passages: Iterator[_Passage], size: int) -> Iterator[list[_Passage]]:
    while chunk := list(islice(passages, size)):
        yield chunk


def _passages(report: Report) -> Iterator[_Passage]:
    """Titles and paragraphs with white space folded, and where each character of them stands in the report."""
    for block in report.blocks:
        if block.kind not in ("title", "paragraph"):
            continue
        characters: list[str] = []
        offsets: list[int] = []
        gap = False
        for i in range(block.span.start, block.span.end):
            character = report.text[i]
            if character.isspace():
                gap = bool(characters)
                continue
            if gap:
                characters.append(" ")
                offsets.append(i - 1)
                gap = False
                if len(characters) >= MAX_PASSAGE:
                    yield _Passage(block.kind, "".join(characters[:-1]), offsets[:-1])
                    characters, offsets = [], []
            characters.append(character)
            offsets.append(i)
        if characters:
            yield _Passage(block.kind, "".join(characters), offsets)


def _load(model: str) -> Language:
    cure = "install it (pip install according[model]) or set ACCORDING_MODEL to the name or path of a spaCy model"
    try:
        if Path(model).exists():
            return spacy.load(model)
        module = importlib.import_module(model)
    except (ImportError, OSError, ValueError) as error:
        raise ModelError(f"language model {model!r}: cannot be loaded ({error}); {cure}") from error
    loaded = module.load()
    if not isinstance(loaded, Language):
        raise ModelError(f"language model {model!r}: it is no spaCy pipeline; {cure}")
    return loaded


def _use_openblas(nlp: Language) -> None:
    """Numpy's matrix product in place of thinc's own on every layer (measured in docs/decisions)."""
    ops = NumpyOps(use_blis=False)
    for _, pipe in nlp.pipeline:
        model = getattr(pipe, "model", None)
        if model is not None:
            for node in model.walk():
                node.ops = ops


def _lemmatizer(nlp: Language) -> Any:
    """A cached function (lower-case word, tag) -> lemma on the model's own rule tables."""
    pipe: Any = nlp.get_pipe("lemmatizer") if "lemmatizer" in nlp.pipe_names else None
    tables = (
        {}
        if pipe is None
        else {name: pipe.lookups.get_table(f"lemma_{name}", {}) for name in ("rules", "index", "exc")}
    )
    dictionary = {part: frozenset(tables["index"].get(part, ())) for part in PARTS} if tables else {}

    @lru_cache(maxsize=200_000)
    def lemma(word: str, tag: str) -> str:
        if word in CONTRACTED and tag != "POS":
            return CONTRACTED[word]
        part = OPEN_TAGS.get(tag[:1])
        if tag.startswith("NNP") or part is None or not tables:
            return word
        key = part.lower()
        exceptions = tables["exc"].get(key, {}).get(word)
        if exceptions:
            return str(exceptions[0])
        index, rules = dictionary.get(key, frozenset()), tables["rules"].get(key, [])
        if word in index and tag in ("NN", "VB", "VBP", "JJ", "RB"):
            return word
        forms = [word[: len(word) - len(old)] + new for old, new in rules if word.endswith(old)]
        known = [form for form in forms if form and form in index]
        return known[0] if known else (forms[0] if forms and tag in ("NNS", "VBZ") else word)

    return lemma
