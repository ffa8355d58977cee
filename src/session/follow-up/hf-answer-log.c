/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The contact log as counts of calls by hour and day. What follows from them is in core. */

#include "session/follow-up/hf-answer-log.h"

#include "store/hf-statement.h"

static gboolean
count (HfStatement *calls, HfAnswerTimes *times, GError **error)
{
  HfStep step = HF_STEP_ERROR;

  *times = (HfAnswerTimes){ 0 };
  while (calls != NULL && (step = hf_statement_step (calls, error)) == HF_STEP_ROW)
    hf_answer_times_add (times, hf_moment_of (hf_statement_int (calls, 0)),
                         hf_statement_int (calls, 1) != 0);
  return step == HF_STEP_DONE;
}

/**
 * hf_answer_log_read_own:
 * @db: a database
 * @customer: a customer
 * @times: (out): when they answered
 * @error: return location for an error
 *
 * Reads a customer's newest calls.
 *
 * Returns: whether they could be read
 */
gboolean
hf_answer_log_read_own (HfDatabase *db, gint64 customer, HfAnswerTimes *times, GError **error)
{
  static const char sql[] = "SELECT at, " HF_ANSWER_SQL_ANSWERED
                            " FROM contact WHERE customer = $1 AND " HF_ANSWER_SQL_TRIED
                            " ORDER BY at DESC LIMIT " G_STRINGIFY (HF_ANSWER_LOG_OWN);
  g_autoptr (HfStatement) calls = hf_database_ask (db, error, sql, "i", customer);

  return count (calls, times, error);
}

/**
 * hf_answer_log_read_book:
 * @db: a database
 * @times: (out): when anybody answered
 * @error: return location for an error
 *
 * Reads the calls among the newest entries of the whole book's log.
 *
 * Returns: whether they could be read
 */
gboolean
hf_answer_log_read_book (HfDatabase *db, HfAnswerTimes *times, GError **error)
{
  static const char sql[] =
    "SELECT at, " HF_ANSWER_SQL_ANSWERED
    " FROM (SELECT at, channel, direction, outcome FROM contact"
    " ORDER BY at DESC LIMIT " G_STRINGIFY (HF_ANSWER_LOG_BOOK) ")"
                                                                " WHERE " HF_ANSWER_SQL_TRIED;
  g_autoptr (HfStatement) calls = hf_database_ask (db, error, sql, "");

  return count (calls, times, error);
}
