/* Whether something is asked.  What an answer must be is not known here. */
#include <assert.h>
#include <string.h>

#include "base/str.h"
#include "catalogue/requirement.h"

WORDS_TABLE(requirement_kinds, REQUIREMENT_KINDS);

static bool	 is_among(const struct texts *, const char *);

const struct requirement *
requirement_find(const struct requirements *all, enum requirement_kind kind,
    const char *name)
{
	size_t	 i;

	assert(all != NULL);
	for (i = 0; i < all->n; i++) {
		if (all->p[i].kind == kind && !strcmp(all->p[i].name, name))
			return (&all->p[i]);
	}
	return (NULL);
}

static bool
is_among(const struct texts *all, const char *word)
{
	size_t	 i;

	assert(all != NULL);
	for (i = 0; i < all->n; i++) {
		if (!strcmp(all->p[i], word))
			return (true);
	}
	return (false);
}

bool
requirement_applies(const struct requirement *r, const char *category,
    const char *answer)
{
	assert(category != NULL);
	if (r->categories.n > 0 && !is_among(&r->categories, category))
		return (false);
	if (r->if_question == NULL)
		return (true);
	return (answer != NULL && (r->if_answer == NULL ||
	    str_has_word(answer, r->if_answer)));
}
