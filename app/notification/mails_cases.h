/*
 * mails_cases -- the mails of cases, applications and offers: rows of
 * notification/mails.h, which says what a row is.
 */
#ifndef NOTIFICATION_MAILS_CASES_H
#define NOTIFICATION_MAILS_CASES_H

#define MAILS_CASES(X)							\
	X(submitted, TO(address), TOPIC_APPLICATIONS, "/applications/{}", \
	    N_("We have received your application"), \
	    N_("your application {reference} has been received. You can follow it here:"), (text, reference)) \
	X(to_sign, TO(owners), TOPIC_APPLICATIONS, "/applications/{}/check", \
	    N_("An application is ready to be signed"), \
	    N_("the application “{title}” is complete and waits for an owner of your organisation to check, sign and submit it:"), (text, title)) \
	X(assigned, YOURS, TOPIC_CASES, "/review/{}", \
	    N_("Case {reference} is with you"), \
	    N_("case {reference} has been assigned to you:"), (text, reference)) \
	X(for_technical, TASK(technical, technical), TOPIC_CASES, "/review/{}", \
	    N_("Case {reference} waits for technical review"), \
	    N_("case {reference} has passed screening and waits for a technical proposal:"), (text, reference)) \
	X(for_assigning, TASK(secretary, recommend), TOPIC_CASES, "/review/{}", \
	    N_("Case {reference} waits for assessors"), \
	    N_("case {reference} has its technical proposal. Assessors are to be assigned:"), (text, reference)) \
	X(to_assess, YOURS, TOPIC_CASES, "/review?mine=1", \
	    N_("Case {reference} is yours to assess"), \
	    N_("case {reference} has been assigned to you. Please declare your interests first; then you can score it:"), (text, reference)) \
	X(to_rule, TASK(secretary, recommend), TOPIC_CASES, "/review/{}", \
	    N_("A conflict of interest in case {reference} is to be ruled on"), \
	    N_("an assessor of case {reference} may have a conflict of interest. Please rule on it:"), (text, reference)) \
	X(ruled_clear, YOURS, TOPIC_CASES, "/review?mine=1", \
	    N_("You may assess case {reference}"), \
	    N_("your declaration of interests in case {reference} was ruled on: there is no conflict, and you may score it:"), (text, reference)) \
	X(ruled_recuse, TO(people), TOPIC_CASES, "/review?mine=1", \
	    N_("You step aside from case {reference}"), \
	    N_("your declaration of interests in case {reference} was ruled on: there is a conflict, and you do not score it."), (text, reference)) \
	X(recused, TASK(secretary, recommend), TOPIC_CASES, "/review/{}", \
	    N_("An assessor of case {reference} has stepped aside"), \
	    N_("an assessor of case {reference} has stepped aside for a conflict of interest. Another one may be needed:"), (text, reference)) \
	X(for_recommending, TASK(secretary, recommend), TOPIC_CASES, "/review/{}", \
	    N_("Case {reference} waits for its recommendation"), \
	    N_("case {reference} is assessed and waits for your recommendation to the Committee:"), (text, reference)) \
	X(for_recorder, TASK(recorder, record), TOPIC_CASES, "/review/{}", \
	    N_("Case {reference} waits for its decision"), \
	    N_("case {reference} waits for its decision. Please record it:"), (text, reference)) \
	X(for_checker, TASK(checker, check), TOPIC_CASES, "/review/{}", \
	    N_("The decision on case {reference} is to be checked"), \
	    N_("the decision on case {reference} is recorded and waits for somebody else to check it:"), (text, reference)) \
	X(decision_returned, YOURS, TOPIC_CASES, "/review/{}", \
	    N_("Your record of the decision on case {reference} was returned"), \
	    N_("the decision that you recorded on case {reference} was returned to be recorded again. Why: {remark}"), (text, reference) (text, remark)) \
	X(for_issuer, TASK(issuer, issue), TOPIC_CASES, "/offers", \
	    N_("The offer on case {reference} is to be issued"), \
	    N_("case {reference} is approved and its offer is drafted. Please issue it:"), (text, reference)) \
	X(info_requested, TO(org), TOPIC_APPLICATIONS, "/applications/{}", \
	    N_("More information is needed for your application"), \
	    N_("the centre asks for more information about your application {reference}. Please answer by {due}; read the questions here:"), (text, reference) (day, due)) \
	X(info_reminder, TO(org), TOPIC_APPLICATIONS, "/applications/{}", \
	    N_("Reminder: your application waits for your answer"), \
	    N_("the questions about your application {reference} are not answered yet. Without an answer by {due} the application lapses:"), (text, reference) (day, due)) \
	X(info_given, YOURS, TOPIC_CASES, "/review/{}", \
	    N_("The applicant has answered"), \
	    N_("the questions about case {reference} are answered, and it is with you again:"), (text, reference)) \
	X(lapsed, TO(org), TOPIC_APPLICATIONS, "/applications/{}", \
	    N_("An application has lapsed"), \
	    N_("application {reference} has lapsed, since its questions were not answered by {due}:"), (text, reference) (day, due)) \
	X(ineligible, TO(org), TOPIC_APPLICATIONS, "/applications/{}", \
	    N_("Your application is not eligible"), \
	    N_("the secretariat has screened your application {reference} and found that it is not eligible, so it is not taken further. Read the reason here:"), (text, reference)) \
	X(decided, TO(org), TOPIC_APPLICATIONS, "/applications/{}", \
	    N_("The decision on your application"), \
	    N_("there is a decision on your application {reference}. Read it here:"), (text, reference)) \
	X(offered, TO(org), TOPIC_APPLICATIONS, "/offers/{}", \
	    N_("An offer for your acceptance"), \
	    N_("the offer {reference} is ready for your acceptance until {until}:"), (text, reference) (day, until)) \
	X(offer_reminder, TO(org), TOPIC_APPLICATIONS, "/offers/{}", \
	    N_("Reminder: an offer waits for your answer"), \
	    N_("the offer {reference} has not been answered. It expires after {until}:"), (text, reference) (day, until)) \
	X(offer_expired, TO(org), TOPIC_APPLICATIONS, "/offers/{}", \
	    N_("An offer has expired"), \
	    N_("the offer {reference} was not answered by {until} and has expired. What was held for it is free again."), (text, reference) (day, until)) \
	X(offer_accepted, TO(org), TOPIC_APPLICATIONS, "/offers/{}", \
	    N_("An offer was accepted"), \
	    N_("the offer {reference} was accepted, signed by {signatory}. Access to the cluster is being set up:"), (text, reference) (text, signatory)) \
	X(offer_declined, TO(org), TOPIC_APPLICATIONS, "/offers/{}", \
	    N_("An offer was declined"), \
	    N_("the offer {reference} was declined. What was held for it is free again."), (text, reference)) \
	X(change_asked, TASK(officer, none), TOPIC_CASES, "/organisation-changes/{}", \
	    N_("A change of an organisation is to be verified"), \
	    N_("{organisation} asks to change what is registered of it. Please look at the evidence, and verify the change or say why not:"), (text, organisation)) \
	X(change_verified, TO(owners), TOPIC_APPLICATIONS, "/organisation-changes/{}", \
	    N_("The change of your organisation is registered"), \
	    N_("the change of {organisation} that was asked for has been verified and is registered now:"), (text, organisation)) \
	X(change_refused, TO(owners), TOPIC_APPLICATIONS, "/organisation-changes/{}", \
	    N_("The change of your organisation was not verified"), \
	    N_("the change of {organisation} that was asked for could not be verified. Why: {why}"), (text, organisation) (text, why)) \
	X(organisation_changed, TO(officers), TOPIC_APPLICATIONS, "/organisations/{}", \
	    N_("The particulars of an organisation were changed"), \
	    N_("the particulars of {organisation} were changed by {by}. Please look whether they are right."), (text, organisation) (text, by))

#endif
