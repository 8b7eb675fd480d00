/*
 * The vocabularies of all domains, joined.  A code that no table has comes of
 * an older version: it is shown as it stands.
 */
#include <string.h>

#include "agreement/offer_actions.h"
#include "allocation/allocation_actions.h"
#include "application/application_actions.h"
#include "audit/vocabulary_web.h"
#include "base/str.h"
#include "billing/period_actions.h"
#include "decision/decision_actions.h"
#include "document/document_actions.h"
#include "identity/identity_actions.h"
#include "invoice/invoice_actions.h"
#include "notification/job_actions.h"
#include "organisation/organisation_actions.h"
#include "review/review_actions.h"
#include "scoring/scoring_actions.h"

const struct action *const *const action_tables[] = {
	identity_actions, organisation_actions, document_actions,
	application_actions, review_actions, scoring_actions,
	decision_actions,
	offer_actions, allocation_actions, period_actions,
	invoice_actions, job_actions, NULL
};

/* What the fields of a thing are called; those of an application are its
 * questions. */
static const struct {
	const char		*things;
	const struct slot	*fields;
} fields[] = {
	{ "organisation.", organisation_fields },
	{ "person.", person_fields },
};

static struct slot field_of(const char *code, const char *key);

const struct action *
action_find(const char *code)
{
	const struct action *const	*a;
	size_t				 i;

	for (i = 0; action_tables[i] != NULL; i++) {
		for (a = action_tables[i]; *a != NULL; a++) {
			if (strcmp((*a)->code, code) == 0)
				return (*a);
		}
	}
	return (NULL);
}

const char *
event_words(const struct web *w, const char *code)
{
	const struct action	*a = action_find(code);

	return (a != NULL ? lang_text(w->lang, a->words) : code);
}

const char *
event_detail(const struct web *w, const struct told_event *e)
{
	const struct action	*a = action_find(e->action);

	if (a == NULL || *a->sentence == '\0')
		return ("");
	return (data_filled(w->arena, w->lang, a->sentence, a->slots,
	    &e->detail));
}

size_t
event_changes(const struct told_event *e)
{
	return (e->after.n / 2);
}

static struct slot
field_of(const char *code, const char *key)
{
	const struct question	*q;
	const struct slot	*s;
	size_t			 i;

	for (i = 0; i < sizeof(fields) / sizeof(fields[0]); i++) {
		if (!str_starts(code, fields[i].things))
			continue;
		for (s = fields[i].fields; s->key != NULL; s++) {
			if (strcmp(s->key, key) == 0)
				return (*s);
		}
	}
	if (str_starts(code, "application.") &&
	    (q = question_find(key)) != NULL)
		return ((struct slot){ key, q->kind == QUESTION_DAY ? DATUM_DAY :
		    q->kind == QUESTION_CHOICE ? DATUM_WORD : DATUM_TEXT,
		    q->choices, q->label });
	return ((struct slot){ key, DATUM_TEXT, NULL, key });
}

struct change
event_change(const struct web *w, const struct told_event *e, size_t i)
{
	const char	*key = e->after.p[2 * i];
	struct slot	 s = field_of(e->action, key);

	return ((struct change){ lang_text(w->lang, s.label),
	    datum_shown(w->arena, w->lang, &s, datum_find(&e->before, key)),
	    datum_shown(w->arena, w->lang, &s, e->after.p[2 * i + 1]) });
}
