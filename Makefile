# The two commands of a newcomer are `make serve` and `make test`; each installs what it misses.
BASE ?= /kanjian/
export BASE
TARGET = $(or $(CARGO_TARGET_DIR),target)

.PHONY: serve build zip site snapshot test setup setup-test bench warehouse fuzz clean
serve: setup site            ## build, serve on 127.0.0.1:8080 under the base path, rebuild on change
	node tools/serve.mjs

build: setup site            ## dist/, ready to publish under BASE (default /kanjian/)
	node tools/size.mjs dist

setup:
	@tools/setup.sh build

setup-test:
	@tools/setup.sh test

snapshot:
	cargo run -q -p kanjian-cli -- build $(if $(URL),--url $(URL)) data public/data

site: snapshot
	tools/wasm.sh
	cargo build -q -p kanjian-app --features ssr --bin kanjian-prerender
	rm -rf dist.new
	$(TARGET)/debug/kanjian-prerender public/data target/package dist.new $(BASE)
	rm -rf dist && mv dist.new dist

zip: BASE = ./
zip: build                   ## kanjian-site.zip, which runs from any folder of any web server
	cargo build -q -p kanjian-app --features ssr --bin kanjian-archive
	$(TARGET)/debug/kanjian-archive dist kanjian-site.zip

test: setup-test             ## format, lint, native, wasm and browser tests
	@tools/test.sh

bench: build                 ## the comparison with other libraries, drawing times, Lighthouse, 2.8 million observations
	tools/bench/run.sh

fuzz:                        ## every parser under libFuzzer, SECONDS_EACH (300) seconds each; TARGETS="prose csv" for some
	tools/fuzz.sh $(TARGETS)

warehouse:                   ## the SQL of docs/warehouse.md, run in DuckDB and in Spark
	tools/warehouse/run.sh

clean:
	rm -rf dist dist.new public/data target/package
