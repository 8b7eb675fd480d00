/* The texts of the mails.  Every {} is filled in the order of the args. */
#include "notification/mail.h"

const struct mail_template mail_templates[] = {
	{ "verify", N_("Confirm your e-mail address"),
	    N_("Hello {},\n\nsomeone, probably you, asked for an account of the compute portal with this address. Open this link within 24 hours to confirm it:\n\n{}\n\nIf it was not you, do nothing and nothing happens.") },
	{ "known", N_("You already have an account"),
	    N_("Hello {},\n\nsomeone, probably you, asked for an account of the compute portal, but this address has one already. Sign in here:\n\n{}") },
	{ "invitation", N_("You are invited to an organisation"),
	    N_("Hello,\n\n{} invites you to work for {} in the compute portal. Open this link within 14 days to accept:\n\n{}") },
	{ "submitted", N_("We have received your application"),
	    N_("Hello {},\n\nyour application {} has been received. You can follow it here:\n\n{}") },
	{ "assigned", N_("A case for you"),
	    N_("Hello {},\n\ncase {} has been assigned to you:\n\n{}") },
	{ "info_requested", N_("More information is needed for your application"),
	    N_("Hello {},\n\nthe centre asks for more information about your application {}. Please answer by {}; read the questions here:\n\n{}") },
	{ "info_reminder", N_("Reminder: your application waits for your answer"),
	    N_("Hello {},\n\nthe questions about your application {} are not answered yet. Without an answer by {} the application lapses:\n\n{}") },
	{ "info_given", N_("The applicant has answered"),
	    N_("Hello {},\n\nthe questions about case {} are answered, and it is with you again:\n\n{}") },
	{ "lapsed", N_("An application has lapsed"),
	    N_("Hello {},\n\napplication {} has lapsed, since its questions were not answered by {}:\n\n{}") },
	{ "decided", N_("The decision on your application"),
	    N_("Hello {},\n\nthe Committee has decided on your application {}. Read the decision here:\n\n{}") },
	{ "offered", N_("An offer for your acceptance"),
	    N_("Hello {},\n\nthe offer {} is ready for your acceptance until {}:\n\n{}") },
	{ "active", N_("Your allocation is ready to use"),
	    N_("Hello {},\n\nallocation {} is active on the cluster. Your user name there is {}.\n\n{}") },
	{ "ended", N_("Your allocation has ended"),
	    N_("Hello {},\n\nallocation {} has reached its last day and access has been removed from the cluster.\n\n{}") },
	{ "invoiced", N_("An invoice for your organisation"),
	    N_("Hello,\n\ninvoice {} has been issued. Read and download it here:\n\n{}") },
	{ NULL, NULL, NULL }
};
