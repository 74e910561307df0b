"""How sure a predicate stands, from what it hangs on: negation, modals, and the words that it is the object of.

The rule is that of the literature on factuality: a predicate is as sure as the one above it, and each word between
makes of it what its class in `lexicon/commitments.tsv` says (managed to: the same; failed to: the contrary; hopes to:
open).
"""

from collections.abc import Callable
from typing import NamedTuple

from according.language.parse import Parse
from according.read import lexicons
from according.read.certainty import find_hedges, infinitive, negations
from according.read.governors import Step, classes, continues, form_of, modals, step_of


class Commitment(NamedTuple):
    """Polarity and the bounds of certainty on our own scale."""

    negative: bool
    low: float
    high: float

    def within(self, bounds: tuple[float, float]) -> "Commitment":
        """No surer than the bounds."""
        return Commitment(self.negative, min(self.low, bounds[0]), min(self.high, bounds[1]))


CERTAIN = Commitment(negative=False, low=1.0, high=1.0)
ABSENT = Commitment(negative=True, low=1.0, high=1.0)
OPEN = (0.35, 0.65)
"""Conditions, questions, and what is only named as possible: it may as well not be."""
INTENDED = (0.45, 0.75)
"""Purposes and consequences of a condition."""
FORETOLD = (0.70, 1.00)
""""Would" under a verb of saying in the past: their "will"."""
CONDITIONS = frozenset({"if", "unless", "whether", "lest", "should"})
CARRYING = frozenset(
    {"of", "for", "to", "about", "from", "against", "in", "on", "into", "toward", "towards", "over", "with"}
)
"""Prepositions by which a word governs a doing ("hopes of", "banned from"): others set the scene."""
CLAUSES = frozenset({"advcl", "ccomp", "xcomp", "acl", "pcomp"})
DEFINITE = frozenset({"the", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "your"})
TIMED = frozenset({"until", "till", "once", "when", "whenever", "before", "after"})
FOILED = frozenset({"failed", "unsuccessful", "foiled", "thwarted", "abortive", "aborted", "botched", "averted"})
WRONGLY = frozenset({"wrongly", "falsely", "mistakenly", "erroneously", "incorrectly"})
DEPTH = 12
PHRASAL = 2
"""Tokens from a verb to the gerund that its particle takes ("rule out selling")."""


def commitment(parse: Parse, i: int, depth: int = 0) -> Commitment:
    """How sure the predicate at token `i` stands where it is said, and whether it is said not to be."""
    stands = _above(parse, i, depth)
    bounds = _modal(parse, i)
    if bounds is not None:
        stands = stands.within(bounds)
    if _conditioned(parse, i) or _pending(parse, i):
        stands = stands.within(INTENDED)
    if _unfulfilled(parse, i):
        return Commitment(negative=True, low=INTENDED[0], high=INTENDED[1])
    if (negations(parse, i) + _undone(parse, i)) % 2:
        stands = stands._replace(negative=not stands.negative)
    return stands


def _undone(parse: Parse, i: int) -> bool:
    """A doing named by a noun whose own participle says that it came to nothing ("the cancelled flights", "the
    purchase, later blocked by a court").
    """
    if parse.tags[i][0] != "N" or _put_forward(parse, i):
        return False
    for c in parse.children[i]:
        if parse.tags[c] == "VBN" and parse.deps[c] in ("amod", "acl"):
            step = step_of(parse, c, "n")
            if _refuses(parse, c) or (step is not None and step.turns):
                return not negations(parse, c)
    return False


def _unfulfilled(parse: Parse, i: int) -> bool:
    """'Would have held', 'could have been used': it did not come to that, unless it is supposed ("it is likely that the
    envoys would have been sent earlier").
    """
    aux = [parse.lower[c] for c in parse.children[i] if parse.deps[c] in ("aux", "auxpass")]
    unreal = parse.tags[i] == "VBN" and "have" in aux and aux[0] in ("would", "could", "should")
    return unreal and (_conditioned(parse, i) or not _supposed(parse, i))


def _supposed(parse: Parse, i: int) -> bool:
    """The content of a likelihood or a belief."""
    h = parse.heads[i]
    if parse.deps[i] != "ccomp" or h == i:
        return False
    cue = lexicons.verbs().get(parse.lemma(h))
    beside = [h, *(c for c in parse.children[h] if parse.deps[c] == "acomp")]
    return bool(find_hedges(parse, beside, "likely")) or (cue is not None and cue.cue_class == "think")


def _modal(parse: Parse, i: int) -> tuple[float, float] | None:
    """The bounds of its modal verb, else of the hedge beside it."""
    for c in _modals(parse, i):
        would = parse.lower[c] in ("would", "'d", "’d")
        return FORETOLD if would and _foretold(parse, i) else modals()[parse.lower[c]]
    near = [c for c in parse.children[i] if parse.deps[c] in ("aux", "advmod", "amod")]
    for _, hedge in find_hedges(parse, near, "likely"):
        if hedge.low is not None and hedge.high is not None:
            return hedge.low, hedge.high
    return None


def _modals(parse: Parse, i: int) -> list[int]:
    return [c for c in parse.children[i] if parse.deps[c] == "aux" and parse.lower[c] in modals()]


def _foretold(parse: Parse, i: int) -> bool:
    """Under a verb of saying in the past, without a condition."""
    h = parse.heads[i]
    cue = lexicons.verbs().get(parse.lemma(h))
    return (
        parse.deps[i] == "ccomp"
        and i > h
        and cue is not None
        and cue.cue_class in ("say", "promise", "know")
        and parse.tags[h] in ("VBD", "VBN")
        and not _conditioned(parse, i)
    )


def _conditioned(parse: Parse, i: int) -> bool:
    """Whether an if-clause hangs on it."""
    return any(
        parse.deps[c] == "advcl" and any(parse.lower[k] in ("if", "unless") for k in parse.children[c])
        for c in parse.children[i]
    )


def _pending(parse: Parse, i: int) -> bool:
    """A clause of time under what is yet to come ("will stay until it is paid")."""
    if parse.deps[i] != "advcl" or parse.tags[i] not in ("VBZ", "VBP", "VBG", "VBN"):
        return False
    timed = any(parse.deps[c] in ("mark", "advmod") and parse.lower[c] in TIMED for c in parse.children[i])
    return timed and bool(_modals(parse, parse.heads[i]))


def _above(parse: Parse, i: int, depth: int) -> Commitment:
    """What the predicate inherits."""
    h, dep = parse.heads[i], parse.deps[i]
    if h == i or depth > DEPTH:
        return CERTAIN
    if dep in CLAUSES and _marks(parse, i) & CONDITIONS:
        return CERTAIN.within(OPEN)
    if dep in ("advcl", "ccomp") and continues(parse, i):
        return CERTAIN
    if _instead(parse, i):
        return ABSENT
    if dep in ("prep", "agent"):
        return _above(parse, h, depth + 1)
    rule = RULES.get(dep)
    return rule(parse, i, h, depth) if rule is not None else CERTAIN


def _marks(parse: Parse, i: int) -> set[str]:
    return {parse.lower[c] for c in parse.children[i] if parse.deps[c] in ("mark", "advmod")}


def _relative(parse: Parse, i: int, h: int, depth: int) -> Commitment:
    """A clause on a noun: an infinitive hangs on it ("nothing to lose"), the others stand by themselves."""
    if not infinitive(parse, i):
        return CERTAIN
    if _missing(parse, h, depth):
        return ABSENT.within(INTENDED)
    return _governed(parse, i, h, depth)


def _appended(parse: Parse, i: int, h: int, depth: int) -> Commitment:
    """A clause on a noun, with "that" its object ("the claim that")."""
    if infinitive(parse, i) or _marks(parse, i):
        return _governed(parse, i, h, depth)
    return ABSENT if parse.tags[i] in ("VBG", "VBN") and _missing(parse, h, depth) else CERTAIN


def _missing(parse: Parse, noun: int, depth: int) -> bool:
    """Whether there is no such thing: "no evidence", "a document" of what was not signed, "a partner" of those not
    joined with.
    """
    below = {parse.lower[c] for c in parse.children[noun]}
    if "no" in below:
        return True
    above = parse.heads[noun]
    if parse.deps[noun] == "pobj":
        above = parse.heads[above]
    elif parse.deps[noun] not in ("dobj", "attr"):
        return False
    loose = bool(below & {"a", "an", "any"}) and parse.tags[above][0] == "V"
    return loose and commitment(parse, above, depth + 1).negative


def _adverbial(parse: Parse, i: int, h: int, depth: int) -> Commitment:
    """A purpose, unless its head is a word that takes an infinitive or gerund."""
    near = infinitive(parse, i) or (form_of(parse, i) == "g" and 0 < i - h <= PHRASAL)
    governs = parse.tags[h][0] in "JV" and near and step_of(parse, h, form_of(parse, i)) is not None
    return _through(parse, i, h, depth) if governs else _purpose(parse, i, commitment(parse, h, depth + 1))


def _subject(parse: Parse, i: int, h: int, depth: int) -> Commitment:
    """A doing that begins or happens is as sure as that it does."""
    step = step_of(parse, h, "s")
    if step is None or step.turns or parse.tags[i][0] != "N" or negations(parse, i):
        return CERTAIN
    return commitment(parse, h, depth + 1)


def _instead(parse: Parse, i: int) -> bool:
    """'Rather than go', 'instead of going'."""
    first = i - 1 if parse.lower[i - 1 : i] == ["to"] else i
    return parse.lower[max(0, first - 2) : first] in (["rather", "than"], ["instead", "of"])


def _purpose(parse: Parse, i: int, above: Commitment = CERTAIN) -> Commitment:
    """What is done to an end may reach it; what is not done does not ("nor has it linked up with anyone to share
    costs").
    """
    return CERTAIN._replace(negative=above.negative).within(INTENDED) if infinitive(parse, i) else CERTAIN


def _beside(parse: Parse, i: int, h: int, depth: int) -> Commitment:
    """The second of two that are coordinated: under one negation with "or", else under what the first hangs on."""
    joint = [parse.lower[c] for c in parse.children[h] if parse.deps[c] == "cc" and h < c < i]
    if joint[-1:] in (["nor"], ["or"]) or _shares(parse, i, h):
        return commitment(parse, h, depth + 1)
    if infinitive(parse, i) and not infinitive(parse, h):
        return _purpose(parse, i)
    leaves = parse.tags[i] in ("VBD", "VBZ", "VBP") and parse.tags[h] in ("VB", "VBG")
    return CERTAIN if leaves and not _modals(parse, h) else _above(parse, h, depth + 1)


def _shares(parse: Parse, i: int, h: int) -> bool:
    """One auxiliary or subject for both ("will fall and be crushed")."""
    if parse.tags[i] != parse.tags[h] or infinitive(parse, h):
        return False
    own, first = (
        any(parse.deps[c] in ("aux", "auxpass", "nsubj", "nsubjpass") and parse.lower[c] != "be" for c in below)
        for below in (parse.children[i], parse.children[h])
    )
    return first and not own


def _after_preposition(parse: Parse, i: int, h: int, depth: int) -> Commitment:
    """The object of the preposition `h`."""
    word, governor = parse.lower[h], parse.heads[h]
    if word == "without":
        return ABSENT
    if parse.tags[i][0] == "N" and _unspecific(parse, i, governor):
        return commitment(parse, governor, depth + 1)
    if governor == h:
        return CERTAIN
    step = step_of(parse, governor, form_of(parse, i), word)
    if word in CARRYING and step is not None:
        through = _stepped(commitment(parse, governor, depth + 1), step)
        against = word == "against" and not step.turns
        return through._replace(negative=through.negative != against)
    if form_of(parse, i) == "g":
        own = commitment(parse, governor, depth + 1)
        carried = parse.tags[governor][0] in "JN" and word in ("of", "in", "to", "for")
        return own if carried else own._replace(negative=False)
    return CERTAIN


def _unspecific(parse: Parse, i: int, governor: int) -> bool:
    """Whether a noun after a preposition names nothing in particular, so that it is there as far as its governor is
    ("not for sale").
    """
    determined = {parse.lower[c] for c in parse.children[i] if parse.deps[c] in ("det", "poss", "nummod")}
    if "any" in determined:
        return True
    loose = parse.tags[governor][0] == "V" and parse.lower[parse.heads[i]] not in ("with", "of", "about")
    return loose and not determined


def _governed(parse: Parse, i: int, h: int, depth: int) -> Commitment:
    """The complement of a verb, adjective or noun."""
    if form_of(parse, i) == "c" and i < h and not any(parse.deps[c] == "mark" for c in parse.children[i]):
        return CERTAIN
    if _called_false(parse, i, h) or (infinitive(parse, i) and _too(parse, h)):
        return ABSENT
    through = _through(parse, i, h, depth)
    if parse.deps[i] == "acl" and _turned(parse, h):
        return through._replace(negative=not through.negative)
    if parse.deps[i] in ("dobj", "attr", "nsubjpass") and through.negative and _stands_alone(parse, i, h):
        return through._replace(negative=False)
    return through


def _too(parse: Parse, h: int) -> bool:
    """'Too afraid to stay'."""
    return parse.tags[h][0] in "JR" and any(parse.lower[c] == "too" for c in parse.children[h])


def _called_false(parse: Parse, i: int, h: int) -> bool:
    """'Wrongly believes that', 'reports that it was sold were false'."""
    if form_of(parse, i) != "c":
        return False
    if parse.tags[h][0] == "V":
        return any(parse.lower[c] in WRONGLY for c in parse.children[h])
    verb = parse.heads[h]
    if parse.deps[h] not in ("nsubj", "nsubjpass") or negations(parse, verb):
        return False
    said = [c for c in parse.subtree(verb) if c > h and parse.deps[c] in ("acomp", "attr", "oprd")]
    near = [c for c in said if {parse.heads[c], parse.heads[parse.heads[c]]} & {verb}]
    return any(hedge.high is not None and hedge.high < 0.5 for _, hedge in find_hedges(parse, near, "true"))


def _stands_alone(parse: Parse, i: int, h: int) -> bool:
    """A noun that is there whatever is denied of it: a definite one, one that somebody said, and one whose own "no" is
    the negation.
    """
    below = {parse.lower[c] for c in parse.children[i]}
    if parse.deps[i] == "attr":
        return "no" in below
    step = step_of(parse, h, "n")
    turns = step is not None and step.turns
    if any(parse.deps[c] == "acl" and infinitive(parse, c) for c in parse.children[i]) and not turns:
        return "no" in below
    named = any(parse.deps[c] == "poss" for c in parse.children[i])
    said = (turns or _refuses(parse, h)) and _put_forward(parse, i)
    return bool((below & DEFINITE or named) and not turns) or said or "no" in below


def _turned(parse: Parse, i: int) -> bool:
    """A noun that came to nothing: what it is of is not to be ("refused requests to", "the plan to failed")."""
    if any(parse.lower[c] in FOILED and parse.deps[c] == "amod" for c in parse.children[i]):
        return True
    h, dep = parse.heads[i], parse.deps[i]
    if dep == "nsubj":
        step = step_of(parse, h, "s")
        return step is not None and step.turns and not negations(parse, h)
    if dep not in ("dobj", "nsubjpass"):
        return False
    step = step_of(parse, h, "n")
    return _refuses(parse, h) or (step is not None and step.turns and _put_forward(parse, i))


def _put_forward(parse: Parse, i: int) -> bool:
    """A noun of saying or wanting: it is there though what it speaks of may not be."""
    return parse.lemma(i) in lexicons.nouns() or parse.lemma(i) in classes()


def _refuses(parse: Parse, h: int) -> bool:
    """A verb that refuses what somebody else has put forward: the request is there, what it asks for is not to be."""
    cue = lexicons.verbs().get(parse.lemma(h))
    return cue is not None and cue.cue_class == "deny"


def _through(parse: Parse, i: int, h: int, depth: int) -> Commitment:
    """What the governor `h` makes of `i` below it."""
    form = form_of(parse, i)
    step, own = step_of(parse, h, form), commitment(parse, h, depth + 1)
    if step is not None:
        return CERTAIN if step.negated == "open" and form == "c" and _asks(parse, i) else _stepped(own, step)
    if form in "cg" and parse.tags[h][0] == "V":
        cue = lexicons.verbs().get(parse.lemma(h))
        if cue is not None and cue.cue_class in ("say", "know", "show"):
            return CERTAIN
    if form == "n" and parse.tags[h][0] == "N":
        return own._replace(negative=False)
    return own.within(INTENDED) if form == "i" else own


def _asks(parse: Parse, i: int) -> bool:
    """'What', 'who', 'how' at the head of its clause: what they ask for is there, said or not."""
    first = parse.subtree(i)[0]
    return parse.tags[first] in ("WP", "WRB", "WDT", "WP$") and parse.lower[first] != "that"


def _stepped(own: Commitment, step: Step) -> Commitment:
    if own.negative and step.negated == "open":
        return CERTAIN.within(OPEN)
    if own.negative and step.negated == "sure":
        return CERTAIN
    if own.negative and step.negated == "same":
        own = CERTAIN
    stands = own if step.bounds is None else own.within(step.bounds)
    return stands._replace(negative=own.negative != step.turns)


RULES: dict[str, Callable[[Parse, int, int, int], Commitment]] = {
    "conj": _beside,
    "relcl": _relative,
    "acl": _appended,
    "advcl": _adverbial,
    "pobj": _after_preposition,
    "pcomp": _after_preposition,
    "nsubj": _subject,
    **dict.fromkeys(("xcomp", "ccomp", "dobj", "attr", "acomp", "oprd", "nsubjpass", "csubjpass"), _governed),
}
"""What a predicate inherits, by how it hangs; the rest stand by themselves."""
