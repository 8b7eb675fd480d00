/*
 * What an edit changed, column by column.  Values are kept as the database
 * keeps them, so that they can be shown in any language later.
 */
#include <inttypes.h>
#include <string.h>

#include "audit/audit.h"
#include "base/arena.h"
#include "base/day.h"
#include "db/db.h"

static const char *member_stored(struct arena *, const struct column *,
		    const void *row);
static bool	 is_same(const char *, const char *);

static const char *
member_stored(struct arena *a, const struct column *c, const void *row)
{
	const void	*p = (const char *)row + c->offset;
	int32_t		 n;

	switch (c->type) {
	case COLUMN_TEXT:
		return (*(const char *const *)p);
	case COLUMN_DAY:
		n = ((const struct day *)p)->n;
		return (n == DAY_NONE.n ? NULL : day_iso(a, (struct day){ n }));
	case COLUMN_WORD_:
		n = *(const int *)p;
		return (n < 0 || (size_t)n >= c->words->n ? NULL :
		    c->words->stored[n]);
	case COLUMN_INT32:
		return (arena_printf(a, "%" PRId32, *(const int32_t *)p));
	case COLUMN_BOOL:
		return (*(const bool *)p ? "true" : "false");
	case COLUMN_ID:
	case COLUMN_INT64:
	case COLUMN_INSTANT:
		return (arena_printf(a, "%" PRId64, *(const int64_t *)p));
	default:
		return (NULL);
	}
}

static bool
is_same(const char *a, const char *b)
{
	return (a == b || (a != NULL && b != NULL && strcmp(a, b) == 0));
}

struct act
act_changing(struct arena *a, struct act act, const struct column *columns,
    const void *before, const void *after)
{
	const char	**keys, **olds, **news;
	size_t		 i, n = 0;

	while (columns[n].name != NULL)
		n++;
	keys = arena_array(a, const char *, n + 1);
	olds = arena_array(a, const char *, n + 1);
	news = arena_array(a, const char *, n + 1);
	for (i = 0; i < n; i++) {
		keys[i] = columns[i].name;
		olds[i] = strcmp(keys[i], "id") == 0 ? NULL :
		    member_stored(a, &columns[i], before);
		news[i] = strcmp(keys[i], "id") == 0 ? NULL :
		    member_stored(a, &columns[i], after);
	}
	return (act_changing_texts(a, act, (struct texts){ keys, n },
	    (struct texts){ olds, n }, (struct texts){ news, n }));
}

struct act
act_changing_texts(struct arena *a, struct act act, struct texts keys,
    struct texts before, struct texts after)
{
	const char	**k, **b, **n;
	size_t		 i, some = 0;

	k = arena_array(a, const char *, keys.n + 1);
	b = arena_array(a, const char *, keys.n + 1);
	n = arena_array(a, const char *, keys.n + 1);
	for (i = 0; i < keys.n; i++) {
		if (is_same(before.p[i], after.p[i]))
			continue;
		k[some] = keys.p[i];
		b[some] = before.p[i];
		n[some++] = after.p[i];
	}
	act.changes = (struct changes){ { k, some }, { b, some }, { n, some } };
	return (act);
}
