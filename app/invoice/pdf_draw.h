/*
 * pdf_draw -- the few marks that a document is made of.
 *
 * A text is set in one of a closed set of styles, so that the page keeps
 * one voice.  Lengths are points of 1/72 inch from the top left corner.
 */
#ifndef INVOICE_PDF_DRAW_H
#define INVOICE_PDF_DRAW_H

#include <cairo.h>
#include <pango/pangocairo.h>

#include "base/types.h"
#include "invoice/invoice_document.h"

struct arena;

#define PAGE_WIDTH	595.276		/* A4 */
#define PAGE_HEIGHT	841.890
#define MARGIN		38.0
#define WIDTH		(PAGE_WIDTH - 2 * MARGIN)
#define RIGHT		(PAGE_WIDTH - MARGIN)
#define BOTTOM		786.0		/* of what is above the footer */
#define INSET		6.0		/* of figures from the right edge */

enum pdf_colour {
	COLOUR_INK, COLOUR_MUTED, COLOUR_NAVY, COLOUR_TEAL, COLOUR_HAIRLINE,
	COLOUR_TINT, COLOUR_WHITE, COLOUR_ALERT, COLOUR_WATERMARK
};

enum pdf_style {
	STYLE_TITLE, STYLE_NAME, STYLE_NUMBER, STYLE_AMOUNT, STYLE_HEADING,
	STYLE_BODY, STYLE_STRONG, STYLE_SMALL, STYLE_LABEL, STYLE_COLUMN,
	STYLE_FIGURE, STYLE_FIGURE_STRONG, STYLE_TOTAL, STYLE_ALERT,
	STYLE_WATERMARK
};

/* Where text goes: from x, w wide; y is the top of a paragraph, and the
 * baseline of a line. */
struct place { double x, y, w; };

struct pdf {
	struct arena			*arena;
	const struct invoice_document	*doc;
	cairo_t				*cr;
	PangoLayout			*layout;
	double				 y;		/* where to go on */
	int				 page, pages;	/* pages 0: counting */
	int				 boxes;		/* letters without a font */
};

/* Text over as many lines as it needs; returns how high it is. */
double	 pdf_paragraph(struct pdf *, struct place, enum pdf_style,
	    const char *);
double	 pdf_paragraph_height(struct pdf *, double w, enum pdf_style,
	    const char *);

/* The same from p->y down, whatever at.y is, on as many pages as it needs;
 * p->y is below it then. */
void	 pdf_flow(struct pdf *, struct place, enum pdf_style, const char *);

/* One line at the left or right of its place, made smaller when it would
 * not fit, since a figure must never be cut.  What people write is as long as they
 * like and goes into a paragraph. */
void	 pdf_left(struct pdf *, struct place, enum pdf_style, const char *);
void	 pdf_right(struct pdf *, struct place, enum pdf_style, const char *);

void	 pdf_rule(struct pdf *, struct place, double thickness,
	    enum pdf_colour);
void	 pdf_fill(struct pdf *, struct place, double height, enum pdf_colour);
void	 pdf_colour(struct pdf *, enum pdf_colour);

/* English and Chinese in one line, or the one there is. */
const char	*pdf_both(struct pdf *, struct bilingual);

/* Values as people read them. */
const char	*pdf_money(struct arena *, struct money);	/* 1,234.50 */
const char	*pdf_less(struct arena *, struct money);	/* a deduction */
const char	*pdf_hkd(struct arena *, struct money);		/* HK$ 1,234.50 */
const char	*pdf_day(struct arena *, struct day);		/* both languages */
const char	*pdf_days(struct arena *, struct day, struct day);
const char	*pdf_quantity(struct arena *, const struct invoice_line *);

/* The fonts, made once for the process; see pdf_fonts.c. */
PangoFontMap	*pdf_font_map(void);

#endif
