/*
 * answers -- right answers to every question of an application, as its forms
 * send them.
 */
#ifndef TESTS_ANSWERS_H
#define TESTS_ANSWERS_H

#include "application/question.h"
#include "harness.h"
#include "paper.h"

#define PDF	paper_plain(arena)	/* a document of one page */

const char	*answers_right(const struct question *);
/* The form of a section, with one answer changed; NULL leaves it out. */
const char	*answers_form(enum section, const char *name, const char *value);
/* Every section and document of a draft; its address without the language. */
void		 answers_fill(struct browser *, const char *base);

#endif
