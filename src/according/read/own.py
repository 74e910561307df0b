"""The author's own voice: sentences, or what is left of them, that nobody is cited for."""

from according.language.parse import Parse
from according.read.attribution.drafts import MARKS, Draft, trim

SUBSTANCE = 3
"""Fewer content words than this are a remnant ("he said on Monday"), not a statement."""


def own_contents(parse: Parse, drafts: list[Draft]) -> list[list[int]]:
    """Tokens of each sentence that the author says; attributions embedded in it stay in.

    A sentence whose main verb is a cue, or lies in somebody's content, is theirs; questions and verbless lines are
    nobody's.
    """
    taken: set[int] = set()
    anchors: set[int] = set()
    for draft in drafts:
        if draft.takes_up:
            continue
        taken.update(draft.content)
        anchors.update(draft.cue)
    out = []
    for first, end in parse.sentences:
        root = next((t for t in range(first, end) if parse.heads[t] == t), first)
        if (
            root in taken
            or root in anchors
            or parse.words[end - 1] == "?"
            or (end - first > 1 and parse.words[end - 2] == "?")
        ):
            continue
        if _carries_only(parse, root, anchors):
            continue
        rest = [t for t in range(first, end) if t not in taken and t not in anchors]
        words = [
            t
            for t in rest
            if parse.tags[t][:2] in ("NN", "VB", "JJ", "CD")
            and parse.lower[t] not in ("be", "is", "was", "are", "were")
        ]
        if len(words) < SUBSTANCE or not any(parse.tags[t][0] == "V" for t in rest):
            continue
        content = trim(
            parse, [t for t in range(first, end) if parse.words[t] not in MARKS or t not in (first, end - 1)]
        )
        if content:
            out.append(content)
    return out


def _carries_only(parse: Parse, root: int, anchors: set[int]) -> bool:
    """'There were reports that ...', 'rumours that ... have spread': a main verb that only carries a cue."""
    below = parse.children[root]
    if any(c in anchors and parse.deps[c] in ("nsubj", "nsubjpass") for c in below):
        return True
    return parse.lemma(root) in ("be", "have") and any(
        (c in anchors and parse.deps[c] in ("attr", "nsubj", "dobj", "expl"))
        or (parse.deps[c] == "acomp" and any(k in anchors and parse.deps[k] == "xcomp" for k in parse.children[c]))
        for c in below
    )
