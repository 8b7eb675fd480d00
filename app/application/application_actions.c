/* The table of what can happen, of the list in the header; nothing else. */
#include "application/application_actions.h"

ACTION_TABLE(application_actions, APPLICATION_ACTIONS);
