"""What `according` costs, beside the bare spaCy parse of the same texts in the same run (make bench).

    python benchmarks/speed.py [--reports 200] [--runs 3] [--texts FILE.jsonl] [--quick]

Prints CPU and wall seconds of the parse, of adding with the encoder and of adding by rules alone, run in turn, with
medians and ratios; the share of each stage; peak memory
with a quarter of the reports and with all; CPU seconds of `according --help` and of `claims` on a large ledger.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from according.settings import Settings
from texts import reports

JOBS = Path(__file__).parent / "jobs.py"
THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")
NAMES = ("bare spaCy parse", "add with the encoder", "add by rules alone")
Result = dict[str, Any]


def main() -> None:
    """All measurements, one after the other."""
    given = _options()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        rows = _rows(given)
        texts, warm = _write(folder / "reports.jsonl", rows), _write(folder / "warm.jsonl", [_warm()])
        ledgers = [folder / f"run{run}.db" for run in range(given.runs)]
        rules = [folder / f"rules{run}.db" for run in range(given.runs)]
        runs = [
            (
                _job("bare", texts, Settings().model),
                _job("add", texts, ledger, warm),
                _job("add", texts, ruled, warm, reader="rules"),
            )
            for ledger, ruled in zip(ledgers, rules, strict=True)
        ]
        _compare(runs, len(rows))
        _shares(runs[-1][1], lambda: _job("profile", texts, warm))
        quarter = _write(folder / "quarter.jsonl", rows[: max(1, len(rows) // 4)])
        _memory(_job("add", quarter, folder / "quarter.db", warm), runs[-1][1])
        _help(given.runs)
        _claims(ledgers[0], folder, given)


def _options() -> argparse.Namespace:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--reports", type=int, default=200, help="how many invented reports")
    options.add_argument("--texts", type=Path, help="JSONL with `text` in each line, in place of invented reports")
    options.add_argument("--runs", type=int, default=3, help="how often both are run, in turn")
    options.add_argument("--statements", type=int, default=10_000, help="size of the ledger that claims is asked of")
    options.add_argument("--quick", action="store_true", help="40 reports, one run, 1,000 statements: only a look")
    given = options.parse_args()
    if given.quick:
        given.reports, given.runs, given.statements = 40, 1, 1_000
    return given


def _rows(given: argparse.Namespace) -> list[Result]:
    if given.texts is None:
        return [dict(row) for row in reports(given.reports)]
    with given.texts.open(encoding="utf-8") as lines:
        return [json.loads(line) for line, _ in zip(lines, range(given.reports), strict=False)]


def _warm() -> Result:
    return next(dict(row) | {"id": "warm"} for row in reports(1, seed=1))


def _write(path: Path, rows: list[Result]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def _job(name: str, *arguments: object, reader: str = "encoder") -> Result:
    """One job in a process of its own; the bare one without any setting of threads."""
    environment = {key: value for key, value in os.environ.items() if name != "bare" or key not in THREADS}
    environment["ACCORDING_READER"] = reader
    done = subprocess.run([sys.executable, str(JOBS), name, *map(str, arguments)], env=environment, check=False,
                          capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{name} failed:\n{done.stderr}")
    result: Result = json.loads(done.stdout.splitlines()[-1])
    return result


def _compare(triples: list[tuple[Result, Result, Result]], count: int) -> None:
    first = triples[0]
    print(f"{count} reports, {first[0]['tokens']:,} tokens; the ledger took {first[1]['reports']}, "
          f"refused {first[1]['refused']}, and has {first[1]['statements']:,} new statements")
    print(f"{'':24}{'CPU s':>8}{'wall s':>8}   runs (CPU s)")
    for name, results in zip(NAMES, zip(*triples, strict=True), strict=True):
        runs = ", ".join(f"{result['cpu']:.1f}" for result in results)
        print(f"{name:24}{_median(results, 'cpu'):8.2f}{_median(results, 'wall'):8.2f}   {runs}")
    for clock in ("cpu", "wall"):
        for number, name in enumerate(NAMES[1:], 1):
            ratios = [triple[number][clock] / triple[0][clock] for triple in triples]
            print(f"ratio, {clock}, {name:<22}{statistics.median(ratios):6.2f}   "
                  f"{', '.join(f'{ratio:.2f}' for ratio in ratios)}")


def _shares(added: Result, profiled: Any) -> None:
    stages, how = added["stages"], "CPU seconds kept by the pipeline"
    if not stages:
        stages, how = profiled()["stages"], "by the profiler: many small calls look dearer than they are"
    whole = sum(stages.values())
    print(f"\nshare of each stage ({how})")
    for name, seconds in sorted(stages.items(), key=lambda item: -item[1]):
        if seconds >= 0.001 * whole:
            print(f"  {name:20}{seconds:8.2f} s{seconds / whole:8.1%}")


def _memory(quarter: Result, full: Result) -> None:
    print(f"\npeak memory: {quarter['peak_mb']:.0f} MB with {quarter['reports']} reports, "
          f"{full['peak_mb']:.0f} MB with {full['reports']}")


def _help(runs: int) -> None:
    """CPU seconds of `according --help`, from the start of Python."""
    spent = []
    for _ in range(max(3, runs)):
        process = subprocess.Popen([sys.executable, "-m", "according.cli", "--help"], stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        if status:
            sys.exit("according --help failed")
        spent.append(usage.ru_utime + usage.ru_stime)
    print(f"\naccording --help: {statistics.median(spent):.2f} s of CPU ({', '.join(f'{one:.2f}' for one in spent)})")


def _claims(ledger: Path, folder: Path, given: argparse.Namespace) -> None:
    """Fills the ledger up to the wanted number of statements with further invented reports, then asks it."""
    from according.ledger import Ledger  # noqa: PLC0415 - loads what the children are measured without

    with Ledger(ledger) as opened:
        have, seed = len(opened.statements()), 100
        while have < given.statements:
            more = _write(folder / f"more{seed}.jsonl", [dict(row) | {"id": f"{seed}-{row['id']}"}
                                                         for row in reports(40, seed=seed)])
            have, seed = have + opened.add([more]).statements, seed + 1
    for arguments in ((), ("--limit", "20"), ("--about", "drone", "--limit", "20")):
        asked = _job("claims", ledger, *arguments)
        print(f"according claims {' '.join(arguments):28}{asked['cpu']:6.2f} s of CPU, {asked['peak_mb']:.0f} MB, on "
              f"{have:,} statements, {'spaCy LOADED' if asked['spacy'] else 'without loading spaCy'}")


def _median(results: tuple[Result, ...], name: str) -> float:
    return float(statistics.median(result[name] for result in results))


if __name__ == "__main__":
    main()
