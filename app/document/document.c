#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "document/document.h"
#include "text/text.h"

WORDS_TABLE(document_kinds, DOCUMENT_KINDS);

static int	 by_kind(const void *, const void *);

#define TAIL_BYTES	1024	/* readers look for the mark in these */

const struct err document_not_pdf = { ERR_INVALID, "document.not_pdf",
    N_("This is not a whole PDF file. Save or export it as PDF and choose it again."), "file" };
const struct err document_too_many = { ERR_INVALID, "document.too_many",
    N_("There are as many documents as an application may have. Remove one first."), "file" };

const struct err document_sent = { ERR_CONFLICT, "document.sent",
    N_("This document was sent with the application and stays with it. You may add another one."), NULL };

bool
document_is_required(enum document_kind k)
{
	return (k == DOCUMENT_PROPOSAL || k == DOCUMENT_TEAM ||
	    k == DOCUMENT_FINANCE || k == DOCUMENT_REGISTRATION);
}

const struct err *
document_check(struct bytes c)
{
	size_t	 tail = c.n < TAIL_BYTES ? c.n : TAIL_BYTES;

	if (c.n < 5 || memcmp(c.p, "%PDF-", 5) != 0 ||
	    memmem(c.p + c.n - tail, tail, "%%EOF", 5) == NULL)
		return (&document_not_pdf);
	return (NULL);
}

/* Mended again when it is cut, since a joiner may now stand at its end. */
const char *
document_file_name(struct arena *a, const char *sent)
{
	const char	*slash, *name, *p;
	size_t		 chars = 0;

	while ((slash = strpbrk(sent, "/\\")) != NULL)
		sent = slash + 1;
	name = text_mended(a, sent);
	for (p = name; *p != '\0'; p++) {
		if ((*p & 0xc0) != 0x80 && chars++ == FILE_NAME_CHARS_MAX) {
			name = text_mended(a, arena_copy(a, name,
			    (size_t)(p - name)));
			break;
		}
	}
	return (*name != '\0' ? name : "document.pdf");
}

static int
by_kind(const void *a, const void *b)
{
	const struct document	*da = a, *db = b;

	return (da->kind != db->kind ? (int)da->kind - (int)db->kind :
	    (da->id.n > db->id.n) - (da->id.n < db->id.n));
}

void
documents_sort(struct documents *all)
{
	if (all->n > 0)
		qsort(all->p, all->n, sizeof(*all->p), by_kind);
}
