/* Delivery by SMTP, through libcurl. */
#include <assert.h>
#include <curl/curl.h>
#include <string.h>

#include "base/arena.h"
#include "notification/mail.h"

#define SECONDS_MAX	30L

const struct err smtp_failed = { ERR_BUSY, "smtp.failed",
    N_("The mail server could not be reached."), NULL };
/* Broken: the same mail would be refused again. */
const struct err smtp_refused = { ERR_BROKEN, "smtp.refused",
    N_("The mail server does not take this mail."), NULL };
const struct err smtp_unset = { ERR_BUSY, "smtp.unset",
    N_("No mail server is set."), NULL };

#define ANSWER_MAX	400

struct reading { const char *at; };
struct answer { char last[ANSWER_MAX]; };

static size_t	 read_some(char *, size_t, size_t, void *);
static size_t	 note_answer(char *, size_t, size_t, void *);

static size_t
read_some(char *into, size_t size, size_t n, void *arg)
{
	struct reading	*r = arg;
	size_t		 len = strlen(r->at);

	if (len > size * n)
		len = size * n;
	memcpy(into, r->at, len);
	r->at += len;
	return (len);
}

/* The last line that the server answered, without what ends it. */
static size_t
note_answer(char *line, size_t size, size_t n, void *arg)
{
	struct answer	*a = arg;
	size_t		 i, len = 0;

	for (i = 0; i < size * n && len < sizeof(a->last) - 1; i++) {
		if ((unsigned char)line[i] >= 0x20)
			a->last[len++] = line[i];
	}
	a->last[len] = '\0';
	return (size * n);
}

const struct err *
smtp_deliver(const struct smtp *s, struct arena *arena, struct delivery *d)
{
	struct reading		 r = { d->text };
	struct answer		 answer = { "" };
	struct curl_slist	*rcpt = curl_slist_append(NULL, d->to);
	CURL			*c = curl_easy_init();
	CURLcode		 rc;
	long			 code = 0;

	assert(s != NULL);
	curl_easy_setopt(c, CURLOPT_URL, s->url);
	curl_easy_setopt(c, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
	if (s->user != NULL)
		curl_easy_setopt(c, CURLOPT_USERNAME, s->user);
	if (s->password != NULL) {
		curl_easy_setopt(c, CURLOPT_PASSWORD, s->password);
		curl_easy_setopt(c, CURLOPT_USE_SSL, (long)CURLUSESSL_ALL);
	}
	curl_easy_setopt(c, CURLOPT_MAIL_FROM, s->from);
	curl_easy_setopt(c, CURLOPT_MAIL_RCPT, rcpt);
	curl_easy_setopt(c, CURLOPT_READFUNCTION, read_some);
	curl_easy_setopt(c, CURLOPT_READDATA, &r);
	curl_easy_setopt(c, CURLOPT_HEADERFUNCTION, note_answer);
	curl_easy_setopt(c, CURLOPT_HEADERDATA, &answer);
	curl_easy_setopt(c, CURLOPT_UPLOAD, 1L);
	curl_easy_setopt(c, CURLOPT_TIMEOUT, SECONDS_MAX);
	curl_easy_setopt(c, CURLOPT_NOSIGNAL, 1L);
	rc = curl_easy_perform(c);
	curl_easy_getinfo(c, CURLINFO_RESPONSE_CODE, &code);
	curl_slist_free_all(rcpt);
	curl_easy_cleanup(c);
	if (rc == CURLE_OK)
		return (NULL);
	d->said = arena_strdup(arena, code >= 400 && answer.last[0] != '\0' ?
	    answer.last : curl_easy_strerror(rc));
	return (code >= 550 && code < 560 ? &smtp_refused : &smtp_failed);
}
