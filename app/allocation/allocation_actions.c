/* The table of what can happen, of the list in the header; nothing else. */
#include "allocation/allocation_actions.h"

ACTION_TABLE(allocation_actions, ALLOCATION_ACTIONS);
