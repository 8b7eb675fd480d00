/*
 * Every state machine there is, by the table whose column `state` it guards.
 * `berth migrate` writes their moves to the database; a table with a state
 * that is not here, or a word of a statement that is not one of its states,
 * fails tests/db/machines_test.c.
 */
#include "portal/machines.h"

#include "agreement/agreement.h"
#include "allocation/allocation.h"
#include "application/state.h"
#include "billing/period.h"
#include "decision/decision.h"
#include "identity/people.h"
#include "identity/role_request.h"
#include "invoice/invoice.h"
#include "notification/outbox.h"
#include "organisation/change.h"
#include "organisation/organisation.h"
#include "scoring/scoring.h"

const struct machine machines[] = {
	{ "person", &person_states, person_moves },
	{ "role_request", &role_request_states, role_request_moves },
	{ "organisation_change", &change_states, change_moves },
	{ "membership", &membership_states, membership_moves },
	{ "job", &job_states, job_moves },
	{ "message", &message_states, message_moves },
	{ "application", &application_states, application_moves },
	{ "assignment", &assignment_states, assignment_moves },
	{ "decision", &decision_states, decision_moves },
	{ "capacity_hold", &hold_states, hold_moves },
	{ "offer", &offer_states, offer_moves },
	{ "allocation", &allocation_states, allocation_moves },
	{ "allocation_member", &member_states, member_moves },
	{ "billing_period", &period_states, period_moves },
	{ "invoice", &invoice_states, invoice_moves },
	{ NULL, NULL, NULL }
};
