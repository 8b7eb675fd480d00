/* The table of what can happen, of the list in the header; nothing else. */
#include "agreement/offer_actions.h"

ACTION_TABLE(offer_actions, OFFER_ACTIONS);
