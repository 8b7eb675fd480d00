# What a second pair of eyes would say.  Suppressed are what cppcheck takes for
# mistakes and the house does on purpose: typed columns by _Generic on a null
# pointer's member, a waiter on its own stack, buffers filled in an argument.
.PHONY: lint format
FORMATTED = $(sort $(wildcard app/*/*.[ch] tests/*/*.[ch] tools/*.[ch]))

format:
	clang-format -i $(FORMATTED)
lint: $(GEN_H)
	@cppcheck --quiet --std=c11 --error-exitcode=1 --inline-suppr \
	    --enable=warning,portability --suppress=missingIncludeSystem \
	    --suppress=nullPointerRedundantCheck --suppress=nullPointer \
	    --suppress=autoVariables --suppress=varFuncNullUB \
	    --suppress=memleak --suppress=uninitvar \
	    --suppress=funcArgOrderDifferent -Iapp -I$(B) \
	    -j 2 $(filter-out app/main/sandbox.c,$(SRC))
	@clang-tidy --quiet --warnings-as-errors='*' \
	    --checks='-*,bugprone-*,cert-err34-c,clang-analyzer-core*,clang-analyzer-unix*,-bugprone-easily-swappable-parameters,-bugprone-reserved-identifier,-bugprone-narrowing-conversions,-bugprone-implicit-widening-of-multiplication-result,-bugprone-macro-parentheses,-bugprone-assignment-in-if-condition,-bugprone-branch-clone,-bugprone-not-null-terminated-result,-bugprone-signal-handler' \
	    $(filter app/base/% app/billing/% app/db/% app/web/%,$(SRC)) -- \
	    -std=gnu11 -D_GNU_SOURCE -Iapp -I$(B) -I/usr/include/postgresql 2>&1 | \
	    grep -vE 'warnings? generated|Suppressed|non-user code|system headers' | \
	    awk '{ print; bad = 1 } END { exit bad }'
