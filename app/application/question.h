/*
 * question -- the form of an application, as a table.
 *
 * Each row is one question of rules/scheme.md 4: its texts, its kind, and what
 * an answer may look like at all.  Whether a route asks it, of whom, and up to
 * which number, are rows of the catalogue (requirement.h).  Both together
 * drive the pages, the checks, the page of answers and the tests, so a
 * question that is added is asked, checked, shown again and tested.  Answers
 * are text as it was typed, trimmed.
 */
#ifndef APPLICATION_QUESTION_H
#define APPLICATION_QUESTION_H

#include "base/err.h"
#include "base/lang.h"
#include "base/types.h"
#include "base/words.h"

struct arena;

#define SECTIONS(X)							\
	X(SECTION_APPLICANT,	"applicant",	N_("Applicant and contacts")) \
	X(SECTION_PROJECT,	"project",	N_("Project"))		\
	X(SECTION_COMPUTING,	"computing",	N_("Computing power"))	\
	X(SECTION_DATA,		"data",		N_("Data and security"))	\
	X(SECTION_BENEFITS,	"benefits",	N_("Benefits"))		\
	X(SECTION_FUNDING,	"funding",	N_("Funding"))
WORDS_ENUM(section, SECTIONS);
#define SECTIONS_N	(SECTION_FUNDING + 1)

enum question_kind {
	QUESTION_TEXT,		/* one line */
	QUESTION_AREA,		/* several */
	QUESTION_EMAIL,
	QUESTION_PHONE,		/* E.164 */
	QUESTION_COUNT,		/* whole, fits 32 bits */
	QUESTION_WHOLE,		/* whole, fits 64 bits */
	QUESTION_DECIMAL,	/* up to 3 places */
	QUESTION_DAY,
	QUESTION_RATE,		/* per cent, up to 2 places */
	QUESTION_CHOICE,	/* one of `choices` */
	QUESTION_MANY,		/* words of `choices` with blanks between */
	QUESTION_CLASS		/* the number of a resource class */
};

/* The answers that stand in columns of `application`, since lists, joins and
 * constraints read them; all others are rows of application_answer. */
enum fact {
	FACT_NONE, FACT_TITLE, FACT_TITLE_ZH, FACT_CLASS, FACT_CARDS,
	FACT_MONTHS, FACT_START, FACT_HOURS, FACT_RATE
};

struct question {
	const char		*name;		/* also of its form field */
	enum section		 section;
	enum question_kind	 kind;
	int64_t			 min, max;	/* number, or characters */
	size_t			 words_max;	/* 0: not counted */
	const struct words	*choices;
	enum fact		 fact;
	const char		*label;
	const char		*hint;
	const struct err	*needed;	/* NULL: question_needed */
};

extern const struct question	questions[];	/* ends with a NULL name */

extern const struct err	question_needed, question_long, question_words,
		    question_range, question_number, question_decimal,
		    question_day, question_rate, question_choice;

/* The row of a name; NULL when there is none. */
const struct question *question_find(const char *name);

/* Is the text an answer?  NULL and "" are, to be left open.  Addresses and
 * telephone numbers were read as such before (web/form.h).  The texts of
 * question_long, question_words and question_range have {} for limits. */
const struct err *question_check(const struct question *, const char *);

/* "70" or "72.5" as a rate; false when it is none, or is zero. */
bool		 question_rate_of(const char *, struct rate *);

/* An answer as people read it; the number of a class stays one. */
const char	*answer_said(struct arena *, enum lang, const struct question *,
		    const char *answer);

#endif
