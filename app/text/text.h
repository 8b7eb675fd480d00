/*
 * text -- what people write, in one form, and what it looks.
 *
 * Everything that a person types comes in through here: forms, questions,
 * the command line.  What leaves is in Unicode's form NFC, without blanks at
 * its ends, and holds nothing that cannot be seen: no controls, no marks that
 * turn the direction of writing, no invisible characters but the joiners that
 * a script or an emoji needs.  Two texts that look alike are then the same
 * bytes as far as that can be said without looking at the shapes of letters
 * (docs/adr/0023-text.md).  The database refuses what this refuses
 * (is_clean_line(), is_clean_text()), and a test tries every character there
 * is on both.  Passwords do not come this way.
 *
 * It knows no language, no form and no field; who calls says where it was.
 */
#ifndef TEXT_TEXT_H
#define TEXT_TEXT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/err.h"

struct arena;

#define EMAIL_CHARS_MAX		254	/* RFC 5321 4.5.3.1.3, without <> */
#define EMAIL_LOCAL_CHARS_MAX	64

/* What was typed: as it is to be kept, or where it is wrong. */
struct clean {
	const char	*text;		/* NULL when it is refused */
	int64_t		 at;		/* the character it is refused for, from 1 */
};

/* The texts of text_hidden and text_unreadable have a {} for `at`. */
extern const struct err	text_broken, text_one_line, text_control, text_hidden,
		    text_unreadable, email_wrong, email_not_latin, phone_wrong;

/* One line: every run of blanks becomes one space. */
const struct err *text_line(struct arena *, const char *typed, struct clean *);
/* Several: line ends become one character, tabs and the blanks with which
 * Chinese paragraphs begin are kept. */
const struct err *text_lines(struct arena *, const char *typed,
		    struct clean *);

/* A line that nobody can be asked to mend, as the name of a file: "_" stands
 * for each character that is refused. */
const char	*text_mended(struct arena *, const char *sent);

/* A code of letters and digits, such as a number or a day: full-width ones
 * become plain, and blanks at the ends go (NFKC). */
const char	*text_plain(struct arena *, const char *typed);
/* For hashing: the same password whichever keyboard it was typed on
 * (NIST SP 800-63B-4 3.1.1.2).  Blanks and all else stay. */
const char	*text_password(struct arena *, const char *typed);

/*
 * An address that mail can be sent to, all of it ASCII and lower case: a
 * domain of other letters in its form for machines ("xn--...").  What stands
 * before the @ must be Latin letters, digits and signs, since few servers
 * take other ones.
 */
const struct err *email_parse(struct arena *, const char *typed,
		    struct clean *);
/* A number with its country code, "+85221234567"; blanks, hyphens and
 * brackets go, and 8 digits without a country are of Hong Kong. */
const struct err *phone_parse(struct arena *, const char *typed,
		    struct clean *);

/* For text.c: may this character, which cannot be seen, stand between those?
 * 0 is the end of the text. */
bool		 joiner_is_needed(uint32_t before, uint32_t joiner,
		    uint32_t after);

#endif
