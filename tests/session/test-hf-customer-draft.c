/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A new customer as typed: what is saved, and who has the number already, however it is written. */

#include "core/hf-customer.h"
#include "core/hf-phone.h"
#include "session/hf-customer-draft.h"
#include "tests/store/hf-test-book.h"

static void
test_changes (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 similar = hf_test_book_add_customer (book, "陈建国");
  g_autoptr (HfChangeSet) changes =
    hf_customer_draft_changes ("　李敏 ", " 138 1234 5678", similar);
  g_autoptr (HfCommitted) committed = hf_test_book_commit (book, changes);
  const HfRow *customer = g_ptr_array_index (committed->rows, 0);
  const HfRow *phone = g_ptr_array_index (committed->rows, 1);

  g_assert_cmpuint (committed->rows->len, ==, 2);
  g_assert_cmpstr (hf_row_text (customer, HF_CUSTOMER_NAME), ==, "李敏");
  g_assert_cmpint (hf_row_int (customer, HF_CUSTOMER_SIMILAR_TO), ==, similar);
  g_assert_cmpstr (hf_row_text (customer, HF_CUSTOMER_PHONE), ==, "138 1234 5678");
  g_assert_cmpint (hf_row_int (phone, HF_PHONE_CUSTOMER), ==, customer->id);
  g_assert_cmpstr (hf_row_text (phone, HF_PHONE_NUMBER), ==, "138 1234 5678");
}

static void
test_similar_to_nobody (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfChangeSet) changes = hf_customer_draft_changes ("李敏", "13812345678", 0);
  g_autoptr (HfCommitted) committed = hf_test_book_commit (book, changes);

  g_assert_true (hf_row_is_null (g_ptr_array_index (committed->rows, 0), HF_CUSTOMER_SIMILAR_TO));
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GPtrArray **rows = user_data;
  g_autoptr (GError) error = NULL;

  *rows = hf_customer_draft_find_same_phone_finish (HF_STORE (source), result, &error);
  g_assert_no_error (error);
}

static void
assert_found (HfTestBook *book, const char *typed, gint64 expected)
{
  g_autoptr (GPtrArray) rows = NULL;

  g_test_message ("“%s”", typed);
  hf_customer_draft_find_same_phone_async (book->store, typed, NULL, found_cb, &rows);
  hf_test_wait_for (rows != NULL);
  g_assert_cmpuint (rows->len, ==, expected != 0 ? 1 : 0);
  if (expected != 0)
    g_assert_cmpint (((const HfRow *) g_ptr_array_index (rows, 0))->id, ==, expected);
}

static void
test_same_phone (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 mobile = hf_test_book_add_customer (book, "陈建国");
  gint64 local = hf_test_book_add_customer (book, "李敏");

  hf_test_book_insert (book, hf_test_phone (mobile, "138-1234-5678"));
  hf_test_book_insert (book, hf_test_phone (local, "7021555"));
  assert_found (book, "13812345678", mobile);
  assert_found (book, "+86 138 1234 5678", mobile);
  assert_found (book, "7021555", local);
  assert_found (book, "1381234567", 0); /* not all of it yet */
  assert_found (book, "702155", 0);     /* too short to be anybody's */
  assert_found (book, "", 0);
  assert_found (book, "陈建国", 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/customer-draft/changes", test_changes);
  g_test_add_func ("/customer-draft/similar-to-nobody", test_similar_to_nobody);
  g_test_add_func ("/customer-draft/same-phone", test_same_phone);
  return g_test_run ();
}
