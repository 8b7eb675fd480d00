/*
 * What comes at once and what once a day: each person's own choice.  Mails
 * about the account itself are not to be chosen.
 */
#include "base/arena.h"
#include "gen/pages_notification.h"
#include "notification/jobs_web.h"
#include "notification/tell.h"
#include "web/form.h"

WORDS_TABLE(manners, MANNERS);

/* GET /account/mails */
const struct err *
mail_choices_edit(struct web *w)
{
	const struct err	*err;
	struct mail_choices	 c;

	if ((err = mail_choices_by_person(w->db, w->viewer.person, &c)) != NULL)
		return (err);
	t_mail_choices(w, &c);
	return (web_page(w));
}

/* POST /account/mails */
const struct err *
mail_choices_update(struct web *w)
{
	const struct err	*err;
	struct mail_choices	 c = { { false } };
	size_t			 i;

	for (i = TOPIC_ACCOUNT + 1; i < mail_topics.n; i++)
		c.is_daily[i] = form_word(w, mail_topics.stored[i],
		    FORM_REQUIRED, &manners) == MANNER_DAILY;
	if ((err = form_check(w)) != NULL ||
	    (err = mail_choices_save(w->db, w->viewer.person, &c)) != NULL)
		return (err);
	web_flash(w, N_("The changes are saved."));
	return (web_see_other(w, "/account"));
}
