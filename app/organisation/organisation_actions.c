/* The table of what can happen, of the list in the header, and what
 * the fields of an organisation are called. */
#include "organisation/organisation.h"
#include "organisation/organisation_actions.h"

ACTION_TABLE(organisation_actions, ORGANISATION_ACTIONS);

const struct slot organisation_fields[] = {
	{ "category", DATUM_WORD, &categories, N_("Category") },
	{ "name_en", DATUM_TEXT, NULL, N_("English name") },
	{ "name_zh", DATUM_TEXT, NULL, N_("Chinese name") },
	{ "ubi", DATUM_TEXT, NULL, N_("UBI (business registration number)") },
	{ "br_certificate_no", DATUM_TEXT, NULL,
	    N_("Number of the business registration certificate") },
	{ "br_expiry", DATUM_DAY, NULL, N_("The certificate holds until") },
	{ "legacy_cr_no", DATUM_TEXT, NULL, N_("Former company registration number") },
	{ "incorporation_date", DATUM_DAY, NULL, N_("Date of incorporation") },
	{ "employees_hk", DATUM_COUNT, NULL, N_("Employees in Hong Kong") },
	{ "rd_employees_hk", DATUM_COUNT, NULL,
	    N_("Of these, in research and development") },
	{ "address_en", DATUM_TEXT, NULL, N_("Address in English") },
	{ "address_zh", DATUM_TEXT, NULL, N_("Address in Chinese") },
	{ "billing_address", DATUM_TEXT, NULL, N_("Billing address") },
	{ "contact_name", DATUM_TEXT, NULL, N_("Contact person") },
	{ "contact_title", DATUM_TEXT, NULL, N_("Post") },
	{ "contact_phone", DATUM_TEXT, NULL, N_("Telephone") },
	{ "contact_email", DATUM_TEXT, NULL, N_("E-mail of the contact person") },
	{ "finance_email", DATUM_TEXT, NULL, N_("E-mail for invoices") },
	{ "purchase_order_no", DATUM_TEXT, NULL, N_("Purchase order number") },
	{ NULL, DATUM_TEXT, NULL, NULL }
};
