/* The table of what can happen, of the list in the header; nothing else. */
#include "invoice/invoice_actions.h"

ACTION_TABLE(invoice_actions, INVOICE_ACTIONS);
