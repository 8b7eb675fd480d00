/*
 * The summary of what is wrong, at the top of a form that is shown again.
 *
 * It names each field by its label, but labels stand in the form, which comes
 * later on the page.  So the page only says where the summary belongs; fields
 * leave their labels as they are written, and web_page() writes the summary
 * last and moves it to its place.
 */
#include <assert.h>
#include <string.h>

#include "gen/pages_layout.h"
#include "web/kit.h"
#include "web/private.h"

bool
summary_is_here(const struct web *w)
{
	assert(w != NULL);
	if (w->err != NULL)
		w->form->summary_at = w->rep->body.len;
	return (w->err != NULL);
}

const char *
kit_wrong(const struct web *w, const char *name, const char *label)
{
	struct form	*f = w->form;
	size_t		 i;

	for (i = 0; i < f->errors_n; i++) {
		if (!strcmp(f->errors[i].name, name)) {
			f->errors[i].label = label;
			return (f->errors[i].text);
		}
	}
	return (NULL);
}

const char *
summary_label(const struct web *w, size_t i)
{
	assert(w != NULL);
	return (w->form->errors[i].label);
}

void
summary_put(struct web *w)
{
	size_t	 end = w->rep->body.len;

	if (w->err == NULL || w->form->summary_at == 0)
		return;
	t_page_problem(w);
	out_move(&w->rep->body, end, w->form->summary_at);
}
