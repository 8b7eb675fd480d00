/* The table of what can happen, of the list in the header; nothing else. */
#include "decision/decision_actions.h"

ACTION_TABLE(decision_actions, DECISION_ACTIONS);
