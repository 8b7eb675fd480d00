/*
 * application -- asking for compute (rules/scheme.md 4, rules/states.md 1).
 *
 * A draft is changed section by section; once it is submitted, what was asked
 * stays as it was asked and only its state moves on (state.h).
 */
#ifndef APPLICATION_APPLICATION_H
#define APPLICATION_APPLICATION_H

#include "application/question.h"
#include "application/state.h"
#include "base/lang.h"
#include "catalogue/catalogue.h"
#include "catalogue/funding_route.h"
#include "catalogue/requirement.h"
#include "document/document.h"

struct arena;
struct ask;
struct db;

struct application {
	struct id		 id;
	struct id		 org;
	const char		*reference;	/* NULL until submitted */
	enum application_state	 state;
	struct instant		 state_since;
	const char		*reason;
	struct instant		 updated_at;
	struct id		 submitted_by;
	struct instant		 submitted_at;
	/* What is asked for; 0 or "none" where it is not answered yet. */
	const char		*title, *title_zh;
	struct id		 class_id;
	struct cards		 cards;
	struct months		 months;
	struct day		 start_on;
	struct rate		 rate;
	int64_t			 hours_needed;	/* GPU-hours */
	/* The other answers: value i belongs to name i. */
	struct texts		 names, values;
	/* Of the documents that are there. */
	struct texts		 document_kinds, document_names;
	/* Around it. */
	struct funding_route	 route;
	struct requirements	 asked;		/* of the route */
	/* An earlier application is named; which one, where there is one. */
	bool			 names_earlier;
	struct id		 earlier;
	const char		*org_name_en, *org_name_zh;
	const char		*org_category;
	int32_t			 org_rd_employees;
	const char		*contact_name, *contact_email, *contact_phone;
	const char		*officer_name;
	struct class_price	 price;		/* of its class, today */
	/* What there is of these: the request is one that is not answered. */
	struct id		 offer, allocation, info_request;
};

#define SECTION_STATUSES(X)						\
	X(SECTION_EMPTY,	"empty",	N_("Not started"))	\
	X(SECTION_STARTED,	"started",	N_("In progress"))	\
	X(SECTION_DONE,		"done",		N_("Completed"))
WORDS_ENUM(section_mark, SECTION_STATUSES);

extern const struct err	application_incomplete, application_no_officer,
		    application_not_withdrawn;

/* While its route takes applications. */
const struct err *application_check_route(const struct application *);
/* Before the decision, and not by way of an offer. */
const struct err *application_check_withdrawal(const struct application *);

/* Rows. */
const struct err *application_lock(struct db *, struct id);
/* All but what its route asks, and that. */
struct ask	 application_ask(struct db *, struct id, struct day today,
		    struct application *);
struct ask	 application_asked(struct db *, struct id,
		    struct requirements *);
/* Both, in one round trip. */
const struct err *application_by_id(struct db *, struct id, struct day today,
		    struct application *);
/* A draft of app->org by app->route; gives it its id. */
const struct err *application_insert(struct db *, struct application *,
		    struct id person, struct instant);
const struct err *application_save_columns(struct db *,
		    const struct application *, struct instant);
/* The application of that organisation that has this reference, if any. */
const struct err *application_earlier(struct db *, struct id org,
		    const char *reference, struct id *);
/* Answers of one section; a NULL value takes the answer away. */
struct answers {
	const char	*section;
	int32_t		 version;	/* of the section, that they began from */
	struct texts	 names, values;
};
/* db_outdated when the section is of another version by now. */
const struct err *application_save_answers(struct db *,
		    const struct application *, const struct answers *);
struct ask	 application_edition(struct db *, struct id,
		    const char *section, struct edition *);
void		 application_start(void);

#endif
