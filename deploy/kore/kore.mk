# Kore, compiled from the source that Debian ships, with our patches; the
# program berth-web; and the tests on the wire.  Included by the Makefile.
#
# B is the build directory; SAN=1 asks for sanitizers (SANFLAGS).

KORE_DIR	?= /usr/share/kore
KORE_SRC	 = $(B)/kore-src
KORE_PATCHES	 = $(sort $(wildcard deploy/kore/patches/*.patch))
KORE_NAMES	 = accesslog auth buf config connection domain fileref filemap \
		   http json keymgr kore linux module msg net runtime seccomp \
		   tasks timer utils validator websocket worker

# Under a sanitizer Kore's own allocators would hide every fault in the heap,
# and the sanitizer's runtime needs system calls that no worker should make.
ifeq ($(SAN),1)
KORE_MEM_OBJ	 = $(B)/kore/mem_asan.o
KORE_SANDBOX	 = $(B)/kore/sandbox_off.o
else
KORE_MEM_OBJ	 = $(B)/kore/mem.o $(B)/kore/pool.o
KORE_SANDBOX	 = $(B)/main/sandbox.o
endif

KORE_OBJ	 = $(KORE_NAMES:%=$(B)/kore/%.o) $(B)/kore/version.o \
		   $(KORE_MEM_OBJ)
KORE_DEFS	 = -DKORE_USE_TASKS
KORE_CFLAGS	 = -std=gnu11 -D_GNU_SOURCE -D_FILE_OFFSET_BITS=64 -g $(OPT) \
		   -fno-common -fstack-protector-strong -Wall \
		   -Wno-deprecated-declarations $(KORE_DEFS) $(SANFLAGS) \
		   -DPREFIX='"/usr"' -I$(KORE_SRC)/include/kore \
		   -I$(KORE_SRC)/include -I$(B)/kore
# Kore's headers are not ours to mend: as system headers they do not warn.
KORE_INCLUDE	 = $(KORE_DEFS) -isystem $(KORE_SRC)/include
KORE_LIBS	 = -lssl -lcrypto -ldl -lpthread

# Made aside: make takes a file of its own that is gone for up to date, so the
# last good one stays, and is old, until all patches apply.
$(KORE_SRC)/.patched: $(KORE_PATCHES) deploy/kore/kore.mk
	@rm -rf $(KORE_SRC).new
	@mkdir -p $(KORE_SRC).new $(B)/kore
	@cp -R $(KORE_DIR)/src $(KORE_DIR)/include $(KORE_DIR)/misc $(KORE_SRC).new
	@for p in $(KORE_PATCHES); do \
		patch -s -p1 -d $(KORE_SRC).new --no-backup-if-mismatch \
		    <$$p || { echo "$$p does not apply" >&2; exit 1; }; \
	done
	@touch $(KORE_SRC).new/.patched
	@rm -rf $(KORE_SRC)
	@mv $(KORE_SRC).new $(KORE_SRC)

$(B)/kore/platform.h: $(KORE_SRC)/.patched
	sh $(KORE_SRC)/misc/linux-platform.sh >$@

$(B)/kore/version.c: $(KORE_SRC)/.patched
	echo 'const char *kore_version = "4.1.0-berth";' >$@

$(B)/kore/version.o: $(B)/kore/version.c
	$(CC) $(KORE_CFLAGS) -c $< -o $@

$(B)/kore/mem_asan.o $(B)/kore/sandbox_off.o: $(B)/kore/%.o: \
    deploy/kore/%.c $(KORE_SRC)/.patched $(B)/kore/platform.h
	$(CC) $(KORE_CFLAGS) -c $< -o $@

$(patsubst %,$(B)/kore/%.o,$(KORE_NAMES) mem pool): $(B)/kore/%.o: $(KORE_SRC)/.patched \
    $(B)/kore/platform.h
	$(CC) $(KORE_CFLAGS) -c $(KORE_SRC)/src/$*.c -o $@

# The only objects of ours that know Kore.
KORE_USERS	 = $(patsubst %,$(B)/main/%.o,portal turn body address \
		   loop offload sandbox)
$(KORE_USERS): CFLAGS += $(KORE_INCLUDE)
$(KORE_USERS): $(KORE_SRC)/.patched

BERTH_WEB_OBJ	 = $(patsubst %,$(B)/main/%.o,portal turn body address \
		   loop offload fiber config) $(KORE_SANDBOX)

KORE_FLOORS	 = $(patsubst %,$(B)/%.a,web rows db rules base)

# -rdynamic: Kore finds its handlers by name.
$(B)/berth-web: $(BERTH_WEB_OBJ) $(KORE_OBJ) $(KORE_FLOORS)
	$(CC) $(LDFLAGS) -rdynamic -o $@ $(BERTH_WEB_OBJ) $(KORE_OBJ) \
	    $(KORE_FLOORS) $(LIBS) $(PKG_LIBS) $(KORE_LIBS) -lm

# The tests on the wire: the same program with another web_serve().
WIRE_FLOORS	 = $(patsubst %,$(B)/%.a,db rules base)
WIRE_OBJ	 = $(B)/tests/wire/app.o
$(WIRE_OBJ): tests/wire/app.c $(KORE_SRC)/.patched | $(B)/gen/sql.h
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(KORE_INCLUDE) -MMD -MP -c -o $@ $<

$(B)/tests/wire/server: $(WIRE_OBJ) $(BERTH_WEB_OBJ) $(KORE_OBJ) \
    $(WIRE_FLOORS)
	$(CC) $(LDFLAGS) -rdynamic -o $@ $(WIRE_OBJ) $(BERTH_WEB_OBJ) \
	    $(KORE_OBJ) $(WIRE_FLOORS) $(LIBS) $(KORE_LIBS) -lm

.PHONY: wire
wire: $(B)/tests/wire/server
	/usr/bin/python3 tests/wire/wire.py $(B)/tests/wire/server

# Does each patch have a test that fails without it?  Half an hour.
.PHONY: wire-mutants
wire-mutants:
	@B=$(B) MAKE='$(MAKE)' tests/wire/mutants $(MUTANTS)
