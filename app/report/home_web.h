/* home_web -- the first page. */
#ifndef REPORT_HOME_WEB_H
#define REPORT_HOME_WEB_H

#include "web/web.h"

handler	home_show;

#endif
