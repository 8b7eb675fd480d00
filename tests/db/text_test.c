/* The database refuses the text that app/text/ refuses, and no other. */
#include <stdio.h>
#include <string.h>

#include "base/out.h"
#include "harness.h"
#include "text/text.h"

typedef const struct err *reader(struct arena *, const char *, struct clean *);

#define N(a)	(sizeof(a) / sizeof((a)[0]))

/* UTF-8 of a code point that is no surrogate. */
static const char *
letter(char *to, uint32_t c)
{
	char	*p = to;

	if (c < 0x80)
		*p++ = (char)c;
	else if (c < 0x800)
		*p++ = (char)(0xc0 | c >> 6);
	else if (c < 0x10000) {
		*p++ = (char)(0xe0 | c >> 12);
		*p++ = (char)(0x80 | (c >> 6 & 0x3f));
	} else {
		*p++ = (char)(0xf0 | c >> 18);
		*p++ = (char)(0x80 | (c >> 12 & 0x3f));
		*p++ = (char)(0x80 | (c >> 6 & 0x3f));
	}
	if (c >= 0x80)
		*p++ = (char)(0x80 | (c & 0x3f));
	*p = '\0';
	return (to);
}

/* Would it be stored as it is? */
static bool
is_kept(struct arena *a, reader *read, const char *s)
{
	struct clean	 c;

	return (read(a, s, &c) == NULL && strcmp(c.text, s) == 0);
}

/* Every character that may be written; of the empty planes their ends. */
static const struct { uint32_t first, last; } planes[] = {
	{ 0x1, 0xd7ff }, { 0xe000, 0x3ffff }, { 0x4fffd, 0x50002 },
	{ 0xdfffe, 0xe1000 }, { 0xefffd, 0xf0001 }, { 0x10fffd, 0x10ffff },
};
#define CHARACTERS	"(select c from (values (1, 55295), (57344, 262143), " \
	"(327677, 327682), (917502, 921600), (983037, 983041), " \
	"(1114109, 1114111)) p (f, l), generate_series(f, l) c) all_of_them"

/* What is refused between two texts, "1 2 3 ". */
static const char *
refused(reader *read, const char *before, const char *after)
{
	struct out	 o = { .arena = arena };
	struct arena	*a = arena_create();
	char		 utf8[5], s[64];
	uint32_t	 c;
	size_t		 i;

	for (i = 0; i < N(planes); i++) {
		for (c = planes[i].first; c <= planes[i].last; c++) {
			snprintf(s, sizeof(s), "%s%s%s", before,
			    letter(utf8, c), after);
			if (!is_kept(a, read, s)) {
				out_int(&o, c);
				out_text(&o, " ");
			}
			arena_reset(a);
		}
	}
	arena_destroy(a);
	return (arena_copy(arena, o.data, o.len));
}

static void
same(const char *mine, const char *theirs, const char *where)
{
	size_t	 i = 0;

	if (strcmp(mine, theirs) == 0)
		return;
	while (mine[i] == theirs[i])
		i++;
	while (i > 0 && mine[i - 1] != ' ')
		i--;
	fail_msg("%s: here %.20s, in the database %.20s", where, mine + i,
	    theirs + i);
}

/* Before and after each character: letters, a script with joiners, Chinese,
 * emoji, a keycap, Mongolian, a blank, and the ends. */
static void
every_character(void **state)
{
	static const struct { const char *before, *after; } places[] = {
		{ "a", "b" }, { "क्", "ष" }, { "陳", "大" }, { "👩", "🔬" },
		{ "1", "\u20e3" }, { "ᠠ", "ᠠ" }, { "", "" },
	};
	size_t	 i;

	(void)state;
	for (i = 0; i < N(places); i++) {
		same(refused(text_line, places[i].before, places[i].after),
		    FACT_TEXT("select string_agg(c || ' ', '' order by c) from "
		    CHARACTERS " where not is_clean_line($1 || chr(c) || $2)",
		    places[i].before, places[i].after), places[i].before);
	}
	same(refused(text_lines, "a", "b"), FACT_TEXT("select string_agg(c || "
	    "' ', '' order by c) from " CHARACTERS " where not is_clean_text("
	    "'a' || chr(c) || 'b')"), "several lines");
}

static bool
is(const char *function, const char *s)
{
	return (FACT(arena_printf(arena, "select case when %s($1) then 1 else "
	    "0 end", function), s) == 1);
}

static void
blanks_at_the_ends(void **state)
{
	static const char *const	 bad[] = { " a", "a ", "\u3000a", "a\u3000",
	    "a\n", "\na", "a \nb", "a\t\nb", "\ta" };
	static const char *const	 good[] = { "", "a", "a b", "陳大文" };
	static const char *const	 lines[] = { "a\nb", "a\n\n\u3000b",
	    "a\tb", "a  b" };
	size_t				 i;

	(void)state;
	for (i = 0; i < N(bad); i++) {
		assert_false(is("is_clean_text", bad[i]));
		assert_false(is("is_clean_line", bad[i]));
	}
	for (i = 0; i < N(good); i++)
		assert_true(is("is_clean_line", good[i]));
	for (i = 0; i < N(lines); i++) {
		assert_true(is("is_clean_text", lines[i]));
		assert_false(is("is_clean_line", lines[i]));
	}
}

/* Of addresses and numbers: what one takes the other takes. */
static void
addresses_and_numbers(void **state)
{
	static const char *const	 addresses[] = { "a@example.test",
	    "A@example.test", "a..b@x.hk", ".a@x.hk", "a.@x.hk", "a@x", "a@x..hk",
	    "a@.hk", "a@x.hk.", "a@-x.hk", "a@x-.hk", "a@x.-hk", "a@192.0.2.1",
	    "a b@x.hk", "a@x.hk ", "a@b@x.hk", "o'neil@x.hk", "a@xn--fsqu00a.test",
	    "\u00e9@x.hk", "a@\u00e9.hk", "a,b@x.hk", "", "@x.hk",
	    "a123456789a123456789a123456789a123456789a123456789a123456789abcd@x.hk",
	    "a123456789a123456789a123456789a123456789a123456789a123456789abcde@x.hk",
	    "a@b123456789b123456789b123456789b123456789b123456789b123456789b123.hk",
	    "a@b123456789b123456789b123456789b123456789b123456789b123456789b1234.hk" };
	static const char *const	 numbers[] = { "+85221234567",
	    "+8522123456", "+852212345678", "+85211234567", "+14155550100",
	    "21234567", "+852 2123 4567", "+", "+12345", "+123456",
	    "+123456789012345", "+1234567890123456", "+0123456789", "" };
	size_t				 i;

	(void)state;
	for (i = 0; i < N(addresses); i++)
		assert_int_equal(is("is_mail_address", addresses[i]),
		    is_kept(arena, email_parse, addresses[i]));
	for (i = 0; i < N(numbers); i++)
		assert_int_equal(is("is_phone", numbers[i]),
		    is_kept(arena, phone_parse, numbers[i]));
}

/*
 * Every column of text is of a kind that is checked, or a word of a closed
 * set, or named here: what we make ourselves, and what others' programs say,
 * which is shown but not asked for.
 */
static void
every_column_is_checked(void **state)
{
	const char	*loose;

	(void)state;
	loose = FACT_TEXT("select string_agg(c.relname || '.' || a.attname, "
	    "', ') from pg_attribute a join pg_class c on c.oid = a.attrelid "
	    "where c.relkind in ('r', 'p') and a.attnum > 0 "
	    "and not a.attisdropped and a.attgenerated = '' "
	    "and c.relnamespace = 'public'::regnamespace "
	    "and a.atttypid in ('text'::regtype, 'varchar'::regtype) "
	    "and a.attname not in ('state', 'code', 'reference', 'sha256') "
	    "and not exists (select from pg_constraint k where k.conrelid = "
	    "c.oid and k.contype in ('c', 'f') and a.attnum = any (k.conkey) "
	    "and (k.contype = 'f' or pg_get_constraintdef(k.oid) ~ "
	    "'= ANY|= ''|~ ')) "
	    "and c.relname || '.' || a.attname not in ("
	    /* Ours. */
	    "'state_move.machine', 'state_move.from_state', "
	    "'state_move.to_state', 'state_move.event', 'migration.name', "
	    "'role.word', 'person.password_hash', 'throttle.key', "
	    "'cluster.adapter', 'resource_class.partition', 'resource_class.gres_type', "
	    "'job.key', 'job.last_error', "
	    "'mail_kind.word', 'mail_kind.part', 'mail_kind.path', "
	    "'told_once.occasion', 'digest_entry.waits', "
	    "'message.template', 'declaration.text_version', "
	    "'case_conflict.part', 'case_conflict.other', 'score.criterion', "
	    "'offer.terms_version', 'ledger_account.name', 'invoice.number', "
	    "'invoice.buyer_ubi', 'invoice_line.sku', "
	    /* Of browsers and clusters. */
	    "'session.address', 'session.user_agent', "
	    "'allocation.effect_error', 'usage_batch.cluster', "
	    "'usage_segment.cluster', 'usage_segment.user_name', "
	    "'usage_segment.job_state')");
	if (loose != NULL)
		fail_msg("text that nothing checks: %s", loose);
}

/* As it would come by another way than a form. */
static void
refused_by_the_tables(void **state)
{
	static const char *const	 bad[] = { "\u3000", "\u200b", "Chan\u202e",
	    "Chan\u2028", " Chan", "Chan\u00a0Tai", "Chan  Tai", "e\u0301" };
	struct id			 person = fact_person("Clean", -1);
	size_t				 i;

	(void)state;
	for (i = 0; i < N(bad); i++)
		assert_string_equal(refusal(arena_printf(arena, "update person "
		    "set name = '%s' where id = %lld", bad[i],
		    (long long)person.n)), "clean_line_check");
	assert_string_equal(refusal(arena_printf(arena, "update person set "
	    "email = '\u00e9@example.test' where id = %lld",
	    (long long)person.n)), "mail_address_check");
}

int
main(void)
{
	static const struct CMUnitTest	 tests[] = {
		cmocka_unit_test_setup(every_character, harness_fresh),
		cmocka_unit_test_setup(blanks_at_the_ends, harness_fresh),
		cmocka_unit_test_setup(addresses_and_numbers, harness_fresh),
		cmocka_unit_test_setup(every_column_is_checked, harness_fresh),
		cmocka_unit_test_setup(refused_by_the_tables, harness_fresh),
	};

	return (cmocka_run_group_tests(tests, harness_open, harness_close));
}
