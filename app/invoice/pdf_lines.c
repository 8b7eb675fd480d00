/* The table of lines: one description cell and eight columns of figures. */
#include <assert.h>
#include <math.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/shown.h"
#include "invoice/pdf_parts.h"

#define HEADING_HEIGHT	25.0
#define PADDING		5.0		/* above and below a row */
#define GAP		5.0		/* between two columns */
#define ROW_BASELINE	8.5		/* of a row's first line */
#define LINE		9.6
#define DESCRIPTION_WIDTH (WIDTH - FIGURES_WIDTH - 4 - INSET + GAP)
#define FIGURES_WIDTH	(15 + 47 + 48 + 31 + 57 + 47 + 55 + 55)
#define ROW_HEIGHT_MIN	(2 * PADDING + 20)

enum column {
	COLUMN_NUMBER, COLUMN_DESCRIPTION, COLUMN_QUANTITY, COLUMN_PRICE,
	COLUMN_DAYS, COLUMN_GROSS, COLUMN_CREDIT, COLUMN_SUBSIDY, COLUMN_NET,
	COLUMNS
};

static const struct { double w; struct bilingual label; } columns[] = {
	[COLUMN_NUMBER] =	{ 15, { "#", "" } },
	[COLUMN_DESCRIPTION] =	{ DESCRIPTION_WIDTH, { "Service", "服務" } },
	[COLUMN_QUANTITY] =	{ 47, { "Quantity", "數量" } },
	[COLUMN_PRICE] =	{ 48, { "List price", "標價" } },
	[COLUMN_DAYS] =		{ 31, { "Days", "日數" } },
	[COLUMN_GROSS] =	{ 57, { "Gross", "標價金額" } },
	[COLUMN_CREDIT] =	{ 47, { "Credit", "服務補償" } },
	[COLUMN_SUBSIDY] =	{ 55, { "Subsidy", "資助額" } },
	[COLUMN_NET] =		{ 55, { "Net", "應付額" } },
};

static const struct bilingual	units[] = {
	[INVOICE_UNIT_MONTH] = { "card-month", "卡月" },
	[INVOICE_UNIT_HOUR] = { "card-hour", "卡時" },
};

static void		 heading(struct pdf *);
static double		 row_height(struct pdf *, const struct invoice_line *);
static void		 row(struct pdf *, size_t i, double h);
static void		 description(struct pdf *, const struct invoice_line *);
static void		 measures(struct pdf *, const struct invoice_line *);
static void		 money(struct pdf *, const struct invoice_line *);
static struct place	 cell(const struct pdf *, enum column);
static void		 figure(struct pdf *, enum column, enum pdf_style,
			    const char *);
static void		 below(struct pdf *, enum column, int lines,
			    const char *);
static const char	*deduction(struct pdf *, struct money);

/* The last line is kept with the totals, so that these never stand alone. */
void
pdf_lines(struct pdf *p)
{
	double	 h, needed;
	size_t	 i;

	assert(p != NULL);
	if (p->y + HEADING_HEIGHT + ROW_HEIGHT_MIN > BOTTOM)
		pdf_break(p);
	heading(p);
	for (i = 0; i < p->doc->lines_n; i++) {
		h = row_height(p, &p->doc->lines[i]);
		needed = h;
		if (i + 1 == p->doc->lines_n)
			needed += pdf_closing_height(p);
		if (p->y + needed > BOTTOM) {
			pdf_break(p);
			heading(p);
		}
		row(p, i, h);
	}
}

static void
heading(struct pdf *p)
{
	const struct place	 band = { MARGIN, p->y, WIDTH };
	struct place		 at;
	enum column		 c;

	pdf_fill(p, band, HEADING_HEIGHT, COLOUR_TINT);
	pdf_rule(p, (struct place){ MARGIN, p->y + HEADING_HEIGHT, WIDTH },
	    0.9, COLOUR_NAVY);
	for (c = 0; c < COLUMNS; c++) {
		at = cell(p, c);
		at.y = p->y + 10.5;
		(c <= COLUMN_DESCRIPTION ? pdf_left : pdf_right)(p, at,
		    STYLE_COLUMN, columns[c].label.en);
		at.y += 9.5;
		(c <= COLUMN_DESCRIPTION ? pdf_left : pdf_right)(p, at,
		    STYLE_SMALL, columns[c].label.zh);
	}
	p->y += HEADING_HEIGHT;
}

static double
row_height(struct pdf *p, const struct invoice_line *l)
{
	const double	 w = DESCRIPTION_WIDTH - GAP;
	double		 h = 2 * PADDING + 8;	/* the period */

	assert(l != NULL);
	h += pdf_paragraph_height(p, w, STYLE_FIGURE_STRONG, l->description.en);
	h += pdf_paragraph_height(p, w, STYLE_FIGURE, l->description.zh);
	h += pdf_paragraph_height(p, w, STYLE_SMALL, l->sku);
	return (fmax(h, ROW_HEIGHT_MIN));
}

static void
row(struct pdf *p, size_t i, double h)
{
	const struct invoice_line	*l = &p->doc->lines[i];
	double				 top = p->y;

	p->y += PADDING;
	pdf_left(p, cell(p, COLUMN_NUMBER), STYLE_LABEL,
	    arena_printf(p->arena, "%zu", i + 1));
	measures(p, l);
	money(p, l);
	description(p, l);
	p->y = top + h;
	pdf_rule(p, (struct place){ MARGIN, p->y, WIDTH }, 0.5,
	    COLOUR_HAIRLINE);
}

static void
description(struct pdf *p, const struct invoice_line *l)
{
	struct place	 at = cell(p, COLUMN_DESCRIPTION);

	assert(l != NULL);
	at.y = p->y - 1.5;
	at.y += pdf_paragraph(p, at, STYLE_FIGURE_STRONG, l->description.en);
	at.y += pdf_paragraph(p, at, STYLE_FIGURE, l->description.zh);
	at.y += pdf_paragraph(p, at, STYLE_SMALL, l->sku);
	at.y += 8;
	pdf_left(p, at, STYLE_LABEL, pdf_days(p->arena, l->first, l->last));
}

static void
measures(struct pdf *p, const struct invoice_line *l)
{
	assert(p != NULL && l != NULL);
	figure(p, COLUMN_QUANTITY, STYLE_FIGURE, pdf_quantity(p->arena, l));
	below(p, COLUMN_QUANTITY, 1, units[l->unit].en);
	below(p, COLUMN_QUANTITY, 2, units[l->unit].zh);
	figure(p, COLUMN_PRICE, STYLE_FIGURE,
	    pdf_money(p->arena, l->list_price));
	if (l->unit == INVOICE_UNIT_MONTH)
		figure(p, COLUMN_DAYS, STYLE_FIGURE, arena_printf(p->arena,
		    "%d/%d", rating_days(l->first, l->last),
		    day_month_days(l->first)));
	else
		figure(p, COLUMN_DAYS, STYLE_LABEL, deduction(p,
		    (struct money){ 0 }));
}

static void
money(struct pdf *p, const struct invoice_line *l)
{
	assert(p != NULL && l != NULL);
	figure(p, COLUMN_GROSS, STYLE_FIGURE,
	    pdf_money(p->arena, l->amounts.gross));
	figure(p, COLUMN_CREDIT, STYLE_FIGURE,
	    deduction(p, l->amounts.credit));
	figure(p, COLUMN_SUBSIDY, STYLE_FIGURE,
	    deduction(p, l->amounts.subsidy));
	if (l->scheme != NULL)
		below(p, COLUMN_SUBSIDY, 1, arena_printf(p->arena, "%s %s",
		    l->scheme, shown_rate(p->arena, l->rate)));
	figure(p, COLUMN_NET, STYLE_FIGURE_STRONG,
	    pdf_money(p->arena, l->amounts.net));
}

static struct place
cell(const struct pdf *p, enum column wanted)
{
	double		 x = MARGIN + 4;
	enum column	 c;

	assert(p != NULL);
	for (c = 0; c < wanted; c++)
		x += columns[c].w;
	return ((struct place){ x, p->y + ROW_BASELINE,
	    columns[wanted].w - GAP });
}

static void
figure(struct pdf *p, enum column c, enum pdf_style style, const char *text)
{
	pdf_right(p, cell(p, c), style, text);
}

static void
below(struct pdf *p, enum column c, int lines, const char *text)
{
	struct place	 at = cell(p, c);

	at.y += lines * LINE;
	pdf_right(p, at, STYLE_SMALL, text);
}

/* None is a dash, so that what was deducted stands out. */
static const char *
deduction(struct pdf *p, struct money m)
{
	assert(p != NULL);
	if (m.cents == 0)
		return ("\xe2\x80\x93");
	return (pdf_money(p->arena, m));
}
