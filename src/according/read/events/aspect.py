"""Whether an event has happened, goes on, is to come or is only thought of; and whether it is background."""

from according.language.parse import Parse
from according.read import lexicons
from according.read.certainty import find_hedges
from according.read.events.lexicon import members
from according.read.events.slots import Slots
from according.records.reading import Aspect

FUTURE = frozenset({"will", "'ll", "’ll", "shall", "wo"})
UNREAL = frozenset({"would", "could", "may", "might", "should", "must", "can", "'d", "’d", "ca"})
PAST = frozenset({"had", "have", "has", "was", "were", "did", "been", "'ve", "’ve"})
NOW = frozenset({"is", "are", "am", "'s", "’s", "'re", "’re", "being"})
AHEAD = frozenset({"expect", "set", "due", "schedule", "slate", "go", "about", "plan", "poise", "prepare"})
"""Words under which an infinitive is to come: "is expected to", "is due to", "is going to"."""
CARRYING = frozenset(
    {"manage", "begin", "start", "continue", "help", "use", "proceed", "come", "happen", "go", "succeed",
     "force", "compel", "fail", "refuse", "decline", "neglect"}
)  # fmt: skip
"""Verbs under which an infinitive or gerund has their own aspect."""
EXPRESSING = frozenset({"protest", "demonstrate", "demand", "denounce", "condemn", "urge", "call", "oppose", "mark"})
"""Verbs that say, as purpose of another doing, what is done with it ("marched to demand")."""
DEMANDING = frozenset({"demand", "urge", "insist", "request", "recommend", "propose", "ask", "require"})
"""Verbs whose clause is what is wanted ("demanded that Peru withdraw")."""
CARRIED = frozenset({"hold", "begin", "start", "resume", "take", "conduct", "convene", "continue", "launch", "open"})
"""Verbs that carry even a given noun into the future ("the talks will be held")."""
PLANNED = frozenset({"planned", "proposed", "possible", "potential", "future", "upcoming", "threatened", "imminent"})
GIVEN = frozenset({"the", "that", "this", "these", "those"})
"""Words before a noun that is known already."""
SINCE = frozenset({"after", "following", "since", "despite"})
"""Prepositions whose noun has happened."""
JOINED = frozenset({"in", "at"})
"""Prepositions through which a noun is as real as its verb ("will take part in talks")."""
LOOMING = frozenset({"warn", "threat", "risk", "danger", "fear", "possibility", "prospect", "likelihood"})
"""Words whose "of" brings what is thought of alone."""
GERUNDS = frozenset({"NN", "NNS", "VBG"})
MATTERS = frozenset({"issue", "question", "prospect", "possibility", "idea", "chance", "threat", "risk"})
"""Nouns whose "of" says what is likely or not ("the issue of sending troops is likely")."""
BEFORE = frozenset({"previously", "formerly", "historically"})
FORMER = frozenset({"previous", "past", "earlier", "former", "historic", "wartime"})
DEEP = 6


def aspect_of(parse: Parse, i: int, depth: int = DEEP) -> Aspect:
    """The aspect of a verb by its auxiliaries and what it hangs on; of a noun by what it is object of."""
    if judged(parse, i):
        return "hypothetical"
    if parse.tags[i][0] != "V":
        return _of_noun(parse, i, depth)
    aux = {parse.lower[c] for c in parse.children[i] if parse.deps[c] in ("aux", "auxpass")}
    marks = {parse.lower[c] for c in parse.children[i] if parse.deps[c] == "mark"}
    h, dep = parse.heads[i], parse.deps[i]
    if aux & FUTURE:
        return "future"
    if marks & {"if", "whether", "unless"} or aux & UNREAL:
        return "hypothetical"
    wanted = dep == "ccomp" and parse.lemma(h) in DEMANDING and parse.tags[i] in ("VB", "VBP")
    if wanted or (marks & {"until", "till"} and parse.tags[i] in ("VBZ", "VBP")):
        return "hypothetical"
    if "to" in aux and "have" not in aux:
        return _of_infinitive(parse, i, depth)
    if aux & PAST or parse.tags[i] == "VBD":
        return "past"
    if dep == "conj" and depth and parse.tags[h][0] == "V" and parse.tags[i] in ("VB", "VBN", "VBG"):
        return aspect_of(parse, h, depth - 1)
    below = _below(parse, i, aux, depth)
    if below is not None:
        return below
    if parse.tags[i] == "VBN" and not aux & NOW:
        return "past"
    return "past" if parse.block == "title" and dep == "ROOT" and parse.tags[i] == "VBZ" else "present"


def judged(parse: Parse, i: int) -> list[int]:
    """The words that call a doing likely, of which a noun or gerund is the subject ("a raid is highly likely")."""
    top = i
    if parse.deps[i] in ("pcomp", "pobj") and parse.lower[parse.heads[i]] == "of":
        top = parse.heads[parse.heads[i]]
        if parse.lemma(top) not in MATTERS:
            return []
    verb = parse.heads[top]
    if parse.deps[top] not in ("nsubj", "csubj") or parse.lemma(verb) != "be" or parse.tags[i] not in GERUNDS:
        return []
    for c in parse.children[verb]:
        if parse.deps[c] == "acomp" and not any(parse.deps[k] in ("xcomp", "ccomp") for k in parse.children[c]):
            tokens = [*(k for k in parse.children[c] if parse.deps[k] == "advmod"), c]
            return tokens if find_hedges(parse, tokens, "likely") else []
    return []


def _of_infinitive(parse: Parse, i: int, depth: int) -> Aspect:
    h, dep = parse.heads[i], parse.deps[i]
    if dep == "ROOT" and parse.block == "title":
        return "future"
    if depth and dep == "advcl" and h != i and parse.lemma(i) in EXPRESSING:
        return aspect_of(parse, h, depth - 1)
    if depth and dep in ("xcomp", "advcl") and parse.tags[h][0] in "VJ" and h != i:
        lemma = parse.lemma(h)
        if lemma in AHEAD and not (lemma == "go" and parse.tags[h] != "VBG"):
            return "future" if dep == "xcomp" else "hypothetical"
        if dep == "xcomp" and (lemma in CARRYING or enacts(parse, i)):
            return aspect_of(parse, h, depth - 1)
    return "hypothetical"


def enacts(parse: Parse, i: int) -> bool:
    """What is done by voting for it: "voted to impeach"."""
    return parse.lemma(parse.heads[i]) == "vote" and parse.lemma(i) in members("enacted")


def _below(parse: Parse, i: int, aux: set[str], depth: int) -> Aspect | None:
    """The aspect that a gerund, or a passive with "being", has from what it hangs on; None where it has none."""
    h, dep = parse.heads[i], parse.deps[i]
    if not depth or h == i or (parse.tags[i] != "VBG" and "being" not in aux):
        return None
    if dep == "acl" and not aux and _told_in(parse, h, depth) == "past":
        return "past"
    above = h if parse.tags[h][0] == "V" else parse.heads[h]
    if parse.tags[above][0] != "V" or above == i:
        return None
    if dep == "pcomp" or (dep in ("advcl", "xcomp") and not aux):
        return aspect_of(parse, above, depth - 1)
    return None


def _told_in(parse: Parse, noun: int, depth: int) -> Aspect | None:
    """The aspect of the verb that a noun hangs on by way of nouns and prepositions; None where none does."""
    above = noun
    while parse.tags[above][0] != "V" and parse.heads[above] != above:
        above = parse.heads[above]
    return aspect_of(parse, above, depth - 1) if parse.tags[above][0] == "V" else None


def _of_noun(parse: Parse, i: int, depth: int) -> Aspect:
    """A noun is as real as the verb that carries it; where it is a given thing, it has happened."""
    below = {parse.lower[c] for c in parse.children[i]}
    if below & PLANNED:
        return "hypothetical"
    h, dep = parse.heads[i], parse.deps[i]
    if dep == "conj" and depth and parse.tags[h][0] == "N":
        return _of_noun(parse, h, depth - 1)
    via = parse.lower[h] if dep == "pobj" else ""
    if dep == "dobj" and parse.lower[h] == "following":
        return "past"
    if via in SINCE or (via == "of" and parse.lemma(parse.heads[h]) in ("wake", "aftermath")):
        return "past"
    if via == "of" and LOOMING & {parse.lemma(parse.heads[h]), parse.lemma(parse.heads[parse.heads[h]])}:
        return "hypothetical"
    while parse.tags[h][0] != "V" and parse.heads[h] != h:
        h = parse.heads[h]
    given = bool(below & GIVEN) or any(parse.deps[c] in ("poss", "nummod") for c in parse.children[i])
    if parse.tags[h][0] != "V" or not depth:
        return "past" if given or parse.block == "title" else "present"
    above = aspect_of(parse, h, depth - 1)
    if above == "future" and dep in ("dobj", "nsubj", "nsubjpass") and parse.lemma(h) in CARRIED:
        return "future"
    if above in ("past", "present"):
        return "past" if given else above
    if given:
        return "past"
    joined = via in JOINED and above == "future"
    return above if dep in ("dobj", "nsubj", "nsubjpass") or joined else "present"


def pluperfect(parse: Parse, i: int) -> bool:
    """'Had' before a participle, where no verb of saying in the past has shifted it back."""
    if not any(parse.lower[c] in ("had", "'d", "’d") and parse.deps[c] == "aux" for c in parse.children[i]):
        return False
    return parse.tags[i] == "VBN" and not any(
        parse.lemma(a) in lexicons.verbs() and parse.tags[a] in ("VBD", "VBN") for a in parse.ancestors(i)
    )


def worded_back(parse: Parse, i: int, slots: Slots) -> bool:
    """Words that set a doing back: "previously", "an earlier attack", what stands after "since"."""
    children = parse.children[i]
    if any(parse.lower[c] in BEFORE for c in children) or any(parse.lower[t] in FORMER for t in slots.mod):
        return True
    h = parse.heads[i]
    if parse.deps[i] == "pobj" and parse.lower[h] == "since":
        return True
    perfect = {parse.lower[c] for c in parse.children[h]} & {"has", "have", "'ve", "’ve"}
    return parse.deps[i] == "advcl" and bool(perfect) and any(parse.lower[c] == "since" for c in children)
