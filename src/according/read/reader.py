"""The reader: a report and its parses in, a Reading out."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date

from msgspec.structs import replace

from according.language.calendar import forecast_by, resolve
from according.language.encoder import Mark
from according.language.parse import Parse
from according.read.ahead import looks_ahead
from according.read.attribution import Draft, Quote, find_all, find_quotes, without_that
from according.read.bearing import bearing, collapse
from according.read.cast import Cast
from according.read.certainty import certainty_of, words_of
from according.read.events import Around, Found, Happenings, Scene, find_events
from according.read.figures import counted_up_to, find_figures
from according.read.frames import Findings, frame_of, verb_path
from according.read.keywords import keywords
from according.read.own import own_contents
from according.read.pegs import dateline_pegs
from according.read.places import read_places
from according.read.sources import Memory, resolve_source
from according.read.stance import polarity_of, stance_of
from according.read.times import find_pegs, read_beside, read_times
from according.records import (
    Content,
    Cue,
    Figure,
    Forecast,
    Place,
    Reading,
    Report,
    Source,
    Span,
    Statement,
    Time,
    content_id,
)
from according.records.reading import Quotation

VERSION = "rules-1"
BEHIND = re.compile(r"^(ref|since|ago|abs|dur)\b|:past|:last|:-\d")
"""Relations that do not look ahead whatever the anchor; absolute dates are left out where the report has no date to
compare with.
"""


class Reader:
    """Reads by rules over a parse. `parser` is the version of the parser, which the reading records."""

    def __init__(self, parser: str) -> None:
        self.version = f"{VERSION}+{parser}"

    def read(self, report: Report, parses: list[Parse], marks: list[Mark] | None = None) -> Reading:
        """All findings in one report: a pure function of the report, its parses and the encoder's marks.

        Without marks rules alone find who says what.
        """
        return _Work(report, parses, self.version, marks).reading()


def _findings(parse: Parse, times: list[Time], places: list[Place], text: str) -> Findings:
    figures = find_figures(parse)
    return Findings(times, places, figures, counted_up_to(parse, figures, times), text)


def _figures(found: list[Findings]) -> Iterator[Figure]:
    """The figures of all passages, with the index of the time up to which they count among the times of all."""
    base = 0
    for passage in found:
        for n, figure in enumerate(passage.figures):
            yield replace(figure, as_of=base + passage.up_to[n]) if n in passage.up_to else figure
        base += len(passage.times)


class _Work:
    """One reading in the making."""

    def __init__(self, report: Report, parses: list[Parse], version: str, marks: list[Mark] | None) -> None:
        self.report, self.parses, self.version = report, parses, version
        self.published = date.fromisoformat(report.published) if report.published else None
        self.cast = Cast(parses)
        self.quotes: list[list[Quote]] = [find_quotes(parse) for parse in parses]
        self.drafts = find_all(parses, self.quotes, marks)
        times = read_times(parses, self.published)
        self.found = [
            _findings(parse, found, places, report.text)
            for parse, found, places in zip(parses, times, read_places(parses, _dateline(report)), strict=True)
        ]

    def reading(self) -> Reading:
        statements = self._statements()
        happened = self._events(statements)
        times = [t for f in self.found for t in f.times] + read_beside(self.report, self.published)
        pegs = dateline_pegs(self.report)
        for parse, found in zip(self.parses, self.found, strict=True):
            pegs += find_pegs(parse, found.times)
        return Reading(
            report=self.report.id,
            reader=self.version,
            statements=tuple(statements),
            times=tuple(times),
            places=tuple(p for f in self.found for p in f.places),
            figures=tuple(_figures(self.found)),
            events=tuple(happened.events),
            transfers=tuple(happened.transfers),
            visits=tuple(happened.visits),
            agreements=tuple(happened.agreements),
            pegs=tuple(pegs),
            keywords=keywords(self.parses),
        )

    def _events(self, statements: list[Statement]) -> Happenings:
        """The events of all passages and what is made of them; their links are indices into the lists of the report."""
        whole = Happenings([], [], [], [])
        sources = {s.id: s.source for s in statements}
        bases = (0, 0, 0)
        for n, (parse, found) in enumerate(zip(self.parses, self.found, strict=True)):
            scene = Scene(parse, n, self.cast, Found(found.times, found.places, found.figures, bases))
            around = Around(self._cited(parse, statements), sources, self.published)
            happened = find_events(scene, around, len(whole.events))
            whole.events.extend(happened.events)
            whole.transfers.extend(happened.transfers)
            whole.visits.extend(happened.visits)
            whole.agreements.extend(happened.agreements)
            bases = (bases[0] + len(found.times), bases[1] + len(found.places), bases[2] + len(found.figures))
        return whole

    # ------------------------------------------------------------ statements

    def _statements(self) -> list[Statement]:
        drafts = [
            d for passage in self.drafts for d in passage if any(d.parse.words[t][:1].isalnum() for t in d.content)
        ]
        parents = {id(d): _parent(d, self.drafts[d.passage]) for d in drafts}
        sources = self._sources(drafts, parents)
        for draft in drafts:
            parent = parents[id(draft)]
            if parent is not None and _beside(draft, sources[id(draft)][0], sources[id(parent)][0]):
                parents[id(draft)] = parents[id(parent)]
        made: dict[int, Statement] = {}
        refers: dict[str, str] = {}
        echoes: dict[str, str] = {}
        texts: dict[str, str] = {}
        for draft in drafts:
            nested = {
                t
                for d in self.drafts[draft.passage]
                if parents.get(id(d)) is draft and d.within is None
                for t in (*d.content, *d.cue, *d.source)
            }
            statement = self._statement(draft, nested, *sources[id(draft)])
            made[id(draft)] = statement
            if draft.refers:
                refers[statement.id] = draft.refers
            texts[statement.id] = words_of(draft.parse, [t for t in draft.content if t not in nested])
        for draft in drafts:
            if draft.echo is not None and id(draft.echo) in made:
                echoes[made[id(draft)].id] = made[id(draft.echo)].id
            parent = parents[id(draft)]
            if parent is not None and _hedges(draft, parent):
                echoes[made[id(parent)].id] = made[id(draft)].id
            if draft.within is not None and id(draft.within) in made:
                echoes[made[id(draft.within)].id] = made[id(draft)].id
        out = []
        for draft in drafts:
            parent = parents[id(draft)]
            statement = made[id(draft)]
            speaker = made.get(id(_first_of(draft)))
            out.append(
                replace(
                    statement,
                    inside=made[id(parent)].id if parent is not None else None,
                    continues=speaker.id if speaker is not None and speaker.id != statement.id else None,
                )
            )
        order = sorted({s.id: s for s in out}.values(), key=lambda s: (_first(s), s.id))
        marks = bearing(order, refers, echoes, texts)
        order = collapse(
            [replace(s, about=marks[s.id][0], assesses=marks[s.id][1]) if s.id in marks else s for s in order]
        )
        own = [s for n in range(len(self.parses)) for s in self._own(n)]
        return sorted([*order, *own], key=lambda s: (_first(s), s.id))

    def _sources(
        self, drafts: list[Draft], parents: dict[int, Draft | None]
    ) -> dict[int, tuple[Source, tuple[Source, ...]]]:
        """Outer statements before those inside them, so that "I" finds its speaker."""
        memory = Memory([])
        out: dict[int, tuple[Source, tuple[Source, ...]]] = {}

        def place(draft: Draft) -> tuple[int, int, int]:
            depth, top = 0, draft
            while (above := parents.get(id(top))) is not None and depth < 10:
                depth, top = depth + 1, above
            return (top.passage, top.anchor if top.anchor is not None else top.content[0], depth)

        for draft in sorted(drafts, key=place):
            parent = parents[id(draft)]
            enclosing = out[id(parent)][0] if parent is not None and id(parent) in out else None
            out[id(draft)] = resolve_source(draft, self.cast, memory, enclosing)
        return out

    def _statement(self, draft: Draft, nested: set[int], source: Source, others: tuple[Source, ...]) -> Statement:
        parse, found = draft.parse, self.found[draft.passage]
        content = parse.spans(draft.content)
        cue = parse.spans(draft.cue)
        path = verb_path(parse, [t for t in draft.content if t not in nested] or draft.content)
        said = self._said(draft, found.times)
        certainty = certainty_of(parse, draft.cue if draft.passive else [], draft.content, nested)
        return Statement(
            id=content_id("statement", self.report.id, cue, content, source.spans),
            source=source,
            cosources=others,
            cue=Cue(spans=cue, lemma=draft.lemma),
            content=Content(spans=content),
            words=_worded(draft),
            quotation=self._quotation(draft),
            stance=stance_of(draft),
            polarity=polarity_of(parse, path[-1] if path else None),
            certainty=certainty,
            forecast=self._forecast(draft, parse, draft.content, path, found),
            said=said[0],
            said_relation=said[1],
            to=words_of(parse, draft.to) if draft.to else None,
            background=self._background(found, content),
            frame=frame_of(parse, draft.content, nested, self.cast, draft.passage, found),
        )

    def _own(self, n: int) -> list[Statement]:
        """What the author says in one passage."""
        parse, found, out = self.parses[n], self.found[n], []
        embedded = {t for d in self.drafts[n] if not d.takes_up for t in (*d.content, *d.cue)}
        for content in own_contents(parse, self.drafts[n]):
            if not any(c.isalnum() for t in content for c in parse.words[t]):
                continue    # marks and what cannot be seen say nothing
            path = verb_path(parse, content)
            spans = parse.spans(content)
            out.append(
                Statement(
                    id=content_id("statement", self.report.id, (), spans, ()),
                    content=Content(spans=spans),
                    words=words_of(parse, content),
                    polarity=polarity_of(parse, path[-1] if path else None),
                    certainty=certainty_of(parse, [], content, embedded),
                    forecast=self._forecast(None, parse, content, path, found),
                    background=self._background(found, spans),
                    frame=frame_of(parse, content, embedded, self.cast, n, found),
                )
            )
        return out

    def _quotation(self, draft: Draft) -> Quotation:
        quotes, parse = self.quotes[draft.passage], draft.parse
        words = [t for t in draft.content if parse.words[t][:1].isalnum()]
        inside = sum(any(q.first <= t < q.end for q in quotes) for t in words)
        if not inside:
            return "indirect"
        return "direct" if inside >= 0.9 * len(words) else "mixed"

    def _forecast(
        self, draft: Draft | None, parse: Parse, content: list[int], path: list[int], found: Findings
    ) -> bool | Forecast:
        if not looks_ahead(draft, parse, content, path):
            return False
        spans = parse.spans(content)
        for time in found.times:
            if not any(s.start <= time.span.start and time.span.end <= s.end for s in spans):
                continue
            if time.type not in ("DATE", "TIME") and not time.relation.endswith(":next"):
                continue
            by = forecast_by(time.relation, self.published)
            if (
                (by is not None and by >= self.published.isoformat())
                if self.published
                else not BEHIND.search(time.relation)
            ):
                return Forecast(by=by, relation=time.relation)
        return Forecast()

    def _said(self, draft: Draft, times: list[Time]) -> tuple[str | None, str | None]:
        """The time on the cue's own clause: in its sentence, outside content and source."""
        if draft.anchor is None:
            return None, None
        parse = draft.parse
        first, end = next((s, e) for s, e in parse.sentences if s <= draft.anchor < e)
        inside = set(draft.content) | set(draft.source)
        for time in times:
            token = next((t for t in range(first, end) if parse.starts[t] >= time.span.start), None)
            if (
                token is None
                or token in inside
                or parse.starts[token] >= time.span.end
                or time.type not in ("DATE", "TIME")
            ):
                continue
            verb = next((a for a in (token, *parse.ancestors(token)) if parse.tags[a][0] == "V"), None)
            if verb == draft.anchor and not time.relation.startswith("ref:"):
                return resolve(time.relation, self.published).edtf, time.relation
        return None, None

    def _background(self, found: Findings, spans: tuple[Span, ...]) -> bool:
        """Set in a time that ended over 200 days before publication: no news of the day."""
        if self.published is None:
            return False
        for time in found.times:
            if time.latest and any(s.start <= time.span.start and time.span.end <= s.end for s in spans):
                age = (self.published - date.fromisoformat(time.latest)).days
                if age > 200:
                    return True
        return False

    def _cited(self, parse: Parse, statements: list[Statement]) -> dict[int, str]:
        """Token -> the smallest cited statement whose content holds it."""
        low, high = (parse.starts[0], parse.ends[-1]) if len(parse) else (0, 0)
        out: dict[int, tuple[int, str]] = {}
        for s in statements:
            if s.own or not s.content.spans or s.content.spans[0].start >= high or s.content.spans[-1].end <= low:
                continue
            size = sum(b - a for a, b in s.content.spans)
            for a, b in s.content.spans:
                for t in range(bisect_left(parse.starts, a), bisect_left(parse.starts, b)):
                    if t not in out or size < out[t][0]:
                        out[t] = (size, s.id)
        return {t: ident for t, (_, ident) in out.items()}


def _dateline(report: Report) -> str:
    """The words of its datelines."""
    lines = (block.span for block in report.blocks if block.kind == "dateline")
    return " ".join(report.text[span.start : span.end] for span in lines)


def _parent(draft: Draft, passage: list[Draft]) -> Draft | None:
    """The smallest draft whose content holds this one's cue (its content, where it has no cue)."""
    if draft.within is not None:
        return draft.within
    inner = set(draft.cue) or set(draft.content)
    around = [d for d in passage if d is not draft and inner <= set(d.content) and not set(d.cue) & set(draft.content)]
    return min(around, key=lambda d: (len(d.content), d.content[0]), default=None)


def _beside(draft: Draft, source: Source, outer: Source) -> bool:
    """A second cue of the same source in a relative or coordinated clause ("deliveries which it said ...") stands
    beside the first: nobody cites himself.
    """
    if draft.anchor is None or draft.head is None or draft.within is not None:
        return False
    second = draft.parse.deps[draft.anchor] in ("relcl", "conj")
    return second and source.entity is not None and source.entity == outer.entity


def _first_of(draft: Draft) -> Draft:
    """The draft with the cue that this one goes on from; itself where it has its own."""
    while draft.speaker is not None:
        draft = draft.speaker
    return draft


def _first(statement: Statement) -> int:
    return min(s.start for s in (*statement.content.spans, *statement.cue.spans, *statement.source.spans))


def _worded(draft: Draft) -> str:
    """The content as a reader wants it: without "that" at its head, unless it goes on from a passage before, and with
    the cue where its clause is wound around it.
    """
    if draft.speaker is not None:
        return words_of(draft.parse, draft.content)
    if draft.passive and draft.cue and draft.content[0] < draft.cue[0] < draft.content[-1]:
        return words_of(draft.parse, sorted({*draft.content, *draft.cue}))
    return words_of(draft.parse, without_that(draft.parse, draft.content))


def _hedges(draft: Draft, outer: Draft) -> bool:
    """A passive without agent that is the main verb of what somebody says ("is expected to ...") is their own hedge."""
    return draft.passive and draft.head is None and verb_path(draft.parse, outer.content)[:1] == [draft.anchor]
