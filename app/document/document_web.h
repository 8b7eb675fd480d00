/* document_web -- bringing documents to an application, and reading them. */
#ifndef DOCUMENT_DOCUMENT_WEB_H
#define DOCUMENT_DOCUMENT_WEB_H

#include "web/route.h"

handler	document_list_show, document_create, document_show,
	document_removal_create;

extern const struct route document_routes[];

#endif
