/* See pdf_draw.h. */
#include <assert.h>

#include "base/arena.h"
#include "invoice/pdf_parts.h"

#define LEADING		0.9f	/* of the font's own, which is made for headlines */

static const struct { double r, g, b; } colours[] = {
	[COLOUR_INK] =		{ 0.106, 0.141, 0.196 },
	[COLOUR_MUTED] =	{ 0.357, 0.404, 0.467 },
	[COLOUR_NAVY] =		{ 0.055, 0.153, 0.318 },
	[COLOUR_TEAL] =		{ 0.039, 0.471, 0.482 },
	[COLOUR_HAIRLINE] =	{ 0.824, 0.851, 0.886 },
	[COLOUR_TINT] =		{ 0.945, 0.965, 0.973 },
	[COLOUR_WHITE] =	{ 1, 1, 1 },
	[COLOUR_ALERT] =	{ 0.667, 0.145, 0.129 },
	[COLOUR_WATERMARK] =	{ 0.976, 0.941, 0.937 },
};

static const struct {
	double		 size;
	bool		 is_bold;
	enum pdf_colour	 colour;
} styles[] = {
	[STYLE_TITLE] =		{ 21, true, COLOUR_NAVY },
	[STYLE_NAME] =		{ 11.5, true, COLOUR_NAVY },
	[STYLE_NUMBER] =	{ 10.5, true, COLOUR_TEAL },
	[STYLE_AMOUNT] =	{ 18, true, COLOUR_NAVY },
	[STYLE_HEADING] =	{ 8.6, true, COLOUR_TEAL },
	[STYLE_BODY] =		{ 8.4, false, COLOUR_INK },
	[STYLE_STRONG] =	{ 8.4, true, COLOUR_INK },
	[STYLE_SMALL] =		{ 7.2, false, COLOUR_MUTED },
	[STYLE_LABEL] =		{ 7.6, false, COLOUR_MUTED },
	[STYLE_COLUMN] =	{ 7.2, true, COLOUR_NAVY },
	[STYLE_FIGURE] =	{ 7.8, false, COLOUR_INK },
	[STYLE_FIGURE_STRONG] =	{ 7.8, true, COLOUR_INK },
	[STYLE_TOTAL] =		{ 10.5, true, COLOUR_WHITE },
	[STYLE_ALERT] =		{ 8.2, true, COLOUR_ALERT },
	[STYLE_WATERMARK] =	{ 58, true, COLOUR_WATERMARK },
};

static void	 set(struct pdf *, enum pdf_style, const char *);
static void	 set_paragraph(struct pdf *, double w, enum pdf_style,
		    const char *);
static void	 show_line(struct pdf *, struct place, double align);
static double	 height(struct pdf *);

static void
set(struct pdf *p, enum pdf_style style, const char *text)
{
	PangoFontDescription	*font = pango_font_description_new();

	assert(p != NULL);
	pango_font_description_set_family_static(font, "Noto Sans CJK HK");
	pango_font_description_set_absolute_size(font,
	    styles[style].size * PANGO_SCALE);
	pango_font_description_set_weight(font, styles[style].is_bold ?
	    PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
	pango_layout_set_font_description(p->layout, font);
	pango_font_description_free(font);
	pango_layout_set_width(p->layout, -1);
	pango_layout_set_line_spacing(p->layout, LEADING);
	pango_layout_set_text(p->layout, text, -1);
	p->boxes += pango_layout_get_unknown_glyphs_count(p->layout);
	pdf_colour(p, styles[style].colour);
}

static void
set_paragraph(struct pdf *p, double w, enum pdf_style style, const char *text)
{
	assert(p != NULL);
	set(p, style, text);
	pango_layout_set_width(p->layout, (int)(w * PANGO_SCALE));
}

static double
height(struct pdf *p)
{
	int	 h;

	assert(p != NULL);
	pango_layout_get_size(p->layout, NULL, &h);
	return ((double)h / PANGO_SCALE);
}

double
pdf_paragraph_height(struct pdf *p, double w, enum pdf_style style,
    const char *text)
{
	if (text == NULL || *text == '\0')
		return (0);
	set_paragraph(p, w, style, text);
	return (height(p));
}

double
pdf_paragraph(struct pdf *p, struct place at, enum pdf_style style,
    const char *text)
{
	assert(p != NULL);
	if (text == NULL || *text == '\0')
		return (0);
	set_paragraph(p, at.w, style, text);
	cairo_move_to(p->cr, at.x, at.y);
	pango_cairo_show_layout(p->cr, p->layout);
	return (height(p));
}

/*
 * Line by line, so that a page is ended only where one does not fit.  The
 * layout is copied: what begins the next page sets others in p->layout.
 */
void
pdf_flow(struct pdf *p, struct place at, enum pdf_style style,
    const char *text)
{
	PangoLayout		*whole;
	PangoLayoutIter		*it;
	PangoRectangle		 line;
	double			 from = 0, bottom;

	if (text == NULL || *text == '\0')
		return;
	set_paragraph(p, at.w, style, text);
	whole = pango_layout_copy(p->layout);
	it = pango_layout_get_iter(whole);
	do {
		pango_layout_iter_get_line_extents(it, NULL, &line);
		bottom = (double)(line.y + line.height) / PANGO_SCALE;
		if (p->y + bottom - from > BOTTOM) {
			pdf_break(p);
			from = (double)line.y / PANGO_SCALE;
		}
		pdf_colour(p, styles[style].colour);
		cairo_move_to(p->cr, at.x + (double)line.x / PANGO_SCALE,
		    p->y - from +
		    (double)pango_layout_iter_get_baseline(it) / PANGO_SCALE);
		pango_cairo_show_layout_line(p->cr,
		    pango_layout_iter_get_line_readonly(it));
	} while (pango_layout_iter_next_line(it));
	p->y += bottom - from;
	pango_layout_iter_free(it);
	g_object_unref(whole);
}

void
pdf_left(struct pdf *p, struct place at, enum pdf_style style,
    const char *text)
{
	set(p, style, text);
	show_line(p, at, 0);
}

void
pdf_right(struct pdf *p, struct place at, enum pdf_style style,
    const char *text)
{
	set(p, style, text);
	show_line(p, at, 1);
}

static void
show_line(struct pdf *p, struct place at, double align)
{
	double	 scale = 1, w, baseline;
	int	 width;

	assert(p != NULL);
	pango_layout_get_size(p->layout, &width, NULL);
	w = (double)width / PANGO_SCALE;
	baseline = (double)pango_layout_get_baseline(p->layout) / PANGO_SCALE;
	if (w > at.w)
		scale = at.w / w;
	cairo_save(p->cr);
	cairo_translate(p->cr, at.x + align * (at.w - w * scale), at.y);
	cairo_scale(p->cr, scale, scale);
	cairo_move_to(p->cr, 0, -baseline);
	pango_cairo_show_layout(p->cr, p->layout);
	cairo_restore(p->cr);
}

void
pdf_colour(struct pdf *p, enum pdf_colour c)
{
	assert(p != NULL && c < sizeof(colours) / sizeof(colours[0]));
	cairo_set_source_rgb(p->cr, colours[c].r, colours[c].g, colours[c].b);
}

void
pdf_rule(struct pdf *p, struct place at, double thickness, enum pdf_colour c)
{
	assert(p != NULL);
	pdf_colour(p, c);
	cairo_set_line_width(p->cr, thickness);
	cairo_move_to(p->cr, at.x, at.y);
	cairo_line_to(p->cr, at.x + at.w, at.y);
	cairo_stroke(p->cr);
}

void
pdf_fill(struct pdf *p, struct place at, double h, enum pdf_colour c)
{
	assert(p != NULL);
	pdf_colour(p, c);
	cairo_rectangle(p->cr, at.x, at.y, at.w, h);
	cairo_fill(p->cr);
}

const char *
pdf_both(struct pdf *p, struct bilingual b)
{
	assert(p != NULL);
	if (b.en == NULL || b.zh == NULL)
		return (b.en != NULL ? b.en : b.zh);
	return (arena_printf(p->arena, "%s  %s", b.en, b.zh));
}
