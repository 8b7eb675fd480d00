/* The table of what can happen, of the list in the header; nothing else. */
#include "billing/period_actions.h"

ACTION_TABLE(period_actions, PERIOD_ACTIONS);
