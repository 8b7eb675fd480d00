/*
 * document_actions -- what can happen to a document.
 */
#ifndef DOCUMENT_ACTIONS_H
#define DOCUMENT_ACTIONS_H

#include "base/action.h"

#define DOCUMENT_ACTIONS(X)						\
	X(document, upload, N_("Document added"), "{file}", (text, file)) \
	X(document, remove, N_("Document removed"), "{file}", (text, file))
DOCUMENT_ACTIONS(ACTION_DID)

extern const struct action *const document_actions[];

#endif
