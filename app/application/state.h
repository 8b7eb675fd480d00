/*
 * state -- where an application stands, and which moves there are.
 *
 * The machine of rules/states.md 1, the same rows as state_move in the database.
 * Several domains move an application on, each in its own step; all of them
 * ask application_move() and write by application_save_move(), so that a
 * move nobody foresaw cannot be written and a reason is never left behind.
 */
#ifndef APPLICATION_STATE_H
#define APPLICATION_STATE_H

#include "base/err.h"
#include "base/types.h"
#include "base/words.h"

struct db;

#define APPLICATION_STATES(X)						\
	X(APPLICATION_DRAFT,		"draft",	N_("Draft"))	\
	X(APPLICATION_SCREENING,	"screening",	N_("Screening")) \
	X(APPLICATION_INFO_REQUESTED,	"info_requested", N_("More information requested")) \
	X(APPLICATION_LAPSED,		"lapsed",	N_("Lapsed"))	\
	X(APPLICATION_INELIGIBLE,	"ineligible",	N_("Not eligible")) \
	X(APPLICATION_TECHNICAL_REVIEW,	"technical_review", N_("Technical review")) \
	X(APPLICATION_ASSESSMENT,	"assessment",	N_("Assessment")) \
	X(APPLICATION_RECOMMENDATION,	"recommendation", N_("Recommendation")) \
	X(APPLICATION_DECISION,		"decision",	N_("To be decided")) \
	X(APPLICATION_APPROVED,		"approved",	N_("Approved"))	\
	X(APPLICATION_REJECTED,		"rejected",	N_("Rejected"))	\
	X(APPLICATION_WITHDRAWN,	"withdrawn",	N_("Withdrawn"))

WORDS_ENUM(application_state, APPLICATION_STATES);
extern const struct move	application_moves[];

extern const struct err application_moved;	/* it is elsewhere by now */

/* Which step of its route comes after the one that a case is at; from the
 * last it goes to no other, so asking is our mistake. */
enum application_state application_step_after(struct texts steps,
		    enum application_state);
/* application_moved unless the machine has this move. */
const struct err *application_move(enum application_state from,
		    enum application_state to);

/* The days a case has been with the centre, since it was submitted and until
 * it was decided or given up: calendar days, without those it waited for the
 * applicant, of which `waited_days` are over. */
struct case_clock {
	enum application_state	 state;
	struct instant		 submitted_at, state_since;
	int32_t			 waited_days;
};
int32_t		 case_days(const struct case_clock *, struct day today);

/* Rows: from one state to another, only while it is in the first. */
struct application_move {
	struct id		 application;
	enum application_state	 from, to;
	const char		*reason;	/* of a fail or reject, or NULL */
	struct instant		 at;
};

const struct err *application_save_move(struct db *,
		    const struct application_move *);

#endif
