"""What stands as the content of an active verb."""

from according.language.parse import Parse
from according.read import lexicons
from according.read.attribution.drafts import MARKS, SUBJECTS, Draft, sentence_of
from according.read.attribution.quotes import Quote, inside

PRONOUN_OBJECTS = frozenset({"it", "this", "that", "them", "these", "those", "so"})
REFERRING = frozenset(
    {
        "claim",
        "report",
        "allegation",
        "accusation",
        "charge",
        "suggestion",
        "rumour",
        "rumor",
        "statement",
        "assertion",
        "speculation",
        "involvement",
        "responsibility",
        "wrongdoing",
        "account",
        "information",
        "story",
        "figure",
        "toll",
    }
)
VEHICLES = dict.fromkeys(
    ("letter", "email", "interview", "speech", "post", "tweet", "report", "note", "memo", "call", "briefing")
)
"""In which something is said."""
WH = frozenset({"when", "where", "why", "how", "whether", "who", "what", "which", "if"})
RELATIVES = frozenset({"who", "which", "that", "whom"})
RELATIVES = frozenset({"who", "which", "that", "whom"})
UNANSWERED = frozenset({"respond", "reply", "comment", "answer"})
"""'Did not respond to a request': what was not answered is the content."""
LABELLING = frozenset({"call", "label", "brand", "dub", "term", "deem", "pronounce"})


def content_of(parse: Parse, draft: Draft, cue: lexicons.VerbCue, quotes: list[Quote]) -> list[int]:
    """The first of the cue's clause, what it labels, the clause around it, its object and its quotation; [] where
    none is.
    """
    i, takes = draft.at, cue.takes
    return _before_semicolon(
        parse,
        i,
        quotes,
        _governed(parse, draft, takes, quotes)
        or (_labelled(parse, draft) if draft.lemma in LABELLING else [])
        or (_parenthetical(parse, draft) if takes & {"c", "q"} else [])
        or next(
            (
                found
                for c in parse.children[i]
                if parse.deps[c] == "dobj" and (found := _object(parse, draft, c, takes))
            ),
            [],
        )
        or _prepositional(parse, draft, takes)
        or (_quotation(parse, i, quotes) if "q" in takes else []),
    )


def _before_semicolon(parse: Parse, i: int, quotes: list[Quote], tokens: list[int]) -> list[int]:
    """A content after its cue ends at a semicolon outside quotation marks: what follows is a sentence of its own."""
    stop = next((t for t in tokens if t > i and parse.words[t] == ";" and inside(quotes, t) is None), None)
    return tokens if stop is None else [t for t in tokens if t < stop]


def _governed(parse: Parse, draft: Draft, takes: frozenset[str], quotes: list[Quote]) -> list[int]:
    """A that-clause, a clause before the cue, or an infinitive."""
    i = draft.at
    for c in parse.children[i]:
        dep = parse.deps[c]
        if dep == "ccomp" and takes & {"c", "q", "w"}:
            return _clause(parse, draft, c)
        if dep in ("xcomp", "ccomp") and "i" in takes and _infinitive(parse, c):
            whom = [
                k
                for k in parse.children[i]
                if parse.deps[k] == "dobj" and i < k < c and draft.cue_class in ("order", "ask")
            ]
            return sorted({*parse.subtree(c), *(t for k in whom for t in parse.subtree(k))})
        if dep in ("xcomp", "pcomp") and parse.tags[c] == "VBG" and draft.cue_class == "deny":
            return parse.subtree(c)
        if dep == "advcl" and c > i and "w" in takes and WH & {parse.lower[t] for t in parse.subtree(c)[:1]}:
            return parse.subtree(c)
        if dep == "prep" and parse.lower[c] == "in" and takes & {"c", "q"}:
            told = _in_a_statement(parse, c)
            if told:
                return told
        quoted = dep == "advcl" and c < i and _quoted(c, quotes) and not _quoted(i, quotes)
        if quoted and takes & {"c", "q"}:
            return _clause(parse, draft, c)
    return []


def _in_a_statement(parse: Parse, prep: int) -> list[int]:
    """'said in a statement that ...': the clause that the parse hangs on the statement."""
    for noun in parse.children[prep]:
        if parse.deps[noun] == "pobj" and parse.lemma(noun) in lexicons.nouns() | VEHICLES:
            for c in parse.children[noun]:
                if parse.deps[c] in ("acl", "ccomp", "relcl") and any(
                    parse.lower[k] == "that" for k in parse.children[c]
                ):
                    return parse.subtree(c)
    return []


def _prepositional(parse: Parse, draft: Draft, takes: frozenset[str]) -> list[int]:
    """'warned of', 'called for', and 'called on somebody to do it'."""
    i = draft.at
    if draft.lemma in UNANSWERED and any(parse.deps[c] == "neg" for c in parse.children[i]):
        takes = takes | {"to", "on"}
    for c in parse.children[i]:
        if parse.deps[c] != "prep":
            continue
        below = [t for t in parse.subtree(c) if t != c]
        if parse.lower[c] == "on" and draft.lemma == "call":
            asked = [
                t for k in parse.children[i] if parse.deps[k] in ("xcomp", "advcl") and k > c for t in parse.subtree(k)
            ]
            if asked:
                return sorted({*below, *asked})
        if parse.lower[c] in takes:
            return below
    return []


def _labelled(parse: Parse, draft: Draft) -> list[int]:
    """'called the plan reckless': object and what it is called."""
    i = draft.at
    parts = [c for c in parse.children[i] if c > i and parse.deps[c] in ("dobj", "oprd", "ccomp")]
    if len(parts) < 2 and not any(parse.deps[c] in ("oprd", "ccomp") for c in parts):
        return []
    draft.refers = next((parse.lemma(c) for c in parts if parse.lemma(c) in REFERRING), None)
    return sorted({t for c in parts for t in parse.subtree(c) if t > i})


def _clause(parse: Parse, draft: Draft, c: int) -> list[int]:
    """A clause after the cue is its subtree; one before it is all of the sentence but the clause of the cue."""
    i = draft.at
    if c > i:
        tokens = parse.subtree(c)
        return list(range(max(tokens[0], i + 1), tokens[-1] + 1)) if tokens[-1] > i else tokens
    return _all_but(parse, i)


def _all_but(parse: Parse, i: int) -> list[int]:
    """All of the sentence around an inverted or parenthetical cue, without the clause of the cue."""
    first, end = sentence_of(parse, i)
    own = _cue_clause(parse, i)
    low, high = min(own), max(own)
    tokens = [t for t in range(first, end) if t < low or t > high]
    after = [t for t in tokens if t > high]
    if after and low > first and parse.words[low - 1] == parse.words[after[0]] == ",":
        return [t for t in tokens if t not in (low - 1, after[0])]
    if sum(parse.words[t] not in MARKS and parse.tags[t] not in (",", ".", ":") for t in after) == 0:
        tokens = [t for t in tokens if t < low or parse.words[t] in MARKS]
    elif (after and parse.deps[after[0]] != "punct") or any(
        parse.heads[t] == i and parse.deps[t] in ("conj", "advcl", "cc", "prep", "npadvmod") for t in after
    ):
        tokens = [t for t in tokens if t < low]
    return tokens


def _cue_clause(parse: Parse, i: int) -> list[int]:
    """The cue with its subject, addressee, auxiliaries and whatever stands between them."""
    own = [i]
    for c in parse.children[i]:
        dep = parse.deps[c]
        after = c > i and dep in ("dobj", "dative", "advmod", "npadvmod", "prep")
        if after or dep in SUBJECTS or dep in ("aux", "auxpass", "neg", "prt") or (dep == "advmod" and c == i - 1):
            own += parse.subtree(c)
    return own


def _parenthetical(parse: Parse, draft: Draft) -> list[int]:
    """'X, he added, is Y' and 'as officials say': the clause that the cue's own clause hangs on."""
    i = draft.at
    dep = parse.deps[i]
    if dep == "parataxis":
        return _all_but(parse, i)
    if dep == "advcl" and any(
        parse.lower[c] == "as" and parse.deps[c] in ("mark", "advmod") for c in parse.children[i]
    ):
        below = set(parse.subtree(i))
        return [t for t in parse.subtree(parse.heads[i]) if t not in below]
    return []


def _object(parse: Parse, draft: Draft, c: int, takes: frozenset[str]) -> list[int]:
    """A noun phrase as content: where the verb takes one, or where the phrase holds a clause ('said reports that
    ...').
    """
    lemma = parse.lemma(c)
    tokens = parse.subtree(c)
    if parse.lower[c] in RELATIVES and parse.deps[draft.at] == "relcl":
        return []
    if parse.lower[c] in PRONOUN_OBJECTS or (lemma in REFERRING and len(tokens) <= 3):
        if draft.cue_class in ("deny", "doubt", "verify", "judge") or draft.lemma in ("confirm", "dismiss"):
            draft.refers = "it" if parse.lower[c] in PRONOUN_OBJECTS else lemma
            judged = [
                p for p in parse.children[draft.at] if p > c and parse.deps[p] == "prep" and parse.lower[p] == "as"
            ]
            return sorted({*tokens, *(t for p in judged for t in parse.subtree(p))})
        return []
    if parse.lower[c] in RELATIVES or parse.tags[c] in ("WP", "WDT", "PRP"):
        return []
    if draft.cue_class == "accuse":
        prep = next((p for p in parse.children[draft.at] if parse.deps[p] == "prep" and parse.lower[p] in takes), None)
        return sorted([*tokens, *parse.subtree(prep)]) if prep is not None else []
    if "o" in takes:
        rest = [
            t
            for p in parse.children[draft.at]
            if parse.deps[p] == "prep" and p > c and parse.lower[p] in ("as", "for") and parse.lower[p] in takes
            for t in parse.subtree(p)
        ]
        return sorted({*tokens, *rest})
    if (
        draft.cue_class == "say"
        and lemma in lexicons.nouns()
        and any(parse.deps[k] in ("acl", "ccomp") for k in parse.children[c])
    ):
        return tokens
    return []


def _quotation(parse: Parse, i: int, quotes: list[Quote]) -> list[int]:
    """Quotations of the same sentence that do not hold the cue."""
    first, end = sentence_of(parse, i)
    if inside(quotes, i):
        return []
    return [t for quote in quotes for t in range(max(quote.first, first), min(quote.end, end))]


def _infinitive(parse: Parse, c: int) -> bool:
    return any(parse.lower[k] == "to" and parse.deps[k] == "aux" for k in parse.children[c])


def _quoted(token: int, quotes: list[Quote]) -> bool:
    return inside(quotes, token) is not None
