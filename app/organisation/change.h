/*
 * change -- a change of who an organisation is, asked for with evidence.
 *
 * Once an application was submitted, name, UBI, category and address stay as
 * they are (rules/integrity.md 3), for offers and invoices follow from them.
 * An owner asks for others with a document that proves them, an officer looks
 * at it and verifies or refuses; what was verified is registered in the same
 * transaction, and in no other way: the database refuses it.
 */
#ifndef ORGANISATION_CHANGE_H
#define ORGANISATION_CHANGE_H

#include "organisation/organisation.h"

struct ask;

#define CHANGE_STATES(X)						\
	X(CHANGE_ASKED,	    "asked",	 N_("Waits for the centre"))	\
	X(CHANGE_VERIFIED,  "verified",	 N_("Verified"))		\
	X(CHANGE_REFUSED,   "refused",	 N_("Not verified"))		\
	X(CHANGE_WITHDRAWN, "withdrawn", N_("Taken back"))
WORDS_ENUM(change_state, CHANGE_STATES);
extern const struct move	change_moves[];

#define CHANGE_REASON_CHARS_MAX	2000

struct organisation_change {
	struct id	 id, org, asked_by;
	enum change_state state;
	struct organisation to;		/* only who it would be */
	const char	*org_name_en, *org_name_zh;	/* as it is called now */
	const char	*asker_name, *reason, *remark;
	struct instant	 asked_at, decided_at;
	/* The evidence. */
	const char	*file_name;
	int32_t		 pages;
	struct bytes	 sha256;
};

struct organisation_changes { struct organisation_change *p; size_t n; };
struct evidence { const char *file_name; struct bytes content; };

extern const struct err	organisation_fixed, change_of_nothing, change_open,
			change_over, change_second, change_not_yours,
			change_not_officer, change_ubi_known, change_early;

/* `before` as it would be. */
struct organisation change_applied(const struct organisation *before,
		    const struct organisation *to);
/* Is there anything to change, and is it fixed, so that it is to be asked? */
const struct err *change_check(const struct organisation *before,
		    const struct organisation *to);
/* May `by` decide it: verify or refuse it, or take it back?  Who may at all
 * the guard of the route has said. */
const struct err *change_may(const struct organisation_change *, struct id by,
		    bool is_member, enum change_state);
/* The one that waits, or NULL. */
const struct organisation_change *change_waiting(
		    const struct organisation_changes *);

/* Rows.  With change_lock it is held until the end of the turn. */
const struct err *change_insert(struct db *, struct organisation_change *,
		    struct bytes content);
struct ask	 change_by_id(struct db *, struct id,
		    struct organisation_change *);
const struct err *change_lock(struct db *, struct id,
		    struct organisation_change *);
/* Of all organisations those that wait, up to PAGE_ROWS and one more. */
struct ask	 change_open_list(struct db *, struct id after,
		    struct organisation_changes *);
struct ask	 change_list(struct db *, struct id org,
		    struct organisation_changes *);
const struct err *change_save(struct db *, const struct organisation_change *,
		    struct id by, struct instant);
const struct err *change_apply(struct db *, struct id);
const struct err *change_evidence(struct db *, struct id, struct evidence *);
void		 change_start(void);

#endif
