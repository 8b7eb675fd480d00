/*
 * requirement -- what a route asks of an application, as rows.
 *
 * A row names a question, a declaration or a document of the program, and
 * says of whom, and after which other answer, it is asked.  A bound is a
 * row's too.  The database looks at the same rows when an application is
 * submitted.
 */
#ifndef CATALOGUE_REQUIREMENT_H
#define CATALOGUE_REQUIREMENT_H

#include "base/types.h"
#include "base/words.h"

#define REQUIREMENT_KINDS(X)						\
	X(REQUIREMENT_QUESTION,	"question",	N_("Question"))		\
	X(REQUIREMENT_DECLARATION, "declaration", N_("Declaration"))	\
	X(REQUIREMENT_DOCUMENT,	"document",	N_("Document"))
WORDS_ENUM(requirement_kind, REQUIREMENT_KINDS);

struct requirement {
	enum requirement_kind kind;
	const char	*name;
	bool		 is_required;
	struct texts	 categories;	/* of organisations; none: any */
	const char	*if_question;	/* NULL: it is no follow-up */
	const char	*if_answer;	/* NULL: to any answer */
	int64_t		 number_max;	/* 0: not bounded here */
};

struct requirements { struct requirement *p; size_t n; };

/* The row of that kind and name; NULL where the route does not ask it. */
const struct requirement *requirement_find(const struct requirements *,
		    enum requirement_kind, const char *name);
/* Is it asked of that category, `answer` being the one to if_question? */
bool		 requirement_applies(const struct requirement *,
		    const char *category, const char *answer);

#endif
