/*
 * A form is sent once.  Its mark is noted in the transaction of what it
 * changes (identity/sent_form.h); who sends it again, by a second press, the
 * back button or a bad connection, is led to where the first one led.  A mark
 * with other answers is a new form in old clothes: it is shown again, with
 * a mark of its own.
 *
 * This does not say who may send a form: csrf.c does.
 */
#include <assert.h>
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "db/db.h"
#include "web/private.h"

const struct err once_led_on = { ERR_CONFLICT, "form.led_on",
    "done before", NULL };
static const struct err unmarked = { ERR_CONFLICT, "form.unmarked",
    N_("This form is too old, or did not arrive whole. Look it over and send it once more."), NULL };
static const struct err sent_before = { ERR_CONFLICT, "form.sent_before",
    N_("This form was sent before with other answers, and that was done. If you mean these as well, send them now."), NULL };

static const char *secret(const struct web *);
static struct bytes piece(const char *);
static struct bytes held(struct web *, const char *token);
static bool	 is_marked(struct web *, struct bytes *held);
static const struct err *lead_on(struct web *);

/* Of this browser: a form of one is no use to another. */
static const char *
secret(const struct web *w)
{
	const char	*token = cookie_get(w, COOKIE_SESSION);

	if (token == NULL)
		token = cookie_get(w, COOKIE_BEFORE);
	return (token_hash(w->arena, token).p != NULL ? token : NULL);
}

static struct bytes
piece(const char *s)
{
	return ((struct bytes){ (const unsigned char *)s, strlen(s) });
}

/* All that was filled in, but for what differs from page to page. */
static struct bytes
held(struct web *w, const char *token)
{
	const struct form	*f = w->form;
	struct bytes		*p = arena_array(w->arena, struct bytes,
				    2 * (f->n + f->files_n));
	size_t			 i, n = 0;

	for (i = 0; i < f->n; i++) {
		if (!strcmp(f->fields[i].name, "csrf"))
			continue;
		p[n++] = piece(f->fields[i].name);
		p[n++] = (struct bytes){
		    (const unsigned char *)f->fields[i].value,
		    f->fields[i].len };
	}
	for (i = 0; i < f->files_n; i++) {
		p[n++] = piece(f->files[i].upload.file_name);
		p[n++] = f->files[i].upload.content;
	}
	return (token_seal(w->arena, token, p, n));
}

const char *
web_once(const struct web *w)
{
	assert(w != NULL);
	return (token_new(w->arena));
}

/* Reads the mark; false where there is none, or none is needed. */
static bool
is_marked(struct web *w, struct bytes *all)
{
	const char	*token = secret(w), *once = form_value(w, "once");

	if ((w->route->flags & ROUTE_AGAIN) != 0 || token == NULL ||
	    once == NULL || token_hash(w->arena, once).p == NULL)
		return (false);
	w->form->mark = token_seal(w->arena, token, (struct bytes []){
	    piece(once), piece(w->path) }, 2);
	*all = held(w, token);
	return (true);
}

/* The question whether it is the first; false where there is none to ask. */
bool
once_ask(struct web *w, struct ask *ask)
{
	struct bytes	 all;

	assert(w != NULL);
	if (!is_marked(w, &all))
		return (false);
	*ask = sent_form_ask(w->db, w->form->mark, all, &w->form->sent);
	return (true);
}

static const struct err *
lead_on(struct web *w)
{
	const struct sent_form	*s = &w->form->sent;

	if (s->is_first || s->location == NULL)
		return (NULL);
	if (!s->is_same) {
		w->made = s->location + 1;
		w->made += strcspn(w->made, "/");
		return (&sent_before);
	}
	w->rep->status = 303;
	web_header(w, "location", s->location);
	if (s->said != NULL)
		web_flash(w, s->said);
	return (&once_led_on);
}

/* NULL: it is the first, and what it asks is to be done. */
const struct err *
once_check(struct web *w)
{
	assert(w != NULL);
	if ((w->route->flags & ROUTE_AGAIN) != 0)
		return (NULL);
	return (w->form->mark.p == NULL ? &unmarked : lead_on(w));
}

/* Where this first one leads, kept with its mark. */
const struct err *
once_keep(struct web *w)
{
	const struct form	*f = w->form;
	size_t			 i;

	if (f->mark.p == NULL || w->rep->status != 303)
		return (NULL);
	for (i = 0; i < w->rep->headers_n; i++) {
		if (!strcmp(w->rep->headers[i].name, "location"))
			return (sent_form_save(w->db, f->mark,
			    w->rep->headers[i].value, f->said));
	}
	return (NULL);
}

/* The same for a handler with turns of its own: looked at before it works,
 * and noted in the turn that changes something. */
const struct err *
once_look(struct web *w)
{
	const struct err	*err;
	struct bytes		 all;

	assert(w != NULL);
	if ((err = csrf_check(w)) != NULL)
		return (err);
	if (is_marked(w, &all) && (err = sent_form_find(w->db,
	    w->form->mark, all, &w->form->sent)) != NULL)
		return (err);
	return (once_check(w));
}
