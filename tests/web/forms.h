/*
 * forms -- every form of the portal, with right answers, and what each of
 * its fields takes.  bad_input_test.c makes the wrong answers from it.
 */
#ifndef TESTS_FORMS_H
#define TESTS_FORMS_H

#include "harness.h"

enum {
	KIND_TEXT	= 1 << 0,	/* one line */
	KIND_LINES	= 1 << 1,
	KIND_EMAIL	= 1 << 2,
	KIND_INT	= 1 << 3,
	KIND_ID		= 1 << 4,	/* chosen from a list of rows */
	KIND_WORD	= 1 << 5,	/* chosen from a closed set */
	KIND_DAY	= 1 << 6,
	KIND_MONEY	= 1 << 7,
	KIND_RATE	= 1 << 8,
	KIND_TICK	= 1 << 9,
	KIND_SECRET	= 1 << 10,
	KIND_PHONE	= 1 << 11,
	OPTIONAL	= 1 << 12
};
/* What is typed, and so has to be there again. */
#define KINDS_TYPED	(KIND_TEXT | KIND_LINES | KIND_EMAIL | KIND_PHONE | \
			 KIND_INT | KIND_DAY | KIND_MONEY | KIND_RATE)

struct form_field {
	const char	*name;
	unsigned	 kind;
	const char	*right;		/* urlencoded; % alone is the scene's own */
	long		 max;		/* characters, or the largest number */
};

/* One more wrong value, by a rule of its own, and what is said beside whom. */
struct form_rule {
	const char	*pattern, *name, *wrong, *beside, *message;
};

#define FORM_FIELDS	20

struct form_sheet {
	const char	*pattern;	/* of the POST route */
	/* Who sends it; where %lld of `path` leads, and what % stands for. */
	struct id	(*scene)(struct id *number, const char **own);
	struct form_field fields[FORM_FIELDS];
};

extern const struct form_sheet	sheets[];	/* ends with a NULL pattern */
extern const struct form_rule	rules[];	/* ends with a NULL pattern */

/* Routes that take a POST and have no sheet, each with the reason. */
struct form_exempt { const char *pattern, *why; };
extern const struct form_exempt	exempt[];	/* ends with a NULL pattern */

/* The address of a form, of the number and the word of its scene: the word
 * stands for :name, or for the second number. */
const char *form_path(const struct form_sheet *, struct id number,
	    const char *own);
/* A right answer, and all of them as they are sent. */
const char *form_right(const struct form_field *, const char *own);
const char *form_body(const struct form_sheet *, const char *own);

/* The people that scenes speak of; once, before anything else. */
void	 forms_open(void);

#endif
