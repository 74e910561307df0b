"""Attribution by active verbs: what the verb governs, before, around or after it."""

from according.language.parse import Parse
from according.read import lexicons
from according.read.attribution.contents import content_of
from according.read.attribution.drafts import Draft, cue_tokens, trim
from according.read.attribution.passives import passive_draft, reduced_draft
from according.read.attribution.quotes import Quote
from according.read.attribution.subjects import take_addressee, take_subject
from according.read.attribution.turns import echoes

CARRIERS = frozenset(
    {"go", "continue", "have", "want", "wish", "use", "begin", "start", "quick", "hasten", "able", "unable"}
)
ANONYMOUS = frozenset({"ask", "request", "decline", "refuse", "insist", "want"})
ANONYMITY = frozenset({"named", "identified", "anonymous", "anonymity"})
"""'Who asked not to be named' is a ground for anonymity, no statement."""
GROUND = 8
"""The most tokens of such a ground."""


def verb_draft(parse: Parse, passage: int, i: int, lemma: str, quotes: list[Quote]) -> Draft | None:
    """The draft of a verb that is a cue; None where it has no source or no content."""
    cue = lexicons.verbs()[lemma]
    draft = Draft(parse, passage, i, lemma, cue.cue_class, cue_tokens(parse, i))
    draft.passive = any(parse.deps[c] == "auxpass" for c in parse.children[i])
    if draft.passive:
        return passive_draft(parse, draft, cue)
    if parse.tags[i] == "VBN" and not any(parse.deps[c] == "aux" for c in parse.children[i]):
        return reduced_draft(parse, draft)
    if parse.lower[i - 1 : i] == ["to"] and not _carried(parse, i):
        return None
    draft.content = content_of(parse, draft, cue, quotes)
    if not draft.content and echoes(parse, i, cue):
        draft.takes_up = True
        draft.content = parse.subtree(parse.heads[i])
    take_subject(parse, draft)
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


def _carried(parse: Parse, i: int) -> bool:
    """An infinitive attributes where its verb only carries it ("went on to say")."""
    return parse.deps[i] in ("xcomp", "ccomp", "advcl") and parse.lemma(parse.heads[i]) in CARRIERS
