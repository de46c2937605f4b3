# Every command a person types; .ci/run calls the same ones. `make` alone says what there is.
.DEFAULT_GOAL := help
.PHONY: help setup demo console messages lint lint-python lint-rust lint-docs \
        test test-rust test-postgres test-python bench bench-policy bench-console bench-launch bench-fleet snapshots samples fuzz docs lock clean

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
STAMPS := build/stamps
DEMO := build/demo
FUZZ_SECONDS ?= 600
# One more than there are cores: tests wait for browsers, databases and programs for a third of their time.
WORKERS ?= $(shell expr $$(getconf _NPROCESSORS_ONLN) + 1)
# Extra words for pytest, such as `make test PYTEST="-k diff"`.
PYTEST ?=

# One interpreter for every cargo call, so that nothing is built twice for want of a variable.
export PYO3_PYTHON := $(abspath $(BIN)/python)
export PYO3_BUILD_EXTENSION_MODULE := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1
# Where nothing compiled is kept, each of the programs that tests start compiles all of it anew.
unexport PYTHONDONTWRITEBYTECODE

RUST_SOURCES := $(shell find crates -name '*.rs' -o -name Cargo.toml) Cargo.toml Cargo.lock

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' Makefile | sort | awk -F ':.*## ' '{printf "make %-13s %s\n", $$1, $$2}'

setup: $(STAMPS)/native $(STAMPS)/system ## everything: environment, tools, the built engine
	@echo "setup: done; $(BIN)/appwarden doctor says what is there"

$(STAMPS)/venv: requirements/dev.txt tools/setup.sh
	@mkdir -p $(STAMPS)
	sh tools/setup.sh venv "$(PYTHON)" $(VENV)
	@touch $@

# A Chinese font, a second dex reader, PostgreSQL, a browser: only where this user may install packages, else a line that says what is skipped.
$(STAMPS)/system: $(STAMPS)/venv tools/setup.sh
	@mkdir -p $(STAMPS)
	sh tools/setup.sh system
	@touch $@

# The engine is built once, optimised, into src/; Python files need no step.
$(STAMPS)/native: $(STAMPS)/venv pyproject.toml $(RUST_SOURCES)
	sh tools/setup.sh cargo
	PIP_QUIET=1 VIRTUAL_ENV=$(abspath $(VENV)) $(BIN)/maturin develop --release --locked --quiet
	@touch $@

demo: setup ## inspect bundled sample apps; one report here, all formats in build/demo
	@sh tools/demo.sh $(BIN)/appwarden $(DEMO)

console: setup ## the enforcement office with demo data: prints its address and accounts
	@$(BIN)/appwarden console demo

messages: $(STAMPS)/venv ## collect the console's texts and compile its translations (needs gettext)
	sh tools/messages.sh $(BIN)/python

lint: lint-python lint-rust lint-docs ## all checks that need no run of the program

lint-python: $(STAMPS)/native
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	MYPYPATH=src $(BIN)/python -m mypy.stubtest appwarden._native --allowlist tools/stubtest-allowlist.txt --ignore-unused-allowlist
	$(BIN)/lint-imports --no-logo
	$(BIN)/python tools/check_file_lengths.py

lint-rust: $(STAMPS)/native
	cargo fmt --all --check
	cargo clippy --workspace --all-targets --locked --quiet -- -D warnings
	$(BIN)/python tools/check_licences.py

lint-docs: $(STAMPS)/native
	$(BIN)/appwarden catalogue lint
	$(BIN)/python tools/reference.py --check

test: test-rust test-postgres test-python ## all tests; the last line is pytest's

test-rust: $(STAMPS)/native
	cargo test --workspace --locked --quiet

test-postgres: $(STAMPS)/native $(STAMPS)/system ## the tests of console and fleets on a PostgreSQL of their own
	sh tools/test_postgres.sh $(BIN)/python -n $(WORKERS) --dist worksteal $(PYTEST)

test-python: $(STAMPS)/native $(STAMPS)/system
	$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal $(PYTEST)

bench: $(STAMPS)/native ## speed and memory against the budgets; apps from APPWARDEN_CORPUS
	$(BIN)/python benches/run.py

bench-policy: $(STAMPS)/native ## how well privacy policies are read; corpora from APPWARDEN_CORPUS
	$(BIN)/python benches/policy.py

bench-console: $(STAMPS)/native ## the console's pages over 200,000 cases on a throw-away PostgreSQL
	$(BIN)/python benches/console_load.py

bench-launch: $(STAMPS)/native ## what a launch without a device witnesses, and its speed
	$(BIN)/python benches/launch.py

bench-fleet: $(STAMPS)/native $(STAMPS)/system ## many apps at once: speed, leases, what a store of 3 million costs
	sh tools/with_postgres.sh $(abspath $(BIN)/python) benches/fleet.py

snapshots: $(STAMPS)/native $(STAMPS)/system ## write the expected outputs again; read the difference before you commit it
	$(BIN)/python -m pytest -p no:randomly --snapshot-update
	$(BIN)/python tools/readme_output.py

samples: $(STAMPS)/venv ## build the sample apps from their sources (needs a JDK and the Android build tools)
	$(BIN)/python tests/samples/build.py

fuzz: ## every fuzz target for FUZZ_SECONDS each, from the sample apps
	sh tools/fuzz.sh $(FUZZ_SECONDS)

docs: $(STAMPS)/native ## write docs/reference and the README's output block again
	$(BIN)/python tools/reference.py
	$(BIN)/python tools/readme_output.py

lock: ## resolve requirements/dev.txt again
	$(BIN)/python -m pip install --quiet uv
	sh tools/lock.sh $(BIN)/uv

clean: ## remove what was built, the environment included
	rm -rf build dist target $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	rm -f src/appwarden/_native*.so
