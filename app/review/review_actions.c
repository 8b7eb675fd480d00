/* The table of what can happen, of the list in the header; nothing else. */
#include "review/review_actions.h"

ACTION_TABLE(review_actions, REVIEW_ACTIONS);
