"""A content reduced to who does what to whom, when, where and how many: what two statements are compared on."""

from according.language.countries import find_countries
from according.language.parse import Parse
from according.read.cast import Cast
from according.read.stance import polarity_of
from according.records import Figure, Frame, Moment, Place, Quantity, Span, Spot, Time

LIGHT = frozenset(
    {
        "be",
        "have",
        "do",
        "begin",
        "start",
        "continue",
        "try",
        "help",
        "want",
        "seem",
        "appear",
        "come",
        "go",
        "manage",
        "keep",
        "need",
        "fail",
        "get",
        "make",
        "take",
        "set",
        "let",
        "'s",
        "’s",
        "'re",
        "’re",
        "'ve",
        "’ve",
        "'m",
    }
)
EMPTY = frozenset(
    {
        "such",
        "other",
        "more",
        "many",
        "much",
        "own",
        "same",
        "new",
        "last",
        "next",
        "several",
        "various",
        "so",
        "most",
        "some",
        "able",
        "likely",
        "unlikely",
        "possible",
        "probable",
        "highly",
        "thing",
        "way",
        "something",
        "lot",
        "part",
        "say",
        "add",
        "tell",
    }
)
TEMPORAL = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL", "PERCENT"})


class Findings:
    """Times, places and figures of one passage, to be taken by the frames whose content holds them; `up_to` gives for
    figures (by index) the time up to which they count.
    """

    def __init__(
        self, times: list[Time], places: list[Place], figures: list[Figure], up_to: dict[int, int], text: str
    ) -> None:
        self.times, self.places, self.figures, self.up_to, self.text = times, places, figures, up_to, text

    def words(self, span: Span) -> str:
        """The characters of a span, white space folded."""
        return " ".join(self.text[span.start : span.end].split())


SPANS_OF_TIME = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "decade", "century"})
"""Units of figures that say when or how long, not how many."""
DEEPEST = 4
"""Verbs that only carry another one, one below the other."""


def verb_path(parse: Parse, content: list[int]) -> list[int]:
    """The token that the content hangs on and those below it that it only carries, the main doing last.

    Likelihoods ("it is likely that ...") and verbs of beginning, seeming and being about to carry another one.
    """
    own = set(content)
    roots = [t for t in content if (parse.heads[t] not in own or parse.heads[t] == t) and parse.words[t][:1].isalnum()]
    verbs = (
        [t for t in roots if parse.tags[t][0] == "V"]
        or [c for t in roots for c in parse.children[t] if parse.tags[c][0] == "V" and c in own]
        or roots
    )
    root = next((t for t in verbs if parse.tags[t] != "VBG"), verbs[0] if verbs else None)
    path: list[int] = []
    while root is not None and len(path) <= DEEPEST:
        path.append(root)
        root = _deeper(parse, root, own)
    return path


def main_verb(parse: Parse, content: list[int]) -> int | None:
    """The last of the path."""
    return next(reversed(verb_path(parse, content)), None)


def _deeper(parse: Parse, root: int, own: set[int]) -> int | None:
    """Past 'it is likely that P' to P, past 'begins to send' and 'was due to send' to 'send'."""
    carries = parse.lemma(root) in LIGHT or parse.tags[root] == "VBN"
    for c in parse.children[root]:
        if c not in own:
            continue
        if parse.deps[c] in ("acomp", "attr", "oprd") and parse.lemma(root) in LIGHT:
            for k in (*parse.children[c], *parse.children[root]):
                if k in own and parse.deps[k] == "ccomp" and any(parse.lower[m] == "that" for m in parse.children[k]):
                    return k
                if k in own and parse.deps[c] == "acomp" and parse.deps[k] == "xcomp" and parse.heads[k] == c:
                    return k
        if parse.deps[c] == "xcomp" and carries and any(parse.lower[k] == "to" for k in parse.children[c]):
            return c
    return None


def frame_of(parse: Parse, content: list[int], nested: set[int], cast: Cast, passage: int, found: Findings) -> Frame:
    """The frame of a content; tokens of statements nested in it are left to their own frames."""
    own = [t for t in content if t not in nested]
    own = own if any(parse.words[t][:1].isalpha() for t in own) else content
    root = main_verb(parse, own)
    inside = set(own)
    agents, patients = _arguments(parse, root, inside, cast, passage)
    spans = parse.spans(own)
    names, skip = _names(parse, own, cast, passage)
    terms = {
        parse.lemma(t)
        for t in own
        if t not in skip and parse.tags[t][:2] in ("NN", "VB", "JJ") and parse.words[t][:1].isalpha()
    }
    return Frame(
        predicate=_predicate(parse, root),
        agents=agents,
        patients=patients,
        terms=tuple(sorted(terms - LIGHT - EMPTY)),
        names=names,
        polarity=polarity_of(parse, root),
        quantities=tuple(
            Quantity(
                counted=f.counted,
                low=f.low,
                best=f.best,
                high=f.high,
                words=found.words(f.span),
                span=f.span,
                role=f.role,
                unit=f.unit,
                as_of=found.times[found.up_to[n]].latest if n in found.up_to else None,
            )
            for n, f in enumerate(found.figures)
            if _within(f.span, spans) and (f.unit or "") not in SPANS_OF_TIME
        ),
        moments=tuple(
            Moment(words=found.words(t.span), span=t.span, relation=t.relation, earliest=t.earliest, latest=t.latest)
            for t in found.times
            if t.type in ("DATE", "TIME") and _within(t.span, spans)
        ),
        spots=tuple(
            Spot(
                words=found.words(p.span),
                span=p.span,
                name=p.name,
                country=p.country,
                precision=p.precision,
                adm1=p.adm1,
                adm2=p.adm2,
                lat=p.lat,
                lon=p.lon,
            )
            for p in found.places
            if p.stands_for == "place" and _within(p.span, spans)
        ),
    )


def _within(span: Span, spans: tuple[Span, ...]) -> bool:
    return any(s.start <= span.start and span.end <= s.end for s in spans)


def _predicate(parse: Parse, root: int | None) -> str | None:
    if root is None:
        return None
    lemma = parse.lemma(root)
    if lemma in ("be", "'s", "’s", "'re", "become", "remain", "seem", "appear"):
        state = next((c for c in parse.children[root] if parse.deps[c] in ("acomp", "attr", "oprd")), None)
        return parse.lemma(state) if state is not None else "be"
    return lemma


def _arguments(
    parse: Parse, root: int | None, own: set[int], cast: Cast, passage: int
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who does and who undergoes; the subject of a passive undergoes. Heads, names and the countries that modify
    them.
    """
    if root is None:
        return (), ()
    agents: set[str] = set()
    patients: set[str] = set()
    passive = any(parse.deps[c] == "auxpass" for c in parse.children[root])
    subject_of = root
    for _ in range(4):
        if (
            any(parse.deps[c] in ("nsubj", "nsubjpass") for c in parse.children[subject_of])
            or parse.heads[subject_of] == subject_of
        ):
            break
        subject_of = parse.heads[subject_of]
    for verb in {root, subject_of}:
        for c in parse.children[verb]:
            dep = parse.deps[c]
            if dep in ("nsubj", "nsubjpass") and (c in own or verb == root):
                (patients if dep == "nsubjpass" and passive else agents).update(_keys(parse, c, cast, passage))
            elif c in own and verb == root and dep in ("dobj", "attr", "dative"):
                patients.update(_keys(parse, c, cast, passage))
            elif c in own and dep == "agent":
                agents.update(k for p in parse.children[c] for k in _keys(parse, p, cast, passage))
    return tuple(sorted(agents)), tuple(sorted(patients))


def _keys(parse: Parse, head: int, cast: Cast, passage: int) -> set[str]:
    """Names and lemmas of a phrase's head, of its direct modifiers that are countries, and of what is coordinated
    with it.
    """
    out: set[str] = set()
    if parse.tags[head] in ("IN", "TO"):
        return {key for p in parse.children[head] if parse.deps[p] == "pobj" for key in _keys(parse, p, cast, passage)}
    for t in (head, *(c for c in parse.children[head] if parse.deps[c] == "conj")):
        person = cast.at.get((passage, t))
        near = [t, *(c for c in parse.children[t] if parse.deps[c] in ("amod", "compound", "poss", "nmod"))]
        countries = find_countries([parse.words[k] for k in range(min(near), max(near) + 1)])
        out.update(m.code for m in countries)
        if person is not None:
            out.add(" ".join(person.parts).replace("-", " "))
        elif parse.tags[t] not in ("PRP", "DT", "WDT", "WP", "EX") and not any(
            min(near) + m.first <= t < min(near) + m.end for m in countries
        ):
            out.add(parse.lemma(t))
        if parse.lemma(t) in (
            "number",
            "thousand",
            "dozen",
            "hundred",
            "some",
            "most",
            "group",
            "part",
            "supply",
            "thousands",
            "dozens",
            "hundreds",
        ):
            out.update(
                k
                for p in parse.children[t]
                if parse.lower[p] == "of"
                for q in parse.children[p]
                for k in _keys(parse, q, cast, passage)
            )
    return out


def _names(parse: Parse, own: list[int], cast: Cast, passage: int) -> tuple[tuple[str, ...], set[int]]:
    """Country codes, persons and bodies named in the content, and the tokens that are no terms because they are names
    or dates.
    """
    names: set[str] = set()
    skip: set[int] = set()
    for m in find_countries([parse.words[t] for t in own]):
        names.add(m.code)
        skip.update(own[m.first : m.end])
    inside = set(own)
    for t in own:
        person = cast.at.get((passage, t))
        if person is not None:
            names.add(" ".join(person.parts).replace("-", " "))
            skip.add(t)
    for start, end, label in parse.entities:
        tokens = [t for t in range(start, end) if t in inside]
        if label in TEMPORAL:
            skip.update(
                t for t in tokens if parse.tags[t] in ("CD", "NNP", "NNPS", "JJ", "DT") or label in ("DATE", "TIME")
            )
        elif tokens and label in ("ORG", "GPE", "LOC", "FAC", "PRODUCT", "EVENT") and not set(tokens) <= skip:
            names.add(" ".join(parse.lower[t] for t in tokens if parse.lower[t] not in ("the", "'s", "’s")))
    return tuple(sorted(n for n in names if n)), skip
