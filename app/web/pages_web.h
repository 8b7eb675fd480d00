/* pages_web -- the pages of the web floor itself. */
#ifndef WEB_PAGES_WEB_H
#define WEB_PAGES_WEB_H

#include "web/route.h"

handler	health_show, ready_show;

extern const struct route web_routes[];

#endif
