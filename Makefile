# `make run` and `make test` do all of their own set-up, and are quick once it is done. `make` lists the targets.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed
# Tests of the window need a screen; where there is none, a virtual one serves.
SCREEN := $(if $(filter Linux,$(shell uname -s)),$(if $(DISPLAY)$(WAYLAND_DISPLAY),,xvfb-run -a -s "-screen 0 1280x800x24"),)
# Tests share the work as tests/README.md says; `make test WORKERS=0` runs them one after the other.
WORKERS ?= $(if $(filter Linux,$(shell uname -s)),3,0)
PYTEST := $(BIN)/python -m pytest
SHARED := -n $(WORKERS) --maxschedchunk 1
# What each test has shown, for `make proof`.
PROOF := -p tests.proof.recorder --proof build/proof
LOCK := $(BIN)/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --custom-compile-command "make lock" $(UPGRADE)

.PHONY: help run test test-full proof mutate bench package test-package drift-table screenshots translations lint format lock clean setup system test-system fuzz test-windows package-windows

help:
	@awk -F ': |## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$NF }' $(MAKEFILE_LIST)

run: setup ## the window on the practice site, with a sample batch
	packaging/run-practice.sh $(BIN)/tjgui

test: lint test-system ## all checks and tests
	$(SCREEN) $(PYTEST) $(SHARED) $(PROOF)/test.jsonl $(ARGS)

# Many more seeds, kills and examples; takes hours. Cut off, it continues where it stopped, and it ends with the figures.
test-full: setup test-system ## the same with many more seeds, kills and examples; takes hours
	TJGUI_TESTS=full $(SCREEN) $(PYTEST) $(SHARED) $(PROOF)/full.jsonl --proof-resume $(ARGS); \
		result=$$?; $(BIN)/python -m tests.proof; exit $$result

proof: setup ## the figures of the last runs, in tests/README.md and the proof page
	$(BIN)/python -m tests.proof

# Takes hours, and can be stopped and started again: tests/mutation/scores.md. `make mutate ARGS="runner"` for some modules.
mutate: setup ## change the deciding modules, and count which changes the tests notice
	$(BIN)/python -m tests.mutation $(ARGS)

# Hostile input for everything that reads files, pages and packs: tests/fuzz/README.md. `make fuzz ARGS="pack --minutes 5"`.
fuzz: setup ## an hour of fuzzing of everything that reads what comes from elsewhere
	$(BIN)/python -m tests.fuzz $(ARGS)

# The packaged program for this system, in dist/.
package: setup ## the packaged program for this system, in dist/
	$(BIN)/python packaging/icons.py
	$(BIN)/python packaging/build.py $(ARGS)
	$(if $(filter Linux,$(shell uname -s)),$(if $(shell command -v dpkg-deb),packaging/linux/build-deb.sh))

# Figures, not a test: tests/benchmarks/README.md says what they mean. `make bench ARGS="--quick b"` for some of it.
bench: setup ## figures: what a batch costs (tests/benchmarks/README.md)
	$(SCREEN) $(BIN)/python -m tests.benchmarks $(ARGS)

# Builds the packaged program and tries it out as a user gets it.
test-package: setup ## build the packaged program and try it
	$(BIN)/python packaging/build.py --no-archive
	TJGUI_PACKAGE=dist/tjgui $(SCREEN) $(PYTEST) tests/packaging $(ARGS)

# Under Wine, as root; TJGUI_WINE names its cache, TJGUI_WINE_PYTHON=3.13 another Python. `make test-windows ARGS=FILE`
# runs only these tests.
test-windows: system ## the tests with Windows' Python, under Wine (Debian, root)
	packaging/windows/wine/test.sh $(ARGS)

package-windows: system ## the zip and the installer for Windows, built and tried under Wine (Debian, root)
	packaging/windows/wine/package.sh $(ARGS)

# All changes of the site, and the table of what came of each.
drift-table: setup ## all changes of the site, and a table of the outcomes
	TJGUI_TESTS=full TJGUI_DRIFT_TABLE=tests/drift/README.md $(SCREEN) $(PYTEST) -s -q tests/drift

lint: setup ## ruff, mypy, import-linter
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

format: setup ## format the code
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

# `make lock UPGRADE=--upgrade` takes the newest versions that pyproject.toml allows.
lock: setup ## write the locked versions; UPGRADE=--upgrade takes the newest
	$(LOCK) --output-file requirements/app.txt
	$(LOCK) --group dev --constraint requirements/app.txt --output-file requirements/dev.txt

# Every state of the window, light and dark, 100 and 200 %, English and German, in build/screenshots/.
screenshots: setup ## every state of the window, in build/screenshots/
	$(BIN)/python packaging/gallery.py $(ARGS)

# Collects what the window says, of itself and of the core's messages, and packs the translations. Edit the .ts in
# between, by hand or with pyside6-linguist. English has only the forms for one. `make translations LANGUAGES="de pl"`
# begins another language.
TRANSLATIONS := resources/translations
LANGUAGES ?= $(filter-out en,$(patsubst $(TRANSLATIONS)/tjgui_%.ts,%,$(wildcard $(TRANSLATIONS)/tjgui_*.ts)))
LUPDATE = $(BIN)/pyside6-lupdate $(shell find tjgui -name '*.py' | sort) -source-language en_US -no-obsolete -locations none
translations: setup ## collect the texts, pack the translations
	$(BIN)/python packaging/texts.py build/texts.py
	$(LUPDATE) build/texts.py -ts $(LANGUAGES:%=$(TRANSLATIONS)/tjgui_%.ts)
	$(LUPDATE) -pluralonly -ts $(TRANSLATIONS)/tjgui_en.ts
	$(BIN)/pyside6-lrelease $(TRANSLATIONS)/tjgui_en.ts $(LANGUAGES:%=$(TRANSLATIONS)/tjgui_%.ts)

setup: system $(INSTALLED)

system:
	PYTHON=$(PYTHON) packaging/setup-debian.sh

test-system:
	packaging/setup-debian-tests.sh

$(INSTALLED): requirements/dev.txt pyproject.toml | system
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-index --no-deps --no-build-isolation -e .
	touch $@

clean: ## remove everything that was built or installed here
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
