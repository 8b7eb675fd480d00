/*
 * registration -- who applied: the particulars that were registered when an
 * application was submitted, what they are now, and what else that
 * organisation applied for (rules/integrity.md 3).
 *
 * The database keeps them at submission; nothing here writes.  Who may not
 * see the answers of a case gets none.
 */
#ifndef APPLICATION_REGISTRATION_H
#define APPLICATION_REGISTRATION_H

#include "application/state.h"
#include "base/types.h"
#include "organisation/change.h"

struct ask;
struct db;

/* A field of organisation_fields[]; values as they are stored. */
struct registered { const char *field, *submitted, *now; };

struct past_case {
	struct id		 id;
	const char		*reference, *title, *title_zh;
	enum application_state	 state;
	struct instant		 submitted_at;
};

/* A request to change who applied (organisation/change.h). */
struct asked_change {
	struct id		 id;
	enum change_state	 state;
	struct instant		 asked_at, decided_at;
};

struct registration {
	struct registered	*fields;
	size_t			 fields_n;
	struct past_case	*cases;
	size_t			 cases_n;
	struct asked_change	*changes;
	size_t			 changes_n;
};

/* NULL where there is none of that name. */
const struct registered *registration_field(const struct registration *,
		    const char *field);
bool		 registered_changed(const struct registered *);
/* What to say of a certificate that holds until `expiry`, as it is stored, of
 * an application of that day; NULL while it holds. */
const char	*registration_lapse(const char *expiry, struct day submitted,
		    struct day today);

/* To be asked together. */
struct ask	 registration_of(struct db *, struct id application,
		    struct registration *);
struct ask	 registration_cases(struct db *, struct id application,
		    struct registration *);
struct ask	 registration_changes(struct db *, struct id application,
		    struct registration *);

#endif
