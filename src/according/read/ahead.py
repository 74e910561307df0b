"""Looks ahead: whether a content speaks of what is yet to come, and by when it can be checked."""

from according.language.parse import Parse
from according.read.attribution.drafts import Draft

AHEAD = frozenset(
    {
        "expect",
        "predict",
        "forecast",
        "foresee",
        "anticipate",
        "project",
        "plan",
        "intend",
        "promise",
        "pledge",
        "vow",
        "threaten",
        "prophesy",
    }
)
POISED = frozenset(
    {"set", "due", "poised", "scheduled", "slated", "likely", "unlikely", "expected", "ready", "about", "planned"}
)


def looks_ahead(draft: Draft | None, parse: Parse, content: list[int], path: list[int]) -> bool:
    """`path` is that of read/frames: the verb that the content hangs on, and what it carries. True for plans,
    promises, threats and predictions: by the cue, or by the tense of the content's main verb.

    "will", "shall", "would" under a cue, "is going to", "is set to", "is likely to" look ahead; "would have" and
    "could" do not.
    """
    own = set(content)
    if draft is not None and draft.lemma in AHEAD and draft.anchor is not None:
        if draft.lemma in ("plan", "promise", "pledge", "vow", "threaten", "intend"):
            return True
        verb = next((t for t in content if t > draft.anchor and parse.tags[t] == "VB"), None)
        return (
            draft.lemma not in ("expect", "project", "anticipate")
            or (verb is not None and not _perfect(parse, verb))
            or any(_modal(parse, verb, cited=True) for verb in path)
        )
    if any(parse.lower[t] == "if" for t in content):
        return any(_modal(parse, verb, cited=False) for verb in path)
    return any(_ahead(draft, parse, own, verb) for verb in path)


def _ahead(draft: Draft | None, parse: Parse, own: set[int], root: int) -> bool:
    if _modal(parse, root, cited=draft is not None):
        return True
    if parse.lemma(root) == "be" and parse.tags[root] in ("VBZ", "VBP"):
        subject = next((c for c in parse.children[root] if parse.deps[c] == "nsubj" and c < root), root)
        named = parse.tags[subject][:3] in ("NNP", "PRP") or parse.tags[subject] == "NNS"
        if named and any(_future_infinitive(parse, c) and c == root + 2 for c in parse.children[root]):
            return True
    if parse.lemma(root) == "go" and parse.tags[root] == "VBG":
        return any(parse.deps[c] == "xcomp" and c in own for c in parse.children[root])
    poised = [root, *(c for c in parse.children[root] if parse.deps[c] in ("acomp", "advmod", "oprd"))]
    return any(
        parse.lower[p] in POISED and any(_future_infinitive(parse, c) for c in parse.children[p]) for p in poised
    ) and (parse.tags[root] in ("VBZ", "VBP", "VBN", "VB") or draft is not None)


def _modal(parse: Parse, root: int | None, *, cited: bool) -> bool:
    if root is None:
        return False
    modals = [c for c in parse.children[root] if parse.deps[c] == "aux"]
    words = {parse.lower[c] for c in modals}
    if _perfect(parse, root):
        return False
    return bool(words & {"will", "'ll", "’ll", "shall", "wo"}) or (
        cited and bool(words & {"would", "'d", "’d"}) and parse.tags[root] == "VB"
    )


def _perfect(parse: Parse, verb: int) -> bool:
    return any(parse.lower[c] in ("have", "'ve", "’ve") and parse.deps[c] == "aux" for c in parse.children[verb])


def _future_infinitive(parse: Parse, c: int) -> bool:
    return (
        parse.deps[c] == "xcomp"
        and parse.tags[c] == "VB"
        and not _perfect(parse, c)
        and any(parse.lower[k] == "to" for k in parse.children[c])
    )
