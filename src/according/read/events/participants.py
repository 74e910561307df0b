"""Who takes part in an event, with the name and entity of whoever can be told."""

from according.language.countries import by_code
from according.language.parse import Parse
from according.read import lexicons
from according.read.events.lexicon import Rule, members
from according.read.events.nouns import HYPHENS
from according.read.events.scene import Scene
from according.read.events.slots import Slots, before_gift, noun_slots, verb_slots
from according.read.persons import Person
from according.read.pronouns import person_meant
from according.records import Participant, Source

GENDERS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
FIRST = frozenset({"i", "we", "me", "us", "my", "our"})
PREMODIFIERS = frozenset(
    {"amod", "compound", "nmod", "nummod", "quantmod", "poss", "advmod", "case", "punct", "npadvmod"}
)  # fmt: skip
TOWARDS = frozenset({"REQUEST", "THREATEN"})
"""Types that are aimed at somebody, whom their complement may name."""
AIMED = ("to", "with", "against", "on", "from")
PLACED = frozenset({"subj", "obj", "poss", "mod"})
"""Slots that rules give roles to, apart from prepositions."""
DEMONYMS = frozenset({"amod", "compound", "nmod"})


def participants(scene: Scene, i: int, slots: Slots, rule: Rule | None, speaker: Source | None) -> list[Participant]:
    """The participants of the event at token `i`, agents first. `speaker` is who says the statement around it."""
    out: list[Participant] = []
    taken: set[int] = set()
    given = roles(scene, i, slots, rule)
    if rule is not None and rule.type in TOWARDS and not any(tokens for role, tokens in given if role != "agent"):
        given.append(("patient", meant_by(scene, slots)))
    for role, tokens in given:
        for token in tokens:
            if token not in taken and token != i and not _verbal(scene, token):
                taken.add(token)
                acts = rule is None or can_act(scene, token)
                out.append(participant(scene, token, role, speaker, acts=acts))
    return out


def meant_by(scene: Scene, slots: Slots) -> list[int]:
    """At whom a threat or a request is aimed by what it says: who is to act ("demanded that Peru withdraw"), whose
    doing is asked for, or who is to suffer ("threatened to halt aid to Peru").
    """
    parse = scene.parse
    for verb in slots.verb:
        subjects = [c for c in parse.children[verb] if parse.deps[c] in ("nsubj", "nsubjpass")]
        below = verb_slots(scene, verb)
        aimed = [*below.subj, *below.obj] if subjects else [
            *below.obj, *below.dative, *(t for word in AIMED for t in below.preps.get(word, ()))]
        if found := [t for t in aimed if can_act(scene, t) or scene.place(t)]:
            return found[:1] if subjects else found
    for noun in slots.preps.get("for", ()):
        if parse.tags[noun][0] == "N":
            below = noun_slots(scene, noun)
            if found := [t for t in (*below.poss, *below.preps.get("of", ())) if can_act(scene, t)]:
                return found
    return []


def roles(scene: Scene, i: int, slots: Slots, rule: Rule | None) -> list[tuple[str, list[int]]]:
    """(role, tokens) of what takes part; of a noun the demonym before it, and whoever it is "by", acts."""
    given = rule.roles if rule is not None else {}
    violent = rule is not None and rule.type == "ASSAULT"
    suffered = slots.poss if "poss" in given and "of" not in slots.preps else []
    doers = [t for t in slots.subj if t not in suffered and not (violent and _tool(scene, t))]
    out = [(given.get("subj", "agent"), doers), ("patient", suffered)]
    if scene.parse.tags[i][0] == "N":
        before = [t for t in slots.mod if scene.parse.heads[t] == i]
        aimed = [t for t in before if "mod" in given and _aimed(scene, t)]
        out.append((given.get("mod", "patient"), aimed))
        if not slots.subj or suffered:
            bodies = rule is not None and not violent
            out.append(("agent", [t for t in before if t not in aimed and _acts(scene, t, bodies=bodies)]))
        out.append(("patient", slots.undergone))
        if "by" not in given:
            out.append(("agent", slots.preps.get("by", [])))
    else:
        out += [(given.get("obj", "patient"), slots.obj), ("recipient", slots.dative)]
    out += [(role, slots.preps.get(word, [])) for word, role in given.items() if word not in PLACED]
    return [
        (role, [t for t in tokens if role != "recipient" or _receives(scene, t)])
        for role, tokens in out
        if role in ("agent", "patient", "recipient")
    ]


def _verbal(scene: Scene, token: int) -> bool:
    """A verb, which takes part in nothing; "the wounded" and "the accused" do."""
    parse = scene.parse
    return parse.tags[token][0] == "V" and not any(parse.lower[c] == "the" for c in parse.children[token])


def _aimed(scene: Scene, token: int) -> bool:
    """A person or a country by its noun right before a probe: it is looked into ("the Vell inquiry")."""
    place = scene.places.get(token)
    country = place is not None and place.country is not None and place.name.startswith(scene.parse.words[token])
    return scene.named(token) or country


def _tool(scene: Scene, token: int) -> bool:
    """What harm is done with or by, and nobody: a weapon, another attack; but not "Peruvian jets"."""
    flown = scene.is_a(token, "aircraft") or scene.is_a(token, "warfleet")
    owned = flown and any(c in scene.places for c in scene.parse.children[token] if scene.parse.deps[c] in DEMONYMS)
    return scene.is_a(token, "instrument") and not scene.is_a(token, "fighters") and not owned


def _receives(scene: Scene, token: int) -> bool:
    return scene.actor(token) or scene.person(token) or scene.place(token) or scene.is_a(token, "troops")


def _acts(scene: Scene, token: int, *, bodies: bool) -> bool:
    """A country or demonym before a noun that names a doing ("the Israeli air strike"), or a body: of violence it may
    as well be the target.
    """
    place = scene.places.get(token)
    if place is not None:
        return place.country is not None and place.geoname is not None and place.stands_for != "place"
    return bodies and scene.labels.get(token) == "ORG" and scene.parse.tags[token].startswith("NNP")


def participant(
    scene: Scene, token: int, role: str, speaker: Source | None, *, acts: bool = True
) -> Participant:
    """Name, entity and country of one participant; its span is the noun with what stands before it."""
    first, end = phrase(scene, token)
    span = scene.parse.span(first, end)
    name, entity, country = _who(scene, token, first, end, speaker)
    return Participant(role=role, span=span, name=name, entity=entity, country=country, acts=acts)


def can_act(scene: Scene, token: int) -> bool:
    """Whether a noun, or what a noun of quantity counts, is somebody: a person, a crowd, a body, a country."""
    head = scene.counted(token)[-1]
    if scene.is_a(head, "instrument") and not scene.is_a(head, "fighters"):
        return False
    return scene.actor(head) or scene.person(head) or scene.body(head) or any(
        scene.is_a(head, name) for name in ("people", "crowd", "troops", "fighters", "police", "captive", "dissident")
    )  # fmt: skip


def phrase(scene: Scene, token: int) -> tuple[int, int]:
    """First token and end of a noun with its modifiers, without article; with what a noun of quantity counts."""
    parse, first = scene.parse, token
    while first and _before(parse, first - 1, token):
        first -= 1
    while first < token and (
        parse.tags[first] in ("DT", "PDT") or not parse.words[first][:1].isalnum() or before_gift(scene, first, token)
    ):
        first += 1
    while first >= 2 and _joined(parse, first - 1):
        first -= 2
    end = scene.counted(token)[-1] + 1
    while end + 1 < len(parse) and _joined(parse, end):
        end += 2
    return first, end


def _joined(parse: Parse, at: int) -> bool:
    """A hyphen that makes one word of the tokens beside it ("counter-protesters")."""
    near = parse.ends[at - 1] == parse.starts[at] and parse.ends[at] == parse.starts[at + 1]
    return parse.words[at] in HYPHENS and near


def _before(parse: Parse, t: int, token: int) -> bool:
    """Whether the token stands among the modifiers of a noun after it."""
    for _ in range(6):
        if parse.heads[t] == token and (parse.deps[t] in PREMODIFIERS or parse.deps[t] == "det"):
            return True
        if parse.deps[t] not in PREMODIFIERS and parse.deps[t] not in ("det", "conj", "cc"):
            return False
        t = parse.heads[t]
        if t > token:
            return False
    return False


def _who(
    scene: Scene, token: int, first: int, end: int, speaker: Source | None
) -> tuple[str | None, str | None, str | None]:
    """Name, entity, country."""
    parse, cast = scene.parse, scene.cast
    lower = parse.lower[token]
    beside = [c for c in parse.children[token] if parse.deps[c] == "appos"]
    person = next((p for t in (token, *beside) if (p := cast.at.get((scene.number, t)))), None)
    if person is None and lower in GENDERS:
        person = _only(scene, token, GENDERS[lower])
    if person is not None:
        return person.name, person.slug, person.country
    if lower in FIRST:
        return (speaker.name, speaker.entity, speaker.country) if speaker is not None else (None, None, None)
    place = scene.places.get(token)
    if place is not None and place.country is not None:
        whole = place.geoname is not None or place.stands_for == "government"
        name = by_code(place.country).name if parse.deps[token] in DEMONYMS else worded(parse, first, end)
        return name, f"government:{place.country}" if whole else None, place.country
    return _body(scene, token, first, end)


def _only(scene: Scene, token: int, gender: str) -> Person | None:
    """Whom "he" or "she" means, where nobody else that it could mean is named here or in the passage before."""
    at, cast = (scene.number, token), scene.cast
    near = {
        p.slug: p for p in cast.persons for m in p.mentions
        if m < at and at[0] - m[0] <= 1 and p.gender in (None, gender)
    }  # fmt: skip
    if len(near) > 1:
        return None
    person, _ = person_meant(at, gender, cast, [])
    return person


def _body(scene: Scene, token: int, first: int, end: int) -> tuple[str | None, str | None, str | None]:
    """A body by its name, or by its country and kind ("Russian forces")."""
    parse = scene.parse
    countries = {p.country for t in range(first, token) if (p := scene.places.get(t)) and p.country}
    country = countries.pop() if len(countries) == 1 else None
    words = worded(parse, first, end)
    if scene.labels.get(token) == "ORG" and parse.tags[token].startswith("NNP"):
        return words, f"organisation:{words.lower()}", country
    role = lexicons.roles().get(parse.lower[token]) or lexicons.roles().get(parse.lemma(token))
    armed = parse.lemma(token) in members("troops")
    if country is not None and (armed or (role and role.kind in ("government", "military"))):
        return words, f"{country}:{parse.lemma(token)}", country
    if scene.labels.get(token) in ("GPE", "NORP") and parse.tags[token].startswith("NNP"):
        return words, None, country
    return None, None, country


def worded(parse: Parse, first: int, end: int) -> str:
    """The words of a phrase as they are written."""
    words = parse.words[first:end]
    return " ".join(words).replace(" 's", "'s").replace(" ’s", "’s").replace(" - ", "-")
