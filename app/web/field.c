/* Reading fields by type, and what is wrong with them. */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/money.h"
#include "base/str.h"
#include "base/words.h"
#include "text/text.h"
#include "web/private.h"

static const char needed[] = N_("Fill in this field.");
static const char too_long[] = N_("This is too long.");
static const char no_number[] = N_("Enter a whole number, such as 12.");
static const char no_range[] = N_("This number is outside what is possible.");
static const char no_between[] = N_("Enter a number from {} to {}.");
static const char no_money[] = N_("Enter an amount in HK$, such as 1,234.50.");
static const char no_rate[] = N_("Enter a percentage from 0 to 100, such as 70.");
static const char no_day[] = N_("Enter a real date.");
static const char no_choice[] = N_("Choose one of the answers.");
static const char no_file[] = N_("Choose a file.");

/* How a value of that type is read. */
typedef const struct err *reader(struct arena *, const char *, struct clean *);

static const char *needs(struct web *, const char *, unsigned, const char *);
static const char *typed_by(struct web *, const char *, unsigned, reader *);

/* `s`, or NULL when it is empty, with a note where it is required. */
static const char *
needs(struct web *w, const char *name, unsigned flags, const char *s)
{
	if (s != NULL && *s != '\0')
		return (s);
	if ((flags & FORM_REQUIRED) != 0)
		form_wrong_field(w, name, needed);
	return (NULL);
}

/* A number, a day or a word, on whichever keyboard it was typed. */
const char *
form_plain(struct web *w, const char *name, unsigned flags)
{
	const char	*s = form_value(w, name);

	return (needs(w, name, flags, s != NULL ? text_plain(w->arena, s) :
	    NULL));
}

/* Text that a person will read; what is empty is not asked to be more. */
static const char *
typed_by(struct web *w, const char *name, unsigned flags, reader *read)
{
	const char		*s = form_value(w, name);
	const struct err	*err;
	struct clean		 c;

	if (needs(w, name, flags, s != NULL ? text_plain(w->arena, s) :
	    NULL) == NULL)
		return (NULL);
	if ((err = read(w->arena, s, &c)) != NULL) {
		form_wrong_field(w, name, web_filled(w, err->text, &c.at, 1));
		return (NULL);
	}
	return (c.text);
}

const char *
form_text(struct web *w, const char *name, unsigned flags, size_t chars_max)
{
	const char	*s = typed_by(w, name, flags,
			    (flags & FORM_LINES) != 0 ? text_lines : text_line);

	if (s != NULL && str_chars(s) > chars_max) {
		form_wrong_field(w, name, too_long);
		return (NULL);
	}
	return (s);
}

const char *
form_code(struct web *w, const char *name, unsigned flags, size_t chars_max)
{
	const char	*s = form_text(w, name, flags, chars_max);

	return (s != NULL ? text_plain(w->arena, s) : NULL);
}

const char *
form_email(struct web *w, const char *name, unsigned flags)
{
	return (typed_by(w, name, flags, email_parse));
}

const char *
form_phone(struct web *w, const char *name, unsigned flags)
{
	return (typed_by(w, name, flags, phone_parse));
}

const char *
form_secret(struct web *w, const char *name)
{
	const char	*s = form_value(w, name);

	return (s != NULL ? text_password(w->arena, s) : NULL);
}

int64_t
form_int(struct web *w, const char *name, unsigned flags, int64_t min,
    int64_t max)
{
	const char	*s = form_plain(w, name, flags);
	int64_t		 n;

	if (s == NULL)
		return (0);
	if (!str_int(str_ungrouped(w->arena, s), INT64_MIN, INT64_MAX, &n)) {
		form_wrong_field(w, name, no_number);
		return (0);
	}
	if (n < min || n > max) {
		form_wrong_field(w, name, web_filled(w, no_between,
		    (const int64_t []){ min, max }, 2));
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
	const char	*s = form_plain(w, name, flags);
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

struct money
form_money(struct web *w, const char *name, unsigned flags)
{
	const char	*s = form_plain(w, name, flags);
	struct money	 m = { 0 };

	if (s == NULL)
		return (m);
	if (str_starts(s, "HK$"))
		s += 3 + strspn(s + 3, " ");
	if (!str_decimal(str_ungrouped(w->arena, s), 2, &m.cents))
		form_wrong_field(w, name, no_money);
	else if (m.cents > AMOUNT_CENTS_MAX)
		form_wrong_field(w, name, no_range);
	return (m);
}

struct rate
form_rate(struct web *w, const char *name, unsigned flags)
{
	const char	*s = form_plain(w, name, flags);
	int64_t		 n;

	if (s == NULL)
		return ((struct rate){ 0 });
	if (!str_decimal(s, 2, &n) || n > RATE_ONE) {
		form_wrong_field(w, name, no_rate);
		n = 0;
	}
	return ((struct rate){ (int32_t)n });
}

struct day
form_day(struct web *w, const char *name, unsigned flags)
{
	const char	*s = form_plain(w, name, flags);
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
	const char	*s = form_plain(w, name, flags);
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
