/* audit_web -- the record, to be searched. */
#ifndef AUDIT_WEB_H
#define AUDIT_WEB_H

#include "web/route.h"

handler	audit_show;

extern const struct route audit_routes[];

#endif
