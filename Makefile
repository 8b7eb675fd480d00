# Berth.  `make run` and `make check` are the two commands a newcomer needs;
# README.md says what they do.  Every directory that has rules of its own
# keeps them beside its files and is included below.
B	?= build
ifeq ($(origin CC),default)
CC	= gcc
endif
Q	= @
CFLAGS	= -std=gnu11 -D_GNU_SOURCE -g $(OPT) -Iapp -I$(B) -I/usr/include/postgresql
CFLAGS += -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes \
	  -Wmissing-prototypes -Wcast-qual -Wwrite-strings -Wformat=2 -Wvla \
	  -Wundef -fno-common -Werror -fstack-protector-strong $(SANFLAGS)
OPT	= -O2 -D_FORTIFY_SOURCE=2
LDFLAGS	= -Wl,-z,relro,-z,now $(SANFLAGS)
ifeq ($(SAN),1)
B	:= $(B)/san
OPT	= -O1 -fno-omit-frame-pointer
SANFLAGS = -fsanitize=address,undefined -fno-sanitize-recover=undefined
endif
MAKEFLAGS += --no-builtin-rules
.SUFFIXES:
.SECONDARY:
.DELETE_ON_ERROR:

# The floors, lowest first; each is a library that may use only those before
# it, so a rule that calls the database does not link (docs/architecture.md).
SRC	 = $(sort $(wildcard app/*/*.c))
BASE	 = $(filter app/base/%,$(SRC))
DB	 = $(filter app/db/%,$(SRC))
DEMO	 = $(filter app/demo/%,$(SRC))
MAIN	 = $(filter app/main/%,$(SRC))
ROWS	 = $(filter %_rows.c,$(SRC))
JOBS	 = $(filter %_job.c,$(SRC))
WEBS	 = $(filter-out $(JOBS),$(filter app/web/% app/portal/% %_web.c %_routes.c,$(SRC)))
ADAPTERS = $(filter app/scheduler/slurm_% app/inspect/pdf_% app/notification/smtp_% app/invoice/pdf_%,$(SRC))
RULES	 = $(filter-out $(BASE) $(DB) $(DEMO) $(MAIN) $(ROWS) $(WEBS) $(JOBS) $(ADAPTERS),$(SRC))
o	 = $(patsubst app/%.c,$(B)/%.o,$(1))

# Before the rules that name them: make reads prerequisites only once.
GEN_H	 = $(addprefix $(B)/gen/,sql.h static.h) $(PAGES_C:.c=.h)
FLOORS_WEB  = $(B)/web.a $(B)/rows.a $(B)/db.a $(B)/rules.a $(B)/base.a
FLOORS_JOBS = $(B)/jobs.a $(B)/adapters.a $(B)/rows.a $(B)/db.a $(B)/rules.a $(B)/base.a

all: $(B)/berth $(B)/berth-jobs $(B)/berth-inspect $(B)/berth-demo $(B)/berth-web
include tools/tools.mk tools/fonts.mk
include tools/lint.mk
-include app/identity/identity.mk deploy/kore/kore.mk deploy/dev/dev.mk $(wildcard tests/*/*.mk)

PKGS	 = libqpdf libseccomp cairo pangocairo pangoft2 fontconfig libcurl jansson libqrencode
PKG_CFLAGS := $(shell pkg-config --cflags $(PKGS) 2>/dev/null)
PKG_LIBS := $(shell pkg-config --libs $(PKGS) 2>/dev/null)

$(B)/%.o: app/%.c | $(GEN_H)
	@mkdir -p $(@D)
	@echo CC $<
	$(Q)$(CC) $(CFLAGS) $(PKG_CFLAGS) -MMD -MP -c -o $@ $<
$(B)/gen/%.o: $(B)/gen/%.c | $(GEN_H)
	@echo CC $<
	$(Q)$(CC) $(CFLAGS) -MMD -MP -c -o $@ $<
-include $(shell find $(B) -name '*.d' 2>/dev/null)

$(B)/base.a: $(call o,$(BASE)) $(B)/gen/lang.o
$(B)/rules.a: $(call o,$(RULES))
$(B)/db.a: $(call o,$(DB)) $(B)/gen/sql.o
$(B)/rows.a: $(call o,$(ROWS))
$(B)/jobs.a: $(call o,$(JOBS))
$(B)/adapters.a: $(call o,$(ADAPTERS))
$(B)/web.a: $(call o,$(WEBS)) $(PAGES:%=$(B)/gen/pages_%.o) $(B)/gen/static.o
$(B)/demo.a: $(call o,$(DEMO))
$(B)/%.a:
	@rm -f $@
	$(Q)ar rcs $@ $^

LIBS	 = -lpq -lsodium -ljwt -lunistring -lidn2

$(B)/berth: $(B)/main/cli.o $(call o,$(filter app/main/cli_% app/main/config.c app/main/jobs_settings.c,$(MAIN))) $(B)/web.a $(FLOORS_JOBS)
	$(CC) $(LDFLAGS) -o $@ $^ $(FLOORS_JOBS) $(LIBS) $(PKG_LIBS) -lm
$(B)/berth-jobs: $(B)/main/jobs.o $(call o,$(filter app/main/jobs_% app/main/config.c,$(MAIN))) $(FLOORS_JOBS)
	$(CC) $(LDFLAGS) -o $@ $^ $(FLOORS_JOBS) $(LIBS) $(PKG_LIBS) -lm
# Of demonstrations only; never installed.
$(B)/berth-demo: $(B)/main/demo.o $(call o,$(filter app/main/config.c app/main/jobs_settings.c,$(MAIN))) $(B)/demo.a $(B)/web.a $(FLOORS_JOBS)
	$(CC) $(LDFLAGS) -o $@ $^ $(FLOORS_JOBS) $(LIBS) $(PKG_LIBS) -lm

# The smallest of all: it reads what nobody vouches for.
$(B)/berth-inspect: $(B)/main/inspect.o $(call o,$(filter app/inspect/%,$(SRC))) $(B)/base.a
	$(CC) $(LDFLAGS) -o $@ $^ -lqpdf -lseccomp

clean:
	rm -rf build
.PHONY: all clean
