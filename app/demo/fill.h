/* fill -- a form is filled in, and made the body of a request. */
#ifndef DEMO_FILL_H
#define DEMO_FILL_H

#include "demo/page.h"
#include "demo/story.h"

/* As the request says; false when the form has no such field, which is told
 * on standard error. */
bool		 fill_form(struct arena *, struct page_form *,
		    const struct demo_request *);
void		 fill_body(struct arena *, const struct page_form *,
		    const struct demo_request *, struct request *);

#endif
