"""What a pronoun stands for: salience of those named before it.

Weights follow Lappin and Leass (Computational Linguistics 20, 1994): every mention counts for its recency and its
grammatical role, and half as much for each sentence that lies between.
"""

from collections.abc import Iterator

from according.language.parse import Parse
from according.read import lexicons
from according.read.cast import Cast
from according.read.interviews import At
from according.read.persons import Person
from according.records import Source

RECENT, SUBJECT, OBJECT, OTHER, ACTING, MATRIX = 100, 80, 50, 40, 150, 15
"""Weights: of any mention, as subject, as object, elsewhere; of whoever is cited; of a main clause's subject."""
OWNER, PART = 0.5, 0.1
"""Of its weight what a possessor keeps ("Holm's"), and what a name keeps inside another noun ("the Holm affair")."""
QUOTED, SAID, FITS, LOOSE = 0.3, 0.2, 1.3, 0.5
"""Of its weight what a mention keeps inside a quotation, and inside what the pronoun says; what a known gender adds;
what a body keeps for "they"."""
REACH, BACK = 3, 3
"""Paragraphs back that "he" and "she" reach, and sentences back that "it" and "they" do."""
SURE = 1.5
"""A gender is learnt from a pronoun whose meaning outweighs the next one so many times."""
HE, SHE = frozenset({"he", "him", "his"}), frozenset({"she", "her", "hers"})
BODIES = frozenset({"organisation", "government", "media", "military"})
Cited = list[tuple[At, Source, Person | None]]


def person_meant(
    at: At, gender: str, cast: Cast, cited: Cited, *, said: frozenset[At] = frozenset(), speaker: str | None = None
) -> tuple[Person | None, Source | None]:
    """Whom "he" or "she" at a place means: a person of the report or an unnamed source cited before; or neither.

    `said` are the tokens that the pronoun is cited for, `speaker` the entity that speaks a quotation around it.
    """
    _settle(at, cast, cited)
    scores = _scores(at, gender, cast, cited, said)
    scores.pop(speaker or "", None)
    quoted = {cast.at[m].slug for m in said if m in cast.at and cast.quoted(m[0])[m[1]]}
    for key in _beside(at, cast) | (quoted if not cast.quoted(at[0])[at[1]] else set()):
        scores.pop(key, None)
    if not scores:
        return None, None
    ranked = sorted(scores, key=lambda key: -scores[key])
    person = next((p for p in cast.persons if p.slug == ranked[0]), None)
    if person is not None and (len(ranked) == 1 or scores[ranked[0]] >= SURE * scores[ranked[1]]):
        person.gender = person.gender or gender
    source = next((s for _, s, _ in reversed(cited) if s.entity == ranked[0]), None)
    return person, source


def _beside(at: At, cast: Cast) -> set[str]:
    """Persons named in the pronoun's own clause, and those named below it: "he described Holm" is not Holm speaking."""
    parse = cast.parses[at[0]]
    verb = parse.heads[at[1]]
    at_most = [o for o in parse.subtree(verb) if o > at[1] and (at[0], o) in cast.at]
    objects = [c for c in parse.children[verb] if parse.deps[c] in ("dobj", "dative")]
    objects += [
        o
        for c in parse.children[verb]
        if parse.deps[c] in ("prep", "dative")
        for o in parse.children[c]
        if parse.deps[o] == "pobj"
    ]
    return {cast.at[at[0], o].slug for o in (*objects, *at_most) if (at[0], o) in cast.at}


def _settle(at: At, cast: Cast, cited: Cited) -> None:
    """Resolve the subject pronouns before the place, in the order of the text: they keep a person in mind."""
    for n in range(max(0, at[0] - 1), at[0] + 1):
        parse = cast.parses[n]
        for t, lower in enumerate(parse.lower):
            if (n, t) >= at:
                return
            if lower in ("he", "she") and (n, t) not in cast.meant and not cast.quoted(n)[t]:
                cast.meant[n, t] = None
                scores = _scores((n, t), "m" if lower == "he" else "f", cast, cited, frozenset())
                best = max(scores, key=lambda key: scores[key], default=None)
                person = next((p for p in cast.persons if p.slug == best), None)
                cast.meant[n, t] = person
                if person is not None and scores[person.slug] >= 2 * SURE * max(
                    [0.0, *(s for key, s in scores.items() if key != person.slug)]
                ):
                    person.gender = person.gender or ("m" if lower == "he" else "f")


def _scores(at: At, gender: str, cast: Cast, cited: Cited, said: frozenset[At]) -> dict[str, float]:
    here, within = cast.sentence(at), cast.quoted(at[0])[at[1]]
    scores: dict[str, float] = {}

    def add(key: str, place: At, weight: float) -> None:
        if cast.quoted(place[0])[place[1]] and not within:
            weight *= QUOTED
        if place in said:
            weight *= SAID
        scores[key] = scores.get(key, 0) + weight * 0.5 ** (here - cast.sentence(place))

    for person in cast.persons:
        if person.gender in (None, gender):
            for m in person.mentions:
                if m < at and at[0] - m[0] <= REACH:
                    add(person.slug, m, mention_weight(cast.parses[m[0]], cast.name_head(m)))
    for m, meant in cast.meant.items():
        if meant is not None and m < at and at[0] - m[0] <= 1 and meant.gender in (None, gender):
            add(meant.slug, m, RECENT + SUBJECT)
    for m, entity in _cited_before(at, gender, cited):
        known = m in cast.at or m in cast.meant
        add(entity, m, ACTING + (0 if known else RECENT + SUBJECT))
    for person in cast.persons:
        if person.gender == gender and person.slug in scores:
            scores[person.slug] *= FITS
    return scores


def _cited_before(at: At, gender: str, cited: Cited) -> Iterator[tuple[At, str]]:
    """Single persons cited within reach before the place, whose gender fits."""
    for m, source, person in cited:
        near = m < at and at[0] - m[0] <= REACH
        fits = person is None or person.gender in (None, gender)
        if near and fits and source.kind == "person" and not source.plural and source.entity is not None:
            yield m, source.entity


def mention_weight(parse: Parse, token: int, *, person: bool = True) -> float:
    """Weight of a mention whose head is the token, by its role in the clause; a person's name has no article."""
    if person and any(parse.deps[c] == "det" for c in parse.children[token]):
        return (RECENT + OTHER) * PART
    while parse.deps[token] in ("appos", "conj", "flat") and parse.heads[token] != token:
        token = parse.heads[token]
    label = parse.deps[token]
    if label in ("nsubj", "nsubjpass"):
        matrix = parse.deps[parse.heads[token]] in ("ROOT", "ccomp", "conj")
        return RECENT + SUBJECT + (MATRIX if matrix else 0)
    if label in ("dobj", "dative", "agent"):
        return RECENT + OBJECT
    if label == "poss":
        return (RECENT + OTHER) * OWNER
    if label in ("compound", "nmod", "amod"):
        return (RECENT + OTHER) * PART
    return RECENT + OTHER


# ------------------------------------------------------------ "it" and "they"


def thing_meant(
    at: At, cast: Cast, cited: Cited, said: frozenset[At], *, plural: bool, speaker: str | None = None
) -> tuple[At | None, Source | None]:
    """What "it" or "they" means: the place of a noun, and the source where it was cited before; or neither.

    Inside a quotation only what stands in the same quotation is known to be meant.
    """
    here, within = cast.sentence(at), cast.quoted(at[0])[at[1]]
    sources = {m: source for m, source, _ in cited}
    best: tuple[float, At] | None = None
    again = {
        m: 1.0 for m, s, _ in cited if s.kind not in ("person", "author") and m < at and s.plural == plural
        and cast.parses[m[0]].tags[m[1]][:2] == "NN"
    }  # fmt: skip
    for place, share in sorted((again | dict(_things(at, cast, plural))).items()):
        apart = here - cast.sentence(place)
        if share < 1 and plural and apart > 1 and place not in sources:
            continue
        inside = cast.quoted(place[0])[place[1]]
        if apart > BACK or place in said or (within and not (inside and place[0] == at[0])):
            continue
        if place in sources and sources[place].entity == speaker:
            continue
        weight = (
            mention_weight(cast.parses[place[0]], place[1], person=False)
            * share
            * (QUOTED if inside and not within else 1)
        )
        weight = (weight + (ACTING if place in sources else 0)) * 0.5**apart
        if best is None or weight >= best[0]:
            best = weight, place
    for m, source, _ in cited:
        fits = source.kind not in ("person", "author") and (
            source.plural or not plural or (source.kind in BODIES and source.country is None)
        )
        taken_up = m not in cast.at and cast.parses[m[0]].tags[m[1]] == "PRP"
        if fits and taken_up and not within and m < at and here - cast.sentence(m) <= BACK:
            weight = (RECENT + SUBJECT + ACTING) * 0.5 ** (here - cast.sentence(m))
            if best is None or weight >= best[0]:
                best = weight, m
    return (best[1], sources.get(best[1])) if best is not None else (None, None)


def _things(at: At, cast: Cast, plural: bool) -> Iterator[tuple[At, float]]:
    """Nouns before the place that "it" or "they" can mean as a source, with the share of their weight that counts."""
    for n in range(max(0, at[0] - 1), at[0] + 1):
        parse = cast.parses[n]
        if parse.block == "title":
            continue
        labels = ("ORG", "NORP") if plural else ("ORG", "GPE", "NORP")
        other = {
            t for s, e, label in parse.entities if label not in ("ORG", "NORP", "GPE", "PERSON") for t in range(s, e)
        }
        bodies = {t for s, e, label in parse.entities if label in labels for t in range(s, e)}
        for t, tag in enumerate(parse.tags):
            if (n, t) >= at:
                break
            if tag[:2] != "NN" or (n, t) in cast.at or parse.deps[t] in ("compound", "nmod", "amod"):
                continue
            if t in other and tag.startswith("NNP"):
                continue
            share = _share(parse, t, t in bodies, plural)
            if share:
                yield (n, t), share


def _share(parse: Parse, t: int, body: bool, plural: bool) -> float:
    role = lexicons.roles().get(parse.lower[t]) or lexicons.roles().get(parse.lemma(t))
    many = parse.tags[t] in ("NNS", "NNPS")
    acts = parse.deps[t] in ("nsubj", "nsubjpass")
    if parse.lower[t] == "news":
        return 0
    if plural and many:
        thinks = role is not None and (role.kind not in ("document", "media") or (role.kind == "media" and acts))
        known = thinks or parse.tags[t] == "NNPS"
        return 1 if known else LOOSE if acts else 0
    if plural and parse.lower[t] in ("people", "police"):
        return 1
    known = role is not None and (role.kind in BODIES or (role.kind == "document" and acts))
    named = parse.tags[t] == "NNP" and acts and role is None and not plural
    if not many and (known or named or (body and role is None)):
        return LOOSE if plural else 1
    return 0
