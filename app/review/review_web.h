/*
 * review_web -- a case as it lies on a page, its screening and technical
 * review.  The page itself is desk/'s.
 */
#ifndef REVIEW_REVIEW_WEB_H
#define REVIEW_REVIEW_WEB_H

#include "application/info.h"
#include "application/registration.h"
#include "audit/audit.h"
#include "document/document.h"
#include "notification/mails.h"
#include "review/papers.h"
#include "web/route.h"

/* A case and its papers. */
struct case_view {
	struct review_case	 c;
	struct registration	 registration;
	struct case_answers	 answers;
	struct documents	 documents;
	struct info_thread	 questions;
	struct told_event	*events;
	size_t			 events_n;
	bool			 is_closed;	/* to who has not declared */
	/* The term whose capacity is shown, and with which forms begin. */
	struct level		 level;
	struct classes_left	 classes;
};

/* Brings answers and documents into the order of the form. */
void		 case_view_sort(struct case_view *);
/* A text in the language of the page, its {} filled. */
const char	*text_with(const struct web *, const char *text, const char *value);
/* What an answer was to. */
const char	*answer_label(const char *name);
/* An answer as it was stored; a choice in words. */
const char	*answer_shown(const struct web *, const char *name, const char *answer);
/* A case as what a mail is about. */
struct about	 case_about(const struct review_case *);
/* Tell whoever must act next; `c` as it was before it moved. */
const struct err *case_tell_next(struct web *, const struct review_case *);
/* Say what was done, and go back to the case. */
const struct err *review_done(struct web *, struct id application,
		    const char *said);
/* What is proposed or decided, as it was typed: no more cards than the route
 * gives, nor than there are of the class. */
void		 level_read(struct web *, const struct review_case *,
		    const struct classes_left *, struct level *);

handler screening_create, info_request_create, technical_review_create;

#endif
