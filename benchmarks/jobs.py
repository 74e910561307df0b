"""The jobs that speed.py measures, each in a process of its own: `python benchmarks/jobs.py JOB ARGUMENT...`.

Each prints one JSON object. CPU seconds are those of the process and its children, without the loading of the model.
"""

import cProfile
import json
import os
import pstats
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

STAGES = ("collect", "language", "read", "resolve", "weigh", "publish", "store", "pipeline", "ledger")


def bare(texts: str, model: str) -> dict[str, Any]:
    """The parse as spaCy comes: `nlp.pipe` over whole texts, its own matrix product and threads, nothing of ours."""
    import spacy  # noqa: PLC0415 - not every job may load it

    nlp = spacy.load(model)
    rows = [json.loads(line)["text"] for line in Path(texts).read_text(encoding="utf-8").splitlines()]
    list(nlp.pipe(rows[:1]))   # as the other job warms up on one report
    cost = _timed(lambda: [None for _ in nlp.pipe(rows)])
    return cost | {"tokens": sum(len(nlp.tokenizer(row)) for row in rows)}


def add(texts: str, ledger: str, warm: str) -> dict[str, Any]:
    """`Ledger.add` of the texts after one report that warms up; seconds of each stage where the ledger keeps them.

    What the ledger spends on loading the model again is taken off both clocks.
    """
    from according.ledger import Ledger  # noqa: PLC0415

    with Ledger(ledger) as opened:
        opened.add([warm])
        before = _stages(opened)
        found: list[Any] = []
        cost = _timed(lambda: found.append(opened.add([texts])))
        spent = {stage: seconds - before.get(stage, 0.0) for stage, seconds in _stages(opened).items()}
    load = spent.pop("load", 0.0)
    cost = {clock: seconds - load for clock, seconds in cost.items()}
    added = found[0]
    return cost | {"stages": spent, "reports": len(added.reports), "statements": added.statements,
                   "refused": len(added.refused), "peak_mb": _peak()}


def profile(texts: str, warm: str) -> dict[str, Any]:
    """Share of each stage by the profiler, which inflates many small calls: for a pipeline that keeps no seconds."""
    from according.ledger import Ledger  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as place, Ledger(f"{place}/profile.db") as opened:
        opened.add([warm])
        watch = cProfile.Profile(time.process_time)
        watch.runcall(opened.add, [texts])
    own: Counter[str] = Counter()
    for (file, _, _), (_, _, seconds, _, _) in pstats.Stats(watch).stats.items():  # type: ignore[attr-defined]
        own[_stage(file)] += seconds
    return {"stages": dict(own.most_common())}


def claims(ledger: str, *arguments: str) -> dict[str, Any]:
    """`according claims`, output thrown away: CPU seconds from the start of Python, and whether spaCy was loaded."""
    from according.cli import main  # noqa: PLC0415

    sys.argv = ["according", "--ledger", ledger, "claims", *arguments]
    kept, sys.stdout = sys.stdout, Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - closed with the process
    try:
        main()
    except SystemExit as end:
        if end.code:
            raise
    finally:
        sys.stdout = kept
    return {"cpu": time.process_time(), "spacy": "spacy" in sys.modules, "peak_mb": _peak()}


def _timed(act: Callable[[], Any]) -> dict[str, float]:
    start, begun = time.perf_counter(), _cpu()
    act()
    return {"wall": time.perf_counter() - start, "cpu": _cpu() - begun}


def _cpu() -> float:
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def _peak() -> float:
    """Most memory that this process has held, in MB; `getrusage` would tell the parent's where that had more."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:")) / 1000    # in kB


def _stages(ledger: object) -> dict[str, float]:
    """CPU seconds of each stage so far, where the ledger keeps them."""
    return dict(getattr(getattr(ledger, "watch", None), "seconds", {}))


def _stage(file: str) -> str:
    """The part of the package that a source file belongs to; what is not ours counts by its package."""
    parts = Path(file).parts
    if "according" in parts:
        part = Path(parts[len(parts) - parts[::-1].index("according")]).stem
        return part if part in STAGES else "other"
    packages = ("spacy", "thinc", "numpy", "msgspec", "sqlalchemy", "sqlite3")
    return next((name for name in packages if name in parts or name in file), "built in")


if __name__ == "__main__":
    jobs: dict[str, Callable[..., dict[str, Any]]] = {"bare": bare, "add": add, "profile": profile, "claims": claims}
    print(json.dumps(jobs[sys.argv[1]](*sys.argv[2:])))
