/*
 * invoice_actions -- what can happen to invoices.
 */
#ifndef INVOICE_ACTIONS_H
#define INVOICE_ACTIONS_H

#include "base/action.h"

#define INVOICE_ACTIONS(X)						\
	X(invoice, draft, N_("Invoices drafted"), N_("{month}, drafts: {drafts}"), \
	    (month, month) (count, drafts)) \
	X(invoice, check, N_("Invoice checked"), "{reference}", (text, reference)) \
	X(invoice, return, N_("Invoice returned to draft"), "{reference}", \
	    (text, reference)) \
	X(invoice, void, N_("Draft of an invoice made void"), "{reference}", \
	    (text, reference)) \
	X(invoice, issue, N_("Invoice issued"), N_("{reference}, {amount}, due {due}"), \
	    (text, reference) (money, amount) (day, due)) \
	X(invoice, export, N_("Invoices exported"), N_("{month}, lines: {lines}"), \
	    (month, month) (count, lines))
INVOICE_ACTIONS(ACTION_DID)

extern const struct action *const invoice_actions[];

#endif
