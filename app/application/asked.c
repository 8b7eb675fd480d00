/* Which questions, declarations and documents are asked, and whether all is
 * there.  Whether answers are within their limits is told in limits.c. */
#include <assert.h>
#include <string.h>

#include "application/asked.h"
#include "application/limits.h"

WORDS_TABLE(section_marks, SECTION_STATUSES);

static const struct requirement *row_of(struct arena *,
			    const struct application *, enum requirement_kind,
			    const char *);
static bool		 has_document(const struct application *, const char *);

static const struct requirement *
row_of(struct arena *a, const struct application *app,
    enum requirement_kind kind, const char *name)
{
	const struct requirement *r = requirement_find(&app->asked, kind, name);

	if (r == NULL || !requirement_applies(r, app->org_category,
	    r->if_question == NULL ? NULL :
	    application_said(a, app, r->if_question)))
		return (NULL);
	return (r);
}

const struct requirement *
application_asks(struct arena *a, const struct application *app,
    const struct question *q)
{
	assert(q != NULL);
	return (row_of(a, app, REQUIREMENT_QUESTION, q->name));
}

bool
application_needs(struct arena *a, const struct application *app,
    const struct question *q)
{
	const struct requirement	*r = application_asks(a, app, q);

	return (r != NULL && r->is_required);
}

bool
application_has_section(struct arena *a, const struct application *app,
    enum section section)
{
	const struct question	*q;

	for (q = questions; q->name != NULL; q++) {
		if (q->section == section && application_asks(a, app, q) != NULL)
			return (true);
	}
	return (false);
}

unsigned
application_sections(struct arena *a, const struct application *app,
    unsigned end)
{
	unsigned	 i, n = 0;

	for (i = 0; i < end; i++)
		n += application_has_section(a, app, (enum section)i);
	return (n);
}

int
application_section_after(struct arena *a, const struct application *app,
    int section)
{
	do {
		section++;
	} while (section < SECTIONS_N && !application_has_section(a, app,
	    (enum section)section));
	return (section);
}

enum section_mark
application_section_status(struct arena *a, const struct application *app,
    enum section section, struct day today)
{
	const struct question	*q;
	struct fault		 faults[FAULTS_MAX];
	bool			 some = false, all = true;
	size_t			 i, n = application_faults(a, app, today, faults);

	for (q = questions; q->name != NULL; q++) {
		if (q->section != section)
			continue;
		if (application_answer(a, app, q) != NULL)
			some = true;
		else if (application_needs(a, app, q))
			all = false;
	}
	for (i = 0; i < n; i++) {
		if (question_find(faults[i].field)->section == section)
			all = false;
	}
	return (all ? SECTION_DONE : some ? SECTION_STARTED : SECTION_EMPTY);
}

bool
application_declares(struct arena *a, const struct application *app,
    const char *name)
{
	return (row_of(a, app, REQUIREMENT_DECLARATION, name) != NULL);
}

static bool
has_document(const struct application *app, const char *kind)
{
	size_t	 i;

	assert(app != NULL);
	for (i = 0; i < app->document_kinds.n; i++) {
		if (!strcmp(app->document_kinds.p[i], kind))
			return (true);
	}
	return (false);
}

bool
application_takes_kind(struct arena *a, const struct application *app,
    enum document_kind kind)
{
	return (row_of(a, app, REQUIREMENT_DOCUMENT,
	    document_kinds.stored[kind]) != NULL);
}

bool
application_lacks(struct arena *a, const struct application *app,
    enum document_kind kind)
{
	const char			*word = document_kinds.stored[kind];
	const struct requirement	*r = row_of(a, app,
					    REQUIREMENT_DOCUMENT, word);

	return (r != NULL && r->is_required && !has_document(app, word));
}

enum section_mark
application_documents_status(struct arena *a, const struct application *app)
{
	size_t	 i;

	assert(app != NULL);
	for (i = 0; i < document_kinds.n; i++) {
		if (application_lacks(a, app, (enum document_kind)i))
			return (app->document_kinds.n == 0 ? SECTION_EMPTY :
			    SECTION_STARTED);
	}
	return (SECTION_DONE);
}

const struct err *
application_check_whole(struct arena *a, const struct application *app,
    struct day today)
{
	int	 i = -1;

	assert(app != NULL);
	while ((i = application_section_after(a, app, i)) < SECTIONS_N) {
		if (application_section_status(a, app, (enum section)i,
		    today) != SECTION_DONE)
			return (&application_incomplete);
	}
	/* A class that is not offered any more has no price. */
	if (application_documents_status(a, app) != SECTION_DONE ||
	    app->price.id.n == 0)
		return (&application_incomplete);
	return (NULL);
}
