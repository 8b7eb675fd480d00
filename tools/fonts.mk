# The faces that documents are set in: Noto Sans CJK HK, so that Hong Kong's
# characters have Hong Kong's shapes.  Its outlines are freed of subroutines,
# because cairo embeds all of a font's subroutines with every subset: an
# invoice shrinks from 1.7 MB to 50 kB.  Hangul, half of the file, is in files of
# its own with the shapes of Korea.  Other scripts are those of fonts-noto-core.
NOTO_CJK  ?= /usr/share/fonts/opentype/noto
NOTO_HK	   = 4			# the face of Hong Kong in the collection
HANGUL	   = 1100-11FF,3130-318F,A960-A97F,AC00-D7FF
NOTO_KR	   = 1
# Blanks and marks in a run of Hangul are set in its font.
AMONG	   = 20,A0,3000-303F,FF01-FF60
FONTS	   = $(B)/fonts/Regular.otf $(B)/fonts/Bold.otf \
	     $(B)/fonts/Hangul-Regular.otf $(B)/fonts/Hangul-Bold.otf

all: fonts
fonts: $(FONTS)
$(filter-out %/Hangul-Regular.otf %/Hangul-Bold.otf,$(FONTS)): $(B)/fonts/%.otf: \
    $(NOTO_CJK)/NotoSansCJK-%.ttc
	@mkdir -p $(@D)
	hb-subset $< --face-index=$(strip $(NOTO_HK)) --desubroutinize \
	    --unicodes='*' --unicodes-=$(HANGUL) -o $@
$(B)/fonts/Hangul-%.otf: $(NOTO_CJK)/NotoSansCJK-%.ttc
	@mkdir -p $(@D)
	hb-subset $< --face-index=$(strip $(NOTO_KR)) --desubroutinize \
	    --unicodes=$(HANGUL),$(AMONG) -o $@
.PHONY: fonts
