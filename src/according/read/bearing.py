"""Statements that speak of another statement without repeating it: "the report was true", "denied the claim"."""

import re

from msgspec.structs import replace

from according.read import lexicons
from according.records import Statement

ANAPHORA = frozenset({"it", "this", "that", "these", "those", "they", "them", "which", "something", "such", "so"})
FILLERS = frozenset(
    {
        "the",
        "a",
        "an",
        "is",
        "was",
        "were",
        "are",
        "be",
        "been",
        "being",
        "to",
        "that",
        "very",
        "highly",
        "quite",
        "of",
        "as",
        "not",
        "indeed",
        "also",
        "completely",
        "entirely",
        "totally",
        "absolutely",
        "all",
        "any",
        "both",
        "had",
        "has",
        "have",
        "reports",
        "report",
        "latest",
        "earlier",
        "s",
        "there",
        "truth",
        "in",
    }
)
HAPPENING = frozenset({"happened", "occurred", "case", "place", "taken", "took", "happen", "occur", "so"})
NEAR = 12
"""Statements back in which an antecedent is looked for."""
ISO = 2
"""Letters of a country code."""
WORD = re.compile(r"[^\W\d_]+")


def bearing(
    statements: list[Statement], refers: dict[str, str], echoes: dict[str, str], texts: dict[str, str]
) -> dict[str, tuple[str, bool]]:
    """Statement id -> (id of the statement it bears on, whether it assesses how likely that is).

    `refers` maps a statement's id to the noun or pronoun that stands for another one, `echoes` to the statement that
    its relative clause takes up; `texts` gives the content less what is nested in it. `statements` are in the order
    of the text.
    """
    inner: dict[str, str] = {}
    for statement in statements:
        if statement.inside:
            inner.setdefault(statement.inside, statement.id)
    out: dict[str, tuple[str, bool]] = {}
    for number, statement in enumerate(statements):
        words = [w.lower() for w in WORD.findall(texts[statement.id])]
        judged = _judges(words)
        if statement.id in echoes:
            out[statement.id] = (echoes[statement.id], False)
        elif statement.id in inner and not _substance(words):
            out[statement.id] = (inner[statement.id], judged)
        elif statement.stance == "declines" and statement.id not in refers:
            continue
        elif statement.id in refers or (words and not _substance(words) and (ANAPHORA | _nouns()) & set(words)):
            noun = refers.get(statement.id) or next((w for w in words if w in _nouns()), "it")
            target_id = _antecedent(statements[:number], noun, statement, [target for target, _ in out.values()])
            if target_id:
                out[statement.id] = (target_id, judged and statement.stance == "affirms")
    return out


def collapse(statements: list[Statement]) -> list[Statement]:
    """One statement where somebody only carries a hedge of their own: "he said: 'We assess that P'", "P is expected,
    she added".

    The outer one takes over how sure, how far ahead and what is said; what was inside the inner one is now inside the
    outer.
    """
    by_id = {s.id: s for s in statements}
    into: dict[str, str] = {}
    for outer in statements:
        inner = by_id.get(outer.about or "")
        if (
            inner is not None
            and inner.inside == outer.id
            and inner.source.entity == outer.source.entity
            and not inner.cosources
        ):
            into[inner.id] = outer.id
            by_id[outer.id] = replace(
                outer,
                about=inner.about,
                assesses=inner.assesses,
                frame=inner.frame,
                polarity=inner.polarity,
                stance=inner.stance if outer.stance == "affirms" else outer.stance,
                forecast=inner.forecast or outer.forecast,
                certainty=inner.certainty if inner.certainty.words else outer.certainty,
            )
    kept = [by_id[s.id] for s in statements if s.id not in into]
    out = [replace(s, inside=_last(into, s.inside), about=_last(into, s.about)) for s in kept]
    return [replace(s, about=None, assesses=False) if s.about == s.id else s for s in out]


def _last(into: dict[str, str], ident: str | None) -> str | None:
    while ident is not None and ident in into:
        ident = into[ident]
    return ident


def _judges(words: list[str]) -> bool:
    """Whether the words say how likely, or whether true."""
    table = lexicons.hedges()
    return any(
        list(phrase) == words[i : i + len(phrase)] and hedge.kind in ("likely", "true")
        for i, word in enumerate(words)
        for phrase, hedge in table.get(word, ())
    )


def _substance(words: list[str]) -> bool:
    """Whether anything is said beyond an anaphor, a noun for a statement, and how likely or true it is."""
    hedges = {w for phrases in lexicons.hedges().values() for phrase, _ in phrases for w in phrase}
    return any(w not in ANAPHORA | FILLERS | HAPPENING | hedges | _nouns() for w in words)


def _nouns() -> frozenset[str]:
    return frozenset(
        {*lexicons.nouns(), *(f"{n}s" for n in lexicons.nouns()), "charge", "charges", "information", "story"}
    )


def _antecedent(before: list[Statement], noun: str, statement: Statement, discussed: list[str]) -> str | None:
    """What a noun or pronoun stands for.

    For a denial the earlier statement in which most of the deniers, or their countries, take part; else the nearest
    whose cue is of the noun's family ("reported" for "the report"); else, for a denial, what others spoke of before;
    else the one just before that is no quotation. Only what somebody else claims can be meant: no forecast, and of an
    assessment what it assesses.
    """
    candidates = [
        s
        for s in before[-NEAR:]
        if s.id != statement.inside
        and s.stance == "affirms"
        and (s.source.entity is None or s.source.entity != statement.source.entity)
    ]
    claimed = [s for s in candidates if not s.forecast and not s.assesses] or candidates
    denies = statement.stance in ("denies", "doubts")
    if denies:
        parties = {c for source in (statement.source, *statement.cosources) for c in (source.country, source.name) if c}
        folded = {p if len(p) == ISO else p.lower().replace("-", " ") for p in parties}
        taking = [len(folded & {*c.frame.names, *c.frame.agents, *c.frame.patients}) for c in claimed]
        if any(taking):
            return claimed[max(range(len(claimed)), key=lambda k: (taking[k], k))].id
    stem = noun.rstrip("s")[:4]
    for candidate in reversed(claimed):
        if noun not in ANAPHORA and candidate.cue.lemma.startswith(stem):
            return candidate.id
    spoken_of = [target for target in discussed if target != statement.id]
    if denies and spoken_of and noun not in ANAPHORA:
        return spoken_of[-1]
    plain = [s for s in claimed if s.quotation != "direct"]
    return (plain or claimed)[-1].id if claimed else None
