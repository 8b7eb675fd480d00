/*
 * vocabulary -- everything that can happen, and how it is told to people.
 *
 * The record keeps codes and values; here they become words, for the page of
 * the record and for the history on the page of a thing.
 */
#ifndef AUDIT_VOCABULARY_WEB_H
#define AUDIT_VOCABULARY_WEB_H

#include "audit/audit.h"
#include "web/web.h"

/* The tables of all domains; ends with NULL. */
extern const struct action *const *const action_tables[];

const struct action *action_find(const char *code);	/* NULL: unknown */

/* In the reader's language: what happened, and the sentence of its detail. */
const char	*event_words(const struct web *, const char *code);
const char	*event_detail(const struct web *, const struct told_event *);

/* The i-th field that changed, of event_changes(). */
struct change { const char *field, *before, *after; };
size_t		 event_changes(const struct told_event *);
struct change	 event_change(const struct web *, const struct told_event *,
		    size_t i);

#endif
