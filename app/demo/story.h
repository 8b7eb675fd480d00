/* story -- what the files of the demonstration share with each other. */
#ifndef DEMO_STORY_H
#define DEMO_STORY_H

#include "base/err.h"
#include "base/types.h"
#include "demo/cast.h"
#include "demo/demo.h"
#include "web/web.h"

struct arena;
struct workshop;

#define DEMO_DAYS		425	/* before today, the story begins */
#define DEMO_VISITORS_MAX	64

struct visitor;

struct demo {
	struct web_env		 env;
	struct db_pool		*all;		/* owner: sees every row */
	struct arena		*arena;		/* for as long as all of it */
	const char		*password;
	struct day		 today;		/* the real one */
	struct workshop		*workshop;
	struct visitor		*visitors[DEMO_VISITORS_MAX];
	size_t			 visitors_n;
};

/* --- Being somebody: visit.c -------------------------------------------- */

struct demo_request {
	const char	*who;
	const char	*page;		/* where the form is */
	const char	*path;		/* where it is sent to */
	/* "name=value&name&*": typed, ticked, all boxes ticked; see fill.c. */
	const char	*body;
	const struct demo_answer *answers;	/* to what of it is asked */
	const char	*file_name;	/* of a PDF that goes with it, or NULL */
	struct bytes	 file;
};

/* True when it was done: the answer leads on to another page. */
bool		 demo_post(struct demo *, struct arena *,
		    const struct demo_request *);
void		 demo_sign_out(struct demo *);

/* --- What is done ------------------------------------------------------- */

/* The organisations that nobody has founded yet, and who belongs to them. */
bool		 demo_found(struct demo *);
/* One step of a case. */
bool		 demo_step(struct demo *, const struct demo_case *,
		    enum demo_step);
/* Whoever is to join the allocation of a case today. */
bool		 demo_join(struct demo *, const struct demo_case *);
/* How many working minutes after the step before. */
int		 demo_step_wait(enum demo_step);

/* A step of finance: what is done in the month after `month`. */
enum demo_act { DEMO_CLOSE, DEMO_DRAFT, DEMO_BILL_CHECK, DEMO_BILL, DEMO_EXPORT,
	DEMO_ACTS };
/* Of the last month some is left for who signs in to do. */
struct demo_bill { struct day month; enum demo_act act; bool is_last; };
bool		 demo_bill(struct demo *, const struct demo_bill *);

/* All cases and months, day by day. */
bool		 demo_tell(struct demo *);

/* --- Time, chance, papers ----------------------------------------------- */

/* The portal's clock; INSTANT_NONE is the real time. */
bool		 demo_set_clock(struct demo *, struct instant);
/* What berth-jobs would have done by now. */
bool		 demo_work(struct demo *, bool with_tick);
/* The meter reads the cluster once more. */
void		 demo_meter(struct demo *);
/* The story is always the same: a number below n for these. */
uint32_t	 demo_chance(const char *of, int64_t a, int64_t b, uint32_t n);

/* A PDF of one page with these lines of ASCII, the first one large. */
struct bytes	 demo_paper(struct arena *, const char *const lines[],
		    size_t n);

#endif
