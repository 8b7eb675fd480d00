# What other pairs of eyes would say: knf.awk of the layout, cppcheck and
# clang-tidy (.clang-tidy says which checks), and gcc's own analyser.  A file
# that has not changed since it was found clean is not read again; a changed
# header counts as a change of all.
#
# Of cppcheck's are suppressed what it takes for mistakes and the house does on
# purpose: typed columns by _Generic on a null pointer's member, a waiter on
# its own stack, buffers filled in an argument.
LINT_JOBS ?= $(shell nproc)
LINT_H	 = $(wildcard app/*/*.h tools/*.h)
TIDY	 = $(patsubst %.c,$(B)/lint/%.tidy,$(SRC) $(wildcard tools/*.c))
ANALYZED = $(patsubst %.c,$(B)/lint/%.analyzed,$(SRC))
LINT_CFLAGS = -std=gnu11 -D_GNU_SOURCE -Iapp -I$(B) -I/usr/include/postgresql \
	  $(PKG_CFLAGS) $(KORE_INCLUDE)

# Rules that comments cite are in docs/rules.
.PHONY: lint knf cites tidy analyze analyzed
lint: knf cites $(GEN_H)
	@mkdir -p $(B)/lint/cppcheck
	@cppcheck --quiet --std=c11 --error-exitcode=1 --inline-suppr -D__cppcheck__ \
	    --enable=warning,portability --suppress=missingIncludeSystem \
	    --suppress=nullPointerRedundantCheck --suppress=nullPointer \
	    --suppress=autoVariables --suppress=varFuncNullUB \
	    --suppress=memleak --suppress=uninitvar \
	    --suppress=funcArgOrderDifferent -D__cppcheck__ -Iapp -I$(B) \
	    --cppcheck-build-dir=$(B)/lint/cppcheck \
	    -j $(LINT_JOBS) $(filter-out app/main/sandbox.c,$(SRC))
	@$(MAKE) --no-print-directory -k -j $(LINT_JOBS) tidy
knf:
	@awk -f tools/knf.awk $(wildcard app/*/*.[ch] tools/*.[ch] \
	    tests/*/*.[ch] deploy/*/*.[ch])
cites:
	@awk -f tools/cites.awk $(wildcard docs/rules/*.md) $(shell find app \
	    migrations templates tests -name '*.[ch]' -o -name '*.sql' -o -name '*.html')
tidy: $(TIDY)
	@:
$(B)/lint/%.tidy: %.c $(LINT_H) .clang-tidy | $(GEN_H) $(B)/kore-src/.patched
	@mkdir -p $(@D)
	@clang-tidy --quiet $< -- $(LINT_CFLAGS) 2>$@.said || { cat $@.said; exit 1; }
	@mv $@.said $@

# Not over tools/: the template compiler never frees.
analyze: $(GEN_H)
	@$(MAKE) --no-print-directory -k -j $(LINT_JOBS) analyzed
analyzed: $(ANALYZED)
	@:
$(B)/lint/%.analyzed: %.c $(LINT_H) | $(GEN_H) $(B)/kore-src/.patched
	@mkdir -p $(@D)
	@$(CC) $(LINT_CFLAGS) -O0 -fanalyzer -Werror -c -o /dev/null $<
	@touch $@
