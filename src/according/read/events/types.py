"""Types and modes of PLOVER, by the rules of `lexicon/plover.tsv`."""

from according.read.events.aspect import aspect_of
from according.read.events.lexicon import Condition, Rule, members, rules
from according.read.events.scene import KINDS, Scene
from according.read.events.slots import Slots

THREATS = {"ASSAULT": "violence", "COERCE": "restrict", "PROTEST": "restrict", "SANCTION": "relations"}
"""What is threatened by a hostile doing that is to come "unless" (the manual: a threat may be told as an assault that
is hypothetical, and is then one event of its own type).
"""


def known(scene: Scene, i: int) -> bool:
    """Whether any rule speaks of the word."""
    return (scene.parse.tags[i][0].lower(), scene.parse.lemma(i)) in rules()


def rule_of(scene: Scene, i: int, slots: Slots) -> Rule | None:
    """The first rule of a word whose conditions all hold; None where none does or it says to leave the word alone."""
    for rule in rules().get((scene.parse.tags[i][0].lower(), scene.parse.lemma(i)), ()):
        if all(_holds(scene, slots, condition) for condition in rule.conditions):
            return _conditional(scene, i, rule) if rule.type else None
    return None


def _conditional(scene: Scene, i: int, rule: Rule) -> Rule:
    """The rule itself, or that of a threat ("will close the border unless")."""
    parse = scene.parse
    if rule.type not in THREATS or parse.tags[i][0] != "V" or aspect_of(parse, i) not in ("future", "hypothetical"):
        return rule
    clauses = [c for c in parse.children[i] if parse.deps[c] == "advcl"]
    if not any(parse.lower[m] == "unless" for c in clauses for m in parse.children[c]):
        return rule
    mode = rule.mode if rule.mode in ("arrest", "expel") else THREATS[rule.type]
    return rule._replace(type="THREATEN", mode=mode)


def _holds(scene: Scene, slots: Slots, condition: Condition) -> bool:
    return any(_in(scene, slots, slot, condition.classes) for slot in condition.slots) == condition.wanted


def _in(scene: Scene, slots: Slots, slot: str, classes: tuple[str, ...]) -> bool:
    parse = scene.parse
    if slot == "under":
        return slots.under is not None and any(
            slots.under in members(name) or slots.under.partition("_")[0] in members(name) for name in classes
        )
    if slot == "prt":
        return any(parse.lower[t] in classes for t in slots.prt)
    if slot == "mod":
        return any(_modifies(scene, t, name) for t in slots.mod for name in classes)
    return any(scene.is_a(t, name) for t in slots.at(slot) for name in classes)


def _modifies(scene: Scene, token: int, name: str) -> bool:
    """Whether a word before a noun, or a part of it ("two-day"), is of a class."""
    if name == "any" or name in KINDS:
        return scene.is_a(token, name)
    words, parse = members(name), scene.parse
    lower = parse.lower[token]
    return lower in words or parse.lemma(token) in words or not words.isdisjoint(lower.split("-"))
