/* The rows of clusters.h. */
#include "db/db.h"
#include "gen/sql.h"
#include "scheduler/clusters.h"

static const struct column columns[] = {
	COLUMN(struct cluster, code), COLUMN(struct cluster, name),
	COLUMN(struct cluster, adapter), COLUMNS_END
};

const struct err *
cluster_list(struct db *db, struct clusters *all)
{
	return (db_list0(db, &sql_cluster_list, columns, &all->p, &all->n));
}
