/*
 * scene -- an award with all that stands behind it, made as facts: the
 * application through each of its states, the decision of two people, the
 * subsidy, the offer, the allocation, and an issued invoice.
 */
#ifndef TESTS_SCENE_H
#define TESTS_SCENE_H

#include "harness.h"

struct award {
	const char	*book, *class;	/* codes of the price book, the class */
	const char	*cards, *first, *last, *rate_bp, *cap_cents;
};

struct scene {
	struct id	 org, owner, application, document, decision, offer,
			 allocation, invoice;
	/* Of scene_whole() only: a draft, a case that waits for its answer,
	 * an export, somebody of the centre. */
	struct id	 draft, asked, question, batch, staff;
	struct id	 role_request;	/* asked for the staff by another */
	struct id	 change;	/* of the organisation, asked for */
	struct id	 assignment;	/* scene_assign() */
};

/* An offer to an organisation, issued. */
struct scene	 scene_offer(struct id org, struct id signatory,
		    const struct award *);
/* An active allocation of an organisation; signed by a person. */
struct scene	 scene_award(struct id org, struct id signatory,
		    const struct award *);
/* An organisation with an owner, an award in June 2026 and its invoice with
 * document and export. */
struct scene	 scene_whole(const char *name);

/* An assessor of its case who may score it; the links that a mail may hold,
 * for a person, with the token that scene_path() puts into addresses. */
void		 scene_assign(struct scene *, struct id assessor);
void		 scene_links(const struct scene *, struct id person);

/* A case in screening, with one document that was sent. */
struct id	 scene_case(struct id org, struct id owner, struct id officer);
/* A change of the name, asked for by an owner, with its evidence. */
struct id	 scene_change(struct id org, struct id owner, const char *name);
/* Move the portal's clock by days, from the real time. */
void		 scene_days_ahead(int days);

/* The address of a route with the numbers of a scene in it. */
const char	*scene_path(const struct scene *, const struct route *);

#endif
