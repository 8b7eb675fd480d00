/* agreement_web -- the pages of offers. */
#ifndef AGREEMENT_AGREEMENT_WEB_H
#define AGREEMENT_AGREEMENT_WEB_H

#include "agreement/agreement.h"
#include "billing/rating.h"
#include "web/route.h"

handler offer_list_show, offer_show, offer_issue_create,
    offer_acceptance_create, offer_refusal_create;

extern const struct route agreement_routes[];

#endif
