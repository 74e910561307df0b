"""The reader's lexicons, loaded once from the data files beside this module."""

from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import NamedTuple, cast

from according.records.reading import SourceKind, Unnamed


class VerbCue(NamedTuple):
    """A verb that attributes: its class, and what may stand as its content (see lexicon/verbs.tsv)."""

    cue_class: str
    takes: frozenset[str]


class NounCue(NamedTuple):
    """A noun that attributes: its class and stance."""

    cue_class: str
    stance: str


class Hedge(NamedTuple):
    """A step of certainty: scale, kind (likely, confidence, true) and its range; confidence has no numbers."""

    scale: str
    kind: str
    low: float | None
    high: float | None


class RoleNoun(NamedTuple):
    """A head noun of sources: the kind, the type of the unnamed, and whether it is a title that one person holds."""

    kind: SourceKind
    unnamed: Unnamed
    title: bool


def rows(name: str) -> Iterator[list[str]]:
    """The tab-separated rows of a lexicon, comment lines left out."""
    text = resources.files("according.read").joinpath("lexicon", name).read_text("utf-8")
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.split("\t")


@cache
def verbs() -> dict[str, VerbCue]:
    """Lemma -> cue; a lemma on several lines takes all that they allow, and the class of the first."""
    out: dict[str, VerbCue] = {}
    for cue_class, takes, lemmas in rows("verbs.tsv"):
        for lemma in lemmas.split():
            old = out.get(lemma)
            allowed = frozenset(takes.split())
            out[lemma] = VerbCue(old.cue_class if old else cue_class, allowed | (old.takes if old else frozenset()))
    return out


@cache
def nouns() -> dict[str, NounCue]:
    """Lemma -> cue."""
    return {
        lemma: NounCue(cue_class, stance) for cue_class, stance, lemmas in rows("nouns.tsv") for lemma in lemmas.split()
    }


@cache
def hedges() -> dict[str, list[tuple[tuple[str, ...], Hedge]]]:
    """First word -> phrases (longest first) with their step."""
    out: dict[str, list[tuple[tuple[str, ...], Hedge]]] = {}
    for scale, kind, low, high, phrases in rows("hedges.tsv"):
        hedge = Hedge(scale, kind, float(low) if low else None, float(high) if high else None)
        for phrase in phrases.split("|"):
            words = tuple(phrase.split())
            out.setdefault(words[0], []).append((words, hedge))
    for found in out.values():
        found.sort(key=lambda pair: -len(pair[0]))
    return out


@cache
def roles() -> dict[str, RoleNoun]:
    """Lemma (or plural, where the plural has a line of its own) -> role."""
    out: dict[str, RoleNoun] = {}
    for kind, unnamed, title, lemmas in rows("roles.tsv"):
        for lemma in lemmas.split():
            out.setdefault(lemma, RoleNoun(cast("SourceKind", kind), cast("Unnamed", unnamed), title == "1"))
    return out
