/*
 * A PDF by hand: a page, a font that every reader has, and the table of where
 * each object begins.  Small, and a real one: `pdftotext` reads it.
 */
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "demo/story.h"

#define OBJECTS		5

static const char	*page_of(struct arena *, const char *const lines[],
			    size_t n);

/* The text of the page; no line has a bracket or a backslash. */
static const char *
page_of(struct arena *a, const char *const lines[], size_t n)
{
	const char	*all;
	size_t		 i;

	all = arena_printf(a, "BT /F1 20 Tf 72 760 Td (%s) Tj /F1 11 Tf",
	    lines[0]);
	for (i = 1; i < n; i++)
		all = arena_printf(a, "%s 0 %d Td (%s) Tj", all,
		    i == 1 ? -34 : -18, lines[i]);
	return (arena_printf(a, "%s ET", all));
}

struct bytes
demo_paper(struct arena *a, const char *const lines[], size_t n)
{
	const char	*page = page_of(a, lines, n), *all = "%PDF-1.4\n";
	const char	*objects[OBJECTS] = {
		"<< /Type /Catalog /Pages 2 0 R >>",
		"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
		"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
		    "/Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
		arena_printf(a, "<< /Length %zu >>\nstream\n%s\nendstream",
		    strlen(page), page),
		"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
	};
	const char	*table = "0000000000 65535 f \n";
	size_t		 i;

	for (i = 0; i < OBJECTS; i++) {
		table = arena_printf(a, "%s%010zu 00000 n \n", table,
		    strlen(all));
		all = arena_printf(a, "%s%zu 0 obj\n%s\nendobj\n", all, i + 1,
		    objects[i]);
	}
	all = arena_printf(a, "%sxref\n0 %d\n%strailer\n<< /Size %d /Root "
	    "1 0 R >>\nstartxref\n%zu\n%%%%EOF\n", all, OBJECTS + 1, table,
	    OBJECTS + 1, strlen(all));
	return ((struct bytes){ (const unsigned char *)all, strlen(all) });
}
