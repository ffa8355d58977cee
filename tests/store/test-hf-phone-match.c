/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* By which number somebody was found: the one that ends so first, and never more of it than who
 * looks may see. */

#include "hf-test-book.h"

#include "store/hf-phone-match.h"

typedef struct
{
  HfViewer   *viewer;
  GArray     *customers;
  const char *digits;
} Work;

static gpointer
match_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Work *work = data;

  return hf_phone_match_read (db, work->viewer, work->customers, work->digits, error);
}

static void
assert_match (HfTestBook *book,
              HfViewer   *viewer,
              gint64      customer,
              const char *digits,
              const char *expected)
{
  g_autoptr (GArray) customers = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) numbers = NULL;
  Work work = { viewer, customers, digits };

  g_array_append_val (customers, customer);
  numbers = hf_test_book_run (book, HF_LANE_READ, match_work, &work);
  g_assert_cmpuint (numbers->len, ==, 1);
  g_assert_cmpstr (numbers->pdata[0], ==, expected);
}

static void
test_which (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 wang = hf_test_book_add_customer (book, "王芳");
  gint64 li = hf_test_book_add_customer (book, "李雷");

  hf_test_book_insert (book, hf_test_phone (wang, "138 8821 0000"));
  hf_test_book_insert (book, hf_test_phone (wang, "+86 139 0000 8821"));
  hf_test_book_insert (book, hf_test_phone (li, "13700008821"));
  assert_match (book, book->viewer, wang, "8821", "+86 139 0000 8821");
  assert_match (book, book->viewer, wang, "88210", "138 8821 0000");
  assert_match (book, book->viewer, wang, "13900008821", "+86 139 0000 8821");
  assert_match (book, book->viewer, wang, "137", NULL);
  assert_match (book, book->viewer, li, "8821", "13700008821");
}

static void
test_masked (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfViewer) masked = hf_viewer_new ("trainee", 0, TRUE);
  gint64 wang = hf_test_book_add_customer (book, "王芳");

  hf_test_book_insert (book, hf_test_phone (wang, "13900008821"));
  assert_match (book, masked, wang, "8821", "139****8821");
  assert_match (book, masked, wang, "0000", "139****8821");
}

static void
assert_digits (const char *search, const char *expected)
{
  g_autofree char *digits = hf_phone_match_digits (search);

  g_assert_cmpstr (digits, ==, expected);
}

static void
test_digits (void)
{
  assert_digits ("8821", "8821");
  assert_digits ("138-0013 8821", "13800138821");
  assert_digits ("８８２１", "8821");
  assert_digits ("王 8821", "8821");
  assert_digits ("8", NULL);
  assert_digits ("MZ0042", NULL);
  assert_digits ("zm", NULL);
  assert_digits ("", NULL);
  assert_digits (NULL, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/phone-match/which", test_which);
  g_test_add_func ("/phone-match/masked", test_masked);
  g_test_add_func ("/phone-match/digits", test_digits);
  return g_test_run ();
}
