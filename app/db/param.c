/* Parameters and columns: PostgreSQL's binary formats and ours. */
#include <arpa/inet.h>
#include <assert.h>
#include <string.h>

#include "base/arena.h"
#include "db/wire.h"

static void	 put32(unsigned char *, uint32_t);
static void	 put64(unsigned char *, uint64_t);
static struct param p_int32(uint32_t oid, int32_t);
static struct param p_int64(uint32_t oid, int64_t);
static struct param array_of_longs(struct arena *, const struct param *);
static struct param array_of_ints(struct arena *, const struct param *);
static struct param array_of_texts(struct arena *, const struct param *);

static void
put32(unsigned char *b, uint32_t n)
{
	n = htonl(n);
	memcpy(b, &n, sizeof(n));
}

static void
put64(unsigned char *b, uint64_t n)
{
	put32(b, (uint32_t)(n >> 32));
	put32(b + 4, (uint32_t)n);
}

static struct param
p_int32(uint32_t oid, int32_t n)
{
	struct param	 p = { .oid = oid, .len = 4 };

	put32(p.b, (uint32_t)n);
	return (p);
}

static struct param
p_int64(uint32_t oid, int64_t n)
{
	struct param	 p = { .oid = oid, .len = 8 };

	put64(p.b, (uint64_t)n);
	return (p);
}

struct param
db_p_id(struct id id)
{
	struct param	 p = p_int64(OID_INT8, id.n);

	if (id.n == 0)
		p.len = -1;
	return (p);
}

struct param
db_p_cards(struct cards c)
{
	return (p_int32(OID_INT4, c.n));
}

struct param
db_p_months(struct months m)
{
	return (p_int32(OID_INT4, m.n));
}

struct param
db_p_seconds(struct seconds s)
{
	return (p_int64(OID_INT8, s.n));
}

struct param
db_p_card_seconds(struct card_seconds s)
{
	return (p_int64(OID_INT8, s.n));
}

struct param
db_p_rate(struct rate r)
{
	return (p_int32(OID_INT4, r.bp));
}

struct param
db_p_money(struct money m)
{
	return (p_int64(OID_INT8, m.cents));
}

struct param
db_p_day(struct day d)
{
	struct param	 p = p_int32(OID_DATE, d.n);

	if (d.n == DAY_NONE.n)
		p.len = -1;
	return (p);
}

struct param
db_p_instant(struct instant t)
{
	struct param	 p = p_int64(OID_TIMESTAMPTZ, t.us);

	if (t.us == INSTANT_NONE.us)
		p.len = -1;
	return (p);
}

struct param
db_p_bytes(struct bytes b)
{
	struct param	 p = { .oid = OID_BYTEA, .len = -1, .p = b.p };

	if (b.p != NULL)
		p.len = (int)b.n;
	return (p);
}

struct param
db_p_bool(bool yes)
{
	struct param	 p = { .oid = OID_BOOL, .len = 1 };

	p.b[0] = yes;
	return (p);
}

struct param
db_p_int(int n)
{
	return (p_int32(OID_INT4, n));
}

struct param
db_p_long(long n)
{
	return (p_int64(OID_INT8, n));
}

struct param
db_p_text(const char *s)
{
	struct param	 p = { .oid = OID_TEXT, .len = -1, .p = s };

	if (s != NULL)
		p.len = (int)strlen(s);
	return (p);
}

struct param
db_p_word(const struct words *set, unsigned n)
{
	assert(n < set->n);
	return (db_p_text(set->stored[n]));
}

/* Arrays are encoded when they are sent, where there is an arena; until
 * then `p` is the caller's array and `len` counts its entries. */
struct param
db_p_ids(struct ids ids)
{
	return ((struct param){ .oid = OID_INT8_ARRAY, .len = (int)ids.n,
	    .p = ids.p });
}

/* An amount is laid out as an id is: eight bytes, and no "none". */
struct param
db_p_moneys(struct moneys m)
{
	return ((struct param){ .oid = OID_INT8_ARRAY, .len = (int)m.n,
	    .p = m.p });
}

struct param
db_p_ints(struct ints ints)
{
	return ((struct param){ .oid = OID_INT4_ARRAY, .len = (int)ints.n,
	    .p = ints.p });
}

struct param
db_p_texts(struct texts t)
{
	return ((struct param){ .oid = OID_TEXT_ARRAY, .len = (int)t.n,
	    .p = t.p });
}

#define ARRAY_HEAD	20	/* dimensions, nulls, type, length, bound */

static void
array_head(unsigned char *b, uint32_t oid, int n)
{
	put32(b, 1);
	put32(b + 4, 1);
	put32(b + 8, oid);
	put32(b + 12, (uint32_t)n);
	put32(b + 16, 1);
}

/* Of struct id or struct money, which are an int64_t each. */
static_assert(sizeof(struct id) == sizeof(int64_t) &&
    sizeof(struct money) == sizeof(int64_t), "eight bytes an entry");

static struct param
array_of_longs(struct arena *a, const struct param *p)
{
	const int64_t	*n = p->p;
	unsigned char	*b = arena_take(a, ARRAY_HEAD + 12 * (size_t)p->len);
	int		 i;

	array_head(b, OID_INT8, p->len);
	for (i = 0; i < p->len; i++) {
		put32(b + ARRAY_HEAD + 12 * i, 8);
		put64(b + ARRAY_HEAD + 12 * i + 4, (uint64_t)n[i]);
	}
	return ((struct param){ .oid = p->oid, .p = b,
	    .len = ARRAY_HEAD + 12 * p->len });
}

static struct param
array_of_ints(struct arena *a, const struct param *p)
{
	const int32_t	*n = p->p;
	unsigned char	*b = arena_take(a, ARRAY_HEAD + 8 * (size_t)p->len);
	int		 i;

	array_head(b, OID_INT4, p->len);
	for (i = 0; i < p->len; i++) {
		put32(b + ARRAY_HEAD + 8 * i, 4);
		put32(b + ARRAY_HEAD + 8 * i + 4, (uint32_t)n[i]);
	}
	return ((struct param){ .oid = p->oid, .p = b,
	    .len = ARRAY_HEAD + 8 * p->len });
}

static struct param
array_of_texts(struct arena *a, const struct param *p)
{
	const char *const	*texts = p->p;
	unsigned char		*b;
	size_t			 size = ARRAY_HEAD, at = ARRAY_HEAD, len;
	int			 i;

	for (i = 0; i < p->len; i++)
		size += 4 + (texts[i] != NULL ? strlen(texts[i]) : 0);
	b = arena_take(a, size);
	array_head(b, OID_TEXT, p->len);
	for (i = 0; i < p->len; i++, at += 4) {
		if (texts[i] == NULL) {
			put32(b + at, UINT32_MAX);
			continue;
		}
		len = strlen(texts[i]);
		put32(b + at, (uint32_t)len);
		memcpy(b + at + 4, texts[i], len);
		at += len;
	}
	return ((struct param){ .oid = p->oid, .p = b, .len = (int)size });
}

struct param
param_encode(struct arena *a, const struct param *p)
{
	assert(p != NULL);
	if (p->oid == OID_INT8_ARRAY)
		return (array_of_longs(a, p));
	if (p->oid == OID_INT4_ARRAY)
		return (array_of_ints(a, p));
	if (p->oid == OID_TEXT_ARRAY)
		return (array_of_texts(a, p));
	return (*p);
}
