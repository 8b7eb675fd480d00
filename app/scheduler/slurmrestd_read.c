/* Accounts, limits and nodes out of answers of slurmrestd.  Pure. */
#include <assert.h>
#include <string.h>

#include "base/arena.h"
#include "scheduler/slurmrestd.h"

#define GPU		"gpu"
#define GPU_TYPE	"gpu:"

static const char *card_type(const json_t *tres);
static bool	 is_all_cards(const json_t *tres);
static int64_t	 count_in(const json_t *list, const char *type);
static bool	 has_others(const json_t *association);
static bool	 has_strangers(const json_t *list, bool types_are_ours);
static bool	 is_of(const json_t *association, const char *account);
static void	 members(struct arena *, const json_t *, const char *account,
		    struct texts *);
static void	 limits(struct arena *, const json_t *, struct texts,
		    struct cluster_seen *);

/* "h800" of {"type":"gres","name":"gpu:h800"}; NULL for everything else. */
static const char *
card_type(const json_t *tres)
{
	const char	*name = wire_text(json_object_get(tres, "name"));

	if (strcmp(wire_text(json_object_get(tres, "type")), "gres") != 0 ||
	    strncmp(name, GPU_TYPE, strlen(GPU_TYPE)) != 0)
		return (NULL);
	return (name + strlen(GPU_TYPE));
}

static bool
is_all_cards(const json_t *tres)
{
	return (strcmp(wire_text(json_object_get(tres, "type")), "gres") == 0 &&
	    strcmp(wire_text(json_object_get(tres, "name")), GPU) == 0);
}

struct texts
wire_card_types(struct arena *a, const json_t *answer)
{
	const json_t	*list = json_object_get(answer, "TRES");
	const char	**types, *type;
	struct texts	 found = { NULL, 0 };
	size_t		 i;

	types = arena_array(a, const char *, json_array_size(list) + 1);
	for (i = 0; i < json_array_size(list); i++)
		if ((type = card_type(json_array_get(list, i))) != NULL)
			types[found.n++] = arena_strdup(a, type);
	found.p = types;
	return (found);
}

/* The count of a card type, or (NULL) of all cards. */
static int64_t
count_in(const json_t *list, const char *type)
{
	const json_t	*t;
	const char	*own;
	size_t		 i;

	for (i = 0; i < json_array_size(list); i++) {
		t = json_array_get(list, i);
		own = card_type(t);
		if (type == NULL ? is_all_cards(t) :
		    own != NULL && strcmp(own, type) == 0)
			return (wire_number(json_object_get(t, "count"),
			    CLUSTER_NO_LIMIT));
	}
	return (CLUSTER_NO_LIMIT);
}

/* Matching in the accounting database ignores letter case; ours does not. */
static bool
is_of(const json_t *association, const char *account)
{
	return (strcmp(wire_text(json_object_get(association, "account")),
	    account) == 0);
}

const json_t *
wire_association(const json_t *answer, const char *account, const char *user)
{
	const json_t	*list = json_object_get(answer, "associations"), *one;
	size_t		 i;

	for (i = 0; i < json_array_size(list); i++) {
		one = json_array_get(list, i);
		if (is_of(one, account) && strcmp(wire_text(
		    json_object_get(one, "user")), user) == 0)
			return (one);
	}
	return (NULL);
}

static void
members(struct arena *a, const json_t *answer, const char *account,
    struct texts *found)
{
	const json_t	*list = json_object_get(answer, "associations"), *one;
	const char	**users, *user;
	size_t		 i;

	assert(found != NULL);
	users = arena_array(a, const char *, json_array_size(list) + 1);
	for (i = 0; i < json_array_size(list); i++) {
		one = json_array_get(list, i);
		user = wire_text(json_object_get(one, "user"));
		if (is_of(one, account) && *user != '\0')
			users[found->n++] = arena_strdup(a, user);
	}
	found->p = users;
}

/* Something that we never set: another resource, or a type by itself where
 * only all cards are limited. */
static bool
has_strangers(const json_t *list, bool types_are_ours)
{
	const json_t	*t;
	size_t		 i;

	for (i = 0; i < json_array_size(list); i++) {
		t = json_array_get(list, i);
		if (!is_all_cards(t) &&
		    !(types_are_ours && card_type(t) != NULL))
			return (true);
	}
	return (false);
}

/* Only the limits of a group as a whole: those of single jobs are shown here
 * as inherited from above, where a site may well have set them. */
static bool
has_others(const json_t *association)
{
	const json_t	*max = json_object_get(association, "max");
	const json_t	*tres = json_object_get(max, "tres");
	const json_t	*jobs = json_object_get(json_object_get(max, "jobs"),
			    "per");
	const json_t	*group = json_object_get(tres, "group");
	const json_t	*wall = json_object_get(json_object_get(
			    json_object_get(max, "per"), "account"),
			    "wall_clock");

	return (has_strangers(json_object_get(tres, "total"), true) ||
	    has_strangers(json_object_get(group, "minutes"), false) ||
	    json_array_size(json_object_get(group, "active")) > 0 ||
	    wire_number(json_object_get(jobs, "count"), -1) != -1 ||
	    wire_number(json_object_get(jobs, "accruing"), -1) != -1 ||
	    wire_number(wall, -1) != -1);
}

static void
limits(struct arena *a, const json_t *association, struct texts types,
    struct cluster_seen *seen)
{
	const json_t		*max = json_object_get(association, "max");
	const json_t		*tres = json_object_get(max, "tres");
	const json_t		*total = json_object_get(tres, "total");
	struct cluster_limit	*t;
	size_t			 i;

	assert(seen != NULL);
	t = arena_array(a, struct cluster_limit, types.n + 1);
	for (i = 0; i < types.n; i++) {
		t[i].card_type = types.p[i];
		t[i].cards.n = (int32_t)count_in(total, types.p[i]);
	}
	seen->types = t;
	seen->types_n = types.n;
	seen->cards.n = (int32_t)count_in(total, NULL);
	seen->card_minutes_max = count_in(json_object_get(json_object_get(tres,
	    "group"), "minutes"), NULL);
	seen->jobs_max = (int32_t)wire_number(json_object_get(json_object_get(
	    json_object_get(max, "jobs"), "per"), "submitted"),
	    CLUSTER_NO_LIMIT);
	seen->has_other_limits = has_others(association);
}

void
wire_account(struct arena *a, const struct wire_answers *from, const char *name,
    struct cluster_seen *seen)
{
	const json_t	*accounts = from->accounts,
			*associations = from->associations;
	struct texts	 types = from->types;
	const json_t	*account, *own;

	assert(seen != NULL);
	memset(seen, 0, sizeof(*seen));
	account = json_array_get(json_object_get(accounts, "accounts"), 0);
	own = wire_association(associations, name, "");
	seen->exists = account != NULL && own != NULL;
	seen->description = arena_strdup(a,
	    wire_text(json_object_get(account, "description")));
	seen->organisation = arena_strdup(a,
	    wire_text(json_object_get(account, "organization")));
	limits(a, own, types, seen);
	members(a, associations, name, &seen->members);
}
