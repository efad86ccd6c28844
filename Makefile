# Everything this project can do on a fresh machine with Python and make. `make` lists it.
# Written for GNU make 3.81, which macOS has.

PYTHON := .venv/bin/python
INSTALLED := .venv/.installed
CLIENT := frontend_contract/client
COMPILER := $(CLIENT)/node_modules/.installed
PYTHONS := python3.13 python3.12 python3.11 python3
WORKERS ?= auto
ARGS ?=
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: help serve test check contract-check bench rebuild messages lock translations

help: ## List the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "make %-14s %s\n", $$1, $$2}' Makefile

serve: $(INSTALLED) ## Serve everything on http://127.0.0.1:8000/ (PORT and DATA_DIR move it)
	@exec $(PYTHON) -m cms.serve

test: $(INSTALLED) translations ## Run the tests (ARGS="-k name" is handed to pytest, WORKERS=0 runs them in one process)
	@exec $(PYTHON) -m pytest -n $(WORKERS) $(ARGS)

check: $(INSTALLED) $(COMPILER) translations ## Check style, types, layers, migrations, system checks and the API contract
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy
	.venv/bin/node $(CLIENT)/node_modules/typescript/bin/tsc -p $(CLIENT)
	.venv/bin/lint-imports
	$(PYTHON) manage.py makemigrations --check --dry-run
	$(PYTHON) manage.py check
	$(PYTHON) manage.py write_openapi --check
	$(PYTHON) -m frontend_contract.breaking_changes

contract-check: $(INSTALLED) ## Refuse what would break sites that use the last release of the API
	$(PYTHON) -m frontend_contract.breaking_changes

bench: $(INSTALLED) ## Measure the API
	@exec $(PYTHON) -m tests.benchmarks $(ARGS)

rebuild: $(INSTALLED) ## Write every published document again (ARGS=--check only compares)
	@exec $(PYTHON) manage.py rebuild_documents $(ARGS)

messages: $(INSTALLED) ## Bring the catalogues in locale/ in step with the texts in the source
	@exec $(PYTHON) -m cms.update_messages

lock: .venv/bin/uv ## Choose the newest versions that pyproject.toml allows, into requirements.lock
	.venv/bin/uv pip compile -q --upgrade --universal --generate-hashes --no-emit-index-url --no-emit-find-links \
		--no-annotate --group dev pyproject.toml -o requirements.lock --custom-compile-command "make lock"

translations: $(INSTALLED)
	@$(PYTHON) -m cms.compile_translations

$(COMPILER): $(CLIENT)/package-lock.json | $(INSTALLED)
	@PATH="$(CURDIR)/.venv/bin:$$PATH" npm ci --prefix $(CLIENT) --silent --no-audit --no-fund
	@touch $@

# pip's own settings (a mirror, say) are unknown to uv; pip is the way where uv finds nothing.
$(INSTALLED): requirements.lock | .venv/bin/uv
	@echo "Installing what requirements.lock names into .venv"
	@.venv/bin/uv pip sync -q --python $(PYTHON) --require-hashes requirements.lock \
		|| $(PYTHON) -m pip install -q --require-hashes -r requirements.lock
	@touch $@

.venv/bin/uv:
	@if [ ! -x $(PYTHON) ]; then \
		for name in $(PYTHONS); do \
			if $$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then found=$$name; break; fi; \
		done; \
		if [ -z "$$found" ]; then echo "Python 3.11 or newer is needed; none of $(PYTHONS) is." >&2; exit 1; fi; \
		if ! $$found -c 'import ensurepip, venv' 2>/dev/null; then \
			echo "$$found cannot make virtual environments: apt install python3-venv" >&2; exit 1; \
		fi; \
		$$found -m venv .venv; \
	fi
	@$(PYTHON) -m pip --version >/dev/null 2>&1 || $(PYTHON) -m ensurepip >/dev/null
	@$(PYTHON) -m pip install -q uv
