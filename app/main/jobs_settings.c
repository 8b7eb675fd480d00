/* The settings of jobs_settings.h, and the one list of linked adapters. */
#include <assert.h>
#include <ctype.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/log.h"
#include "db/db.h"
#include "invoice/invoice_document.h"
#include "main/config.h"
#include "main/jobs_settings.h"
#include "notification/worker.h"
#include "scheduler/adapter.h"
#include "scheduler/adapters.h"

#define KEY_BYTES_MAX	4096

/* The kinds of cluster that this program can speak to. */
static const struct scheduler_ops *const adapters[] = {
	&scheduler_slurm, NULL
};

static const char *text_or(const char *name, const char *otherwise);
static const struct scheduler_ops *adapter_find(const char *name);
static const char *cluster_text(struct arena *, const char *code,
		    const char *what);
static struct bytes key_read(struct arena *, const char *path);

static const char *
text_or(const char *name, const char *otherwise)
{
	const char	*value = config_text(name);

	return (value != NULL ? value : otherwise);
}

struct smtp
smtp_settings(void)
{
	return ((struct smtp){ config_text("BERTH_SMTP_URL"),
	    text_or("BERTH_MAIL_FROM", "berth@localhost"),
	    config_text("BERTH_SMTP_USER"),
	    config_text("BERTH_SMTP_PASSWORD") });
}

struct seller
seller_settings(void)
{
	return ((struct seller){ .party = {
		.name = { text_or("BERTH_SELLER_EN",
		    "AI Supercomputing Centre (PLACEHOLDER)"),
		    text_or("BERTH_SELLER_ZH", "人工智能超算中心（範例）") },
		.address = { text_or("BERTH_SELLER_ADDRESS_EN",
		    "Cyberport, Hong Kong (PLACEHOLDER)"),
		    text_or("BERTH_SELLER_ADDRESS_ZH", "香港數碼港（範例）") },
		.ubi = text_or("BERTH_SELLER_BR", "00000000"),
		.email = text_or("BERTH_SELLER_EMAIL",
		    "finance@example.test") },
	    .bank = text_or("BERTH_SELLER_BANK", "PLACEHOLDER"),
	    .account_name = text_or("BERTH_SELLER_ACCOUNT_NAME",
	    "PLACEHOLDER"),
	    .account_number = text_or("BERTH_SELLER_ACCOUNT",
	    "000-000000-000"),
	    .fps_id = text_or("BERTH_SELLER_FPS_ID", "0000000") });
}

void
fonts_settings(void)
{
	invoice_fonts(config_text("BERTH_FONTS"));
}

static const struct scheduler_ops *
adapter_find(const char *name)
{
	size_t	 i;

	for (i = 0; adapters[i] != NULL; i++) {
		if (!strcmp(adapters[i]->name, name))
			return (adapters[i]);
	}
	return (NULL);
}

/* BERTH_CLUSTER_MAIN_URL of "main" and "URL". */
static const char *
cluster_text(struct arena *a, const char *code, const char *what)
{
	char	*name = arena_printf(a, "BERTH_CLUSTER_%s_%s", code, what);
	char	*p;

	for (p = name; *p != '\0'; p++)
		*p = *p == '-' ? '_' : (char)toupper((unsigned char)*p);
	return (config_text(name));
}

static struct bytes
key_read(struct arena *a, const char *path)
{
	unsigned char	*key = arena_take(a, KEY_BYTES_MAX);
	ssize_t		 n = -1;
	int		 fd;

	if ((fd = open(path, O_RDONLY)) != -1) {
		n = read(fd, key, KEY_BYTES_MAX);
		close(fd);
	}
	if (n <= 0) {
		log_error("jobs.key", "path", path);
		exit(1);
	}
	return ((struct bytes){ key, (size_t)n });
}

void
cluster_open(struct arena *a, struct cluster *c)
{
	const struct scheduler_ops	*ops = adapter_find(c->adapter);
	const char			*path;
	struct scheduler_config		 how = { .now = instant_now };

	how.url = cluster_text(a, c->code, "URL");
	how.cluster = cluster_text(a, c->code, "NAME");
	path = cluster_text(a, c->code, "KEY_FILE");
	if (ops == NULL || how.url == NULL || how.cluster == NULL ||
	    path == NULL) {
		log_warn("jobs.cluster_unset", "cluster", c->code, "adapter",
		    ops != NULL ? ops->name : "not linked");
		return;
	}
	how.key = key_read(a, path);
	c->scheduler = scheduler_open(ops, &how);
}

/* The rows outlive every arena of a job. */
const struct err *
clusters_open(struct workshop *ws, struct arena *forever,
    struct clusters *all)
{
	struct db		*db = db_new(ws->pool, forever);
	const struct err	*err;
	size_t			 i;

	assert(all != NULL);
	if ((err = db_begin(db, true)) == NULL)
		err = cluster_list(db, all);
	db_rollback(db);
	for (i = 0; err == NULL && i < all->n; i++)
		cluster_open(forever, &all->p[i]);
	ws->clusters = all;
	return (err);
}
