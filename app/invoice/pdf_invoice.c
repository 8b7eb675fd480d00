/*
 * An invoice as PDF: see invoice_document.h.
 *
 * The document is drawn twice by the same code: once onto nothing, to count
 * its pages, and once for real, so that "page 1 of 3" is always true.
 */
#include <cairo-pdf.h>
#include <string.h>
#include <time.h>

#include "base/arena.h"
#include "base/day.h"
#include "invoice/pdf_parts.h"

#define FIRST_BYTES	(128 * 1024)

const struct err invoice_unrenderable = { ERR_BROKEN, "invoice.unrenderable",
    N_("The PDF of this invoice could not be made. Try again later."), NULL };

const struct err invoice_no_glyph = { ERR_INVALID, "invoice.no_glyph",
    N_("A name, an address or another text of this invoice has a character for which the portal has no font, so the PDF was not made: it would show an empty box. Have the text written without it, or the font installed."),
    NULL };

struct file {
	struct arena	*arena;
	unsigned char	*data;
	size_t		 len, cap;
};

static struct pdf	 draw(struct arena *, const struct invoice_document *,
			    cairo_surface_t *, int pages);
static cairo_status_t	 append(void *, const unsigned char *, unsigned int);
static void		 describe(struct arena *, cairo_surface_t *,
			    const struct invoice_document *);
static PangoLayout	*layout_new(cairo_t *);
static struct pdf	 try(struct arena *, const struct invoice_document *);

const struct err *
invoice_pdf(struct arena *a, const struct invoice_document *d,
    struct bytes *bytes)
{
	struct file		 file = { .arena = a };
	cairo_surface_t		*s;
	cairo_status_t		 status;
	const struct err	*err;
	struct pdf		 tried;

	if ((err = invoice_document_check(d)) != NULL)
		return (err);
	tried = try(a, d);
	if (tried.boxes > 0)
		return (&invoice_no_glyph);
	s = cairo_pdf_surface_create_for_stream(append, &file, PAGE_WIDTH,
	    PAGE_HEIGHT);
	describe(a, s, d);
	draw(a, d, s, tried.page);
	cairo_surface_finish(s);
	status = cairo_surface_status(s);
	cairo_surface_destroy(s);
	if (status != CAIRO_STATUS_SUCCESS)
		return (&invoice_unrenderable);
	*bytes = (struct bytes){ file.data, file.len };
	return (NULL);
}

/* Onto nothing: how many pages it has, and whether every letter has a font. */
static struct pdf
try(struct arena *a, const struct invoice_document *d)
{
	cairo_surface_t	*s;
	struct pdf	 p;

	s = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, NULL);
	p = draw(a, d, s, 0);
	cairo_surface_destroy(s);
	return (p);
}

static struct pdf
draw(struct arena *a, const struct invoice_document *d, cairo_surface_t *s,
    int pages)
{
	struct pdf	 p = { .arena = a, .doc = d, .pages = pages };

	p.cr = cairo_create(s);
	p.layout = layout_new(p.cr);
	pdf_page_begin(&p);
	pdf_parties(&p);
	pdf_lines(&p);
	pdf_closing(&p);
	pdf_page_end(&p);
	g_object_unref(p.layout);
	cairo_destroy(p.cr);
	return (p);
}

/*
 * Pango thinks of screens: it would take a point for 1/96 inch and move
 * every glyph to a whole unit, which eats the spaces of small text.
 */
static PangoLayout *
layout_new(cairo_t *cr)
{
	PangoContext		*context;
	PangoLayout		*layout;
	cairo_font_options_t	*options = cairo_font_options_create();

	cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
	cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
	context = pango_font_map_create_context(pdf_font_map());
	pango_cairo_update_context(cr, context);
	pango_cairo_context_set_font_options(context, options);
	pango_cairo_context_set_resolution(context, 72);
	pango_context_set_round_glyph_positions(context, FALSE);
	pango_context_set_language(context,
	    pango_language_from_string("zh-hk"));
	layout = pango_layout_new(context);
	pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
	cairo_font_options_destroy(options);
	g_object_unref(context);
	return (layout);
}

/* The time is that of issue, never of rendering, or no hash would hold. */
static void
describe(struct arena *a, cairo_surface_t *s, const struct invoice_document *d)
{
	time_t		 seconds = (time_t)instant_unix(d->issued);
	struct tm	 utc;
	char		 text[32];

	gmtime_r(&seconds, &utc);
	strftime(text, sizeof(text), "%Y-%m-%dT%H:%M:%SZ", &utc);
	cairo_pdf_surface_set_metadata(s, CAIRO_PDF_METADATA_CREATE_DATE, text);
	cairo_pdf_surface_set_metadata(s, CAIRO_PDF_METADATA_MOD_DATE, text);
	cairo_pdf_surface_set_metadata(s, CAIRO_PDF_METADATA_TITLE,
	    arena_printf(a, "%s %s", invoice_kinds.shown[d->kind], d->number));
	cairo_pdf_surface_set_metadata(s, CAIRO_PDF_METADATA_AUTHOR,
	    d->seller.name.en != NULL ? d->seller.name.en : d->seller.name.zh);
}

static cairo_status_t
append(void *closure, const unsigned char *data, unsigned int n)
{
	struct file	*f = closure;
	unsigned char	*bigger;

	if (n > f->cap - f->len) {
		f->cap = 2 * (f->len + n) + FIRST_BYTES;
		bigger = arena_take(f->arena, f->cap);
		if (f->len > 0)
			memcpy(bigger, f->data, f->len);
		f->data = bigger;
	}
	memcpy(f->data + f->len, data, n);
	f->len += n;
	return (CAIRO_STATUS_SUCCESS);
}
