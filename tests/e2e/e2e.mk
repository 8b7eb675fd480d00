# The whole story in a real browser, on a system of its own.
E2E_VAR	 = $(B)/e2e
E2E_PORT ?= 18443
.PHONY: e2e e2e-install
e2e-install: tests/e2e/node_modules/.package-lock.json
tests/e2e/node_modules/.package-lock.json: tests/e2e/package.json
	cd tests/e2e && npm install --no-audit --no-fund --no-package-lock
	@touch $@
e2e: all e2e-install $(B)/tests/cluster/submit
	@B='$(B)' VAR='$(abspath $(E2E_VAR))' PORT='$(E2E_PORT)' tests/e2e/run
