# The development system.  Included by the Makefile, which has the rule `all`
# and sets B, the directory of what was built.  The build is a make of its own,
# because only after the installation can the Makefile ask for its libraries.
#
#	make run [PORT=9443] [VAR=/elsewhere] [DEMO_PASSWORD=...]

DEV_SECTIONS	?= build run sandbox
berth-dev	= VAR='$(VAR)' PORT='$(PORT)' B='$(B)' deploy/dev/berth-dev

.PHONY: install run up down reset status

install:
	deploy/install $(DEV_SECTIONS)

run: install
	@$(MAKE) --no-print-directory all
	@$(berth-dev) run

up: install
	@$(MAKE) --no-print-directory all
	@$(berth-dev) up

down reset status:
	@$(berth-dev) $@
