/* How often is too often; the windows of limits.h. */
#include "base/limits.h"
#include "identity/throttle.h"

const struct err throttle_attempts = { ERR_TOO_MANY, "throttle.attempts",
    N_("There were too many attempts."), NULL };
const struct err throttle_mails = { ERR_TOO_MANY, "throttle.mails",
    N_("This was asked for many times in a short while. If you wait for a mail from us, look in the spam folder, too."), NULL };
const struct err throttle_invitations = { ERR_TOO_MANY, "throttle.invitations",
    N_("Many invitations were sent in a short while. Those that were sent hold."), NULL };

const struct limit limit_sign_ins_account = { "attempt",
    SIGN_INS_ACCOUNT_MAX, SIGN_INS_SECONDS, &throttle_attempts };
const struct limit limit_sign_ins_address = { "address",
    SIGN_INS_ADDRESS_MAX, SIGN_INS_SECONDS, &throttle_attempts };
const struct limit limit_mails_account = { "mail",
    MAILS_ACCOUNT_MAX, MAILS_SECONDS, &throttle_mails };
const struct limit limit_mails_address = { "mail-address",
    MAILS_ADDRESS_MAX, MAILS_SECONDS, &throttle_mails };
const struct limit limit_invitations_org = { "invitation-org",
    INVITATIONS_ORG_MAX, INVITATIONS_SECONDS, &throttle_invitations };
const struct limit limit_invitations_person = { "invitation-person",
    INVITATIONS_PERSON_MAX, INVITATIONS_SECONDS, &throttle_invitations };
