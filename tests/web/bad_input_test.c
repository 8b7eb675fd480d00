/*
 * Bad input: every field of every form, with whatever a person or a program
 * may send in it.  Each is answered with 422, the message beside its field
 * and what was typed still in place, and leaves no trace in the database.
 * A form that is added needs a row of forms.c, or this fails.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/str.h"
#include "forms.h"
#include "paper.h"
#include "scene.h"

#define ALL_FIELDS	(KINDS_TYPED | KIND_ID | KIND_WORD)
#define KINDS_LINE	(KIND_TEXT | KIND_EMAIL | KIND_PHONE)
#define KINDS_TEXT	(KINDS_LINE | KIND_LINES)
#define SECRETS_MAX	512

static const char needed[] = "Fill in this field.";
static const char choose[] = "Choose one of the answers.";
static const char email[] = "Enter an e-mail address";
static const char whole[] = "Enter a whole number";
static const char outside[] = "Enter a number from ";
static const char amount[] = "Enter an amount in HK$";
static const char percent[] = "Enter a percentage";
static const char real[] = "Enter a real date.";
static const char one_line[] = "Use one line, without control characters.";
static const char controls[] = "Leave out control characters.";
static const char phone[] = "Enter the number with its country code";

/* Urlencoded; NULL leaves the field out. */
static const struct { unsigned kinds; const char *value, *message; } wrong[] = {
	{ ALL_FIELDS, NULL, needed },
	{ ALL_FIELDS, "", needed },
	{ ALL_FIELDS, "+%09+", needed },
	{ ALL_FIELDS, "%E3%80%80", needed }, { ALL_FIELDS, "%C2%A0+", needed },
	{ KINDS_LINE, "Bell%07", one_line },
	{ KINDS_LINE, "A%0D%0AB", one_line },
	{ KINDS_LINE, "Deleted%7F", one_line },
	{ KINDS_LINE, "A%C2%85B", one_line },
	{ KINDS_LINE, "A%E2%80%A8B", one_line },
	{ KINDS_TEXT, "%E2%80%8B", "Character 1 cannot be seen." },
	{ KINDS_TEXT, "A%E2%80%AEB", "Character 2 cannot be seen." },
	{ KINDS_TEXT, "%E9%99%B3%E2%80%8D%E5%A4%A7", "Character 2 cannot" },
	{ KINDS_TEXT, "ab%C2%ADc", "Character 3 cannot be seen." },
	{ KINDS_TEXT, "+a%EF%BB%BF", "Character 3 cannot be seen." },
	{ KINDS_TEXT, "%E3%85%A4", "Character 1 cannot be seen." },
	{ KINDS_TEXT, "a%EE%80%80", "Character 2 cannot be shown" },
	{ KINDS_TEXT, "a%EF%BF%BD", "Character 2 cannot be shown" },
	{ KIND_LINES, "Bell%07", controls },
	{ KIND_LINES, "Escape%1B", controls },
	{ KIND_EMAIL, "nobody", email }, { KIND_EMAIL, "a@b", email },
	{ KIND_EMAIL, "a@b@c.hk", email }, { KIND_EMAIL, "a+b@c.hk", email },
	{ KIND_EMAIL, "a@b.hk,c@d.hk", email },
	{ KIND_EMAIL, "a..b@x.hk", email }, { KIND_EMAIL, "a@x..hk", email },
	{ KIND_EMAIL, "a@192.0.2.1", email },
	{ KIND_EMAIL, "a@example.test%E2%80%8B", "Character 15 cannot be seen." },
	{ KIND_EMAIL, "%C3%89@example.test", "Before the @ use Latin letters" },
	{ KIND_PHONE, "1234567", phone }, { KIND_PHONE, "ring me", phone },
	{ KIND_PHONE, "%2B85212345678", phone }, { KIND_PHONE, "++1", phone },
	{ KIND_PHONE, "%2B1234567890123456", phone },
	{ KIND_INT, "many", whole }, { KIND_INT, "1.5", whole },
	{ KIND_INT, "1,0", whole }, { KIND_INT, "0x10", whole }, { KIND_INT, "1e3", whole },
	{ KIND_INT, "99999999999999999999", whole },
	{ KIND_INT, "-1", outside }, { KIND_INT, "2147483648", outside },
	{ KIND_INT, "4294967297", outside },
	{ KIND_ID, "x", choose }, { KIND_ID, "0", choose },
	{ KIND_ID, "-1", choose }, { KIND_ID, "99999999999999999999", choose },
	{ KIND_WORD, "nonesuch", NULL },	/* some say more than `choose` */
	{ KIND_MONEY, "lots", amount }, { KIND_MONEY, "-5", amount },
	{ KIND_MONEY, "1,23", amount }, { KIND_MONEY, "1.234", amount }, { KIND_MONEY, "1.2.3", amount },
	{ KIND_RATE, "all", percent }, { KIND_RATE, "101", percent },
	{ KIND_RATE, "-1", percent }, { KIND_RATE, "70.123", percent },
	{ KIND_DAY, "2027-02-30", real }, { KIND_DAY, "tomorrow", real },
	{ KIND_DAY, "01/02/2027", real }, { KIND_DAY, "0000-00-00", real },
	{ KIND_DAY, "99999-01-01", real },
};

/* The form that is being filled in. */
static const struct form_sheet	*sheet;
static struct browser		*b;
static const char		*path, *own;
static int			 faults;

static char	 secrets[SECRETS_MAX][80];
static size_t	 secrets_n;
static int	 log_fd, shown_fd;

/* --- What goes to the log is kept and looked at ------------------------- */

static int
open_all(void **state)
{
	char	 name[] = "/tmp/bad-input.XXXXXX";

	if ((log_fd = mkstemp(name)) == -1 || unlink(name) == -1 ||
	    (shown_fd = dup(STDERR_FILENO)) == -1 ||
	    dup2(log_fd, STDERR_FILENO) == -1)
		return (-1);
	harness_open(state);
	forms_open();
	return (0);
}

static char *
log_text(void)
{
	off_t	 len = lseek(log_fd, 0, SEEK_END);
	char	*text = calloc(1, (size_t)len + 1);

	assert_non_null(text);
	assert_int_equal(pread(log_fd, text, (size_t)len, 0), len);
	return (text);
}

static int
close_all(void **state)
{
	char	*text = log_text();

	(void)dup2(shown_fd, STDERR_FILENO);
	fputs(text, stderr);
	free(text);
	return (harness_close(state));
}

static void
secret(const char *s)
{
	size_t	 i;

	if (strlen(s) < 8)
		return;
	for (i = 0; i < secrets_n; i++) {
		if (!strcmp(secrets[i], s))
			return;
	}
	assert_true(secrets_n < SECRETS_MAX);
	snprintf(secrets[secrets_n++], sizeof(secrets[0]), "%s", s);
}

static int
fresh(void **state)
{
	(void)state;
	faults = 0;
	arena_reset(arena);
	return (0);
}

/* --- Looking at answers ------------------------------------------------- */

static void
fault(const char *field, const char *value, const char *what)
{
	print_error("%s %s=%.40s: %d, %s\n", path, field,
	    value == NULL ? "(left out)" : value, b->rep->status, what);
	faults++;
}

/* A sum over all that is stored: rows, and which transaction wrote them. */
static const char *
fingerprint(void)
{
	return (FACT_TEXT("select md5(string_agg(query_to_xml(format("
	    "'select count(*), sum(xmin::text::bigint) from %I', tablename), "
	    "true, false, '')::text, '' order by tablename)) from pg_tables "
	    "where schemaname = 'public' and tablename <> 'throttle'"));
}

/* Nothing of how it is made. */
static void
check_discreet(const char *field, const char *value)
{
	static const char *const	 words[] = { "SQLSTATE", "select *",
		"insert into", "violates", "constraint", "relation \"",
		"PGRES", "postgres", "libpq", ".sql", ".c:", "app/", "/usr/",
		"/tmp/", "/home/", "/nonexistent", "stack", "assert", "errno" };
	size_t				 i;

	for (i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		if (strstr(b->body, words[i]) != NULL)
			fault(field, value, words[i]);
	}
}

static const char *
escaped(const char *s)
{
	char	*text = arena_take(arena, 5 * strlen(s) + 1), *to = text;

	for (*to = '\0'; *s != '\0'; s++)
		to += sprintf(to, *s == '&' ? "&amp;" : "%c", *s);
	return (text);
}

/* As it is typed, from how it is sent. */
static char *
typed(const char *sent)
{
	char	*text = arena_strdup(arena, sent), *to = text;

	for (; *sent != '\0'; sent++) {
		if (*sent == '%' && sent[1] != '\0') {
			*to++ = (char)strtol((char []){ sent[1], sent[2], 0 },
			    NULL, 16);
			sent += 2;
		} else
			*to++ = *sent == '+' ? ' ' : *sent;
	}
	*to = '\0';
	return (text);
}

static const char *
right(const struct form_field *f)
{
	return (form_right(f, own));
}

/* The control of that name holds it. */
static bool
holds(const char *name, const char *value)
{
	const char	*at, *end;

	if ((at = strstr(b->body, arena_printf(arena, "name=\"%s\"",
	    name))) == NULL)
		return (false);
	end = strstr(at, "</div>");
	value = escaped(typed(value));
	at = strstr(at, arena_printf(arena, "value=\"%s\"", value)) != NULL ?
	    strstr(at, arena_printf(arena, "value=\"%s\"", value)) :
	    strstr(at, arena_printf(arena, "%s</textarea>", value));
	return (at != NULL && at < end);
}

static void
check_kept(const char *field, const char *value)
{
	const struct form_field	*f;

	for (f = sheet->fields; f->name != NULL; f++) {
		const char	*v = strcmp(f->name, field) ? right(f) : value;

		if ((f->kind & KINDS_TYPED) != 0 && v != NULL &&
		    !holds(f->name, v))
			fault(field, value, arena_printf(arena,
			    "%s is not kept", f->name));
		if ((f->kind & KIND_SECRET) != 0 && v != NULL && *v != '\0' &&
		    holds(f->name, v))
			fault(field, value, "a secret is shown");
	}
}

static bool
says_beside(const char *field, const char *message)
{
	const char	*at, *end, *said;

	at = strstr(b->body, arena_printf(arena, "id=\"%s-error\"", field));
	if (at == NULL || strstr(b->body, arena_printf(arena, "href=\"#%s\"",
	    field)) == NULL)
		return (false);
	end = strstr(at, "</p>");
	said = strstr(at, message);
	return (said != NULL && said < end);
}

/* --- Sending ------------------------------------------------------------ */

static const char *
pair(const char *name, const char *value)
{
	return (value == NULL ? "" : arena_printf(arena, "%s=%s&", name,
	    value));
}

static const char *
body_with(const char *field, const char *value)
{
	const struct form_field	*f;
	const char		*body = "";

	for (f = sheet->fields; f->name != NULL; f++) {
		body = arena_printf(arena, "%s%s", body, pair(f->name,
		    strcmp(f->name, field) ? right(f) : value));
		if ((f->kind & KIND_SECRET) != 0)
			secret(typed(right(f)));
	}
	return (body);
}

static void
refused(const char *field, const char *value, const char *beside,
    const char *message)
{
	if (post(b, path, body_with(field, value)) != 422)
		fault(field, value, "should be 422");
	else if (!says_beside(beside, message))
		fault(field, value, arena_printf(arena,
		    "does not say \"%s\" beside %s", message, beside));
	else
		check_kept(field, value);
	check_discreet(field, value);
}

/* The first of two counts, so a right one cannot hide a wrong one. */
static void
refused_twice(const struct form_field *f)
{
	const char	*body = arena_printf(arena, "%s=&%s", f->name,
	    body_with("", NULL));

	if (post(b, path, body) != 422 || !says_beside(f->name, needed))
		fault(f->name, "twice", "should be 422");
}

static void
refused_long(const struct form_field *f)
{
	char	*text = arena_take(arena, (size_t)f->max + 2);

	memset(text, 'x', (size_t)f->max + 1);
	text[f->max + 1] = '\0';
	refused(f->name, text, f->name, "This is too long.");
	/* Counted are characters, of whatever length. */
	text = arena_take(arena, 9 * ((size_t)f->max + 1) + 1);
	for (long i = 0; i <= f->max; i++)
		memcpy(text + 9 * i, "%E6%BD%AE", 10);
	refused(f->name, text, f->name, "This is too long.");
}

static void
refused_field(const struct form_field *f)
{
	size_t	 i;

	for (i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		if ((wrong[i].kinds & f->kind) == 0 ||
		    (wrong[i].message == needed && (f->kind & OPTIONAL) != 0))
			continue;
		refused(f->name, wrong[i].value, f->name,
		    wrong[i].message != NULL ? wrong[i].message : "");
	}
	if ((f->kind & (KIND_TEXT | KIND_LINES)) != 0)
		refused_long(f);
	if ((f->kind & KIND_INT) != 0)
		refused(f->name, arena_printf(arena, "%ld", f->max + 1),
		    f->name, outside);
	if ((f->kind & ALL_FIELDS) != 0 && (f->kind & OPTIONAL) == 0)
		refused_twice(f);
}

/* Every control of the form has a row here, but for where to go afterwards
 * and the name that a password manager wants to see. */
static void
check_controls(void)
{
	const char		*at, *end, *name;
	const struct form_field	*f;

	at = strstr(b->body, arena_printf(arena, "action=\"%s\"", path));
	if (at == NULL) {
		fault("form", "action", "is not on the page");
		return;
	}
	end = strstr(at, "</form>");
	while ((at = strstr(at, " name=\"")) != NULL && at < end) {
		name = arena_copy(arena, at + 7, strcspn(at + 7, "\""));
		at += 7;
		for (f = sheet->fields; f->name != NULL &&
		    strcmp(f->name, name) != 0; f++)
			;
		if (f->name == NULL && strcmp(name, "csrf") != 0 &&
		    strcmp(name, "once") != 0 &&
		    strcmp(name, "version") != 0 &&
		    strcmp(name, "began") != 0 &&
		    strcmp(name, "next") != 0 && strcmp(name, "username") != 0)
			fault(name, "", "has no row in forms.c");
	}
}

static void
take_up(const struct form_sheet *s)
{
	struct id	 number = ID_NONE, person;

	sheet = s;
	own = "";
	person = s->scene(&number, &own);
	path = form_path(s, number, own);
	b = person.n != 0 ? browser_as(person) : browser_new();
	if (person.n == 0)
		get(b, path);
	secret(b->csrf);
	secret(strchr(b->cookie, '=') + 1);
}

static void
test_wrong_answers(void **state)
{
	const struct form_sheet	*s;
	const struct form_field	*f;
	const struct form_rule	*r;
	const char		*before;

	(void)state;
	for (s = sheets; s->pattern != NULL; s++) {
		arena_reset(arena);
		take_up(s);
		before = fingerprint();
		for (f = s->fields; f->name != NULL; f++)
			refused_field(f);
		for (r = rules; r->pattern != NULL; r++) {
			if (strcmp(r->pattern, s->pattern) == 0)
				refused(r->name, r->wrong, r->beside,
				    r->message);
		}
		check_controls();
		if (strcmp(fingerprint(), before) != 0)
			fault("any", "wrong", "something is stored");
		/* What was wrong was the one answer and nothing else. */
		if (post(b, path, body_with("", NULL)) != 303)
			fault("all", "right", "should be taken");
	}
	assert_int_equal(faults, 0);
}

/* --- Every route that takes a form -------------------------------------- */

static bool
is_post(const struct route *r)
{
	return (strcmp(r->method, "POST") == 0);
}

static void
test_every_form_is_here(void **state)
{
	const struct route		*r;
	const struct form_sheet		*s;
	const struct form_exempt	*e;
	int				 rows = 0, posts = 0;

	(void)state;
	for (r = portal->routes; r->method != NULL; r++) {
		int	 n = 0;

		for (s = sheets; s->pattern != NULL; s++)
			n += strcmp(s->pattern, r->pattern) == 0;
		for (e = exempt; e->pattern != NULL; e++)
			n += strcmp(e->pattern, r->pattern) == 0;
		if (is_post(r) && n != 1)
			fail_msg("%s has %d rows in forms.c", r->pattern, n);
		posts += is_post(r);
	}
	for (s = sheets; s->pattern != NULL; s++)
		rows++;
	for (e = exempt; e->pattern != NULL; e++)
		rows++;
	assert_int_equal(rows, posts);
}

static struct scene	 scene;

static void
malformed(const struct route *r, const char *type, const char *body)
{
	struct request	 req = { .method = "POST", .path = path, .body = body,
			    .body_len = strlen(body), .content_type = type,
			    .cookie = b->cookie, .address = "192.0.2.1" };
	struct web_env	 env = { .pool = web_pool, .portal = portal,
			    .public_url = "https://portal.test" };

	(void)r;
	b->rep = arena_new(arena, struct reply);
	web_serve(&env, arena, &req, b->rep);
	b->body = arena_copy(arena, b->rep->body.data, b->rep->body.len);
	if (b->rep->status != 400)
		fault(type == NULL ? "no type" : type, body, "should be 400");
	check_discreet("body", body);
}

static void
test_malformed_bodies(void **state)
{
	static const char	 encoded[] = "application/x-www-form-urlencoded";
	const struct route	*r;
	const char		*before = fingerprint();
	char			 many[4 * FORM_FIELDS_MAX + 8];
	size_t			 i;

	(void)state;
	for (i = 0; i < sizeof(many) - 5; i += 4)
		memcpy(many + i, "a=b&", 5);
	b = browser_new();
	for (r = portal->routes; r->method != NULL; r++) {
		if (!is_post(r))
			continue;
		path = scene_path(&scene, r);
		malformed(r, encoded, "a=%zz");
		malformed(r, encoded, "a=%");
		malformed(r, encoded, "a%00=b");
		malformed(r, encoded, "a=b%00c");
		malformed(r, encoded, "a=%ff%fe");
		malformed(r, encoded, "a=%c0%af");
		malformed(r, encoded, "a=\xed\xa0\x80");
		malformed(r, encoded, many);
		malformed(r, NULL, "a=b");
		malformed(r, "application/json", "{}");
		malformed(r, "text/plain", "a=b");
		malformed(r, "multipart/form-data; boundary=x", "--x");
		malformed(r, "multipart/form-data; boundary=x", "--x\r\nContent"
		    "-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n");
		malformed(r, "multipart/form-data; boundary=", "--");
		malformed(r, "multipart/form-data", "a=b");
	}
	assert_string_equal(fingerprint(), before);
	assert_int_equal(faults, 0);
}

static void
test_wrong_methods(void **state)
{
	static const char *const	 methods[] = { "GET", "POST", "PUT",
					    "DELETE", "PATCH", "OPTIONS" };
	const struct route		*r, *q;
	size_t				 i;
	bool				 is_there;

	(void)state;
	b = browser_new();
	for (r = portal->routes; r->method != NULL; r++) {
		for (i = 0; i < sizeof(methods) / sizeof(methods[0]); i++) {
			for (q = portal->routes, is_there = false; q->method != NULL;
			    q++)
				is_there |= strcmp(q->pattern, r->pattern) ==
				    0 && strcmp(q->method, methods[i]) == 0;
			if (is_there)
				continue;
			path = scene_path(&scene, r);
			if (browse(b, methods[i], path, "") != 405 ||
			    header(b, "allow") == NULL ||
			    strstr(header(b, "allow"), r->method) == NULL)
				fault("method", methods[i], "should be 405");
			path = arena_printf(arena, "%s/no-such", path);
			if (browse(b, methods[i], path, "") != 404)
				fault("path", methods[i], "should be 404");
			check_discreet("method", methods[i]);
		}
	}
	assert_int_equal(faults, 0);
}

static void
refused_file(const char *fields, struct bytes content, int status,
    const char *message)
{
	if (post_file(b, path, fields, "file", "a.pdf", content) != status ||
	    strstr(b->body, message) == NULL)
		fault("file", fields, message);
	check_discreet("file", fields);
}

static void
test_uploads(void **state)
{
	struct bytes		 good = paper_plain(arena);
	struct bytes		 large = { NULL, 13 * 1024 * 1024 };
	unsigned char		*p = calloc(1, large.n);
	const char		*before;
	static const struct form_sheet draft = {
	    "/applications/:id/withdrawal", NULL, { { NULL, 0, NULL, 0 } } };
	const struct form_sheet	*s;

	(void)state;
	assert_non_null(p);
	memcpy(p, good.p, good.n);
	for (s = sheets; strcmp(s->pattern, draft.pattern) != 0; s++)
		;
	take_up(s);
	path = arena_printf(arena, "%.*s/documents",
	    (int)(strrchr(path, '/') - path), path);
	before = fingerprint();
	large.p = p;
	refused_file("kind=team", large, 413, "up to 10 MB");
	large.n = DOCUMENT_BYTES_MAX + 1;
	refused_file("kind=team", large, 413, "up to 10 MB");
	refused_file("kind=nonesuch", good, 422, "id=\"kind-error\"");
	refused_file("kind=", good, 422, "id=\"kind-error\"");
	refused_file("x=", good, 422, "id=\"kind-error\"");
	refused_file("kind=team", (struct bytes){ NULL, 0 }, 422,
	    "Choose a file.");
	refused_file("kind=team", (struct bytes){ p + 1, 100 }, 422,
	    "not a whole PDF");
	refused_file("kind=team", (struct bytes){ p, 9 }, 422,
	    "not a whole PDF");
	assert_string_equal(fingerprint(), before);
	free(p);
	assert_int_equal(faults, 0);
}

/* --- What others may not read ------------------------------------------- */

#define TOKEN	"SecretOfAMail_0123456789-ABCDEFGHIJKLMNOPQR"

/* With the database gone every page fails, and says so in the log. */
static void
test_failures_are_discreet(void **state)
{
	static const char *const	 paths[] = { "/en/verifications/" TOKEN,
		"/en/invitations/" TOKEN "/acceptance", "/en/applications" };
	struct db_config		 gone = { "host=/nonexistent", 1, 100,
					    &db_loop_poll, 0 };
	struct db_pool			*kept = web_pool;
	char				*said;
	size_t				 i;

	(void)state;
	secret(TOKEN);
	b = browser_new();
	get(b, "/en/sign-in");
	web_pool = db_pool_create(&gone);
	for (i = 0; i < sizeof(paths) / sizeof(paths[0]); i++) {
		path = paths[i];
		if (get(b, path) != 503)
			fault("page", "", "should be 503");
		check_discreet("page", "");
		if (post(b, path, "") != 503)
			fault("form", "", "should be 503");
		check_discreet("form", "");
	}
	db_pool_destroy(web_pool);
	web_pool = kept;
	assert_int_equal(faults, 0);
	said = log_text();
	assert_non_null(strstr(said, "web.problem"));
	free(said);
}

/* Last: of all that was sent above. */
static void
test_log_keeps_secrets(void **state)
{
	char	*text = log_text();
	size_t	 i;

	(void)state;
	assert_in_range(secrets_n, 10, SECRETS_MAX);
	for (i = 0; i < secrets_n; i++) {
		if (strstr(text, secrets[i]) != NULL)
			fail_msg("the log holds %s", secrets[i]);
	}
	free(text);
}

static int
open_scene(void **state)
{
	fresh(state);
	if (scene.org.n == 0)
		scene = scene_whole("Bad Input Limited");
	return (0);
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test_setup(test_every_form_is_here, fresh),
		cmocka_unit_test_setup(test_wrong_answers, fresh),
		cmocka_unit_test_setup(test_uploads, fresh),
		cmocka_unit_test_setup(test_malformed_bodies, open_scene),
		cmocka_unit_test_setup(test_wrong_methods, open_scene),
		cmocka_unit_test_setup(test_failures_are_discreet, fresh),
		cmocka_unit_test_setup(test_log_keeps_secrets, fresh),
	};

	return (cmocka_run_group_tests(tests, open_all, close_all));
}
