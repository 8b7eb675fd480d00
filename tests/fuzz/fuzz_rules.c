/* What is read behind the forms: files, names, mails, answers, templates. */
#include <jansson.h>

#include <assert.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

#include "../../tools/tmplc.h"
#include "base/arena.h"
#include "base/day.h"
#include "base/out.h"
#include "base/str.h"
#include "document/document.h"
#include "fuzz.h"
#include "notification/mail.h"
#include "notification/mails.h"
#include "notification/work.h"
#include "organisation/organisation.h"
#include "scheduler/slurmrestd.h"
#include "text/text.h"

#define GRES(name)	"{\"type\":\"gres\",\"name\":\"" name "\",\"count\":2}"

/* A file, and the same bytes as its name. */
static void
document(struct arena *a, const char *p, size_t n)
{
	const char	*sent = arena_copy(a, p, n), *kept;

	if (document_check((struct bytes){ (const unsigned char *)p, n }) == NULL)
		assert(n >= 5 && memcmp(p, "%PDF-", 5) == 0 &&
		    memmem(p, n, "%%EOF", 5) != NULL);
	if (!str_is_utf8(sent, n))
		return;
	kept = document_file_name(a, sent);
	assert(*kept != '\0' && strpbrk(kept, "/\\\r\n") == NULL);
	assert(str_is_utf8(kept, strlen(kept)));
	assert(str_chars(kept) <= FILE_NAME_CHARS_MAX);
}

const struct fuzz_target fuzz_document = { "document", document,
    (const char *const[]){ "%PDF-1.7\n%%EOF\n", "C:\\a\\b.pdf", "../../x.pdf",
	"\xe6\xb8\xaf.pdf", NULL },
    (const char *const[]){ "%PDF-", "%%EOF", "/", "\\", "\xe6\xb8\xaf", "..",
	"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", NULL } };

/* Whatever it is, something is said of it, and only what has pages is sound. */
static void
pdf(struct arena *a, const char *p, size_t n)
{
	struct inspection	 i = { INSPECT_FOUNDS, -1 };

	(void)a;
	inspect_pdf((struct bytes){ (const unsigned char *)p, n }, &i);
	assert(i.found < INSPECT_FOUNDS);
	assert((i.found == INSPECT_SOUND) == (i.pages > 0));
}

const struct fuzz_target fuzz_pdf = { "pdf", pdf,
    (const char *const[]){ "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>"
	"endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<<"
	"/Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root "
	"1 0 R/Size 4>>\n%%EOF\n", NULL },
    (const char *const[]){ "/JS", "/S/JavaScript", "/S/Launch", "/EF<<>>",
	"/Encrypt", "obj", "endobj", "stream\n", "endstream", "[[[[", "<<<<",
	"0 R", "/Kids", "/Count -1", "/Size 9999999", "(", "\\", NULL } };

/* The lines of the input are the particulars that have a form of their own. */
static void
organisation(struct arena *a, const char *p, size_t n)
{
	const struct err	*broken[ORGANISATION_RULES];
	struct organisation	 o = { .category = CATEGORY_SME,
				    .name_en = "A", .address_en = "B",
				    .employees_hk = 9, .rd_employees_hk = 3 };
	char			*rest = arena_copy(a, p, n);
	size_t			 broken_n;

	o.ubi = strsep(&rest, "\n");
	o.br_certificate_no = strsep(&rest, "\n");
	o.incorporation_date = o.br_expiry = day_of_date((struct date){ 2024, 2,
	    29 });
	broken_n = organisation_check(&o, o.br_expiry, broken);
	assert(broken_n > 0 || strlen(o.ubi) == 8);
}

const struct fuzz_target fuzz_organisation = { "organisation", organisation,
    (const char *const[]){ "12345678\n12345678-000-03-27-4",
	"A1234567\n", NULL },
    (const char *const[]){ "\n", "-", "A", "0123456789", "-000", NULL } };

/* What is kept is kept again as it is, and looks like what it is. */
static void
kept(struct arena *a, const struct clean *c, const struct err *(*read)(
    struct arena *, const char *, struct clean *))
{
	struct clean	 again;

	assert(str_is_utf8(c->text, strlen(c->text)));
	assert(read(a, c->text, &again) == NULL);
	assert(strcmp(again.text, c->text) == 0);
	assert(strpbrk(c->text, "\r\v\f\177") == NULL);
}

static void
texts(struct arena *a, const char *p, size_t n)
{
	const char	*s = arena_copy(a, p, n);
	struct clean	 c;

	if (strlen(s) != n)
		return;
	if (text_line(a, s, &c) == NULL)
		kept(a, &c, text_line);
	if (text_lines(a, s, &c) == NULL)
		kept(a, &c, text_lines);
	if (email_parse(a, s, &c) == NULL) {
		kept(a, &c, email_parse);
		assert(strlen(c.text) <= EMAIL_CHARS_MAX);
	}
	if (phone_parse(a, s, &c) == NULL) {
		kept(a, &c, phone_parse);
		assert(*c.text == '+' && strlen(c.text) <= 16 &&
		    strspn(c.text + 1, "0123456789") == strlen(c.text) - 1);
	}
	if (str_is_utf8(s, n)) {
		c.text = text_mended(a, s);
		kept(a, &c, text_line);
	}
}

const struct fuzz_target fuzz_texts = { "texts", texts,
    (const char *const[]){ "Tai Man", "\xe9\x99\xb3 \xe5\xa4\xa7", "a@b.test",
	"+852 2123 4567", "one\r\ntwo", NULL },
    (const char *const[]){ " ", "\xe3\x80\x80", "\xe2\x80\x8b", "\xcc\x81", "e",
	"\xc2\xa0", "\xe2\x80\xa8", "\n", "\xe2\x80\x8d", "@", ".", "xn--",
	"\xc3\xa9", "+", "852", "2123", "\xff", NULL } };

/* No value of a mail adds a line to its head. */
static void
mail(struct arena *a, const char *p, size_t n)
{
	const char		*value = arena_copy(a, p, n);
	const char		*args[] = { "name", value, "link", value,
				    "reference", value, "number", value };
	struct mail		 m = { .to_email = "a@example.com",
				    .args = { args, 8 } };
	const char		*text, *head;
	size_t			 i = 0;

	if (!str_is_utf8(value, n))
		return;
	while (mail_kinds[i] != NULL)
		i++;
	m.template = mail_kinds[n % i]->word;
	m.lang = n / i % 2 == 0 ? LANG_EN : LANG_TC;
	assert(mail_compose(a, &m, "b@example.com", (struct instant){ 0 },
	    &text) == NULL);
	for (head = text; strncmp(head, "\r\n", 2) != 0;) {
		assert(strchr(" FTSDMCXA", *head) != NULL &&
		    strncmp(head, "Bcc", 3) != 0);
		head = strstr(head, "\r\n") + 2;
	}
}

const struct fuzz_target fuzz_mail = { "mail", mail,
    (const char *const[]){ "AI-2026-000012", "\xe6\xb8\xaf\xe6\xb8\xaf", NULL },
    (const char *const[]){ "{}", "\r\nBcc: x@example.com\r\n", "\xe6\xb8\xaf",
	"=?utf-8?B?", "a long line that goes on and on and on and on ", NULL } };

/* Nothing that was typed opens or closes what is HTML. */
static void
html(struct arena *a, const char *p, size_t n)
{
	struct out	 o = { .arena = a };
	const char	*text = arena_copy(a, p, n);

	out_text(&o, text);
	assert(o.len >= strlen(text));
	assert(o.data == NULL || (memchr(o.data, '<', o.len) == NULL &&
	    memchr(o.data, '>', o.len) == NULL &&
	    memchr(o.data, '"', o.len) == NULL &&
	    memchr(o.data, '\'', o.len) == NULL));
	for (text = out_upto(&o, text); *text != '\0';)
		text = out_upto(&o, text);
}

const struct fuzz_target fuzz_html = { "html", html,
    (const char *const[]){ "<b a='1'>&amp;\"</b>", "You have {} of {}.", NULL },
    (const char *const[]){ "<", ">", "&", "\"", "'", "{}", "{", "}", NULL } };

/* What the cluster answers, read as an answer to everything. */
static void
slurm(struct arena *a, const char *p, size_t n)
{
	struct cluster_capacity	 capacity;
	struct cluster_seen	 seen;
	struct wire_rows	 rows = { NULL, 0, 0 };
	json_t			*j = json_loadb(p, n, 0, NULL);
	struct wire_answer	 answer = { 200, n % 2 == 0 ? WIRE_CONTROLLER :
				    WIRE_ACCOUNTING, j, arena_copy(a, p, n) };
	struct wire_answers	 about = { j, j, { NULL, 0 } };
	const char		*detail;
	size_t			 i;

	(void)wire_verdict(a, &answer, &detail);
	about.types = wire_card_types(a, j);
	memset(&seen, 0, sizeof(seen));
	wire_account(a, &about, "t1", &seen);
	wire_jobs(a, j, &rows);
	wire_jobs(a, j, &rows);
	wire_rows_tidy(&rows);
	for (i = 0; i < rows.n; i++)
		assert(rows.p[i].cards.n >= 0 && rows.p[i].elapsed.n >= 0);
	(void)wire_capacity(j, "h800", &capacity);
	json_decref(j);
}

const struct fuzz_target fuzz_slurm = { "slurm", slurm,
    (const char *const[]){ "{\"jobs\":[{\"account\":\"t1\",\"user\":\"b1\","
	"\"job_id\":7,\"time\":{\"elapsed\":5,\"end\":0,\"start\":9,"
	"\"submission\":8},\"state\":{\"current\":[\"RUNNING\"]},\"tres\":"
	"{\"allocated\":[" GRES("gpu") "," GRES("gpu:h800") "]}}],\"errors\":[]}",
	"{\"TRES\":[" GRES("gpu:h800") "],\"accounts\":[{\"name\":\"t1\","
	"\"description\":\"d\",\"organization\":\"o\"}],\"associations\":["
	"{\"account\":\"t1\",\"user\":\"\",\"max\":{\"jobs\":{\"per\":{\"count\":"
	"9}},\"tres\":{\"group\":{\"minutes\":[" GRES("gpu") "],\"active\":["
	GRES("gpu:h800") "]},\"total\":[" GRES("gpu") "]}}}],\"errors\":["
	"{\"error_number\":9000,\"error\":\"x\",\"description\":\"y\"}]}",
	"{\"nodes\":[{\"name\":\"n1\",\"tres\":\"cpu=8,gres/gpu:h800=8\",\"gres\":"
	"\"gpu:h800:8\",\"state\":\"idle\",\"state_flags\":[\"DRAIN\"]}]}", NULL },
    (const char *const[]){ "null", "[]", "{}", "-1", "9223372036854775807",
	"-9223372036854775808", "\"\"", "[1]", ":null", ",null", "gres/gpu:h800=",
	"{\"set\":true,\"infinite\":false,\"number\":3}", GRES("gpu:a800"),
	"\"jobs\":[]", "{\"set\":false}", NULL } };

/*
 * The template compiler gives up by tmpl_fail(), which ends the process, and
 * never frees; both are taken over here (fuzz.mk).
 */
static jmp_buf	 gave_up;
static void	*pieces[8192];
static size_t	 pieces_n;

void	*fuzz_realloc(void *, size_t);
char	*fuzz_strndup(const char *, size_t);
void	 fuzz_free(void *);

void
tmpl_fail(const struct tmpl *t, int line, const char *fmt, ...)
{
	(void)t;
	(void)line;
	(void)fmt;
	longjmp(gave_up, 1);
}

void *
fuzz_realloc(void *old, size_t n)
{
	size_t	 i;

	for (i = 0; i < pieces_n && pieces[i] != old; i++)
		continue;
	assert(old == NULL || i < pieces_n);
	if (old == NULL)
		assert((i = pieces_n++) < sizeof(pieces) / sizeof(*pieces));
	return (pieces[i] = realloc(old, n));
}

char *
fuzz_strndup(const char *s, size_t n)
{
	char	*copy = fuzz_realloc(NULL, strnlen(s, n) + 1);

	memcpy(copy, s, strnlen(s, n));
	copy[strnlen(s, n)] = '\0';
	return (copy);
}

/* What was not handed out here came from vasprintf(). */
void
fuzz_free(void *p)
{
	size_t	 i;

	for (i = 0; i < pieces_n; i++) {
		if (pieces[i] == p)
			pieces[i] = NULL;
	}
	free(p);
}

static void
template(struct arena *a, const char *p, size_t n)
{
	struct text	 code = { NULL, 0, 0 }, includes = { NULL, 0, 0 };
	struct text	 prototypes = { NULL, 0, 0 };
	struct tmpl	 t = { .path = "t.html", .p = arena_copy(a, p, n),
			    .line = 1, .code = &code, .includes = &includes,
			    .prototypes = &prototypes };

	if (setjmp(gave_up) == 0)
		tmpl_read(&t);
	while (pieces_n > 0)
		free(pieces[--pieces_n]);
}

const struct fuzz_target fuzz_template = { "template", template,
    (const char *const[]){ "{{ page x(int a) }}\n<p class=\"{{ a }}\">[[Text]]"
	"{{ if a }}<b>{{ a }}</b>{{ else }}-{{ end }}</p>\n{{ end }}\n",
	"{{ include \"web/web.h\" }}{{ page y(int a) }}{{ for int i = 0; i < a; "
	"i++ }}{{ say \"A {} of {}\", a, i }}{{ end }}<a href=\"{{ static x.css "
	"}}\">{{ show x() }}</a>{{ end }}", NULL },
    (const char *const[]){ "{{ ", " }}", "{{ end }}", "{{ else }}", "{{ if a }}",
	"{{ for x }}", "[[", "]]", "<a href=\"", "\"", ">", "<", "</", "<title>",
	"<textarea>", "<script>", "<!--", "-->", "{{ say \"{}\", a }}", "(", ")",
	",", "'", "\\", "{{ word(set, a) }}", "{{ page z(void) }}",
	"<aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
	"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", NULL } };
