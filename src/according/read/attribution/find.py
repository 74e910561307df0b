"""All attributions of a passage, whatever gives them."""

from according.language.encoder import Mark
from according.language.parse import Parse
from according.read import lexicons
from according.read.attribution.drafts import SUBJECTS, Draft, that_said, trim
from according.read.attribution.learned import joined, learned_drafts
from according.read.attribution.nouns import according_to, noun_draft
from according.read.attribution.quotes import Quote
from according.read.attribution.runs import run_on
from according.read.attribution.turns import citing_drafts, headline_draft, label_draft, take_up
from according.read.attribution.verbs import verb_draft


def find_drafts(parse: Parse, passage: int, quotes: list[Quote]) -> list[Draft]:
    """All attributions whose cue stands in the passage, in the order of their cues."""
    found: list[Draft] = []
    verbs, nouns = lexicons.verbs(), lexicons.nouns()
    label = label_draft(parse, passage)
    if label is not None:
        found.append(label)
    tail = headline_draft(parse, passage)
    if tail is not None:
        found.append(tail)
    for first, end in parse.sentences:
        for i in range(first, end):
            tag = parse.tags[i]
            if (tail is not None and i == tail.anchor) or that_said(parse, i):
                continue
            draft: Draft | None = None
            if tag[0] == "V" or tag in ("NN", "NNS") or tag == "IN":
                if tag in ("IN", "VBG"):
                    draft = according_to(parse, passage, i)
                if draft is None and tag != "IN":
                    lemma = parse.lemma(i)
                    if lemma in nouns and (
                        tag[0] == "N" or not any(parse.deps[c] in SUBJECTS and c < i for c in parse.children[i])
                    ):
                        draft = noun_draft(parse, passage, i, lemma)
                    if draft is None and tag[0] == "V" and lemma in verbs and parse.deps[i] not in ("aux", "auxpass"):
                        draft = verb_draft(parse, passage, i, lemma, quotes)
            if draft is not None and (draft.content or draft.opens):
                found.append(draft)
    found += citing_drafts(parse, passage, found)
    _cut_at_second_cue(parse, found)
    for draft in found:
        if draft.takes_up:
            take_up(parse, draft, found)
    return [draft for draft in found if draft.content or draft.opens]


def _cut_at_second_cue(parse: Parse, found: list[Draft]) -> None:
    """'X, they said, adding that Y' and 'they said X, and the ministry denied it': the second is no part of the first,
    wherever the parse hangs it.
    """
    for outer in found:
        for inner in found:
            if (
                inner.anchor is not None
                and inner is not outer
                and inner.anchor in outer.content
                and parse.tags[inner.anchor] == "VBG"
                and inner.source == outer.source
                and inner.source
            ):
                outer.content = trim(parse, [t for t in outer.content if t < inner.at])
            elif (
                inner.anchor is not None
                and inner is not outer
                and inner.anchor in outer.content
                and parse.deps[inner.anchor] == "conj"
                and inner.source
                and parse.lower[inner.source[0] - 1] in ("and", "but")
                and parse.words[inner.source[0] - 2] == ","
                and inner.source[0] > outer.content[0]
            ):
                outer.content = trim(parse, [t for t in outer.content if t < inner.source[0] - 1])


def find_all(parses: list[Parse], quotes: list[list[Quote]], marks: list[Mark] | None) -> list[list[Draft]]:
    """All attributions of a report, passage by passage: by the encoder's marks where there are any, else by rules."""
    drafts = [find_drafts(parse, n, q) for n, (parse, q) in enumerate(zip(parses, quotes, strict=True))]
    if marks is not None:
        drafts = [joined(*pair) for pair in zip(drafts, learned_drafts(parses, quotes, marks), strict=True)]
    run_on(parses, quotes, drafts)
    return drafts
