# Two commands do everything: `make report` and `make test`.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

EXAMPLE := Examples/thanh-tri-2023
OUT := out
SWIFT := swift
PROGRAM := .build/release/baocao
PACKAGE = .build/baocao_$$($(PROGRAM) --version)_$$(dpkg --print-architecture).deb
SECONDS := 600
SEED := 1
COUNT := 100000
CAMPAIGNS := 200
PREFIX := /usr/local
DESTDIR :=
CYCLES := 500
EDITS := 500
RECORD :=
PEERS := $(HOME)/peers
INPUTS :=
ONLY :=
FOLDER :=
NAME :=
# Suites that start the program, other programs or judges, or read samples of thousands.
SLOW := BaocaoTests\.|PublishingTests\.|JudgeTests|NameHabitTests|ConservationTests|FuzzTests|TrialTests|CarrierTests|SpeedTests
CELLS :=
SANITIZER := address
# Suites that read everything the intake meets, draw, fail, and work side by side.
SANITIZED := BaocaoTests\.(CorpusTests|CarrierTests|PartsTests|UnattendedTests)

.PHONY: help report test check suite sanitize build lint setup test-tools golden example examples chain fuzz trial tables names pages edits oracle proof bench bench-instructions bench-nation bench-peers page install deb soak test-deb test-cluster test-signing clean

help: ## Show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

report: build ## Install what is needed, build, and make the example campaign's reports
	@echo "==> making the reports of $(EXAMPLE)"
	@$(PROGRAM) run $(EXAMPLE) --out $(OUT)
	@echo "==> the reports are in $(OUT)/thht-2023; begin with $(OUT)/thht-2023/index.html:"
	@find $(OUT)/thht-2023 -name '*.pdf' | sort | head -3 && echo "    …"

build: setup ## Build the program in release mode, with the Swift libraries in it
	@echo "==> building (the first time takes some minutes)"
	@$(SWIFT) build -c release --static-swift-stdlib --product baocao

test: setup test-tools ## Pass the tests
	@echo "==> building the tests (the first time takes some minutes)"
	@$(SWIFT) build --build-tests
	@echo "==> testing"
	@$(SWIFT) test --skip-build

check: setup ## Before every commit: lint, build, and the quick suites (all but judges, whole programs and mass samples)
	@$(MAKE) --no-print-directory lint
	@$(SWIFT) build --build-tests
	@$(SWIFT) test --skip-build --skip '$(SLOW)'

suite: ## Run the suites NAME of a built tree, such as NAME=RowKindTests, or NAME=IntakeTests. for a whole target
	@$(SWIFT) test --skip-build --filter '$(NAME)'

sanitize: ## Pass suites of a built tree that start the program with one built under SANITIZER (address, or thread)
	@Tests/Sanitizing/run.sh $(SANITIZER) '$(if $(NAME),$(NAME),$(SANITIZED))'

lint: ## Hold the sources to the formatter
	@$(SWIFT) format lint --strict --recursive Sources Tests Package.swift

setup: ## Install the system packages the program needs
	@Deploy/setup.sh program

test-tools: ## Install the independent tools that judge the program's output
	@Deploy/setup.sh tests
	@Tests/Validators/setup.sh

golden: ## Write the generated pages and recorded references again (then run the tests)
	@BAOCAO_RECORD=1 $(SWIFT) test || echo "==> look at the changes with git diff, then run: make test"

fuzz: ## Read mutated files for SECONDS (600), or INPUTS of them, with SEED (1); ONLY=.pdf takes files of such names, FROM skips rounds
	@$(if $(INPUTS),BAOCAO_FUZZ_INPUTS=$(INPUTS),BAOCAO_FUZZ_SECONDS=$(SECONDS)) BAOCAO_FUZZ_ONLY=$(ONLY) BAOCAO_FUZZ_SEED=$(SEED) BAOCAO_FUZZ_FROM=$(FROM) $(SWIFT) test -c release -Xswiftc -enable-testing \
	  --scratch-path .build/fuzz --filter FuzzTests

trial: ## Read every file of FOLDER, such as the test files of other programs: none may end the program or take long
	@BAOCAO_TRIAL="$(FOLDER)" BAOCAO_TRIAL_CELLS="$(CELLS)" $(SWIFT) test -c release -Xswiftc -enable-testing \
	  --scratch-path .build/fuzz --filter TrialTests

tables: ## Read COUNT (100000) tables as clerks make them, with SEED (1): no number lost, doubled or given to another in silence
	@BAOCAO_TABLES=$(COUNT) BAOCAO_SEED=$(SEED) $(SWIFT) test -c release -Xswiftc -enable-testing \
	  --scratch-path .build/fuzz --filter ConservationTests

names: ## Try spellings of the names of CAMPAIGNS (200) made-up campaigns over the real communes, from SEED (1)
	@BAOCAO_NAMES=$(CAMPAIGNS) BAOCAO_SEED=$(SEED) $(SWIFT) test -c release -Xswiftc -enable-testing \
	  --scratch-path .build/fuzz --filter NameHabitTests

pages: CAMPAIGNS := 40
pages: ## Measure how full pages are over CAMPAIGNS (40) made-up campaigns, from SEED (1), in all reports
	@BAOCAO_PAGES=$(CAMPAIGNS) BAOCAO_SEED=$(SEED) $(SWIFT) test -c release -Xswiftc -enable-testing \
	  --scratch-path .build/fuzz --filter PageFillTests

edits: ## Make EDITS (500) random edits of a campaign with SEED (1): what a run keeps is what would be made anew
	@BAOCAO_EDITS=$(EDITS) BAOCAO_SEED=$(SEED) $(SWIFT) test --filter FirstKeyTests

oracle: CAMPAIGNS := 500
oracle: build ## Take CAMPAIGNS (500) random campaigns through the independent oracles, from SEED (1), to the first that differs
	@python3 Tests/Oracle/check_all.py --program $(PROGRAM) --campaigns $(CAMPAIGNS) --seed $(SEED)

proof: ## Have thousands of random documents judged (an hour; the tests do it with some hundred)
	@BAOCAO_DOCUMENTS=5000 $(SWIFT) test --skip-build --filter JudgeTests

example: ## Write the example campaign's inbox again from its generator
	@python3 $(EXAMPLE)/generate.py

examples: build ## Make the inboxes and the reports of the examples of 2025 and 2026: a ward, a city of 126 communes and wards, and the ward a year later
	@for name in ha-dong-2025 ha-noi-2025 ha-dong-2026; do \
	  python3 Examples/generate_2025.py $$name && \
	  $(PROGRAM) run Examples/$$name --out $(OUT) && \
	  echo "==> begin with $(OUT)/vi-du-$$name/index.html"; \
	done

chain: build ## Take figures from schools by three wards to the city: each ward's issued PDF is its report to the level above
	@python3 Examples/chain_2025.py --program $(PROGRAM) --out $(OUT)
	@echo "==> begin with $(OUT)/thht-ha-noi-2025/index.html; the campaigns are in $(OUT)/chain"

bench: build ## Measure the program against the floor of bare Pango and Cairo (Benchmarks/README.md)
	@Deploy/setup.sh bench
	@python3 Benchmarks/run.py

bench-instructions: build ## Count instructions and fail where they grew by more than 5 % (RECORD=1 writes them)
	@Deploy/setup.sh bench
	@python3 Benchmarks/instructions.py $(if $(RECORD),--record)

bench-nation: build ## Make a campaign over all 3,321 communes with 56,457 schools, run it, and check names and totals
	@Deploy/setup.sh bench
	@rm -rf $(OUT)/nation && python3 Benchmarks/nation.py --out $(OUT)/nation/campaign
	@python3 Benchmarks/check_nation.py $(OUT)/nation/campaign $(OUT)/nation/out --program $(PROGRAM) --run

bench-peers: build ## Put the program beside other ways of making the same PDFs, by the peer benchmark in PEERS
	@$(PEERS)/run.py --peers typst,reportlab --communes 160 --runs 3 --check \
	  --external 'ours=BAOCAO_HOME=$(CURDIR) $(CURDIR)/$(PROGRAM) run {campaign} --out {out} --jobs {jobs}'

page: ## Check the officer's page of the example in headless Chromium; pictures go to .build/page
	@Deploy/setup.sh page
	@[ -x .build/page/venv/bin/python ] || python3 -m venv .build/page/venv
	@.build/page/venv/bin/pip install --quiet --disable-pip-version-check html5lib==1.1
	@.build/page/venv/bin/python Tests/Page/check.py $(OUT)/thht-2023 --pictures .build/page

install: ## Install the built program into PREFIX (/usr/local), below DESTDIR when that is set
	@Deploy/install.sh --program $(PROGRAM) --prefix $(PREFIX) --destdir "$(DESTDIR)"

deb: build ## Make a Debian package in .build, with the Swift libraries in the program
	@Deploy/package/deb.sh --program $(PROGRAM) .build

soak: build ## Run CYCLES (500) of random submissions, corrections, kills, full disks and runs with SEED (1) against an oracle
	@python3 Tests/Soak/soak.py --program $(PROGRAM) --cycles $(CYCLES) --seed $(SEED)

test-deb: deb ## Install the package into clean roots of Debian 12 and 13 and make the example there (needs root)
	@Deploy/setup.sh roots
	@Deploy/trials/package.sh $(PROGRAM) $(PACKAGE)

test-cluster: deb ## Make the example with GNU parallel, on a Slurm cluster of one machine, and in pods (needs root)
	@Deploy/setup.sh cluster
	@Deploy/trials/parallel.sh $(PROGRAM)
	@Deploy/trials/slurm.sh $(PROGRAM)
	@Deploy/trials/pods.py $(PACKAGE) $(PROGRAM)

test-signing: build ## Sign the example with pyHanko in all its fields, looking as the decree wants, and have the files judged
	@Tests/Validators/setup.sh
	@[ -x .build/signing/bin/python ] || python3 -m venv .build/signing
	@.build/signing/bin/pip install --quiet --disable-pip-version-check 'pyHanko[opentype,image-support]==0.38.0'
	@.build/signing/bin/python Deploy/signing/check.py $(PROGRAM)

clean: ## Remove what was built and made
	rm -rf .build $(OUT)/*/ Examples/*/ledger.* Examples/*/feedback Examples/*-202[56]/inbox Examples/*-202[56]/expected.json
