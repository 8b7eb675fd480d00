/*
 * sent_form -- forms that were sent, each once.
 *
 * Every form carries a random mark.  When it is sent, the transaction of the
 * change notes the mark first; whoever sends the same form again finds it
 * noted, and where the first one led.  Sent twice at once, the second waits
 * in the database until the first is through.
 */
#ifndef IDENTITY_SENT_FORM_H
#define IDENTITY_SENT_FORM_H

#include "base/err.h"
#include "base/types.h"

struct ask;
struct db;

struct sent_form {
	bool		 is_first;
	bool		 is_same;	/* it holds what the first one held */
	const char	*location;	/* where that led; NULL: nowhere */
	const char	*said;		/* on the page that it led to, or NULL */
};

/* Rows.  `mark` and `held` are keyed hashes (token_seal()): of the form, and
 * of all that was filled in. */
struct ask	 sent_form_ask(struct db *, struct bytes mark,
		    struct bytes held, struct sent_form *);
/* Only looked for; as the first one where it was not noted yet. */
const struct err *sent_form_find(struct db *, struct bytes mark,
		    struct bytes held, struct sent_form *);
/* What this first one led to. */
const struct err *sent_form_save(struct db *, struct bytes mark,
		    const char *location, const char *said);

#endif
