/* Takes the PDF of a form; what is done with it is its page's. */
#include <assert.h>

#include "document/document.h"
#include "web/form.h"
#include "web/pdf.h"
#include "web/web.h"

/* A document that is being looked at. */
struct looking {
	const struct web_env	*env;
	struct bytes		 content;
	struct inspection	 found;
	const struct err	*err;
};

static void	 look(void *);
static const struct err *look_at(struct web *, struct bytes, int32_t *pages);

static void
look(void *arg)
{
	struct looking	*l = arg;

	l->err = l->env->inspect(l->env->inspect_at, l->content, &l->found);
}

/* What is wrong with it, or how many pages it has; off the event loop, since
 * the answer takes as long as the document. */
static const struct err *
look_at(struct web *w, struct bytes content, int32_t *pages)
{
	struct looking		 l = { .env = w->env, .content = content };
	const struct err	*err;

	if ((err = document_check(content)) != NULL)
		return (err);
	web_offload(w, look, &l);
	if (l.err != NULL || (err = document_judge(&l.found)) != NULL)
		return (l.err != NULL ? l.err : err);
	*pages = l.found.pages;
	return (NULL);
}

const struct err *
form_pdf(struct web *w, struct pdf *pdf)
{
	const struct upload	 u = form_upload(w, "file", FORM_REQUIRED);
	const struct err	*err;

	assert(pdf != NULL);
	*pdf = (struct pdf){ .content = u.content };
	if (u.content.p == NULL)
		return (NULL);
	if ((err = look_at(w, u.content, &pdf->pages)) != NULL) {
		if (err->kind != ERR_INVALID)
			return (err);
		form_wrong(w, err);
		return (NULL);
	}
	pdf->file_name = document_file_name(w->arena, u.file_name);
	pdf->sha256 = hash_bytes(w->arena, u.content);
	return (NULL);
}
