#include "machines.h"

#include "agreement/agreement.h"
#include "application/state.h"
#include "allocation/allocation.h"
#include "billing/period.h"
#include "identity/people.h"
#include "invoice/invoice.h"
#include "notification/outbox.h"
#include "scoring/scoring.h"

const struct machine machines[] = {
	{ "application", &application_states, application_moves },
	{ "assignment", &assignment_states, assignment_moves },
	{ "decision", &decision_states, decision_moves },
	{ "offer", &offer_states, offer_moves },
	{ "person", &person_states, person_moves },
	{ "job", &job_states, job_moves },
	{ "allocation", &allocation_states, allocation_moves },
	{ "allocation_member", &member_states, member_moves },
	{ "billing_period", &period_states, period_moves },
	{ "invoice", &invoice_states, invoice_moves },
	{ NULL, NULL, NULL }
};
