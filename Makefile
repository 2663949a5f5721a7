# Short commands over cmake and ctest. `make` alone says what there is.
#
#   PRESET=asan make test     another configuration: dev, release, asan, tsan, coverage
#   JOBS=8 make build         as many compilers at once (one a processor otherwise)
PRESET ?= release
JOBS ?= $(shell nproc)
BUILD := build/$(PRESET)
INSTALL := tools/install_dependencies.sh
CONFIGURE := cmake --preset
# The first configuration of a machine that only wants to run it leaves the tests, and what they
# need, out; `make test` switches them on for good.
WITHOUT_TESTS = $(if $(wildcard $(1)/CMakeCache.txt),,-DBUILD_TESTING=OFF)

.PHONY: help run build test bench package check check-tidy nightly install-dependencies format clean

help:
	@echo "make run                  install what is missing, build, quote a sample BOM in build/demo, and"
	@echo "                          serve the pages at http://127.0.0.1:8080 until Ctrl-C"
	@echo "                          (RUN_ONCE=1 make run: end after the quote and a health check)"
	@echo "make build                build/release/throughline"
	@echo "make test                 build and run every test, on SQLite and on PostgreSQL (PRESET=asan ...)"
	@echo "make bench                run the benchmarks and print one table"
	@echo "make package              make the Debian package, with its service, in build/package"
	@echo "make check                read the sources: sizes, dependencies, names without tests, layout"
	@echo "make check-tidy           clang-tidy over what differs from BASE (main); ALL=1 for everything"
	@echo "make nightly              everything, with the thread sanitizer, clang-tidy and fuzzing"
	@echo "make format               lay the sources out as make check wants them"
	@echo "make install-dependencies everything that any of these needs"
	@echo "make clean                remove build/"

run:
	$(INSTALL) build run
	$(CONFIGURE) release $(call WITHOUT_TESTS,build/release)
	cmake --build --preset release --target throughline --parallel $(JOBS)
	tools/demo.sh build/release/throughline build/demo

build:
	$(INSTALL) build
	$(CONFIGURE) $(PRESET) $(call WITHOUT_TESTS,$(BUILD))
	cmake --build --preset $(PRESET) --target throughline --parallel $(JOBS)

test:
	$(INSTALL) build run test
	$(CONFIGURE) $(PRESET) -DBUILD_TESTING=ON
	cmake --build --preset $(PRESET) --parallel $(JOBS)
	ctest --test-dir $(BUILD) --output-on-failure --no-tests=error --timeout 900 \
	  --parallel $(JOBS)

bench:
	$(INSTALL) build run test
	$(CONFIGURE) release $(call WITHOUT_TESTS,build/release)
	cmake --build --preset release --target throughline throughline_bench --parallel $(JOBS)
	bench/with_postgres.sh build/release/throughline_bench $(BENCH)
	$(if $(BENCH),,tools/node.sh node bench/served.mjs build/release/throughline)

package:
	$(INSTALL) build package
	$(CONFIGURE) release $(call WITHOUT_TESTS,build/release)
	cmake --build --preset release --target throughline --parallel $(JOBS)
	cd build/release && cpack -G DEB -B ../package
	@ls build/package/*.deb

check:
	$(INSTALL) check
	python3 tools/check_sources_test.py
	python3 tools/check_sources.py
	tools/format.sh --check

check-tidy:
	$(INSTALL) build run test check tidy
	tools/tidy.py

nightly:
	$(INSTALL) build run test check tidy fuzz
	tools/nightly.sh

install-dependencies:
	$(INSTALL) build run test check tidy fuzz

format:
	$(INSTALL) check
	tools/format.sh

clean:
	rm -rf build
