"""What a source does with a content: affirms, denies, doubts, cannot verify it, or declines to say."""

from according.language.parse import Parse
from according.read.attribution.drafts import Draft
from according.records.reading import Polarity, Stance

SILENT = frozenset(
    {
        "say",
        "comment",
        "respond",
        "reply",
        "answer",
        "disclose",
        "reveal",
        "elaborate",
        "specify",
        "explain",
        "confirm",
        "mention",
    }
)
DISMISSING = frozenset(
    {"call", "brand", "label", "describe", "dismiss", "depict", "characterize", "characterise", "dub", "term"}
)
FALSE = frozenset(
    {
        "fabrication",
        "lie",
        "false",
        "fake",
        "baseless",
        "groundless",
        "unfounded",
        "nonsense",
        "untrue",
        "propaganda",
        "fiction",
        "absurd",
        "slander",
        "fantasy",
        "hoax",
        "invention",
    }
)
"""'Called the report a fabrication' denies it."""
SILENT_TO = SILENT | {"discuss", "give", "provide", "name", "identify", "deny", "talk", "speak", "divulge", "detail"}
UNSURE = frozenset({"think", "believe", "know"})
NEGATIVE = frozenset({"no", "not", "n't", "n’t", "never", "nobody", "none", "nothing", "neither", "nor", "without"})


def stance_of(draft: Draft) -> Stance:
    """From the class of the cue, its negation, and what it governs."""
    parse, anchor = draft.parse, draft.anchor
    if anchor is None:
        return "affirms"
    if parse.tags[anchor][0] != "V":
        return "doubts" if draft.stance == "doubts" else "denies" if draft.stance == "denies" else "affirms"
    negated = any(parse.deps[c] == "neg" for c in parse.children[anchor])
    before = parse.lower[max(0, anchor - 6) : anchor]
    unable = (
        any(parse.lower[c] in ("could", "can") for c in parse.children[anchor])
        or "unable" in before
        or ("able" in before and not NEGATIVE.isdisjoint(before))
    )
    if any(parse.lower[t] == "neither" for t in range(max(0, anchor - 4), anchor)) and draft.lemma in (
        "deny",
        "confirm",
    ):
        return "declines"
    if draft.cue_class == "deny":
        return "declines" if negated else "denies"
    if draft.lemma in DISMISSING and any(parse.lemma(t) in FALSE for t in draft.content):
        return "denies"
    if draft.cue_class == "doubt":
        return "affirms" if negated else "doubts"
    if draft.lemma == "confirm" and (negated or unable):
        return "cannot verify" if unable or draft.passive else "declines"
    if draft.cue_class == "verify":
        return "cannot verify" if negated or unable else "affirms"
    if draft.lemma in ("decline", "refuse"):
        verbs = [parse.lemma(t) for t in draft.content if parse.tags[t][0] == "V"]
        return "declines" if verbs and verbs[0] in SILENT_TO else "affirms"
    if negated and draft.lemma in SILENT:
        return "declines"
    if negated and draft.lemma in UNSURE:
        return "doubts"
    return "affirms"


def polarity_of(parse: Parse, root: int | None) -> Polarity:
    """Negative where the main predicate, its subject and its object are negated an odd number of times."""
    if root is None:
        return "+"
    count = 0
    for c in parse.children[root]:
        if parse.deps[c] == "neg" or parse.lower[c] in ("never", "neither"):
            count += parse.lower[c + 1 : c + 2] not in (["only"], ["just"], ["merely"], ["simply"])
        elif parse.deps[c] in ("nsubj", "nsubjpass", "dobj", "attr"):
            count += any(
                parse.lower[k] in ("no", "neither") and parse.deps[k] in ("det", "neg", "preconj")
                for k in parse.children[c]
            )
            count += parse.lower[c] in ("nobody", "nothing", "none")
    return "-" if count % 2 else "+"
