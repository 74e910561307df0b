"""In which part the counted take part: killed, wounded, delivered; from the words that govern them."""

from functools import cache

from according.language.parse import Parse
from according.read.figures.measures import Amount
from according.read.figures.words import figure_words
from according.read.lexicons import rows

NOUN = ("NN", "NNS", "NNP", "NNPS")
UNCOUNTED = ("time", "age", "degree", "length")
"""Kinds of units that measure what takes part, not how many take part."""
DEEPEST = 3
"""Verbs that only report another one, one below the other: "are feared to have been killed"."""


@cache
def _roles() -> dict[str, dict[str, str]]:
    """Part of lexicon/figure_roles.tsv -> lemma or phrase -> role; the first row that lists one decides."""
    out: dict[str, dict[str, str]] = {}
    for role, part, entries in rows("figure_roles.tsv"):
        for entry in entries.split("|") if "|" in entries or part in ("pair", "state") else entries.split():
            out.setdefault(part, {}).setdefault(entry, role)
    return out


def role_of(parse: Parse, amount: Amount, tokens: list[int]) -> str | None:
    """The part in which the counted take part, as the noun, the adjective beside it or the governing verb says.

    `tokens` are those of the counted words, the head last.
    """
    if amount.kind in UNCOUNTED:
        return None
    roles = _roles()
    head = tokens[-1] if tokens else amount.number.end - 1
    noun = parse.lemma(head) if tokens else ""
    if noun in roles["noun"]:
        return roles["noun"][noun]
    before = parse.lower[amount.first - 1] if amount.first > 1 and parse.tags[amount.first - 2][0] == "V" else ""
    if before in ("dead", "missing"):
        return roles["adjective"][before]    # "shot dead six guards"
    if amount.first > 1 and parse.lower[amount.first - 1] == ":":    # a table: "Injured: 74"
        listed = parse.lower[amount.first - 2]
        return roles["adjective"].get(listed) or roles["noun"].get(parse.lemma(amount.first - 2))
    beside = (tokens[-1] + 1) if tokens else amount.end
    if not tokens and parse.lower[beside:beside + 2] in (["of", "those"], ["of", "the"], ["of", "them"]):
        beside += 2    # "12 of those killed"
    beside += parse.tags[beside:beside + 1] in (["RB"], ["VBN"]) and parse.lower[beside] not in roles["adjective"]
    if parse.lower[beside:beside + 1] and parse.deps[beside] not in ("ROOT", "nsubj"):
        adjective = roles["adjective"].get(parse.lower[beside])
        if adjective:
            return adjective
    role = _governed(parse, _top(parse, amount, head), amount, noun in figure_words("person"))
    if role is None and not amount.number.weak:
        beside_it = (roles["adjective"].get(parse.lower[token]) for token in tokens[:-1])    # "six missing hikers"
        role = roles["status"].get(noun) or next((found for found in beside_it if found), None)
    return role if _fits(role, amount.kind) else None


def _fits(role: str | None, kind: str) -> bool:
    """Money is spent, given, taken; only money is spent; a share is neither ordered nor produced nor fired."""
    if kind == "money":
        return role in figure_words("money role")
    return role != "spent" and (kind != "share" or role not in ("ordered", "produced", "fired", "deployed"))


def _top(parse: Parse, amount: Amount, head: int) -> int:
    """The counted noun, or the first of the row or the "thousands of" that it hangs on."""
    while parse.heads[head] != head:
        above = parse.heads[head]
        row = parse.deps[head] == "conj" or (parse.deps[head] == "appos" and parse.tags[head] in NOUN)
        row = row and parse.tags[above] in (*NOUN, "CD")
        part = parse.deps[head] in ("nummod", "compound", "quantmod", "amod", "npadvmod")
        part = part and (parse.tags[above] in (*NOUN, "CD") or amount.first <= above < amount.end)
        whole = parse.heads[above]
        of = parse.deps[head] == "pobj" and parse.lower[above] == "of" and amount.first <= whole < amount.end
        among = parse.deps[head] == "pobj" and parse.lower[above] == "including" and parse.tags[whole] in NOUN
        if not (row or part or of or among):
            break
        head = whole if of or among else above
    return head


def _governed(parse: Parse, head: int, amount: Amount, person: bool) -> str | None:
    roles, dep, verb = _roles(), parse.deps[head], parse.heads[head]
    verb = parse.heads[verb] if parse.deps[verb] == "aux" else verb
    for child in parse.children[head]:
        if parse.deps[child] in ("acl", "relcl"):
            lemma = parse.lemma(child)
            role = _undergone(parse, child, person) if parse.tags[child] == "VBN" else None
            role = role or roles["passive"].get(lemma) if parse.tags[child] == "VBN" else role
            role = role or roles["agent"].get(lemma) or _described(parse, child)
            if role:
                return role
    if dep == "nsubjpass":
        return _passive(parse, verb, person)
    if dep == "dobj":
        return (_described(parse, verb) or _paired(parse, verb, head) or _undergone(parse, verb, person)
                or _measured(parse, verb, amount))
    if dep == "nsubj":
        return _does(parse, verb, person)
    if dep == "pobj" and parse.lower[verb] == "including" and parse.tags[parse.heads[verb]][0] == "V":
        return _whole(parse, parse.heads[verb], person)
    if dep == "pobj" and parse.lower[verb] in ("of", "with", "for"):
        return _of_noun(parse, verb)
    if dep in ("pobj", "attr", "npadvmod", "pcomp"):
        return _measured(parse, parse.heads[verb] if dep in ("pobj", "pcomp") else verb, amount)
    return None


def _whole(parse: Parse, verb: int, person: bool) -> str | None:
    """The role of those of whom "including three children" tells."""
    parts = {parse.deps[child] for child in parse.children[verb]}
    if "nsubjpass" in parts:
        return _passive(parse, verb, person)
    return _undergone(parse, verb, person) if "dobj" in parts else _does(parse, verb, person)


def _undergone(parse: Parse, verb: int, person: bool) -> str | None:
    """The role of what a verb is done to; "killed or wounded" are casualties, neither the one nor the other."""
    roles = _roles()
    lemma = parse.lemma(verb)
    role = (roles["person"].get(lemma) if person else None) or roles["patient"].get(lemma)
    if role == "ordered" and any(parse.deps[child] in ("xcomp", "ccomp") for child in parse.children[verb]):
        return None    # "ordered 10 men to search"
    others = {roles["patient"].get(parse.lemma(child)) for child in parse.children[verb]
              if parse.deps[child] == "conj" and not any(
                  parse.deps[below] in ("dobj", "nsubjpass", "nsubj") for below in parse.children[child])}
    return "casualties" if role and {role, *others} >= {"killed", "wounded"} else role


def _passive(parse: Parse, verb: int, person: bool) -> str | None:
    """Of "were killed", "were found dead", "are believed to have been killed", "were hurt and later died"."""
    return (_described(parse, verb) or _undergone(parse, verb, person) or _roles()["passive"].get(parse.lemma(verb))
            or _below(parse, verb, person) or _next_verb(parse, verb, person) or _state(parse, verb))


def _does(parse: Parse, verb: int, person: bool) -> str | None:
    """Of "died", "are missing", "were in custody", "lost their lives", "have been killed" read as active."""
    roles = _roles()
    pairs = (f"{parse.lemma(verb)} {parse.lemma(child)}" for child in parse.children[verb]
             if parse.deps[child] == "dobj")
    return (_described(parse, verb) or roles["adjective"].get(parse.lower[verb]) or roles["agent"].get(
        parse.lemma(verb)) or next((roles["pair"][pair] for pair in pairs if pair in roles["pair"]), None)
        or _below(parse, verb, person) or _next_verb(parse, verb, person) or _state(parse, verb))


def _below(parse: Parse, verb: int, person: bool) -> str | None:
    """What a verb of reporting or fearing carries: "are feared dead", "are thought to have drowned"."""
    for _ in range(DEEPEST):
        inner = next((child for child in parse.children[verb] if parse.deps[child] in ("xcomp", "ccomp")
                      and parse.tags[child][0] == "V"
                      and any(parse.lower[below] in ("to", "been", "be") for below in parse.children[child])), None)
        if inner is None:
            return None
        passive = any(parse.deps[below] == "auxpass" or parse.lower[below] == "been" for below in parse.children[inner])
        role = _undergone(parse, inner, person) if passive and parse.tags[inner] == "VBN" else (
            _roles()["agent"].get(parse.lemma(inner)))
        if role or (found := _described(parse, inner)):
            return role or found
        verb = inner
    return None


def _next_verb(parse: Parse, verb: int, person: bool) -> str | None:
    """A second verb of the same subject: "were pulled out alive but died"."""
    for child in parse.children[verb]:
        if parse.deps[child] == "conj" and parse.tags[child][0] == "V" and not any(
                parse.deps[below] in ("nsubj", "nsubjpass") for below in parse.children[child]):
            passive = any(parse.deps[below] == "auxpass" for below in parse.children[child])
            lemma = parse.lemma(child)
            role = _undergone(parse, child, person) if passive else _roles()["agent"].get(lemma)
            if role:
                return role
    return None


def _described(parse: Parse, verb: int) -> str | None:
    """An adjective with the verb: "are missing", "were found dead", "shot dead six"."""
    adjectives = _roles()["adjective"]
    return next((adjectives[parse.lower[child]] for child in parse.children[verb]
                 if parse.deps[child] in ("acomp", "oprd", "xcomp", "advcl", "advmod", "amod", "ccomp")
                 and parse.lower[child] in adjectives and parse.tags[child] != "VBD"), None)


def _state(parse: Parse, verb: int) -> str | None:
    """A preposition and its noun with the verb: "are in custody", "taken to hospital"."""
    roles = _roles()
    for child in parse.children[verb]:
        if parse.deps[child] == "prep":
            for inner in parse.children[child]:
                state = f"{parse.lower[child]} {parse.lower[inner]}"
                if state in roles["state"]:
                    return roles["state"][state]
    return None


def _paired(parse: Parse, verb: int, head: int) -> str | None:
    """Of "claimed 14 lives"."""
    return _roles()["pair"].get(f"{parse.lemma(verb)} {parse.lemma(head)}")


def _of_noun(parse: Parse, preposition: int) -> str | None:
    """Of "a toll of 30", "the arrest of 12 people", "claimed the lives of 14", "supplied them with 40 pumps"."""
    roles, above = _roles(), parse.heads[preposition]
    lemma, link = parse.lemma(above), parse.lower[preposition]
    if link == "with":
        return "delivered" if roles["patient"].get(lemma) == "delivered" else None
    if link == "for":
        return "ordered" if lemma in ("order", "contract") and parse.tags[above] in NOUN else None
    verb = parse.heads[above]
    return roles["noun"].get(lemma) or _paired(parse, verb, above) or roles["gerund"].get(parse.lower[above])


def _measured(parse: Parse, verb: int, amount: Amount) -> str | None:
    """The role that the subject or object of "rose to", "brings to" names: "the death toll", "the wounded"."""
    if parse.lemma(verb) not in figure_words("rising") or amount.kind == "money":
        return None
    for child in parse.children[verb]:
        beside = parse.deps[child] in ("nsubj", "nsubjpass", "dobj", "attr") or parse.lower[child] == "among"
        if beside and not _holds(parse, child, amount):
            for token in parse.subtree(child):
                for part in ("noun", "adjective"):
                    role = _roles()[part].get(parse.lemma(token)) or _roles()[part].get(parse.lower[token])
                    if role:
                        return role
    return None


def _holds(parse: Parse, above: int, amount: Amount) -> bool:
    token = amount.number.first
    return token == above or above in parse.ancestors(token)
