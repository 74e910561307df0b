"""How far two annotators agree on the passages that both annotated blind (make corpus).

    python corpus/agreement.py

`passages` holds the first annotation, `second` the other one of the test part. Attributions are paired one to one by
the common part of their contents (Dice over words); a pair agrees strictly where source and cue overlap (or lack on
both sides) and Dice is at least 0.8, and loosely where it is above 0: the relation F1 that gold sets are scored with.
F1 is the same whoever is taken for gold. What is said of the pairs (stance, polarity, looking ahead, kind, type of
the unnamed) is compared on the loose pairs, with Cohen's kappa.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from passage import Attribution, Passage, Span, read_corpus

HERE = Path(__file__).parent
STRICT = 0.8
Pair = tuple[Attribution, Attribution, float]


def main() -> None:
    """Print the figures."""
    second = {p.ident: p for p in read_corpus(HERE / "second")}
    both = [(p, second[p.ident]) for p in read_corpus(HERE / "passages") if p.ident in second]
    changed = [one.ident for one, two in both if one.text != two.text]
    both = [(one, two) for one, two in both if one.text == two.text]
    print(f"{len(both)} passages annotated twice" + (f"; text differs, left out: {changed}" if changed else ""))
    pairs = [pair for one, two in both for pair in paired(one, two)]
    counts = [sum(len(p.attributions) for p in side) for side in zip(*both, strict=True)]
    for name, least in (("strictly", STRICT), ("loosely", 0.0)):
        hits = sum(dice >= least for _, _, dice in pairs)
        print(f"attributions that agree {name}: {hits} of {counts[0]} and {counts[1]}, F1 {2 * hits / sum(counts):.3f}")
    for role in ("source", "cue", "content"):
        hits, sizes = 0, 0
        for one, two in both:
            sides = [
                set().union(*(_words(p.text, getattr(a, role)) for a in p.attributions), set()) for p in (one, two)
            ]
            hits, sizes = hits + len(sides[0] & sides[1]), sizes + len(sides[0]) + len(sides[1])
        print(f"words marked as {role}: F1 {2 * hits / sizes:.3f}")
    told: dict[str, Callable[[Attribution], str]] = {
        "stance": lambda a: a.stance,
        "polarity": lambda a: str(a.negative),
        "ahead": lambda a: str(bool(a.ahead)),
        "kind of source": lambda a: a.entity.kind if a.entity else "-",
        "type of the unnamed": lambda a: (a.entity.unnamed or "named") if a.entity else "-",
    }
    for name, of in told.items():
        sides = Counter((of(a), of(b)) for a, b, _ in pairs)
        print(f"{name}: agree {_share(sides):.3f}, kappa {_kappa(sides):.3f}")


def paired(one: Passage, two: Passage) -> Iterator[Pair]:
    """Attributions of two annotations of a text, the greatest common content first, whose sources and cues overlap."""
    all_pairs = []
    for a in one.attributions:
        for b in two.attributions:
            left, right = _words(one.text, a.content), _words(two.text, b.content)
            dice = 2 * len(left & right) / (len(left) + len(right)) if left or right else 0.0
            if dice and all(_meet(getattr(a, r), getattr(b, r)) for r in ("source", "cue")):
                all_pairs.append((-dice, a.number, b.number, a, b))
    used: tuple[set[int], set[int]] = (set(), set())
    for minus, m, n, a, b in sorted(all_pairs, key=lambda pair: pair[:3]):
        if m not in used[0] and n not in used[1]:
            used[0].add(m)
            used[1].add(n)
            yield a, b, -minus


def _meet(a: list[Span], b: list[Span]) -> bool:
    return not (a or b) or any(s < y and x < e for s, e in a for x, y in b)


def _words(text: str, spans: list[Span]) -> set[tuple[int, int]]:
    """Where the words in the spans stand, with the text's hash against mixing texts."""
    return {(hash(text), start + m.start()) for start, end in spans for m in re.finditer(r"\w+", text[start:end])}


def _share(sides: Counter[tuple[str, str]]) -> float:
    return sum(n for (a, b), n in sides.items() if a == b) / max(1, sides.total())


def _kappa(sides: Counter[tuple[str, str]]) -> float:
    """Cohen's: agreement beyond what the two distributions would give by chance."""
    left, right, n = Counter[str](), Counter[str](), sides.total()
    for (a, b), count in sides.items():
        left[a] += count
        right[b] += count
    chance = sum(left[a] * right[a] for a in left) / max(1, n * n)
    return (_share(sides) - chance) / (1 - chance) if chance < 1 else 1.0


if __name__ == "__main__":
    main()
