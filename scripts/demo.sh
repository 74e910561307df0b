#!/usr/bin/env bash
# `make demo`: the example reports into a fresh ledger, the claims, one evidence sheet, two reports side by side.
set -euo pipefail
cd "$(dirname "$0")/.."
python=${ACCORDING_PYTHON:-python3}
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
according() { "$python" -m according.cli --ledger "$place/demo.db" "$@"; }
step() { printf '\n$ according %s\n\n' "$*"; according "$@"; }

step add examples/
step claims --limit 12
# The claim about the ship's explosion that the most reports carry; its id breaks a tie.
best=$(according claims --about exploded --json | "$python" -c '
import json, sys
rows = json.load(sys.stdin)
print(max(rows, key=lambda row: (len(row["reports"]), row["origins"], row["id"]))["id"])')
step show "$best"
step compare marrow-bay-halcyon-wire marrow-bay-vessaly-courier
