/* The table of what can happen, of the list in the header; nothing else. */
#include "scoring/scoring_actions.h"

ACTION_TABLE(scoring_actions, SCORING_ACTIONS);
