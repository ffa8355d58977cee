/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* When somebody was there last, of whichever kind else there was, and however many others are. */

#include "core/hf-activity.h"
#include "core/hf-organisation.h"
#include "session/organisation/hf-last-visits.h"
#include "tests/store/hf-test-effort.h"

static gint64
add_organisation (HfTestBook *book, const char *name)
{
  HfRow *row = hf_row_new (&hf_organisation_def);

  hf_row_set_text (row, HF_ORGANISATION_NAME, name);
  return hf_test_book_insert (book, row);
}

static gint64
add_activity (HfTestBook *book, gint64 organisation, const char *kind, const char *done)
{
  HfRow *row = hf_row_new (&hf_activity_def);

  hf_row_set_int (row, HF_ACTIVITY_ORGANISATION, organisation);
  hf_row_set_text (row, HF_ACTIVITY_KIND, kind);
  hf_row_set_text (row, HF_ACTIVITY_TITLE, "Talk");
  hf_row_set_text (row, HF_ACTIVITY_DUE, "2023-10-01");
  hf_row_set_text (row, HF_ACTIVITY_DONE, done);
  return hf_test_book_insert (book, row);
}

static void
changed_cb (HfLastVisits *visits, guint *n)
{
  (*n)++;
}

static void
assert_last (HfLastVisits *visits, gint64 organisation, const char *expected)
{
  guint  n = 0;
  gulong handler = g_signal_connect (visits, "changed", G_CALLBACK (changed_cb), &n);

  hf_last_visits_get (visits, organisation);
  hf_test_wait_for (g_strcmp0 (hf_last_visits_get (visits, organisation), expected) == 0 && n > 0);
  g_assert_cmpstr (hf_last_visits_get (visits, organisation), ==, expected);
  g_signal_handler_disconnect (visits, handler);
}

static void
test_last (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  HfContext    *context = hf_context_new (book->store, NULL);
  HfLastVisits *visits = hf_last_visits_new (context);
  gint64        mill = add_organisation (book, "Mill"), other = add_organisation (book, "Other");
  gint64        last;

  add_activity (book, mill, "visit", "2023-03-05");
  last = add_activity (book, mill, "visit", "2023-05-06");
  add_activity (book, mill, "visit", NULL); /* to come */
  add_activity (book, mill, "call", "2023-09-01");
  assert_last (visits, mill, "2023-05-06");
  assert_last (visits, other, NULL);
  hf_test_book_delete (book, &hf_activity_def, last);
  assert_last (visits, mill, "2023-03-05");
  g_object_unref (visits);
  hf_test_book_let_finish (book);
  g_object_unref (context);
}

static gpointer
read_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  HfBesideRowsClass *klass = g_type_class_ref (HF_TYPE_LAST_VISITS);
  gpointer           answer;

  g_array_append_vals (ids, data, 1);
  answer = klass->read (db, NULL, ids, NULL, error);
  g_type_class_unref (klass);
  return answer;
}

/* By an index: what else the book has is not looked at. */
static void
test_effort (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64  mill = add_organisation (book, "Mill"), other = add_organisation (book, "Other");
  guint64 effort;

  add_activity (book, mill, "visit", "2023-03-05");
  add_activity (book, other, "visit", "2023-03-05");
  effort = hf_test_effort (book, read_work, &mill, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < 20; i++)
    add_activity (book, other, "visit", "2023-03-05");
  g_assert_cmpuint (hf_test_effort (book, read_work, &mill, (GDestroyNotify) g_ptr_array_unref), ==,
                    effort);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/last-visits/last", test_last);
  g_test_add_func ("/last-visits/effort", test_effort);
  return g_test_run ();
}
