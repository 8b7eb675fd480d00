/* The table of what can happen, of the list in the header, and what
 * the fields of a person are called. */
#include "identity/account.h"
#include "identity/identity_actions.h"

ACTION_TABLE(identity_actions, IDENTITY_ACTIONS);

const struct slot person_fields[] = {
	{ "name", DATUM_TEXT, NULL, N_("Name") },
	{ "email", DATUM_TEXT, NULL, N_("E-mail address") },
	{ "lang", DATUM_WORD, &person_langs, N_("Language of mails") },
	{ NULL, DATUM_TEXT, NULL, NULL }
};
