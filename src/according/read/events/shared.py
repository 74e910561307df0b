"""Whom a verb or a noun shares with what it hangs on: the subject of an infinitive, the object of two verbs."""

from according.language.parse import Parse
from according.read.events.lexicon import members
from according.read.events.nouns import coordinated, meant, objects
from according.read.events.scene import Scene

NEAR = 2
"""Tokens from a verb to the one beside it."""
DEEP = 6
"""Verbs up to the one whose subject is shared."""


def object_after(scene: Scene, i: int) -> list[int]:
    """One object of two verbs ("shot and killed two men")."""
    parse = scene.parse
    for c in parse.children[i]:
        if parse.deps[c] == "conj" and 0 < c - i <= NEAR and parse.tags[c] == parse.tags[i]:
            return [t for o in parse.children[c] if parse.deps[o] == "dobj" for t in coordinated(scene, o)]
    return []


def agent_after(scene: Scene, i: int) -> list[int]:
    """Who does both of two passives ("shot and killed by police")."""
    parse = scene.parse
    near = [c for c in parse.children[i] if parse.deps[c] == "conj" and 0 < c - i <= NEAR and parse.tags[c] == "VBN"]
    return [t for c in near for k in parse.children[c] if parse.deps[k] == "agent" for t in objects(scene, k)]


def placed(parse: Parse, i: int) -> bool:
    """'Where', 'when' or a preposition takes the noun before the clause: it is no object."""
    return any(parse.lower[c] in ("where", "when", "why") or (parse.deps[c] == "prep" and not parse.children[c])
               for c in parse.children[i])  # fmt: skip


def shared_subject(scene: Scene, i: int, depth: int) -> list[int]:
    """The subject that a verb without one shares with what it hangs on."""
    parse, h, dep = scene.parse, scene.parse.heads[i], scene.parse.deps[i]
    if depth == 0 or h == i:
        return []
    if dep == "acl" and parse.tags[h][0] in "NP":
        if parse.tags[i] == "VBG" and parse.lemma(h) in members("document"):
            return holder_of(scene, h, depth) or coordinated(scene, h)
        return coordinated(scene, h) if parse.tags[i] in ("VBG", "VBN") else holder_of(scene, h, depth)
    if dep == "conj" and parse.tags[h][0] == "V":
        return subject_of(scene, h, depth)
    if dep in ("xcomp", "advcl", "ccomp"):
        finite = any(parse.deps[c] == "mark" and parse.lower[c] != "to" for c in parse.children[i])
        if dep != "xcomp" and (parse.tags[i] not in ("VBG", "VBN", "VB") or (finite and dep == "ccomp")):
            return []
        taken = [c for c in parse.children[h] if parse.deps[c] == "dobj"]
        if dep in ("xcomp", "ccomp") and taken and parse.lemma(h) in members("causing"):
            return meant(scene, taken[0], h)
        if parse.lemma(h) in members("calling") and parse.tags[i] == "VB":
            on = [c for c in parse.children[h] if parse.lower[c] in ("on", "upon", "to")]
            called = [t for c in on for t in objects(scene, c)]
            if called:
                return called
        return subject_of(scene, h, depth)
    if dep == "pcomp":
        above = parse.heads[h]
        taken = [c for c in parse.children[above] if parse.deps[c] == "dobj"]
        if taken and parse.lemma(above) in members("charging"):
            return meant(scene, taken[0], above)
        return subject_of(scene, above, depth) if parse.tags[above][0] in "VJ" else holder_of(scene, above, depth)
    return []


def subject_of(scene: Scene, verb: int, depth: int) -> list[int]:
    """Whatever stands as subject of a verb or adjective, active or passive."""
    parse = scene.parse
    for c in parse.children[verb]:
        if parse.deps[c] in ("nsubj", "nsubjpass"):
            return meant(scene, c, verb)
    if parse.tags[verb][0] == "J" or parse.deps[verb] in ("acomp", "oprd", "attr"):
        return subject_of(scene, parse.heads[verb], depth - 1) if depth and parse.heads[verb] != verb else []
    return shared_subject(scene, verb, depth - 1)


def holder_of(scene: Scene, noun: int, depth: int) -> list[int]:
    """Whose plan or attempt it is: its possessor, else the subject of the verb that it is object of."""
    parse = scene.parse
    for c in parse.children[noun]:
        if parse.deps[c] == "poss":
            return coordinated(scene, c)
    verb = parse.heads[noun]
    return subject_of(scene, verb, depth - 1) if parse.deps[noun] in ("dobj", "attr") else []
