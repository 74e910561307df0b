"""Which nouns stand in a place: coordinated ones with the first, and what a relative pronoun stands for."""

from according.language.parse import Parse
from according.read.events.scene import Scene

RELATIVE = frozenset({"who", "that", "which", "whom"})
EMPTY = frozenset({"there", "what", "whose", "it"})
DEGREES = frozenset({"such", "so"})
"""Words before a noun after which "that" begins a consequence ("such an ally that he sent")."""
HYPHENS = ("-", "‐", "–")
NOUNS = "NPC"
"""First letters of the tags of what can take part: nouns, pronouns, numbers."""


def objects(scene: Scene, preposition: int) -> list[int]:
    """The nouns that a preposition takes."""
    parse = scene.parse
    return [
        t for p in parse.children[preposition] if parse.deps[p] == "pobj" for t in coordinated(scene, p)
    ]  # fmt: skip


def meant(scene: Scene, c: int, verb: int) -> list[int]:
    """The noun itself and those beside it; of a relative pronoun the noun that it stands for."""
    parse = scene.parse
    if parse.lower[c] in RELATIVE and parse.tags[c] in ("WDT", "WP", "IN", "DT"):
        clause = next((v for v in (verb, *parse.ancestors(verb)) if parse.deps[v] == "relcl"), None)
        if clause is None or not DEGREES.isdisjoint(parse.lower[k] for k in parse.children[parse.heads[clause]]):
            return []
        return coordinated(scene, parse.heads[clause])
    return coordinated(scene, c)


def coordinated(scene: Scene, token: int) -> list[int]:
    """A noun and those in a row with it, without dates and empty pronouns."""
    parse = scene.parse
    if parse.words[token] in HYPHENS:
        return []
    if parse.lower[token] in EMPTY and not (parse.lower[token] == "it" and parse.deps[token] in ("nsubj", "dobj")):
        return []
    return [t for t in with_conjuncts(parse, token, NOUNS) if t not in scene.timed or parse.deps[t] == "nsubjpass"]


def with_conjuncts(parse: Parse, token: int, tags: str) -> list[int]:
    """A token and those in a row with it whose tags begin with a letter of `tags`."""
    out = [token] if parse.tags[token][0] in tags or parse.tags[token] in ("DT", "JJ") or _noun(parse, token) else []
    for c in parse.children[token]:
        if parse.deps[c] == "conj" and parse.tags[c][0] in tags and not _hyphened(parse, c):
            out += with_conjuncts(parse, c, tags)
    return out


def _hyphened(parse: Parse, token: int) -> bool:
    """The second half of a word with a hyphen ("counter-protesters"), or the hyphen."""
    at = token if parse.words[token] in HYPHENS else token - 1
    return at > 0 and parse.words[at] in HYPHENS and parse.starts[at] == parse.ends[at - 1]


def _noun(parse: Parse, token: int) -> bool:
    """A participle that stands as a noun ("the wounded")."""
    return parse.tags[token] == "VBN" and any(parse.lower[c] == "the" for c in parse.children[token])
