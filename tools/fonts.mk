# The faces that documents are set in: Noto Sans CJK HK, so that Hong Kong's
# characters have Hong Kong's shapes.  Its outlines are freed of subroutines,
# because cairo embeds all of a font's subroutines with every subset: an
# invoice shrinks from 1.7 MB to 50 kB.  Hangul, half of the file, is left out.
NOTO_CJK  ?= /usr/share/fonts/opentype/noto
NOTO_HK	   = 4			# the face of Hong Kong in the collection
HANGUL	   = 1100-11FF,3130-318F,A960-A97F,AC00-D7FF
FONTS	   = $(B)/fonts/Regular.otf $(B)/fonts/Bold.otf

all: fonts
fonts: $(FONTS)
$(FONTS): $(B)/fonts/%.otf: $(NOTO_CJK)/NotoSansCJK-%.ttc
	@mkdir -p $(@D)
	hb-subset $< --face-index=$(strip $(NOTO_HK)) --desubroutinize \
	    --unicodes='*' --unicodes-=$(HANGUL) -o $@
.PHONY: fonts
