"""Drafts from the encoder's marks: its spans in tokens, and what the rules know of cue and source."""

from bisect import bisect_right
from collections.abc import Iterable

from according.language.encoder import Mark
from according.language.parse import Parse
from according.read import lexicons
from according.read.attribution.drafts import MARKS, PUNCTUATION, SUBJECTS, Draft, child, noun_phrase, that_said, trim
from according.read.attribution.quotes import Quote, inside
from according.read.attribution.subjects import take_addressee, take_subject
from according.records import Span

CLAUSE, THING = 0.7, 0.97
"""Least probabilities of a cue, chosen with both development sets in sight (decision 8)."""
CLOSE = frozenset(
    {"det", "amod", "compound", "nummod", "poss", "case", "pobj", "nmod", "quantmod", "prt", "neg", "advmod"}
)
HELD = frozenset(
    {"believed", "thought", "feared", "presumed", "suspected", "expected", "reported", "rumoured", "rumored", "alleged"}
)
INNER = frozenset({"det", "amod", "compound", "nummod", "poss"})
STEPS = (-1, 1)
SAYING = frozenset({"say", "show", "deny", "decline", "accuse"})
CUT = 0.15
"""Content that is a part of the clause which the parse gives, and not less than this, was cut short: it is the
clause.
"""
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
WEIGHTY = frozenset({"deny", "doubt", "verify", "decline", "promise"})
WHOLE = 0.7
"""Of the words of a sentence without a cue so much must be content for the sentence to go on with what was said."""


def learned_drafts(parses: list[Parse], quotes: list[list[Quote]], marks: Iterable[Mark]) -> list[list[Draft]]:
    """For each passage the drafts whose cue stands in it; a content that goes on in later passages gives drafts there,
    without anchor, whose `speaker` is the draft. What stands in an earlier passage is left to `run_on`, which knows who
    spoke last.
    """
    out: list[list[Draft]] = [[] for _ in parses]
    bounds = [(p.starts[0], p.ends[-1]) if len(p) else (0, 0) for p in parses]
    for mark in marks:
        number = next((n for n, (low, high) in enumerate(bounds) if low <= mark.anchor < high), None)
        if number is None:
            continue
        draft = _draft(parses[number], number, mark)
        if draft is None or mark.score < _needed(draft, quotes[number]):
            continue
        out[number].append(draft)
        for n, (low, high) in enumerate(bounds):
            if n > number and any(s.start < high and s.end > low for s in mark.content):
                tokens = _tidy(parses[n], _tokens(parses[n], mark.content))
                out[n].append(Draft(parses[n], n, None, "", draft.cue_class, content=tokens, speaker=draft))
    for passage in out:
        for draft in passage:
            _keep_to_whole_sentences(draft, passage)
    return [[draft for draft in passage if draft.content] for passage in out]


def _keep_to_whole_sentences(draft: Draft, passage: list[Draft]) -> None:
    """In sentences other than its cue's own, content goes on by the whole sentence or quotation, and never into one
    that somebody else's cue rules.
    """
    parse, content = draft.parse, set(draft.content)
    for first, end in parse.sentences:
        if draft.anchor is not None and first <= draft.anchor < end:
            continue
        here = [t for t in range(first, end) if t in content]
        words = [t for t in range(first, end) if parse.words[t][:1].isalnum()]
        others = [d for d in passage if d.anchor is not None and first <= d.anchor < end and d.anchor not in content]
        if here and (others or sum(t in content for t in words) < WHOLE * len(words)):
            content.difference_update(here)
    draft.content = sorted(content)


def _needed(draft: Draft, quotes: list[Quote]) -> float:
    """How sure the encoder must be of the cue: of a clause, a quotation, or what a denial or promise is about less
    than of a mere thing or wish ("criticised the plan", "wants to leave"), whose cues are many and mostly act.
    """
    parse, quoted = draft.parse, sum(inside(quotes, t) is not None for t in draft.content)
    if any(parse.tags[t] in FINITE for t in draft.content) or draft.cue_class in WEIGHTY:
        return CLAUSE
    if quoted > 0.8 * len(draft.content) and inside(quotes, draft.at) is None:
        return CLAUSE
    return THING


def _draft(parse: Parse, number: int, mark: Mark) -> Draft | None:
    at = bisect_right(parse.starts, mark.anchor) - 1
    cue = sorted({at, *_tokens(parse, mark.cue)})
    lemma = parse.lemma(at)
    draft = Draft(parse, number, at, lemma, _class(parse, at, lemma), cue)
    draft.content = _tidy(parse, [t for t in _tokens(parse, mark.content) if t not in cue])
    if not draft.content:
        return None
    draft.source = _phrase(parse, [t for t in _tokens(parse, mark.source) if t not in cue], cue, at)
    if _held_of(draft):
        draft.content, draft.source = sorted({*draft.source, *draft.content}), []
    _take_subject(draft)
    _close(draft)
    if _says_nothing(draft):
        return None
    draft.head = _head(parse, draft.source)
    return draft


def _compares(parse: Parse, tokens: list[int]) -> bool:
    """Whether a phrase begins with a comparison of what is said: "more than the minister", not "more than 20 men"."""
    words = [parse.lower[t] for t in tokens[:2]]
    return words in (["more", "than"], ["less", "than"], ["fewer", "than"]) and not any(
        parse.tags[t] == "CD" for t in tokens[2:3]
    )


def _phrase(parse: Parse, tokens: list[int], cue: list[int], at: int) -> list[int]:
    """A source without a preposition or relative word in front ("as | the minister", "which | officials"), with the
    noun that its last word belongs to ("the New | Harbour council"); of several pieces that with the cue's subject.
    """
    tokens = trim(parse, tokens)
    runs = _runs(parse, tokens)
    subject = [run for run in runs if any(parse.heads[t] == at and parse.deps[t] in SUBJECTS for t in run)]
    head = _head(parse, tokens)
    tokens = next(iter([*subject, *(run for run in runs if head in run)]), tokens)
    while len(tokens) > 1 and (parse.tags[tokens[0]] in ("IN", "WDT") or _compares(parse, tokens)):
        tokens = tokens[1:]
    while tokens and parse.deps[tokens[-1]] in INNER and parse.heads[tokens[-1]] > tokens[-1]:
        if tokens[-1] + 1 in cue:
            break
        tokens = [*tokens, tokens[-1] + 1]
    return tokens


def _held_of(draft: Draft) -> bool:
    """'With some believed killed': a bare participle of thinking tells what is thought of those before it."""
    parse, at = draft.parse, draft.at
    if parse.tags[at] != "VBN" or parse.lower[at] not in HELD or not draft.source or draft.source[-1] > at:
        return False
    return not any(parse.deps[c] in ("aux", "auxpass") for c in parse.children[at])


def _take_subject(draft: Draft) -> None:
    """Who is quoted by somebody is the source, not who quotes; a second verb without source has that of the first, and
    a passive ("was told by") its agent.
    """
    parse, at = draft.parse, draft.at
    agent = child(parse, at, "agent")
    actor = child(parse, agent, "pobj") if agent is not None else None
    quoted = next((c for c in parse.children[at] if parse.deps[c] == "nsubjpass"), None)
    if parse.lower[at] in ("quoted", "cited") and quoted is not None:
        draft.source = [t for t in noun_phrase(parse, quoted) if t not in draft.cue]
        draft.content = [t for t in draft.content if t not in draft.source]
    elif not draft.source and parse.deps[at] == "conj" and parse.tags[at] in FINITE:
        take_subject(parse, draft)
        draft.source = [t for t in draft.source if t not in {*draft.content, *draft.cue}]
    elif not draft.source and actor is not None:
        draft.source = [t for t in noun_phrase(parse, actor) if t not in {*draft.content, *draft.cue}]


def _runs(parse: Parse, tokens: list[int]) -> list[list[int]]:
    """Neighbouring tokens together, also over punctuation, which then belongs to them."""
    runs: list[list[int]] = []
    for t in tokens:
        if runs and all(parse.words[k] in MARKS | PUNCTUATION for k in range(runs[-1][-1] + 1, t)):
            runs[-1] += range(runs[-1][-1] + 1, t + 1)
        else:
            runs.append([t])
    return runs


def _says_nothing(draft: Draft) -> bool:
    """Captions and credits ("Image: Ann Lee"), "That said," and content that is a mere pronoun."""
    parse, at = draft.parse, draft.at
    words = [t for t in draft.content if parse.words[t][:1].isalnum()]
    if all(parse.tags[t] in ("PRP", "DT", "WDT", "WP") for t in words):
        return True
    if parse.words[at] in PUNCTUATION:
        return not any(parse.tags[t][0] in "VM" for t in words)
    return that_said(parse, at)


def _close(draft: Draft) -> None:
    """Completes the phrases at both ends of each stretch of content: what hangs on a word in it, beside it, belongs
    to it ("North | Korea is expected", "soldiers in | Ukraine").
    """
    parse, content = draft.parse, set(draft.content)
    taken = {*draft.cue, *draft.source}
    for first, end in parse.sentences:
        here = [t for t in draft.content if first <= t < end]
        for t in here:
            for step in STEPS:
                beside = t + step
                while (
                    first <= beside < end
                    and beside not in content | taken
                    and parse.heads[beside] in content
                    and parse.deps[beside] in CLOSE
                ):
                    content.add(beside)
                    beside += step
    draft.content = sorted(content)


def _tokens(parse: Parse, spans: Iterable[Span]) -> list[int]:
    """The tokens that begin in a span, or that more than half of lies in it."""
    out: set[int] = set()
    for start, end in spans:
        first = max(0, bisect_right(parse.starts, start) - 1)
        for t in range(first, len(parse)):
            if parse.starts[t] >= end:
                break
            if 2 * (min(end, parse.ends[t]) - max(start, parse.starts[t])) > parse.ends[t] - parse.starts[t]:
                out.add(t)
    return sorted(out)


def _tidy(parse: Parse, tokens: list[int]) -> list[int]:
    """Without islands of a word or two beside a longer stretch, and without punctuation at the ends."""
    runs: list[list[int]] = []
    for t in tokens:
        if runs and runs[-1][-1] == t - 1:
            runs[-1].append(t)
        else:
            runs.append([t])
    longest = max((len(run) for run in runs), default=0)
    kept = [run for run in runs if any(parse.words[t][:1].isalnum() for t in run) and (len(run) > 1 or longest < 4)]
    return trim(parse, [t for run in kept for t in run])


def _head(parse: Parse, tokens: list[int]) -> int | None:
    """The token that the others hang on: the first noun or pronoun whose head lies outside."""
    within = set(tokens)
    tops = [t for t in tokens if parse.heads[t] not in within or parse.heads[t] == t]
    nouns = [t for t in tops if parse.tags[t][:2] in ("NN", "PR", "CD", "DT", "WP", "JJ")]
    if nouns:
        return nouns[0]
    named = [t for t in tokens if parse.tags[t][:2] in ("NN", "PR") and parse.words[t] not in MARKS | PUNCTUATION]
    return next(iter(named or tops or tokens), None)


def _class(parse: Parse, at: int, lemma: str) -> str:
    if parse.tags[at][0] == "V" and lemma in lexicons.verbs():
        return lexicons.verbs()[lemma].cue_class
    if parse.tags[at][0] == "N" and lemma in lexicons.nouns():
        return lexicons.nouns()[lemma].cue_class
    return "say"


def joined(rules: list[Draft], learned: list[Draft]) -> list[Draft]:
    """The learned drafts of a passage, with what the rules found about the same cue: class, addressee, stance, and what
    it takes up. Two turns stay as the rules have them, since their content is another attribution's: "something both
    have denied" and "the agency said, citing officials".
    """
    known = {d.anchor: d for d in rules if d.anchor is not None}
    now: dict[int, Draft] = {}
    out = []
    for draft in learned:
        old = None if draft.anchor is None else known.get(draft.anchor)
        if old is None:
            old = next((known[t] for t in draft.cue if t in known and not _beyond(known[t])), None)
        if old is not None and (old.within is not None or _beyond(old)):
            draft = old  # noqa: PLW2901 - the rules' draft stands in its place
        elif old is not None:
            _enrich(draft, old)
        elif draft.anchor is not None:
            draft.passive = any(draft.parse.deps[c] == "auxpass" for c in draft.parse.children[draft.anchor])
            take_addressee(draft.parse, draft)
        if old is not None:
            now[id(old)] = draft
        out.append(draft)
    spoken = {draft.anchor for draft in out if draft.anchor is not None}
    for draft in out:
        others = [t for t in draft.cue if t != draft.anchor and t in spoken]
        draft.cue = [t for t in draft.cue if t not in others]
        nouns = {t for t in others if t + 1 in draft.content and draft.parse.tags[t][0] == "N"}
        draft.content = sorted({*draft.content, *nouns})
    for old in rules:
        shared = [draft for draft in out if draft.anchor is not None and old.anchor in draft.cue]
        if id(old) not in now and old.anchor not in spoken and (_beyond(old) or shared or _apart(old, out)):
            for draft in shared:
                draft.cue = [t for t in draft.cue if t not in old.cue] or draft.cue
            out.append(old)
            now[id(old)] = old
    for draft in out:
        draft.within = now.get(id(draft.within))
        draft.echo = now.get(id(draft.echo))
    return out


def _beyond(draft: Draft) -> bool:
    """What the rules find and the encoder was taught too little of: a noun with its that-clause ("reports that ..."),
    and relative clauses that take up what was said.
    """
    if draft.anchor is None:
        return False
    noun = draft.parse.tags[draft.anchor][0] == "N" or (draft.lemma in lexicons.nouns() and draft.head is None)
    return draft.takes_up or noun


def _apart(draft: Draft, found: list[Draft]) -> bool:
    """A plain saying by the rules that touches nothing that was found, neither with its cue nor with its content."""
    mine = {*draft.cue, *draft.content}
    return draft.cue_class in SAYING and not any(mine & {*d.cue, *d.content, *d.source} for d in found)


def _enrich(draft: Draft, old: Draft) -> None:
    """Writes into a learned draft what the rules know of its cue, and their source where the encoder saw none."""
    for name in ("anchor", "lemma", "cue_class", "to", "stance", "passive", "refers", "opens", "within", "echo"):
        setattr(draft, name, getattr(old, name))
    mine, theirs = set(draft.content), set(old.content) - {*draft.cue, *draft.source}
    if draft.content and old.content and mine < theirs and len(mine) >= CUT * len(theirs):
        draft.content = trim(draft.parse, sorted(theirs))
    draft.cue = sorted({*old.cue, *draft.cue} - set(draft.content) - set(draft.source))
    if not draft.source and not old.passive:
        draft.source = [t for t in old.source if t not in draft.content]
        draft.head = old.head if draft.source else None
