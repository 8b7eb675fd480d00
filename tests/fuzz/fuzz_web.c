/* What a browser sends: forms, files, addresses, cookies, tokens. */
#include <sodium.h>

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/str.h"
#include "document/document.h"
#include "fuzz.h"
#include "identity/session.h"
#include "portal/portal.h"
#include "text/text.h"
#include "web/private.h"

#define TYPE	"application/x-www-form-urlencoded"
#define MARK	"----x"
#define PART(name, more)						\
	"\r\nContent-Disposition: form-data; name=\"" name "\"" more "\r\n\r\n"
#define FIELDS	"a&a&a&a&a&a&a&a&a&a&a&a&a&a&a&a&a&a&a&a&a&a&a&a&a&a&a&a&a&a&a&a&"
#define TOKEN	"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"

static struct web *request_of(struct arena *, struct request *, struct form *);
static void	 fields_are_sound(const struct field *, size_t);
static void	 read_numbers(struct web *, const char *);
static void	 read_texts(struct web *, const char *);

static struct web *
request_of(struct arena *a, struct request *r, struct form *f)
{
	static const struct route	 upload = { .method = "POST",
					    .flags = ROUTE_UPLOAD };
	struct web			*w = arena_new(a, struct web);

	w->arena = a;
	w->req = r;
	w->form = memset(f, 0, sizeof(*f));
	w->route = &upload;
	w->rep = arena_new(a, struct reply);
	w->rep->body.arena = a;
	r->method = "POST";
	return (w);
}

static void
fields_are_sound(const struct field *f, size_t n)
{
	size_t	 i;

	for (i = 0; i < n; i++) {
		assert(str_is_utf8(f[i].name, strlen(f[i].name)));
		assert(strlen(f[i].value) == f[i].len);
		assert(str_is_utf8(f[i].value, f[i].len));
	}
}

/* The body, and what stands before the first ? as the query. */
static void
form(struct arena *a, const char *p, size_t n)
{
	static struct form	 f;
	struct request		 r = { .body = p, .body_len = n,
				    .content_type = TYPE };
	struct web		*w = request_of(a, &r, &f);
	const char		*mark = memchr(p, '?', n);

	if (mark != NULL) {
		r.query = arena_copy(a, p, (size_t)(mark - p));
		r.body = mark + 1;
		r.body_len = n - (size_t)(mark + 1 - p);
		if (strlen(r.query) != (size_t)(mark - p))
			return;
	}
	if (form_parse(w) != NULL)
		return;
	assert(f.n <= FORM_FIELDS_MAX && f.files_n == 0);
	fields_are_sound(f.fields, f.n);
	fields_are_sound(f.query, f.query_n);
	(void)query_int(w, "after", 0);
}

const struct fuzz_target fuzz_form = { "form", form,
    (const char *const[]){ "a=1&b=x%20y+z&c=%E6%B8%AF", "after=7&q=a?b=1",
	"=&a&=b&&%3d=%26", FIELDS FIELDS FIELDS FIELDS FIELDS FIELDS FIELDS,
	NULL },
    (const char *const[]){ "&", "=", "%", "+", "%00", "%E6%B8%AF", "%c0%80",
	"%F4%8F%BF%BF", "%ED%A0%80", "after=", FIELDS, "?", NULL } };

static void
multipart(struct arena *a, const char *p, size_t n)
{
	static struct form	 f;
	struct request		 r = { .body = p, .body_len = n };
	struct web		*w = request_of(a, &r, &f);
	size_t			 i;

	r.content_type = "multipart/form-data; boundary=" MARK;
	if (form_parse(w) != NULL)
		return;
	fields_are_sound(f.fields, f.n);
	for (i = 0; i < f.files_n; i++) {
		const struct upload	*u = &f.files[i].upload;

		assert(str_is_utf8(u->file_name, strlen(u->file_name)));
		assert((const char *)u->content.p >= p && u->content.n > 0);
		assert((const char *)u->content.p + u->content.n <= p + n);
		(void)document_check(u->content);
	}
}

const struct fuzz_target fuzz_multipart = { "multipart", multipart,
    (const char *const[]){ "--" MARK PART("a", "") "1\r\n--" MARK
	PART("file", "; filename=\"a.pdf\"") "%PDF-1.4 %%EOF\r\n--" MARK "--\r\n",
	"--" MARK PART("", "") "\r\n--" MARK "--", "--" MARK "--\r\n", NULL },
    (const char *const[]){ "--" MARK, "\r\n--" MARK, "--" MARK "--", "\r\n",
	"\r\n\r\n", PART("b", ""), " name=\"", " filename=\"", "\"",
	"content-disposition:", "%22", NULL } };

/* An accepted day, amount or share reads the same after it was written. */
static void
read_numbers(struct web *w, const char *sent)
{
	struct out	 o = { .arena = w->arena };
	struct money	 m = form_money(w, "money", 0);
	struct rate	 rate = form_rate(w, "rate", 0);
	struct day	 d = form_day(w, "day", 0);

	if (form_error(w, "money") == NULL) {
		assert(m.cents >= 0 && m.cents <= AMOUNT_CENTS_MAX);
		out_money(&o, m);
	}
	if (form_error(w, "rate") == NULL) {
		assert(rate.bp >= 0 && rate.bp <= 10000);
		out_rate(&o, rate);
	}
	o.len = 0;
	if (!day_is_none(d)) {
		out_day_iso(&o, d);
		assert(o.len == 10 && memcmp(o.data,
		    text_plain(w->arena, sent), 10) == 0);
	}
	(void)form_id(w, "id", FORM_REQUIRED);
	if (form_error(w, "cards") == NULL && form_cards(w, "cards", 64).n > 0)
		assert(form_cards(w, "cards", 64).n <= 64);
}

static void
read_texts(struct web *w, const char *sent)
{
	const char	*text = form_text(w, "text", 0, 40);
	const char	*email = form_email(w, "email", 0);

	(void)sent;
	assert(text == NULL || (str_chars(text) <= 40 &&
	    strpbrk(text, "\r\n\t\177") == NULL));
	if (email == NULL)
		return;
	assert(strchr(email, '@') == strrchr(email, '@'));
	assert(strpbrk(email, " \r\n<>,;\"") == NULL);
	assert(strlen(strchr(email, '@')) > 3);
}

/* One value, read as every type. */
static void
fields(struct arena *a, const char *p, size_t n)
{
	static const char *const names[] = { "money", "rate", "day", "id",
		"cards", "text", "email" };
	static struct form	 f;
	struct request		 r = { .body = NULL };
	struct web		*w = request_of(a, &r, &f);
	const char		*sent = arena_copy(a, p, n);

	if (!str_is_utf8(sent, n))
		return;
	for (f.n = 0; f.n < sizeof(names) / sizeof(names[0]); f.n++)
		f.fields[f.n] = (struct field){ names[f.n], sent, n };
	read_numbers(w, sent);
	read_texts(w, sent);
	(void)agent_of(sent);
	(void)lang_of_path(sent, n);
}

const struct fuzz_target fuzz_fields = { "fields", fields,
    (const char *const[]){ "2026-11-23", "HK$ 1,234.50", "72.5", "12",
	"a.b@example.com", "9999-12-31", "2026-11-30", "2025-02-28", "Mozilla/5.0 Chrome/1", NULL },
    (const char *const[]){ "-", ".", ",", "@", "HK$", "0000-00-00", "02-29",
	"-31", "-04-",
	"999999999999999", "9223372036854775807", "-1", "\xc2\xa0", ".com",
	"1000000000000.00", NULL } };

/* "METHOD /path", as the request line has them. */
static void
route(struct arena *a, const char *p, size_t n)
{
	static struct form	 f;
	static struct portal	 all;
	struct web_env		 env = { .portal = &all };
	struct request		 r = { .body = NULL };
	struct web		*w = request_of(a, &r, &f);
	const char		*line = arena_copy(a, p, n), *allow, *path;
	const struct route	*found;

	if (all.routes == NULL) {
		all.routes = portal_routes_all();
		route_index(&all);
	}
	w->env = &env;
	if ((path = strchr(line, ' ')) == NULL)
		return;
	found = route_find(w, path + 1, arena_copy(a, line,
	    (size_t)(path - line)), &allow);
	if (found == NULL)
		return;
	assert(strchr(found->pattern, ':') != NULL ||
	    !strcmp(found->pattern, path + 1));
	assert(strstr(found->pattern, ":id") == NULL || strstr(path,
	    arena_printf(a, "/%lld", (long long)w->id.n)) != NULL);
	assert(strstr(found->pattern, ":name") == NULL || (*w->name != '.' &&
	    strpbrk(w->name, "/%\\ \r\n") == NULL));
}

const struct fuzz_target fuzz_route = { "route", route,
    (const char *const[]){ "GET /", "GET /applications/12",
	"POST /applications/12/sections/3", "GET /static/berth.css",
	"HEAD /sign-in", "POST /offers/1/acceptance",
	"GET /documents/999999999999999999", NULL },
    (const char *const[]){ "/", "GET ", "POST ", "/applications", "/invoices",
	"/organisations", "/members", "/1", "/0", "/999999999999999999",
	"/9999999999999999999", "..", "/documents", "/allocations", NULL } };

/* A token of a session is taken in one spelling only. */
static void
cookie(struct arena *a, const char *p, size_t n)
{
	static struct form	 f;
	struct request		 r = { .cookie = arena_copy(a, p, n) };
	struct web		*w = request_of(a, &r, &f);
	const char		*token = cookie_get(w, COOKIE_SESSION);
	struct bytes		 hash = token_hash(a, token);
	unsigned char		 raw[TOKEN_BYTES];
	char			 again[sizeof(TOKEN)];

	assert(token == NULL || strchr(token, ';') == NULL);
	(void)cookie_get(w, COOKIE_FLASH);
	if (hash.p == NULL)
		return;
	assert(sodium_base642bin(raw, sizeof(raw), token, strlen(token), NULL,
	    NULL, NULL, sodium_base64_VARIANT_URLSAFE_NO_PADDING) == 0);
	sodium_bin2base64(again, sizeof(again), raw, sizeof(raw),
	    sodium_base64_VARIANT_URLSAFE_NO_PADDING);
	assert(!strcmp(again, token));
	assert(token_proof_matches(token_proof(a, token, "csrf"),
	    token_proof(a, token, "csrf")));
}

const struct fuzz_target fuzz_cookie = { "cookie", cookie,
    (const char *const[]){ COOKIE_SESSION "=" TOKEN, COOKIE_THEME "=dark; "
	COOKIE_SESSION "=" TOKEN "; " COOKIE_FLASH "=Saved", NULL },
    (const char *const[]){ COOKIE_SESSION "=", COOKIE_FLASH "=", "; ", ";",
	"=", TOKEN, "_", "-", " ", NULL } };
