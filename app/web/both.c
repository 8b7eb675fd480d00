/*
 * Two people edit the same.  A form that edits carries the version that it
 * began from, which the database wants to be the newest (db_outdated), and
 * fingerprints of what its fields held.  Shown again because somebody else
 * was first, each field that differs has both beside each other: what was
 * typed and what is there now.  Who sends it again has chosen.
 *
 * The fingerprints only decide which of the two is ticked beforehand: what
 * one did not touch is theirs, what both touched is one's own.
 */
#include <assert.h>
#include <inttypes.h>
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "db/db.h"
#include "text/text.h"
#include "web/kit.h"
#include "web/private.h"

#define FINGERPRINT_CHARS	8

static const char *plain(struct arena *, const char *);
static const char *fingerprint(struct arena *, const char *name,
		    const char *value);
static bool	 began_with(const struct web *, const char *name,
		    const char *value);

/* As browsers send it, but for the ends of lines and blanks around it. */
static const char *
plain(struct arena *a, const char *value)
{
	char	*text = arena_strdup(a, value != NULL ? value : ""), *to = text;
	size_t	 i;

	for (i = 0; text[i] != '\0'; i++) {
		if (text[i] != '\r')
			*to++ = text[i];
	}
	*to = '\0';
	return (text_plain(a, text));
}

/* FNV-1a of 32 bits: enough to tell a person's own answers apart. */
static const char *
fingerprint(struct arena *a, const char *name, const char *value)
{
	const char	*s = arena_printf(a, "%s=%s", name, plain(a, value));
	uint32_t	 h = 2166136261u;

	for (; *s != '\0'; s++)
		h = (h ^ (unsigned char)*s) * 16777619u;
	return (arena_printf(a, "%08" PRIx32, h));
}

static bool
began_with(const struct web *w, const char *name, const char *value)
{
	const char	*all = form_value(w, "began"), *one;

	one = fingerprint(w->arena, name, value);
	while (all != NULL && strlen(all) >= FINGERPRINT_CHARS) {
		if (!strncmp(all, one, FINGERPRINT_CHARS))
			return (true);
		all += FINGERPRINT_CHARS;
	}
	return (false);
}

int32_t
form_version(const struct web *w)
{
	const char	*s = form_value(w, "version");
	int64_t		 n;

	return (s != NULL && str_int(s, 0, INT32_MAX - 1, &n) ? (int32_t)n :
	    -1);
}

bool
kit_is_outdated(const struct web *w)
{
	return (w->err == &db_outdated);
}

const char *
kit_form_page(const struct web *w)
{
	const char	*page = route_page(w);

	return (page != NULL ? page : "/");
}

/* From here to kit_edition_end() fields are noted.  A form that is shown again
 * for a mistake keeps the version that it began from. */
int32_t
kit_edition_begin(const struct web *w, const struct edition *e)
{
	struct form	*f = w->form;

	f->began = "";
	f->is_edition = true;
	return (f->was_sent && !kit_is_outdated(w) ? form_version(w) :
	    e->version);
}

const char *
kit_edition_end(const struct web *w)
{
	struct form	*f = w->form;

	if (!f->is_edition)
		return (NULL);
	f->is_edition = false;
	return (f->was_sent && !kit_is_outdated(w) ? form_typed(w, "began", "") :
	    f->began);
}

enum differs
kit_differs(const struct web *w, const char *name, const char *label,
    const char *now)
{
	struct form	*f = w->form;
	const char	*mine;
	bool		 is_mine, is_theirs;

	if (!f->is_edition)
		return (DIFFERS_NOT);
	f->began = arena_printf(w->arena, "%s%s", f->began,
	    fingerprint(w->arena, name, now));
	mine = form_typed(w, name, now);
	if (!kit_is_outdated(w) ||
	    !strcmp(plain(w->arena, mine), plain(w->arena, now)))
		return (DIFFERS_NOT);
	is_mine = !began_with(w, name, mine);
	is_theirs = !began_with(w, name, now);
	if (is_mine && !is_theirs)
		return (DIFFERS_NOT);
	if (f->errors_n < FORM_FIELDS_MAX)
		f->errors[f->errors_n++] = (struct field_error){ name,
		    N_("It was changed meanwhile."), label };
	return (is_mine ? DIFFERS_BOTH : DIFFERS_THEIRS);
}
