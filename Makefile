PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin

.DEFAULT_GOAL := help
.PHONY: help demo test lint bench eval format clean

help:
	@echo "make demo    install, then keep issues from the example transcripts in .demo/"
	@echo "make test    install, then run linter, types and the whole test suite"
	@echo "make lint    linter, formatting and types alone"
	@echo "make mutants take each cure out in turn and show the test that fails without it"
	@echo "make bench   measure start-up, reading, planning and requests, as ratios and counts"
	@echo "make eval    measure extraction; SAMPLES=folder adds the real files"
	@echo "make format  format the code"
	@echo "make clean   remove what these made"

demo: $(VENV)/.installed
	@PATH="$$(cd "$(BIN)" && pwd):$$PATH" sh examples/demo.sh

test: lint
	$(BIN)/pytest -n auto --dist worksteal

lint: $(VENV)/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

mutants: $(VENV)/.installed-dev
	@$(BIN)/python -m tests.mutants

bench: $(VENV)/.installed-dev
	$(BIN)/python -m benchmarks

eval: $(VENV)/.installed-dev
	$(BIN)/python -m evaluation $(if $(SAMPLES),--samples $(SAMPLES)) $(EVAL)

format: $(VENV)/.installed-dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean:
	rm -rf $(VENV) .demo .mypy_cache .pytest_cache .ruff_cache .hypothesis build dist

# The stamps make every further run start at once; a changed pyproject.toml installs anew.
$(VENV)/.installed: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "syncer needs Python 3.11 or later, and $(PYTHON) is " + sys.version.split()[0] + ": name another, as in make PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test,dev]'
	@touch $@
