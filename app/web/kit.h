/*
 * kit -- what the templates of layout/ need beyond values: the parts that
 * pages are built of, the entries of the navigation, and addresses that keep
 * where a person is.
 *
 * Everything returned lives in the request's arena or for ever.
 */
#ifndef WEB_KIT_H
#define WEB_KIT_H

#include "base/types.h"
#include "web/web.h"

/* How a status feels; the text beside it always says it too. */
enum tone { TONE_OK, TONE_INFO, TONE_WARN, TONE_BAD, TONE_MUTE, TONES };

const char	*tone_class(enum tone);		/* "ok", "info", ... */

/* A step of a tracker. */
enum step { STEP_DONE, STEP_NOW, STEP_TO_COME };

/* One line of text to be typed; see templates/layout/fields.html. */
struct input {
	const char	*type;		/* of <input> */
	const char	*name;		/* also its id */
	const char	*label;		/* English; translated when shown */
	const char	*hint;		/* the same, or NULL */
	const char	*value;		/* until something else was typed */
	const char	*width;		/* "wide", "short", "tiny" */
	const char	*keyboard;	/* inputmode, or NULL */
	const char	*autocomplete;	/* NULL is "off" */
	const char	*unit;		/* before the field, "HK$", or NULL */
	const char	*after;		/* behind it, "%", or NULL */
};

/*
 * Values as they are typed; zero and "none" are an empty field, so that a
 * form that is shown for the first time does not suggest a nought.
 */
const char	*kit_int(const struct web *, int64_t);
const char	*kit_day(const struct web *, struct day);
const char	*kit_money(const struct web *, struct money);
const char	*kit_rate(const struct web *, struct rate);

/* Is `value` what was typed into `name`, or else `otherwise`? */
bool		 kit_is_chosen(const struct web *, const char *name,
		    const char *value, const char *otherwise);
/* The stored word of a number; "" when it is not one of the set. */
const char	*kit_word(const struct words *, int);
/* Was a box ticked, or else is it `otherwise`? */
bool		 kit_is_ticked(const struct web *, const char *name,
		    bool otherwise);

/* What is wrong with a field, which is called `label` in the summary. */
const char	*kit_wrong(const struct web *, const char *name,
		    const char *label);
/* Says that the summary belongs here; false when nothing is wrong. */
bool		 summary_is_here(const struct web *);
const char	*summary_label(const struct web *, size_t i);	/* or NULL */

/*
 * Forms that edit (both.c).  A field tells its value as it is stored now;
 * shown again because somebody else was first, it says whether that differs
 * from what was typed: changed by them alone, or by both.
 */
enum differs { DIFFERS_NOT, DIFFERS_THEIRS, DIFFERS_BOTH };
bool		 kit_is_outdated(const struct web *);
const char	*kit_form_page(const struct web *);	/* of what was sent */
int32_t		 kit_edition_begin(const struct web *, const struct edition *);
const char	*kit_edition_end(const struct web *);	/* NULL: none began */
enum differs	 kit_differs(const struct web *, const char *name,
		    const char *label, const char *now);
/* A value as it is sent, and both as they are shown. */
struct two { const char *now, *now_shown, *mine_shown; };

struct nav_item;

/* The navigation; see web/route.h. */
bool		 nav_is_shown(const struct web *, const struct nav_item *);
bool		 nav_is_here(const struct web *, const struct nav_item *);
/* Is `word` the first of the path of this page? */
bool		 nav_is_below(const struct web *, const char *word);

/* This page in another language. */
const char	*web_url_in(const struct web *, enum lang);
/* This page with its query, but turned: `name` is "before" or "after". */
const char	*web_url_turn(const struct web *, const char *name,
		    const char *key);

/* How many there are on all pages of a list, of which this has n and perhaps
 * one more than it shows; `counted` where a statement did.  0: not known. */
int64_t		 kit_total(struct web *, size_t n, int64_t counted);

/* "dark" or "light" when the person chose one, else "". */
const char	*web_scheme(const struct web *);
/* Keep that choice; one of the set, whose first is the system's own. */
extern const struct words	web_schemes;
void		 web_keep_scheme(struct web *, int scheme);

#endif
