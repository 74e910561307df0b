"""What a number counts, and in which part: killed, wounded, delivered."""

from functools import cache

from according.language.parse import Parse
from according.read.figures.measures import Amount
from according.read.lexicons import rows

NOUN = ("NN", "NNS", "NNP", "NNPS")
MODIFIER = (*NOUN, "JJ", "JJR", "JJS", "RBS", "VBN", "VBG", "HYPH", "CD")
UNCOUNTED = ("time", "age", "degree", "length")
"""Kinds of units that measure what takes part, not how many take part."""
REACH = 8
"""Tokens within which a counted noun follows its number."""
RISING = frozenset({
    "rise", "climb", "reach", "stand", "increase", "grow", "fall", "hit", "pass", "exceed", "be", "put"})


@cache
def _roles() -> dict[str, dict[str, str]]:
    """Part (patient, agent, noun, adjective) -> lemma -> role; the first row that lists a lemma decides."""
    out: dict[str, dict[str, str]] = {}
    for role, part, lemmas in rows("figure_roles.tsv"):
        for lemma in lemmas.split():
            out.setdefault(part, {}).setdefault(lemma, role)
    return out


def counted_tokens(parse: Parse, amount: Amount) -> list[int]:
    """The tokens that name what is counted, head last: "six [tired officers]", "thousands of [crates]"; or none."""
    token = amount.end
    if parse.lower[token:token + 1] == ["more"] and parse.tags[token] in ("JJR", "RBR"):
        token += 1
    linked = amount.unit is not None or amount.number.vague or amount.number.scaled
    link = parse.lower[token] if token < len(parse) else ""
    if link == "of" or (linked and link == "worth") or (amount.kind == "money" and link == "in"):
        token += 1 + (parse.lower[token + 1:token + 2] == ["of"])
        if amount.kind == "length" and parse.tags[token:token + 1] == ["DT"]:
            return []
        while token < len(parse) and parse.tags[token] in ("DT", "PRP$", "PDT"):
            token += 1
    elif amount.unit is None and link == "-":
        return [token + 1] if parse.tags[token + 1:token + 2] in (["NN"], ["NNS"]) else []
    elif amount.kind in ("time", "age") or parse.tags[token:token + 1] == ["CD"]:
        return []
    return _noun_run(parse, token)


def _noun_run(parse: Parse, token: int) -> list[int]:
    """Adjectives and nouns from a token on, up to the last noun of the run."""
    out: list[int] = []
    for current in range(token, min(token + REACH, len(parse))):
        if parse.tags[current] == "POS":
            out = []
            continue
        model = parse.tags[current] == "CD" and bool(out) and parse.tags[out[-1]] == "NNP"    # "Mark 2 engines"
        named = parse.words[current][0].isupper() and bool(out or parse.words[current][-1].isdigit())
        if not (named or parse.tags[current] in MODIFIER) or (parse.tags[current] == "CD" and out and not model):
            break
        if out and parse.tags[out[-1]] in ("NNS", "NNPS") and parse.tags[current] not in NOUN:
            break
        out.append(current)
    while out and parse.tags[out[-1]] not in NOUN:
        out.pop()
    return out


def role_of(parse: Parse, amount: Amount, tokens: list[int]) -> str | None:
    """The part in which the counted take part, as the noun, the adjective beside it or the governing verb says."""
    if amount.kind in UNCOUNTED:
        return None
    roles = _roles()
    head = tokens[-1] if tokens else amount.number.first
    if tokens and parse.lemma(head) in roles["noun"]:
        return roles["noun"][parse.lemma(head)]
    beside = (tokens[-1] + 1) if tokens else amount.end
    beside += parse.tags[beside:beside + 1] in (["RB"], ["VBN"]) and parse.lower[beside] not in roles["adjective"]
    if parse.lower[beside:beside + 1] and parse.deps[beside] not in ("ROOT", "nsubj"):
        adjective = roles["adjective"].get(parse.lower[beside])
        if adjective:
            return adjective
    return _governed(parse, _top(parse, head, tokens))


def _top(parse: Parse, head: int, tokens: list[int]) -> int:
    """The counted noun, or the first of the row or the "thousands of" that it hangs on."""
    while parse.heads[head] != head:
        above = parse.heads[head]
        row = parse.deps[head] == "conj" and parse.tags[above] in (*NOUN, "CD")
        part = parse.deps[head] in ("nummod", "compound", "quantmod", "amod", "npadvmod")
        of = (parse.deps[head] == "pobj" and parse.lower[above] == "of"
              and parse.tags[parse.heads[above]] in ("NNS", "CD"))
        among = parse.deps[head] == "pobj" and parse.lower[above] == "including"
        if not (row or part or of or among):
            break
        head = parse.heads[above] if of or among else above
        tokens = [*tokens, head]
    return head


def _governed(parse: Parse, head: int) -> str | None:
    roles, dep, verb = _roles(), parse.deps[head], parse.heads[head]
    for child in parse.children[head]:
        if parse.deps[child] in ("acl", "relcl"):
            lemma = parse.lemma(child)
            role = (roles["patient"].get(lemma) if parse.tags[child] == "VBN" else None) or roles["agent"].get(lemma)
            if role:
                return role
    lemma = parse.lemma(verb)
    if dep in ("nsubjpass", "dobj"):
        return _patient(parse, verb)
    if dep == "nsubj":
        adjective = next((roles["adjective"][parse.lower[child]] for child in parse.children[verb]
                          if parse.deps[child] in ("acomp", "oprd") and parse.lower[child] in roles["adjective"]), None)
        return adjective or roles["adjective"].get(parse.lower[verb]) or roles["agent"].get(lemma)
    if dep == "pobj" and parse.lower[verb] in ("of", "with"):
        above = parse.lemma(parse.heads[verb])
        given = roles["patient"].get(above) == "delivered"    # "supplied them with 40 pumps"
        return roles["noun"].get(above) if parse.lower[verb] == "of" else "delivered" if given else None
    if dep in ("pobj", "attr", "npadvmod"):
        verb = parse.heads[verb] if dep == "pobj" else verb
        return _subject_role(parse, verb) if parse.lemma(verb) in RISING else None
    return None


def _patient(parse: Parse, verb: int) -> str | None:
    """The role of what a verb is done to; "killed or wounded" are casualties, neither the one nor the other."""
    roles = _roles()["patient"]
    role = roles.get(parse.lemma(verb))
    others = {roles.get(parse.lemma(child)) for child in parse.children[verb] if parse.deps[child] == "conj"
              and not any(parse.deps[below] in ("dobj", "nsubjpass", "nsubj") for below in parse.children[child])}
    return "casualties" if role and {role, *others} >= {"killed", "wounded"} else role


def _subject_role(parse: Parse, verb: int) -> str | None:
    """The role that the subject of "rose to", "stood at" names: "the death toll", "the number of wounded"."""
    for child in parse.children[verb]:
        if parse.deps[child] in ("nsubj", "nsubjpass"):
            for token in parse.subtree(child):
                for part in ("noun", "adjective"):
                    role = _roles()[part].get(parse.lemma(token))
                    if role:
                        return role
    return None
