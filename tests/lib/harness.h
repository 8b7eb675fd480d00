/*
 * harness -- what database and web tests stand on.
 *
 * tests/with-db gives each program a database of its own, migrated and with
 * the seed of the migrations, and the BERTH_DB* variables.  Facts that a test
 * needs are made by fact() as the owner of the tables and stay; a database
 * test works in a transaction that is rolled back.
 */
#ifndef TESTS_HARNESS_H
#define TESTS_HARNESS_H

/* cmocka wants these, in this order. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/arena.h"
#include "db/db.h"
#include "identity/identity.h"
#include "portal/portal.h"
#include "web/route.h"
#include "web/web.h"

extern struct db_pool	*web_pool;	/* as berth_web */
extern struct db_pool	*jobs_pool;	/* as berth_jobs */
extern const struct portal *portal;	/* its routes */
extern struct arena	*arena;		/* reset before each test */

/* Group set-up and tear-down, for cmocka_run_group_tests(). */
int	harness_open(void **);
int	harness_close(void **);
int	harness_fresh(void **);		/* set-up of a test that needs no more */

/* One statement as the owner, seeing everything; $1.. are text.  The first
 * column of the first row, as a number or as text. */
int64_t	 fact(const char *sql, ...) __attribute__((sentinel));
const char *fact_text(const char *sql, ...) __attribute__((sentinel));
const char *text(int64_t);	/* a number, as fact() takes it */
#define FACT(...)	fact(__VA_ARGS__, (char *)0)
#define FACT_TEXT(...)	fact_text(__VA_ARGS__, (char *)0)
/* Does the database refuse it?  With which constraint, or SQLSTATE? */
const char *refusal(const char *sql);
/* The same by the portal's own role, seeing everything. */
const char *refusal_of_web(const char *sql);

/* A command of the shell, where $B holds our programs; as system(3). */
int	 shell(const char *);

/* A person with an e-mail made from `name` and the centre roles that are
 * given, ended by -1; an organisation; a membership. */
struct id fact_person(const char *name, ...);
struct id fact_org(const char *name);
void	 fact_member(struct id org, struct id person, enum role);
/* All that its route asks of a draft but what stands in columns; and that,
 * and its submission, on a day on which the term is still to come. */
void	 fact_complete(struct id application);
void	 fact_submit(struct id application, struct id by, struct id officer);

/* A turn as somebody: begin, and the context of request_begin(). */
struct db *turn_as(struct id person);
void	 turn_end(struct db *);		/* rolls back */

#define BROWSER_REQUEST	"0123456789abcdef"	/* the id of each */

/* A browser: cookies, and what the last answer was. */
struct browser {
	char		 cookie[2048];
	struct reply	*rep;
	const char	*body;		/* NUL-terminated */
	const char	*location;	/* NULL when there is none */
	char		 csrf[80];
	struct id	 person;
	/* Headers that are sent when they are not NULL. */
	const char	*origin, *fetch_site, *accept_language, *user_agent;
	const char	*address;	/* 192.0.2.1 when it is NULL */
};

struct browser	*browser_new(void);
struct browser	*browser_as(struct id person);	/* signed in */
int		 browse(struct browser *, const char *method, const char *path,
		    const char *body);
#define get(b, path)		browse((b), "GET", (path), NULL)
/* Adds what a form carries: the CSRF token of the last page (or of the
 * session), a mark, and of an edit the version that is there now. */
int		 post(struct browser *, const char *path, const char *body);
/* multipart with fields "name=value&..." and one file. */
int		 post_file(struct browser *, const char *path,
		    const char *fields, const char *file_field,
		    const char *file_name, struct bytes content);
/* Who looks at documents from now on; who did. */
inspector	*browser_inspector(inspector *);
const char	*header(const struct browser *, const char *name);
/* A hidden field of the form on the page that is sent to `path`, or NULL. */
const char	*hidden(const struct browser *, const char *path,
		    const char *name);
/* The version that the form of an edit holds when it is opened now; NULL for
 * what is no edit. */
const char	*version_now(const struct browser *, const char *path);
/* The page but for the marks of its forms, which are new each time. */
const char	*steady(const struct browser *);

#define assert_has(b, text)	assert_non_null(strstr((b)->body, (text)))
#define assert_lacks(b, text)	assert_null(strstr((b)->body, (text)))

#endif
