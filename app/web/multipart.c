/* multipart/form-data (RFC 7578), as browsers send it: no nesting. */
#include <assert.h>
#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "base/str.h"
#include "web/private.h"

#define BOUNDARY_MAX	70
#define FILES_MAX	(sizeof(((struct form *)0)->files) /		\
			 sizeof(((struct form *)0)->files[0]))

struct part {
	const char	*name, *file_name;
	const char	*content;
	size_t		 len;
};

static const char *find(const char *, const char *end, const char *, size_t);
static const char *quoted(struct arena *, const char *head, const char *end,
		    const char *key);
static bool	 read_head(struct arena *, const char *, const char *end,
		    struct part *);
static bool	 keep(struct web *, const struct part *);

static const char *
find(const char *p, const char *end, const char *what, size_t len)
{
	return (memmem(p, (size_t)(end - p), what, len));
}

/* The value of key="..." in a header; browsers escape only " as %22. */
static const char *
quoted(struct arena *a, const char *head, const char *end, const char *key)
{
	const char	*from, *to;

	if ((from = find(head, end, key, strlen(key))) == NULL)
		return (NULL);
	from += strlen(key);
	if ((to = memchr(from, '"', (size_t)(end - from))) == NULL ||
	    !str_is_utf8(from, (size_t)(to - from)))
		return (NULL);
	return (arena_copy(a, from, (size_t)(to - from)));
}

static bool
read_head(struct arena *a, const char *p, const char *end, struct part *part)
{
	static const char	 key[] = "content-disposition:";
	const char		*line_end;

	assert(part != NULL);
	for (; p < end; p = line_end + 2) {
		if ((line_end = find(p, end, "\r\n", 2)) == NULL)
			line_end = end;
		if ((size_t)(line_end - p) < sizeof(key) - 1 ||
		    strncasecmp(p, key, sizeof(key) - 1) != 0)
			continue;
		part->name = quoted(a, p, line_end, " name=\"");
		part->file_name = quoted(a, p, line_end, " filename=\"");
		return (part->name != NULL);
	}
	return (false);
}

static bool
keep(struct web *w, const struct part *part)
{
	struct form	*f = w->form;

	assert(part != NULL);
	if (part->file_name != NULL) {
		if (f->files_n == FILES_MAX)
			return (false);
		if (part->len > 0)
			f->files[f->files_n++] = (struct file_field){
			    part->name, { part->file_name,
			    { (const unsigned char *)part->content,
			    part->len } } };
		return (true);
	}
	if (f->n == FORM_FIELDS_MAX || !str_is_utf8(part->content, part->len))
		return (false);
	f->fields[f->n++] = (struct field){ part->name,
	    arena_copy(w->arena, part->content, part->len), part->len };
	return (true);
}

const struct err *
form_parse_multipart(struct web *w, const char *boundary)
{
	const char	*p = w->req->body, *end = p + w->req->body_len, *head;
	char		*mark = arena_printf(w->arena, "\r\n--%s", boundary);
	size_t		 mark_len = strlen(mark);
	struct part	 part;

	if (mark_len < 5 || mark_len > BOUNDARY_MAX + 4 ||
	    (size_t)(end - p) < mark_len || memcmp(p, mark + 2, mark_len - 2) != 0)
		return (&form_malformed);
	p += mark_len - 2;
	while ((size_t)(end - p) >= 2 && memcmp(p, "--", 2) != 0) {
		memset(&part, 0, sizeof(part));
		if (memcmp(p, "\r\n", 2) != 0 || (head = find(p, end,
		    "\r\n\r\n", 4)) == NULL ||
		    !read_head(w->arena, p + 2, head, &part))
			return (&form_malformed);
		part.content = head + 4;
		if ((p = find(part.content, end, mark, mark_len)) == NULL)
			return (&form_malformed);
		part.len = (size_t)(p - part.content);
		if (part.len > DOCUMENT_BYTES_MAX)
			return (&form_too_large);
		if (!keep(w, &part))
			return (&form_malformed);
		p += mark_len;
	}
	return ((size_t)(end - p) >= 2 ? NULL : &form_malformed);
}
