/* The parts of a document, from the top of the page to its foot. */
#ifndef INVOICE_PDF_PARTS_H
#define INVOICE_PDF_PARTS_H

#include "invoice/pdf_draw.h"

/* What is on every page; the first has the parties as well.  Each leaves
 * p->y below itself. */
void	 pdf_page_begin(struct pdf *);
void	 pdf_page_end(struct pdf *);
void	 pdf_parties(struct pdf *);

/* The lines, with a heading on every page that they need. */
void	 pdf_lines(struct pdf *);

/* Totals and how to pay, kept together; as high as pdf_closing_height(). */
void	 pdf_closing(struct pdf *);
double	 pdf_closing_height(const struct pdf *);

/* Ends this page and begins the next. */
void	 pdf_break(struct pdf *);

void	 pdf_qr(struct pdf *, struct place, const char *payload);

#endif
