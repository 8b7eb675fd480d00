/* Columns of an answer to members of a struct, by name and by type. */
#include <arpa/inet.h>
#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/log.h"
#include "base/words.h"
#include "db/wire.h"

static int64_t	 get64(const char *);
static int32_t	 get32(const char *);
static int64_t	 get_int(const char *, int len);
static bool	 fits(enum column_type, Oid);
static struct ids get_ids(struct arena *, const char *, int len);
static struct texts get_texts(struct arena *, const char *, int len);
static void	 read_null(const struct column *, void *);
static bool	 read_value(struct arena *, const struct column *,
		    const char *, int len, void *);

static int32_t
get32(const char *b)
{
	uint32_t	 n;

	memcpy(&n, b, sizeof(n));
	return ((int32_t)ntohl(n));
}

static int64_t
get64(const char *b)
{
	return ((int64_t)((uint64_t)(uint32_t)get32(b) << 32 |
	    (uint32_t)get32(b + 4)));
}

static int64_t
get_int(const char *b, int len)
{
	uint16_t	 n;

	if (len == 8)
		return (get64(b));
	if (len == 4)
		return (get32(b));
	memcpy(&n, b, sizeof(n));
	return ((int16_t)ntohs(n));
}

static bool
fits(enum column_type t, Oid oid)
{
	switch (t) {
	case COLUMN_ID:
	case COLUMN_INT64:
		return (oid == OID_INT8 || oid == OID_INT4 || oid == OID_INT2);
	case COLUMN_INT32:
		return (oid == OID_INT4 || oid == OID_INT2);
	case COLUMN_DAY:
		return (oid == OID_DATE);
	case COLUMN_INSTANT:
		return (oid == OID_TIMESTAMPTZ);
	case COLUMN_BOOL:
		return (oid == OID_BOOL);
	case COLUMN_BYTES:
		return (oid == OID_BYTEA);
	case COLUMN_IDS:
		return (oid == OID_INT8_ARRAY);
	case COLUMN_TEXTS:
		return (oid == OID_TEXT_ARRAY);
	case COLUMN_TEXT:
	case COLUMN_WORD_:
		return (oid == OID_TEXT || oid == OID_VARCHAR);
	}
	return (false);
}

bool
columns_match(const PGresult *res, const struct column *columns,
    struct column_map *map)
{
	size_t	 i;
	int	 f;

	assert(map != NULL);
	for (i = 0; columns[i].name != NULL; i++) {
		f = PQfnumber(res, columns[i].name);
		if (i == COLUMNS_MAX || f < 0 ||
		    !fits(columns[i].type, PQftype(res, f))) {
			log_error("db.column", "name", columns[i].name,
			    "reason", f < 0 ? "not in the result" : "type");
			return (false);
		}
		map->field[i] = f;
	}
	map->columns = columns;
	map->n = i;
	if ((int)i != PQnfields(res))
		log_error("db.column", "reason", "the result has more columns");
	return ((int)i == PQnfields(res));
}

/* One dimension, no NULLs: what array_agg of ids gives. */
static struct ids
get_ids(struct arena *a, const char *b, int len)
{
	struct ids	 ids = { NULL, 0 };
	struct id	*p;
	size_t		 i;

	if (len < 20 || get32(b) != 1)
		return (ids);
	ids.n = (size_t)get32(b + 12);
	if ((size_t)len < 20 + 12 * ids.n)
		return ((struct ids){ NULL, 0 });
	ids.p = p = arena_array(a, struct id, ids.n);
	for (i = 0; i < ids.n; i++)
		p[i].n = get64(b + 20 + 12 * i + 4);
	return (ids);
}

/* The same of texts: what array_agg of a text column gives; NULLs stay. */
static struct texts
get_texts(struct arena *a, const char *b, int len)
{
	const char	**p, *end = b + len;
	struct texts	 texts = { NULL, 0 };
	int32_t		 n, i, size;

	if (len < 20 || get32(b) != 1 || (n = get32(b + 12)) <= 0 ||
	    n > len / 4)
		return (texts);
	p = arena_array(a, const char *, (size_t)n);
	b += 20;
	for (i = 0; i < n && end - b >= 4; i++) {
		size = get32(b);
		b += 4;
		if (size > end - b)
			return (texts);
		if (size >= 0) {
			p[i] = arena_copy(a, b, (size_t)size);
			b += size;
		}
	}
	texts = (struct texts){ p, (size_t)i };
	return (texts);
}

static void
read_null(const struct column *c, void *into)
{
	static const size_t	 sizes[] = {
		[COLUMN_ID] = 8, [COLUMN_INT32] = 4, [COLUMN_INT64] = 8,
		[COLUMN_BOOL] = sizeof(bool), [COLUMN_TEXT] = sizeof(char *),
		[COLUMN_BYTES] = sizeof(struct bytes),
		[COLUMN_IDS] = sizeof(struct ids),
		[COLUMN_TEXTS] = sizeof(struct texts), [COLUMN_WORD_] = 4,
	};

	assert(c != NULL);
	if (c->type == COLUMN_DAY)
		*(struct day *)into = DAY_NONE;
	else if (c->type == COLUMN_INSTANT)
		*(struct instant *)into = INSTANT_NONE;
	else
		memset(into, 0, sizes[c->type]);
}

static bool
read_value(struct arena *a, const struct column *c, const char *b, int len,
    void *into)
{
	int	 word;

	assert(c != NULL && b != NULL);
	switch (c->type) {
	case COLUMN_ID:
	case COLUMN_INT64:
		*(int64_t *)into = get_int(b, len);
		break;
	case COLUMN_INT32:
		*(int32_t *)into = (int32_t)get_int(b, len);
		break;
	case COLUMN_DAY:
		((struct day *)into)->n = get32(b);
		break;
	case COLUMN_INSTANT:
		((struct instant *)into)->us = get64(b);
		break;
	case COLUMN_BOOL:
		*(bool *)into = b[0] != 0;
		break;
	case COLUMN_TEXT:
		*(const char **)into = arena_copy(a, b, (size_t)len);
		break;
	case COLUMN_BYTES:
		*(struct bytes *)into = (struct bytes){
		    (const unsigned char *)arena_copy(a, b, (size_t)len),
		    (size_t)len };
		break;
	case COLUMN_IDS:
		*(struct ids *)into = get_ids(a, b, len);
		break;
	case COLUMN_TEXTS:
		*(struct texts *)into = get_texts(a, b, len);
		break;
	case COLUMN_WORD_:
		if ((word = words_find(c->words, b)) == -1) {
			log_error("db.word", "set", c->words->name, "word", b);
			return (false);
		}
		*(unsigned *)into = (unsigned)word;
		break;
	}
	return (true);
}

bool
columns_read(struct arena *a, const PGresult *res, int row,
    const struct column_map *map, void *into)
{
	const struct column	*columns = map->columns;
	size_t	 i;
	int	 f;
	char	*at;

	for (i = 0; i < map->n; i++) {
		f = map->field[i];
		at = (char *)into + columns[i].offset;
		if (PQgetisnull(res, row, f))
			read_null(&columns[i], at);
		else if (!read_value(a, &columns[i], PQgetvalue(res, row, f),
		    PQgetlength(res, row, f), at))
			return (false);
	}
	return (true);
}
