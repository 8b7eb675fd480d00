#include "identity/account.h"

const struct err account_wrong = { ERR_INVALID, "account.wrong",
    N_("The e-mail address or the password is wrong, or the address has not been confirmed yet."), NULL };
const struct err account_too_many = { ERR_TOO_MANY, "account.too_many",
    N_("There were too many attempts. Wait a quarter of an hour and try again."), NULL };
const struct err account_bad_token = { ERR_MISSING, "account.bad_token",
    N_("This link has been used, has run out, or is not whole. Ask for a new one."), NULL };
