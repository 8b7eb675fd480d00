/*
 * adapter -- what one kind of scheduler does behind scheduler.h.
 *
 * Only adapters and scheduler.c include this.  An adapter's handle begins
 * with a struct scheduler; its functions keep the promises of scheduler.h,
 * and may rely on scheduler.c having looked at every name before.
 */
#ifndef SCHEDULER_ADAPTER_H
#define SCHEDULER_ADAPTER_H

#include "scheduler/scheduler.h"

#define SCHEDULER_DETAIL_BYTES	800

struct scheduler {
	const struct scheduler_ops	*ops;
	struct instant			(*now)(void);
	char				 detail[SCHEDULER_DETAIL_BYTES];
};

struct scheduler_ops {
	const char	*name;		/* the word in a cluster's row */
	/* Names that the scheduler, or its adapter, needs for itself. */
	const char *const *reserved;	/* ends with NULL */
	bool		 is_made_up;	/* see scheduler_is_made_up() */

	struct scheduler *(*open)(const struct scheduler_config *);
	void		 (*close)(struct scheduler *);
	const struct err *(*ping)(struct scheduler *, struct arena *);
	const struct err *(*read_account)(struct scheduler *, struct arena *,
			    const char *account, struct cluster_seen *);
	const struct err *(*ensure_account)(struct scheduler *,
			    struct arena *, const struct cluster_account *);
	const struct err *(*ensure_member)(struct scheduler *, struct arena *,
			    const char *account, const char *user);
	const struct err *(*remove_member)(struct scheduler *, struct arena *,
			    const char *account, const char *user);
	const struct err *(*close_account)(struct scheduler *, struct arena *,
			    const char *account);
	const struct err *(*cancel_jobs)(struct scheduler *, struct arena *,
			    const char *account, const char *user);
	const struct err *(*jobs)(struct scheduler *, struct arena *,
			    const char *account,
			    const struct instant from_to[2],
			    struct cluster_usages *);
	const struct err *(*capacity)(struct scheduler *, struct arena *,
			    const char *card_type, struct cluster_capacity *);
};

#endif
