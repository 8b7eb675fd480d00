/* machines -- every state machine there is; ends with a NULL table. */
#ifndef PORTAL_MACHINES_H
#define PORTAL_MACHINES_H

#include "base/words.h"

extern const struct machine	machines[];

#endif
