/* Which steps a case takes; the names say what befalls it. */
#include "demo/paths.h"

#define DRAFT	DEMO_CREATE, DEMO_PROJECT, DEMO_APPLICANT, DEMO_PROPOSAL
#define APPLY	DRAFT, DEMO_COMPUTING, DEMO_DATA, DEMO_BENEFITS,	\
	DEMO_FUNDING, DEMO_TEAM, DEMO_FINANCE, DEMO_REGISTRATION,	\
	DEMO_RECORDS, DEMO_SUBMIT
#define DECLARE	DEMO_PROPOSE, DEMO_ASSIGN, DEMO_DECLARE_1, DEMO_DECLARE_2
#define SCORE	DEMO_SCORE_1, DEMO_SCORE_2, DEMO_SCORE_3
#define ASSESS	DEMO_SCREEN, DECLARE, DEMO_DECLARE_3, SCORE, DEMO_RECOMMEND
#define AWARD	DEMO_RECORD, DEMO_CHECK, DEMO_ISSUE, DEMO_ACCEPT
#define ASK	DEMO_ASK, DEMO_ANSWER

const uint8_t	path_award[] = { APPLY, ASSESS, AWARD, DEMO_END };
const uint8_t	path_award_asked[] = { APPLY, ASK, ASSESS, AWARD, DEMO_END };
const uint8_t	path_award_held[] = { APPLY, DEMO_SCREEN, DECLARE, DEMO_HOLD_3,
	DEMO_RULE_3, SCORE, DEMO_RECOMMEND, AWARD, DEMO_END };
const uint8_t	path_award_recused[] = { APPLY, DEMO_SCREEN, DECLARE,
	DEMO_RECUSE_3, DEMO_ASSIGN_4, DEMO_DECLARE_4, DEMO_SCORE_1,
	DEMO_SCORE_2, DEMO_SCORE_4, DEMO_RECOMMEND, AWARD, DEMO_END };
const uint8_t	path_award_returned[] = { APPLY, ASSESS, DEMO_RECORD,
	DEMO_RETURN, AWARD, DEMO_END };
const uint8_t	path_declined[] = { APPLY, ASSESS, DEMO_RECORD, DEMO_CHECK,
	DEMO_ISSUE, DEMO_REFUSE, DEMO_END };
const uint8_t	path_offered[] = { APPLY, ASSESS, DEMO_RECORD, DEMO_CHECK,
	DEMO_ISSUE, DEMO_END };
const uint8_t	path_approved[] = { APPLY, ASSESS, DEMO_RECORD, DEMO_CHECK,
	DEMO_END };
const uint8_t	path_recorded[] = { APPLY, ASSESS, DEMO_RECORD, DEMO_END };
const uint8_t	path_committee[] = { APPLY, ASSESS, DEMO_END };
const uint8_t	path_rejected[] = { APPLY, DEMO_SCREEN, DECLARE,
	DEMO_DECLARE_3, DEMO_SCORE_LOW_1, DEMO_SCORE_LOW_2, DEMO_SCORE_LOW_3,
	DEMO_DISCOURAGE, DEMO_REJECT, DEMO_CHECK, DEMO_END };
const uint8_t	path_scored[] = { APPLY, DEMO_SCREEN, DECLARE, DEMO_DECLARE_3,
	SCORE, DEMO_END };
const uint8_t	path_assessment[] = { APPLY, DEMO_SCREEN, DEMO_PROPOSE,
	DEMO_ASSIGN, DEMO_DECLARE_1, DEMO_SCORE_1, DEMO_HOLD_3, DEMO_END };
const uint8_t	path_technical[] = { APPLY, DEMO_SCREEN, DEMO_END };
const uint8_t	path_screening[] = { APPLY, DEMO_END };
const uint8_t	path_asked[] = { APPLY, DEMO_ASK, DEMO_END };
const uint8_t	path_answered[] = { APPLY, ASK, DEMO_END };
const uint8_t	path_ineligible[] = { APPLY, DEMO_FAIL, DEMO_END };
const uint8_t	path_withdrawn[] = { DRAFT, DEMO_WITHDRAW, DEMO_END };
const uint8_t	path_withdrawn_late[] = { APPLY, DEMO_SCREEN, DECLARE,
	DEMO_WITHDRAW, DEMO_END };
const uint8_t	path_draft[] = { DRAFT, DEMO_END };
