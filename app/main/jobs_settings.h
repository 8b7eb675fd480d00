/*
 * jobs_settings -- what berth-jobs is told by its environment, beside what
 * config.h has.
 *
 *   BERTH_SMTP_URL, _USER, _PASSWORD   the mail server; none: no mail leaves
 *   BERTH_MAIL_FROM                    who writes
 *   BERTH_SELLER_*                     who writes invoices; placeholders that
 *                                      say so until they are set
 *   BERTH_FONTS                        directory of the fonts of documents;
 *                                      none: fonts/ beside the program
 *   BERTH_CLUSTER_<CODE>_URL, _NAME, _KEY_FILE
 *                                      how the cluster of that code is
 *                                      reached, what it calls itself, and the
 *                                      file of its key; "main" is MAIN, and -
 *                                      is _
 */
#ifndef MAIN_JOBS_SETTINGS_H
#define MAIN_JOBS_SETTINGS_H

#include "invoice/seller.h"
#include "notification/mail.h"
#include "scheduler/clusters.h"

struct arena;
struct workshop;

struct smtp	 smtp_settings(void);	/* url NULL: there is no server */
struct seller	 seller_settings(void);
void		 fonts_settings(void);	/* before the first document */

/* Opens the way to a cluster, and leaves its scheduler NULL when no way is
 * set or its adapter is not linked; ends the program when its key cannot be
 * read. */
void		 cluster_open(struct arena *, struct cluster *);
/* All of the centre's, for the workshop; they live as long as the arena. */
const struct err *clusters_open(struct workshop *, struct arena *,
		    struct clusters *);

#endif
