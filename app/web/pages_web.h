/* pages_web -- the pages of the web floor itself. */
#ifndef WEB_PAGES_WEB_H
#define WEB_PAGES_WEB_H

#include "web/web.h"

handler	health_show, ready_show;

#endif
