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
# The sheet that the README shows: two reports, one origin, two denials, one date inferred.
step show "$(according claims --about 'seized 64' --json | "$python" -c 'import json, sys; print(json.load(sys.stdin)[0]["id"])')"
step compare marrow-bay-halcyon-wire marrow-bay-vessaly-courier
