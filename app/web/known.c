/*
 * Who was asking last time.  A page is made for whom its session is known to
 * be of, in the one round trip that also proves it (serve.c), so nothing here
 * is believed: what has changed meanwhile costs a page a second round trip.
 */
#include <assert.h>
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "web/private.h"

#define KNOWN_N		128	/* sessions of a worker; a later one replaces */
#define KNOWN_ORGS	8	/* who is in more is asked about every time */
#define KNOWN_BYTES	128	/* of a name or an address */

struct known {
	unsigned char	 hash[TOKEN_HASH_BYTES];	/* zeros: of nobody */
	struct viewer	 viewer;
	char		 name[KNOWN_BYTES], email[KNOWN_BYTES];
	struct id	 orgs[KNOWN_ORGS], org_roles[KNOWN_ORGS];
	bool		 is_used;
};

static struct known	*place(struct bytes hash, unsigned char *key);
static bool	 keep_text(char *, const char **);
static bool	 keep_ids(struct id *, struct ids *);
static const char *copy_text(struct arena *, const char *);
static struct ids copy_ids(struct arena *, struct ids);
static bool	 is_same_text(const char *, const char *);
static bool	 is_same_ids(struct ids, struct ids);

static struct known	 known[KNOWN_N];

/* A hash is as good as random: its first bytes are a place. */
static struct known *
place(struct bytes hash, unsigned char *key)
{
	assert(key != NULL);
	memset(key, 0, TOKEN_HASH_BYTES);
	if (hash.p != NULL)
		memcpy(key, hash.p, TOKEN_HASH_BYTES);
	return (&known[key[0] % KNOWN_N]);
}

static bool
keep_text(char *room, const char **text)
{
	if (*text == NULL)
		return (true);
	if (strlen(*text) >= KNOWN_BYTES)
		return (false);
	strcpy(room, *text);
	*text = room;
	return (true);
}

static bool
keep_ids(struct id *room, struct ids *ids)
{
	assert(room != NULL && ids != NULL);
	if (ids->n > KNOWN_ORGS)
		return (false);
	if (ids->n > 0)
		memcpy(room, ids->p, ids->n * sizeof(*room));
	ids->p = room;
	return (true);
}

static const char *
copy_text(struct arena *a, const char *text)
{
	return (text == NULL ? NULL : arena_strdup(a, text));
}

static struct ids
copy_ids(struct arena *a, struct ids ids)
{
	struct id	*p = arena_array(a, struct id, ids.n);

	if (ids.n > 0)
		memcpy(p, ids.p, ids.n * sizeof(*p));
	return ((struct ids){ p, ids.n });
}

void
known_keep(struct bytes hash, const struct viewer *v)
{
	unsigned char	 key[TOKEN_HASH_BYTES];
	struct known	*k = place(hash, key);

	assert(v != NULL);
	memcpy(k->hash, key, sizeof(key));
	k->viewer = *v;
	k->is_used = keep_text(k->name, &k->viewer.name) &&
	    keep_text(k->email, &k->viewer.email) &&
	    keep_ids(k->orgs, &k->viewer.orgs) &&
	    keep_ids(k->org_roles, &k->viewer.org_roles);
}

bool
known_find(struct arena *a, struct bytes hash, struct viewer *v)
{
	unsigned char		 key[TOKEN_HASH_BYTES];
	const struct known	*k = place(hash, key);

	if (!k->is_used || memcmp(k->hash, key, sizeof(key)) != 0)
		return (false);
	/* Another fibre may keep something else there while this one waits. */
	*v = k->viewer;
	v->name = copy_text(a, v->name);
	v->email = copy_text(a, v->email);
	v->orgs = copy_ids(a, v->orgs);
	v->org_roles = copy_ids(a, v->org_roles);
	return (true);
}

static bool
is_same_text(const char *a, const char *b)
{
	return (a == b || (a != NULL && b != NULL && !strcmp(a, b)));
}

static bool
is_same_ids(struct ids a, struct ids b)
{
	return (a.n == b.n &&
	    (a.n == 0 || memcmp(a.p, b.p, a.n * sizeof(*a.p)) == 0));
}

/* All but the time, and whether last_seen is to be moved on. */
bool
known_is_same(const struct viewer *a, const struct viewer *b)
{
	assert(a != NULL && b != NULL);
	return (a->person.n == b->person.n && a->session.n == b->session.n &&
	    is_same_text(a->name, b->name) &&
	    is_same_text(a->email, b->email) && a->roles == b->roles &&
	    a->is_centre == b->is_centre && is_same_ids(a->orgs, b->orgs) &&
	    is_same_ids(a->org_roles, b->org_roles));
}
