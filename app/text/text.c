/*
 * Text as it is kept.  Unicode's tables are libunistring's; which characters
 * are refused is decided here.  This does not look at the shapes of letters:
 * a Cyrillic "а" for a Latin "a" passes.
 */
#include <assert.h>
#include <stdlib.h>
#include <string.h>
#include <unictype.h>
#include <uninorm.h>
#include <unistr.h>

#include "base/arena.h"
#include "base/str.h"
#include "text/text.h"

#define NEXT_LINE	0x0085
#define LINE_SEPARATOR	0x2028
#define PARAGRAPH_END	0x2029
#define BRAILLE_BLANK	0x2800
#define WIDE_BLANK	0x3000		/* with which Chinese paragraphs begin */
#define NOT_AN_OBJECT	0xfffc
#define NOT_A_LETTER	0xfffd		/* what could not be read became this */

const struct err text_broken = { ERR_INVALID, "text.broken",
    N_("This is not text that can be read (UTF-8)."), NULL };
const struct err text_one_line = { ERR_INVALID, "text.one_line",
    N_("Use one line, without control characters."), NULL };
const struct err text_control = { ERR_INVALID, "text.control",
    N_("Leave out control characters."), NULL };
const struct err text_hidden = { ERR_INVALID, "text.hidden",
    N_("Character {} cannot be seen. Delete it, or type the text anew."), NULL };
const struct err text_unreadable = { ERR_INVALID, "text.unreadable",
    N_("Character {} cannot be shown by every computer. Write another in its place."), NULL };

/* MEND takes a line, and puts a sign for what is refused. */
enum manner { LINE, LINES, MEND };
#define SIGN		'_'

/* Characters that are being looked at, and what becomes of them. */
struct work {
	const uint32_t	*in;
	size_t		 n;
	uint32_t	*out;
	size_t		 len;
	enum manner	 manner;
};

static bool	 is_ordinary(const char *);
static bool	 is_line_end(uint32_t);
static bool	 is_blank(uint32_t);
static bool	 is_hidden(uint32_t);
static const struct err *judge(const struct work *, size_t);
static void	 put(struct work *, size_t);
static void	 drop_blanks(struct work *);
static uint32_t	*normal(struct arena *, uninorm_t, const char *, size_t *);
static const char *bytes(struct arena *, const uint32_t *, size_t);
static const struct err *clean(struct arena *, const char *, enum manner,
		    struct clean *);

/* Most text is printable ASCII without two blanks together: it is as it
 * should be, and need not be looked at further. */
static bool
is_ordinary(const char *s)
{
	const char	*p;

	for (p = s; *p != '\0'; p++) {
		if (*p < ' ' || *p == 0x7f ||
		    (*p == ' ' && (p == s || p[1] == ' ' || p[1] == '\0')))
			return (false);
	}
	return (true);
}

static bool
is_line_end(uint32_t c)
{
	return (c == '\n' || c == '\r' || c == NEXT_LINE ||
	    c == LINE_SEPARATOR || c == PARAGRAPH_END);
}

static bool
is_blank(uint32_t c)
{
	return (c == ' ' || c == '\t' || (c > 0x7f && !is_line_end(c) &&
	    uc_is_property_white_space(c)));
}

/* Format characters are for programs; those that are shown before a number
 * in Arabic and its neighbours are the exception. */
static bool
is_hidden(uint32_t c)
{
	if (uc_is_property_default_ignorable_code_point(c) ||
	    c == BRAILLE_BLANK)
		return (true);
	return (uc_is_general_category(c, UC_FORMAT) &&
	    !((c >= 0x0600 && c <= 0x0605) || c == 0x06dd || c == 0x070f ||
	    c == 0x0890 || c == 0x0891 || c == 0x08e2 || c == 0x110bd ||
	    c == 0x110cd));
}

/* What is wrong with the character at i; NULL when nothing is. */
static const struct err *
judge(const struct work *w, size_t i)
{
	uint32_t	 c = w->in[i];

	if (is_line_end(c))
		return (w->manner == LINES ? NULL : &text_one_line);
	if (is_blank(c) || (c > ' ' && c < 0x7f))
		return (NULL);
	if (uc_is_general_category(c, UC_CONTROL))
		return (w->manner == LINES ? &text_control : &text_one_line);
	if (is_hidden(c) && !joiner_is_needed(i > 0 ? w->in[i - 1] : 0, c,
	    i + 1 < w->n ? w->in[i + 1] : 0))
		return (&text_hidden);
	if (uc_is_property_private_use(c) || c == NOT_A_LETTER ||
	    uc_is_property_not_a_character(c) || c == NOT_AN_OBJECT)
		return (&text_unreadable);
	return (NULL);
}

static void
drop_blanks(struct work *w)
{
	assert(w != NULL);
	while (w->len > 0 && is_blank(w->out[w->len - 1]))
		w->len--;
}

/* A line end takes the blanks before it along; nothing begins with either. */
static void
put(struct work *w, size_t i)
{
	uint32_t	 c = w->in[i];

	if (is_line_end(c)) {
		drop_blanks(w);
		if (w->len > 0 && !(c == '\n' && i > 0 && w->in[i - 1] == '\r'))
			w->out[w->len++] = '\n';
	} else if (!is_blank(c)) {
		w->out[w->len++] = c;
	} else if (w->manner == LINES) {
		if (w->len > 0)
			w->out[w->len++] = c == '\t' || c == WIDE_BLANK ?
			    c : ' ';
	} else if (w->len > 0 && w->out[w->len - 1] != ' ')
		w->out[w->len++] = ' ';
}

/* Decomposing and composing may make one character into three (UAX 15). */
static uint32_t *
normal(struct arena *a, uninorm_t form, const char *s, size_t *n)
{
	uint32_t	*wide, *made;
	size_t		 len = strlen(s);

	wide = arena_array(a, uint32_t, len + 1);
	*n = len;
	if (u8_to_u32((const uint8_t *)s, len, wide, n) == NULL)
		return (NULL);
	if ((made = u32_normalize(form, wide, *n, NULL, n)) == NULL)
		abort();	/* memory is at an end */
	wide = arena_array(a, uint32_t, *n + 1);
	memcpy(wide, made, *n * sizeof(*wide));
	free(made);
	return (wide);
}

static const char *
bytes(struct arena *a, const uint32_t *s, size_t n)
{
	size_t	 len = 4 * n;
	char	*to = arena_take(a, len + 1);

	if (n == 0)
		return ("");
	if (u32_to_u8(s, n, (uint8_t *)to, &len) != (uint8_t *)to)
		abort();	/* there was room for the longest */
	to[len] = '\0';
	return (to);
}

static const struct err *
clean(struct arena *a, const char *typed, enum manner manner, struct clean *c)
{
	struct work		 w = { .manner = manner };
	const struct err	*err;
	size_t			 i;

	*c = (struct clean){ NULL, 0 };
	if (is_ordinary(typed)) {
		c->text = typed;
		return (NULL);
	}
	if (!str_is_utf8(typed, strlen(typed)))
		return (&text_broken);
	w.in = normal(a, UNINORM_NFC, typed, &w.n);
	assert(w.in != NULL);
	w.out = arena_array(a, uint32_t, w.n + 1);
	/* At the ends line ends are blanks, of one line too. */
	while (w.n > 0 && (is_blank(w.in[w.n - 1]) || is_line_end(w.in[w.n - 1])))
		w.n--;
	for (i = 0; i < w.n; i++) {
		c->at = (int64_t)i + 1;
		err = w.len == 0 && is_line_end(w.in[i]) ? NULL : judge(&w, i);
		if (err == NULL)
			put(&w, i);
		else if (manner == MEND)
			w.out[w.len++] = SIGN;
		else
			return (err);
	}
	*c = (struct clean){ bytes(a, w.out, w.len), 0 };
	return (NULL);
}

const struct err *
text_line(struct arena *a, const char *typed, struct clean *c)
{
	return (clean(a, typed, LINE, c));
}

const struct err *
text_lines(struct arena *a, const char *typed, struct clean *c)
{
	return (clean(a, typed, LINES, c));
}

const char *
text_mended(struct arena *a, const char *sent)
{
	struct clean	 c;

	return (clean(a, sent, MEND, &c) == NULL ? c.text : "_");
}

const char *
text_plain(struct arena *a, const char *typed)
{
	size_t		 n, from = 0;
	uint32_t	*s;

	if (is_ordinary(typed) || !str_is_utf8(typed, strlen(typed)))
		return (typed);
	s = normal(a, UNINORM_NFKC, typed, &n);
	while (n > 0 && (is_blank(s[n - 1]) || is_line_end(s[n - 1])))
		n--;
	while (from < n && (is_blank(s[from]) || is_line_end(s[from])))
		from++;
	return (bytes(a, s + from, n - from));
}

const char *
text_password(struct arena *a, const char *typed)
{
	const char	*p;
	size_t		 n;
	uint32_t	*s;

	for (p = typed; *p > 0; p++)
		;
	if (*p == '\0' || !str_is_utf8(typed, strlen(typed)))
		return (typed);
	s = normal(a, UNINORM_NFKC, typed, &n);
	return (bytes(a, s, n));
}
