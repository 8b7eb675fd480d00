/* What each domain has to say to the database layer, once, at start. */
#include "application/application.h"
#include "agreement/agreement.h"
#include "assessment/review.h"
#include "identity/account.h"
#include "invoice/invoice.h"
#include "organisation/organisation.h"
#include "web/web.h"

void
web_start(void)
{
	account_start();
	organisation_start();
	application_start();
	assessment_start();
	agreement_start();
	invoice_start();
}
