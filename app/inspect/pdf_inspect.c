/*
 * A PDF as libqpdf reads it.  Every object is looked at, not only those that
 * a page leads to: a reader may find what a page does not name.  Streams of
 * pages are not decoded, so a bomb in one does not go off; those that hold
 * objects are, within the memory and time that the process has.
 */
#include <assert.h>
#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

#include "inspect/inspect.h"

/* Children of one object that stand in it and not beside it. */
struct children { qpdf_oh *p; size_t n, room; };

static bool	 has_any(qpdf_data, qpdf_oh, const char *const *keys);
static bool	 is_action(qpdf_data, qpdf_oh);
static bool	 is_nested(qpdf_data, qpdf_oh);
static bool	 add(struct children *, qpdf_oh);
static bool	 nested_in(qpdf_data, qpdf_oh, struct children *);
static enum inspect_found look_at(qpdf_data, qpdf_oh dict);
static enum inspect_found look_into(qpdf_data, qpdf_oh, int depth);
static enum inspect_found look_over(qpdf_data);

static bool
has_any(qpdf_data q, qpdf_oh dict, const char *const *keys)
{
	for (; *keys != NULL; keys++) {
		if (qpdf_oh_has_key(q, dict, *keys))
			return (true);
	}
	return (false);
}

/* An action that computes, sends or starts something (ISO 32000-1, 12.6.4). */
static bool
is_action(qpdf_data q, qpdf_oh dict)
{
	static const char *const	 kinds[] = { "/JavaScript", "/Launch",
					    "/ImportData", "/SubmitForm",
					    "/Rendition" };
	const qpdf_oh			 kind = qpdf_oh_get_key(q, dict, "/S");
	size_t				 i;

	if (!qpdf_oh_is_name(q, kind))
		return (false);
	for (i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
		if (!strcmp(qpdf_oh_get_name(q, kind), kinds[i]))
			return (true);
	}
	return (false);
}

static enum inspect_found
look_at(qpdf_data q, qpdf_oh dict)
{
	static const char *const	 scripts[] = { "/JS", "/JavaScript",
					    "/XFA", NULL };
	static const char *const	 files[] = { "/EmbeddedFiles", "/EF",
					    NULL };

	if (has_any(q, dict, scripts) || is_action(q, dict))
		return (INSPECT_SCRIPTED);
	return (has_any(q, dict, files) ? INSPECT_ATTACHED : INSPECT_SOUND);
}

/* What is referred to has a turn of its own. */
static bool
is_nested(qpdf_data q, qpdf_oh o)
{
	return (!qpdf_oh_is_indirect(q, o) &&
	    (qpdf_oh_is_dictionary(q, o) || qpdf_oh_is_array(q, o)));
}

static bool
add(struct children *c, qpdf_oh o)
{
	qpdf_oh	*more;

	assert(c != NULL);
	if (c->n == c->room) {
		c->room = c->room == 0 ? 16 : 2 * c->room;
		if ((more = realloc(c->p, c->room * sizeof(*more))) == NULL)
			return (false);
		c->p = more;
	}
	c->p[c->n++] = o;
	return (true);
}

/* The library goes through one dictionary at a time, so they are gathered
 * before any of them is looked into. */
static bool
nested_in(qpdf_data q, qpdf_oh o, struct children *c)
{
	qpdf_oh	 child;
	int	 i, n;

	if (qpdf_oh_is_array(q, o)) {
		n = qpdf_oh_get_array_n_items(q, o);
		for (i = 0; i < n; i++) {
			child = qpdf_oh_get_array_item(q, o, i);
			if (!is_nested(q, child))
				qpdf_oh_release(q, child);
			else if (!add(c, child))
				return (false);
		}
		return (true);
	}
	qpdf_oh_begin_dict_key_iter(q, o);
	while (qpdf_oh_dict_more_keys(q)) {
		child = qpdf_oh_get_key(q, o, qpdf_oh_dict_next_key(q));
		if (!is_nested(q, child))
			qpdf_oh_release(q, child);
		else if (!add(c, child))
			return (false);
	}
	return (true);
}

static enum inspect_found
look_into(qpdf_data q, qpdf_oh o, int depth)
{
	struct children		 c = { NULL, 0, 0 };
	enum inspect_found	 found = INSPECT_SOUND;
	size_t			 i;

	if (depth > INSPECT_DEPTH_MAX)
		return (INSPECT_HUGE);
	if (qpdf_oh_is_stream(q, o))
		o = qpdf_oh_get_dict(q, o);
	if (qpdf_oh_is_dictionary(q, o))
		found = look_at(q, o);
	else if (!qpdf_oh_is_array(q, o))
		return (INSPECT_SOUND);
	if (found == INSPECT_SOUND && !nested_in(q, o, &c))
		found = INSPECT_HUGE;
	for (i = 0; i < c.n; i++) {
		if (found == INSPECT_SOUND)
			found = look_into(q, c.p[i], depth + 1);
		qpdf_oh_release(q, c.p[i]);
	}
	free(c.p);
	return (found);
}

static enum inspect_found
look_over(qpdf_data q)
{
	const qpdf_oh		 trailer = qpdf_get_trailer(q);
	enum inspect_found	 found;
	qpdf_oh			 o;
	int			 id, n;

	n = qpdf_oh_get_int_value_as_int(q, qpdf_oh_get_key(q, trailer,
	    "/Size"));
	if (n < 1 || n > INSPECT_OBJECTS_MAX)
		return (n < 1 ? INSPECT_BROKEN : INSPECT_HUGE);
	found = look_into(q, trailer, 0);
	for (id = 1; found == INSPECT_SOUND && id < n; id++) {
		o = qpdf_get_object_by_id(q, id, 0);
		found = look_into(q, o, 0);
		qpdf_oh_release_all(q);
	}
	return (found);
}

/* Encrypted is also what opens without a password: nobody could check what
 * a reader is kept from. */
void
inspect_pdf(struct bytes content, struct inspection *i)
{
	qpdf_data	 q = qpdf_init();
	QPDF_ERROR_CODE	 code;

	qpdf_silence_errors(q);
	qpdf_set_suppress_warnings(q, QPDF_TRUE);
	*i = (struct inspection){ INSPECT_BROKEN, 0 };
	code = qpdf_read_memory(q, "document", (const char *)content.p,
	    content.n, NULL);
	if ((code & QPDF_ERRORS) != 0) {
		if (qpdf_has_error(q) && qpdf_get_error_code(q,
		    qpdf_get_error(q)) == qpdf_e_password)
			i->found = INSPECT_ENCRYPTED;
	} else if (qpdf_is_encrypted(q))
		i->found = INSPECT_ENCRYPTED;
	else if ((i->pages = qpdf_get_num_pages(q)) > 0)
		i->found = look_over(q);
	/* What went wrong on the way went wrong with the document. */
	if (qpdf_has_error(q)) {
		(void)qpdf_get_error(q);
		if (i->found == INSPECT_SOUND)
			i->found = INSPECT_BROKEN;
	}
	if (i->found != INSPECT_SOUND)
		i->pages = 0;
	qpdf_cleanup(&q);
}
