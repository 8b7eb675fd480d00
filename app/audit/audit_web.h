/* audit_web -- the record, to be searched. */
#ifndef AUDIT_WEB_H
#define AUDIT_WEB_H

#include "web/web.h"

handler	audit_show;

#endif
