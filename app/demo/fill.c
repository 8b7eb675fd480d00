/* A form is filled in by names, and poured into the body of a request. */
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "demo/fill.h"

#define BOUNDARY	"demo-paper"

static bool	 tick(struct page_form *, const char *name);
static bool	 fill_one(struct page_form *, const char *name,
		    const char *value);
static bool	 fill(struct arena *, struct page_form *, const char *body);
static void	 answer(struct arena *, struct page_form *,
		    const struct demo_answer *);
static const char *encoded(struct arena *, const char *);
static void	 pour(struct arena *, const struct page_form *,
		    struct request *);
static void	 pour_parts(struct arena *, const struct page_form *,
		    const struct demo_request *, struct request *);

/* The first box of that name, or ("*") every box there is. */
static bool
tick(struct page_form *form, const char *name)
{
	bool	 is_all = !strcmp(name, "*");
	size_t	 i;

	for (i = 0; i < form->n; i++) {
		if (!form->fields[i].is_box ||
		    (!is_all && strcmp(form->fields[i].name, name) != 0))
			continue;
		form->fields[i].is_off = false;
		if (!is_all)
			return (true);
	}
	return (is_all);
}

/* "name=value" is typed, "name" is ticked, "+name=value" is ticked too. */
static bool
fill_one(struct page_form *form, const char *name, const char *value)
{
	if (value == NULL)
		return (tick(form, name));
	return (*name == '+' ? page_tick(form, name + 1, value) :
	    page_fill(form, name, value));
}

static bool
fill(struct arena *a, struct page_form *form, const char *body)
{
	const char	*name;
	size_t		 n, whole;

	for (; *body != '\0'; body += whole + (body[whole] == '&')) {
		whole = strcspn(body, "&");
		n = strcspn(body, "=&");
		name = arena_copy(a, body, n);
		if (!fill_one(form, name, n < whole ? arena_copy(a,
		    body + n + 1, whole - n - 1) : NULL)) {
			fprintf(stderr, "berth-demo: %s has no field %s\n",
			    form->action, name);
			return (false);
		}
	}
	return (true);
}

/* What the form asks of it: a field, or a box for each word. */
static void
answer(struct arena *a, struct page_form *form, const struct demo_answer *all)
{
	const char	*word;
	size_t		 n;

	for (; all->name != NULL; all++) {
		if (page_fill(form, all->name, all->value))
			continue;
		for (word = all->value; *word != '\0'; word += n +
		    strspn(word + n, " ")) {
			n = strcspn(word, " ");
			(void)page_tick(form, arena_printf(a, "%s-%.*s",
			    all->name, (int)n, word), "yes");
		}
	}
}

static const char *
encoded(struct arena *a, const char *text)
{
	char	*said = arena_take(a, 3 * strlen(text) + 1), *to = said;

	for (; *text != '\0'; text++) {
		if (strchr("%&+=\r\n", *text) != NULL)
			to += sprintf(to, "%%%02X", (unsigned char)*text);
		else
			*to++ = *text;
	}
	return (said);
}

static void
pour(struct arena *a, const struct page_form *form, struct request *req)
{
	const char	*body = "";
	size_t		 i;

	for (i = 0; i < form->n; i++) {
		if (!form->fields[i].is_off)
			body = arena_printf(a, "%s%s=%s&", body,
			    form->fields[i].name,
			    encoded(a, form->fields[i].value));
	}
	req->body = body;
	req->body_len = strlen(body);
	req->content_type = "application/x-www-form-urlencoded";
}

static void
pour_parts(struct arena *a, const struct page_form *form,
    const struct demo_request *r, struct request *req)
{
	static const char	 end[] = "\r\n--" BOUNDARY "--\r\n";
	const char		*head = "";
	char			*body;
	size_t			 i, n;

	for (i = 0; i < form->n; i++) {
		if (!form->fields[i].is_off)
			head = arena_printf(a, "%s--" BOUNDARY "\r\nContent-"
			    "Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n",
			    head, form->fields[i].name,
			    form->fields[i].value);
	}
	head = arena_printf(a, "%s--" BOUNDARY "\r\nContent-Disposition: "
	    "form-data; name=\"file\"; filename=\"%s\"\r\n\r\n", head,
	    r->file_name);
	n = strlen(head);
	body = arena_take(a, n + r->file.n + sizeof(end));
	memcpy(body, head, n);
	memcpy(body + n, r->file.p, r->file.n);
	memcpy(body + n + r->file.n, end, sizeof(end));
	req->body = body;
	req->body_len = n + r->file.n + sizeof(end) - 1;
	req->content_type = "multipart/form-data; boundary=" BOUNDARY;
}

bool
fill_form(struct arena *a, struct page_form *form,
    const struct demo_request *r)
{
	if (r->answers != NULL)
		answer(a, form, r->answers);
	return (fill(a, form, r->body));
}

void
fill_body(struct arena *a, const struct page_form *form,
    const struct demo_request *r, struct request *req)
{
	if (r->file_name != NULL)
		pour_parts(a, form, r, req);
	else
		pour(a, form, req);
}
