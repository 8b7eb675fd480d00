/*
 * submit USER ACCOUNT TYPE CARDS SECONDS [WORD]
 *
 * Sends a job that sleeps as USER and prints "job state reason".  With WORD
 * it waits until that is the job's state or the reason that it waits for
 * ("RUNNING", "AssocGrpGRES"), 30 seconds at most.  A refusal is printed as
 * "refused <number of Slurm>".  submit look JOB [WORD] does so for a job.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "people.h"

#define WAIT_SECONDS	30
#define MINUTES_MAX	10

static int
show(int64_t job, const char *word)
{
	struct people_view	 v;
	bool			 came;

	came = word == NULL || people_wait(job, word, WAIT_SECONDS);
	if (!people_look(job, &v))
		return (1);
	printf("%lld %s %s\n", (long long)job, v.state, v.reason);
	return (came ? 0 : 1);
}

int
main(int argc, char **argv)
{
	struct people_job	 j = { .minutes_max = MINUTES_MAX };
	int64_t			 job;
	int			 error;

	if (argc >= 3 && strcmp(argv[1], "look") == 0)
		return (show(atoll(argv[2]), argc > 3 ? argv[3] : NULL));
	if (argc < 6) {
		fprintf(stderr, "usage: submit USER ACCOUNT TYPE CARDS "
		    "SECONDS [WORD]\n       submit look JOB [WORD]\n");
		return (2);
	}
	j.user = argv[1];
	j.account = argv[2];
	j.card_type = argv[3];
	j.cards = atoi(argv[4]);
	j.seconds = atoi(argv[5]);
	if ((job = people_submit(&j, &error)) == 0) {
		printf("refused %d\n", error);
		return (1);
	}
	return (show(job, argc > 6 ? argv[6] : NULL));
}
