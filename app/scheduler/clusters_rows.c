/* The rows of clusters.h. */
#include <assert.h>

#include "db/db.h"
#include "gen/sql.h"
#include "scheduler/clusters.h"

COLUMNS(columns, struct cluster,
    COLUMN(code), COLUMN(name), COLUMN(adapter));

const struct err *
cluster_list(struct db *db, struct clusters *all)
{
	assert(db != NULL && all != NULL);
	return (db_list0(db, &sql_cluster_list, columns, &all->p, &all->n));
}
