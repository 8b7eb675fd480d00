/*
 * What an event's detail says, in the reader's language.  The record keeps
 * values and stored words only; the action tells what they are.
 */
#include <assert.h>
#include <string.h>

#include "application/question.h"
#include "audit/audit_web.h"
#include "base/arena.h"
#include "base/words.h"
#include "decision/decision.h"
#include "identity/role.h"
#include "scoring/scoring.h"

static const struct {
	const char		*action;
	const char		*text;	/* a {} for each value, or NULL: */
	const struct words	*words;	/* the one value is of this set */
} details[] = {
	{ "application.create", N_("Route: {}"), NULL },
	{ "application.save", NULL, &sections },
	{ "application.request_info", N_("Round {}, due {}"), NULL },
	{ "application.respond", N_("Round {}"), NULL },
	{ "application.time_out", N_("Due {}"), NULL },
	{ "application.propose", N_("Cards: {}, months: {}"), NULL },
	{ "application.assign", N_("Assessors: {}"), NULL },
	{ "application.declare", NULL, &conflicts },
	{ "application.rule", NULL, &rulings },
	{ "application.table", NULL, &advices },
	{ "application.record_decision", NULL, &outcomes },
	{ "application.approve", N_("Cards: {}, months: {}"), NULL },
	{ "role.grant", NULL, &roles },
	{ "role.end", NULL, &roles },
	{ "organisation.join", NULL, &roles },
	{ "organisation.end_member", N_("Person {}"), NULL },
	{ "allocation.add_member", N_("{}, person {}"), NULL },
	{ "allocation.remove_member", N_("{}, person {}"), NULL },
	{ "allocation.active", N_("{}: {} cards of {}, members: {}"), NULL },
	{ "allocation.members", N_("{}: {} cards of {}, members: {}"), NULL },
	{ "allocation.expired", N_("{}: no cards, no new jobs, no members"), NULL },
	{ "invoice.draft", N_("{}, drafts: {}"), NULL },
	{ "invoice.export", N_("{}, lines: {}"), NULL },
};

static const char *fill(struct arena *, const char *text, const char *values);

/* Values are parted by a space; what does not fit is told as it stands. */
static const char *
fill(struct arena *a, const char *text, const char *values)
{
	const char	*said = "", *hole, *v = values;
	size_t		 n;

	for (; (hole = strstr(text, "{}")) != NULL; text = hole + 2) {
		if ((n = strcspn(v, " ")) == 0)
			return (values);
		said = arena_printf(a, "%s%.*s%.*s", said, (int)(hole - text),
		    text, (int)n, v);
		v += n;
		v += *v == ' ';
	}
	return (*v == '\0' ? arena_printf(a, "%s%s", said, text) : values);
}

const char *
audit_detail(const struct web *w, const char *action, const char *detail)
{
	size_t	 i;
	int	 word;

	assert(w != NULL);
	for (i = 0; i < sizeof(details) / sizeof(details[0]); i++) {
		if (strcmp(details[i].action, action) != 0)
			continue;
		if (details[i].words == NULL)
			return (fill(w->arena, lang_text(w->lang,
			    details[i].text), detail));
		word = words_find(details[i].words, detail);
		return (word == -1 ? detail : lang_text(w->lang,
		    details[i].words->shown[word]));
	}
	return (detail);
}
