/* What out() writes, as texts.  Nothing is escaped, and nothing needs it. */
#include <assert.h>

#include "base/arena.h"
#include "base/out.h"
#include "base/shown.h"

static const char *text_of(const struct out *);

static const char *
text_of(const struct out *o)
{
	assert(o != NULL);
	return (arena_copy(o->arena, o->len > 0 ? o->data : "", o->len));
}

const char *
shown_count(struct arena *a, int64_t n)
{
	struct out	 o = { .arena = a };

	out_grouped(&o, n);
	return (text_of(&o));
}

const char *
shown_money(struct arena *a, struct money m)
{
	struct out	 o = { .arena = a };

	out_money(&o, m);
	return (text_of(&o));
}

const char *
shown_rate(struct arena *a, struct rate r)
{
	struct out	 o = { .arena = a };

	out_rate(&o, r);
	return (text_of(&o));
}

const char *
shown_card_hours(struct arena *a, struct card_seconds s)
{
	struct out	 o = { .arena = a };

	out_card_hours(&o, s);
	return (text_of(&o));
}

const char *
shown_day(struct arena *a, enum lang lang, struct day d)
{
	struct out	 o = { .arena = a, .lang = lang };

	out_day(&o, d);
	return (text_of(&o));
}

const char *
shown_month(struct arena *a, enum lang lang, struct day d)
{
	struct out	 o = { .arena = a, .lang = lang };

	out_month(&o, d);
	return (text_of(&o));
}

const char *
shown_instant(struct arena *a, enum lang lang, struct instant t)
{
	struct out	 o = { .arena = a, .lang = lang };

	out_instant(&o, t);
	return (text_of(&o));
}
