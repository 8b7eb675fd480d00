/*
 * demo -- the cases of the demonstration: applications of every stage, so
 * that whoever signs in finds something to look at and something to do.
 *
 * Every step is a request to the portal itself, sent in process by the person
 * whose step it is, so rules, record, mails and segregation of duties are the
 * portal's own.  How far a case has come is what its record tells: killed
 * anywhere, the next run goes on from there, and a case that is told to its
 * end is left alone.
 */
#ifndef DEMO_DEMO_H
#define DEMO_DEMO_H

#include "base/types.h"
#include "web/web.h"

struct arena;

/* Where the databases are, as the portal and as the owner of its tables. */
struct demo_settings {
	const char	*public_url, *db_web, *db_owner;
	const char	*password;	/* of all people; to make them only */
};

/* Whoever is not there yet, and tells who they are. */
const struct err *demo_make_people(const struct demo_settings *);

/* What is done to a case, in this order; see steps.c. */
enum demo_step {
	DEMO_CREATE, DEMO_PROJECT, DEMO_APPLICANT, DEMO_PROPOSAL,
	DEMO_COMPUTING, DEMO_DATA, DEMO_BENEFITS, DEMO_FUNDING, DEMO_TEAM,
	DEMO_FINANCE, DEMO_REGISTRATION, DEMO_SUBMIT, DEMO_SCREEN,
	DEMO_PROPOSE, DEMO_ASSIGN, DEMO_DECLARE_1, DEMO_SCORE_1,
	DEMO_DECLARE_3, DEMO_DECLARE_2, DEMO_SCORE_2, DEMO_SCORE_3,
	DEMO_RECOMMEND, DEMO_RECORD, DEMO_CHECK, DEMO_ISSUE, DEMO_ACCEPT,
	DEMO_ASK,	/* of those with a question, the last step of all */
	DEMO_STEPS
};

struct demo_case {
	enum demo_step	 last;		/* how far it is to come */
	const char	*owner, *writer; /* of an e-mail, before the @ */
	bool		 is_government;	/* and so has no registration */
	const char	*title, *title_zh, *summary, *summary_zh;
	const char	*area, *sector, *model, *billions;
	const char	*class;		/* its code */
	int		 cards, months;
	int		 wait;		/* days until it is to start */
	const char	*conflict;	/* that the third assessor declares */
	const char	*question;	/* that the officer asks in the end */
};

/* Those that are accepted come last: their cards count against all others. */
extern const struct demo_case	demo_cases[];	/* ends with a NULL title */

struct demo_answer { const char *name, *value; };

/* What all of them answer; {title} stands for the title of the case. */
extern const struct demo_answer	demo_answers[];	/* ends with a NULL name */

/* What the database says of a case. */
struct demo_place {
	struct id	 org, app, class, decision, offer;
	struct ids	 assignments;	/* of the assessors, in their order */
	const char	*officer;
	struct day	 today;
	struct money	 subsidy;	/* 70 % of a card-month */
	int64_t		 steps;
};
/* People who are signed in, and the portal they ask. */
struct demo_visitor { const char *who, *token; struct id id; };
#define DEMO_VISITORS_MAX	24

struct demo {
	struct web_env		 env;
	struct db_pool		*all;		/* sees every row */
	struct arena		*arena;		/* for as long as all of it */
	struct demo_visitor	 visitors[DEMO_VISITORS_MAX];
	size_t			 visitors_n;
};

/* Signed in now, if not yet; NULL when there is no such person. */
const struct demo_visitor *demo_visitor(struct demo *, const char *who);

struct demo_request {
	const char	*who, *path;
	const char	*body;		/* fields, encoded */
	const char	*file_name;	/* of a PDF that goes with them, or NULL */
	struct bytes	 file;
};

/* What one step of a case asks, and who asks it. */
struct demo_request demo_step_request(struct demo *, struct arena *,
		    const struct demo_case *, const struct demo_place *);

/* True when it was done: the answer leads on to another page. */
bool		 demo_post(struct demo *, struct arena *,
		    const struct demo_request *);
void		 demo_sign_out(struct demo *);

/* All cases, once; false when one could not be told to its end. */
bool		 demo_make_cases(const struct demo_settings *);

/* A PDF of one page with these lines of ASCII, the first one large. */
struct bytes	 demo_paper(struct arena *, const char *const lines[],
		    size_t n);

#endif
