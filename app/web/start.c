/* What each domain has to say to the database layer, once, at start. */
#include "invoice/invoice.h"
#include "organisation/organisation.h"
#include "web/web.h"

void
web_start(void)
{
	organisation_start();
	invoice_start();
}
