/* What templates need beyond values: fields as typed, tones, words. */
#include <assert.h>
#include <inttypes.h>
#include <string.h>

#include "base/arena.h"
#include "base/day.h"
#include "web/form.h"
#include "web/kit.h"

const char *
tone_class(enum tone tone)
{
	static const char *const	 classes[TONES] =
	    { "ok", "info", "warn", "bad", "mute" };

	assert(tone < TONES);
	return (classes[tone]);
}

const char *
kit_int(const struct web *w, int64_t n)
{
	assert(w != NULL);
	if (n == 0)
		return ("");
	return (arena_printf(w->arena, "%" PRId64, n));
}

const char *
kit_day(const struct web *w, struct day day)
{
	assert(w != NULL);
	return (day_iso(w->arena, day));
}

const char *
kit_money(const struct web *w, struct money m)
{
	uint64_t	 cents;

	assert(w != NULL);
	if (m.cents == 0)
		return ("");
	cents = m.cents < 0 ? -(uint64_t)m.cents : (uint64_t)m.cents;
	return (arena_printf(w->arena, "%s%" PRIu64 ".%02" PRIu64,
	    m.cents < 0 ? "-" : "", cents / 100, cents % 100));
}

const char *
kit_rate(const struct web *w, struct rate r)
{
	assert(w != NULL);
	if (r.bp == 0)
		return ("");
	if (r.bp % 100 == 0)
		return (arena_printf(w->arena, "%d", r.bp / 100));
	return (arena_printf(w->arena, "%d.%02d", r.bp / 100, r.bp % 100));
}

bool
kit_is_chosen(const struct web *w, const char *name, const char *value,
    const char *otherwise)
{
	const char	*typed = form_typed(w, name, otherwise);

	return (typed != NULL && !strcmp(typed, value));
}

const char *
kit_word(const struct words *set, int n)
{
	assert(set != NULL);
	return (n >= 0 && (size_t)n < set->n ? set->stored[n] : "");
}

int64_t
kit_total(struct web *w, size_t n, int64_t counted)
{
	if (counted > 0)
		return (counted);
	return (n > PAGE_ROWS || query_text(w, "after") != NULL ? 0 :
	    (int64_t)n);
}

/* A browser sends nothing for a box that is not ticked. */
bool
kit_is_ticked(const struct web *w, const char *name, bool otherwise)
{
	if (!form_was_sent(w))
		return (otherwise);
	return (*form_typed(w, name, "") != '\0');
}
