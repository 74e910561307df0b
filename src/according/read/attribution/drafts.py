"""A draft: one attribution in tokens, before it becomes a Statement."""

from dataclasses import dataclass, field

from according.language.parse import Parse

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
CUE_PARTS = frozenset({"aux", "auxpass", "neg", "prt"})
PUNCTUATION = frozenset({",", ":", ";", "-", "–", "—", "--"})
MARKS = frozenset({'"', "“", "”", "''", "``", "‘", "’", "'"})


@dataclass(slots=True)
class Draft:
    """Tokens of one passage.

    `anchor` is the token that attributes (a verb, noun or "according"); None for a quotation that goes on without a
    cue. `head` is the head token of the source. `speaker` is the draft whose source this one takes over.
    """

    parse: Parse
    passage: int
    anchor: int | None
    lemma: str
    cue_class: str
    cue: list[int] = field(default_factory=list)
    source: list[int] = field(default_factory=list)
    head: int | None = None
    content: list[int] = field(default_factory=list)
    to: list[int] = field(default_factory=list)
    stance: str = "affirms"
    passive: bool = False
    speaker: "Draft | None" = None
    refers: str | None = None  # the lemma of a noun that stands for an earlier statement ("denied the claim")
    within: "Draft | None" = (
        None  # the attribution that names this source as its own ("the agency said, citing officials")
    )
    opens: bool = False  # its clause ends on a colon: the next passage is what is said
    takes_up: bool = False  # a relative clause takes up what stands before it ("something X has denied")
    echo: "Draft | None" = None  # the draft whose content it takes up, where that is no author's own

    @property
    def at(self) -> int:
        """The anchor, of a draft that has one; ValueError otherwise."""
        if self.anchor is None:
            raise ValueError("this quotation goes on without a cue of its own")
        return self.anchor


def take(draft: Draft, head: int, tokens: list[int]) -> None:
    """Make the tokens the draft's source."""
    draft.head, draft.source = head, tokens or [head]


def sentence_of(parse: Parse, token: int) -> tuple[int, int]:
    """First and end token of the sentence around a token."""
    return next((first, end) for first, end in parse.sentences if first <= token < end)


def noun_phrase(parse: Parse, head: int) -> list[int]:
    """The head with what belongs to its name: all below it but relative clauses, and trailing punctuation."""
    drop: set[int] = set()
    for child in parse.children[head]:
        if parse.deps[child] in ("relcl", "punct") and parse.words[child] not in MARKS:
            drop.update(parse.subtree(child))
        if parse.deps[child] == "acl" and parse.tags[child] != "VBN":
            drop.update(parse.subtree(child))
        if parse.deps[child] in ("ccomp", "advcl", "parataxis", "prep") and parse.lower[child] in (
            "that",
            "while",
            "when",
        ):
            drop.update(parse.subtree(child))
    tokens = [token for token in parse.subtree(head) if token not in drop or token == head]
    if not tokens:
        return [head]
    keep = set(tokens)
    inner = [
        t
        for t in range(tokens[0], tokens[-1] + 1)
        if t in keep or (parse.words[t] in PUNCTUATION | MARKS and t not in (tokens[0], tokens[-1]))
    ]
    return trim(parse, _first_run(inner, head))


def _first_run(tokens: list[int], head: int) -> list[int]:
    """The neighbouring tokens around the head: a source is one stretch of text."""
    at = tokens.index(head)
    low = high = at
    while low > 0 and tokens[low - 1] == tokens[low] - 1:
        low -= 1
    while high + 1 < len(tokens) and tokens[high + 1] == tokens[high] + 1:
        high += 1
    return tokens[low : high + 1]


def trim(parse: Parse, tokens: list[int]) -> list[int]:
    """Without commas, dashes and conjunctions at either end."""
    while tokens and (
        parse.words[tokens[0]] in PUNCTUATION or (parse.tags[tokens[0]] == "CC" and parse.lower[tokens[0]] != "both")
    ):
        tokens = tokens[1:]
    while tokens and (
        parse.words[tokens[-1]] in PUNCTUATION
        or (parse.words[tokens[-1]] == "." and parse.tags[tokens[-1]] == ".")
        or parse.tags[tokens[-1]] == "CC"
    ):
        tokens = tokens[:-1]
    return tokens


def without_that(parse: Parse, tokens: list[int]) -> list[int]:
    """Without the complementiser that opens a clause."""
    return (
        tokens[1:]
        if len(tokens) > 1 and parse.lower[tokens[0]] == "that" and parse.deps[tokens[0]] == "mark"
        else tokens
    )


def cue_tokens(parse: Parse, verb: int) -> list[int]:
    """The verb with its auxiliaries, negation and particle."""
    return sorted([verb, *(c for c in parse.children[verb] if parse.deps[c] in CUE_PARTS)])


def child(parse: Parse, token: int, *labels: str) -> int | None:
    """The first child with one of the labels."""
    return next((c for c in parse.children[token] if parse.deps[c] in labels), None)


def that_said(parse: Parse, token: int) -> bool:
    """'That said, ...': a turn of speech, nobody's."""
    return token > 0 and parse.lower[token - 1 : token + 2] == ["that", "said", ","]
