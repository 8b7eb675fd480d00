/*
 * err -- why something could not be done.
 *
 * A function that can fail returns `const struct err *`, NULL when it did
 * what it was asked.  An error is a constant that lives beside the rule it
 * speaks for, so callers and tests compare pointers, and the text a person
 * reads is written once.  The text is English and is translated when shown;
 * write it inside N_() so that it is found by the translators' tools.
 */
#ifndef BASE_ERR_H
#define BASE_ERR_H

#include <stddef.h>	/* NULL: it was done */

#ifndef N_
#define N_(text)	text	/* marks text for people; see base/lang.h */
#endif

enum err_kind {
	ERR_INVALID,	/* 422  the input breaks a rule */
	ERR_MALFORMED,	/* 400  the request itself makes no sense */
	ERR_SIGN_IN,	/* 303  to the sign-in page */
	ERR_DENIED,	/* 403  this person may not */
	ERR_MISSING,	/* 404  there is no such thing, or none to see */
	ERR_METHOD,	/* 405  the page exists, the method does not */
	ERR_CONFLICT,	/* 409  it is no longer in the right state */
	ERR_TOO_LARGE,	/* 413  more than we take */
	ERR_TOO_MANY,	/* 429  too often; try later */
	ERR_RETRY,	/* 503  run the transaction again */
	ERR_BUSY,	/* 503  the database cannot be reached just now */
	ERR_UNCERTAIN,	/* 503  we cannot tell whether it was saved */
	ERR_BROKEN,	/* 500  we are at fault */
	ERR_KINDS
};

struct err {
	enum err_kind	 kind;
	const char	*code;	/* stable, "domain.condition"; logs and JSON */
	const char	*text;	/* for people: what is wrong, what to do */
	const char	*field;	/* the form field it is about, or NULL */
};

#endif
