/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The log of what was shown: what it keeps, and when it wants to know why. */

#include "store/hf-reveals.h"

#include "hf-test-book.h"

#define SINCE  1000
#define N_ROWS "SELECT count(*) FROM reveal"

typedef struct
{
  HfReveal reveal;
  gboolean is_entered;
} Try;

static gpointer
add_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Try *try = data;

  return GINT_TO_POINTER (hf_reveals_add (db, &try->reveal, SINCE, &try->is_entered, error));
}

static gboolean
add (HfTestBook *book, gint64 staff, const char *who, gint64 at, const char *reason)
{
  Try try = { .reveal = { .at = at,
                          .who = (char *) who,
                          .staff = staff,
                          .customer = 1,
                          .field = HF_REVEAL_PHONE,
                          .how = HF_REVEAL_SHOWN,
                          .reason = (char *) reason } };

  g_assert_true (GPOINTER_TO_INT (hf_test_book_run (book, HF_LANE_WRITE, add_work, &try)));
  return try.is_entered;
}

static gpointer
read_work (HfDatabase *db, gpointer customer, GCancellable *cancellable, GError **error)
{
  return hf_reveals_read (db, GPOINTER_TO_INT (customer), 10, error);
}

static void
test_kept (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) others = NULL;
  const HfReveal *newest;

  g_assert_true (add (book, 7, "Chen", SINCE, NULL));
  g_assert_true (add (book, 8, "Wu", SINCE + 5, "why"));
  found = hf_test_book_run (book, HF_LANE_READ, read_work, GINT_TO_POINTER (1));
  others = hf_test_book_run (book, HF_LANE_READ, read_work, GINT_TO_POINTER (2));
  g_assert_cmpuint (found->len, ==, 2);
  g_assert_cmpuint (others->len, ==, 0);
  newest = g_ptr_array_index (found, 0);
  g_assert_cmpstr (newest->who, ==, "Wu");
  g_assert_cmpint (newest->staff, ==, 8);
  g_assert_cmpint (newest->at, ==, SINCE + 5);
  g_assert_cmpint (newest->customer, ==, 1);
  g_assert_cmpstr (newest->field, ==, HF_REVEAL_PHONE);
  g_assert_cmpstr (newest->how, ==, HF_REVEAL_SHOWN);
  g_assert_cmpstr (newest->reason, ==, "why");
  g_assert_null (((const HfReveal *) g_ptr_array_index (found, 1))->reason);
}

/* The day, and the person, have a number of their own. */
static void
test_why (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  g_assert_true (add (book, 7, "Chen", SINCE - 1, NULL));
  for (guint i = 0; i < HF_REVEALS_WITHOUT_REASON; i++)
    g_assert_true (add (book, 7, "Chen", SINCE + i, NULL));
  g_assert_false (add (book, 7, "Chen", SINCE + 100, NULL));
  g_assert_cmpint (hf_test_book_number (book, N_ROWS), ==, HF_REVEALS_WITHOUT_REASON + 1);
  g_assert_true (add (book, 7, "Chen", SINCE + 100, "why"));
  g_assert_true (add (book, 8, "Wu", SINCE + 100, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reveals/kept", test_kept);
  g_test_add_func ("/reveals/why", test_why);
  return g_test_run ();
}
