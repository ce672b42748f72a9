# make app: everything up to the open page. make test: everything that must hold. A second run is quick.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: app test fast bench lint types model model-quick lexicon golden fuzz load evaluate clean

app: $(VENV)/.installed
	$(BIN)/python -m streamlit run app.py

test: $(VENV)/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -n 2 --dist loadfile

fast: $(VENV)/.installed-dev
	$(BIN)/python -m pytest -m "not slow and not browser"

bench: $(VENV)/.installed-dev
	$(BIN)/python -m benchmarks

model: $(VENV)/.installed lexicon
	$(BIN)/python -m analyzer train

model-quick: $(VENV)/.installed lexicon
	$(BIN)/python -m analyzer train --quick --out build/model-quick

lexicon: $(VENV)/.installed
	$(BIN)/python -m analyzer lexicon check
	$(BIN)/python -m analyzer lexicon compile

# After training or an edit of the lexicon: the findings in whole articles, to be read as a diff.
golden: $(VENV)/.installed-dev
	$(BIN)/python -m pytest tests/test_golden.py -q --golden-update
	git diff --stat tests/golden

# Atheris is optional and no part of requirements-dev.txt; `make fuzz` says so where it is missing.
SECONDS_EACH ?= 20
fuzz: $(VENV)/.installed-dev
	$(BIN)/python -m fuzz.run --seconds $(SECONDS_EACH)

# Forty pupils at once on loopback; uses the whole machine for a minute or two.
load: $(VENV)/.installed-dev
	$(BIN)/python -m benchmarks.load

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: requirements.txt | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	touch $@

$(VENV)/.installed-dev: requirements.txt requirements-cluster.txt requirements-dev.txt | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	touch $@ $(VENV)/.installed

clean:
	rm -rf $(VENV) build .pytest_cache .mypy_cache .ruff_cache
