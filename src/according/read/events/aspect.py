"""Whether an event has happened, goes on, is to come or is only thought of; and whether it is background."""

from according.language.parse import Parse
from according.read import lexicons
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
     "force", "compel"}
)  # fmt: skip
"""Verbs under which an infinitive or gerund has their own aspect."""
EXPRESSING = frozenset({"protest", "demonstrate", "demand", "denounce", "condemn", "urge", "call", "oppose", "mark"})
"""Verbs that say, as purpose of another doing, what is done with it ("marched to demand")."""
PLANNED = frozenset({"planned", "proposed", "possible", "potential", "future", "upcoming", "threatened", "imminent"})
GIVEN = frozenset({"the", "that", "this", "these", "those"})
"""Words before a noun that is known already."""
BEFORE = frozenset({"previously", "formerly", "historically"})
FORMER = frozenset({"previous", "past", "earlier", "former", "historic", "wartime"})
DEEP = 6


def aspect_of(parse: Parse, i: int, depth: int = DEEP) -> Aspect:
    """The aspect of a verb by its auxiliaries and what it hangs on; of a noun by what it is object of."""
    if parse.tags[i][0] != "V":
        return _of_noun(parse, i, depth)
    aux = {parse.lower[c] for c in parse.children[i] if parse.deps[c] in ("aux", "auxpass")}
    marks = {parse.lower[c] for c in parse.children[i] if parse.deps[c] == "mark"}
    h, dep = parse.heads[i], parse.deps[i]
    if aux & FUTURE:
        return "future"
    if marks & {"if", "whether", "unless"} or aux & UNREAL:
        return "hypothetical"
    if "to" in aux and "have" not in aux:
        return _of_infinitive(parse, i, depth)
    if aux & PAST or parse.tags[i] == "VBD":
        return "past"
    if dep == "conj" and depth and parse.tags[h][0] == "V" and parse.tags[i] in ("VB", "VBN", "VBG"):
        return aspect_of(parse, h, depth - 1)
    if dep == "pcomp" and "being" in aux and depth and h != i and parse.tags[parse.heads[h]][0] == "V":
        return aspect_of(parse, parse.heads[h], depth - 1)
    if parse.tags[i] == "VBG" and not aux and depth and h != i:
        above = h if parse.tags[h][0] == "V" else parse.heads[h]
        if dep in ("advcl", "xcomp", "pcomp") and parse.tags[above][0] == "V" and above != i:
            return aspect_of(parse, above, depth - 1)
    if parse.tags[i] == "VBN" and not aux & NOW:
        return "past"
    return "past" if parse.block == "title" and dep == "ROOT" and parse.tags[i] == "VBZ" else "present"


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
        if lemma in CARRYING and dep == "xcomp":
            return aspect_of(parse, h, depth - 1)
    return "hypothetical"


def _of_noun(parse: Parse, i: int, depth: int) -> Aspect:
    """A noun is as real as the verb that carries it; where it is a given thing, it has happened."""
    below = {parse.lower[c] for c in parse.children[i]}
    if below & PLANNED:
        return "hypothetical"
    h, dep = parse.heads[i], parse.deps[i]
    if dep == "conj" and depth and parse.tags[h][0] == "N":
        return _of_noun(parse, h, depth - 1)
    while parse.tags[h][0] != "V" and parse.heads[h] != h:
        h = parse.heads[h]
    given = bool(below & GIVEN) or any(parse.deps[c] in ("poss", "nummod") for c in parse.children[i])
    if parse.tags[h][0] != "V" or not depth:
        return "past" if given or parse.block == "title" else "present"
    above = aspect_of(parse, h, depth - 1)
    if above in ("past", "present"):
        return "past" if given else above
    if given:
        return "past"
    return above if dep in ("dobj", "nsubj", "nsubjpass") else "present"


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
