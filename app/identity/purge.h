/*
 * purge -- what identity keeps no longer than it is of use: counts of
 * attempts, links in mails, sessions.  How long is said in base/limits.h.
 */
#ifndef IDENTITY_PURGE_H
#define IDENTITY_PURGE_H

#include "base/err.h"

struct db;

const struct err *identity_purge(struct db *);

#endif
