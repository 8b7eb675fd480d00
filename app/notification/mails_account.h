/*
 * mails_account -- the mails of accounts and sign-in, and of the portal itself: rows of
 * notification/mails.h, which says what a row is.
 */
#ifndef NOTIFICATION_MAILS_ACCOUNT_H
#define NOTIFICATION_MAILS_ACCOUNT_H

#define MAILS_ACCOUNT(X)							\
	X(verify, TO(address), TOPIC_ACCOUNT, NULL, \
	    N_("Confirm your e-mail address"), \
	    N_("someone, probably you, asked for an account of the compute portal with this address. Open this link within 24 hours to confirm it:\n\n{link}\n\nIf it was not you, do nothing and nothing happens."), ) \
	X(known, TO(address), TOPIC_ACCOUNT, NULL, \
	    N_("You already have an account"), \
	    N_("someone, probably you, asked for an account of the compute portal, but this address has one already. Sign in here:"), ) \
	X(reset, TO(address), TOPIC_ACCOUNT, NULL, N_("Set a new password"), \
	    N_("someone, probably you, asked to set a new password for the compute portal. Open this link within one hour to set it:\n\n{link}\n\nIf it was not you, do nothing: your password stays as it is."), ) \
	X(reset_none, TO(address), TOPIC_ACCOUNT, NULL, \
	    N_("No account with this address"), \
	    N_("someone, probably you, asked to set a new password for the compute portal, but no account is in use with this address. If you use the portal with another address, ask with that one. If you have no account yet, or never opened the link that confirms it, sign up here:"), ) \
	X(password_changed, TO(address), TOPIC_ACCOUNT, NULL, \
	    N_("Your password was changed"), \
	    N_("your password for the compute portal was changed just now, and your other sessions have ended.\n\nIf it was not you, set a new one at once and tell the centre:"), ) \
	X(email_new, TO(address), TOPIC_ACCOUNT, NULL, \
	    N_("Confirm your new e-mail address"), \
	    N_("someone, probably you, wants to use this address in the compute portal. Open this link within 24 hours to confirm it:\n\n{link}\n\nUntil then the old address stays. If it was not you, do nothing."), ) \
	X(email_changed, TO(address), TOPIC_ACCOUNT, NULL, \
	    N_("Your e-mail address was changed"), \
	    N_("from now on you sign in to the compute portal with the address {email}, and mails go there. If it was not you, tell the centre at once."), (text, email)) \
	X(invitation, TO(address), TOPIC_ACCOUNT, NULL, \
	    N_("You are invited to an organisation"), \
	    N_("{by} invites you to work for {organisation} in the compute portal. Open this link within 14 days to accept:"), (text, by) (text, organisation)) \
	X(allocation_failed, TASK(operator, none), TOPIC_OPERATION, "/allocations/{}", \
	    N_("Allocation {reference} could not be set up"), \
	    N_("the set-up of allocation {reference} on the cluster was given up. The page says why; it can be tried again:"), (text, reference)) \
	X(role_asked, TASK(admin, none), TOPIC_ACCOUNT, "/role-requests/{}", \
	    N_("A role waits for a second administrator"), \
	    N_("another administrator asks for a role of the centre: {role}. Read why, and give or refuse it:"), (role, role)) \
	X(role_given, TO(people), TOPIC_ACCOUNT, "/", N_("You have a new role"), \
	    N_("you were given a role in the centre: {role}."), (role, role)) \
	X(role_ended, TO(people), TOPIC_ACCOUNT, "/", \
	    N_("A role of yours has ended"), \
	    N_("a role that you had in the centre has ended: {role}."), (role, role)) \
	X(job_given_up, TASK(operator, none), TOPIC_OPERATION, "/operations?state=dead", \
	    N_("A job was given up"), \
	    N_("a job of the kind {kind} was given up after {tries} tries. Look at why, mend the cause, and have it tried again. It said: {why}"), (text, kind) (count, tries) (text, why)) \
	X(digest, TO(address), TOPIC_ACCOUNT, "/account/mails", \
	    N_("Your summary of {day}"), \
	    N_("this waits for you, or has happened, since your last summary. Where you choose what comes at once and what comes here:"), (day, day))

#endif
