"""Quotations that run on: over sentences, over paragraphs, and after the speaker was named once."""

from according.language.parse import Parse
from according.read.attribution.drafts import MARKS, Draft
from according.read.attribution.quotes import Quote, inside

HEDGING = frozenset({"i", "you", "we"})
VERDICTS = frozenset({"assess", "estimate", "judge", "conclude", "confirm", "suspect"})
"""With these verbs a first person gives an assessment, and no filler."""
SCARE = 4
"""A quotation of fewer words inside a clause is a borrowed phrase, not a speech of its own."""


def run_on(parses: list[Parse], quotes: list[list[Quote]], drafts: list[list[Draft]]) -> None:
    """Extend the drafts of each passage over the whole of their quotations, and give speakers to the rest.

    `drafts` is changed: quotations without a cue of their own become drafts without anchor whose `speaker` is the draft
    that they go on from.
    """
    speaker: Draft | None = None
    carried = False
    for number, (parse, found) in enumerate(zip(parses, quotes, strict=True)):
        own = drafts[number]
        for draft in own:
            _whole_quotes(parse, draft, found)
        drafts[number] = own = [d for d in own if not _own_hedge(d, own)]
        covered = {
            t for d in own if d.anchor is None or inside(found, d.anchor) is None for t in (*d.content, *d.cue)
        }
        for quote in found:
            if quote.first in covered or covered.intersection(range(quote.first + 1, quote.end - 1)):
                continue
            _place(parse, number, quote, own, speaker if carried or quote.first == 0 else None)
        if number and parse.block == "paragraph" and not any(q.first == 0 for q in found):
            opener = next((d for d in drafts[number - 1] if d.opens), None)
            if opener is not None:
                drafts[number] = own = [
                    *own,
                    Draft(parse, number, None, "", "say", content=list(range(len(parse))), speaker=opener),
                ]
        own.sort(key=lambda d: d.anchor if d.anchor is not None else d.content[0])
        outer = [
            d
            for d in own
            if d.cue_class in ("say", "ask") and d.anchor is not None and inside(found, d.anchor) is None and d.source
        ]
        if outer:
            speaker = outer[-1]
        elif not any(quote.first == 0 for quote in found):
            speaker = speaker if speaker is not None and number - _passage(speaker) <= 1 else None
        carried = bool(found) and found[-1].open


def _passage(draft: Draft) -> int:
    return draft.passage if draft.speaker is None else max(draft.passage, _passage(draft.speaker))


def _own_hedge(draft: Draft, drafts: list[Draft]) -> bool:
    """'I think' and 'you know' inside somebody's words hedge these words; they are no attribution of their own."""
    if (
        draft.head is None
        or draft.parse.lower[draft.head] not in HEDGING
        or draft.cue_class not in ("think", "know", "say", "want")
    ):
        return False
    return draft.lemma not in VERDICTS and any(
        d is not draft and d.anchor not in (None, draft.anchor) and draft.anchor in d.content for d in drafts
    )


def _whole_quotes(parse: Parse, draft: Draft, quotes: list[Quote]) -> None:
    """A content that begins or ends inside a quotation, with its cue outside, takes in all of it."""
    if draft.anchor is None or inside(quotes, draft.anchor) is not None:
        return
    content = set(draft.content)
    for quote in quotes:
        body = range(quote.first, quote.end)
        words = [t for t in body if parse.words[t] not in MARKS]
        inner = sum(t in content for t in words)
        if (
            inner
            and (inner > len(words) // 2 or draft.content[-1] in body or draft.content[0] in body)
            and not (content.intersection(body) and draft.anchor in body)
        ):
            content.update(body)
    content.difference_update(draft.cue, draft.source)
    draft.content = sorted(content)


def _place(parse: Parse, number: int, quote: Quote, drafts: list[Draft], speaker: Draft | None) -> None:
    """A quotation that no draft holds: it belongs to the speaker before it in the passage, or goes on from the last
    one.
    """
    words = [t for t in range(quote.first, quote.end) if parse.words[t] not in MARKS]
    if len(words) < SCARE:
        return
    before = [
        d
        for d in drafts
        if d.anchor is not None
        and d.anchor < quote.first
        and d.cue_class in ("say", "ask")
        and d.source
        and not any(parse.deps[c] == "neg" for c in parse.children[d.anchor])
        and not _between(d, drafts, quote.first)
    ]
    starts = (
        quote.first == 0
        or parse.words[quote.first - 1] in (".", ":", "?", "!", ",")
        or quote.first in {s for s, _ in parse.sentences}
    )
    if before and starts:
        last = before[-1]
        if any(t >= quote.first for t in last.content):
            return
        last.content = sorted({*last.content, *range(quote.first, quote.end)})
        return
    if speaker is not None and starts and quote.first == 0:
        drafts.append(
            Draft(parse, number, None, "", "say", content=list(range(quote.first, quote.end)), speaker=speaker)
        )


def _between(draft: Draft, drafts: list[Draft], token: int) -> bool:
    """Whether another speaker's cue stands between the draft and the token."""
    return any(
        d is not draft
        and d.anchor is not None
        and draft.anchor is not None
        and draft.anchor < d.anchor < token
        and d.cue_class in ("say", "ask")
        for d in drafts
    )
