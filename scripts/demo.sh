#!/usr/bin/env bash
# `make demo`: the example reports into a fresh ledger, the claims, one evidence sheet, two reports side by side.
set -euo pipefail
cd "$(dirname "$0")/.."
python=${ACCORDING_PYTHON:-python3}
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
according() { "$python" -m according.cli --ledger "$place/demo.db" "$@"; }
step() { printf '\n$ according %s\n\n' "$*"; according "$@"; }

step add examples/reports
step claims --limit 12
# Of the claims about the explosion the one with most to see: parts and differences, then reports; the id breaks a tie.
best=$(according claims --about exploded --json | "$python" -c '
import json, sys
seen = ("backers", "deniers", "doubters", "assessors", "differs")
rows = json.load(sys.stdin)
print(max(rows, key=lambda row: (sum(map(bool, map(row.get, seen))), len(row["reports"]), row["origins"], row["id"]))["id"])')
step show "$best"
step compare marrow-bay-halcyon-wire marrow-bay-vessaly-courier
