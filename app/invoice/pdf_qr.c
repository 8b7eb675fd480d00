/* A QR code as rectangles, so that it is sharp at any size. */
#include <assert.h>
#include <qrencode.h>
#include <stdlib.h>

#include "invoice/pdf_parts.h"

#define QUIET	4	/* modules of white on every side, by the standard */

static void	 modules(cairo_t *, const QRcode *);

/* A payload is short (fps.c), so it always fits a code. */
void
pdf_qr(struct pdf *p, struct place at, const char *payload)
{
	QRcode	*code;
	double	 scale;

	assert(p != NULL);
	code = QRcode_encodeString(payload, 0, QR_ECLEVEL_M, QR_MODE_8, 1);
	if (code == NULL)
		abort();	/* no memory: as the arena does */
	scale = at.w / (code->width + 2 * QUIET);
	/* The dark begins at at.x, in line with the text above it. */
	pdf_fill(p, (struct place){ at.x - QUIET * scale, at.y, at.w }, at.w,
	    COLOUR_WHITE);
	cairo_save(p->cr);
	cairo_translate(p->cr, at.x, at.y);
	cairo_scale(p->cr, scale, scale);
	cairo_translate(p->cr, 0, QUIET);
	modules(p->cr, code);
	cairo_restore(p->cr);
	QRcode_free(code);
}

/* Dark modules of a row are joined, or fine white lines show between them. */
static void
modules(cairo_t *cr, const QRcode *code)
{
	const unsigned char	*row = code->data;
	int			 x, y, n;

	cairo_set_source_rgb(cr, 0, 0, 0);
	for (y = 0; y < code->width; y++, row += code->width) {
		for (x = 0; x < code->width; x += n + 1) {
			for (n = 0; x + n < code->width &&
			    (row[x + n] & 1) != 0; n++)
				continue;
			if (n > 0)
				cairo_rectangle(cr, x, y, n, 1);
		}
	}
	cairo_fill(cr);
}
