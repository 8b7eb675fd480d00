# Tests in C: tests/unit links rules only, tests/db and tests/web the floors up
# to their own; the latter two run with a database of their own (tests/with-db).
TEST_CFLAGS = $(CFLAGS) -Itests/lib -Wno-missing-prototypes
UNIT	= $(patsubst tests/%.c,$(B)/tests/%,$(wildcard tests/unit/*_test.c))
DBT	= $(patsubst tests/%.c,$(B)/tests/%,$(wildcard tests/db/*_test.c))
WEBT	= $(patsubst tests/%.c,$(B)/tests/%,$(wildcard tests/web/*_test.c))
HARNESS	= $(B)/tests/lib/harness.o $(B)/tests/lib/browser.o $(B)/tests/lib/scene.o \
	  $(B)/tests/lib/english.o $(B)/tests/lib/answers.o $(B)/tests/lib/paper.o

$(B)/tests/%.o: tests/%.c | $(GEN_H)
	@mkdir -p $(@D)
	@echo CC $<
	$(Q)$(CC) $(TEST_CFLAGS) $(PKG_CFLAGS) -MMD -MP -c -o $@ $<
$(UNIT): $(B)/tests/%: $(B)/tests/%.o $(B)/rules.a $(B)/base.a
	$(Q)$(CC) $(LDFLAGS) -o $@ $^ -lcmocka $(LIBS) $(PKG_LIBS) -lm
$(B)/tests/web/bad_input_test $(B)/tests/web/twice_test: $(B)/tests/web/forms.o
$(B)/tests/web/twice_test: $(B)/tests/lib/at_once.o
$(DBT) $(WEBT): $(B)/tests/%: $(B)/tests/%.o $(HARNESS) $(FLOORS_WEB) $(B)/adapters.a
	$(Q)$(CC) $(LDFLAGS) -o $@ $(filter %.o,$^) $(MORE) $(FLOORS_WEB) $(B)/adapters.a $(FLOORS_WEB) -lcmocka $(LIBS) $(PKG_LIBS) -lm

# All tables of columns, wherever they stand, and who asks what.
$(B)/gen/asks.c: tools/asks.awk $(SRC)
	$(Q)awk -f tools/asks.awk $(SRC) </dev/null > $@
$(B)/gen/asks.o: CFLAGS += -Itests/db
$(B)/tests/db/rows_test: $(B)/gen/asks.o $(B)/demo.a $(B)/jobs.a
$(B)/tests/db/rows_test: MORE = -Wl,--whole-archive $(B)/demo.a $(B)/rows.a \
	  -Wl,--no-whole-archive $(B)/jobs.a

# One line a program; the last line of each is "N passed, N failed".
.PHONY: check check-install check-unit check-db check-web
CHECKS	= floors sizes texts lint analyze check-tools check-unit fuzz-check \
	  check-db check-web pdf-check wire sandbox-check cluster-check kill-check e2e
# SAN=1 builds everything with sanitizers; what looks at the source alone or
# starts only other people's programs is left out then.
ifeq ($(SAN),1)
CHECKS	= check-unit check-db check-web pdf-check wire cluster-check kill-check e2e
export GROUP_SECONDS ?= 3600
endif
check: check-install
	@$(MAKE) --no-print-directory all
	@B=$(B) MAKE='$(MAKE)' tests/check $(CHECKS)
# What takes longer than a check may: every page of every role in a browser.
# `links_test` follows every link of them in `make check`.
.PHONY: soak
soak: check-install
	@$(MAKE) --no-print-directory all
	@B=$(B) MAKE='$(MAKE)' tests/check crawl
check-install:
	@deploy/install
check-unit: $(UNIT)
	@B=$(B) tests/run $^
check-db: $(DBT) $(B)/berth $(B)/berth-jobs $(B)/berth-demo $(B)/tests/cluster/die.so
	@B=$(B) tests/run --db $(DBT) tests/db/user_test tests/db/demo_test \
	    tests/db/restore_test
check-web: $(WEBT) $(B)/berth $(B)/berth-jobs $(B)/berth-demo \
    $(B)/tests/cluster/die.so
	@B=$(B) tests/run --db $(WEBT)
