"""Check the corpus (make corpus): form, offsets, borrowed and repeated text, and what it is made of.

    python corpus/check.py [FILE...]

Without files the whole folder `passages` is checked, with the comparisons that need all of it. Each fault is one
line: file, passage, cause. The exit status is 1 where there is any.
"""

import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from passage import Attribution, CorpusError, Passage, read_file

HERE = Path(__file__).parent
SHORT, LONG = 45, 260


def main() -> None:
    """Print the faults of the files given."""
    files = [Path(name) for name in sys.argv[1:]] or sorted((HERE / "passages").glob("*.txt"))
    faults, seen, passages = [], {}, []
    for path in files:
        try:
            for passage in read_file(path):
                faults += [f"{path.name}: {passage.ident}: {fault}" for fault in check(passage)]
                if passage.ident in seen:
                    faults.append(f"{path.name}: {passage.ident}: this id stands in {seen[passage.ident]} too")
                seen[passage.ident] = path.name
                passages.append(passage)
        except CorpusError as error:
            faults.append(str(error))
    print("\n".join(faults))
    print(f"{len(passages)} passages, {sum(len(p.attributions) for p in passages)} attributions, {len(faults)} faults")
    sys.exit(bool(faults))


def check(passage: Passage) -> list[str]:
    """What is wrong with one passage, in words."""
    words = len(re.findall(r"\w+", passage.text))
    faults = [] if SHORT <= words <= LONG else [f"{words} words"]
    for a in passage.attributions:
        faults += [f"attribution {a.number}: {fault}" for fault in _faults(a, passage)]
    if re.search(r"\S {2,}\S|\n\n ", passage.text) or passage.text != passage.text.strip():
        faults.append("spaces doubled, or at the edge of a paragraph")
    used = {a.entity.letter for a in passage.attributions if a.entity}
    faults += [f"source {e.letter} is used by no row" for e in passage.entities if e.letter not in used]
    return faults


def _faults(a: Attribution, passage: Passage) -> list[str]:
    faults = []
    for name, spans in (("source", a.source), ("cue", a.cue), ("content", a.content)):
        for start, end in spans:
            if passage.text[start:end] != passage.text[start:end].strip():
                faults.append(f"{name} {passage.text[start:end]!r} begins or ends with a space")
    for one, other in (("source", "cue"), ("source", "content"), ("cue", "content")):
        if any(s < y and x < e for s, e in getattr(a, one) for x, y in getattr(a, other)):
            faults.append(f"its {one} and its {other} overlap")
    if not a.source and not a.cue and not a.entity:
        faults.append("neither source nor cue")
    inside = [(s, e) for s, e in a.hedge if any(x <= s and e <= y for x, y in a.content)]
    if len(inside) != len(a.hedge):
        faults.append("a certainty word outside its content")
    return faults


if __name__ == "__main__":
    main()
