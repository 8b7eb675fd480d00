#include "identity/role.h"

WORDS_TABLE(roles, ROLES);
