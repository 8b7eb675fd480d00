# The sandbox of `make run`, started on ports of its own (PORT= moves them).
.PHONY: sandbox-check
sandbox-check:
	tests/sandbox/sandbox_test
