"""The corpus as data: passages with inline marks read into text and spans.

    for passage in read_corpus(Path("corpus/passages")):
        passage.text, passage.attributions

Offsets are half-open, in Unicode code points of `Passage.text`, whose paragraphs are parted by an empty line. The
format is described in GUIDELINES.md. A mistake raises CorpusError, which names the file, the passage and the cause.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

Span = tuple[int, int]
ROLES = {"s": "source", "c": "cue", "t": "content", "h": "hedge"}
KINDS = ("person", "organisation", "government", "military", "media", "document", "group", "author")
UNNAMED = (
    "official", "military", "police", "medical", "witness", "analyst", "familiar", "local-media", "social-media",
    "media", "other",
)  # fmt: skip
STANCES = ("denies", "doubts", "unverified", "declines")
MARK = re.compile(r"\\([\[\]\\])|\[(\d+)([scth]) |\]|\[")
ENTITY = re.compile(r"([A-Z][A-Z]?) ([a-z]+)(?::([a-z-]+))? \| (.+)")
ROW = re.compile(r"(\d+) ([A-Z][A-Z]?|-)((?: (?:stance=[a-z]+|neg|ahead(?:=\S+)?))*)")


class CorpusError(ValueError):
    """A passage that does not keep to the format: which one, and how."""


@dataclass(frozen=True)
class Entity:
    """Who a source is. `unnamed` is the type of an unnamed one, `ground` why it is not named."""

    letter: str
    kind: str
    unnamed: str | None
    name: str
    role: str | None = None
    ground: str | None = None


@dataclass
class Attribution:
    """One attribution: its spans in the text of the passage, and what its row says."""

    number: int
    source: list[Span] = field(default_factory=list)
    cue: list[Span] = field(default_factory=list)
    content: list[Span] = field(default_factory=list)
    hedge: list[Span] = field(default_factory=list)
    entity: Entity | None = None
    stance: str = "affirms"
    negative: bool = False
    ahead: bool | str = False


@dataclass(frozen=True)
class Passage:
    """An annotated passage. `hedges` are the author's own."""

    ident: str
    register: str
    topic: str
    quoting: str
    published: str | None
    text: str
    entities: tuple[Entity, ...]
    attributions: tuple[Attribution, ...]
    hedges: tuple[Span, ...]

    def words(self, spans: list[Span]) -> str:
        """The stretches of text, parted by an ellipsis."""
        return " … ".join(self.text[start:end] for start, end in spans)


def read_corpus(folder: Path) -> Iterator[Passage]:
    """All passages of the files in a folder, in the order of file names."""
    for path in sorted(folder.glob("*.txt")):
        yield from read_file(path)


def read_file(path: Path) -> Iterator[Passage]:
    """The passages of one file."""
    for chunk in re.split(r"(?m)^(?=== )", path.read_text(encoding="utf-8")):
        if chunk.startswith("== "):
            try:
                yield read_passage(chunk)
            except CorpusError as error:
                raise CorpusError(f"{path.name}: {chunk.splitlines()[0]}: {error}") from None
        elif chunk.strip() and not chunk.lstrip().startswith("#"):
            raise CorpusError(f"{path.name}: text before the first '== ': {chunk[:60]!r}")


def read_passage(chunk: str) -> Passage:
    """One passage from its lines."""
    first, *lines = chunk.rstrip().splitlines()
    head = [part.strip() for part in first[3:].split("|")]
    if len(head) not in (4, 5):
        raise CorpusError("the first line has 4 or 5 fields: id | register | topic | quoting | date")
    if lines.count("--") != 1:
        raise CorpusError("one line '--' parts text from rows")
    at = lines.index("--")
    if any(not line.strip() for line in lines[:at]):
        raise CorpusError("no empty lines in the text: a paragraph is a line")
    text, spans = _marked(lines[:at])
    entities, rows = _rows(lines[at + 1 :])
    attributions = tuple(_attribution(number, spans, rows, entities) for number in sorted({n for n, _ in spans} - {0}))
    if set(rows) != {a.number for a in attributions}:
        raise CorpusError(f"rows {sorted(rows)} for attributions {[a.number for a in attributions]}")
    published = head[4] if len(head) == 5 and head[4] else None
    hedges = tuple(spans.get((0, "h"), ()))
    return Passage(*head[:4], published, text, tuple(entities.values()), attributions, hedges)


def _marked(lines: list[str]) -> tuple[str, dict[tuple[int, str], list[Span]]]:
    """The bare text, and the spans of each (number, role letter)."""
    out: list[str] = []
    length = 0
    spans: dict[tuple[int, str], list[Span]] = {}
    for n, line in enumerate(lines):
        if n:
            out.append("\n\n")
            length += 2
        at, open_marks = 0, []
        for match in MARK.finditer(line):
            out.append(line[at : match.start()])
            length += match.start() - at
            at = match.end()
            if match[1]:
                out.append(match[1])
                length += 1
            elif match[2]:
                open_marks.append((int(match[2]), match[3], length))
            elif match[0] == "]" and open_marks:
                number, role, start = open_marks.pop()
                if not "".join(out)[start:].strip():
                    raise CorpusError(f"nothing in [{number}{role} ]")
                spans.setdefault((number, role), []).append((start, length))
            else:
                raise CorpusError(f"a stray bracket near {line[max(0, match.start() - 30) : match.end() + 10]!r}")
        if open_marks:
            raise CorpusError(f"not closed: {[f'{n}{r}' for n, r, _ in open_marks]} in {line[:60]!r}")
        out.append(line[at:])
        length += len(line) - at
    return "".join(out), {key: sorted(found) for key, found in spans.items()}


def _rows(lines: list[str]) -> tuple[dict[str, Entity], dict[int, tuple[str, list[str]]]]:
    entities: dict[str, Entity] = {}
    rows: dict[int, tuple[str, list[str]]] = {}
    for line in filter(str.strip, lines):
        if match := ENTITY.fullmatch(line.strip()):
            name, role, ground = ([part.strip() or None for part in match[4].split("|")] + [None, None])[:3]
            if match[2] not in KINDS or (match[3] and match[3] not in UNNAMED):
                raise CorpusError(f"unknown kind in {line!r}")
            entities[match[1]] = Entity(match[1], match[2], match[3], name or "", role, ground)
        elif match := ROW.fullmatch(line.strip()):
            rows[int(match[1])] = (match[2], match[3].split())
        else:
            raise CorpusError(f"cannot read the row {line!r}")
    return entities, rows


def _attribution(
    number: int,
    spans: dict[tuple[int, str], list[Span]],
    rows: dict[int, tuple[str, list[str]]],
    entities: dict[str, Entity],
) -> Attribution:
    if number not in rows:
        raise CorpusError(f"attribution {number} has no row")
    made = Attribution(number, *(spans.get((number, role), []) for role in "scth"))
    if not made.content:
        raise CorpusError(f"attribution {number} has no content")
    letter, options = rows[number]
    if letter != "-":
        if letter not in entities:
            raise CorpusError(f"row {number}: no source {letter}")
        made.entity = entities[letter]
    for option in options:
        name, _, value = option.partition("=")
        if name == "stance":
            if value not in STANCES:
                raise CorpusError(f"row {number}: unknown stance {value!r}")
            made.stance = value
        elif name == "neg":
            made.negative = True
        else:
            made.ahead = value or True
    return made
