"""Attribution: who says what, by rules over the parse. Each rule gives drafts; `find_drafts` puts them in order."""

from collections.abc import Iterator

from according.language.parse import Parse
from according.read import lexicons
from according.read.drafts import MARKS, SUBJECTS, Draft, child, cue_tokens, noun_phrase, trim
from according.read.quotes import Quote, inside

PRONOUN_OBJECTS = frozenset({"it", "this", "that", "them", "these", "those", "so"})
REFERRING = frozenset({"claim", "report", "allegation", "accusation", "charge", "suggestion", "rumour", "rumor", "statement",
                       "assertion", "speculation", "involvement", "responsibility", "wrongdoing", "account", "information",
                       "story", "figure", "toll"})
RELATIVES = frozenset({"who", "which", "that", "whom"})
GENERAL = frozenset({"something", "which", "claim", "allegation", "charge", "accusation", "assertion", "suggestion", "report", "rumour", "rumor"})
CARRIERS = frozenset({"go", "continue", "have", "want", "wish", "use", "begin", "start", "quick", "hasten", "able"})
LABELLING = frozenset({"call", "label", "brand", "dub", "term", "deem", "pronounce"})
LABEL_TOKENS = 5
"""The most words of a name before a colon in headlines and transcripts."""
TOLD = frozenset({"tell", "inform", "assure", "remind", "brief", "notify", "advise", "convince", "persuade", "ask", "warn", "urge"})


def find_drafts(parse: Parse, passage: int, quotes: list[Quote]) -> list[Draft]:
    """All attributions whose cue stands in the passage, in the order of their cues."""
    found: list[Draft] = []
    verbs, nouns = lexicons.verbs(), lexicons.nouns()
    label = _label(parse, passage)
    if label is not None:
        found.append(label)
    for first, end in parse.sentences:
        for i in range(first, end):
            tag = parse.tags[i]
            draft: Draft | None = None
            if tag[0] == "V" or tag in ("NN", "NNS") or tag == "IN":
                if tag == "IN" or tag == "VBG":
                    draft = _according_to(parse, passage, i)
                if draft is None and tag != "IN":
                    lemma = parse.lemma(i)
                    if lemma in nouns and (tag[0] == "N" or not any(parse.deps[c] in SUBJECTS and c < i for c in parse.children[i])):
                        draft = _noun(parse, passage, i, lemma)
                    if draft is None and tag[0] == "V" and lemma in verbs and parse.deps[i] not in ("aux", "auxpass"):
                        draft = _verb(parse, passage, i, lemma, quotes)
            if draft is not None and draft.content:
                found.append(draft)
    for draft in found:
        if draft.takes_up:
            _take_up(parse, draft, found)
    return [draft for draft in found if draft.content]


# ---------------------------------------------------------------- verbs

def _verb(parse: Parse, passage: int, i: int, lemma: str, quotes: list[Quote]) -> Draft | None:
    cue = lexicons.verbs()[lemma]
    draft = Draft(parse, passage, i, lemma, cue.cue_class, cue_tokens(parse, i))
    draft.passive = any(parse.deps[c] == "auxpass" for c in parse.children[i])
    if draft.passive:
        return _passive(parse, draft, cue)
    if parse.tags[i] == "VBN" and not any(parse.deps[c] == "aux" for c in parse.children[i]):
        return _reduced(parse, draft)
    if parse.lower[i - 1:i] == ["to"] and not _carried(parse, i):
        return None
    draft.content = _content(parse, draft, cue, quotes)
    if not draft.content and _relative_echo(parse, i, cue):
        draft.takes_up = True
        draft.content = parse.subtree(parse.heads[i])
    _source(parse, draft)
    if draft.source and draft.head is not None:
        taken = set(draft.source) | set(draft.cue)
        draft.content = trim(parse, [t for t in draft.content if t not in taken])
        _addressee(parse, draft)
        return draft
    return None


def _content(parse: Parse, draft: Draft, cue: lexicons.VerbCue, quotes: list[Quote]) -> list[int]:
    i = draft.anchor
    assert i is not None  # noqa: S101 - verbs have one
    takes = cue.takes
    for c in parse.children[i]:
        dep = parse.deps[c]
        if dep == "ccomp" and takes & {"c", "q", "w"}:
            return _clause(parse, draft, c)
        if dep in ("xcomp", "ccomp") and "i" in takes and _infinitive(parse, c):
            return parse.subtree(c)
        if dep == "advcl" and takes & {"c", "q"} and c < i and _quoted(parse, c, quotes) and not _quoted(parse, i, quotes):
            return _clause(parse, draft, c)
    if draft.lemma in LABELLING:
        found = _labelled(parse, i)
        if found:
            return found
    if takes & {"c", "q"}:
        found = _parenthetical(parse, draft)
        if found:
            return found
    for c in parse.children[i]:
        if parse.deps[c] == "dobj":
            found = _object(parse, draft, c, takes)
            if found:
                return found
    for c in parse.children[i]:
        if parse.deps[c] == "prep" and parse.lower[c] == "on" and draft.lemma == "call":
            asked = [t for k in parse.children[i] if parse.deps[k] in ("xcomp", "advcl") and k > c for t in parse.subtree(k)]
            if asked:
                return sorted({*(t for t in parse.subtree(c) if t != c), *asked})
        if parse.deps[c] == "prep" and parse.lower[c] in takes:
            return [t for t in parse.subtree(c) if t != c]
    if "q" in takes:
        return _quotation(parse, i, quotes)
    return []


def _carried(parse: Parse, i: int) -> bool:
    """An infinitive attributes where its verb only carries it ("went on to say")."""
    return parse.deps[i] == "xcomp" and parse.lemma(parse.heads[i]) in CARRIERS


def _labelled(parse: Parse, i: int) -> list[int]:
    """'called the plan reckless': object and what it is called."""
    parts = [c for c in parse.children[i] if c > i and parse.deps[c] in ("dobj", "oprd", "ccomp")]
    if len(parts) < 2 and not any(parse.deps[c] in ("oprd", "ccomp") for c in parts):  # noqa: PLR2004 - both are needed
        return []
    return sorted({t for c in parts for t in parse.subtree(c) if t > i})


def _relative_echo(parse: Parse, i: int, cue: lexicons.VerbCue) -> bool:
    """'..., something both have denied', '..., a claim that he rejects': the clause before is what is denied."""
    head = parse.heads[i]
    return (cue.cue_class in ("deny", "doubt", "verify") and parse.deps[i] == "relcl" and parse.lemma(head) in GENERAL
            and parse.deps[head] in ("appos", "dobj", "npadvmod", "attr", "dep", "nsubj", "pobj", "ROOT", "conj")
            and any(parse.words[t] in (",", "-", "–", "—", "--") for t in range(max(0, head - 3), head)))


def _take_up(parse: Parse, draft: Draft, found: list[Draft]) -> None:
    """The content of the relative clause is that of the attribution before it in the sentence, else the clause before it."""
    i = draft.anchor
    assert i is not None  # noqa: S101 - only verbs take up
    first, end = _sentence(parse, i)
    below = set(parse.subtree(parse.heads[i]))
    low = min(below)
    while low > first and (parse.words[low - 1] in (",", "-", "–", "—", "--") or parse.tags[low - 1] == "DT"):
        low -= 1
        below.add(low)
    earlier = [d for d in found if d is not draft and d.anchor is not None and first <= d.anchor < i and d.content and d.source]
    for other in earlier:
        other.content = trim(parse, [t for t in other.content if t not in below])
    draft.echo = earlier[-1] if earlier else None
    draft.refers = None
    draft.content = list(earlier[-1].content) if earlier else trim(parse, [t for t in range(first, end) if t not in below])


def _label(parse: Parse, passage: int) -> Draft | None:
    """'Minister: talks will go on' in a headline, 'HOLT: ...' in a transcript."""
    colon = next((t for t in range(1, min(LABEL_TOKENS + 1, len(parse))) if parse.words[t] == ":"), None)
    if colon is None or colon + 3 > len(parse) or (parse.block != "title" and not all(
            parse.words[t].isupper() for t in range(colon) if parse.words[t][0].isalpha())):
        return None
    if not all(parse.tags[t][:2] in ("NN", "JJ", "PO", "HY") and parse.words[t][:1].isupper() for t in range(colon)):
        return None
    head = next((t for t in range(colon - 1, -1, -1) if parse.tags[t][:2] == "NN"), None)
    if head is None:
        return None
    draft = Draft(parse, passage, colon, ":", "say", [colon], list(range(colon)), head, list(range(colon + 1, len(parse))))
    return draft if any(parse.tags[t][0] == "V" for t in draft.content) else None


def _clause(parse: Parse, draft: Draft, c: int) -> list[int]:
    """A clause after the cue is its subtree; one before it is all of the sentence but the clause of the cue."""
    i = draft.anchor
    assert i is not None  # noqa: S101
    if c > i:
        tokens = parse.subtree(c)
        return [t for t in range(max(tokens[0], i + 1), tokens[-1] + 1)] if tokens[-1] > i else tokens
    return _all_but(parse, i)


def _all_but(parse: Parse, i: int) -> list[int]:
    """All of the sentence around an inverted or parenthetical cue, without the clause of the cue."""
    first, end = _sentence(parse, i)
    own = _cue_clause(parse, i)
    low, high = min(own), max(own)
    tokens = [t for t in range(first, end) if t < low or t > high]
    after = [t for t in tokens if t > high]
    if after and low > first and parse.words[low - 1] == parse.words[after[0]] == ",":
        tokens = [t for t in tokens if t not in (low - 1, after[0])]
        return tokens
    if sum(parse.words[t] not in MARKS and parse.tags[t] not in (",", ".", ":") for t in after) == 0:
        tokens = [t for t in tokens if t < low or parse.words[t] in MARKS]
    elif after and parse.deps[after[0]] != "punct" or any(
            parse.heads[t] == i and parse.deps[t] in ("conj", "advcl", "cc", "prep", "npadvmod") and parse.deps[t] != "punct" for t in after):
        tokens = [t for t in tokens if t < low]
    return tokens


def _cue_clause(parse: Parse, i: int) -> list[int]:
    """The cue with its subject, addressee, auxiliaries and whatever stands between them."""
    own = [i]
    for c in parse.children[i]:
        dep = parse.deps[c]
        if dep in SUBJECTS or dep in ("dobj", "dative") and c > i or dep in ("aux", "auxpass", "neg", "prt") or (
                dep in ("advmod", "npadvmod", "prep") and c > i) or (dep in ("advmod",) and c == i - 1):
            tree = parse.subtree(c)
            own += [t for t in tree if dep not in SUBJECTS or t in tree]
    return own


def _parenthetical(parse: Parse, draft: Draft) -> list[int]:
    """'X, he added, is Y' and 'as officials say': the clause that the cue's own clause hangs on."""
    i = draft.anchor
    assert i is not None  # noqa: S101
    dep = parse.deps[i]
    if dep == "parataxis":
        return _all_but(parse, i)
    if dep == "advcl" and any(parse.lower[c] == "as" and parse.deps[c] in ("mark", "advmod") for c in parse.children[i]):
        below = set(parse.subtree(i))
        return [t for t in parse.subtree(parse.heads[i]) if t not in below]
    return []


def _object(parse: Parse, draft: Draft, c: int, takes: frozenset[str]) -> list[int]:
    """A noun phrase as content: where the verb takes one, or where the phrase holds a clause ('said reports that ...')."""
    lemma = parse.lemma(c)
    tokens = parse.subtree(c)
    if parse.lower[c] in PRONOUN_OBJECTS or (lemma in REFERRING and len(tokens) <= 3):
        if draft.cue_class in ("deny", "doubt", "verify", "judge") or draft.lemma in ("confirm", "dismiss"):
            draft.refers = "it" if parse.lower[c] in PRONOUN_OBJECTS else lemma
            return tokens
        return []
    if parse.lower[c] in RELATIVES or parse.tags[c] in ("WP", "WDT", "PRP"):
        return []
    if draft.cue_class == "accuse":
        prep = next((p for p in parse.children[draft.anchor or 0] if parse.deps[p] == "prep" and parse.lower[p] in takes), None)
        return sorted([*tokens, *parse.subtree(prep)]) if prep is not None else []
    if "o" in takes:
        rest = [t for p in parse.children[draft.anchor or 0] if parse.deps[p] == "prep" and p > c and parse.lower[p] in ("as", "for")
                and parse.lower[p] in takes for t in parse.subtree(p)]
        return sorted({*tokens, *rest})
    if draft.cue_class == "say" and lemma in lexicons.nouns() and any(parse.deps[k] in ("acl", "ccomp") for k in parse.children[c]):
        return tokens
    return []


def _quotation(parse: Parse, i: int, quotes: list[Quote]) -> list[int]:
    """Quotations of the same sentence that do not hold the cue."""
    first, end = _sentence(parse, i)
    if inside(quotes, i):
        return []
    return [t for quote in quotes for t in range(max(quote.first, first), min(quote.end, end))]


def _infinitive(parse: Parse, c: int) -> bool:
    return any(parse.lower[k] == "to" and parse.deps[k] == "aux" for k in parse.children[c])


def _quoted(parse: Parse, token: int, quotes: list[Quote]) -> bool:
    return inside(quotes, token) is not None


def _sentence(parse: Parse, token: int) -> tuple[int, int]:
    return next((first, end) for first, end in parse.sentences if first <= token < end)


# ---------------------------------------------------------------- sources of verbs

def _source(parse: Parse, draft: Draft) -> None:
    """The subject; for a participle or a second verb that of the verb it hangs on; the antecedent of a relative pronoun."""
    i = draft.anchor
    assert i is not None  # noqa: S101
    for verb in _with_heads(parse, i):
        subject = child(parse, verb, "nsubj") if verb == i or not _is_passive(parse, verb) else child(parse, verb, "nsubjpass")
        if subject is not None:
            if parse.lower[subject] in RELATIVES and parse.deps[verb] == "relcl":
                head = parse.heads[verb]
                below = set(parse.subtree(verb))
                _take(draft, head, [t for t in noun_phrase(parse, head) if t not in below])
            elif parse.tags[subject] in ("WP", "WDT"):
                return
            elif parse.lower[subject] not in ("there", "it") or parse.deps[subject] != "expl":
                _take(draft, subject, noun_phrase(parse, subject))
            return
        if parse.deps[verb] == "acl" and parse.tags[verb] == "VBG":
            head = parse.heads[verb]
            below = set(parse.subtree(verb))
            _take(draft, head, [t for t in noun_phrase(parse, head) if t not in below])
            return


def _take(draft: Draft, head: int, tokens: list[int]) -> None:
    draft.head, draft.source = head, tokens or [head]


def _with_heads(parse: Parse, i: int) -> Iterator[int]:
    """The verb and those whose subject it shares."""
    seen = 0
    while seen < 6:
        yield i
        if parse.deps[i] not in ("conj", "advcl", "xcomp") or parse.heads[i] == i:
            return
        i = parse.heads[i]
        seen += 1


def _is_passive(parse: Parse, verb: int) -> bool:
    return any(parse.deps[c] == "auxpass" for c in parse.children[verb])


def _addressee(parse: Parse, draft: Draft) -> None:
    """'told lawmakers', 'said to reporters'."""
    for c in parse.children[draft.anchor or 0]:
        if parse.deps[c] in ("dobj", "dative") and draft.lemma in TOLD or (parse.deps[c] in ("prep", "dative") and parse.lower[c] == "to"):
            tokens = [t for t in noun_phrase(parse, c) if t not in draft.content]
            if tokens and tokens != draft.content:
                draft.to = tokens
                return


# ---------------------------------------------------------------- passives

def _passive(parse: Parse, draft: Draft, cue: lexicons.VerbCue) -> Draft | None:
    """'is expected to send', 'it was reported that', 'was told by officials that', 'was accused of'."""
    i = draft.anchor
    assert i is not None  # noqa: S101
    agent = child(parse, i, "agent")
    if agent is not None:
        actor = child(parse, agent, "pobj")
        if actor is not None:
            _take(draft, actor, noun_phrase(parse, actor))
    subject = child(parse, i, "nsubjpass")
    clause = child(parse, i, "ccomp")
    infinitive = next((c for c in parse.children[i] if parse.deps[c] == "xcomp"), None)
    if clause is not None and cue.takes & {"c", "q", "w"}:
        draft.content = parse.subtree(clause)
    elif subject is not None and infinitive is not None and draft.lemma not in TOLD and (
            cue.cue_class in ("say", "think", "expect", "know", "promise", "show") or "i" in cue.takes):
        draft.content = sorted({*noun_phrase(parse, subject), *parse.subtree(infinitive)})
    elif subject is not None and cue.cue_class == "accuse":
        preps = [t for c in parse.children[i] if parse.deps[c] == "prep" and parse.lower[c] in cue.takes for t in parse.subtree(c)]
        draft.content = sorted({*noun_phrase(parse, subject), *preps}) if preps else []
    elif subject is not None and draft.source and "o" in cue.takes:
        draft.content = noun_phrase(parse, subject)
    taken = set(draft.source)
    draft.content = trim(parse, [t for t in draft.content if t not in taken])
    return draft if draft.content else None


def _reduced(parse: Parse, draft: Draft) -> Draft | None:
    """'some believed killed', 'troops expected to be deployed': a participle between what it is said of and the rest."""
    i = draft.anchor
    assert i is not None  # noqa: S101
    if draft.cue_class not in ("think", "expect", "say") or i == 0 or parse.tags[i - 1][:2] not in ("NN", "DT", "JJ", "RB", "CD", "PR"):
        return None
    j = i + 1
    while j < len(parse) and parse.tags[j] == "RB":
        j += 1
    infinitive = j + 1 < len(parse) and parse.lower[j] == "to" and parse.tags[j + 1] == "VB"
    if j >= len(parse) or not (infinitive or parse.tags[j] == "VBN"):
        return None
    verb = next((k for k in range(j, min(j + 5, len(parse))) if parse.tags[k] in ("VB", "VBN")
                 and parse.deps[k] not in ("aux", "auxpass")), None)
    if verb is None:
        return None
    below = [t for t in parse.subtree(verb) if i < t and (t <= verb or not _crosses(parse, verb, t))]
    before = [t for t in noun_phrase(parse, i - 1) if t < i] or [i - 1]
    draft.passive = True
    draft.content = trim(parse, sorted({*before, *below, *range(i + 1, verb + 1)}))
    return draft


def _crosses(parse: Parse, verb: int, token: int) -> bool:
    """Whether a coordination starts between the verb and the token."""
    return any(parse.deps[t] in ("cc", "conj") and parse.heads[t] == verb for t in range(verb + 1, token + 1))


# ---------------------------------------------------------------- nouns and prepositions

def _noun(parse: Parse, passage: int, i: int, lemma: str) -> Draft | None:
    """'reports that ...', 'the minister's claim that ...', 'no evidence that ...', 'denial of ...' by somebody."""
    clause = next((c for c in parse.children[i] if parse.deps[c] in ("acl", "ccomp", "relcl") and _that_clause(parse, i, c)), None)
    if clause is None:
        return None
    cue = lexicons.nouns()[lemma]
    tokens = [t for t in parse.subtree(clause) if t > i]
    draft = Draft(parse, passage, i, lemma, cue.cue_class, [i], stance=cue.stance)
    draft.content = trim(parse, tokens)
    no = next((c for c in parse.children[i] if parse.lower[c] in ("no", "little", "any") and parse.deps[c] in ("det", "amod")), None)
    if no is not None:
        draft.cue = [no, i]
        draft.stance = "doubts" if lemma in ("evidence", "proof", "sign", "indication", "confirmation") else draft.stance
    for c in parse.children[i]:
        if parse.deps[c] == "poss" or (parse.deps[c] in ("amod", "compound") and _is_source(parse, c)):
            _take(draft, c, [t for t in noun_phrase(parse, c) if parse.tags[t] != "POS"])
            break
        if parse.deps[c] in ("prep", "agent") and parse.lower[c] in ("by", "from") and c < clause:
            actor = child(parse, c, "pobj")
            if actor is not None:
                _take(draft, actor, noun_phrase(parse, actor))
                break
    return draft


def _that_clause(parse: Parse, i: int, c: int) -> bool:
    """A complement, and no relative clause: its 'that' stands next to the noun and is neither its subject nor its object."""
    marks = [k for k in parse.children[c] if parse.lower[k] == "that" and parse.deps[k] in ("mark", "det")]
    return bool(marks) and i < marks[0] <= i + 6


def _is_source(parse: Parse, token: int) -> bool:
    """A modifier that names who reports: 'media reports', 'police claims'."""
    role = lexicons.roles().get(parse.lemma(token))
    return role is not None and role.kind in ("media", "military", "government")


def _according_to(parse: Parse, passage: int, i: int) -> Draft | None:
    """'according to X': the clause that the phrase hangs on."""
    if parse.lower[i] != "according":
        return None
    to = next((c for c in parse.children[i] if parse.lower[c] == "to"), None)
    if to is None:
        to = i + 1 if i + 1 < len(parse) and parse.lower[i + 1] == "to" else None
    actor = child(parse, to, "pobj", "pcomp") if to is not None else None
    if to is None or actor is None:
        return None
    draft = Draft(parse, passage, i, "according to", "say", [i, to])
    _take(draft, actor, noun_phrase(parse, actor))
    phrase = set(parse.subtree(i)) | set(parse.subtree(to))
    first, end = _sentence(parse, i)
    comma = next((t for t in range(to, end) if parse.words[t] == ","), None)
    if i == first and comma is not None and max(phrase) > comma and parse.deps[min(comma + 1, end - 1)] not in ("appos", "relcl"):
        draft.source = [t for t in draft.source if t < comma]
        phrase = {t for t in phrase if t <= comma}
        draft.content = trim(parse, list(range(comma + 1, end)))
        return draft if draft.source else None
    head = parse.heads[i]
    for above in (head, *parse.ancestors(head)):
        head = above
        if parse.tags[above][0] == "V":
            break
    tokens = [t for t in parse.subtree(head) if t not in phrase]
    draft.content = trim(parse, tokens)
    return draft
