/* The PDFs of paper.h. */
#include <qpdf/qpdf-c.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "paper.h"

#define OBJECTS_MAX	1200

static struct bytes written(struct arena *, const char *const *objects, int n,
		    const char *trailer);
static const char *either(const char *);

/* The objects from 1 on, with a table of where each begins. */
static struct bytes
written(struct arena *a, const char *const *objects, int n,
    const char *trailer)
{
	char	*all = arena_take(a, 1 << 20), *p = all;
	size_t	 at[OBJECTS_MAX], table;
	int	 i;

	p += sprintf(p, "%%PDF-1.7\n");
	for (i = 0; i < n; i++) {
		at[i] = (size_t)(p - all);
		p += sprintf(p, "%d 0 obj\n%s\nendobj\n", i + 1, objects[i]);
	}
	table = (size_t)(p - all);
	p += sprintf(p, "xref\n0 %d\n0000000000 65535 f \n", n + 1);
	for (i = 0; i < n; i++)
		p += sprintf(p, "%010zu 00000 n \n", at[i]);
	p += sprintf(p, "trailer\n<< /Size %d /Root 1 0 R %s >>\n"
	    "startxref\n%zu\n%%%%EOF\n", n + 1, trailer, table);
	return ((struct bytes){ (unsigned char *)all, (size_t)(p - all) });
}

static const char *
either(const char *s)
{
	return (s != NULL ? s : "");
}

struct bytes
paper_of(struct arena *a, const struct paper *p)
{
	const char	*objects[4];

	objects[0] = arena_printf(a, "<< /Type /Catalog /Pages 2 0 R %s >>",
	    either(p->catalog));
	objects[1] = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
	objects[2] = arena_printf(a, "<< /Type /Page /Parent 2 0 R "
	    "/MediaBox [0 0 595 842] %s >>", either(p->page));
	objects[3] = p->more;
	return (written(a, objects, p->more != NULL ? 4 : 3,
	    either(p->trailer)));
}

struct bytes
paper_plain(struct arena *a)
{
	return (paper_of(a, &(struct paper){ NULL, NULL, NULL, NULL }));
}

struct bytes
paper_pages(struct arena *a, int n)
{
	const char	*objects[OBJECTS_MAX];
	char		*kids = arena_take(a, 16 * (size_t)n + 1), *p = kids;
	int		 i;

	for (i = 0; i < n; i++)
		p += sprintf(p, "%d 0 R ", i + 3);
	objects[0] = "<< /Type /Catalog /Pages 2 0 R >>";
	objects[1] = arena_printf(a, "<< /Type /Pages /Kids [%s] /Count %d >>",
	    kids, n);
	for (i = 0; i < n; i++)
		objects[i + 2] = "<< /Type /Page /Parent 2 0 R "
		    "/MediaBox [0 0 595 842] >>";
	return (written(a, objects, n + 2, ""));
}

struct bytes
paper_encrypted(struct arena *a)
{
	struct bytes	 plain = paper_plain(a), b = { NULL, 0 };
	qpdf_data	 q = qpdf_init();

	qpdf_silence_errors(q);
	if (qpdf_read_memory(q, "plain", (const char *)plain.p, plain.n,
	    NULL) == QPDF_SUCCESS &&
	    qpdf_init_write_memory(q) == QPDF_SUCCESS) {
		qpdf_set_r6_encryption_parameters2(q, "", "owner", QPDF_TRUE,
		    QPDF_TRUE, QPDF_TRUE, QPDF_TRUE, QPDF_TRUE, QPDF_TRUE,
		    qpdf_r3p_full, QPDF_TRUE);
		if (qpdf_write(q) == QPDF_SUCCESS) {
			b.n = qpdf_get_buffer_length(q);
			b.p = memcpy(arena_take(a, b.n),
			    qpdf_get_buffer(q), b.n);
		}
	}
	qpdf_cleanup(&q);
	return (b);
}
