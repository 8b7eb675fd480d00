/* Bodies for slurmrestd, each stating the whole of what it is about.  Pure. */
#include <assert.h>
#include <string.h>

#include "scheduler/slurmrestd.h"

/* The seven lists of limits of an association, by their place in max.tres. */
enum { TOTAL, GROUP_MINUTES, GROUP_ACTIVE, LISTS_OF_GROUP,
    MINUTES_TOTAL = LISTS_OF_GROUP, MINUTES_PER_JOB, PER_JOB, PER_NODE, LISTS };

#define DEPTH	4	/* with the NULL that ends a place */

static const char *const places[LISTS][DEPTH] = {
	[TOTAL]			= { "total" },
	[GROUP_MINUTES]		= { "group", "minutes" },
	[GROUP_ACTIVE]		= { "group", "active" },
	[MINUTES_TOTAL]		= { "minutes", "total" },
	[MINUTES_PER_JOB]	= { "minutes", "per", "job" },
	[PER_JOB]		= { "per", "job" },
	[PER_NODE]		= { "per", "node" },
};

static const json_t *list_at(const json_t *tres, const char *const place[]);
static void	 put_at(json_t *tres, const char *const place[], json_t *);
static bool	 holds(const json_t *list, const json_t *tres);
static void	 clear_others(json_t *wanted, const json_t *now);
static void	 append_cards(json_t *list, const char *name, int64_t);
static json_t	*restated(json_t *wanted[LISTS], const json_t *association);
static json_t	*of_account(const char *cluster, const char *account);

static const json_t *
list_at(const json_t *tres, const char *const place[])
{
	size_t	 i;

	for (i = 0; place[i] != NULL; i++)
		tres = json_object_get(tres, place[i]);
	return (tres);
}

static void
put_at(json_t *tres, const char *const place[], json_t *list)
{
	json_t	*next;

	for (; place[1] != NULL; place++) {
		if ((next = json_object_get(tres, place[0])) == NULL) {
			next = json_object();
			json_object_set_new(tres, place[0], next);
		}
		tres = next;
	}
	json_object_set_new(tres, place[0], list);
}

static bool
holds(const json_t *list, const json_t *tres)
{
	const json_t	*t;
	size_t		 i;

	for (i = 0; i < json_array_size(list); i++) {
		t = json_array_get(list, i);
		if (json_equal(json_object_get(t, "type"),
		    json_object_get(tres, "type")) && strcmp(
		    wire_text(json_object_get(t, "name")),
		    wire_text(json_object_get(tres, "name"))) == 0)
			return (true);
	}
	return (false);
}

/* A limit goes by being named with -1; by being left out it would take the
 * whole daemon with it where it is the last of its list. */
static void
clear_others(json_t *wanted, const json_t *now)
{
	const json_t	*t;
	json_t		*gone;
	const char	*name;
	size_t		 i;

	for (i = 0; i < json_array_size(now); i++) {
		t = json_array_get(now, i);
		if (holds(wanted, t))
			continue;
		gone = json_pack("{s:s, s:i}", "type",
		    wire_text(json_object_get(t, "type")), "count", -1);
		if (*(name = wire_text(json_object_get(t, "name"))) != '\0')
			json_object_set_new(gone, "name", json_string(name));
		json_array_append_new(wanted, gone);
	}
}

static void
append_cards(json_t *list, const char *type, int64_t count)
{
	assert(type != NULL);
	json_array_append_new(list, json_pack("{s:s, s:s++, s:I}",
	    "type", "gres", "name", "gpu", *type == '\0' ? "" : ":", type,
	    "count", (json_int_t)count));
}

/* max.tres in full; takes the lists over.  Empty ones that are not set now
 * are left out. */
static json_t *
restated(json_t *wanted[LISTS], const json_t *association)
{
	const json_t	*now = json_object_get(json_object_get(association,
			    "max"), "tres");
	json_t		*tres = json_object();
	size_t		 i;

	for (i = 0; i < LISTS; i++) {
		clear_others(wanted[i], list_at(now, places[i]));
		if (json_array_size(wanted[i]) > 0)
			put_at(tres, places[i], wanted[i]);
		else
			json_decref(wanted[i]);
	}
	return (tres);
}

/* "user":null, never "": that makes a row without parent or rights. */
static json_t *
of_account(const char *cluster, const char *account)
{
	return (json_pack("{s:s, s:s, s:n}", "account", account, "cluster",
	    cluster, "user"));
}

json_t *
wire_post_account(const struct cluster_account *a)
{
	assert(a != NULL);
	return (json_pack("{s:[{s:s, s:s, s:s}]}", "accounts",
	    "name", a->name, "description", a->description,
	    "organization", a->organisation));
}

/*
 * The account first and the pivot second, in one request: Slurm 22.05
 * ignores a change of the account that is its parent's first child, and
 * whatever comes last becomes the first child (rules/cluster.md 1).  The other way
 * round the controller would stay one change behind.
 */
json_t *
wire_post_association(const char *cluster, const struct cluster_account *a,
    struct texts types, const json_t *now)
{
	json_t	*lists[LISTS], *own;
	size_t	 i;

	assert(a != NULL);
	for (i = 0; i < LISTS; i++)
		lists[i] = json_array();
	append_cards(lists[TOTAL], "", a->cards.n);
	for (i = 0; i < types.n; i++)
		append_cards(lists[TOTAL], types.p[i],
		    strcmp(types.p[i], a->card_type) == 0 ? a->cards.n : 0);
	if (a->card_minutes_max != CLUSTER_NO_LIMIT)
		append_cards(lists[GROUP_MINUTES], "", a->card_minutes_max);
	own = of_account(cluster, a->name);
	json_object_set_new(own, "max", json_pack(
	    "{s:{s:{s:i, s:i, s:i}}, s:{s:{s:i}}, s:o}",
	    "jobs", "per", "submitted", (int)a->jobs_max, "count", -1,
	    "accruing", -1, "per", "account", "wall_clock", -1,
	    "tres", restated(lists, now)));
	return (wire_post_pivot(cluster, own));
}

json_t *
wire_post_pivot(const char *cluster, json_t *before)
{
	json_t	*list = json_array();

	if (before != NULL)
		json_array_append_new(list, before);
	json_array_append_new(list, of_account(cluster, SLURM_PIVOT));
	return (json_pack("{s:o}", "associations", list));
}

json_t *
wire_post_user(const char *user)
{
	return (json_pack("{s:[{s:s}]}", "users", "name", user));
}

/* The default account of the user.  Limits of one member are an operator's
 * and stay; those of single jobs are shown as inherited and are not written
 * down here, so they go on following the account's. */
json_t *
wire_post_default(const char *cluster, const char *account, const char *user,
    const json_t *now)
{
	json_t		*lists[LISTS];
	const json_t	*tres = json_object_get(json_object_get(now, "max"),
			    "tres"), *list;
	size_t		 i;

	for (i = 0; i < LISTS; i++) {
		list = list_at(tres, places[i]);
		lists[i] = i < LISTS_OF_GROUP && json_is_array(list) ?
		    json_deep_copy(list) : json_array();
	}
	return (json_pack("{s:[{s:s, s:s, s:s, s:i, s:{s:o}}]}",
	    "associations", "account", account, "cluster", cluster,
	    "user", user, "is_default", 1, "max", "tres",
	    restated(lists, now)));
}

json_t *
wire_post_member(const char *cluster, const char *account, const char *user)
{
	return (json_pack("{s:[{s:s, s:s, s:s}]}", "associations",
	    "account", account, "cluster", cluster, "user", user));
}
