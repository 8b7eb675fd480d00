/* The table of the mails, of the lists in mails_*.h; it sends nothing. */
#include <string.h>

#include "notification/mails.h"

#define MAIL_DEFINE(w, who, topic, path, subject, body, seq)		\
	static const struct slot w##_slots[] = {			\
	    { "name", DATUM_TEXT, NULL, NULL },				\
	    { "link", DATUM_TEXT, NULL, NULL },				\
	    { "user", DATUM_TEXT, NULL, NULL }, DATUM_SLOTS(seq) };	\
	const struct mail_kind mail_kind_##w = { #w, who, topic, path,	\
	    subject, body, w##_slots };
#define MAIL_ADDRESS(word, who, topic, path, subject, body, seq)	\
	&mail_kind_##word,

WORDS_TABLE(mail_topics, MAIL_TOPICS);

MAILS(MAIL_DEFINE)

const struct mail_kind *const mail_kinds[] = { MAILS(MAIL_ADDRESS) NULL };

const struct mail_kind *
mail_find(const char *word)
{
	size_t	 i;

	for (i = 0; mail_kinds[i] != NULL; i++) {
		if (strcmp(mail_kinds[i]->word, word) == 0)
			return (mail_kinds[i]);
	}
	return (NULL);
}
