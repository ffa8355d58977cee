/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who is selected: those named, or all that is listed at the time of reading but those named. */

#include "session/customer/hf-selected.h"

#include "core/hf-customer.h"
#include "tests/store/hf-test-book.h"

static gpointer
read_work (HfDatabase *db, gpointer selected, GCancellable *cancellable, GError **error)
{
  return hf_selected_read (selected, db, error);
}

static GArray *
read_ids (HfTestBook *book, HfSelected *selected)
{
  return hf_test_book_run (book, HF_LANE_SCAN, read_work, selected);
}

static HfSelected *
make (HfTestBook *book, const char *search, gboolean is_all, gint64 id)
{
  HfQuery *query = hf_query_new (&hf_customer_def, book->viewer);
  GArray  *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  hf_query_where (query, HF_CUSTOMER_ARCHIVED, HF_OP_NULL, HF_NULL);
  hf_query_order (query, HF_CUSTOMER_NAME, FALSE);
  g_array_append_val (ids, id);
  return hf_selected_new (query, search, is_all, ids);
}

static void
check (HfTestBook *book, HfSelected *selected, gint64 first, guint n)
{
  g_autoptr (GArray) ids = read_ids (book, selected);

  g_assert_cmpuint (ids->len, ==, n);
  g_assert_cmpint (g_array_index (ids, gint64, 0), ==, first);
}

static void
test_read (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 wang = hf_test_book_add_customer (book, "王芳");
  gint64 li = hf_test_book_add_customer (book, "李雷");
  g_autoptr (HfSelected) one = make (book, NULL, FALSE, wang);
  g_autoptr (HfSelected) others = make (book, NULL, TRUE, wang);
  g_autoptr (HfSelected) found = make (book, "李", TRUE, 0);
  g_autoptr (HfSelected) copy = hf_selected_copy (others);

  check (book, one, wang, 1);
  check (book, others, li, 1);
  check (book, found, li, 1);
  /* Whoever came since is listed now, and so selected; 陈 stands before 李. */
  check (book, copy, hf_test_book_add_customer (book, "陈静"), 2);
  check (book, one, wang, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/selected/read", test_read);
  return g_test_run ();
}
