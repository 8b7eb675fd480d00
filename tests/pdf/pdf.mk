# Invoices as PDF, looked at with other people's tools: `make pdf-check`.
PDF_SAMPLE = $(B)/tests/pdf/pdf_sample

$(PDF_SAMPLE): $(B)/tests/pdf/pdf_sample.o $(B)/adapters.a $(B)/rules.a $(B)/base.a
	$(Q)$(CC) $(LDFLAGS) -o $@ $^ $(PKG_LIBS) -lm

.PHONY: pdf-check
pdf-check: $(PDF_SAMPLE) $(FONTS)
	@BERTH_FONTS=$(B)/fonts tests/pdf/pdf_test $(PDF_SAMPLE)
