/*
 * The pages of documents.  A document is looked at elsewhere, see inspect.h.
 */
#include <assert.h>

#include "application/application_web.h"
#include "base/arena.h"
#include "db/db.h"
#include "document/document.h"
#include "document/document_actions.h"
#include "document/document_web.h"
#include "gen/pages_document.h"
#include "web/form.h"
#include "web/pdf.h"
#include "web/record.h"

const struct err *
document_list_show(struct web *w)
{
	struct application	 app;
	struct documents	 all;
	const struct err	*err;
	bool			 may_change;

	assert(w != NULL);
	if ((err = application_open(w, w->id, &app)) != NULL ||
	    (err = db_ask(w->db, document_list(w->db, app.id,
	    &all))) != NULL)
		return (err);
	documents_sort(&all);
	may_change = application_takes_documents(&app) &&
	    application_is_editor(w, &app);
	t_document_list(w, &app, &all, may_change);
	return (web_page(w));
}

const struct err *
document_create(struct web *w)
{
	struct application	 app;
	struct pdf		 pdf;
	struct words		 kinds;
	int			 kind;
	struct document		 d = { .application = w->id,
				    .uploaded_by = w->viewer.person,
				    .uploaded_at = w->now };
	const struct err	*err;

	if ((err = application_open_for_documents(w, w->id, &app)) != NULL)
		return (err);
	kinds = application_kinds(w->arena, &app);
	kind = form_word(w, "kind", FORM_REQUIRED, &kinds);
	if ((err = form_pdf(w, &pdf)) != NULL)
		return (err);
	if (app.document_kinds.n >= DOCUMENTS_MAX)
		form_wrong(w, &document_too_many);
	if ((err = form_check(w)) != NULL)
		return (err);
	d.org = app.org;
	d.kind = (enum document_kind)words_find(&document_kinds,
	    kinds.stored[kind]);
	d.file_name = pdf.file_name;
	d.pages = pdf.pages;
	d.sha256 = pdf.sha256;
	if ((err = document_insert(w->db, &d, pdf.content, &d.id)) != NULL ||
	    (err = web_record(w, did_document_upload(d.id, d.org,
	    d.file_name))) != NULL ||
	    (err = application_tell_to_sign(w, app.id)) != NULL)
		return (err);
	web_flash(w, N_("The document has been added."));
	return (web_see_other(w, "%s",
	    application_path(w, &app, "/documents")));
}

const struct err *
document_show(struct web *w)
{
	struct application	 app;
	struct download		 d;
	const struct err	*err;

	assert(w != NULL);
	if ((err = document_content(w->db, w->id, &d)) != NULL ||
	    (err = application_open(w, d.application, &app)) != NULL)
		return (err == &db_missing ? &web_no_page : err);
	return (web_file(w, "application/pdf", d.file_name, d.content));
}

const struct err *
document_removal_create(struct web *w)
{
	struct document		 d;
	struct application	 app;
	const struct err	*err;

	assert(w != NULL);
	if ((err = document_by_id(w->db, w->id, &d)) != NULL)
		return (err == &db_missing ? &web_no_page : err);
	if ((err = application_open_for_documents(w, d.application,
	    &app)) != NULL)
		return (err);
	if (!application_may_drop(&app, d.uploaded_at))
		return (&document_sent);
	if ((err = document_remove(w->db, d.id, w->now)) != NULL ||
	    (err = web_record(w, did_document_remove(d.id, d.org,
	    d.file_name))) != NULL)
		return (err);
	web_flash(w, N_("The document has been removed."));
	return (web_see_other(w, "%s",
	    application_path(w, &app, "/documents")));
}
