/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A new customer as typed: what is saved. */

#include "core/hf-customer.h"
#include "core/hf-phone.h"
#include "core/hf-relation.h"
#include "session/customer/hf-customer-draft.h"
#include "tests/store/hf-test-book.h"

static HfChangeSet *
make_changes (const char *name, const char *phone, gint64 similar_to, gint64 relative)
{
  g_autoptr (HfRow) card = hf_test_customer (name);

  if (similar_to != 0)
    hf_row_set_int (card, HF_CUSTOMER_SIMILAR_TO, similar_to);
  return hf_customer_draft_changes (card, phone, relative);
}

static void
test_changes (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 similar = hf_test_book_add_customer (book, "陈建国");
  g_autoptr (HfChangeSet) changes = make_changes ("　李敏 ", " １38 1234 5678", similar, 0);
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

/* Whoever enters a customer looks after them, until somebody says otherwise. */
static void
test_owner (void)
{
  g_autoptr (HfRow) card = hf_test_customer ("李敏");
  g_autoptr (HfViewer) nobody = hf_viewer_new ("Wu", 0, FALSE);
  g_autoptr (HfViewer) wu = hf_viewer_new ("Wu", 3, FALSE);
  g_autoptr (HfViewer) chen = hf_viewer_new ("Chen", 4, FALSE);

  hf_customer_draft_own (card, nobody);
  g_assert_true (hf_row_is_null (card, HF_CUSTOMER_OWNER));
  hf_customer_draft_own (card, wu);
  hf_customer_draft_own (card, chen);
  g_assert_cmpint (hf_row_int (card, HF_CUSTOMER_OWNER), ==, 3);
}

static void
test_similar_to_nobody (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfChangeSet) changes = make_changes ("李敏", "13812345678", 0, 0);
  g_autoptr (HfCommitted) committed = hf_test_book_commit (book, changes);

  g_assert_true (hf_row_is_null (g_ptr_array_index (committed->rows, 0), HF_CUSTOMER_SIMILAR_TO));
}

static void
test_relative (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 relative = hf_test_book_add_customer (book, "陈建国");
  g_autoptr (HfChangeSet) changes = make_changes ("李敏", "13812345678", 0, relative);
  g_autoptr (HfCommitted) committed = hf_test_book_commit (book, changes);
  const HfRow *relation = g_ptr_array_index (committed->rows, 2);

  g_assert_cmpint (hf_row_int (relation, HF_RELATION_CUSTOMER), ==,
                   ((const HfRow *) g_ptr_array_index (committed->rows, 0))->id);
  g_assert_cmpint (hf_row_int (relation, HF_RELATION_OTHER), ==, relative);
}

static void
assert_split (const char *search, const char *name, const char *phone)
{
  g_autofree char *found_name = NULL;
  g_autofree char *found_phone = NULL;
  gboolean         is_any = hf_customer_draft_split (search, &found_name, &found_phone);

  g_assert_cmpstr (found_name, ==, name);
  g_assert_cmpstr (found_phone, ==, phone);
  g_assert_true (is_any == (name != NULL || phone != NULL));
}

/* Whoever was looked for by the end of a number has another number than that. */
static void
test_split (void)
{
  assert_split ("李敏", "李敏", NULL);
  assert_split (" Anna  Lee ", "Anna Lee", NULL);
  assert_split ("13812345678", NULL, "13812345678");
  assert_split ("+86 138 1234 5678", NULL, "+86 138 1234 5678");
  assert_split ("１３８１２３４５６７８", NULL, "13812345678");
  assert_split ("7021555", NULL, "7021555");
  assert_split ("8821", NULL, NULL);
  assert_split ("140105198503021234", NULL, NULL); /* an identity card */
  assert_split ("李敏 8821", "李敏", NULL);
  assert_split ("李敏 13812345678", "李敏", "13812345678");
  assert_split ("--", NULL, NULL);
  assert_split ("", NULL, NULL);
  assert_split (NULL, NULL, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/customer-draft/changes", test_changes);
  g_test_add_func ("/customer-draft/owner", test_owner);
  g_test_add_func ("/customer-draft/similar-to-nobody", test_similar_to_nobody);
  g_test_add_func ("/customer-draft/relative", test_relative);
  g_test_add_func ("/customer-draft/split", test_split);
  return g_test_run ();
}
