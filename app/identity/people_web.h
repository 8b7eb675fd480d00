/* people_web -- administration: people and the roles of the centre. */
#ifndef IDENTITY_PEOPLE_WEB_H
#define IDENTITY_PEOPLE_WEB_H

#include "web/web.h"

handler	administration_show, person_show, role_create, role_end_new,
	role_end_create;

#endif
