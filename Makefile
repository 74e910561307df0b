# The few commands that people and CI run. Each sets up what it needs; a second run is quick.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
STAMP  := $(VENV)/.installed
RUN    := ACCORDING_PYTHON=$(BIN)/python

.DEFAULT_GOAL := help
.PHONY: help setup demo test check contracts quality bench lock clean

help:  ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(STAMP)  ## make .venv with according in it, from the locked requirements

# Everything is held to the hashes in the lock file; the build backend is in it, so nothing is fetched unlocked.
$(STAMP): requirements/dev.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "according needs Python 3.11 or newer: make PYTHON=/path/to/python3.11 setup"; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null \
		|| { echo "this Python cannot make environments: install its venv package (Debian: apt-get install python3-venv)"; exit 1; }
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

demo: setup  ## read the example reports into a fresh ledger and print an evidence sheet
	@$(RUN) bash scripts/demo.sh

test: setup  ## the tests
	$(BIN)/python -m pytest $(PYTEST)

check: setup contracts  ## ruff, mypy and the import contracts
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/mypy benchmarks

contracts: setup  ## the floors that no module may break through
	$(BIN)/lint-imports --no-cache

quality: setup  ## scores on the gold sets beside their pinned floors
	$(BIN)/python benchmarks/quality.py $(QUALITY)

bench: setup  ## our time beside the bare parse of the same texts, memory, and the command line
	$(BIN)/python benchmarks/speed.py $(BENCH)

# Needs pip-compile (pip-tools) on the path. No registry address gets into the lock files.
LOCK := CUSTOM_COMPILE_COMMAND="make lock" pip-compile --quiet --generate-hashes --no-emit-index-url \
	--no-emit-trusted-host --no-emit-find-links --strip-extras --allow-unsafe
lock:  ## write requirements/*.txt anew from requirements/*.in
	$(LOCK) --output-file=requirements/run.txt requirements/run.in
	$(LOCK) --output-file=requirements/dev.txt requirements/dev.in

clean:  ## remove the environment and the caches
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
