"""Sources of verbs: the subject, wherever the sentence has it, and the addressee."""

from collections.abc import Iterator

from according.language.parse import Parse
from according.read.attribution.drafts import Draft, child, noun_phrase, take
from according.read.attribution.quotes import Quote, inside

RELATIVES = frozenset({"who", "which", "that", "whom"})
TOLD = frozenset(
    {"tell", "inform", "assure", "remind", "brief", "notify", "advise", "convince", "persuade", "ask", "warn", "urge"}
)
NOBODY = frozenset({"nobody", "no", "none", "anybody", "anyone", "everybody", "everyone", "nothing"})
PHRASE = frozenset({"NN", "DT", "JJ", "PR", "PO", "CD", "HY"})
"""Tags of a noun phrase without prepositions."""
PHRASE_MOST = 7
"""Tokens of it at the most."""
CHAIN = 6
"""Verbs upwards in which a subject is looked for."""


def take_subject(parse: Parse, draft: Draft) -> None:
    """The subject; for a participle or a second verb that of the verb it hangs on; the antecedent of a relative
    pronoun.
    """
    i = draft.at
    for verb in _with_heads(parse, i):
        subject = (
            child(parse, verb, "nsubj")
            if verb == i or not _is_passive(parse, verb)
            else child(parse, verb, "nsubjpass")
        )
        if subject is not None:
            if parse.lower[subject] in RELATIVES and parse.deps[verb] == "relcl":
                head = parse.heads[verb]
                if _no_one(parse, head):
                    return
                below = set(parse.subtree(verb))
                take(draft, head, [t for t in noun_phrase(parse, head) if t not in below])
            elif parse.tags[subject] in ("WP", "WDT") or _no_one(parse, subject):
                return
            elif parse.lower[subject] not in ("there", "it") or parse.deps[subject] != "expl":
                take(draft, subject, noun_phrase(parse, subject))
            return
        if parse.deps[verb] == "acl" and parse.tags[verb] == "VBG" and draft.cue_class not in ("order", "want", "ask"):
            head = parse.heads[verb]
            below = set(parse.subtree(verb))
            take(draft, head, [t for t in noun_phrase(parse, head) if t not in below])
            return


def take_beside(parse: Parse, draft: Draft, quotes: list[Quote]) -> None:
    """'"...", added the agency' and '"...", the agency added', where the parse hangs the verb elsewhere: the noun
    phrase that stands next to the cue, outside the quotation that it touches.
    """
    i = draft.at
    end = i + 1
    while end < len(parse) and parse.tags[end][:2] in PHRASE and inside(quotes, end) is None and end - i <= PHRASE_MOST:
        end += 1
    start = i
    while (
        start and parse.tags[start - 1][:2] in PHRASE and inside(quotes, start - 1) is None and i - start < PHRASE_MOST
    ):
        start -= 1
    touches_left = inside(quotes, i - 1) is not None or (
        i > 1 and parse.words[i - 1] == "," and inside(quotes, i - 2) is not None
    )
    for run, fits in ((range(i + 1, end), touches_left), (range(start, i), inside(quotes, start - 1) is not None)):
        nouns = [t for t in run if parse.tags[t][:2] in ("NN", "PR")]
        if fits and start and nouns:
            take(draft, nouns[-1], list(run))
            return


def _with_heads(parse: Parse, i: int) -> Iterator[int]:
    """The verb and those whose subject it shares."""
    seen = 0
    while seen < CHAIN:
        yield i
        if parse.deps[i] not in ("conj", "advcl", "xcomp", "acomp") or parse.heads[i] == i:
            return
        i = parse.heads[i]
        seen += 1


def _no_one(parse: Parse, subject: int) -> bool:
    """'Nobody', and 'no one' in two words."""
    return parse.lower[subject] in NOBODY or (
        parse.lower[subject] == "one" and any(parse.lower[c] == "no" for c in parse.children[subject])
    )


def _is_passive(parse: Parse, verb: int) -> bool:
    return any(parse.deps[c] == "auxpass" for c in parse.children[verb])


def take_addressee(parse: Parse, draft: Draft) -> None:
    """'told lawmakers', 'said to reporters'."""
    for c in parse.children[draft.at]:
        if (parse.deps[c] in ("dobj", "dative") and draft.lemma in TOLD) or (
            parse.deps[c] in ("prep", "dative") and parse.lower[c] == "to"
        ):
            tokens = [t for t in noun_phrase(parse, c) if t not in draft.content]
            if tokens and tokens != draft.content:
                draft.to = tokens
                return
