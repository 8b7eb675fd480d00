# What the pages cost, beside the bare framework.
#
#	make bench [BENCH_SCALE=10] [BENCH_SECONDS=1] [BENCH_KEEP=1]
#
# Prints a table and writes $(B)/bench.json.  Nothing is judged by the clock.
BENCH_VAR	 = $(B)/bench
BENCH_PORT	?= 19443
BENCH_FLOORS	 = $(patsubst %,$(B)/%.a,db rules base)
BENCH_BASELINE	 = $(B)/tests/bench/baseline

$(BENCH_BASELINE): $(B)/tests/bench/baseline.o $(BERTH_WEB_OBJ) $(KORE_OBJ) \
    $(BENCH_FLOORS)
	$(CC) $(LDFLAGS) -rdynamic -o $@ $< $(BERTH_WEB_OBJ) $(KORE_OBJ) \
	    $(BENCH_FLOORS) $(LIBS) $(KORE_LIBS) -lm

.PHONY: bench
bench: all $(BENCH_BASELINE)
	@B='$(abspath $(B))' VAR='$(abspath $(BENCH_VAR))' PORT='$(BENCH_PORT)' \
	    tests/bench/run
