# Everything runs from a fresh clone with Python 3.11+ (with venv) and make; each target does its own set-up.
PYTHON ?= python3
UV_VERSION := 0.13.9
BIN := .venv/bin
UV := UV_PYTHON_DOWNLOADS=never UV_PROJECT_ENVIRONMENT=.venv $(BIN)/uv
LOCKED := pyproject.toml uv.lock
GAZETTEER := src/counterclaim/vocab/data/gazetteer.sqlite
VENDOR := src/counterclaim/app/web/assets/vendor/htmx.min.js

.PHONY: setup demo test lint compiled prove coverage mutate bench docs site sbom clean

setup: .venv/stamp-dev $(GAZETTEER) $(VENDOR)

# The program on the bundled reports, from nothing to ./demo.db and ./demo.html; needs no development tools.
demo: .venv/stamp-run $(GAZETTEER)
	$(BIN)/counterclaim demo

# Everything that proves a change; a third process works while the others wait for a browser or a server.
test: lint compiled
	$(BIN)/pytest -n 3 --dist loadfile

lint: setup
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

# The program's own bytecode, of which every process that a test starts would else make all anew (0.7 s of processor
# time) where Python is told to keep none.
compiled: setup
	$(BIN)/python -m compileall -q src

# Long matrices, load and mutation runs.
prove: setup compiled
	$(BIN)/pytest -n 2 --dist loadfile -m prove

# Which branches of all but `app` the tests take; fewer than pyproject.toml asks for fail it.
coverage: setup compiled
	$(BIN)/pytest -n 2 --dist loadfile --cov --cov-report=term

# Small changes to the code, drawn with a seed, that no quick test sees; an hour on a quiet core.
mutate: setup
	$(UV) sync --frozen --inexact --group mutation
	$(BIN)/python -m benchmarks.mutants

bench: setup
	$(BIN)/python -m benchmarks

docs: setup
	$(BIN)/python -m docs.generate

# The documentation as pages, in build/site; a link that leads nowhere fails it.
site: setup
	$(BIN)/python -m docs.site

# What an installation consists of, as CycloneDX, in build/sbom.json.
sbom: .venv/stamp-uv
	mkdir -p build
	$(UV) export --frozen --quiet --no-default-groups --all-extras --format cyclonedx1.5 --output-file build/sbom.json

clean:
	rm -rf .venv build dist mutants .coverage .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	rm -rf frontend/node_modules $(dir $(VENDOR))
	rm -f $(GAZETTEER) demo.db demo.db-shm demo.db-wal demo.html

.venv/stamp-uv: Makefile
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "$(PYTHON) is older than 3.11; say: make PYTHON=python3.11 $(MAKECMDGOALS)" >&2; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)
	touch $@

# --inexact keeps uv itself, and the development tools when only the demo's set-up has changed. --compile-bytecode:
# else each start compiles the libraries anew (a second of processor time) where Python is told to keep no bytecode.
.venv/stamp-run: .venv/stamp-uv $(LOCKED)
	$(UV) sync --frozen --inexact --compile-bytecode --no-default-groups --group gazetteer
	touch $@

.venv/stamp-dev: .venv/stamp-uv $(LOCKED)
	$(UV) sync --frozen --inexact --compile-bytecode
	touch $@ .venv/stamp-run

$(GAZETTEER): $(wildcard src/counterclaim/vocab/gazetteer*.py) src/counterclaim/vocab/areas.toml uv.lock | .venv/stamp-run
	$(BIN)/python -m counterclaim.vocab.gazetteer_build
	@touch $@

# What the pages of `counterclaim serve` use in the browser; needs npm.
$(VENDOR): frontend/package-lock.json frontend/vendor.json | .venv/stamp-run
	$(BIN)/python -m counterclaim.app.web.vendor_build
	@touch $@
