/* Delivery by SMTP, through libcurl. */
#include <assert.h>
#include <curl/curl.h>
#include <string.h>

#include "base/log.h"
#include "notification/mail.h"

#define SECONDS_MAX	30L

const struct err smtp_failed = { ERR_BUSY, "smtp.failed",
    N_("The mail server could not be reached."), NULL };
const struct err smtp_refused = { ERR_CONFLICT, "smtp.refused",
    N_("The mail server does not take this mail."), NULL };

struct reading { const char *at; };

static size_t	 read_some(char *, size_t, size_t, void *);

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

const struct err *
smtp_deliver(const struct smtp *s, const char *to, const char *text)
{
	struct reading		 r = { text };
	struct curl_slist	*rcpt = curl_slist_append(NULL, to);
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
	curl_easy_setopt(c, CURLOPT_UPLOAD, 1L);
	curl_easy_setopt(c, CURLOPT_TIMEOUT, SECONDS_MAX);
	curl_easy_setopt(c, CURLOPT_NOSIGNAL, 1L);
	rc = curl_easy_perform(c);
	curl_easy_getinfo(c, CURLINFO_RESPONSE_CODE, &code);
	curl_slist_free_all(rcpt);
	curl_easy_cleanup(c);
	if (rc == CURLE_OK)
		return (NULL);
	log_warn("smtp", "reason", curl_easy_strerror(rc));
	return (code >= 550 && code < 560 ? &smtp_refused : &smtp_failed);
}
