"""Attribution by active verbs: what the verb governs, before, around or after it."""

from according.language.parse import Parse
from according.read import lexicons
from according.read.attribution.contents import content_of
from according.read.attribution.drafts import Draft, cue_tokens, trim
from according.read.attribution.passives import passive_draft, reduced_draft
from according.read.attribution.quotes import Quote, inside
from according.read.attribution.subjects import take_addressee, take_beside, take_subject
from according.read.attribution.turns import echoes

CARRIERS = frozenset(
    {"go", "continue", "have", "want", "wish", "use", "begin", "start", "quick", "hasten", "able", "unable"}
)
MODALS = frozenset({"could", "can", "may", "might", "would", "should"})
AHEAD = frozenset({"will", "'ll", "’ll", "shall"})
"""What will be said has not been said: a forecast of its own, no attribution."""
DECIDED = frozenset(
    {
        "appeal",
        "request",
        "bid",
        "visa",
        "petition",
        "motion",
        "permission",
        "application",
        "access",
        "entry",
        "bail",
        "parole",
        "proposal",
        "offer",
        "plan",
        "deal",
        "amendment",
        "help",
        "treatment",
        "asylum",
        "candidate",
        "nomination",
        "invitation",
    }
)
"""What is denied or rejected by deciding on it, not by saying that it is untrue."""
ANONYMOUS = frozenset({"ask", "request", "decline", "refuse", "insist", "want"})
ANONYMITY = frozenset({"named", "identified", "anonymous", "anonymity"})
"""'Who asked not to be named' is a ground for anonymity, no statement."""
GROUND = 8
"""The most tokens of such a ground."""


def verb_draft(parse: Parse, passage: int, i: int, lemma: str, quotes: list[Quote]) -> Draft | None:
    """The draft of a verb that is a cue; None where it has no source or no content."""
    cue = lexicons.verbs()[lemma]
    around = inside(quotes, i)
    draft = Draft(
        parse, passage, i, lemma, cue.cue_class, [t for t in cue_tokens(parse, i) if inside(quotes, t) == around]
    )
    draft.passive = any(parse.deps[c] == "auxpass" for c in parse.children[i])
    if draft.passive:
        return passive_draft(parse, draft, cue)
    if parse.tags[i] == "VBN" and not any(parse.deps[c] == "aux" for c in parse.children[i]):
        return reduced_draft(parse, draft)
    if parse.lower[i - 1 : i] == ["to"] and not _carried(parse, i):
        return None
    if cue.cue_class == "say" and any(parse.lower[t] in AHEAD for t in draft.cue):
        return None
    draft.content = content_of(parse, draft, cue, quotes)
    if not draft.content and echoes(parse, i, cue):
        draft.takes_up = True
        draft.content = parse.subtree(parse.heads[i])
    take_subject(parse, draft)
    if draft.head is not None and inside(quotes, draft.head) != around and not (around and draft.head < around.first):
        draft.head, draft.source = None, []
    if draft.head is None and "q" in cue.takes:
        take_beside(parse, draft, quotes)
    if not draft.content and parse.words[-1] == ":" and "q" in cue.takes and draft.head is not None:
        draft.opens = True
        return draft
    if draft.cue_class == "deny" and _is_act(parse, draft):
        return None
    if (
        draft.content
        and parse.lemma(i) in ANONYMOUS
        and ANONYMITY & {parse.lower[t] for t in draft.content}
        and len(draft.content) < GROUND
    ):
        return None
    if draft.source and draft.head is not None:
        taken = set(draft.source) | set(draft.cue)
        draft.content = trim(parse, [t for t in draft.content if t not in taken])
        take_addressee(parse, draft)
        return draft
    return None


def _is_act(parse: Parse, draft: Draft) -> bool:
    """'Denied an appeal', 'rejected the bid', 'could dismiss it': a decision or a possibility, no denial of a claim."""
    if any(parse.lower[c] in MODALS for c in draft.cue):
        return True
    thing = next((c for c in parse.children[draft.at] if parse.deps[c] == "dobj"), None)
    if thing is None or thing not in draft.content or draft.refers:
        return False
    return parse.lemma(thing) in DECIDED or parse.tags[thing] == "PRP"


def _carried(parse: Parse, i: int) -> bool:
    """An infinitive attributes where its verb only carries it ("went on to say")."""
    return parse.deps[i] in ("xcomp", "ccomp", "advcl") and parse.lemma(parse.heads[i]) in CARRIERS
