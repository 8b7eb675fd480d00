/*
 * Jobs that never ran, made up so that a page about use has something to
 * show: people work on weekdays and let jobs run over night, begin slowly,
 * have weeks in which they write, and now and then a job fails.  No more cards
 * are held at any moment than the account has.
 */
#include <stdio.h>
#include <string.h>

#include "base/day.h"
#include "demo/cluster.h"
#include "demo/story.h"

#define RAMP_DAYS	28	/* until they know their way */
#define MINUTE		60
#define HOUR		(60 * MINUTE)
#define JOB_FIRST	210001	/* numbers of the story begin here */
#define SOME		1000	/* chances are out of so many */

static int	 keenness(const struct played_account *, struct day);
static int32_t	 cards_of(const struct played_account *, int64_t key);
static struct instant lay(struct played_account *, int32_t cards,
		    struct instant wanted, struct seconds);
static enum cluster_job_state fate(struct seconds *, int64_t key);
static bool	 one_job(struct played_account *, struct day, int64_t key,
		    size_t member, struct played_job *);

/* How many jobs of SOME that a person might begin that day they do begin. */
static int
keenness(const struct played_account *a, struct day day)
{
	static const int	 of_weekday[7] = { 160, 110, 900, 960, 1000,
				    960, 700 };	/* from Saturday */
	int	 age = day.n - a->opened.n;
	int	 n = of_weekday[day.n % 7];

	if (demo_chance("idle", a->number, day.n / 7, 7) == 0)
		n /= 12;
	if (age < RAMP_DAYS)
		n = n * (age + 4) / (RAMP_DAYS + 4);
	/* Some ask for more than they use. */
	return (n * (int)(60 + demo_chance("keen", a->number, 0, 40)) / 100);
}

static int32_t
cards_of(const struct played_account *a, int64_t key)
{
	int32_t	 all = a->limits.cards.n;
	uint32_t whole = demo_chance("cards", a->number, key, 10);

	if (whole < 4 || all == 1)
		return (all);
	return (whole < 7 ? (all + 1) / 2 : 1);
}

/* On the cards that are free first, once there are enough. */
static struct instant
lay(struct played_account *a, int32_t cards, struct instant wanted,
    struct seconds length)
{
	struct instant	*lane[LANES_MAX], *swap;
	int32_t		 i, j;

	for (i = 0; i < a->limits.cards.n; i++) {
		lane[i] = &a->free_at[i];
		for (j = i; j > 0 && lane[j]->us < lane[j - 1]->us; j--) {
			swap = lane[j];
			lane[j] = lane[j - 1];
			lane[j - 1] = swap;
		}
	}
	if (lane[cards - 1]->us > wanted.us)
		wanted = *lane[cards - 1];
	for (i = 0; i < cards; i++)
		*lane[i] = instant_add(wanted, length);
	return (wanted);
}

static enum cluster_job_state
fate(struct seconds *length, int64_t key)
{
	uint32_t	 n = demo_chance("fate", key, 0, 100);

	if (n < 80)
		return (CLUSTER_JOB_COMPLETED);
	if (n < 90) {
		length->n = 2 * MINUTE + length->n / 20;
		return (CLUSTER_JOB_FAILED);
	}
	if (n < 96) {
		length->n = length->n / 2 + MINUTE;
		return (CLUSTER_JOB_CANCELLED);
	}
	return (CLUSTER_JOB_TIMEOUT);
}

/* False when it would have to wait for a day or more: they give up. */
static bool
one_job(struct played_account *a, struct day day, int64_t key, size_t member,
    struct played_job *j)
{
	struct instant	 submitted, start;
	struct seconds	 length = { 30 * MINUTE +
			    demo_chance("long", a->number, key, 17 * HOUR) };
	int32_t		 cards = cards_of(a, key), i, n = 0;

	submitted = instant_add(instant_of_day(day), (struct seconds){
	    9 * HOUR + demo_chance("at", a->number, key, 12 * HOUR) });
	for (i = 0; i < a->limits.cards.n; i++)
		n += a->free_at[i].us < instant_of_day(day_add(day, 1)).us;
	if (n < cards)
		return (false);
	*j = (struct played_job){ .account = a, .usage = {
	    .state = fate(&length, key), .account = a->name,
	    .card_type = a->card_type, .cards = { cards } } };
	start = lay(a, cards, instant_add(submitted, (struct seconds){ 4 }),
	    length);
	snprintf(j->user, sizeof(j->user), "%s", a->members[member]);
	j->usage.submitted = submitted;
	j->usage.start = start;
	j->usage.elapsed = length;
	j->usage.end = instant_add(start, length);
	return (true);
}

size_t
use_until(struct played_account *a, struct day until, struct played_job *jobs,
    size_t n)
{
	int64_t	 key;
	size_t	 member, round;

	for (; day_compare(a->told, until) < 0; a->told = day_add(a->told, 1)) {
		for (member = 0; member < a->members_n; member++) {
			for (round = 0; round < 3 && n < JOBS_MAX; round++) {
				key = (int64_t)a->told.n * 100 +
				    (int64_t)(member * 10 + round);
				if ((int)demo_chance("job", a->number, key,
				    SOME) >= keenness(a, a->told) ||
				    !one_job(a, a->told, key, member,
				    &jobs[n]))
					continue;
				jobs[n].usage.job = (int64_t)(JOB_FIRST + n);
				n++;
			}
		}
	}
	return (n);
}
