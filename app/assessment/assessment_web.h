/* assessment_web -- the pages on which a case is reviewed. */
#ifndef ASSESSMENT_ASSESSMENT_WEB_H
#define ASSESSMENT_ASSESSMENT_WEB_H

#include "application/info.h"
#include "assessment/review.h"
#include "web/route.h"

/* A case, its papers, and what the viewer may do with it now. */
struct review_view {
	struct review_case	 c;
	struct papers		 papers;
	struct level		 level;		/* whose capacity is shown */
	int32_t			 assessors_min;
	struct tally		 tally;		/* n 0: nothing was scored */
	bool			 may_screen, may_review, may_assign,
				 may_recommend, may_record, may_check;
};

/* The next paper of a kind, from *i on; NULL when there is none. */
const struct paper *paper_next(const struct papers *, enum paper_kind,
		    size_t *i);
/* A round of questions, with its answer where there is one. */
struct info_request paper_request(const struct papers *, const struct paper *);
/* The total of one assignment's scores. */
struct points	 papers_total(const struct papers *, struct id assignment);
const char	*points_text(struct web *, int32_t tenths);
/* Brings answers and documents into the order of the form. */
void		 papers_sort(struct papers *);
/* A text in the language of the page, its {} filled. */
const char	*text_with(const struct web *, const char *text, const char *value);
/* What an answer was to, and what an audited action was, in words. */
const char	*answer_label(const char *name);
/* An answer as it was stored; a choice in words. */
const char	*answer_shown(const struct web *, const char *name, const char *answer);
const char	*event_shown(const char *action);
int64_t		 days_since(const struct web *, struct instant);
/* The page of a case, whichever way one comes to it. */
const struct err *review_page(struct web *, struct id application);
/* Note what was done, and go back to the case. */
const struct err *review_note(struct web *, const struct review_case *,
		    const char *action, const char *detail);
const struct err *review_done(struct web *, struct id application,
		    const char *said);
/* A mail to people about a case. */
const struct err *review_tell(struct web *, const struct review_case *,
		    struct ids people, const char *path);

handler review_list, review_show, screening_create, info_request_create,
    technical_review_create,
    assignments_create, declaration_new, declaration_create, ruling_create,
    assignment_back, scores_new, scores_create, recommendation_create,
    decision_create, decision_list, decision_back, decision_check_create,
    decision_return_create;

extern const struct route assessment_routes[];

#endif
