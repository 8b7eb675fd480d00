/* Text into a buffer. */
#include <assert.h>
#include <string.h>

#include "base/arena.h"
#include "base/out.h"

static void	 reserve(struct out *, size_t);

static void
reserve(struct out *o, size_t len)
{
	char	*bigger;

	assert(o != NULL && o->len <= o->cap);
	if (len <= o->cap - o->len)
		return;
	o->cap = 2 * (o->len + len) + 8192;
	bigger = arena_take(o->arena, o->cap);
	if (o->len > 0)
		memcpy(bigger, o->data, o->len);
	o->data = bigger;
}

void
out_raw(struct out *o, const char *s, size_t len)
{
	assert(o != NULL);
	reserve(o, len);
	if (len > 0)
		memcpy(o->data + o->len, s, len);
	o->len += len;
}

void
out_move(struct out *o, size_t from, size_t to)
{
	size_t	 n = o->len - from;
	char	*part;

	assert(to <= from && from <= o->len);
	part = arena_copy(o->arena, o->data + from, n);
	memmove(o->data + to + n, o->data + to, from - to);
	memcpy(o->data + to, part, n);
}

void
out_text(struct out *o, const char *s)
{
	static const struct { char c; const char *entity; size_t len; } escapes[] = {
		{ '&', "&amp;", 5 }, { '<', "&lt;", 4 }, { '>', "&gt;", 4 },
		{ '"', "&quot;", 6 }, { '\'', "&#39;", 5 },
	};
	size_t	 i, plain;

	while (s != NULL && *s != '\0') {
		plain = strcspn(s, "&<>\"'");
		out_raw(o, s, plain);
		s += plain;
		for (i = 0; i < sizeof(escapes) / sizeof(escapes[0]); i++) {
			if (escapes[i].c == *s) {
				out_raw(o, escapes[i].entity, escapes[i].len);
				s++;
				break;
			}
		}
	}
}

void
out_prefix(struct out *o)
{
	assert(o != NULL && o->lang < LANGS);
	out_raw(o, "/", 1);
	out_raw(o, lang_info[o->lang].path, strlen(lang_info[o->lang].path));
}

void
out_tr(struct out *o, const char *key)
{
	assert(o != NULL && o->lang < LANGS);
	if (key != NULL)
		out_text(o, lang_text(o->lang, key));
}

void
out_word(struct out *o, const struct words *set, unsigned n)
{
	assert(set != NULL);
	if (n < set->n)
		out_tr(o, set->shown[n]);
}

const char *
out_upto(struct out *o, const char *text)
{
	const char	*hole = strstr(text, "{}");

	assert(o != NULL);
	if (hole == NULL) {
		out_text(o, text);
		return (text + strlen(text));
	}
	out_text(o, arena_copy(o->arena, text, (size_t)(hole - text)));
	return (hole + 2);
}
