/* What was typed, and what is wrong with it: for pages that show it again. */
#include <assert.h>
#include <inttypes.h>
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "web/private.h"

#define KEEP	"keep-"
#define THEIRS	"theirs-"

static const char *value_of(const struct form *, const char *prefix,
		    const char *name);

const struct err form_invalid = { ERR_INVALID, "form.invalid",
    N_("Please correct the fields that are marked."), NULL };

/* The field called so, with `prefix` before it. */
static const char *
value_of(const struct form *f, const char *prefix, const char *name)
{
	size_t	 i, n = strlen(prefix);

	for (i = 0; i < f->n; i++) {
		if (!strncmp(f->fields[i].name, prefix, n) &&
		    !strcmp(f->fields[i].name + n, name))
			return (f->fields[i].value);
	}
	return (NULL);
}

/* Where somebody chose what is there now over what they typed, that is what
 * the form holds (both.c); a box that is not ticked is sent as nothing. */
const char *
form_value(const struct web *w, const char *name)
{
	const struct form	*f = w->form;
	const char		*choice, *theirs;

	if (!f->has_choices ||
	    (choice = value_of(f, KEEP, name)) == NULL ||
	    strcmp(choice, "theirs") != 0 ||
	    (theirs = value_of(f, THEIRS, name)) == NULL)
		return (value_of(f, "", name));
	return (*theirs != '\0' ? theirs : NULL);
}

void
form_wrong_field(struct web *w, const char *name, const char *text)
{
	struct form	*f = w->form;

	if (form_error(w, name) != NULL || f->errors_n == FORM_FIELDS_MAX)
		return;
	f->errors[f->errors_n++] = (struct field_error){ name, text, NULL };
}

void
form_wrong(struct web *w, const struct err *err)
{
	assert(err->field != NULL);
	form_wrong_field(w, err->field, err->text);
}

const char *
web_filled(struct web *w, const char *text, const int64_t *n, size_t count)
{
	const char	*rest = _(text), *hole, *done = "";
	size_t		 i = 0;

	assert(w != NULL && (n != NULL || count == 0));
	while (i < count && (hole = strstr(rest, "{}")) != NULL) {
		done = arena_printf(w->arena, "%s%.*s%" PRId64, done,
		    (int)(hole - rest), rest, n[i++]);
		rest = hole + 2;
	}
	return (arena_printf(w->arena, "%s%s", done, rest));
}

const struct err *
form_check(const struct web *w)
{
	assert(w != NULL);
	return (w->form->errors_n > 0 ? &form_invalid : NULL);
}

bool
form_was_sent(const struct web *w)
{
	assert(w != NULL);
	return (w->form->was_sent);
}

const char *
form_typed(const struct web *w, const char *name, const char *otherwise)
{
	const char	*s;

	assert(w != NULL);
	if (!w->form->was_sent)
		return (otherwise);
	s = form_value(w, name);
	return (s != NULL ? s : "");
}

const char *
form_error(const struct web *w, const char *name)
{
	const struct form	*f = w->form;
	size_t			 i;

	for (i = 0; i < f->errors_n; i++) {
		if (!strcmp(f->errors[i].name, name))
			return (f->errors[i].text);
	}
	return (NULL);
}

size_t
form_errors(const struct web *w)
{
	assert(w != NULL);
	return (w->form->errors_n);
}

const char *
form_error_at(const struct web *w, size_t i, const char **name)
{
	assert(i < w->form->errors_n);
	*name = w->form->errors[i].name;
	return (w->form->errors[i].text);
}

const char *
query_text(struct web *w, const char *name)
{
	const struct form	*f = w->form;
	size_t			 i;

	for (i = 0; i < f->query_n; i++) {
		if (!strcmp(f->query[i].name, name) && f->query[i].len > 0)
			return (f->query[i].value);
	}
	return (NULL);
}

int64_t
query_int(struct web *w, const char *name, int64_t otherwise)
{
	const char	*s = query_text(w, name);
	int64_t		 n;

	return (s != NULL && str_int(s, 0, INT64_MAX, &n) ? n : otherwise);
}
