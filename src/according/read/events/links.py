"""When, where and how many: the times, places and figures that hang on an event by syntax, in its own clause."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator

from according.read import lexicons
from according.read.events.lexicon import Rule, members
from according.read.events.participants import phrase
from according.read.events.scene import Scene
from according.read.events.slots import Slots, phrasal
from according.read.figures import stands_as_of
from according.records import Place

SPANS_OF_TIME = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "decade", "century",
                           "year of age"})  # fmt: skip
LOCATING = frozenset(
    {"in", "at", "near", "on", "outside", "inside", "around", "across", "along", "off", "into", "to", "toward",
     "towards", "through", "throughout", "within", "against", "upon", "over", "of", "by"}
)  # fmt: skip
"""Prepositions through which a place says where a doing is; "of" and "by" only on the way ("the outskirts of")."""
AIMED = frozenset({"to", "toward", "towards", "into"})
BODILY = frozenset({"ASSAULT", "COERCE", "AID", "MOBILIZE", "PROTEST", "RETREAT", "SANCTION"})
"""Types whose place is that of what they are done to ("hit a school in the port")."""
HURT = frozenset({"killed", "wounded", "missing", "casualties"})
"""Roles of figures that an attack has from the words for its harm."""
COARSEST = 9
DATELINE = 8
"""Tokens at the head of a passage in which a place before a dash is where the report was written."""


class Links:
    """For each event of a passage the indices, into the lists of the passage, of what hangs on it."""

    def __init__(self, scene: Scene, events: dict[int, tuple[Slots, Rule | None]]) -> None:
        self.scene, self.events = scene, events
        self.kinds = {i: rule.type if rule else None for i, (_, rule) in events.items()}
        self.times: dict[int, int] = {}
        self.places: dict[int, int] = {}
        self.figures: dict[int, tuple[int, ...]] = {}
        self.dated = Counter(self._sentence(scene.tokens(time.span)[0])[0] for time in scene.found.times)
        pairs = list(self._pairs())
        self._find_times()
        self._find_places()
        self._find_figures()
        for _ in range(2):
            for a, b in pairs:
                for found in (self.times, self.places):
                    self._share(found, a, b)
        for attack, harm in (*pairs, *self._after()):
            self._count(attack, harm)

    def _share(self, found: dict[int, int], a: int, b: int) -> None:
        if a in found and b not in found:
            found[b] = found[a]
        elif b in found and a not in found:
            found[a] = found[b]

    # ------------------------------------------------------------ one happening in two words

    def _pairs(self) -> Iterator[tuple[int, int]]:
        """Events that are one happening: a verb and the noun that it carries or that does it ("killed in an attack"),
        a verb and its outcome ("shelled the port, killing two").
        """
        parse = self.scene.parse
        for i, (slots, _) in self.events.items():
            if slots.light is not None and slots.light in self.events:
                yield i, slots.light
            h, dep = parse.heads[i], parse.deps[i]
            if dep == "relcl" and (self._happens(i) or self._harms(i)):
                yield from ((noun, i) for noun in self._antecedents(h, i) if self.kinds.get(noun))
            if parse.tags[i][0] == "N":
                if dep == "pobj" and parse.lower[h] in ("in", "by", "during"):
                    dep, h = "agent", parse.heads[h]
                does = self._harms(h) or self._happens(h)
                if dep in ("agent", "nsubj") and does and h in self.events:
                    yield i, h
            elif dep == "advcl" and parse.tags[i] == "VBG" and i > h and h in self.events and not self._cue(h):
                yield h, i
            elif dep == "advcl" and self.kinds[i] == "ASSAULT" and h in self.events and self._harms(h) and any(
                parse.lower[c] in ("when", "as") for c in parse.children[i]
            ):
                yield i, h

    def _antecedents(self, noun: int, verb: int) -> list[int]:
        """What a relative clause may be about: the noun before it, the one that this one says where ("the raid on Osk,
        in which"), or one on the way ("the victims of the raids, in which").
        """
        parse, h = self.scene.parse, self.scene.parse.heads[noun]
        above = [parse.heads[h]] if parse.deps[noun] == "pobj" and parse.tags[parse.heads[h]][0] == "N" else []
        return [noun, *above, *range(noun + 1, parse.subtree(verb)[0])]

    def _after(self) -> Iterator[tuple[int, int]]:
        """An attack and whoever died of it, perhaps later ("died after an attack", "after a bomb exploded")."""
        parse = self.scene.parse
        for i, kind in self.kinds.items():
            if kind != "ASSAULT":
                continue
            h, clause = parse.heads[i], any(parse.lower[c] == "after" for c in parse.children[i])
            if parse.deps[i] == "pobj" and parse.lower[h] in ("after", "from"):
                h, clause = parse.heads[h], True
            if clause and h in self.events and self._harms(h):
                yield i, h

    def _count(self, attack: int, harm: int) -> None:
        """Gives an attack the dead and the hurt of the words that tell of its harm."""
        if self.kinds[attack] != "ASSAULT" or not self._harms(harm):
            return
        figures = self.scene.found.figures
        held = self.figures.get(attack, ())
        hurt = (n for n in self.figures.get(harm, ()) if n not in held and figures[n].role in HURT)
        self.figures[attack] = (*held, *hurt)

    def _harms(self, verb: int) -> bool:
        return self.scene.parse.lemma(verb) in members("casualty")

    def _happens(self, verb: int) -> bool:
        """A verb that says no more than that its subject happens ("took place", "which erupted on Monday")."""
        parse = self.scene.parse
        objects = [f"{parse.lemma(verb)}_{parse.lower[c]}" for c in parse.children[verb] if parse.deps[c] == "dobj"]
        return not {phrasal(parse, verb), parse.lemma(verb), *objects}.isdisjoint(members("occur"))

    def _cue(self, token: int) -> bool:
        return self.scene.parse.lemma(token) in lexicons.verbs()

    # ------------------------------------------------------------ times

    def _find_times(self) -> None:
        best: dict[int, tuple[int, int]] = {}
        for n, time in enumerate(self.scene.found.times):
            if time.type not in ("DATE", "TIME") or time.relation.startswith(("ref:", "since:")):
                continue
            tokens = self.scene.tokens(time.span)
            if stands_as_of(self.scene.parse, tokens[0]):
                continue
            head = self._head(tokens)
            event = self._governor(head) if head is not None else None
            if event is None:
                event = self._alone(head)
            if event is None:
                continue
            rank = time.precision or COARSEST
            if event not in best or rank < best[event][0]:
                best[event] = rank, n
        self.times = {event: n for event, (_, n) in best.items()}
        self._preposed()

    def _head(self, tokens: Iterable[int]) -> int | None:
        inside = list(tokens)
        heads = [t for t in inside if self.scene.parse.heads[t] not in inside or self.scene.parse.heads[t] == t]
        return heads[0] if heads else None

    def _governor(self, token: int) -> int | None:
        """The nearest event above; none across the subject of another one."""
        parse = self.scene.parse
        while parse.heads[token] != token:
            if parse.deps[token] in ("nsubj", "nsubjpass", "csubj") and parse.heads[token] in self.events:
                return None
            modifies = parse.deps[token] in ("compound", "nmod", "amod", "poss")
            token = parse.heads[token]
            if token in self.events:
                return token
            chained = parse.deps[token] in ("compound", "nmod")     # "the April drone attacks"
            if modifies and parse.tags[token][0] == "N" and not chained:
                return None
        return None

    def _alone(self, token: int | None) -> int | None:
        """The one typed event of a sentence in which nothing governs the only time."""
        if token is None:
            return None
        first, end = self._sentence(token)
        typed = [i for i in range(first, end) if self.kinds.get(i)]
        root = next(t for t in range(first, end) if self.scene.parse.heads[t] == t)
        alone = len(typed) == 1 and self.dated[first] == 1 and root not in self.events
        return typed[0] if alone else None

    def _sentence(self, token: int) -> tuple[int, int]:
        sentences = self.scene.parse.sentences
        return sentences[bisect_right(sentences, token, key=lambda sentence: sentence[0]) - 1]

    def _preposed(self) -> None:
        """A time before a verb holds for those beside it ("On Monday the army shelled ... and took")."""
        parse = self.scene.parse
        for i in self.events:
            h = parse.heads[i]
            if parse.deps[i] != "conj" or i in self.times or h not in self.times or parse.tags[i][0] != "V":
                continue
            time = self.scene.tokens(self.scene.found.times[self.times[h]].span)
            if time[-1] < h and not any(parse.deps[c] == "nsubj" for c in parse.children[i]):
                self.times[i] = self.times[h]

    # ------------------------------------------------------------ places

    def _find_places(self) -> None:
        best: dict[int, tuple[int, int]] = {}
        for n, place in enumerate(self.scene.found.places):
            if place.stands_for != "place" or self._dateline(place):
                continue
            head = self._head(self.scene.tokens(place.span))
            event = self._where(head) if head is not None else None
            if event is None:
                continue
            rank = place.precision or COARSEST
            if event not in best or rank < best[event][0]:
                best[event] = rank, n
        self.places = {event: n for event, (_, n) in best.items()}

    def _dateline(self, place: Place) -> bool:
        parse, first = self.scene.parse, self.scene.tokens(place.span)[0]
        head = parse.words[: DATELINE * 2]
        return first < DATELINE and any(w in ("—", "–", "-", "--") for w in head[first : first + DATELINE]) and (
            parse.words[0].isupper() or "(" in head[:DATELINE]
        )

    def _where(self, token: int) -> int | None:
        """The event that a place says where it is; None where it belongs to somebody who acts or is spoken of."""
        parse, prepositions, through = self.scene.parse, [], False
        while parse.heads[token] != token:
            dep, h = parse.deps[token], parse.heads[token]
            if dep in ("nsubj", "agent", "dative", "relcl", "acl") or (dep == "poss" and h not in self.events):
                return None
            if dep in ("prep", "pobj"):
                word = parse.lower[token] if dep == "prep" else ""
                if word and word not in LOCATING and not self._where_by_rule(h, word):
                    return None
                prepositions += [word] if word else []
            if h in self.events:
                return h if self._located(h, token, prepositions, through) else None
            if dep == "prep" and parse.deps[h] == "pobj" and not self._spot(h):
                return None
            through = through or parse.tags[h][0] == "N"
            token = h
        return None

    def _where_by_rule(self, event: int, word: str) -> bool:
        """Whether the rule of an event makes what the preposition brings its place ("withdrew from")."""
        rule = self.events[event][1] if event in self.events else None
        return rule is not None and rule.roles.get(word) == "place"

    def _spot(self, noun: int) -> bool:
        """A noun that may stand for where something is ("a camp near ..."), as "the aftermath of" does not."""
        return self.scene.place(noun) or noun in self.scene.labels or self.scene.is_a(noun, "spot")

    def _located(self, event: int, last: int, prepositions: list[str], through: bool) -> bool:
        parse, kind = self.scene.parse, self.kinds[event]
        if parse.deps[last] in ("dobj", "nsubjpass") and through and kind not in BODILY:
            return False
        if not prepositions:
            return kind in BODILY or kind == "CONSULT"
        nearest = prepositions[-1]
        if self._where_by_rule(event, nearest):
            return True
        if nearest in ("of", "by"):
            return nearest == "of" and parse.tags[event][0] == "N" and kind in BODILY
        if nearest in AIMED:
            return kind == "CONSULT" or parse.lemma(event) in members("movement")
        return nearest not in ("on", "over", "against") or kind in BODILY or (through and parse.tags[event][0] == "V")

    # ------------------------------------------------------------ figures

    def _find_figures(self) -> None:
        scene = self.scene
        counts = [
            (n, f.span) for n, f in enumerate(scene.found.figures) if (f.unit or "") not in SPANS_OF_TIME
        ]  # fmt: skip
        starts = [f.start for _, f in counts]
        for i, (slots, _) in self.events.items():
            tokens = [*slots.subj, *slots.obj, *slots.dative]
            if scene.parse.tags[i][0] == "N":
                counted = [i] if self.kinds[i] in BODILY else []
                tokens = [*counted, *(t for word in ("of", "by", "on") for t in slots.preps.get(word, ()))]
            spans = [scene.parse.span(*phrase(scene, t)) for t in tokens] if counts else []
            near = sorted({
                i for s in spans for i in range(max(0, bisect_left(starts, s.start) - 1), bisect_left(starts, s.end))
                if s.start < counts[i][1].end
            })  # fmt: skip
            held = tuple(counts[i][0] for i in near)
            if held:
                self.figures[i] = held
