/* What a document must be, and what it is called. */
#include <assert.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "base/str.h"
#include "document/document.h"
#include "text/text.h"

WORDS_TABLE(document_kinds, DOCUMENT_KINDS);

#define ENDING		".pdf"
#define TAIL_BYTES	1024	/* readers look for the mark in these */

static int	 by_kind(const void *, const void *);

const struct err document_not_pdf = { ERR_INVALID, "document.not_pdf",
    N_("This is not a whole PDF file. Save or export it as PDF and choose it again."), "file" };
const struct err document_broken = { ERR_INVALID, "document.broken",
    N_("This PDF cannot be read to its end. Save or export it anew and choose it again."), "file" };
const struct err document_encrypted = { ERR_INVALID, "document.encrypted",
    N_("This PDF is encrypted. Save it without a password or restrictions and choose it again."), "file" };
const struct err document_scripted = { ERR_INVALID, "document.scripted",
    N_("This PDF has JavaScript, forms that send data, or starts programs. Print it to a new PDF and choose that."), "file" };
const struct err document_attached = { ERR_INVALID, "document.attached",
    N_("This PDF carries other files. Print it to a new PDF, or add those files one by one."), "file" };
const struct err document_huge = { ERR_INVALID, "document.huge",
    N_("This PDF has more parts than can be looked at. Print it to a new PDF and choose that."), "file" };
const struct err document_long = { ERR_INVALID, "document.long",
    N_("A document may have up to 500 pages. Split it, or leave out what is not needed."), "file" };
const struct err document_too_many = { ERR_INVALID, "document.too_many",
    N_("There are as many documents as an application may have. Remove one first."), "file" };

const struct err document_sent = { ERR_CONFLICT, "document.sent",
    N_("This document was sent with the application and stays with it. You may add another one."), NULL };

static void	 make_plain(char *);
static bool	 ends_as_pdf(const char *);
static const char *cut(struct arena *, const char *, size_t chars_max);

const struct err *
document_check(struct bytes c)
{
	size_t	 tail = c.n < TAIL_BYTES ? c.n : TAIL_BYTES;

	if (c.n < 5 || memcmp(c.p, "%PDF-", 5) != 0 ||
	    memmem(c.p + c.n - tail, tail, "%%EOF", 5) == NULL)
		return (&document_not_pdf);
	return (NULL);
}

const struct err *
document_judge(const struct inspection *i)
{
	static const struct err *const	 verdicts[INSPECT_FOUNDS] = {
		[INSPECT_BROKEN] = &document_broken,
		[INSPECT_ENCRYPTED] = &document_encrypted,
		[INSPECT_SCRIPTED] = &document_scripted,
		[INSPECT_ATTACHED] = &document_attached,
		[INSPECT_HUGE] = &document_huge,
	};

	assert(i->found < INSPECT_FOUNDS);
	if (i->found == INSPECT_SOUND && i->pages > DOCUMENT_PAGES_MAX)
		return (&document_long);
	return (verdicts[i->found]);
}

/* What some file system takes for more than a part of a name. */
static void
make_plain(char *name)
{
	for (; *name != '\0'; name++) {
		if (strchr("<>:\"|?*", *name) != NULL)
			*name = '_';
	}
}

static bool
ends_as_pdf(const char *name)
{
	size_t	 n = strlen(name);

	return (n > strlen(ENDING) &&
	    !strcasecmp(name + n - strlen(ENDING), ENDING));
}

/* At most so many characters, mended again where it is cut, since a joiner
 * may now stand at its end. */
static const char *
cut(struct arena *a, const char *name, size_t chars_max)
{
	const char	*p;
	size_t		 chars = 0;

	for (p = name; *p != '\0'; p++) {
		if ((*p & 0xc0) != 0x80 && chars++ == chars_max)
			return (text_mended(a, arena_copy(a, name,
			    (size_t)(p - name))));
	}
	return (name);
}

const char *
document_file_name(struct arena *a, const char *sent)
{
	const char	*slash, *name;
	char		*plain;

	while ((slash = strpbrk(sent, "/\\")) != NULL)
		sent = slash + 1;
	name = text_mended(a, sent);
	name += strspn(name, ". ");
	if (ends_as_pdf(name))
		name = arena_copy(a, name, strlen(name) - strlen(ENDING));
	name = cut(a, name, FILE_NAME_CHARS_MAX - strlen(ENDING));
	plain = arena_printf(a, "%s" ENDING, *name != '\0' ? name :
	    "document");
	make_plain(plain);
	return (plain);
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
	assert(all != NULL);
	if (all->n > 0)
		qsort(all->p, all->n, sizeof(*all->p), by_kind);
}
