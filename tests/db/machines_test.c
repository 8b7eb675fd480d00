/*
 * The state machines: one for each state column, whole in themselves, in the
 * database as in the rules, and every state word that SQL writes down is one
 * of its machine.
 *
 * What statements compare is looked at by the server: they are prepared over
 * copies of the tables whose `state` is an enum of the machine's words, for
 * which another word does not parse.  The few that mix states with text, and the
 * functions, constraints, triggers and indexes, are read by a pattern.
 */
#include <stdlib.h>
#include <string.h>

#include "gen/sql.h"
#include "harness.h"
#include "portal/machines.h"

static void
none(const char *what, const char *sql)
{
	const char	*found = FACT_TEXT(sql);

	if (found != NULL)
		fail_msg("%s: %s", what, found);
}

static void
every_state_column_is_a_machine(void **state)
{
	const struct machine	*m;
	const char		*names = "";

	(void)state;
	for (m = machines; m->table != NULL; m++)
		names = arena_printf(arena, "%s,%s", names, m->table);
	FACT("select set_config('berth.machines', $1, false)", names);
	none("a state that no machine of portal/machines.c guards",
	    "select string_agg(c.relname, ', ') "
	    "from pg_class c join pg_attribute a on a.attrelid = c.oid "
	    "where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace "
	    "and a.attname = 'state' and (c.relname <> all (string_to_array("
	    "current_setting('berth.machines'), ',')) or not exists "
	    "(select from pg_trigger t join pg_proc p on p.oid = t.tgfoid "
	    "where t.tgrelid = c.oid and p.proname = 'state_guard' "
	    "and encode(t.tgargs, 'escape') = c.relname || '\\000'))");
	none("a machine without a state to guard",
	    "select string_agg(t, ', ') from unnest(string_to_array("
	    "current_setting('berth.machines'), ',')) t where t <> '' "
	    "and not exists (select from information_schema.columns "
	    "where table_name = t and column_name = 'state')");
}

/* Each state is reached, and no move is there twice. */
static void
machines_are_whole(void **state)
{
	const struct machine	*m;
	const struct move	*v, *w;
	size_t			 i;

	(void)state;
	for (m = machines; m->table != NULL; m++) {
		for (v = m->moves; v->event != NULL; v++) {
			assert_true(v->to < m->states->n);
			assert_true(v->from < m->states->n ||
			    v->from == STATE_NEW);
			for (w = v + 1; w->event != NULL; w++)
				assert_false(w->from == v->from &&
				    w->to == v->to);
		}
		for (i = 0; i < m->states->n; i++) {
			for (v = m->moves; v->event != NULL && v->to != i; v++)
				continue;
			if (v->event == NULL)
				fail_msg("%s: nothing leads to %s", m->table,
				    m->states->stored[i]);
		}
	}
}

static void
the_database_has_them(void **state)
{
	const struct machine	*m;
	const struct move	*v;
	int64_t			 n = 0;

	(void)state;
	for (m = machines; m->table != NULL; m++) {
		for (v = m->moves; v->event != NULL; v++, n++) {
			if (FACT("select count(*) from state_move where "
			    "machine = $1 and from_state = $2 and to_state = $3 "
			    "and event = $4", m->table, v->from == STATE_NEW ?
			    "" : m->states->stored[v->from],
			    m->states->stored[v->to], v->event) != 1)
				fail_msg("%s: no %s", m->table, v->event);
		}
	}
	assert_int_equal(FACT("select count(*) from state_move"), n);
}

/* A copy of each machine's table, whose state is an enum; what is temporary
 * is found before what is public. */
static void
make_shadows(void)
{
	const struct machine	*m;
	const char		*words;
	size_t			 i;

	for (m = machines; m->table != NULL; m++) {
		for (words = "", i = 0; i < m->states->n; i++)
			words = arena_printf(arena, "%s%s'%s'", words,
			    i > 0 ? ", " : "", m->states->stored[i]);
		FACT(arena_printf(arena, "create type pg_temp.%s_state as enum (%s)",
		    m->table, words));
		FACT(arena_printf(arena, "create table pg_temp.%s (like public.%s)",
		    m->table, m->table));
		FACT(arena_printf(arena, "alter table pg_temp.%s alter state "
		    "type pg_temp.%s_state using null", m->table, m->table));
		FACT(arena_printf(arena, "do $$ declare x text; begin "
		    "for x in select 'alter table pg_temp.%s add ' || "
		    "pg_get_constraintdef(oid) from pg_constraint "
		    "where conrelid = 'public.%s'::regclass and contype in ('p', 'u') "
		    "loop execute x; end loop; end $$", m->table, m->table));
	}
}

static const char *
refused(const struct statement *st)
{
	FACT("deallocate all");
	return (refusal(arena_printf(arena, "prepare tried as %s", st->text)));
}

static void
statements_know_their_states(void **state)
{
	static const struct statement		 right = { "right",
	    "select i.id from invoice i where i.state in ('draft', 'void')", 0 };
	static const struct statement		 wrong[] = {
		{ "eq", "select id from invoice where state = 'drafted'", 0 },
		{ "in", "select id from offer where state in ('issued', 'void')", 0 },
		{ "set", "update job set state = 'failed' where id = $1", 0 },
		{ "not", "select o.id from application a join offer o "
		    "on o.application_id = a.id where o.state <> 'screening'", 0 },
		{ "new", "insert into billing_period (month, state) "
		    "values ($1, 'new') on conflict (month) do nothing", 0 },
		{ "null", "select coalesce(p.state, 'shut') as s "
		    "from billing_period p", 0 },
	};
	const struct statement *const		*st;
	const char				*why;
	size_t					 i;
	int					 unread = 0;

	(void)state;
	make_shadows();
	assert_null(refused(&right));
	for (i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		if ((why = refused(&wrong[i])) == NULL ||
		    strcmp(why, "22P02") != 0)
			fail_msg("%s was taken: %s", wrong[i].text, why);
	}
	for (st = sql_all; *st != NULL; st++) {
		if ((why = refused(*st)) == NULL)
			continue;
		if (strcmp(why, "22P02") == 0)
			fail_msg("%s.sql: a word that is no state of its table",
			    (*st)->name);
		print_message("%s.sql: %s\n", (*st)->name, why);
		unread++;
	}
	assert_in_range(unread, 0, 8);
	FACT("discard temp");
}

/* A word after `state` is one of a machine whose table is named there. */
static void
what_is_written_are_states(void **state)
{
	const struct statement *const	*st;
	const struct machine		*m;
	size_t				 i;

	(void)state;
	FACT("create temp table word (of_table text, word text)");
	for (m = machines; m->table != NULL; m++)
		for (i = 0; i < m->states->n; i++)
			FACT("insert into word values ($1, $2)", m->table,
			    m->states->stored[i]);
	FACT("create temp table statement (place text, text text)");
	for (st = sql_all; *st != NULL; st++)
		FACT("insert into statement values ($1, $2)", (*st)->name,
		    (*st)->text);
	FACT("insert into statement values ('tried', "
	    "'select from invoice where state in (''draft'', ''issues'')')");
	FACT("create temp view said as select place, text from statement "
	    "union all select conrelid::regclass::text as place, "
	    "pg_get_constraintdef(oid) as text from pg_constraint where contype = 'c' "
	    "union all select indrelid::regclass::text, pg_get_indexdef(indexrelid) "
	    "from pg_index where indpred is not null "
	    "union all select tgrelid::regclass::text, pg_get_triggerdef(oid) "
	    "from pg_trigger where not tgisinternal "
	    "union all select p.proname || coalesce(' ' || string_agg("
	    "t.tgrelid::regclass::text, ' '), ''), p.prosrc from pg_proc p "
	    "left join pg_trigger t on t.tgfoid = p.oid "
	    "where p.pronamespace = 'public'::regnamespace group by p.oid");
	FACT("create temp view told as "
	    "select place, text, m[1] as word from said, regexp_matches(text, "
	    "'\\mstate\\)?\\s*(?:=|<>|is distinct from|is not distinct from)\\s*''([a-z_]+)''', "
	    "'g') m union all select place, text, w[1] from said, "
	    "regexp_matches(text, '\\mstate\\)?\\s*(?:= any|<> all|not in|in)\\s*"
	    "\\(+(?:array\\[)?([^])]*)', 'gi') m, "
	    "regexp_matches(m[1], '''([a-z_]+)''', 'g') w");
	assert_true(FACT("select count(*) from told") > 150);
	FACT("create temp view wrong as select place, word from told t "
	    "where not exists (select from word w where w.word = t.word "
	    "and t.place || ' ' || t.text ~ ('\\m' || w.of_table || '\\M'))");
	assert_string_equal(FACT_TEXT("select word from wrong "
	    "where place = 'tried'"), "issues");
	none("no state of a table that is named there",
	    "select string_agg(place || ': ' || word, ', ') from wrong "
	    "where place <> 'tried'");
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test_setup(every_state_column_is_a_machine, harness_fresh),
		cmocka_unit_test_setup(machines_are_whole, harness_fresh),
		cmocka_unit_test_setup(the_database_has_them, harness_fresh),
		cmocka_unit_test_setup(statements_know_their_states, harness_fresh),
		cmocka_unit_test_setup(what_is_written_are_states, harness_fresh),
	};

	return (cmocka_run_group_tests(tests, harness_open, harness_close));
}
