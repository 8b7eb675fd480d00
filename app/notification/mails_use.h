/*
 * mails_use -- the mails of allocations, members, months and invoices: rows of
 * notification/mails.h, which says what a row is.
 */
#ifndef NOTIFICATION_MAILS_USE_H
#define NOTIFICATION_MAILS_USE_H

#define MAILS_USE(X)							\
	X(active, TO(people), TOPIC_ALLOCATIONS, "/allocations/{}", \
	    N_("Your allocation is ready to use"), \
	    N_("allocation {reference} is active on the cluster. Your user name there is {user}."), (text, reference)) \
	X(ended, TO(people), TOPIC_ALLOCATIONS, "/allocations/{}", \
	    N_("Your allocation has ended"), \
	    N_("allocation {reference} has reached its last day and access has been removed from the cluster."), (text, reference)) \
	X(ends_soon, TO(org), TOPIC_ALLOCATIONS, "/allocations/{}", \
	    N_("Your allocation ends soon"), \
	    N_("the last day of allocation {reference} is {until}. Jobs that still run at its end are stopped, so bring your work to a close in time."), (text, reference) (day, until)) \
	X(allocation_late, TO(org), TOPIC_ALLOCATIONS, "/allocations/{}", \
	    N_("Your allocation takes longer to set up"), \
	    N_("setting up allocation {reference} on the cluster has not worked yet. The operators are told; you need not do anything."), (text, reference)) \
	X(member_added, TO(people), TOPIC_ALLOCATIONS, "/allocations/{}", \
	    N_("You may use an allocation"), \
	    N_("you were added to allocation {reference}. Your user name on the cluster is {user}; access begins once the cluster agrees."), (text, reference)) \
	X(member_removed, TO(people), TOPIC_ALLOCATIONS, "/allocations", \
	    N_("You are no longer a member of an allocation"), \
	    N_("you were removed from allocation {reference}. Your access to it on the cluster ends."), (text, reference)) \
	X(joined, TO(owners), TOPIC_ALLOCATIONS, "/organisations/{}", \
	    N_("Somebody has joined your organisation"), \
	    N_("{member} has accepted the invitation and is a member of your organisation now: {role}."), (text, member) (role, role)) \
	X(membership_ended, TO(people), TOPIC_ALLOCATIONS, "/", \
	    N_("Your membership of an organisation has ended"), \
	    N_("you are no longer a member of {organisation}."), (text, organisation)) \
	X(month_to_close, TASK(biller, none), TOPIC_INVOICES, "/billing", \
	    N_("The month {month} can be closed"), \
	    N_("the month {month} is over and can be closed, so that its invoices can be drafted:"), (month, month)) \
	X(to_check_bills, TASK(bill_checker, none), TOPIC_INVOICES, "/invoices?state=draft", \
	    N_("Invoices of {month} are to be checked"), \
	    N_("invoices of {month} are drafted and wait for somebody else to check them: {drafts}."), (month, month) (count, drafts)) \
	X(bill_returned, YOURS, TOPIC_INVOICES, "/invoices/{}", \
	    N_("An invoice of yours was returned"), \
	    N_("the invoice for {reference} that you prepared is a draft again:"), (text, reference)) \
	X(to_issue_bill, TASK(biller, none), TOPIC_INVOICES, "/invoices/{}", \
	    N_("An invoice can be issued"), \
	    N_("the invoice for {reference} is checked and can be issued:"), (text, reference)) \
	X(invoiced, TO(finance), TOPIC_INVOICES, "/invoices/{}", \
	    N_("Invoice {number}: {amount}"), \
	    N_("invoice {number} over {amount} has been issued. It is due on {due}. Read and download it here:"), (text, number) (money, amount) (day, due)) \
	X(invoice_due, TO(finance), TOPIC_INVOICES, "/invoices/{}", \
	    N_("Invoice {number} is due soon"), \
	    N_("invoice {number} over {amount} is due on {due}. If it is paid already, nothing is left to do."), (text, number) (money, amount) (day, due)) \
	X(invoice_overdue, TO(finance), TOPIC_INVOICES, "/invoices/{}", \
	    N_("Invoice {number} is overdue"), \
	    N_("invoice {number} over {amount} was due on {due}. If it is paid already, nothing is left to do."), (text, number) (money, amount) (day, due))

#endif
