/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which step comes next when a person undoes or redoes, out of a history written by hand. What
 * undoing does to rows is tested with change sets and batches. */

#include "hf-test-book.h"

#include "core/hf-customer.h"
#include "store/hf-history.h"
#include "store/hf-undo-seen.h"

#define NOW 1697763600 /* 2023-10-20T09:00 in Shanghai */
#define DAY 86400

/* Nothing here has to last, so nothing is committed. */
static HfDatabase *
begin (HfTestBook *book)
{
  HfDatabase *db = hf_test_book_connect (book);

  g_assert_true (hf_database_begin (db, NULL));
  return db;
}

static gint64
add_step (HfDatabase *db, const HfStepInfo *info)
{
  g_autoptr (GError) error = NULL;
  gint64 step = hf_history_add_step (db, info, "do", 0, &error);

  g_assert_no_error (error);
  g_assert_cmpint (step, >, 0);
  return step;
}

static gint64
do_step (HfDatabase *db, const char *who, const char *label)
{
  HfStepInfo info = { .who = who, .at = NOW, .label = label };

  return add_step (db, &info);
}

static void
move (HfDatabase *db, gint64 step, const char *state)
{
  g_assert_true (hf_history_move (db, step, state, step, NULL));
}

static gint64
find (HfDatabase *db, const char *who, gint64 now, gboolean redo)
{
  g_auto (HfPastStep) found = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_true (hf_history_find (db, who, now, redo, &found, &error));
  g_assert_no_error (error);
  return found.id;
}

static void
test_order (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfDatabase) db = begin (book);
  gint64 first = do_step (db, "Lin", "First"), second = do_step (db, "Lin", "Second");

  g_assert_cmpint (find (db, "Lin", NOW, FALSE), ==, second);
  g_assert_cmpint (find (db, "Lin", NOW, TRUE), ==, 0);
  move (db, second, "undone");
  move (db, first, "undone");
  g_assert_cmpint (find (db, "Lin", NOW, FALSE), ==, 0);
  g_assert_cmpint (find (db, "Lin", NOW, TRUE), ==, first); /* the one undone last */
  move (db, first, "done");
  g_assert_cmpint (find (db, "Lin", NOW, FALSE), ==, first);
  g_assert_cmpint (find (db, "Lin", NOW, TRUE), ==, second);
}

static void
test_each_person (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfDatabase) db = begin (book);
  gint64 lin = do_step (db, "Lin", "First"), zhao = do_step (db, "Zhao", "Second");

  g_assert_cmpint (find (db, "Lin", NOW, FALSE), ==, lin);
  move (db, zhao, "undone");
  do_step (db, "Lin", "Third");
  g_assert_cmpint (find (db, "Zhao", NOW, TRUE), ==, zhao); /* only a step of one's own ends it */
  do_step (db, "Zhao", "Fourth");
  g_assert_cmpint (find (db, "Zhao", NOW, TRUE), ==, 0);
}

static void
test_what_is_told (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfDatabase) db = begin (book);
  HfStepInfo info = {
    .who = "Lin", .at = NOW, .label = "Import", .source = "fees", .is_batch = TRUE
  };
  gint64 step = add_step (db, &info);
  g_auto (HfPastStep) found = { 0 };

  g_assert_true (hf_history_close_step (db, step, 12, NULL));
  g_assert_true (hf_history_find (db, "Lin", NOW, FALSE, &found, NULL));
  g_assert_cmpint (found.id, ==, step);
  g_assert_cmpint (found.latest, ==, step);
  g_assert_cmpstr (found.label, ==, "Import");
  g_assert_cmpstr (found.source, ==, "fees");
  g_assert_cmpint (found.n_rows, ==, 12);
  g_assert_true (found.is_batch);
}

/* Two hundred single steps, and batches for thirty days, however many single ones lie before. */
static void
test_reach (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfDatabase) db = begin (book);
  HfStepInfo info = { .who = "Lin", .at = NOW, .label = "Import", .is_batch = TRUE };
  gint64     batch, last = 0;

  do_step (db, "Lin", "Too old");
  batch = add_step (db, &info);
  for (guint i = 0; i < 200; i++)
    last = do_step (db, "Lin", "Single");
  for (gint64 step = last; step > batch; step--)
    {
      g_assert_cmpint (find (db, "Lin", NOW, FALSE), ==, step);
      move (db, step, "undone");
    }
  g_assert_cmpint (find (db, "Lin", NOW + 30 * DAY, FALSE), ==, batch);
  g_assert_cmpint (find (db, "Lin", NOW + 30 * DAY + 1, FALSE), ==, 0);
  move (db, batch, "undone");
  g_assert_cmpint (find (db, "Lin", NOW, FALSE), ==, 0);
}

static void
test_key (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfDatabase) db = begin (book);
  HfStepInfo info = { .who = "Lin", .at = NOW, .label = "Save", .key = "once" };
  g_autoptr (GError) error = NULL;
  gint64 step = add_step (db, &info), found = -1;

  g_assert_true (hf_history_find_key (db, "once", &found, NULL));
  g_assert_cmpint (found, ==, step);
  g_assert_true (hf_history_find_key (db, "twice", &found, NULL));
  g_assert_cmpint (found, ==, 0);
  g_assert_true (hf_history_find_key (db, NULL, &found, NULL));
  g_assert_cmpint (found, ==, 0);
  g_assert_cmpint (hf_history_add_step (db, &info, "do", 0, &error), ==, 0);
  g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_CONSTRAINT);
}

static void
test_rows (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfDatabase) db = begin (book);
  gint64              step = do_step (db, "Lin", "Rows"), other = do_step (db, "Lin", "Others");
  static const gint64 changed[] = { 9, 3, 7 };
  g_autoptr (GArray) ids = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (changed); i++)
    {
      g_autoptr (HfDelta) delta = hf_delta_new (&hf_customer_def, HF_DELTA_UPDATE, changed[i]);
      g_assert_true (hf_history_add_change (db, step, delta, NULL));
      g_assert_true (hf_history_add_change (db, other, delta, NULL));
    }
  ids = hf_history_list_rows (db, step, NULL);
  g_assert_cmpmem (ids->data, ids->len * sizeof (gint64), changed, sizeof changed);
}

static gpointer
rename_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  g_assert_true (hf_database_run (db, error, "UPDATE change SET entity = 'hologram'", ""));
  return NULL;
}

/* What a newer program wrote cannot be taken back by this one, nor be looked at. */
static void
test_unknown (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfDatabase) db = NULL;
  g_autoptr (GError) error = NULL;

  hf_test_book_add_customer (book, "陈建国");
  hf_test_book_run (book, HF_LANE_WRITE, rename_work, NULL);
  hf_test_book_cannot_undo (book, FALSE, HF_STORE_ERROR_SCHEMA_NEWER);
  db = hf_test_book_connect (book);
  g_assert_null (
    hf_undo_seen (db, book->viewer, hf_clock_now (book->clock), &(const HfUndoView){ 0 }, &error));
  g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_SCHEMA_NEWER);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM customer"), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history/order", test_order);
  g_test_add_func ("/history/each-person", test_each_person);
  g_test_add_func ("/history/what-is-told", test_what_is_told);
  g_test_add_func ("/history/reach", test_reach);
  g_test_add_func ("/history/key", test_key);
  g_test_add_func ("/history/rows", test_rows);
  g_test_add_func ("/history/unknown", test_unknown);
  return g_test_run ();
}
