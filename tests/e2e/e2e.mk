# The whole story in a real browser, and every page in it, each on a system of
# its own.  The story begins where there is nothing.
E2E_VAR	 = $(B)/e2e
E2E_PORT ?= 18443
CRAWL_VAR = $(B)/crawl
CRAWL_PORT ?= 18463
.PHONY: e2e crawl e2e-install
e2e-install: tests/e2e/node_modules/.package-lock.json
tests/e2e/node_modules/.package-lock.json: tests/e2e/package.json
	cd tests/e2e && npm install --no-audit --no-fund --no-package-lock
	@touch $@
e2e: all e2e-install $(B)/tests/cluster/submit
	@B='$(B)' VAR='$(abspath $(E2E_VAR))' PORT='$(E2E_PORT)' DEMO_CASES=0 \
	    tests/e2e/run tests/e2e/story.mjs
crawl: all e2e-install
	@B='$(B)' VAR='$(abspath $(CRAWL_VAR))' PORT='$(CRAWL_PORT)' \
	    tests/e2e/run tests/e2e/crawl.mjs
