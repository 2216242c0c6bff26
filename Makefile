# Everything a newcomer types. `make` alone says what there is. Nothing here downloads a Python: it uses yours.

UV := 0.13.9
SAM := 1.170.0
RUNTIME := 3.13

SHELL := /bin/bash
BIN := .venv/bin
export UV_PROJECT_ENVIRONMENT := $(CURDIR)/.venv
export UV_PYTHON_DOWNLOADS := never
export SAM_CLI_TELEMETRY := 0
# Compiled modules are kept: without them every command here is seconds slower.
unexport VIRTUAL_ENV PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help setup run check test simulate bench load train package lock clean lint requirements browser
.DELETE_ON_ERROR:

help: ## Say what there is
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  make %-9s %s\n", $$1, $$2}' Makefile

# ---- Set up ----------------------------------------------------------------------------------------------------------

setup: .venv/.ready ## Make .venv with everything in it; quick when nothing changed
	@:

# The first Python on the PATH that is new enough and can make an environment. A shim may be there and still not work,
# so each is asked. `make setup PYTHON=python3.13` chooses one.
.venv/.uv-$(UV):
	@set -e; \
	if ! $(BIN)/python -m pip --version >/dev/null 2>&1; then \
	  for python in $(PYTHON) python3 python3.13 python3.14 python3.12 python3.11; do \
	    if "$$python" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then \
	      found="$$python"; break; \
	    fi; \
	  done; \
	  if [ -z "$${found:-}" ]; then \
	    echo "There is no Python 3.11 or newer with venv on the PATH. On Debian: sudo apt-get install python3-venv" >&2; \
	    exit 1; \
	  fi; \
	  echo "Making .venv with $$("$$found" --version)"; \
	  "$$found" -m venv --clear .venv; \
	fi; \
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv==$(UV); \
	rm -f .venv/.uv-*; touch $@

.venv/.ready: .venv/.uv-$(UV) pyproject.toml uv.lock
	@$(BIN)/uv sync --frozen --inexact --quiet
	@touch $@

# ---- Run it ----------------------------------------------------------------------------------------------------------

run: setup ## Run the whole service here, at http://127.0.0.1:8000 (PORT=8001 make run for another port)
	@$(BIN)/python -m local

# ---- Check it --------------------------------------------------------------------------------------------------------

lint: setup requirements
	@$(BIN)/ruff format --check --quiet . || { echo "Mend it with: $(BIN)/ruff format ." >&2; exit 1; }
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/cfn-lint template.yaml

check: lint ## Format, lint, types, template, fast tests: under a minute
	@$(BIN)/pytest -q -m "not slow" -n auto --maxprocesses 4 --dist loadfile

# The browser's tests come by themselves: a show that plays against the clock shares the machine with nothing.
test: browser lint ## Everything, with the stage and a browser: under 15 minutes
	@$(BIN)/pytest -q --ignore tests/browser -n auto --maxprocesses 4 --dist loadfile
	@$(BIN)/pytest -q tests/browser

browser: setup
	@set -e; \
	command -v chromium >/dev/null || { \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    echo "Installing Chromium"; \
	    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
	      chromium fonts-dejavu-core >/dev/null; \
	  else \
	    echo "The browser tests need Chromium. On Debian: sudo apt-get install chromium fonts-dejavu-core" >&2; exit 1; \
	  fi; }

simulate: setup ## Run the coach among faults: a thousand seeds, and one with many people
	@$(BIN)/careerline simulate --seeds 1000 --people 8 --days 7
	@$(BIN)/careerline simulate --seed 1 --people 150 --days 28

train: setup ## Train the reply reader's model again, from the labelled replies and the grammar: some minutes
	@$(BIN)/python -m training.train

bench: setup ## Time half a year of virtual time for ten people
	@$(BIN)/python -m bench.half_year 2>/dev/null

load: setup ## Send to a hundred thousand people between stand-ins: what a text costs; some minutes
	@$(BIN)/python -m bench.load

# ---- Package it ------------------------------------------------------------------------------------------------------

EXPORT = $(BIN)/uv export --frozen --no-dev --no-emit-project --no-hashes --no-header --quiet

requirements: setup
	@$(EXPORT) | diff -u functions/requirements.txt - || { \
	  echo "functions/requirements.txt is not what uv.lock says. Mend it with: make lock" >&2; exit 1; }

lock: setup ## Bring uv.lock and functions/requirements.txt up to date with pyproject.toml
	@$(BIN)/uv lock --quiet
	@$(EXPORT) --output-file functions/requirements.txt >/dev/null
	@$(BIN)/uv sync --frozen --inexact --quiet
	@touch .venv/.ready

# The SAM CLI pins libraries that we pin otherwise, so it lives by itself.
.venv-sam/.sam-$(SAM): .venv/.uv-$(UV)
	@$(BIN)/uv venv --quiet --clear --python $(BIN)/python .venv-sam
	@$(BIN)/uv pip install --quiet --python .venv-sam/bin/python aws-sam-cli==$(SAM)
	@touch $@

package: requirements .venv-sam/.sam-$(SAM) ## Build what AWS gets, in .aws-sam/build, and prove it
	@PATH="$(CURDIR)/.venv-sam/bin:$$PATH" $(BIN)/python tests/package/build.py $(RUNTIME)

clean: ## Remove what was made here: environments, builds, caches
	@rm -rf .venv .venv-sam .aws-sam .mypy_cache .ruff_cache .pytest_cache .hypothesis screenshots
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
