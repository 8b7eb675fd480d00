# The adapter against a real Slurm, started by deploy/dev/slurm on ports of
# its own (CLUSTER_PORT moves them).  Needs root, as that does.
CLUSTER_PORT ?= 21400
CLUSTER_VAR  = $(abspath $(B))/cluster
CLUSTER_TESTS = $(patsubst tests/%.c,$(B)/tests/%,$(wildcard tests/cluster/*_test.c))
CLUSTER_LIBS = $(B)/adapters.a $(B)/rules.a $(B)/base.a

$(CLUSTER_TESTS) $(B)/tests/cluster/submit: $(B)/tests/cluster/%: \
    $(B)/tests/cluster/%.o $(B)/tests/cluster/people.o $(CLUSTER_LIBS)
	$(Q)$(CC) $(LDFLAGS) -o $@ $(filter %.o,$^) $(CLUSTER_LIBS) -lcmocka \
	    $(LIBS) $(PKG_LIBS) -lm
$(CLUSTER_TESTS): $(B)/tests/cluster/common.o

.PHONY: cluster-check
cluster-check: $(CLUSTER_TESTS) $(B)/tests/cluster/submit
	@VAR='$(CLUSTER_VAR)' PORT='$(CLUSTER_PORT)' BERTH_NODES= \
	    tests/cluster/with-cluster $(CLUSTER_TESTS)

# kill -9 of berth-jobs at every step of a provisioning.
$(B)/tests/cluster/die.so: tests/cluster/die.c
	@mkdir -p $(@D)
	$(Q)$(CC) $(CFLAGS) $(PKG_CFLAGS) -fPIC -shared -o $@ $< -ldl
.PHONY: kill-check
kill-check: $(B)/berth $(B)/berth-jobs $(B)/tests/cluster/die.so
	@B=$(B) tests/cluster/kill_test
