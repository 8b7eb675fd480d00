/*
 * agreement -- what the centre offers after an approval, and the answer.
 *
 * An approval that was checked holds capacity and subsidy and drafts the
 * offer in one transaction (rules/states.md 2); a person who neither recorded nor
 * checked it issues it; an owner of the organisation accepts or declines it
 * in time.  Declining, like expiry, gives back what was held.  Prices are
 * those of the price book in force when the offer was drafted.
 */
#ifndef AGREEMENT_AGREEMENT_H
#define AGREEMENT_AGREEMENT_H

#include "decision/decision.h"

#define OFFER_STATES(X)							\
	X(OFFER_DRAFTED,  "drafted",	N_("To be issued"))		\
	X(OFFER_ISSUED,	  "issued",	N_("Waiting for acceptance"))	\
	X(OFFER_ACCEPTED, "accepted",	N_("Accepted"))			\
	X(OFFER_DECLINED, "declined",	N_("Declined"))			\
	X(OFFER_EXPIRED,  "expired",	N_("Expired"))
WORDS_ENUM(offer_state, OFFER_STATES);
extern const struct move	offer_moves[];

/* Of the capacity that is held for an award; moved on in SQL only, and shown
 * nowhere. */
#define HOLD_STATES(X)							\
	X(HOLD_HELD,		"held",		"")			\
	X(HOLD_RELEASED,	"released",	"")
WORDS_ENUM(hold_state, HOLD_STATES);
extern const struct move	hold_moves[];

/* The text in templates/agreement/terms.html. */
#define TERMS_VERSION	"placeholder-1"

struct offer {
	struct id	 id, org, application, decision;
	enum offer_state state;
	const char	*reference, *application_reference, *title, *title_zh,
			*org_name, *org_name_zh;
	struct id	 class;
	const char	*class_name;
	struct cards	 cards;
	struct months	 months;
	struct day	 first_day, last_day;
	struct rate	 rate;
	struct money	 cap;
	const char	*conditions;
	const char	*price_book;
	bool		 is_placeholder;	/* the prices are */
	struct money	 list_price;		/* of a card-month */
	const char	*terms_version;
	int32_t		 valid_days;		/* from the scheme */
	struct day	 valid_until;
	struct instant	 issued_at, answered_at;
	struct id	 issuer;
	const char	*issuer_name, *signatory_name;
	struct id	 allocation;		/* once accepted */
};

extern const struct err agreement_wrong_state, agreement_too_late,
    agreement_name_needed, agreement_agree_needed, agreement_confirm_needed,
    agreement_started, agreement_capacity, agreement_envelope,
    agreement_no_price;

/* Rules. */
const struct err *offer_issue(struct offer *, struct day today);
const struct err *offer_accept(struct offer *, struct day today,
		    const char *signatory, bool agrees);
const struct err *offer_decline(struct offer *, bool confirms);

/* Rows. */
void		 agreement_start(void);
/* Holds capacity and subsidy for a checked approval and drafts its offer;
 * agreement_capacity, agreement_envelope or agreement_no_price otherwise. */
const struct err *award_insert(struct db *, const struct review_case *,
		    const struct decision *, struct instant);
/* Gives back what the award of an offer still holds. */
const struct err *award_release(struct db *, struct id application);
const struct err *offer_list(struct db *, struct id before, struct offer **,
		    size_t *);
const struct err *offer_by_id(struct db *, struct id, struct offer *);
const struct err *offer_lock(struct db *, struct id, struct offer *);
const struct err *offer_save_issue(struct db *, const struct offer *,
		    struct id person, struct instant);
const struct err *offer_save_answer(struct db *, const struct offer *,
		    struct id person, struct instant);

#endif
