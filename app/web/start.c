/* What each domain has to say to the database layer, once, at start. */
#include "invoice/invoice.h"
#include "web/web.h"

void
web_start(void)
{
	invoice_start();
}
