/* Turns, values in both directions, refusals, and a lost server. */
#include <stdlib.h>
#include <string.h>

#include "base/words.h"
#include "harness.h"

#define LETTERS(X)							\
	X(LETTER_A, "a", "A")						\
	X(LETTER_B, "b", "B")
WORDS_ENUM(letter, LETTERS);
WORDS_TABLE(letters, LETTERS);

struct all {
	struct id	 id;
	struct cards	 cards;
	struct money	 money;
	struct day	 day;
	struct instant	 instant;
	bool		 yes;
	const char	*text;
	struct bytes	 bytes;
	struct ids	 ids;
	enum letter	 letter;
};

COLUMNS(all_columns, struct all,
    COLUMN(id), COLUMN(cards), COLUMN(money), COLUMN(day), COLUMN(instant),
    COLUMN(yes), COLUMN(text), COLUMN(bytes), COLUMN(ids),
    COLUMN_WORD(letter, letters));

#define T(n, name, text) \
	static const struct statement name = { #name, text, \
	    DB_STATEMENTS_MAX - 20 - (n) }
T(0, echo, "select $1::bigint as id, $2::int as cards, $3::bigint as money, "
    "$4::date as day, $5::timestamptz as instant, $6::boolean as yes, "
    "$7::text as text, $8::bytea as bytes, $9::bigint[] as ids, "
    "$10::text as letter");
T(1, texts, "select coalesce($1[2], 'null') || cardinality($1) as text");
T(2, none, "select 1::bigint as id where false");
T(3, two, "select n::bigint as id from generate_series(1, 2) n");
T(4, wrong, "select 1 / 0");
T(5, write, "update clock set ahead = ahead");
T(6, kill_all, "select count(pg_terminate_backend(pid)) as id "
    "from pg_stat_activity where usename = 'berth_web' and pid <> pg_backend_pid()");
T(7, kill_me, "select pg_terminate_backend(pg_backend_pid())");
T(8, slow, "select pg_sleep(5)");
T(9, plus, "select $1::bigint + 1 as id");
T(10, inverse, "select 1 / $1::bigint as id");
T(11, note, "select set_config('berth.token', $1::text, true) as text");
T(12, noted, "select current_setting('berth.token', true) as text");
T(13, manners, "select current_setting('transaction_isolation') || ', ' "
    "|| current_setting('transaction_read_only') as text");
T(14, nap, "select pg_sleep(0.1)::text as text");

struct one { struct id id; };
struct line { const char *text; };
COLUMNS(one_columns, struct one, COLUMN(id));
COLUMNS(line_columns, struct line, COLUMN(text));

static struct db *
begun(bool read_only)
{
	struct db	*db = db_new(web_pool, arena);

	assert_null(db_begin(db, read_only));
	return (db);
}

static void
values_come_back(void **state)
{
	struct db		*db = begun(true);
	const struct id		 ids[] = { { 5 }, { 1LL << 40 } };
	const unsigned char	 raw[] = { 0, 1, 255 };
	struct all		 a;

	(void)state;
	assert_null(db_one(db, &echo, all_columns, &a,
	    P(((struct id){ 1LL << 40 })), P(((struct cards){ -7 })),
	    P(((struct money){ -123456789012345 })), P(((struct day){ 9823 })),
	    P(((struct instant){ 123456789 })), P((bool)true),
	    P("數據 & <b>"), P(((struct bytes){ raw, 3 })),
	    P(((struct ids){ ids, 2 })), P_WORD(letters, LETTER_B)));
	assert_int_equal(a.id.n, 1LL << 40);
	assert_int_equal(a.cards.n, -7);
	assert_int_equal(a.money.cents, -123456789012345);
	assert_int_equal(a.day.n, 9823);
	assert_int_equal(a.instant.us, 123456789);
	assert_true(a.yes);
	assert_string_equal(a.text, "數據 & <b>");
	assert_int_equal(a.bytes.n, 3);
	assert_memory_equal(a.bytes.p, raw, 3);
	assert_int_equal(a.ids.n, 2);
	assert_int_equal(a.ids.p[1].n, 1LL << 40);
	assert_int_equal(a.letter, LETTER_B);
	assert_int_equal(db_round_trips(db), 1);
	assert_null(db_commit(db));
}

static void
none_is_null(void **state)
{
	struct db	*db = begun(true);
	struct all	 a = { .id = { 9 }, .text = "x" };

	(void)state;
	memset(&a, 0, sizeof(a));
	assert_null(db_one(db, &echo, all_columns, &a, P(ID_NONE),
	    P(((struct cards){ 0 })), P(((struct money){ 0 })), P(DAY_NONE),
	    P(INSTANT_NONE), P((bool)false), P((const char *)NULL),
	    P(((struct bytes){ NULL, 0 })), P(((struct ids){ NULL, 0 })),
	    P_WORD(letters, LETTER_A)));
	assert_int_equal(a.id.n, 0);
	assert_int_equal(a.day.n, DAY_NONE.n);
	assert_int_equal(a.instant.us, INSTANT_NONE.us);
	assert_null(a.text);
	assert_null(a.bytes.p);
	db_rollback(db);
}

static void
arrays_of_texts(void **state)
{
	static const char *const	 p[] = { "a", NULL, "c" };
	static const char *const	 q[] = { "a", "二" };
	struct db			*db = begun(true);
	struct line			 l;

	(void)state;
	assert_null(db_one(db, &texts, line_columns, &l,
	    P(((struct texts){ p, 3 }))));
	assert_string_equal(l.text, "null3");
	assert_null(db_one(db, &texts, line_columns, &l,
	    P(((struct texts){ q, 2 }))));
	assert_string_equal(l.text, "二2");
	db_rollback(db);
}

static void
numbers_of_rows(void **state)
{
	struct db	*db = begun(true);
	struct one	 o, *rows;
	size_t		 n;

	(void)state;
	assert_ptr_equal(db_one0(db, &none, one_columns, &o), &db_missing);
	assert_ptr_equal(db_one0(db, &two, one_columns, &o), &db_broken);
	assert_null(db_list0(db, &two, one_columns, &rows, &n));
	assert_int_equal(n, 2);
	assert_int_equal(rows[1].id.n, 2);
	assert_null(db_list0(db, &none, one_columns, &rows, &n));
	assert_int_equal(n, 0);
	db_rollback(db);
}

static void
questions_travel_together(void **state)
{
	struct db	*db = begun(true);
	struct one	 o = { ID_NONE }, *rows, *more;
	size_t		 n, k = 7;

	(void)state;
	assert_null(db_ask(db,
	    ASK_LIST0(&two, one_columns, &rows, &n),
	    ASK_ONE(&plus, one_columns, &o, P(41L)),
	    ASK_LIST0(&none, one_columns, &more, &k)));
	assert_int_equal(db_round_trips(db), 1);
	assert_int_equal(n, 2);
	assert_int_equal(rows[1].id.n, 2);
	assert_int_equal(o.id.n, 42);
	assert_int_equal(k, 0);
	db_rollback(db);
	/* Kept ones, prepared by now; and another turn reads what it asks. */
	db = begun(true);
	assert_null(db_ask(db, ask_kept(db, ASK_ONE(&plus, one_columns, &o,
	    P(1L))), ASK_LIST0(&two, one_columns, &rows, &n)));
	assert_int_equal(o.id.n, 2);
	assert_int_equal(n, 2);
	db_rollback(db);
}

static void
the_first_error_is_told(void **state)
{
	struct db	*db = begun(true);
	struct one	 o = { ID_NONE }, *rows;
	size_t		 n = 7;

	(void)state;
	assert_ptr_equal(db_ask(db, ASK_ONE(&plus, one_columns, &o, P(1L)),
	    ASK_ONE(&inverse, one_columns, &o, P(0L)),
	    ASK_LIST0(&two, one_columns, &rows, &n)),
	    &db_broken);
	assert_int_equal(n, 0);
	db_rollback(db);
	/* The statement that failed, and those it took along, work again. */
	db = begun(true);
	assert_null(db_ask(db, ASK_ONE(&inverse, one_columns, &o, P(1L)),
	    ASK_LIST0(&two, one_columns, &rows, &n)));
	assert_int_equal(o.id.n, 1);
	assert_int_equal(n, 2);
	/* One row was wanted and none came: said as for one alone. */
	assert_ptr_equal(db_ask(db, ASK_ONE(&plus, one_columns, &o, P(1L)),
	    ASK_ONE0(&none, one_columns, &o)), &db_missing);
	db_rollback(db);
}

static void
an_error_ends_the_turn_and_no_more(void **state)
{
	struct db	*db = begun(false);
	struct one	 o;

	(void)state;
	assert_ptr_equal(db_exec0(db, &wrong), &db_broken);
	assert_non_null(db_one0(db, &two, one_columns, &o));
	assert_ptr_equal(db_commit(db), &db_broken);
	db = begun(false);
	assert_ptr_equal(db_one0(db, &none, one_columns, &o), &db_missing);
	assert_null(db_commit(db));
}

static void
a_reading_turn_cannot_write(void **state)
{
	struct db	*db = begun(true);

	(void)state;
	assert_non_null(db_exec0(db, &write));
	db_rollback(db);
	db_rollback(db);
}

static void
idle_connections_that_died_cost_nothing(void **state)
{
	struct db	*db, *other;
	struct one	 o;

	(void)state;
	db = begun(true);
	other = begun(true);
	assert_null(db_one0(other, &kill_all, one_columns, &o));
	db_rollback(other);
	assert_ptr_equal(db_one0(db, &none, one_columns, &o), &db_missing);
	db_rollback(db);
}

static void
a_connection_lost_in_a_turn_is_told(void **state)
{
	struct db	*db = begun(false);
	struct one	 o;

	(void)state;
	assert_ptr_equal(db_one0(db, &none, one_columns, &o), &db_missing);
	assert_ptr_equal(db_exec0(db, &kill_me), &db_busy);
	assert_ptr_equal(db_one0(db, &none, one_columns, &o), &db_busy);
	assert_ptr_equal(db_commit(db), &db_busy);
	db = begun(false);
	assert_ptr_equal(db_one0(db, &none, one_columns, &o), &db_missing);
	assert_null(db_commit(db));
}

static void
a_pool_that_is_used_up_says_so(void **state)
{
	struct db	*a = begun(true), *b = begun(true);
	struct db	*c = db_new(web_pool, arena);

	(void)state;
	assert_ptr_equal(db_begin(c, true), &db_busy);
	db_rollback(a);
	assert_null(db_begin(c, true));
	db_rollback(b);
	db_rollback(c);
}

/* What a reading turn starts with, and what came of it. */
static struct line	 told;
static const struct err	*say;
static unsigned		 checks;

static const struct err *
checked(void *arg)
{
	assert_ptr_equal(arg, &told);
	assert_string_equal(told.text, "x");
	checks++;
	return (say);
}

static struct db *
reading(struct db_pool *pool)
{
	struct db		*db = db_new(pool, arena);
	struct db_opening	*o = arena_new(arena, struct db_opening);

	o->ask = ask_kept(db, ASK_ONE(&note, line_columns, &told, P("x")));
	o->check = checked;
	o->arg = &told;
	say = NULL;
	checks = 0;
	return (db_begin_reading(db, o) == NULL ? db : NULL);
}

static void
reading_starts_with_the_opening(void **state)
{
	struct db	*db = reading(web_pool);
	struct line	 l, m;
	struct one	 o = { ID_NONE };

	(void)state;
	assert_null(db_read_opening(db));
	assert_int_equal(checks, 1);
	/* Each round trip is a transaction, and what was noted is its own. */
	assert_null(db_ask(db, ASK_ONE0(&noted, line_columns, &l),
	    ASK_ONE0(&manners, line_columns, &m)));
	assert_string_equal(l.text, "x");
	assert_string_equal(m.text, "repeatable read, on");
	assert_int_equal(checks, 2);
	assert_int_equal(db_round_trips(db), 2);
	/* What the opening is refused for goes before all else. */
	say = &db_missing;
	assert_ptr_equal(db_one(db, &plus, one_columns, &o, P(1L)),
	    &db_missing);
	assert_int_equal(o.id.n, 0);
	assert_ptr_equal(db_exec0(db, &wrong), &db_missing);
	say = NULL;
	assert_ptr_equal(db_exec0(db, &wrong), &db_broken);
	assert_non_null(db_exec0(db, &write));
	assert_null(db_one(db, &plus, one_columns, &o, P(1L)));
	assert_int_equal(o.id.n, 2);
	assert_null(db_commit(db));
	/* Nothing stays behind on the connection. */
	db = begun(true);
	assert_null(db_one0(db, &noted, line_columns, &l));
	assert_true(l.text == NULL || *l.text == '\0');
	db_rollback(db);
}

static void
a_reader_may_lose_its_connection(void **state)
{
	struct db	*db = reading(web_pool), *other;
	struct one	 o = { ID_NONE };

	(void)state;
	assert_null(db_read_opening(db));
	other = begun(true);
	assert_null(db_one0(other, &kill_all, one_columns, &o));
	db_rollback(other);
	assert_null(db_one(db, &plus, one_columns, &o, P(1L)));
	assert_int_equal(o.id.n, 2);
	db_rollback(db);
}

/* One reads at once here; who writes does not wait for it, and neither does
 * anybody once it takes long. */
static void
readers_are_let_in_a_few_at_a_time(void **state)
{
	struct db_config	 config = { getenv("BERTH_DB"), 3, 10000,
				    &db_loop_poll, 1 };
	struct db_pool		*pool = db_pool_create(&config);
	struct db		*one = reading(pool), *writer;
	struct line		 l;

	(void)state;
	assert_non_null(one);
	assert_null(reading(pool));
	writer = db_new(pool, arena);
	assert_null(db_begin(writer, false));
	db_rollback(writer);
	db_rollback(one);
	one = reading(pool);
	assert_non_null(one);
	assert_null(db_one0(one, &nap, line_columns, &l));
	writer = reading(pool);
	assert_non_null(writer);
	assert_null(reading(pool));
	db_rollback(one);
	assert_null(reading(pool));
	db_rollback(writer);
	db_pool_destroy(pool);
}

static void
waiting_ends(void **state)
{
	struct db_config	 config = { getenv("BERTH_DB"), 1, 200,
				    &db_loop_poll, 0 };
	struct db_pool		*pool = db_pool_create(&config);
	struct db		*db = db_new(pool, arena);
	struct one		 o;

	(void)state;
	assert_null(db_begin(db, true));
	assert_ptr_equal(db_exec0(db, &slow), &db_busy);
	db_rollback(db);
	assert_null(db_begin(db, true));
	assert_ptr_equal(db_one0(db, &none, one_columns, &o), &db_missing);
	db_rollback(db);
	db_pool_destroy(pool);
}

/* Every statement is understood by the migrated schema; rows_test looks at
 * what each answers. */
static void
every_statement_prepares(void **state)
{
	const struct statement *const	*st;
	char				*text;

	(void)state;
	assert_non_null(sql_all[0]);
	for (st = sql_all; *st != NULL; st++) {
		text = arena_printf(arena, "prepare p%u as %s",
		    (*st)->number, (*st)->text);
		if (refusal(text) != NULL)
			fail_msg("%s: %s", (*st)->name, refusal(text));
	}
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test_setup(values_come_back, harness_fresh),
		cmocka_unit_test_setup(none_is_null, harness_fresh),
		cmocka_unit_test_setup(arrays_of_texts, harness_fresh),
		cmocka_unit_test_setup(numbers_of_rows, harness_fresh),
		cmocka_unit_test_setup(questions_travel_together, harness_fresh),
		cmocka_unit_test_setup(the_first_error_is_told, harness_fresh),
		cmocka_unit_test_setup(an_error_ends_the_turn_and_no_more,
		    harness_fresh),
		cmocka_unit_test_setup(a_reading_turn_cannot_write, harness_fresh),
		cmocka_unit_test_setup(idle_connections_that_died_cost_nothing,
		    harness_fresh),
		cmocka_unit_test_setup(a_connection_lost_in_a_turn_is_told,
		    harness_fresh),
		cmocka_unit_test_setup(a_pool_that_is_used_up_says_so, harness_fresh),
		cmocka_unit_test_setup(reading_starts_with_the_opening, harness_fresh),
		cmocka_unit_test_setup(a_reader_may_lose_its_connection, harness_fresh),
		cmocka_unit_test_setup(readers_are_let_in_a_few_at_a_time,
		    harness_fresh),
		cmocka_unit_test_setup(waiting_ends, harness_fresh),
		cmocka_unit_test_setup(every_statement_prepares, harness_fresh),
	};

	return (cmocka_run_group_tests(tests, harness_open, harness_close));
}
