/*
 * info -- asking an applicant for more information (rules/states.md 1).
 *
 * The officer of a case asks while it is in screening.  It then waits for its
 * organisation, and the centre's clock stands still, until they answer or the
 * due day has passed: at the end of that day, in Hong Kong, it lapses.  How
 * many days they have, how often may be asked and when they are reminded is
 * data of the scheme.  What was asked and answered only grows; an answer that
 * is not sent yet is a draft, which the centre does not see.
 */
#ifndef APPLICATION_INFO_H
#define APPLICATION_INFO_H

#include "application/application.h"

#define INFO_CHARS_MAX	4000	/* of the questions, and of the answer */

struct info_request {
	struct id	 id, application, org;
	int32_t		 round;
	const char	*question;
	struct id	 asked_by;
	const char	*asker_name;
	struct instant	 asked_at;
	struct day	 due_day;
	/* NULL, and no instant, until it is answered. */
	const char	*answer, *answerer_name;
	struct instant	 answered_at;
};

extern const struct err	info_closed, info_too_late;

/* Is it this request that the application waits for, and is there time? */
const struct err *info_may_respond(const struct info_request *,
		    const struct application *, struct day today);
/* Documents are brought to a draft, and while more information is asked for;
 * then only those that were added since may be taken away again. */
bool		 application_takes_documents(const struct application *);
bool		 application_may_drop(const struct application *,
		    struct instant uploaded_at);

/* What was decided, while it is held; no cards where nothing is. */
struct approved {
	const char	*class_name;
	struct cards	 cards;
	struct day	 first, last;
	struct rate	 rate;
	struct money	 cap;
};
/* How far an application is, and what is asked of its organisation now: of
 * the application, its columns and what is around it, but no answers; of the
 * request, the question and its days, where app.info_request is one. */
struct application_status {
	struct application	 app;
	struct approved		 award;
	struct info_request	 asked;
};
struct ask	 application_status_ask(struct db *, struct id,
		    struct application_status *);
/* Then, where its state allows for any, the offer, allocation and request. */
const struct err *application_outcome(struct db *, struct application_status *);

/* What happened to an application, oldest first and only what is named. */
struct story_row { const char *action; struct instant at; };
struct story { struct story_row *p; size_t n; };
struct ask	 application_story(struct db *, struct id, struct texts actions,
		    struct story *);

/* What was asked and answered, round by round. */
struct info_thread { struct info_request *p; size_t n; };
struct ask	 info_thread(struct db *, struct id, struct info_thread *);

/* Rows. */
const struct err *info_request_insert(struct db *, const struct info_request *);
/* With the draft of its answer, NULL where there is none. */
/* With the draft of its answer. */
struct info_draft {
	const char	*answer;	/* NULL: nothing yet */
	struct edition	 edition;
};
const struct err *info_request_by_id(struct db *, struct id,
		    struct info_request *, struct info_draft *);
/* db_outdated when the draft is of another version by now. */
const struct err *info_draft_save(struct db *, const struct info_request *,
		    const struct info_draft *);
const struct err *info_response_insert(struct db *, const struct info_request *,
		    const char *answer, struct id person, struct instant);

/* For berth-jobs, each one statement and so done whole or not at all: remind,
 * once for each of the scheme's days; and let lapse what is over. */
const struct err *info_remind_due(struct db *, const char *public_url);
const struct err *info_lapse_due(struct db *, const char *public_url);

#endif
