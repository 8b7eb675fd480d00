/* What is declared with an application, and when it can be taken back.  What
 * is asked stands in asked.c, within which limits in limits.c. */
#include <assert.h>

#include "application/application.h"
#include "application/declaration.h"

const struct err application_incomplete = { ERR_INVALID,
    "application.incomplete",
    N_("Some sections are not complete. Look at the task list for what is missing."), NULL };
const struct err application_no_officer = { ERR_CONFLICT,
    "application.no_officer",
    N_("There is no officer who could take the case. Tell the centre; nothing was submitted."), NULL };
const struct err application_not_withdrawn = { ERR_CONFLICT,
    "application.not_withdrawn",
    N_("This application can no longer be withdrawn. If there is an offer, you may refuse it."), NULL };

const struct declaration declarations[] = {
	{ "declare_guide", N_("We have read the guide of the scheme and agree to it.") },
	{ "declare_truth", N_("All that we state is true, complete and accurate today.") },
	{ "declare_consent", N_("Everyone whose personal data we give has agreed that the Government and the centre use it for this application.") },
	{ "declare_funding", N_("We receive no other Government subsidy for the same scope.") },
	{ "declare_confidential", N_("We keep confidential what we learn in confidence.") },
	{ "declare_law", N_("We comply with the laws of Hong Kong.") },
	{ "declare_probity", N_("We have offered nobody an advantage in connection with this application.") },
	{ "declare_security", N_("The project does not endanger national security.") },
	{ "declare_authority", N_("I am authorised to sign for the organisation.") },
	{ NULL, NULL }
};

const struct err *
application_check_route(const struct application *app)
{
	return (app->route.takes ? NULL : &route_closed);
}

const struct err *
application_check_withdrawal(const struct application *app)
{
	assert(app != NULL);
	if (app->state == APPLICATION_APPROVED || application_move(app->state,
	    APPLICATION_WITHDRAWN) != NULL)
		return (&application_not_withdrawn);
	return (NULL);
}
