/* What a page says when something could not be done. */
#include <assert.h>
#include <string.h>

#include "base/arena.h"
#include "base/day.h"
#include "gen/pages_web.h"
#include "web/private.h"

static const struct { int status; const char *title; } kinds[ERR_KINDS] = {
	[ERR_INVALID] = { 422, N_("Please correct what was sent") },
	[ERR_MALFORMED] = { 400, N_("This request cannot be understood") },
	[ERR_SIGN_IN] = { 303, N_("Sign in") },
	[ERR_DENIED] = { 403, N_("You may not do this") },
	[ERR_MISSING] = { 404, N_("There is no such page") },
	[ERR_METHOD] = { 405, N_("This page cannot be used that way") },
	[ERR_CONFLICT] = { 409, N_("This is no longer possible") },
	[ERR_TOO_LARGE] = { 413, N_("This is more than can be taken") },
	[ERR_TOO_MANY] = { 429, N_("Too many attempts") },
	[ERR_RETRY] = { 503, N_("Please try again") },
	[ERR_BUSY] = { 503, N_("Not available just now") },
	[ERR_UNCERTAIN] = { 503, N_("We cannot tell whether it was saved") },
	[ERR_BROKEN] = { 500, N_("Something went wrong on our side") },
};

int
problem_status(const struct err *err)
{
	assert(err != NULL);
	return (kinds[err->kind].status);
}

void
problem_page(struct web *w, const struct err *err)
{
	assert(w != NULL);
	w->rep->body.len = 0;
	w->rep->raw = (struct bytes){ NULL, 0 };
	w->rep->status = problem_status(err);
	w->rep->content_type = "text/html; charset=utf-8";
	if (w->rep->status == 503)
		web_header(w, "retry-after", "5");
	if (!instant_is_none(w->again))
		web_header(w, "retry-after", arena_printf(w->arena, "%lld",
		    (long long)instant_since(w->again, w->now).n + 1));
	w->err = NULL;		/* the page is about it; no summary above */
	t_problem(w, kinds[err->kind].title, err->text);
}
