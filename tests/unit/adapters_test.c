/*
 * Two kinds of scheduler in one program: each handle speaks to its own, and
 * no adapter is asked about a name that is not fit or not free.  What the
 * adapter for Slurm does is tried on a real one, in tests/cluster.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
#include <cmocka.h>

#include "scheduler/adapter.h"
#include "scheduler/clusters.h"

/* A kind that has room for one account. */
struct shelf {
	struct scheduler	 handle;
	char			 account[64];
	struct cards		 cards;
	int			 asked;
};

static struct shelf	 oak_shelf, elm_shelf;
static const char *const	 oak_names[] = { "root", "acorn", NULL };
static const char *const	 elm_names[] = { NULL };

static struct shelf *
of(struct scheduler *s)
{
	return ((struct shelf *)(void *)s);
}

static struct scheduler *
open_oak(const struct scheduler_config *c)
{
	(void)c;
	return (&oak_shelf.handle);
}

static struct scheduler *
open_elm(const struct scheduler_config *c)
{
	return (c->url != NULL ? &elm_shelf.handle : NULL);
}

static void
shut(struct scheduler *s)
{
	of(s)->account[0] = '\0';
}

static const struct err *
ensure(struct scheduler *s, struct arena *a, const struct cluster_account *w)
{
	(void)a;
	of(s)->asked++;
	strcpy(of(s)->account, w->name);
	of(s)->cards = w->cards;
	return (NULL);
}

static const struct err *
look(struct scheduler *s, struct arena *a, const char *account,
    struct cluster_seen *seen)
{
	(void)a;
	of(s)->asked++;
	*seen = (struct cluster_seen){ .exists =
	    !strcmp(of(s)->account, account), .cards = of(s)->cards };
	return (NULL);
}

static const struct err *
refuse(struct scheduler *s, struct arena *a)
{
	(void)a;
	strcpy(s->detail, "the elm is asleep");
	return (&scheduler_unreachable);
}

static const struct scheduler_ops oak = { .name = "oak",
    .reserved = oak_names, .open = open_oak, .close = shut,
    .ensure_account = ensure, .read_account = look };
static const struct scheduler_ops elm = { .name = "elm",
    .reserved = elm_names, .open = open_elm, .close = shut,
    .ensure_account = ensure, .read_account = look, .ping = refuse };

static struct instant
never(void)
{
	return (INSTANT_NONE);
}

static const struct scheduler_config how = { .url = "http://there",
    .now = never };

static void
each_handle_speaks_to_its_own(void **state)
{
	const struct cluster_account	 a = { .name = "grant-1", .cards = { 4 } };
	struct scheduler		*o = scheduler_open(&oak, &how);
	struct scheduler		*e = scheduler_open(&elm, &how);
	struct cluster_seen		 seen;

	(void)state;
	assert_null(scheduler_ensure_account(o, NULL, &a));
	assert_null(scheduler_read_account(o, NULL, "grant-1", &seen));
	assert_true(seen.exists);
	assert_int_equal(seen.cards.n, 4);
	assert_null(scheduler_read_account(e, NULL, "grant-1", &seen));
	assert_false(seen.exists);
	assert_ptr_equal(scheduler_ping(e, NULL), &scheduler_unreachable);
	assert_string_equal(scheduler_last_detail(e), "the elm is asleep");
	assert_string_equal(scheduler_last_detail(o), "");
	scheduler_close(o);
	scheduler_close(e);
	scheduler_close(NULL);
}

static void
an_adapter_may_not_open(void **state)
{
	(void)state;
	assert_null(scheduler_open(&elm,
	    &(struct scheduler_config){ .now = never }));
}

/* What one kind keeps for itself is free on another; what is not sound is
 * free on none. */
static void
names_are_looked_at_before(void **state)
{
	static const struct { const char *name; bool oak, elm; } cases[] = {
		{ "grant-1", true, true }, { "acorn", false, true },
		{ "root", false, true }, { "Grant", false, false },
		{ "a b", false, false }, { "", false, false },
		{ "a/b", false, false }, { NULL, false, false },
	};
	struct scheduler	*o = scheduler_open(&oak, &how);
	struct scheduler	*e = scheduler_open(&elm, &how);
	struct cluster_seen	 seen;
	const struct err	*err;
	size_t			 i;
	int			 before;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		before = of(o)->asked;
		err = scheduler_read_account(o, NULL, cases[i].name, &seen);
		assert_ptr_equal(err, cases[i].oak ? NULL :
		    &scheduler_bad_name);
		assert_int_equal(of(o)->asked, before + cases[i].oak);
		assert_int_equal(scheduler_name_is_free(e, cases[i].name),
		    cases[i].elm);
	}
}

static void
a_cluster_is_found_by_its_code(void **state)
{
	struct cluster		 rows[] = {
		{ "lab", "Lab", "elm", &elm_shelf.handle },
		{ "main", "Main", "oak", &oak_shelf.handle },
		{ "old", "Old", "oak", NULL } };
	const struct clusters	 all = { rows, 3 };

	(void)state;
	assert_ptr_equal(clusters_find(&all, "main"), &oak_shelf.handle);
	assert_ptr_equal(clusters_find(&all, "lab"), &elm_shelf.handle);
	assert_null(clusters_find(&all, "old"));
	assert_null(clusters_find(&all, "nowhere"));
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test(each_handle_speaks_to_its_own),
		cmocka_unit_test(an_adapter_may_not_open),
		cmocka_unit_test(names_are_looked_at_before),
		cmocka_unit_test(a_cluster_is_found_by_its_code),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
