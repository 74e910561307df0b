"""A parsed passage as plain lists: what rules work on, whatever parser made it."""

from collections.abc import Callable, Iterator
from typing import Literal

from according.records import Span

BlockName = Literal["title", "paragraph"]


class Parse:
    """One passage (a title or a paragraph of a report): tokens, tags, heads and entities.

    All lists are indexed by token. `starts` and `ends` are offsets into `Report.text`, so that hard-wrapped lines and
    doubled spaces in a passage do not show here. `tags` are Penn Treebank tags, `deps` CLEAR labels as spaCy's English
    models give them, `heads` token numbers (a root is its own head). `sentences` are (first, end) token numbers,
    `entities` (first, end, OntoNotes label). `text` is the passage with white space folded, `offsets[i]` where its
    character i stands.
    """

    __slots__ = (
        "_lemma",
        "_lemmas",
        "block",
        "children",
        "deps",
        "ends",
        "entities",
        "heads",
        "lower",
        "offsets",
        "sentences",
        "starts",
        "tags",
        "text",
        "words",
    )

    def __init__(  # noqa: PLR0913 - one list for each layer of a parse, named where it is made
        self,
        *,
        block: BlockName,
        text: str,
        offsets: list[int],
        words: list[str],
        starts: list[int],
        ends: list[int],
        tags: list[str],
        deps: list[str],
        heads: list[int],
        sentences: list[tuple[int, int]],
        entities: list[tuple[int, int, str]],
        lemma: Callable[[str, str], str],
    ) -> None:
        self.block, self.text, self.offsets = block, text, offsets
        self.words, self.starts, self.ends = words, starts, ends
        self.tags, self.deps, self.heads = tags, deps, heads
        self.sentences, self.entities = sentences, entities
        self.lower = [word.lower() for word in words]
        self._lemma = lemma
        self.children: list[list[int]] = [[] for _ in words]
        for token, head in enumerate(heads):
            if head != token:
                self.children[head].append(token)
        self._lemmas: list[str | None] = [None] * len(words)

    def __len__(self) -> int:
        return len(self.words)

    def lemma(self, token: int) -> str:
        """Dictionary form, lower case."""
        found = self._lemmas[token]
        if found is None:
            found = self._lemmas[token] = self._lemma(self.lower[token], self.tags[token])
        return found

    def subtree(self, token: int) -> list[int]:
        """The token and all below it, in order."""
        out, stack = [], [token]
        while stack:
            current = stack.pop()
            out.append(current)
            stack.extend(self.children[current])
        return sorted(out)

    def ancestors(self, token: int) -> Iterator[int]:
        """Heads upwards, the nearest first."""
        while self.heads[token] != token:
            token = self.heads[token]
            yield token

    def span(self, first: int, end: int) -> Span:
        """Characters from token `first` up to, not including, token `end`."""
        return Span(self.starts[first], self.ends[end - 1])

    def spans(self, tokens: list[int]) -> tuple[Span, ...]:
        """One span for each run of neighbouring tokens; `tokens` sorted."""
        out: list[Span] = []
        first, last = -1, -2
        for token in tokens:
            if token != last + 1:
                if first >= 0:
                    out.append(self.span(first, last + 1))
                first = token
            last = token
        if first >= 0:
            out.append(self.span(first, last + 1))
        return tuple(out)
