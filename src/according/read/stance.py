"""What a source does with a content: affirms, denies, doubts, cannot verify it, or declines to say."""

from functools import cache

from according.language.parse import Parse
from according.read import lexicons
from according.read.attribution.drafts import Draft
from according.read.certainty import find_hedges, infinitive, negations
from according.read.governors import classes, form_of, step_of
from according.records.reading import Polarity, Stance

NOT = frozenset({"no", "not", "n't", "n’t", "never", "without"})
CLIMB = 4
"""Verbs that only carry another one, one above the other."""


@cache
def words(name: str) -> frozenset[str]:
    """A set of `lexicon/stances.tsv`."""
    return frozenset(word for key, line in lexicons.rows("stances.tsv") if key == name for word in line.split())


def stance_of(draft: Draft) -> Stance:
    """From the class of the cue, its negation, and what it governs."""
    parse, anchor = draft.parse, draft.anchor
    if anchor is None:
        return "affirms"
    if parse.tags[anchor][0] != "V":
        return "doubts" if draft.stance == "doubts" else "denies" if draft.stance == "denies" else "affirms"
    negated = negations(parse, anchor, frozenset(draft.content)) > 0 or _neither(parse, anchor)
    if draft.cue_class == "deny":
        return _denial(draft, anchor, negated=negated)
    if draft.cue_class == "doubt" or draft.lemma in words("doubting"):
        return "affirms" if negated else "doubts"
    if draft.lemma in words("dismissing") and any(parse.lemma(t) in words("false") for t in draft.content):
        return "affirms" if negated else "denies"
    if draft.lemma in words("refusing"):
        verbs = [parse.lemma(t) for t in draft.content if parse.tags[t][0] == "V"]
        return "declines" if verbs and verbs[0] in words("silent") | words("unsaid") else "affirms"
    return _unsaid(draft, anchor, negated=negated)


def _denial(draft: Draft, anchor: int, *, negated: bool) -> Stance:
    """Not to deny is to keep silent; nobody can deny what is affirmed."""
    parse = draft.parse
    able = any(parse.deps[c] == "aux" and parse.lower[c] in ("can", "ca", "could") for c in parse.children[anchor])
    nobody = any(parse.deps[c] == "nsubj" and parse.lower[c] in ("nobody", "none") for c in parse.children[anchor])
    if negated and (nobody or (able and not _neither(parse, anchor))):
        return "affirms"
    return "declines" if negated or _withheld(parse, anchor) else "denies"


def _unsaid(draft: Draft, anchor: int, *, negated: bool) -> Stance:
    """Verbs of confirming, saying and believing, with "not" or "unable"."""
    parse, unable = draft.parse, _unable(draft.parse, anchor)
    if draft.lemma == "confirm" and (negated or unable or _withheld(parse, anchor)):
        silent = _neither(parse, anchor) or _withheld(parse, anchor)
        return "cannot verify" if not silent and (unable or draft.passive) else "declines"
    if draft.cue_class == "verify":
        return "cannot verify" if negated or unable else "affirms"
    if negated and draft.lemma in words("silent"):
        return "declines"
    if draft.lemma == "know" and draft.content and parse.tags[draft.content[0]][0] == "W":
        return "affirms"
    return "doubts" if negated and draft.lemma in words("unsure") else "affirms"


def _unable(parse: Parse, anchor: int) -> bool:
    """'Could not verify', 'was unable to', 'was not able to'."""
    before = parse.lower[max(0, anchor - 6) : anchor]
    aux = any(parse.lower[c] in ("could", "can") for c in parse.children[anchor])
    return aux or "unable" in before or ("able" in before and not NOT.isdisjoint(before))


def _neither(parse: Parse, anchor: int) -> bool:
    """'Neither confirmed nor denied'."""
    return "neither" in parse.lower[max(0, anchor - 4) : anchor]


def _withheld(parse: Parse, anchor: int) -> bool:
    """'Declined to confirm or deny': below a verb of refusing, itself or what it is coordinated with."""
    for _ in range(2):
        h = parse.heads[anchor]
        if parse.deps[anchor] == "xcomp":
            return parse.lemma(h) in words("refusing")
        if parse.deps[anchor] != "conj":
            return False
        anchor = h
    return False


def polarity_of(parse: Parse, root: int | None) -> Polarity:
    """Negative where the main predicate, its subject and object, and the words that carry it ("failed to", "is not
    expected to", "it is not true that") are negated or turn it an odd number of times.
    """
    if root is None:
        return "+"
    count, token = _denials(parse, root), root
    for _ in range(CLIMB):
        above = _carrier(parse, token)
        if above is None:
            break
        count += _denials(parse, above) + _turns(parse, token, above)
        token = above
    return "-" if count % 2 else "+"


def _denials(parse: Parse, i: int) -> int:
    """Negations of a predicate; "no doubt" affirms."""
    below = [c for c in parse.children[i] if parse.deps[c] in ("nsubj", "dobj", "attr") and _sure(parse, c)]
    return negations(parse, i) - sum(parse.lower[k] == "no" for c in below for k in parse.children[c])


def _sure(parse: Parse, noun: int) -> bool:
    step = classes().get(parse.lemma(noun), {}).get("c")
    return step is not None and step.negated == "sure"


def _carrier(parse: Parse, i: int) -> int | None:
    """The word above that only carries the predicate at `i`; a verb that attributes is none, but for its participle and
    for refusing.
    """
    h, dep, lemma = parse.heads[i], parse.deps[i], parse.lemma(parse.heads[i])
    if h == i:
        return None
    said = parse.tags[h] == "JJ" or (lemma == "be" and _state(parse, h) is not None)
    if dep in ("acomp", "oprd") or (dep == "ccomp" and said):
        return h
    if dep != "xcomp" or not infinitive(parse, i):
        return None
    if lemma in words("refusing"):
        return h if parse.lemma(i) not in words("silent") | words("unsaid") else None
    cites = parse.tags[h][0] == "V" and parse.tags[h] != "VBN" and lemma in lexicons.verbs()
    return None if cites else h


def _state(parse: Parse, be: int) -> int | None:
    """What "be" says of its subject."""
    return next((c for c in parse.children[be] if parse.deps[c] in ("acomp", "attr")), None)


def _turns(parse: Parse, i: int, above: int) -> bool:
    """'Failed to', 'refused to', 'it is false that', 'it is impossible that'."""
    word = _state(parse, above) if parse.deps[i] == "ccomp" and parse.tags[above] != "JJ" else above
    if word is None or parse.deps[i] in ("acomp", "oprd"):
        return False
    step = step_of(parse, word, form_of(parse, i))
    false = find_hedges(parse, [word], "true")
    implied = step is not None and step.turns and step.bounds is None
    return implied or any(hedge.high is not None and hedge.high < 0.5 for _, hedge in false)
