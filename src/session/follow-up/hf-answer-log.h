/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* When calls were answered, read from the contact log: of one customer, and of the whole book. Both
 * read the newest calls only, so that neither grows with the book.
 */

#pragma once

#include "core/hf-answer-times.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

/* How many of a customer's calls, and how many entries of the book's log are read. */
#define HF_ANSWER_LOG_OWN  100
#define HF_ANSWER_LOG_BOOK 20000

gboolean
hf_answer_log_read_own (HfDatabase *db, gint64 customer, HfAnswerTimes *times, GError **error);
gboolean hf_answer_log_read_book (HfDatabase *db, HfAnswerTimes *times, GError **error);

G_END_DECLS
