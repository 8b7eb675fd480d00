/* The table of what can happen, of the list in the header; nothing else. */
#include "document/document_actions.h"

ACTION_TABLE(document_actions, DOCUMENT_ACTIONS);
