/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Saving one outcome, from the key to the answer that it is on the disk. Raw writes the same rows:
 * the contact and its words, the follow-up, its roll-up, the customer's next date and last contact,
 * the step and its two changes. */

#include "bench.h"

#include "core/hf-follow-up.h"
#include "session/follow-up/hf-outcome.h"
#include "store/hf-database-private.h"

/* Follow-ups to be saved, every other one by ours and by raw. */
typedef struct
{
  GPtrArray *rows; /* of HfRow */
  guint      next;
} Supply;

static Supply supply;

static const HfRow *
take (void)
{
  if (supply.next == supply.rows->len)
    bench_fail ("taking another follow-up", NULL);
  return g_ptr_array_index (supply.rows, supply.next++);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer wait)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HfCommitted) committed = hf_store_commit_finish (HF_STORE (source), result, &error);

  if (committed == NULL)
    bench_fail ("saving", error);
  ((BenchWait *) wait)->is_done = TRUE;
}

static void
save_ours (Bench *bench, gconstpointer data)
{
  const HfOutcome outcome = { .kind = HF_OUTCOME_FINE, .note = "恢复良好" };
  g_autoptr (HfChangeSet) changes = hf_outcome_apply (bench->context, take (), &outcome, NULL);
  BenchWait wait = { FALSE };

  hf_store_commit_async (bench_get_store (bench), changes, NULL, saved_cb, &wait);
  bench_wait (&wait);
}

/* As long as what the history keeps of the two rows. */
#define CONTACT_BLOB   "zeroblob (210)"
#define FOLLOW_UP_BLOB "zeroblob (90)"

static void
save_raw (Bench *bench, gconstpointer data)
{
  const HfRow     *row = take ();
  gint64           customer = hf_row_int (row, HF_FOLLOW_UP_CUSTOMER);
  gint64           now = hf_clock_now (hf_context_get_clock (bench->context));
  gint64           step, contact;
  g_autofree char *key = g_uuid_string_random ();

  bench_raw_run (bench, "BEGIN IMMEDIATE", "");
  bench_raw_run (bench,
                 "UPDATE step SET state = 'dropped' WHERE who = $1 AND state = 'undone' AND "
                 "kind = 'do'",
                 "t", "raw");
  bench_raw_run (bench,
                 "INSERT INTO step (who, at, label, kind, key, n_rows) "
                 "VALUES ($1, $2, 'Log “fine”', 'do', $3, 2)",
                 "tit", "raw", now, key);
  step = sqlite3_last_insert_rowid (bench->raw->handle);
  bench_raw_run (bench,
                 "INSERT INTO contact (customer, follow_up, at, channel, outcome, note) "
                 "VALUES ($1, $2, $3, 'phone', 'fine', $4)",
                 "iiit", customer, row->id, now, "恢复良好");
  contact = sqlite3_last_insert_rowid (bench->raw->handle);
  bench_raw_run (bench,
                 "INSERT INTO change (step, entity, row_id, after) "
                 "VALUES ($1, 'contact', $2, " CONTACT_BLOB ")",
                 "ii", step, contact);
  bench_raw_run (bench,
                 "UPDATE follow_up SET rev = rev + 1, state = 'done', closed = $1, attempts = "
                 "attempts + 1 WHERE id = $2 AND state = 'open' AND closed IS NULL",
                 "ii", now, row->id);
  bench_raw_run (bench,
                 "UPDATE follow_up_open SET open = open - 1, calls = calls - 1 "
                 "WHERE owner IN (0, $1) AND ready_from = $2 AND grade = $3",
                 "itt", hf_row_int (row, HF_FOLLOW_UP_OWNER),
                 hf_row_text (row, HF_FOLLOW_UP_READY_FROM), hf_row_text (row, HF_FOLLOW_UP_GRADE));
  bench_raw_run (bench,
                 "INSERT INTO change (step, entity, row_id, before, after) "
                 "VALUES ($1, 'follow_up', $2, " FOLLOW_UP_BLOB ", " FOLLOW_UP_BLOB ")",
                 "ii", step, row->id);
  bench_raw_run (bench,
                 "UPDATE customer SET next_follow_up = (SELECT min (due) FROM follow_up WHERE "
                 "customer = $1 AND state = 'open'), last_contact = date ($2, 'unixepoch', "
                 "'localtime') WHERE id = $1",
                 "ii", customer, now);
  bench_raw_run (bench, "INSERT INTO contact_said (rowid, note) VALUES ($1, $2)", "it", contact,
                 "恢复良好");
  bench_raw_run (bench, "COMMIT", "");
}

static GPtrArray *
read_open (Bench *self, guint n_rows)
{
  g_autoptr (HfQuery) query =
    hf_query_new (&hf_follow_up_def, hf_context_get_viewer (self->context));
  g_autoptr (GError) error = NULL;
  GPtrArray *rows;

  hf_query_where (query, HF_FOLLOW_UP_STATE, HF_OP_EQ, HF_TEXT (HF_FOLLOW_UP_STATE_OPEN));
  hf_query_order (query, HF_FOLLOW_UP_DUE, TRUE);
  hf_query_limit (query, n_rows);
  rows = hf_store_query_sync (bench_get_store (self), query, &error);
  if (rows == NULL)
    bench_fail ("reading follow-ups", error);
  return rows;
}

/**
 * bench_save:
 * @self: a book
 *
 * Measures saving.
 */
void
bench_save (Bench *self)
{
  supply = (Supply){ read_open (self, 2 * (self->rounds + 8)), 0 };
  bench_compare (self, "save an outcome", BENCH_AIM_SAVE, save_ours, save_raw, NULL);
  g_clear_pointer (&supply.rows, g_ptr_array_unref);
}
