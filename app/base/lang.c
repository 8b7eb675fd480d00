/*
 * Texts in the languages of the portal, from the tables that the build makes.
 */
#include <assert.h>
#include <string.h>

#include "base/lang.h"

const struct lang_info lang_info[LANGS] = {
	[LANG_EN] = { "en", "en", "EN", "English" },
	[LANG_TC] = { "tc", "zh-Hant-HK", "繁", "繁體中文" },
	[LANG_SC] = { "sc", "zh-Hans-CN", "简", "简体中文" },
};

static const struct lang_text *find(enum lang, const char *);

static const struct lang_text *
find(enum lang lang, const char *key)
{
	const struct lang_table	*t = &lang_tables[lang];
	size_t			 low = 0, high = t->n, mid;
	int			 c;

	assert(lang < LANGS && key != NULL);
	while (low < high) {
		mid = (low + high) / 2;
		if ((c = strcmp(key, t->rows[mid].key)) == 0)
			return (&t->rows[mid]);
		if (c < 0)
			high = mid;
		else
			low = mid + 1;
	}
	return (NULL);
}

const char *
lang_text(enum lang lang, const char *key)
{
	const struct lang_text	*row = find(lang, key);

	return (row != NULL ? row->text : key);
}

const char *
lang_name(enum lang lang, const char *en, const char *zh)
{
	const bool	 has_zh = zh != NULL && *zh != '\0';

	if (lang_is_chinese(lang) || en == NULL || *en == '\0')
		return (has_zh ? zh : en);
	return (en);
}

bool
lang_is_chinese(enum lang lang)
{
	assert(lang < LANGS);
	return (lang != LANG_EN);
}

bool
lang_has(const char *key)
{
	return (find(LANG_TC, key) != NULL);
}

enum lang
lang_of_path(const char *segment, size_t len)
{
	enum lang	 l;

	for (l = 0; l < LANGS; l++) {
		if (strlen(lang_info[l].path) == len &&
		    !strncmp(lang_info[l].path, segment, len))
			return (l);
	}
	return (LANGS);
}
