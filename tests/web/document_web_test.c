/*
 * Documents: what is taken and what is refused, in words and beside the
 * field; what a file is called when it is kept, shown and handed out.
 */
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "application/application_web.h"
#include "document/document.h"
#include "harness.h"
#include "paper.h"

static struct id	 org, owner, app;
static struct browser	*b;

static int
fresh(void **state)
{
	(void)state;
	arena_reset(arena);
	org = fact_org("Sha Tin Optics");
	owner = fact_person("Owner", -1);
	fact_member(org, owner, ROLE_OWNER);
	b = browser_as(owner);
	assert_int_equal(post(b, "/en/applications", arena_printf(arena,
	    "org_id=%s&route=aiss&list_price=yes&pics=yes", text(org.n))), 303);
	app.n = FACT("select max(id) from application");
	return (0);
}

static const char *
documents(void)
{
	return (arena_printf(arena, "/en/applications/%s/documents",
	    text(app.n)));
}

static int64_t
kept(void)
{
	return (FACT("select count(*) from document where application_id = $1",
	    text(app.n)));
}

static int
upload(const char *name, struct bytes content)
{
	return (post_file(b, documents(), "kind=other", "file", name, content));
}

/* Every kind of PDF that is not what a reviewer should open. */
static void
test_refused(void **state)
{
#define ERR(name)	(&document_##name)
	static const struct { struct paper p; const struct err *err; } cases[] = {
		{ { .trailer = "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 "
		    "/O (0123456789abcdef0123456789abcdef) "
		    "/U (0123456789abcdef0123456789abcdef) >> "
		    "/ID [(a) (a)]" }, ERR(encrypted) },
		{ { .catalog = "/OpenAction << /S /JavaScript /JS (app) >>" },
		    ERR(scripted) },
		{ { .catalog = "/Names << /JavaScript << /Names [(a) << /S "
		    "/JavaScript /JS (app) >>] >> >>" }, ERR(scripted) },
		{ { .page = "/AA << /O << /S /Launch /F (cmd.exe) >> >>" },
		    ERR(scripted) },
		{ { .page = "/Annots [<< /Subtype /Link /A << /S /SubmitForm "
		    "/F (http://x) >> >>]" }, ERR(scripted) },
		{ { .catalog = "/AcroForm << /XFA (x) >>" }, ERR(scripted) },
		{ { .more = "<< /S /JavaScript /JS (nobody names it) >>" },
		    ERR(scripted) },
		{ { .more = "<< /S /J#61vaScript /J#53 (escaped) >>" },
		    ERR(scripted) },
		{ { .catalog = "/Names << /EmbeddedFiles << /Names [] >> >>" },
		    ERR(attached) },
		{ { .more = "<< /Type /Filespec /F (a.exe) /EF << >> >>" },
		    ERR(attached) },
		{ { .more = "<< /Deep [[[[<< /EF << >> >>]]]] >>" },
		    ERR(attached) },
	};
	size_t	 i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		assert_int_equal(upload("a.pdf", paper_of(arena, &cases[i].p)),
		    422);
		if (strstr(b->body, cases[i].err->text) == NULL)
			fail_msg("case %zu does not say: %s", i,
			    cases[i].err->text);
		assert_has(b, "id=\"file-error\"");
	}
	assert_int_equal(upload("a.pdf", paper_encrypted(arena)), 422);
	assert_has(b, document_encrypted.text);
	assert_int_equal(upload("a.pdf", paper_pages(arena,
	    DOCUMENT_PAGES_MAX + 1)), 422);
	assert_has(b, document_long.text);
	assert_int_equal(kept(), 0);
}

static void
test_broken(void **state)
{
	static const char *const	 texts[] = {
		"%PDF-1.4\n<script>alert(1)</script>\n%%EOF\n",
		"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n",
		"%PDF-1.7\ntrailer << /Root 1 0 R /Size 3 >>\n%%EOF",
		"%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 1 0 R >> endobj\n"
		    "trailer << /Root 1 0 R /Size 2 >>\n%%EOF",
		"%PDF-%%EOF",
	};
	struct bytes	 plain = paper_plain(arena), part;
	size_t		 i;

	(void)state;
	for (i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		part = (struct bytes){ (const unsigned char *)texts[i],
		    strlen(texts[i]) };
		assert_int_equal(upload("a.pdf", part), 422);
		assert_has(b, document_broken.text);
	}
	assert_int_equal(upload("a.html", (struct bytes){
	    (const unsigned char *)"<html>", 6 }), 422);
	assert_has(b, document_not_pdf.text);
	assert_int_equal(upload("a.pdf", (struct bytes){ plain.p,
	    plain.n / 2 }), 422);
	assert_int_equal(kept(), 0);
}

static void
test_taken(void **state)
{
	(void)state;
	assert_int_equal(upload("plan.pdf", paper_plain(arena)), 303);
	assert_int_equal(upload("plan.pdf", paper_pages(arena, 12)), 303);
	assert_int_equal(upload("long.pdf", paper_pages(arena,
	    DOCUMENT_PAGES_MAX)), 303);
	assert_int_equal(FACT("select sum(pages) from document where "
	    "application_id = $1", text(app.n)), 1 + 12 + DOCUMENT_PAGES_MAX);
	assert_int_equal(get(b, documents()), 200);
	assert_has(b, "data-th=\"Number of pages\">12<");
}

/* As it was sent; as it is kept; as both halves of the header say it. */
static void
test_names(void **state)
{
	static const struct { const char *sent, *kept, *ascii, *full; }
	    cases[] = {
		{ "plan.pdf", "plan.pdf", "plan.pdf", "plan.pdf" },
		{ "x.html", "x.html.pdf", "x.html.pdf", "x.html.pdf" },
		{ "PLAN.PDF", "PLAN.pdf", "PLAN.pdf", "PLAN.pdf" },
		{ "C:\\a\\..\\b c.pdf", "b c.pdf", "b c.pdf", "b%20c.pdf" },
		{ "../../etc/passwd", "passwd.pdf", "passwd.pdf",
		    "passwd.pdf" },
		{ "計劃書.pdf", "計劃書.pdf", "___.pdf",
		    "%E8%A8%88%E5%8A%83%E6%9B%B8.pdf" },
		{ "cod\xe2\x80\xae""fdp.exe", "cod_fdp.exe.pdf",
		    "cod_fdp.exe.pdf", "cod_fdp.exe.pdf" },
		{ "a:b|c?.pdf", "a_b_c_.pdf", "a_b_c_.pdf", "a_b_c_.pdf" },
		{ "50%;x.pdf", "50%;x.pdf", "50__x.pdf", "50%25%3Bx.pdf" },
		{ ".htaccess", "htaccess.pdf", "htaccess.pdf",
		    "htaccess.pdf" },
		{ ".pdf", "pdf.pdf", "pdf.pdf", "pdf.pdf" },
	};
	const char	*said;
	size_t		 i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		assert_int_equal(upload(cases[i].sent, paper_plain(arena)),
		    303);
		assert_string_equal(FACT_TEXT("select file_name from document "
		    "order by id desc limit 1"), cases[i].kept);
		assert_int_equal(get(b, arena_printf(arena, "/en/documents/%s",
		    text(FACT("select max(id) from document")))), 200);
		assert_string_equal(b->rep->content_type, "application/pdf");
		said = header(b, "content-disposition");
		assert_string_equal(said, arena_printf(arena, "attachment; "
		    "filename=\"%s\"; filename*=UTF-8''%s", cases[i].ascii,
		    cases[i].full));
	}
}

static const struct err *
nobody(const char *where, struct bytes content, struct inspection *i)
{
	(void)where;
	(void)content;
	(void)i;
	return (&inspect_unreached);
}

/* Without anybody to look at it, nothing is taken, and it is said why. */
static void
test_nobody_looks(void **state)
{
	inspector	*before = browser_inspector(nobody);

	(void)state;
	assert_int_equal(upload("a.pdf", paper_plain(arena)), 503);
	assert_has(b, inspect_unreached.text);
	(void)browser_inspector(before);
	assert_int_equal(kept(), 0);
}

/* The child may compute and nothing else. */
static void
test_child_is_hardened(void **state)
{
	int	 status;
	pid_t	 child;

	(void)state;
#if defined(__SANITIZE_ADDRESS__)
	skip();
#endif
	if ((child = fork()) == 0) {
		if (!inspect_harden())
			_exit(1);
		(void)access("/etc/passwd", 4);
		_exit(0);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFSIGNALED(status));
	assert_int_equal(WTERMSIG(status), 31);	/* SIGSYS */
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test_setup(test_refused, fresh),
		cmocka_unit_test_setup(test_broken, fresh),
		cmocka_unit_test_setup(test_taken, fresh),
		cmocka_unit_test_setup(test_names, fresh),
		cmocka_unit_test_setup(test_nobody_looks, fresh),
		cmocka_unit_test_setup(test_child_is_hardened, fresh),
	};

	return (cmocka_run_group_tests(tests, harness_open, harness_close));
}
