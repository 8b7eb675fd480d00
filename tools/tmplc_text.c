/* Text that grows.  The compiler runs once and exits, so nothing is freed. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tmplc.h"

void
text_add(struct text *t, const char *s, size_t n)
{
	if (t->len + n + 1 > t->cap) {
		t->cap = (t->len + n + 1) * 2;
		if ((t->data = realloc(t->data, t->cap)) == NULL)
			abort();
	}
	memcpy(t->data + t->len, s, n);
	t->len += n;
	t->data[t->len] = '\0';
}

void
text_printf(struct text *t, const char *fmt, ...)
{
	va_list	 ap;
	char	*s;
	int	 n;

	va_start(ap, fmt);
	n = vasprintf(&s, fmt, ap);
	va_end(ap);
	if (n < 0)
		abort();
	text_add(t, s, (size_t)n);
	free(s);
}

/* A new source line after each \n keeps what was made legible. */
void
text_quote(struct text *t, const char *s, size_t n)
{
	size_t	 i;

	text_add(t, "\"", 1);
	for (i = 0; i < n; i++) {
		if (s[i] == '\n')
			text_printf(t, "%s", i + 1 < n ? "\\n\"\n\t    \"" : "\\n");
		else if (s[i] == '\t')
			text_add(t, "\\t", 2);
		else {
			if (s[i] == '"' || s[i] == '\\')
				text_add(t, "\\", 1);
			text_add(t, &s[i], 1);
		}
	}
	text_add(t, "\"", 1);
}
