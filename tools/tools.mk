# tools.mk -- the generated files, the tools that make them, and the checks
# of the house.  Included by the Makefile; B is the build directory.

B	?= build
HOSTCC	?= cc
TOOL_CFLAGS = -std=gnu11 -D_GNU_SOURCE -O1 -g -Wall -Wextra -Wpedantic \
	  -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes \
	  -Wcast-qual -Wwrite-strings -Wformat=2 -Wvla -Wundef -fno-common

# Directories stand among the prerequisites so that a file that was removed
# or renamed is noticed too.
GEN_SQL	= $(sort $(wildcard app/*/sql/*.sql))
GEN_HTML = $(sort $(wildcard templates/*/*.html))
PAGES	= $(sort $(patsubst templates/%/,%,$(dir $(GEN_HTML))))
PAGES_C	= $(PAGES:%=$(B)/gen/pages_%.c)
GEN_STATIC = $(sort $(wildcard static/*.*))
GEN_PO	= $(sort $(wildcard locale/zh_HK/*.po))
GEN_FILES = $(addprefix $(B)/gen/,sql.c sql.h static.c static.h lang.c) \
	  $(PAGES_C) $(PAGES_C:.c=.h)

.PHONY: gen floors sizes texts check-tools
gen: $(GEN_FILES)

$(B)/tools/tmplc: $(wildcard tools/tmplc*.c) tools/tmplc.h
	@mkdir -p $(@D)
	@echo GEN $@
	$(Q)$(HOSTCC) $(TOOL_CFLAGS) -o $@ $(filter %.c,$^)

$(B)/gen/sql.c $(B)/gen/sql.h &: tools/sql2c.awk $(GEN_SQL) $(wildcard app/*/sql \
    app/*/sql/parts app/*/sql/parts/*.sql)
	@mkdir -p $(@D)
	@echo GEN $@
	$(Q)awk -f tools/sql2c.awk -v c=$(B)/gen/sql.c -v h=$(B)/gen/sql.h \
	    $(GEN_SQL) </dev/null

# The pages of a room: templates/<room> to gen/pages_<room>.[ch].
.SECONDEXPANSION:
$(B)/gen/pages_%.c $(B)/gen/pages_%.h: $(B)/tools/tmplc templates/% \
    $$(wildcard templates/$$*/*.html)
	@mkdir -p $(@D)
	@echo GEN $(B)/gen/pages_$*.c
	$(Q)$(B)/tools/tmplc $(B)/gen/pages_$*.c $(B)/gen/pages_$*.h \
	    $(wildcard templates/$*/*.html)

$(B)/gen/static.c $(B)/gen/static.h &: tools/static2c $(GEN_STATIC) static
	@mkdir -p $(@D)
	@echo GEN $@
	$(Q)tools/static2c $(B)/gen/static.c $(B)/gen/static.h $(B)/gen/static \
	    $(GEN_STATIC)

# Simplified Chinese is made from Traditional (docs/adr/0019); the header keeps
# a catalogue without entries valid.
$(B)/gen/tc.po: $(GEN_PO) locale/zh_HK
	@mkdir -p $(@D)
	$(Q)msgcat --no-wrap --to-code=UTF-8 $(GEN_PO) > $@
$(B)/gen/sc.po: $(B)/gen/tc.po locale/zh_CN/hk2cn.json locale/zh_CN/terms.txt
	$(Q)opencc -c locale/zh_CN/hk2cn.json -i $< -o $@
$(B)/gen/lang.c: tools/po2c.awk $(B)/gen/tc.po $(B)/gen/sc.po
	@echo GEN $@
	$(Q)LC_ALL=C awk -f tools/po2c.awk LANG_TC=$(B)/gen/tc.po \
	    LANG_SC=$(B)/gen/sc.po > $@.new
	$(Q)mv $@.new $@

floors:
	@awk -f tools/floors.awk app/FLOORS $$(find app -name '*.[ch]' | sort) \
	    $(GEN_HTML)

sizes:
	@awk -f tools/sizes.awk $$(find app -name '*.[ch]' | sort)
	@awk -v file_lines_max=700 -v params_max=6 -f tools/sizes.awk \
	    $$(find tests -name '*.[ch]' | sort)

texts: $(PAGES_C)
	@B=$(B) tools/texts check

check-tools: $(B)/tools/tmplc
	@for t in tests/tools/*_test.sh; do B=$(B) sh $$t || exit 1; done
