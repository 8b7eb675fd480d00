/* Reading the forms of our own pages, tag by tag; it is no parser of HTML. */
#include <assert.h>
#include <ctype.h>
#include <string.h>

#include "base/arena.h"
#include "demo/page.h"

/* A tag, from behind its '<' to its '>'. */
struct tag { const char *from, *end; };

static bool	 tag_next(const char **at, struct tag *);
static bool	 tag_is(const struct tag *, const char *name);
static const char *attribute(struct arena *, const struct tag *,
		    const char *name);
static const char *decoded(struct arena *, const char *, size_t);
static void	 add(struct page_form *, const char *name, const char *value,
		    bool is_off);
static void	 add_input(struct arena *, struct page_form *,
		    const struct tag *);
static void	 add_option(struct arena *, struct page_form *,
		    const struct tag *, const char *select);
static void	 read_controls(struct arena *, const char *at,
		    struct page_form *);

static bool
tag_next(const char **at, struct tag *t)
{
	const char	*p = *at;
	bool		 is_quoted = false;

	do {
		if ((p = strchr(p, '<')) == NULL)
			return (false);
		p++;
	} while (!isalpha((unsigned char)*p) && *p != '/');
	t->from = p;
	for (; *p != '\0' && (is_quoted || *p != '>'); p++)
		is_quoted ^= *p == '"';
	t->end = p;
	*at = p;
	return (true);
}

static bool
tag_is(const struct tag *t, const char *name)
{
	size_t	 n = strlen(name);

	return (!strncmp(t->from, name, n) &&
	    (isspace((unsigned char)t->from[n]) || t->from + n == t->end));
}

/* As our own pages write them; see base/out.c. */
static const char *
decoded(struct arena *a, const char *s, size_t n)
{
	static const struct { const char *name; char c; } entities[] = {
		{ "&amp;", '&' }, { "&lt;", '<' }, { "&gt;", '>' },
		{ "&quot;", '"' }, { "&#39;", '\'' },
	};
	char	*said = arena_copy(a, s, n), *to = said;
	size_t	 i, e;

	for (i = 0; i < n; i++) {
		for (e = 0; e < sizeof(entities) / sizeof(entities[0]); e++) {
			if (!strncmp(s + i, entities[e].name,
			    strlen(entities[e].name)))
				break;
		}
		if (e == sizeof(entities) / sizeof(entities[0]))
			*to++ = s[i];
		else {
			*to++ = entities[e].c;
			i += strlen(entities[e].name) - 1;
		}
	}
	*to = '\0';
	return (said);
}

/* NULL when it is not there, "" when it has no value. */
static const char *
attribute(struct arena *a, const struct tag *t, const char *name)
{
	const char	*p = t->from, *value;
	size_t		 len = strlen(name), n;
	bool		 is_it;

	while ((p = p + strcspn(p, " \n\t\">")) < t->end) {
		p += strspn(p, " \n\t\"");
		n = strcspn(p, "= \n\t>");
		is_it = n == len && !strncmp(p, name, n);
		p += n;
		if (*p != '=') {
			if (is_it)
				return ("");
			continue;
		}
		value = p + 2;
		n = strcspn(value, "\"");
		if (is_it)
			return (decoded(a, value, n));
		p = value + n;
	}
	return (NULL);
}

static void
add(struct page_form *f, const char *name, const char *value, bool is_off)
{
	assert(f->n < PAGE_FIELDS_MAX);
	f->fields[f->n++] = (struct page_field){ name, value, is_off, false };
}

static void
add_input(struct arena *a, struct page_form *f, const struct tag *t)
{
	const char	*name = attribute(a, t, "name");
	const char	*type = attribute(a, t, "type");
	const char	*value = attribute(a, t, "value");

	if (name == NULL)
		return;
	if (type != NULL && !strcmp(type, "file"))
		f->has_file = true;
	else if (type != NULL &&
	    (!strcmp(type, "checkbox") || !strcmp(type, "radio"))) {
		add(f, name, value != NULL ? value : "on",
		    attribute(a, t, "checked") == NULL);
		f->fields[f->n - 1].is_box = !strcmp(type, "checkbox");
	} else
		add(f, name, value != NULL ? value : "", false);
}

/* The first one is chosen where none says that it is. */
static void
add_option(struct arena *a, struct page_form *f, const struct tag *t,
    const char *select)
{
	const char	*value = attribute(a, t, "value");
	bool		 is_first = f->n == 0 ||
			    strcmp(f->fields[f->n - 1].name, select) != 0;
	bool		 is_chosen = attribute(a, t, "selected") != NULL;
	size_t		 i;

	for (i = 0; is_chosen && i < f->n; i++) {
		if (!strcmp(f->fields[i].name, select))
			f->fields[i].is_off = true;
	}
	add(f, select, value != NULL ? value : "", !is_chosen && !is_first);
}

static void
read_controls(struct arena *a, const char *at, struct page_form *f)
{
	const char	*select = "", *name;
	struct tag	 t;
	size_t		 n;

	while (tag_next(&at, &t) && !tag_is(&t, "/form")) {
		if (tag_is(&t, "input"))
			add_input(a, f, &t);
		else if (tag_is(&t, "select"))
			select = attribute(a, &t, "name");
		else if (tag_is(&t, "option"))
			add_option(a, f, &t, select);
		else if (tag_is(&t, "textarea") &&
		    (name = attribute(a, &t, "name")) != NULL) {
			at = t.end + 1;
			at += *at == '\n';
			n = strcspn(at, "<");
			add(f, name, decoded(a, at, n), false);
			at += n;
		}
	}
}

bool
page_form(struct arena *a, const char *html, const char *action,
    struct page_form *f)
{
	const char	*at = html, *where, *method;
	struct tag	 t;

	while (tag_next(&at, &t)) {
		if (!tag_is(&t, "form"))
			continue;
		where = attribute(a, &t, "action");
		method = attribute(a, &t, "method");
		if (where == NULL || strcmp(where, action) != 0 ||
		    method == NULL || strcmp(method, "post") != 0)
			continue;
		*f = (struct page_form){ .action = where };
		read_controls(a, at, f);
		return (true);
	}
	return (false);
}

bool
page_fill(struct page_form *f, const char *name, const char *value)
{
	size_t	 i, same = 0, last = 0;

	for (i = 0; i < f->n; i++) {
		if (strcmp(f->fields[i].name, name) != 0)
			continue;
		f->fields[i].is_off = strcmp(f->fields[i].value, value) != 0;
		last = i;
		same++;
	}
	if (same == 1 && f->fields[last].is_off) {
		f->fields[last].value = value;
		f->fields[last].is_off = false;
	}
	return (same > 0);
}

bool
page_tick(struct page_form *f, const char *name, const char *value)
{
	size_t	 i;

	for (i = 0; i < f->n; i++) {
		if (!strcmp(f->fields[i].name, name) &&
		    !strcmp(f->fields[i].value, value)) {
			f->fields[i].is_off = false;
			return (true);
		}
	}
	return (false);
}

/* The messages beside the fields, and the first notice. */
const char *
page_wrong(struct arena *a, const char *html)
{
	static const char	 mark[] = "class=\"wrong\"";
	const char		*at = html, *said = "", *end;

	while ((at = strstr(at, mark)) != NULL) {
		at += strcspn(at, ">") + 1;
		end = strstr(at, "</p>");
		if (end == NULL)
			break;
		said = arena_printf(a, "%s %.*s", said, (int)(end - at), at);
	}
	return (said);
}
