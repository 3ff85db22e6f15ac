# The list of acts; `make help` explains them. Each installs what it needs and is not there yet.
PROGRAM := build/release/schaukasten
THEME := themes/kern
CASES = $(sort $(patsubst %/anders,%,$(wildcard tests/faulty/*/anders)) \
	$(patsubst %/ohne.txt,%,$(wildcard tests/faulty/*/ohne.txt))) \
	$(filter-out %/_grund,$(patsubst %/content,%,$(wildcard tests/sites/*/content tests/faulty/*/content)))
OUR_CODE = $$(git ls-files -co --exclude-standard 'generator/*.[ch]pp' 'tests/*.[ch]pp')

.PHONY: all site serve install schema pruefen faellig test asan tsan tidy format format-check check approve bench bench-gate faults fuzz clean help
.PHONY: generator theme test-build setup-build setup-test setup-tools setup-bench setup-fuzz

all: site

site: generator theme
	@$(PROGRAM) build

serve: generator theme
	@$(PROGRAM) serve

# Programs, theme and what operation needs: docs/betrieb.md. DESTDIR is for those who make packages.
PREFIX ?= /usr/local
install:
	@test -x $(PROGRAM) -a -f $(THEME)/dist/schaukasten.css || { echo 'Bitte zuerst: make'; exit 2; }
	@setup/place build/release '$(PREFIX)' '$(DESTDIR)'

# What editors ask for between two builds.
pruefen: generator theme
	@$(PROGRAM) check

faellig: generator theme
	@$(PROGRAM) check --due

# For text editors; not kept in git, since it names the terms and ids of the day.
schema: generator
	@$(PROGRAM) schema --json

generator: setup-build
	@test -f build/release/build.ninja || cmake --preset release --log-level=WARNING >/dev/null
	@cmake --build --preset release --target schaukasten -- --quiet

theme: setup-build
	@setup/install npm $(THEME)
	@node $(THEME)/einrichten/einrichten.mjs

test: test-build theme
	@rm -f build/release/tests.xml
	@ctest --preset release --output-junit tests.xml

test-build: setup-build setup-test
	@grep -qs SCHAUKASTEN_TESTS:BOOL=ON build/release/CMakeCache.txt || \
	    cmake --preset release --log-level=WARNING -DSCHAUKASTEN_TESTS=ON >/dev/null
	@cmake --build --preset release -- --quiet

asan: setup-build setup-test theme
	@cmake --preset asan --log-level=WARNING >/dev/null
	@cmake --build --preset asan -- --quiet
	@ctest --preset asan

# The parallel part; see tests/threads.
tsan: setup-build setup-test theme
	@cmake --preset tsan --log-level=WARNING >/dev/null
	@cmake --build --preset tsan -- --quiet
	@ctest --preset tsan

# Compiles as well, so that only what changed since is looked at again.
tidy: setup-build setup-test setup-tools
	@cmake --preset tidy --log-level=WARNING >/dev/null
	@cmake --build --preset tidy --target all headers -- --quiet -k 0

format: setup-tools
	@clang-format-14 -i $(OUR_CODE)

format-check: setup-tools
	@clang-format-14 --dry-run -Werror $(OUR_CODE)

check: format-check test asan tidy

approve: test-build theme
	@build/release/tests/site_runner approve $(PROGRAM) $(CASES)

bench: generator theme setup-bench
	@bench/run

# Some minutes; `make test` takes a sample. Each prints its figures.
PROMISE = python3 tests/faults/$(1).py $(CURDIR)/$(PROGRAM) tests/sites/$(2)/content $(CURDIR)/tests/sites/theme
PUBLISH = python3 tests/publish/$(1).py $(CURDIR)/$(PROGRAM) tests/sites/recht/content $(CURDIR)/tests/sites/theme
ODD_WORLD = $(CURDIR)/build/release/tests/libodd_world.so
faults: test-build
	@$(call PROMISE,faults,beziehungen) $(CURDIR)/build/release/tests/libfail_allocation.so --points 5000
	@$(call PROMISE,sweep,beziehungen)
	@$(call PROMISE,durable,beziehungen)
	@$(call PROMISE,same_bytes,beziehungen) $(ODD_WORLD)
	@$(call PROMISE,together,beziehungen)
	@$(call PROMISE,unchanged,minimal)
	@$(call PROMISE,outside,bilder) $(ODD_WORLD)
	@$(call PROMISE,hostile,minimal) $(ODD_WORLD)
	@$(call PUBLISH,cuts) --points 50
	@$(call PUBLISH,sweep) --publishes 30
	@$(call PUBLISH,withdrawal) --cuts 50

# Looks TIME seconds long for bytes that break one of the targets of tests/fuzz/; `make test` replays what was kept.
fuzz: setup-build setup-test setup-fuzz
	@cmake --preset fuzz --log-level=WARNING >/dev/null
	@cmake --build --preset fuzz -- --quiet
	@tests/fuzz/fuzz.sh $(or $(TIME),60)

bench-gate: generator setup-bench
	@bench/gate

clean:
	rm -rf build $(THEME)/dist

setup-build:
	@setup/install packages build

setup-test:
	@setup/install packages test
	@setup/install npm tests/browser

setup-tools:
	@setup/install packages tools

setup-fuzz:
	@setup/install packages fuzz

setup-bench:
	@setup/install packages bench
	@setup/install npm tests/browser

help:
	@echo 'make          richtet ein, was fehlt, und baut Generator, Theme und Website (nach public/)'
	@echo 'make test     richtet ein, was fehlt, und führt alle Tests aus'
	@echo 'make site     baut die Website                make serve    zeigt sie und folgt jedem Speichern'
	@echo 'make pruefen  sagt, was zu pflegen ist        make faellig  was wann fällig ist, und bei wem'
	@echo 'make install  richtet das fertige Programm ein (docs/betrieb.md)'
	@echo 'make schema   lässt VS Code Felder und Begriffe ergänzen (docs/redaktion.md)'
	@echo 'make asan     Tests mit Speicherprüfung       make tidy     prüft den Code mit clang-tidy'
	@echo 'make tsan     prüft, ob Threads einander stören'
	@echo 'make format   bringt den Code in Form         make check    prüft Form, Tests, asan und tidy'
	@echo 'make approve  nimmt die Ausgabe der Beispiele in tests/ als die erwartete an'
	@echo 'make bench-gate  zählt die Schritte eines kleinen Baus und meldet, wenn er teurer wurde'
	@echo 'make faults   stört Bau und Veröffentlichen an tausenden Stellen und prüft, dass die Website heil bleibt'
	@echo 'make fuzz     sucht mit zufälligen Eingaben nach Fehlern (TIME=60: Sekunden je Ziel)'
	@echo 'make bench    misst Zeit und Speicher         make clean    löscht build/ und das gebaute Theme'
