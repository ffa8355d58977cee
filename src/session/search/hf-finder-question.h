/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the palette asks of the book. */

#pragma once

#include "session/hf-context.h"

G_BEGIN_DECLS

#define HF_FINDER_MOST_PEOPLE        8
#define HF_FINDER_MOST_ARCHIVED      4
#define HF_FINDER_MOST_ORGANISATIONS 5
#define HF_FINDER_MOST_ARTICLES      5
#define HF_FINDER_MOST_STAFF         5
#define HF_FINDER_MOST_DEPARTMENTS   5
#define HF_FINDER_MOST_PACKAGES      5
#define HF_FINDER_MOST_OPENED        6
#define HF_FINDER_MOST_SEARCHED      5

/**
 * HfFinderQuestion:
 * @HF_FINDER_OPENED: what was opened last, rows
 * @HF_FINDER_SEARCHED: what was looked for last, texts
 * @HF_FINDER_PEOPLE: customers, rows
 * @HF_FINDER_ORGANISATIONS: organisations, rows
 * @HF_FINDER_ARTICLES: articles, rows
 * @HF_FINDER_STAFF: who works here, rows
 * @HF_FINDER_DEPARTMENTS: departments, rows
 * @HF_FINDER_PACKAGES: service packages, rows
 * @HF_FINDER_ARCHIVED: archived customers, rows
 * @HF_FINDER_CALL: the follow-up of a code on a call sheet, a row
 *
 * A question; the first two are for when nothing is typed.
 */
typedef enum
{
  HF_FINDER_OPENED,
  HF_FINDER_SEARCHED,
  HF_FINDER_PEOPLE,
  HF_FINDER_ORGANISATIONS,
  HF_FINDER_ARTICLES,
  HF_FINDER_STAFF,
  HF_FINDER_DEPARTMENTS,
  HF_FINDER_PACKAGES,
  HF_FINDER_ARCHIVED,
  HF_FINDER_CALL,
  HF_FINDER_N_QUESTIONS,
} HfFinderQuestion;

/**
 * HfFinderAnswer:
 * @items: (owned): rows or texts
 * @n_exact: of people, how many match as it was typed
 * @said: (owned) (nullable) (element-type gint64 utf8): of people, what was said in a call or a
 * note by which they were found
 * @numbers: (owned) (nullable) (element-type gint64 utf8): of people, the telephone number by which
 * they were found, as the viewer may see it
 *
 * What a question is answered by.
 */
typedef struct
{
  GPtrArray  *items;
  guint       n_exact;
  GHashTable *said;
  GHashTable *numbers;
} HfFinderAnswer;

void hf_finder_answer_free (HfFinderAnswer *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfFinderAnswer, hf_finder_answer_free)

void hf_finder_question_ask_async (HfContext          *context,
                                   HfFinderQuestion    question,
                                   const char         *text,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);
HfFinderAnswer *
hf_finder_question_ask_finish (HfStore *store, GAsyncResult *result, GError **error);

G_END_DECLS
