"""How sure: hedges found in a stretch of text, with the step that a scale gives them, and words that negate."""

from collections.abc import Iterable

from according.language.parse import Parse
from according.read import lexicons
from according.records import Certainty

MODALS = frozenset({"may", "might", "could"})
PARTICIPLES = frozenset(
    {
        "believed",
        "thought",
        "expected",
        "understood",
        "considered",
        "estimated",
        "presumed",
        "reported",
        "alleged",
        "suspected",
        "rumoured",
        "rumored",
    }
)
WEIGHED = frozenset({"considered", "estimated", "thought", "understood"})
"""Before a noun these weigh nothing: "a considered reply"."""
ONLY = (["only"], ["just"], ["merely"], ["simply"])
""""Not only" negates nothing, nor does "no matter"."""
NOT = frozenset({"not", "n't", "n’t", "never"})
NEVER = frozenset({"never", "hardly", "nowhere", "no"})
NOBODY = frozenset({"nobody", "nothing", "none", "neither"})
CLAUSES = frozenset({"relcl", "acl", "advcl"})


def find_hedges(
    parse: Parse, tokens: Iterable[int], kind: str, *, cue: bool = False
) -> list[tuple[list[int], lexicons.Hedge]]:
    """Hedges of a kind among the tokens, in order; of two that overlap the longer one. With `cue` the tokens are known
    to attribute ("some believed killed"), so that a participle among them hedges whatever the parse hangs on it.
    """
    inside = set(tokens)
    table, found, upto = lexicons.hedges(), [], -1
    for i in sorted(inside):
        if i <= upto:
            continue
        for phrase, hedge in table.get(parse.lower[i], ()):
            end = i + len(phrase)
            if hedge.kind == kind and parse.lower[i:end] == list(phrase) and (cue or _is_hedge(parse, i, end)):
                found.append((list(range(i, end)), hedge))
                upto = end - 1
                break
    return found


def _is_hedge(parse: Parse, first: int, end: int) -> bool:
    word, tag = parse.lower[first], parse.tags[first]
    if word in MODALS:
        negated = any(parse.deps[c] == "neg" for c in parse.children[parse.heads[first]])
        return tag == "MD" and not (word == "could" and negated)
    if word in PARTICIPLES and end == first + 1:
        carries = any(parse.deps[c] in ("xcomp", "ccomp") for c in parse.children[first])
        return (tag == "VBN" and carries) or (
            tag in ("JJ", "VBN") and parse.deps[first] == "amod" and word not in WEIGHED
        )
    if word in ("potential", "certain") and parse.deps[first] == "amod":
        return False
    return not (word == "seem" and tag == "NN")


def certainty_of(parse: Parse, cue: list[int], content: list[int], nested: set[int]) -> Certainty:
    """The hedge on the main clause of a content: the cue's own ("is believed to"), else the first that no relative,
    adverbial or nested clause holds. Confidence in the judgement is a field of its own.
    """
    own = set(content)
    main = [t for t in content if t not in nested and not _below_clause(parse, t, own)]
    participles = [t for t in cue if parse.tags[t] == "VBN"]
    likely = find_hedges(parse, participles, "likely", cue=True) or find_hedges(parse, main, "likely")
    sure = find_hedges(parse, [*cue, *main], "confidence")
    confidence = parse.lower[sure[0][0][0]] if sure else None
    if not likely:
        return Certainty(confidence=confidence)
    tokens, hedge = likely[0]
    if _negated(parse, tokens):
        return Certainty(spans=parse.spans(tokens), words=words_of(parse, tokens), scale=None, confidence=confidence)
    return Certainty(
        spans=parse.spans(tokens),
        words=words_of(parse, tokens),
        low=hedge.low,
        high=hedge.high,
        scale=hedge.scale,
        confidence=confidence,
    )


def _negated(parse: Parse, tokens: list[int]) -> bool:
    """'Not likely', 'not yet likely', 'no longer likely' stand on no step: their words are kept without numbers."""
    before = tokens[0] - 1
    while before >= 0 and parse.tags[before] == "RB" and parse.lower[before] not in NOT:
        before -= 1
    if before >= 0 and parse.lower[before] in NOT:
        return True
    return parse.lower[max(0, tokens[0] - 2) : tokens[0]] == ["no", "longer"]


def infinitive(parse: Parse, i: int) -> bool:
    """Whether "to" stands before the verb."""
    return any(parse.lower[c] == "to" and parse.deps[c] == "aux" for c in parse.children[i])


def negations(parse: Parse, i: int, beside: frozenset[int] = frozenset()) -> int:
    """How many words negate the predicate at `i`: its own, its auxiliaries', and those on its subject and object.
    Tokens in `beside` do not count.
    """
    return sum(_negates(parse, i, c) for c in parse.children[i] if c not in beside)


def _negates(parse: Parse, i: int, c: int) -> bool:
    word, dep = parse.lower[c], parse.deps[c]
    if parse.lower[c + 1 : c + 2] in ONLY or parse.lower[c : c + 2] == ["no", "matter"]:
        return False
    if dep == "advmod" and word in ("longer", "more"):
        return parse.lower[c - 1 : c] == ["no"]
    if dep == "neg" or (dep == "advmod" and word in NEVER):
        return True
    if dep in ("det", "preconj"):
        return word in ("no", "neither")
    if dep in ("aux", "auxpass", "advmod"):
        return any(parse.deps[k] == "neg" and parse.lower[k] in NOT for k in parse.children[c])
    if dep in ("nsubj", "nsubjpass", "dobj", "attr") and parse.tags[i][0] in "VM":
        return word in NOBODY or _none_of(parse, c)
    return dep == "amod" and word == "little"


def _none_of(parse: Parse, noun: int) -> bool:
    """'No' or 'neither' on a noun."""
    below = [k for k in parse.children[noun] if parse.deps[k] in ("det", "preconj", "neg")]
    return any(parse.lower[k] in ("no", "neither") for k in below)


def _below_clause(parse: Parse, token: int, own: set[int]) -> bool:
    """Whether a relative or adverbial clause inside the content holds the token."""
    for _ in range(40):
        if parse.deps[token] in CLAUSES and parse.heads[token] in own:
            return True
        if parse.heads[token] == token or parse.heads[token] not in own:
            return False
        token = parse.heads[token]
    return False


def words_of(parse: Parse, tokens: list[int]) -> str:
    """The tokens with the spaces that they have in the text, white space folded."""
    out: list[str] = []
    for i, t in enumerate(tokens):
        if i and parse.words[t] == "," == parse.words[tokens[i - 1]]:
            continue
        if i and (parse.starts[t] > parse.ends[tokens[i - 1]] or t != tokens[i - 1] + 1):
            out.append(" ")
        out.append(parse.words[t])
    return "".join(out)
