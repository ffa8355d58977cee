/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How much the engine does for an answer, whatever machine it is on: what must not grow with the
 * book is asked of a small one and of a larger one. */

#include "hf-test-effort.h"

#include "store/hf-database-private.h"

static int
statement_ended_cb (unsigned type, void *n_steps, void *statement, void *nanoseconds)
{
  *(guint64 *) n_steps += (guint64) sqlite3_stmt_status (statement, SQLITE_STMTSTATUS_VM_STEP, 1);
  return 0;
}

static guint64
count (HfDatabase *db, HfWork work, gpointer data, GDestroyNotify free_answer)
{
  g_autoptr (GError) error = NULL;
  guint64  n_steps = 0;
  gpointer answer;

  sqlite3_trace_v2 (db->handle, SQLITE_TRACE_PROFILE, statement_ended_cb, &n_steps);
  answer = work (db, data, NULL, &error);
  sqlite3_trace_v2 (db->handle, 0, NULL, NULL);
  g_assert_no_error (error);
  g_assert_nonnull (answer);
  free_answer (answer);
  g_assert_cmpuint (n_steps, >, 0);
  return n_steps;
}

/**
 * hf_test_effort:
 * @book: a book
 * @work: what reads
 * @data: for @work
 * @free_answer: frees what @work answers, which must not be nothing
 *
 * Returns: how many steps the engine took; the same for the same question in the same book
 */
guint64
hf_test_effort (HfTestBook *book, HfWork work, gpointer data, GDestroyNotify free_answer)
{
  g_autoptr (HfDatabase) db = hf_database_open (book->path, HF_OPEN_READER, NULL);

  g_assert_nonnull (db);
  return count (db, work, data, free_answer);
}
