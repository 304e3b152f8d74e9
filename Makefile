# The two commands of the README. Nothing is needed but Python 3.11 (or newer) with pip and venv.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
PYTEST_ARGS ?=

.PHONY: build test check format lock clean

build: $(READY)
	$(BIN)/hexapla build

test: $(READY)
	$(BIN)/python -m pytest -n auto $(PYTEST_ARGS)

check: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/hexapla extract --check
	$(BIN)/hexapla check

format: $(READY)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# The exact versions, with hashes and without the address of any index; see CONTRIBUTING.md.
lock: $(READY)
	$(PYTHON) -m pip install --quiet --target $(VENV)/uv uv
	$(VENV)/uv/bin/uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --upgrade \
	  --generate-hashes --no-emit-index-url --no-header --no-annotate --quiet -o requirements.lock

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $(READY)

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis dist
