"""Who and what hangs on a verb or on a noun that names a doing, through passives, relative clauses, participles,
infinitives and coordination.
"""

from dataclasses import dataclass, field

from according.language.parse import Parse
from according.read.events.lexicon import members
from according.read.events.nouns import coordinated, meant, objects, with_conjuncts
from according.read.events.scene import Scene
from according.read.events.shared import DEEP, agent_after, object_after, placed, shared_subject, subject_of

PARTICLES = frozenset({"down", "off", "out", "up"})
VAGUE = frozenset({"it", "this", "that", "these", "those"})
"""Subjects that no loose verb shares ("it was a step to send ...")."""
LISTED = frozenset(
    {"subj", "poss", "obj", "objmod", "dative", "mod", "prt", "verb", "via", "does", "undergone", "plural"}
)
"""Slots that are no prepositions."""


@dataclass(slots=True)
class Slots:
    """What stands in each place: tokens, coordinated ones with the first."""

    subj: list[int] = field(default_factory=list)
    poss: list[int] = field(default_factory=list)
    """Whose doing a noun names; in `subj` as well."""
    obj: list[int] = field(default_factory=list)
    dative: list[int] = field(default_factory=list)
    preps: dict[str, list[int]] = field(default_factory=dict)
    mod: list[int] = field(default_factory=list)
    prt: list[int] = field(default_factory=list)
    verb: list[int] = field(default_factory=list)
    under: str | None = None
    objmod: list[int] = field(default_factory=list)
    light: int | None = None
    """The verb that carries a noun ("carried out an attack")."""
    via: list[int] = field(default_factory=list)
    """The preposition that a noun is object of ("on trial"); the verb that an adjective hangs on ("found guilty")."""
    does: list[int] = field(default_factory=list)
    """The verb that a noun is subject of ("clashes erupted")."""
    undergone: list[int] = field(default_factory=list)
    """Who a noun's doing befalls by the verb that it is object of ("faces charges")."""
    plural: list[int] = field(default_factory=list)
    """A noun in the plural itself."""

    def at(self, slot: str) -> list[int]:
        """The tokens of a slot by its name in the lexicon, or by its preposition."""
        listed: list[int] = getattr(self, slot) if slot in LISTED else self.preps.get(slot.removeprefix("prep-"), [])
        return listed


def verb_slots(scene: Scene, i: int) -> Slots:
    """The slots of a verb."""
    parse, out = scene.parse, Slots()
    passive = is_passive(parse, i)
    for c in parse.children[i]:
        dep = parse.deps[c]
        if dep in ("nsubj", "nsubjpass"):
            (out.obj if passive else out.subj).extend(meant(scene, c, i))
        elif dep == "agent":
            out.subj += objects(scene, c)
        elif dep == "dobj" or (dep == "attr" and parse.lemma(i) != "be"):
            out.obj += meant(scene, c, i)
        elif dep == "prep" or (dep == "dative" and parse.tags[c] in ("IN", "TO")):
            _prepositions(scene, c, out)
            if _particle(parse, c, i):
                out.prt.append(c)
        elif dep == "dative":
            out.dative += meant(scene, c, i)
        elif dep in ("xcomp", "ccomp", "advcl") and parse.tags[c][0] == "V" and _follows(parse, c, i):
            out.verb += with_conjuncts(parse, c, "V")
        elif _particle(parse, c, i):
            out.prt.append(c)
            out.obj += _up_to(scene, c)
    if passive and out.obj and any(parse.deps[c] == "dobj" for c in parse.children[i]):
        out.dative, out.obj = out.obj[:1], out.obj[1:]
    _inherit(scene, i, out, passive)
    for token in out.obj:
        _beside_object(scene, token, out)
    return out


def _particle(parse: Parse, c: int, i: int) -> bool:
    dep, word = parse.deps[c], parse.lower[c]
    if dep == "prep":
        return word in PARTICLES and any(parse.lower[k] == "of" for k in parse.children[c])
    return dep == "prt" or (dep == "oprd" and word == "dead") or (dep == "advmod" and c == i + 1 and word in PARTICLES)


def _up_to(scene: Scene, particle: int) -> list[int]:
    """What "up to" so many are, where the parse takes "up" for a particle ("kidnapped up to 16 men")."""
    parse = scene.parse
    near = [*parse.children[particle], *(c for c in parse.children[parse.heads[particle]] if c == particle + 1)]
    return [
        t for c in near if parse.lower[particle] == "up" and parse.lower[c] == "to" and parse.deps[c] == "prep"
        for t in objects(scene, c) if scene.number_word(t)
    ]  # fmt: skip


def _beside_object(scene: Scene, token: int, out: Slots) -> None:
    """What the parse hangs on the object: its modifiers, prepositions that may be the verb's, an infinitive."""
    parse = scene.parse
    for c in parse.children[token]:
        dep = parse.deps[c]
        if dep == "compound" and before_gift(scene, c, token):
            out.dative.append(c)
        elif dep in ("amod", "compound", "nmod"):
            out.objmod.append(c)
        elif dep == "prep" and parse.lower[c] != "of":
            _prepositions(scene, c, out)
        elif dep in ("acl", "relcl") and parse.deps[token] == "dobj" and parse.tags[c] == "VB":
            out.verb.append(c)


def adjective_slots(scene: Scene, i: int) -> Slots:
    """The slots of an adjective that says what its subject is ready or loath to do."""
    parse, out = scene.parse, Slots()
    out.subj += subject_of(scene, i, DEEP)
    out.via.append(parse.heads[i])
    for c in parse.children[i]:
        if parse.deps[c] == "prep":
            _prepositions(scene, c, out)
        elif parse.deps[c] in ("xcomp", "ccomp", "advcl") and parse.tags[c][0] == "V" and c > i:
            out.verb += with_conjuncts(parse, c, "V")
    return out


def before_gift(scene: Scene, c: int, token: int) -> bool:
    """'Sent Chile rifles', which the parse takes for rifles of a kind: a country's name, which is no adjective, right
    before what is given.
    """
    parse, place = scene.parse, scene.places.get(c)
    given = parse.deps[token] == "dobj" and parse.lemma(parse.heads[token]) in members("giving")
    named = place is not None and place.country is not None and place.name.startswith(parse.words[c])
    return given and named and parse.words[c].istitle() and c + 1 == token


def is_passive(parse: Parse, i: int) -> bool:
    """Whether the subject of the verb undergoes it: with "be" or "get", as a loose participle, or beside such."""
    deps = {parse.deps[c] for c in parse.children[i]}
    if "auxpass" in deps or "nsubjpass" in deps:
        return True
    if parse.tags[i] != "VBN" or any(parse.lemma(c) == "have" for c in parse.children[i] if parse.deps[c] == "aux"):
        return False
    if parse.deps[i] == "conj" and not {"dobj", "xcomp"} & deps:
        return is_passive(parse, parse.heads[i])
    return parse.deps[i] in ("acl", "advcl", "ROOT", "ccomp", "relcl", "oprd", "xcomp") and "dobj" not in deps


def _follows(parse: Parse, c: int, i: int) -> bool:
    """A verb that the other one takes: after it, an infinitive where it is loose."""
    return c > i and (parse.deps[c] != "advcl" or parse.tags[c] == "VBG" or any(
        parse.lower[k] == "to" for k in parse.children[c]))


def _prepositions(scene: Scene, c: int, out: Slots) -> None:
    parse = scene.parse
    out.preps.setdefault(parse.lower[c], []).extend(objects(scene, c))
    for k in parse.children[c]:
        if parse.deps[k] == "prep":
            _prepositions(scene, k, out)
        elif parse.deps[k] == "pcomp" and parse.tags[k][0] == "V":
            out.verb.append(k)
            out.preps[parse.lower[c]].append(k)


def _inherit(scene: Scene, i: int, out: Slots, passive: bool) -> None:
    """Fills the subject (of a passive the object) from what the verb hangs on, and the object of a relative clause."""
    parse = scene.parse
    if parse.deps[i] == "relcl" and not passive and not out.obj and out.subj:
        antecedent = parse.heads[i]
        if parse.tags[antecedent][0] == "N" and antecedent not in out.subj and not placed(parse, i):
            out.obj += coordinated(scene, antecedent)
    if not passive and not out.obj:
        out.obj += object_after(scene, i)
    elif passive and not out.subj:
        out.subj += agent_after(scene, i)
    wanted = out.obj if passive else out.subj
    if not wanted and not (passive and out.dative):
        wanted += [t for t in shared_subject(scene, i, DEEP) if parse.lower[t] not in VAGUE]


def noun_slots(scene: Scene, i: int) -> Slots:
    """The slots of a noun that names a doing, with those of the verb that only carries it."""
    parse, out = scene.parse, Slots()
    if parse.tags[i] == "NNS":
        out.plural.append(i)
    if parse.deps[i] == "pobj":
        out.via.append(parse.heads[i])
        out.undergone += _under(scene, i)
    elif parse.deps[i] == "nsubj":
        out.does.append(parse.heads[i])
    for c in parse.children[i]:
        dep = parse.deps[c]
        if dep == "poss":
            out.poss += [t for t in coordinated(scene, c) if t not in scene.timed]
            out.subj += out.poss
        elif dep in ("amod", "compound", "nmod", "nummod"):
            out.mod += [k for k in parse.subtree(c) if parse.deps[k] in ("amod", "compound", "nmod", "nummod")]
        elif dep == "prep":
            _prepositions(scene, c, out)
        elif dep == "acl" and parse.tags[c] == "VB":
            out.verb += with_conjuncts(parse, c, "V")
        elif dep == "acl" and parse.tags[c] == "VBN" and _carries(parse, c):
            _borrow(scene, c, out)
        elif dep == "conj" and parse.tags[c][0] == "N":
            for k in parse.children[c]:
                if parse.deps[k] == "prep" and parse.lower[k] in ("of", "by"):
                    _prepositions(scene, k, out)
    _after(scene, i, out)
    _above(scene, i, out)
    return out


def _under(scene: Scene, i: int) -> list[int]:
    """Who comes under a doing, goes on trial or is in custody ("the town came under fire")."""
    parse, preposition = scene.parse, scene.parse.heads[i]
    verb = parse.heads[preposition]
    if parse.lower[preposition] not in ("under", "on", "in") or parse.lemma(verb) not in ("come", "be", "remain", "go"):
        return []
    return subject_of(scene, verb, DEEP)


def _above(scene: Scene, i: int, out: Slots) -> None:
    """What the verb that a noun is object of brings to it."""
    parse = scene.parse
    above = _object_of(parse, i)
    if above is None:
        return
    out.under = phrasal(parse, above)
    if {out.under, parse.lemma(above)} & members("light"):
        out.light = above
        _borrow(scene, above, out)
    elif parse.lemma(above) in members("undergoing") and not is_passive(parse, above):
        out.undergone += verb_slots(scene, above).subj


def _after(scene: Scene, i: int, out: Slots) -> None:
    """'Killed in an attack on the port': what follows the noun is its own, though the parse hangs it on the verb."""
    parse, h = scene.parse, scene.parse.heads[i]
    if parse.deps[i] != "pobj" or parse.lower[h] not in ("in", "during"):
        return
    for c in parse.children[parse.heads[h]]:
        word = parse.lower[c]
        if parse.deps[c] == "prep" and c > i and word in ("on", "against", "by") and word not in out.preps:
            _prepositions(scene, c, out)


def _object_of(parse: Parse, i: int) -> int | None:
    """The verb that a noun, or the first noun of its row, is object of."""
    while parse.deps[i] == "conj" and parse.tags[parse.heads[i]][0] == "N":
        i = parse.heads[i]
    h = parse.heads[i]
    return h if parse.deps[i] in ("dobj", "nsubjpass") and parse.tags[h][0] == "V" else None


def phrasal(parse: Parse, verb: int) -> str:
    """A verb with its particle ("carry_out")."""
    particle = next((parse.lower[c] for c in parse.children[verb] if parse.deps[c] == "prt"), None)
    return f"{parse.lemma(verb)}_{particle}" if particle else parse.lemma(verb)


def _carries(parse: Parse, verb: int) -> bool:
    return bool({phrasal(parse, verb), parse.lemma(verb)} & members("light"))


def _borrow(scene: Scene, verb: int, out: Slots) -> None:
    """What a light verb brings to its noun."""
    carried = verb_slots(scene, verb)
    if carried.subj and all(scene.parse.tags[t] == "PRP$" for t in out.poss):
        out.subj, out.poss = [], []
    out.subj += [t for t in carried.subj if t not in out.subj]
    for word, tokens in carried.preps.items():
        out.preps.setdefault(word, []).extend(t for t in tokens if t not in out.preps.get(word, ()))
