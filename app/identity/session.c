/* How long a session lasts.  Pure. */
#include <assert.h>
#include <string.h>

#include "identity/session.h"

const struct err session_ended = { ERR_MISSING, "session.ended",
    N_("This session has ended already. Your account shows those that go on."), NULL };

struct mark { const char *in_agent, *name; };

static const char	*first_of(const struct mark *, const char *);

/* Others claim to be Chrome, and Chrome to be Safari: the first that fits. */
static const struct mark browsers[] = {
	{ "Edg", "Edge" }, { "OPR/", "Opera" },
	{ "SamsungBrowser/", "Samsung Internet" },
	{ "MicroMessenger/", "WeChat" }, { "Firefox/", "Firefox" },
	{ "FxiOS/", "Firefox" }, { "CriOS/", "Chrome" },
	{ "Chrome/", "Chrome" }, { "Safari/", "Safari" },
	{ "curl/", "curl" }, { NULL, NULL }
};
static const struct mark systems[] = {
	{ "iPhone", "iPhone" }, { "iPad", "iPad" }, { "Android", "Android" },
	{ "HarmonyOS", "HarmonyOS" }, { "Windows", "Windows" },
	{ "Mac OS X", "macOS" }, { "CrOS", "ChromeOS" },
	{ "Linux", "Linux" }, { NULL, NULL }
};

static const char *
first_of(const struct mark *m, const char *user_agent)
{
	assert(m != NULL);
	for (; m->in_agent != NULL; m++) {
		if (strstr(user_agent, m->in_agent) != NULL)
			return (m->name);
	}
	return (NULL);
}

struct agent
agent_of(const char *user_agent)
{
	if (user_agent == NULL)
		return ((struct agent){ NULL, NULL });
	return ((struct agent){ first_of(browsers, user_agent),
	    first_of(systems, user_agent) });
}
