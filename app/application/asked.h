/*
 * asked -- what its route asks of an application, and what was answered.
 *
 * A question is asked where the route has a row for it (requirement.h) whose
 * category and condition hold.  A condition may look at another answer, or at
 * one of two sums that are read like answers: "low_use" and
 * "rate_exceptional" are "yes" where the reasons of an unusual request are
 * needed.
 */
#ifndef APPLICATION_ASKED_H
#define APPLICATION_ASKED_H

#include "application/application.h"

/* What was answered, as it would be typed; NULL when nothing was. */
const char	*application_answer(struct arena *, const struct application *,
		    const struct question *);
/* Keep a checked answer in its column; the question has a fact. */
void		 application_take(struct application *, const struct question *,
		    const char *);
/* The same by the name of a question or of a sum. */
const char	*application_said(struct arena *, const struct application *,
		    const char *name);

/* The row by which it is asked; NULL where it is not, as things are. */
const struct requirement *application_asks(struct arena *,
		    const struct application *, const struct question *);
/* Must it be answered? */
bool		 application_needs(struct arena *, const struct application *,
		    const struct question *);
/* Does the route ask anything in that section? */
bool		 application_has_section(struct arena *,
		    const struct application *, enum section);
/* How many sections it has of those before `end`. */
unsigned	 application_sections(struct arena *,
		    const struct application *, unsigned end);
/* The next of its sections, or SECTIONS_N; after `-1` the first. */
int		 application_section_after(struct arena *,
		    const struct application *, int section);
enum section_mark application_section_status(struct arena *,
		    const struct application *, enum section,
		    struct day today);

/* Is that declaration, is a document of that kind asked for? */
bool		 application_declares(struct arena *,
		    const struct application *, const char *name);
bool		 application_takes_kind(struct arena *,
		    const struct application *, enum document_kind);
/* Is a document of that kind needed, and not there? */
bool		 application_lacks(struct arena *, const struct application *,
		    enum document_kind);
enum section_mark application_documents_status(struct arena *,
		    const struct application *);

const struct err *application_check_whole(struct arena *,
		    const struct application *, struct day today);

#endif
