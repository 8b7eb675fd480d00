/* Reading fields by type, and what is wrong with them. */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/money.h"
#include "base/str.h"
#include "base/words.h"
#include "web/private.h"

#define EMAIL_CHARS_MAX	254

static const char needed[] = N_("Fill in this field.");
static const char too_long[] = N_("This is too long.");
static const char no_lines[] = N_("Use one line, without control characters.");
static const char no_controls[] = N_("Leave out control characters.");
static const char no_email[] = N_("Enter an e-mail address, such as name@example.com.");
static const char no_number[] = N_("Enter a whole number, such as 12.");
static const char no_range[] = N_("This number is outside what is possible.");
static const char no_money[] = N_("Enter an amount in HK$, such as 1,234.50.");
static const char no_rate[] = N_("Enter a percentage from 0 to 100, such as 70.");
static const char no_day[] = N_("Enter a real date.");
static const char no_choice[] = N_("Choose one of the answers.");
static const char no_file[] = N_("Choose a file.");

static const char *required(struct web *, const char *, unsigned);
static bool	 is_email(const char *);
static bool	 decimal(const char *, int places, int64_t *);

/* The trimmed value; NULL, with a note where it is required, when empty. */
static const char *
required(struct web *w, const char *name, unsigned flags)
{
	const char	*s = form_value(w, name);

	s = s != NULL ? str_trim(w->arena, s) : "";
	if (*s != '\0')
		return (s);
	if ((flags & FORM_REQUIRED) != 0)
		form_wrong_field(w, name, needed);
	return (NULL);
}

const char *
form_text(struct web *w, const char *name, unsigned flags, size_t chars_max)
{
	const char	*s = required(w, name, flags), *p;

	if (s == NULL)
		return (NULL);
	if (str_chars(s) > chars_max) {
		form_wrong_field(w, name, too_long);
		return (NULL);
	}
	for (p = s; *p != '\0'; p++) {
		if (((unsigned char)*p < 0x20 || *p == 0x7f) &&
		    ((flags & FORM_LINES) == 0 || strchr("\r\n\t", *p) == NULL)) {
			form_wrong_field(w, name, (flags & FORM_LINES) != 0 ?
			    no_controls : no_lines);
			return (NULL);
		}
	}
	return (s);
}

/* Not RFC 5322, but what mail servers take: one @, a dot, no space. */
static bool
is_email(const char *s)
{
	const char	*at = strchr(s, '@'), *p;

	if (at == NULL || at == s || strchr(at + 1, '@') != NULL ||
	    strchr(at, '.') == NULL || at[1] == '.' ||
	    s[strlen(s) - 1] == '.' || strstr(s, "..") != NULL)
		return (false);
	for (p = s; *p != '\0'; p++) {
		if ((unsigned char)*p <= ' ' || *p == 0x7f ||
		    strchr("<>()[],;:\\\"", *p) != NULL)
			return (false);
	}
	return (true);
}

const char *
form_email(struct web *w, const char *name, unsigned flags)
{
	const char	*s = form_text(w, name, flags, EMAIL_CHARS_MAX);

	if (s == NULL)
		return (NULL);
	if (!is_email(s)) {
		form_wrong_field(w, name, no_email);
		return (NULL);
	}
	return (str_lower(w->arena, s));
}

const char *
form_secret(struct web *w, const char *name)
{
	return (form_value(w, name));
}

int64_t
form_int(struct web *w, const char *name, unsigned flags, int64_t min,
    int64_t max)
{
	const char	*s = required(w, name, flags);
	int64_t		 n;

	if (s == NULL)
		return (0);
	if (!str_int(s, INT64_MIN, INT64_MAX, &n)) {
		form_wrong_field(w, name, no_number);
		return (0);
	}
	if (n < min || n > max) {
		form_wrong_field(w, name, no_range);
		return (0);
	}
	return (n);
}

struct cards
form_cards(struct web *w, const char *name, int32_t max)
{
	return ((struct cards){ (int32_t)form_int(w, name, FORM_REQUIRED, 1,
	    max) });
}

struct months
form_months(struct web *w, const char *name, int32_t max)
{
	return ((struct months){ (int32_t)form_int(w, name, FORM_REQUIRED, 1,
	    max) });
}

struct id
form_id(struct web *w, const char *name, unsigned flags)
{
	const char	*s = required(w, name, flags);
	struct id	 id = ID_NONE;

	if (s != NULL && !str_int(s, 1, INT64_MAX, &id.n))
		form_wrong_field(w, name, no_choice);
	return (id);
}

struct ids
form_ids(struct web *w, const char *name, size_t max)
{
	const struct form	*f = w->form;
	struct id		*p = arena_array(w->arena, struct id, max);
	size_t			 i, n = 0;

	for (i = 0; i < f->n && n < max; i++) {
		if (!strcmp(f->fields[i].name, name) &&
		    str_int(f->fields[i].value, 1, INT64_MAX, &p[n].n))
			n++;
	}
	return ((struct ids){ p, n });
}

/* "1,234.5" with `places` decimals: 123450 for 2.  Commas are let be. */
static bool
decimal(const char *s, int places, int64_t *out)
{
	int64_t	 n = 0;
	int	 digits = 0, after = -1;

	for (; *s != '\0'; s++) {
		if (*s == ',' && after == -1)
			continue;
		if (*s == '.' && after == -1) {
			after = 0;
			continue;
		}
		if (*s < '0' || *s > '9' || ++digits > 15 ||
		    (after >= 0 && ++after > places))
			return (false);
		n = n * 10 + *s - '0';
	}
	for (after = after == -1 ? 0 : after; after < places; after++)
		n *= 10;
	*out = n;
	return (digits > 0);
}

struct money
form_money(struct web *w, const char *name, unsigned flags)
{
	const char	*s = required(w, name, flags);
	struct money	 m = { 0 };

	if (s == NULL)
		return (m);
	if (str_starts(s, "HK$"))
		s = str_trim(w->arena, s + 3);
	if (!decimal(s, 2, &m.cents))
		form_wrong_field(w, name, no_money);
	else if (m.cents > AMOUNT_CENTS_MAX)
		form_wrong_field(w, name, no_range);
	return (m);
}

struct rate
form_rate(struct web *w, const char *name, unsigned flags)
{
	const char	*s = required(w, name, flags);
	int64_t		 n;

	if (s == NULL)
		return ((struct rate){ 0 });
	if (!decimal(s, 2, &n) || n > RATE_ONE) {
		form_wrong_field(w, name, no_rate);
		n = 0;
	}
	return ((struct rate){ (int32_t)n });
}

struct day
form_day(struct web *w, const char *name, unsigned flags)
{
	const char	*s = required(w, name, flags);
	struct day	 d = DAY_NONE;

	if (s != NULL && !day_parse(s, &d))
		form_wrong_field(w, name, no_day);
	return (d);
}

bool
form_ticked(struct web *w, const char *name)
{
	return (form_value(w, name) != NULL);
}

int
form_word(struct web *w, const char *name, unsigned flags,
    const struct words *set)
{
	const char	*s = required(w, name, flags);
	int		 n = -1;

	if (s != NULL && (n = words_find(set, s)) == -1)
		form_wrong_field(w, name, no_choice);
	return (n);
}

struct upload
form_upload(struct web *w, const char *name, unsigned flags)
{
	const struct form	*f = w->form;
	size_t			 i;

	for (i = 0; i < f->files_n; i++) {
		if (!strcmp(f->files[i].name, name))
			return (f->files[i].upload);
	}
	if ((flags & FORM_REQUIRED) != 0)
		form_wrong_field(w, name, no_file);
	return ((struct upload){ NULL, { NULL, 0 } });
}
