/* The catalogue as pages.  It is changed by nobody here. */
#include <string.h>

#include "application/declaration.h"
#include "base/arena.h"
#include "catalogue/catalogue_web.h"
#include "db/db.h"
#include "document/document.h"
#include "gen/pages_catalogue.h"
#include "organisation/organisation.h"

static const struct err	*read_all(struct web *, struct catalogue *,
			    struct ask more);
static const char	*declaration_label(const char *name);
static const char	*answer_label(struct web *, const char *question,
			    const char *answer);

/* GET /catalogue */
const struct err *
catalogue_show(struct web *w)
{
	struct catalogue	 c;
	const struct err	*err;

	if ((err = read_all(w, &c, class_price_list(w->db, w->today, ID_NONE,
	    &c.classes))) != NULL)
		return (err);
	t_catalogue(w, &c);
	return (web_page(w));
}

static const struct err *
read_all(struct web *w, struct catalogue *c, struct ask more)
{
	return (db_ask(w->db, route_terms_list(w->db, w->now, &c->routes),
	    route_step_list(w->db, &c->steps),
	    route_decider_list(w->db, &c->deciders), more));
}

/* GET /catalogue/:name/form: a route with what it asks, as it is kept. */
const struct err *
catalogue_route_show(struct web *w)
{
	struct catalogue	 c;
	struct requirements	 asked;
	const struct err	*err;
	size_t			 i = 0;

	if ((err = read_all(w, &c, requirement_list(w->db, w->name,
	    &asked))) != NULL)
		return (err);
	while (i < c.routes.n && strcmp(c.routes.p[i].offered.code, w->name) != 0)
		i++;
	if (i == c.routes.n)
		return (&web_no_page);
	t_catalogue_route(w, &c, &c.routes.p[i], &asked);
	return (web_page(w));
}

const char *
categories_shown(struct web *w, const struct texts *words)
{
	const char	*all = "";
	size_t		 i;
	int		 word;

	for (i = 0; i < words->n; i++) {
		word = words_find(&categories, words->p[i]);
		all = arena_printf(w->arena, "%s%s%s", all,
		    *all != '\0' ? " · " : "", word == -1 ? words->p[i] :
		    _(categories.shown[word]));
	}
	return (all);
}

static const char *
declaration_label(const char *name)
{
	const struct declaration	*d;

	for (d = declarations; d->name != NULL; d++) {
		if (!strcmp(d->name, name))
			return (d->text);
	}
	return (name);
}

const char *
requirement_label(const struct requirement *r)
{
	const struct question	*q;
	int			 kind;

	switch (r->kind) {
	case REQUIREMENT_QUESTION:
		q = question_find(r->name);
		return (q != NULL ? q->label : r->name);
	case REQUIREMENT_DECLARATION:
		return (declaration_label(r->name));
	case REQUIREMENT_DOCUMENT:
		break;
	}
	kind = words_find(&document_kinds, r->name);
	return (kind != -1 ? document_kinds.shown[kind] : r->name);
}

static const char *
answer_label(struct web *w, const char *question, const char *answer)
{
	const struct question	*q = question_find(question);
	int			 word = q == NULL || q->choices == NULL ? -1 :
				    words_find(q->choices, answer);

	return (word == -1 ? answer : _(q->choices->shown[word]));
}

const char *
requirement_condition(struct web *w, const struct requirement *r)
{
	const struct question	*q;

	if (r->if_question == NULL)
		return ("");
	q = question_find(r->if_question);
	return (arena_printf(w->arena, "%s%s%s", q != NULL ? _(q->label) :
	    r->if_question, r->if_answer != NULL ? " = " : "",
	    r->if_answer != NULL ? answer_label(w, r->if_question,
	    r->if_answer) : ""));
}
