/* cast -- who is in the story, and what they come for: data, all made up. */
#ifndef DEMO_CAST_H
#define DEMO_CAST_H

#include <stdbool.h>
#include <stdint.h>

/* What is done to a case; steps.c says what each asks, and who asks it. */
enum demo_step {
	DEMO_END,		/* of the steps of a case */
	DEMO_CREATE, DEMO_PROJECT, DEMO_APPLICANT, DEMO_PROPOSAL,
	DEMO_COMPUTING, DEMO_DATA, DEMO_BENEFITS, DEMO_FUNDING, DEMO_TEAM,
	DEMO_FINANCE, DEMO_REGISTRATION, DEMO_RECORDS, DEMO_SUBMIT, DEMO_WITHDRAW,
	DEMO_SCREEN, DEMO_FAIL, DEMO_ASK, DEMO_ANSWER, DEMO_PROPOSE,
	DEMO_ASSIGN, DEMO_DECLARE_1, DEMO_DECLARE_2, DEMO_DECLARE_3,
	DEMO_HOLD_3, DEMO_RECUSE_3, DEMO_RULE_3, DEMO_ASSIGN_4,
	DEMO_DECLARE_4, DEMO_SCORE_1, DEMO_SCORE_2, DEMO_SCORE_3,
	DEMO_SCORE_4, DEMO_SCORE_LOW_1, DEMO_SCORE_LOW_2, DEMO_SCORE_LOW_3,
	DEMO_RECOMMEND, DEMO_DISCOURAGE, DEMO_RECORD, DEMO_RETURN,
	DEMO_REJECT, DEMO_CHECK, DEMO_ISSUE, DEMO_ACCEPT, DEMO_REFUSE,
	DEMO_STEPS
};

struct demo_case {
	const char	*owner, *writer; /* of an e-mail, before the @ */
	bool		 is_government, is_startup;
	const char	*title, *title_zh, *summary, *summary_zh;
	const char	*area, *sector, *model, *billions;
	const char	*class;		/* its code */
	int		 cards, months;
	int		 starts;	/* first day asked for, from today */
	int		 ends;		/* day of the last step, from today */
	int		 rate;		/* per cent of subsidy; 0: the normal */
	int		 cap;		/* HK$; 0: what the rate comes to */
	const char	*question, *answer, *reason;
	const char	*joins;		/* today, where it is in use */
	const uint8_t	*steps;		/* enum demo_step, to DEMO_END */
};

/* All of them made up; each ends with a NULL title. */
extern const struct demo_case	demo_used[], demo_running[], demo_refused[],
				demo_pending[];

/* name NULL at the end.  {title} stands for the title of the case. */
struct demo_answer { const char *name, *value; };
extern const struct demo_answer	demo_answers[];

/* Who is of the centre has no organisation. */
struct demo_person { const char *email, *name, *role; const char *founder; };
struct demo_org {
	const char	*founder;	/* its owner, of an e-mail */
	const char	*category, *name_en, *name_zh, *ubi;
	int		 age_days;	/* at the beginning; 0: not told */
	const char	*staff, *rd_staff, *address_en, *address_zh, *title,
			*finance;	/* who gets the invoices */
};
extern const struct demo_person	demo_persons[];	/* end with a NULL email */
extern const struct demo_org	demo_orgs[];	/* end with a NULL founder */

#endif
