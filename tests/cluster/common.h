/*
 * common -- what the tests against a real Slurm share: a scheduler opened on
 * the sandbox, accounts to try, and people who send jobs.  An account is
 * named after the time, so that a test can run again on the same cluster.
 */
#ifndef TESTS_CLUSTER_COMMON_H
#define TESTS_CLUSTER_COMMON_H

#include "people.h"
#include "scheduler/adapters.h"
#include "scheduler/scheduler.h"

struct arena;

#define USER		"b00001"
#define OTHER		"b00002"
#define TYPE		"h800"
#define OTHER_TYPE	"a800"
#define CHINESE		"粵港澳大灣區氣候模型「第一期」"
#define ERR_SUBMIT_LIMIT	2050
#define ERR_NO_ASSOCIATION	2045
#define ERR_INVALID_GRES	2072

extern struct arena	*arena;
extern struct scheduler	*s;

int		 cluster_setup(void **);
int		 cluster_teardown(void **);
struct instant	 cluster_now(void);
struct scheduler *cluster_open(size_t window_bytes);

struct cluster_account	some_account(const char *tag, int cards);
/* One that is made, with a member. */
struct cluster_account	some_account_with(const char *tag, int cards,
		    const char *user);

void		 is_err(const struct err *got, const struct err *wanted);
/* deploy/dev/slurm, and the first line that any command prints. */
void		 tool(const char *verb, const char *name);
const char	*told(const char *command);

/* The cluster takes a job, refuses one, and in the end ends all of them. */
int64_t		 takes(const char *user, const struct cluster_account *,
		    int cards, int seconds);
void		 refuses(const char *user, const struct cluster_account *,
		    int wanted);
void		 closes(const char *account);

#endif
