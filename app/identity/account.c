/* The languages of an account, as words. */
#include "identity/account.h"

WORDS_TABLE(person_langs, PERSON_LANGS);

const struct err account_wrong = { ERR_INVALID, "account.wrong",
    N_("The e-mail address or the password is wrong, or the address has not been confirmed yet."), NULL };
const struct err account_wrong_current = { ERR_INVALID,
    "account.wrong_current",
    N_("This is not your present password."), "current" };
const struct err account_bad_token = { ERR_MISSING, "account.bad_token",
    N_("This link has been used, has run out, or is not whole. Ask for a new one."), NULL };
const struct err account_changed = { ERR_CONFLICT, "account.changed",
    N_("Your password was changed meanwhile, in another window or by a link. Sign in again."), NULL };
const struct err account_same_email = { ERR_INVALID, "account.same_email",
    N_("This is your address already."), "email" };
const struct err account_email_taken = { ERR_CONFLICT, "account.email_taken",
    N_("Meanwhile somebody signed up with this address. Sign in with it, or choose another."), NULL };
