/* One step of a case, in the case's own words. */
#include <string.h>

#include "base/arena.h"
#include "base/day.h"
#include "db/db.h"
#include "demo/acts.h"
#include "gen/sql.h"

#define NAMES_MAX	48
#define HOURS_PER_CARD_MONTH	500
#define NORMAL_RATE	70	/* per cent */
#define ASSESSORS	4

/* What the database says of a case. */
struct place {
	struct id	 app, class, decision, offer, allocation, request;
	struct ids	 assignments, assessors;	/* in their order */
	const char	*officer, *signatory;
	struct money	 card_month;	/* the list price of its class */
	struct day	 today;
};

COLUMNS(place_columns, struct place,
    COLUMN(app), COLUMN(class), COLUMN(decision), COLUMN(offer),
    COLUMN(allocation), COLUMN(request), COLUMN(assignments), COLUMN(assessors),
    COLUMN(officer), COLUMN(signatory), COLUMN(card_month), COLUMN(today));

/* The words in braces, and what they stand for. */
struct names { struct arena *arena; struct demo_answer p[NAMES_MAX]; size_t n; };

static const struct err *find_place(struct demo *, struct arena *,
		    const struct demo_case *, struct place *);
static void	 name(struct names *, const char *name, const char *value);
static void	 name_number(struct names *, const char *name, int64_t);
static void	 name_place(struct names *, const struct place *);
static void	 name_words(struct names *, const struct demo_case *);
static void	 name_award(struct demo *, struct names *,
		    const struct demo_case *, const struct place *);
static const char *meaning(const struct names *, const char *, size_t len);
static const char *expand(const struct names *, const char *);
static const struct demo_answer *expand_answers(const struct names *);
static struct bytes paper(const struct names *, const char *heading);

static const struct err *
find_place(struct demo *d, struct arena *a, const struct demo_case *c,
    struct place *p)
{
	struct db		*db = db_new(d->all, a);
	const struct err	*err;

	if ((err = db_begin(db, true)) == NULL)
		err = db_one(db, &sql_demo_case, place_columns, p, P(c->title),
		    P(arena_printf(a, "%s@berth.test", c->writer)),
		    P(c->class));
	db_rollback(db);
	return (err);
}

static void
name(struct names *all, const char *key, const char *value)
{
	if (all->n < NAMES_MAX)
		all->p[all->n++] = (struct demo_answer){ key,
		    value != NULL ? value : "" };
}

static void
name_number(struct names *all, const char *key, int64_t n)
{
	name(all, key, arena_printf(all->arena, "%lld", (long long)n));
}

static void
name_place(struct names *all, const struct place *p)
{
	static const char *const	 parts[] = { "a1", "a2", "a3", "a4" },
					*const people[] = { "p1", "p2", "p3",
					    "p4" };
	size_t				 i;

	name(all, "officer", p->officer);
	name(all, "signatory", p->signatory);
	name(all, "meeting", arena_printf(all->arena, "Meeting of %s",
	    day_iso(all->arena, p->today)));
	name_number(all, "app", p->app.n);
	name_number(all, "class", p->class.n);
	name_number(all, "decision", p->decision.n);
	name_number(all, "offer", p->offer.n);
	name_number(all, "allocation", p->allocation.n);
	name_number(all, "request", p->request.n);
	for (i = 0; i < ASSESSORS && i < p->assessors.n; i++) {
		name_number(all, parts[i], p->assignments.p[i].n);
		name_number(all, people[i], p->assessors.p[i].n);
	}
}

static void
name_words(struct names *all, const struct demo_case *c)
{
	name(all, "owner", c->owner);
	name(all, "writer", c->writer);
	name(all, "title", c->title);
	name(all, "title_zh", c->title_zh);
	name(all, "summary", c->summary);
	name(all, "summary_zh", c->summary_zh);
	name(all, "area", c->area);
	name(all, "sector", c->sector);
	name(all, "model", c->model);
	name(all, "billions", c->billions);
	/* A government department has none. */
	name(all, "registration", c->is_government ? "other" :
	    "registration");
	name(all, "records", c->is_startup ? "startup" : "track_record");
	name(all, "question", c->question);
	name(all, "answer", c->answer);
	name(all, "reason", c->reason);
	name(all, "joins", c->joins);
}

static void
name_award(struct demo *d, struct names *all, const struct demo_case *c,
    const struct place *p)
{
	int	 rate = c->rate != 0 ? c->rate : NORMAL_RATE;
	int64_t	 whole = p->card_month.cents / 100 * c->cards * c->months;

	name_number(all, "cards", c->cards);
	name_number(all, "months", c->months);
	name_number(all, "hours", HOURS_PER_CARD_MONTH * c->cards * c->months);
	name(all, "start", day_iso(all->arena, day_add(d->today, c->starts)));
	name_number(all, "rate", rate);
	name_number(all, "cap", c->cap != 0 ? c->cap : whole * rate / 100);
	name(all, "case", rate > NORMAL_RATE ?
	    "All of it is given to the public, and nobody else pays." : "");
	name(all, "exception", rate > NORMAL_RATE ?
	    "The whole of the result is open to the public." : "");
}

static const char *
meaning(const struct names *all, const char *key, size_t len)
{
	size_t	 i;

	for (i = 0; i < all->n; i++) {
		if (strlen(all->p[i].name) == len &&
		    !strncmp(all->p[i].name, key, len))
			return (all->p[i].value);
	}
	return ("");
}

static const char *
expand(const struct names *all, const char *text)
{
	const char	*said = "";
	size_t		 n;

	for (;;) {
		n = strcspn(text, "{");
		said = arena_printf(all->arena, "%s%.*s", said, (int)n, text);
		if (text[n] == '\0')
			return (said);
		text += n + 1;
		n = strcspn(text, "}");
		said = arena_printf(all->arena, "%s%s", said,
		    meaning(all, text, n));
		text += n + 1;
	}
}

static const struct demo_answer *
expand_answers(const struct names *all)
{
	struct demo_answer	*said;
	size_t			 i, n = 0;

	while (demo_answers[n].name != NULL)
		n++;
	said = arena_array(all->arena, struct demo_answer, n + 1);
	for (i = 0; i < n; i++)
		said[i] = (struct demo_answer){ demo_answers[i].name,
		    expand(all, demo_answers[i].value) };
	return (said);
}

static struct bytes
paper(const struct names *all, const char *heading)
{
	const char *const	 lines[] = { heading,
	    expand(all, "{title}"),
	    "Made for a demonstration: neither the applicant nor the project",
	    "is real, and nothing in it was ever asked of anybody." };

	return (demo_paper(all->arena, lines, sizeof(lines) /
	    sizeof(lines[0])));
}

bool
demo_step(struct demo *d, const struct demo_case *c, enum demo_step step)
{
	const struct act	*act = &acts[step];
	struct arena		*a = arena_borrow();
	struct names		 all = { .arena = a };
	struct demo_request	 r = { .file_name = act->file_name };
	struct place		 p;
	bool			 is_done;

	is_done = find_place(d, a, c, &p) == NULL;
	if (is_done) {
		name_place(&all, &p);
		name_words(&all, c);
		name_award(d, &all, c, &p);
		r.who = expand(&all, act->who);
		r.page = expand(&all, act->page);
		r.path = expand(&all, act->path);
		r.body = act->body != NULL ? expand(&all, act->body) : "";
		r.answers = act->body == NULL ? expand_answers(&all) : NULL;
		if (act->paper != NULL)
			r.file = paper(&all, act->paper);
		is_done = demo_post(d, a, &r);
	}
	arena_return(a);
	return (is_done);
}

bool
demo_join(struct demo *d, const struct demo_case *c)
{
	struct arena	*a = arena_borrow();
	struct place	 p;
	const char	*page;
	bool		 is_done;

	is_done = find_place(d, a, c, &p) == NULL;
	if (is_done) {
		page = arena_printf(a, "/allocations/%lld",
		    (long long)p.allocation.n);
		is_done = demo_post(d, a, &(struct demo_request){
		    .who = c->owner, .page = page,
		    .path = arena_printf(a, "%s/members", page),
		    .body = arena_printf(a, "email=%s@berth.test",
		    c->joins) });
	}
	arena_return(a);
	return (is_done);
}

int
demo_step_wait(enum demo_step step)
{
	return (acts[step].wait);
}
