/*
 * cookie -- what a browser keeps for us.  All are of this host only, out of
 * reach of scripts, and hold opaque text.
 */
#ifndef WEB_COOKIE_H
#define WEB_COOKIE_H

#include "web/web.h"

#define COOKIE_SESSION	"__Host-berth"
#define COOKIE_BEFORE	"__Host-before"	/* forms of those not signed in */
#define COOKIE_FLASH	"__Host-flash"
#define COOKIE_THEME	"__Host-theme"
#define COOKIE_LANG	"__Host-lang"
#define COOKIE_KEPT_SECONDS	(365 * 24 * 3600)	/* of a choice */

const char	*cookie_get(const struct web *, const char *name);
void		 cookie_set(struct web *, const char *name, const char *value,
		    int seconds);	/* 0: until the browser closes; -1: gone */

#endif
