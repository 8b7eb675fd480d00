/* What each step of a case asks of the portal, and who asks it. */
#include "demo/acts.h"

#define REVIEW		"/review/{app}"
#define DOCUMENTS	"/applications/{app}/documents"
#define SECTION(name)	"/applications/{app}/sections/" name
#define LEVEL		"class_id={class}&cards={cards}&months={months}&start_on={start}"
#define ASSIGNMENT(n)	"/assignments/{a" #n "}"
#define SCORES(n, words)						\
	"score_ALIGN=4&comment_ALIGN=" words "&score_COMPUTE=" n	\
	"&comment_COMPUTE=The figures follow from measured runs."	\
	"&score_TECHFIN=4&comment_TECHFIN=An able team with a record."	\
	"&score_DATASEC=" n "&comment_DATASEC=The data are in order."	\
	"&score_OUTCOME=4&comment_OUTCOME=The results will be shared."
#define LOW_SCORES(words)						\
	"score_ALIGN=2&comment_ALIGN=" words				\
	"&score_COMPUTE=1&comment_COMPUTE=The estimate has no basis."	\
	"&score_TECHFIN=3&comment_TECHFIN=The team is able."		\
	"&score_DATASEC=2&comment_DATASEC=Rights to the data are open."	\
	"&score_OUTCOME=2&comment_OUTCOME=Little would be shared."
#define DECLARE(n)							\
	{ 90, "assessor" #n, ASSIGNMENT(n) "/declaration",		\
	    ASSIGNMENT(n) "/declaration", "conflict=none", NULL, NULL }
#define SCORE(n, fields)						\
	{ 400, "assessor" #n, ASSIGNMENT(n) "/scores",			\
	    ASSIGNMENT(n) "/scores", fields, NULL, NULL }
#define ANSWERS(name)							\
	{ 45, "{writer}", SECTION(name), SECTION(name), NULL, NULL, NULL }
#define PAPER(kind, heading)						\
	{ 30, "{writer}", DOCUMENTS, DOCUMENTS, "kind=" kind,		\
	    kind ".pdf", heading }

const struct act	acts[DEMO_STEPS] = {
	[DEMO_CREATE] = { 0, "{writer}", "/applications/new", "/applications",
	    "route=aiss&*", NULL, NULL },
	[DEMO_PROJECT] = ANSWERS("project"),
	[DEMO_APPLICANT] = ANSWERS("applicant"),
	[DEMO_PROPOSAL] = PAPER("proposal", "Project proposal"),
	[DEMO_COMPUTING] = ANSWERS("computing"),
	[DEMO_DATA] = ANSWERS("data"),
	[DEMO_BENEFITS] = ANSWERS("benefits"),
	[DEMO_FUNDING] = ANSWERS("funding"),
	[DEMO_TEAM] = PAPER("team", "Team structure and CVs"),
	[DEMO_FINANCE] = PAPER("finance", "Financial proof"),
	[DEMO_REGISTRATION] = { 30, "{writer}", DOCUMENTS, DOCUMENTS,
	    "kind={registration}", "registration.pdf",
	    "Business registration" },
	[DEMO_RECORDS] = { 30, "{writer}", DOCUMENTS, DOCUMENTS,
	    "kind={records}", "records.pdf", "What we have done before" },
	[DEMO_SUBMIT] = { 500, "{owner}", "/applications/{app}/submission",
	    "/applications/{app}/submission", "*", NULL, NULL },
	[DEMO_WITHDRAW] = { 900, "{owner}", "/applications/{app}/withdrawal",
	    "/applications/{app}/withdrawal", "reason={reason}", NULL, NULL },
	[DEMO_SCREEN] = { 960, "{officer}", REVIEW,
	    "/applications/{app}/screening", "outcome=pass&*", NULL, NULL },
	[DEMO_FAIL] = { 700, "{officer}", REVIEW,
	    "/applications/{app}/screening",
	    "outcome=fail&check_identity&check_documents&reason={reason}",
	    NULL, NULL },
	[DEMO_ASK] = { 600, "{officer}", REVIEW,
	    "/applications/{app}/information-requests",
	    "question={question}", NULL, NULL },
	[DEMO_ANSWER] = { 1500, "{writer}",
	    "/information-requests/{request}/response",
	    "/information-requests/{request}/response", "answer={answer}",
	    NULL, NULL },
	[DEMO_PROPOSE] = { 1100, "technical", REVIEW,
	    "/applications/{app}/technical-review",
	    LEVEL "&note=The cards asked for fit the work.", NULL, NULL },
	[DEMO_ASSIGN] = { 300, "secretary", REVIEW,
	    "/applications/{app}/assignments",
	    "+assessors={p1}&+assessors={p2}&+assessors={p3}", NULL, NULL },
	[DEMO_ASSIGN_4] = { 200, "secretary", REVIEW,
	    "/applications/{app}/assignments", "+assessors={p4}", NULL, NULL },
	[DEMO_DECLARE_1] = DECLARE(1), [DEMO_DECLARE_2] = DECLARE(2),
	[DEMO_DECLARE_3] = DECLARE(3), [DEMO_DECLARE_4] = DECLARE(4),
	[DEMO_HOLD_3] = { 90, "assessor3", ASSIGNMENT(3) "/declaration",
	    ASSIGNMENT(3) "/declaration", "conflict=potential&"
	    "statement=I advised this team two years ago.", NULL, NULL },
	[DEMO_RECUSE_3] = { 90, "assessor3", ASSIGNMENT(3) "/declaration",
	    ASSIGNMENT(3) "/declaration", "conflict=actual&"
	    "statement=My brother works in this team.", NULL, NULL },
	[DEMO_RULE_3] = { 250, "secretary", REVIEW, ASSIGNMENT(3) "/ruling",
	    "ruling=clear", NULL, NULL },
	[DEMO_SCORE_1] = SCORE(1, SCORES("4", "Serves a need of Hong Kong.")),
	[DEMO_SCORE_2] = SCORE(2, SCORES("5", "New, and well argued.")),
	[DEMO_SCORE_3] = SCORE(3, SCORES("3", "Useful to others too.")),
	[DEMO_SCORE_4] = SCORE(4, SCORES("4", "A sound plan.")),
	[DEMO_SCORE_LOW_1] = SCORE(1, LOW_SCORES("Done elsewhere before.")),
	[DEMO_SCORE_LOW_2] = SCORE(2, LOW_SCORES("Hardly new.")),
	[DEMO_SCORE_LOW_3] = SCORE(3, LOW_SCORES("Of use to few.")),
	[DEMO_RECOMMEND] = { 500, "secretary", REVIEW,
	    "/applications/{app}/recommendation",
	    "advice=approve&reasons=All three assessors support it.",
	    NULL, NULL },
	[DEMO_DISCOURAGE] = { 500, "secretary", REVIEW,
	    "/applications/{app}/recommendation",
	    "advice=reject&reasons=None of the assessors supports it.",
	    NULL, NULL },
	[DEMO_RECORD] = { 1400, "recorder", REVIEW,
	    "/applications/{app}/decisions", LEVEL "&outcome=approved"
	    "&rate={rate}&cap={cap}&meeting={meeting}&exception={exception}"
	    "&conditions=Acknowledge the centre in publications. 發表成果時須鳴謝本中心。",
	    NULL, NULL },
	[DEMO_RETURN] = { 200, "checker", REVIEW, "/decisions/{decision}/return",
	    "remark=The minutes name another cap; please look again. 與會議紀錄的上限不符，請再核對。",
	    NULL, NULL },
	[DEMO_REJECT] = { 1400, "recorder", REVIEW,
	    "/applications/{app}/decisions",
	    "outcome=rejected&meeting={meeting}&reason={reason}", NULL, NULL },
	[DEMO_CHECK] = { 300, "checker", REVIEW, "/decisions/{decision}/check",
	    "", NULL, NULL },
	[DEMO_ISSUE] = { 300, "issuer", "/offers/{offer}",
	    "/offers/{offer}/issue", "", NULL, NULL },
	[DEMO_ACCEPT] = { 800, "{owner}", "/offers/{offer}",
	    "/offers/{offer}/acceptance", "agree&signatory_name={signatory}",
	    NULL, NULL },
	[DEMO_REFUSE] = { 1400, "{owner}", "/offers/{offer}",
	    "/offers/{offer}/refusal", "confirm", NULL, NULL },
};
