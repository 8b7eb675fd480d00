/* What each step of a case asks of the portal, in the case's own words. */
#include <stdio.h>
#include <string.h>

#include "application/application.h"
#include "base/arena.h"
#include "base/day.h"
#include "base/str.h"
#include "demo/demo.h"

#define NAMES_MAX	32
#define HOURS_PER_CARD_MONTH	500
#define ALL_CARDS	"class_id={class}&cards={cards}&months={months}&start_on={start}"
#define SCORES(n, words)						\
	"score_ALIGN=4&comment_ALIGN=" words "&score_COMPUTE=" n	\
	"&comment_COMPUTE=The figures follow from measured runs."	\
	"&score_TECHFIN=4&comment_TECHFIN=An able team with a record."	\
	"&score_DATASEC=" n "&comment_DATASEC=The data are in order."	\
	"&score_OUTCOME=4&comment_OUTCOME=The results will be shared."

/* A step: whose it is, where it goes, and what it says. */
struct act {
	const char	*who, *path, *body;	/* body NULL: the section */
	const char	*file_name, *paper;	/* what goes with it */
};

static const struct act	acts[DEMO_STEPS] = {
	[DEMO_CREATE] = { "{writer}", "/applications",
	    "org_id={org}&route=aiss&list_price=y&pics=y", NULL, NULL },
	[DEMO_PROJECT] = { "{writer}", "project", NULL, NULL, NULL },
	[DEMO_APPLICANT] = { "{writer}", "applicant", NULL, NULL, NULL },
	[DEMO_PROPOSAL] = { "{writer}", "/applications/{app}/documents",
	    "kind=proposal", "proposal.pdf", "Project proposal" },
	[DEMO_COMPUTING] = { "{writer}", "computing", NULL, NULL, NULL },
	[DEMO_DATA] = { "{writer}", "data", NULL, NULL, NULL },
	[DEMO_BENEFITS] = { "{writer}", "benefits", NULL, NULL, NULL },
	[DEMO_FUNDING] = { "{writer}", "funding", NULL, NULL, NULL },
	[DEMO_TEAM] = { "{writer}", "/applications/{app}/documents",
	    "kind=team", "team.pdf", "Team structure and CVs" },
	[DEMO_FINANCE] = { "{writer}", "/applications/{app}/documents",
	    "kind=finance", "finance.pdf", "Financial proof" },
	[DEMO_REGISTRATION] = { "{writer}", "/applications/{app}/documents",
	    "kind={registration}", "registration.pdf",
	    "Business registration" },
	[DEMO_SUBMIT] = { "{owner}", "/applications/{app}/submission",
	    "declare_guide=y&declare_truth=y&declare_consent=y&"
	    "declare_funding=y&declare_confidential=y&declare_law=y&"
	    "declare_probity=y&declare_security=y&declare_authority=y",
	    NULL, NULL },
	[DEMO_SCREEN] = { "{officer}", "/applications/{app}/screening",
	    "outcome=pass&check_identity=y&check_documents=y&"
	    "check_declarations=y&check_funding=y", NULL, NULL },
	[DEMO_PROPOSE] = { "technical", "/applications/{app}/technical-review",
	    ALL_CARDS "&note=The cards asked for fit the work.", NULL, NULL },
	[DEMO_ASSIGN] = { "secretary", "/applications/{app}/assignments",
	    "assessors={p1}&assessors={p2}&assessors={p3}", NULL, NULL },
	[DEMO_DECLARE_1] = { "assessor1", "/assignments/{a1}/declaration",
	    "conflict=none", NULL, NULL },
	[DEMO_SCORE_1] = { "assessor1", "/assignments/{a1}/scores",
	    SCORES("4", "Serves a need of Hong Kong."), NULL, NULL },
	[DEMO_DECLARE_3] = { "assessor3", "/assignments/{a3}/declaration",
	    "conflict={conflict}&statement={statement}", NULL, NULL },
	[DEMO_DECLARE_2] = { "assessor2", "/assignments/{a2}/declaration",
	    "conflict=none", NULL, NULL },
	[DEMO_SCORE_2] = { "assessor2", "/assignments/{a2}/scores",
	    SCORES("5", "New, and well argued."), NULL, NULL },
	[DEMO_SCORE_3] = { "assessor3", "/assignments/{a3}/scores",
	    SCORES("3", "Useful to others too."), NULL, NULL },
	[DEMO_RECOMMEND] = { "secretary", "/applications/{app}/recommendation",
	    "advice=approve&reasons=All three assessors support it.",
	    NULL, NULL },
	[DEMO_RECORD] = { "recorder", "/applications/{app}/decisions",
	    ALL_CARDS "&outcome=approved&rate=70&cap={cap}&meeting=Meeting 12"
	    "&conditions=Acknowledge the centre in publications.", NULL, NULL },
	[DEMO_CHECK] = { "checker", "/decisions/{decision}/check", "",
	    NULL, NULL },
	[DEMO_ISSUE] = { "issuer", "/offers/{offer}/issue", "", NULL, NULL },
	[DEMO_ACCEPT] = { "{owner}", "/offers/{offer}/acceptance",
	    "signatory_name=Chan Mei-ling&agree=yes", NULL, NULL },
	[DEMO_ASK] = { "{officer}", "/applications/{app}/information-requests",
	    "question={question}", NULL, NULL },
};

/* The words in braces, and what they stand for. */
struct names { struct arena *arena; struct demo_answer p[NAMES_MAX]; size_t n; };

static void	 name(struct names *, const char *name, const char *value);
static void	 name_number(struct names *, const char *name, int64_t);
static void	 name_place(struct demo *, struct names *,
		    const struct demo_place *);
static void	 name_case(struct names *, const struct demo_case *,
		    const struct demo_place *);
static const char *meaning(const struct names *, const char *, size_t len);
static const char *expand(const struct names *, const char *);
static const char *encoded(struct arena *, const char *);
static const char *field(const struct names *, const struct question *);
static const char *section_body(const struct names *, enum section);
static struct bytes paper(const struct names *, const char *heading);

static void
name(struct names *all, const char *key, const char *value)
{
	if (all->n < NAMES_MAX)
		all->p[all->n++] = (struct demo_answer){ key, value };
}

static void
name_number(struct names *all, const char *key, int64_t n)
{
	name(all, key, arena_printf(all->arena, "%lld", (long long)n));
}

static void
name_place(struct demo *d, struct names *all, const struct demo_place *p)
{
	static const char *const	 parts[] = { "a1", "a2", "a3" },
					*const people[] = { "p1", "p2", "p3" };
	const struct demo_visitor	*v;
	size_t				 i;

	name(all, "officer", p->officer != NULL ? p->officer : "");
	name_number(all, "org", p->org.n);
	name_number(all, "app", p->app.n);
	name_number(all, "class", p->class.n);
	name_number(all, "decision", p->decision.n);
	name_number(all, "offer", p->offer.n);
	for (i = 0; i < 3 && i < p->assignments.n; i++) {
		name_number(all, parts[i], p->assignments.p[i].n);
		v = demo_visitor(d, arena_printf(all->arena, "assessor%zu",
		    i + 1));
		name_number(all, people[i], v == NULL ? 0 : v->id.n);
	}
}

static void
name_case(struct names *all, const struct demo_case *c,
    const struct demo_place *p)
{
	struct day	 start = day_add(p->today, c->wait);

	name(all, "owner", c->owner);
	name(all, "writer", c->writer);
	name(all, "title", c->title);
	name(all, "title_zh", c->title_zh);
	name(all, "summary", c->summary);
	name(all, "summary_zh", c->summary_zh);
	name(all, "area", c->area);
	name(all, "sector", c->sector);
	name(all, "model", c->model);
	name(all, "billions", c->billions);
	name(all, "registration", c->is_government ? "other" : "registration");
	name(all, "conflict", c->conflict != NULL ? c->conflict : "none");
	name(all, "statement", c->conflict != NULL ?
	    "I advised this team two years ago." : "");
	name(all, "question", c->question != NULL ? c->question : "");
	name_number(all, "cards", c->cards);
	name_number(all, "months", c->months);
	name_number(all, "hours", HOURS_PER_CARD_MONTH * c->cards * c->months);
	name(all, "start", day_iso(all->arena, start));
	name_number(all, "cap", p->subsidy.cents * c->cards * c->months / 100);
}

static const char *
meaning(const struct names *all, const char *key, size_t len)
{
	size_t	 i;

	for (i = 0; i < all->n; i++) {
		if (strlen(all->p[i].name) == len &&
		    !strncmp(all->p[i].name, key, len))
			return (all->p[i].value);
	}
	return ("");
}

static const char *
expand(const struct names *all, const char *text)
{
	const char	*said = "";
	size_t		 n;

	for (;;) {
		n = strcspn(text, "{");
		said = arena_printf(all->arena, "%s%.*s", said, (int)n, text);
		if (text[n] == '\0')
			return (said);
		text += n + 1;
		n = strcspn(text, "}");
		said = arena_printf(all->arena, "%s%s", said,
		    meaning(all, text, n));
		text += n + 1;
	}
}

/* As the value of a form's field. */
static const char *
encoded(struct arena *a, const char *text)
{
	char	*said = arena_take(a, 3 * strlen(text) + 1), *to = said;

	for (; *text != '\0'; text++) {
		if (strchr("%&+=", *text) != NULL)
			to += sprintf(to, "%%%02X", (unsigned char)*text);
		else
			*to++ = *text;
	}
	return (said);
}

/* What is typed or ticked for a question; "" when it is left empty. */
static const char *
field(const struct names *all, const struct question *q)
{
	const struct demo_answer	*own;
	const char			*value, *said = "";
	size_t				 i;

	for (own = demo_answers; own->name != NULL; own++) {
		if (!strcmp(own->name, q->name))
			break;
	}
	if (own->name == NULL)
		return ("");
	value = expand(all, own->value);
	if (q->kind != QUESTION_MANY)
		return (arena_printf(all->arena, "%s=%s&", q->name,
		    encoded(all->arena, value)));
	for (i = 0; i < q->choices->n; i++)
		if (str_has_word(value, q->choices->stored[i]))
			said = arena_printf(all->arena, "%s%s-%s=y&", said,
			    q->name, q->choices->stored[i]);
	return (said);
}

static const char *
section_body(const struct names *all, enum section section)
{
	const struct question	*q;
	const char		*said = "";

	for (q = questions; q->name != NULL; q++) {
		if (q->section == section)
			said = arena_printf(all->arena, "%s%s", said,
			    field(all, q));
	}
	return (said);
}

static struct bytes
paper(const struct names *all, const char *heading)
{
	const char *const	 lines[] = { heading,
	    expand(all, "{title}"),
	    "Made for a demonstration: neither the applicant nor the project",
	    "is real, and nothing in it was ever asked of anybody." };

	return (demo_paper(all->arena, lines, sizeof(lines) /
	    sizeof(lines[0])));
}

struct demo_request
demo_step_request(struct demo *d, struct arena *a, const struct demo_case *c,
    const struct demo_place *p)
{
	const struct act	*act = &acts[p->steps > (int64_t)c->last ?
				    DEMO_ASK : p->steps];
	struct names		 all = { .arena = a };
	struct demo_request	 r = { .file_name = act->file_name };

	name_place(d, &all, p);
	name_case(&all, c, p);
	r.who = expand(&all, act->who);
	if (act->body == NULL) {
		r.path = arena_printf(a, "/applications/%lld/sections/%s",
		    (long long)p->app.n, act->path);
		r.body = section_body(&all, (enum section)words_find(&sections,
		    act->path));
		return (r);
	}
	r.path = expand(&all, act->path);
	r.body = expand(&all, act->body);
	if (act->paper != NULL)
		r.file = paper(&all, act->paper);
	return (r);
}
