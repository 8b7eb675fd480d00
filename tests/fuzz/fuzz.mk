# The readers of what others send, with sanitizers and told of every branch.
# Only what they need is built; handlers and rows, which the routes name, stay
# unresolved and are not called.
FUZZ_FLAGS = -std=gnu11 -D_GNU_SOURCE -g -O1 -fno-omit-frame-pointer -Iapp -I$(B) \
	  -fsanitize=address,undefined -fno-sanitize-recover=undefined $(PKG_CFLAGS)
FUZZED	 = $(BASE) $(wildcard app/text/*.c) $(patsubst %,app/web/%.c,form typed field multipart cookie \
	  route) app/portal/routes.c $(filter %_routes.c,$(SRC)) app/identity/secret.c app/identity/session.c \
	  app/document/document.c app/organisation/organisation.c \
	  $(patsubst %,app/notification/%.c,mail mails) \
	  $(wildcard app/scheduler/scheduler.c app/scheduler/slurmrestd*.c) \
	  app/inspect/pdf_inspect.c \
	  $(filter-out %/tmplc.c,$(wildcard tools/tmplc*.c))
FUZZ_OBJ = $(patsubst %.c,$(B)/fuzz/%.o,$(FUZZED) $(wildcard tests/fuzz/*.c)) \
	  $(B)/gen/lang.o
FUZZ_SECONDS ?= 60
FUZZ_SEED ?= $(shell date +%s)

$(B)/fuzz/%.o: %.c | $(GEN_H)
	@mkdir -p $(@D)
	@echo CC $<
	$(Q)$(CC) $(FUZZ_FLAGS) $(FUZZ_MORE) -MMD -MP -c -o $@ $<
$(B)/fuzz/app/%.o: FUZZ_MORE = -fsanitize-coverage=trace-pc
$(B)/fuzz/tools/%.o: FUZZ_MORE = -fsanitize-coverage=trace-pc \
	  -Drealloc=fuzz_realloc -Dstrndup=fuzz_strndup -Dfree=fuzz_free
$(B)/fuzz/tests/%.o: FUZZ_MORE = -Wall -Wextra -Wshadow -Wconversion -Werror
$(B)/fuzz/fuzz: $(FUZZ_OBJ)
	$(Q)$(CC) -fsanitize=address,undefined -no-pie \
	    -Wl,--unresolved-symbols=ignore-all -o $@ $^ -lsodium -ljansson -lunistring -lidn2 -lqpdf -lm

# `fuzz` is as long as one has time, and another each time; `fuzz-check` is
# short and always the same.
.PHONY: fuzz fuzz-check
fuzz: $(B)/fuzz/fuzz
	@echo "seed $(FUZZ_SEED)"
	@FUZZ_KEPT=$(B)/fuzz $< -t $(FUZZ_SECONDS) -s $(FUZZ_SEED) $(FUZZ)
fuzz-check: $(B)/fuzz/fuzz
	@FUZZ_KEPT=$(B)/fuzz $< -n 10000
