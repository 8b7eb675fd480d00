/*
 * application_web -- the pages on which compute is asked for, and what they
 * share: opening an application and being allowed to change it.
 */
#ifndef APPLICATION_APPLICATION_WEB_H
#define APPLICATION_APPLICATION_WEB_H

#include "application/asked.h"
#include "application/declaration.h"
#include "application/info.h"
#include "application/limits.h"
#include "application/list.h"
#include "application/registration.h"
#include "base/arena.h"
#include "base/str.h"
#include "billing/rating.h"
#include "document/document.h"
#include "identity/role.h"
#include "web/kit.h"
#include "web/route.h"

/* Those who may read an application as it was written. */
#define APPLICATION_READERS	(ROLES_ORG | ROLE_BIT(ROLE_OFFICER) |		\
			 ROLE_BIT(ROLE_SECRETARY) | ROLE_BIT(ROLE_AUDITOR))

handler	application_list_show, application_list_csv, application_new,
	application_create, application_show, application_tasks_show,
	section_show, section_update, check_show,
	submission_show, submission_create,
	withdrawal_new, withdrawal_create,
	info_response_new, info_response_create;

/* The estimate beside the form: is_known once it can be made. */
struct estimate {
	bool		 is_known;
	struct preview	 preview;
	struct rate	 rate;
};

/* A section on its page. */
struct section_page {
	enum section		 section;
	struct edition		 edition;
	struct class_prices	 classes;
	struct estimate		 estimate;
};

/* The name of a class by its number as it is typed; "" where there is none. */
const char	*class_named(const struct class_prices *, const char *typed);

/* A step of a case as the applicant sees it. */
struct stage { const char *label; enum step step; };
#define STAGES_MAX	(CASE_STEP_DECISION + 2)
struct stages { const struct stage *p; size_t n; };
/* Submitted, and the steps of its route; gives back how many. */
size_t		 application_stages(const struct texts *steps,
		    enum application_state, struct stage[STAGES_MAX]);
/* Is it on its way, or decided: more than a draft, less than given up? */
bool		 application_is_on_its_way(enum application_state);
bool		 application_is_decided(enum application_state);

/* The application of the path, if this person may see it: those of other
 * organisations' drafts are as if they were not there. */
const struct err *application_open(struct web *, struct id,
		    struct application *);
/* The same, with another question in the round trip. */
const struct err *application_open_with(struct web *, struct id,
		    struct application *, struct ask);
/* The same, locked, a draft, and theirs to change. */
const struct err *application_open_draft(struct web *, struct id,
		    struct application *);
/* The same, where documents may be brought. */
const struct err *application_open_for_documents(struct web *, struct id,
		    struct application *);
/* May the person change it, were it a draft? */
bool		 application_is_editor(const struct web *,
		    const struct application *);
/* Tell who may sign when the draft is whole. */
const struct err *application_tell_to_sign(struct web *, struct id);
struct estimate	 application_estimate(const struct application *);

/* For templates. */
const char	*section_path(struct web *, const struct application *,
		    enum section);
const char	*application_path(struct web *, const struct application *,
		    const char *rest);
const char	*question_shown(struct web *, const struct application *,
		    const struct question *);
/* Is it on the page: asked as things are, or as they were just typed? */
bool		 question_is_shown(struct web *, const struct application *,
		    const struct question *);
/* The text of a fault with its figures, in the language of the request. */
const char	*fault_said(struct web *, const struct fault *);
/* The kinds of documents that are asked of it. */
struct words	 application_kinds(struct arena *, const struct application *);
enum tone	 status_tone(enum section_mark);
enum tone	 state_tone(enum application_state);
const char	*kind_shown(const char *stored);	/* of a document */

extern const struct route application_routes[];

#endif
