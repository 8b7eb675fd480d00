/*
 * route -- what a portal is put together of: tables of routes, and where
 * people are led from every page.
 *
 * A domain has a table, `invoice_routes[]` in invoice_routes.c, which ends
 * with ROUTES_END; app/portal lists the tables.
 */
#ifndef WEB_ROUTE_H
#define WEB_ROUTE_H

#include "web/web.h"

/*
 * A row of a table.  Patterns hold `:id` (a row number) and `:name` (a run of
 * [A-Za-z0-9._-]).  `who` is a set of ROLE_BIT()s of which the person needs
 * one, or ANYONE, or SIGNED_IN.
 */
struct route {
	const char	*method;
	const char	*pattern;
	handler		*serve;
	uint64_t	 who;
	handler		*back;		/* the page that holds the form */
	unsigned	 flags;
};

#define ROUTES_END	{ NULL, NULL, NULL, 0, NULL, 0 }

#define ANYONE		UINT64_MAX	/* also those not signed in */
#define SIGNED_IN	(UINT64_MAX >> 1)

enum {
	ROUTE_BARE = 1,		/* no language in the path: /healthz, /static */
	ROUTE_UPLOAD = 2,	/* multipart, up to BODY_BYTES_MAX */
	ROUTE_NO_DB = 4,	/* needs no transaction */
	/* Opens its own turns on w->db, so as not to hold a connection while
	 * it hashes.  A turn before learns who asks and checks the form. */
	ROUTE_OWN_TURNS = 8,
	/* May be sent again: it makes nothing, and its answer holds what is
	 * told once.  Every other form carries a mark and is done once. */
	ROUTE_AGAIN = 16,
	/* Saves what was there before: its form carries the version that it
	 * began from, and the database wants it (db_outdated). */
	ROUTE_EDITS = 32
};

/* An entry of the navigation, shown to those who may open it. */
struct nav_item {
	const char	*path;		/* without the language */
	const char	*label;
	const char	*also[4];	/* first words of what lies behind it */
};

#define ROUTES_MAX	1000
#define ROUTE_WORDS	128

/* The routes by the first word of their patterns, so that finding one takes
 * no longer when a domain is added.  Numbers of rows, from 1; 0 ends. */
struct route_index { uint16_t first[ROUTE_WORDS], next[ROUTES_MAX]; };

struct portal {
	const struct route	*routes;	/* of all; ends as a table does */
	const struct nav_item	*nav;		/* ends with a NULL path */
	struct route_index	 index;		/* made by route_index() */
};

void		 route_index(struct portal *);

#endif
