/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Rows: drafts that can be written to, sealed rows that never change again, and what two of them
 * have in common. */

#include "core/hf-customer.h"
#include "core/hf-phone.h"

static void
test_new_is_empty (void)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_customer_def);

  g_assert_true (row->def == &hf_customer_def);
  g_assert_cmpint (row->id, ==, 0);
  g_assert_cmpint (row->rev, ==, 0);
  for (guint i = 0; i < HF_CUSTOMER_N_FIELDS; i++)
    g_assert_true (hf_row_is_null (row, i));
}

static void
test_kinds (void)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_customer_def);

  hf_row_set_text (row, HF_CUSTOMER_NAME, "陈建国");
  hf_row_set_int (row, HF_CUSTOMER_OWNER, G_MAXINT64);
  g_assert_cmpstr (hf_row_text (row, HF_CUSTOMER_NAME), ==, "陈建国");
  g_assert_cmpint (hf_row_int (row, HF_CUSTOMER_OWNER), ==, G_MAXINT64);
  g_assert_cmpint (hf_row_int (row, HF_CUSTOMER_NAME), ==, 0); /* never a pointer as a number */
  g_assert_null (hf_row_text (row, HF_CUSTOMER_OWNER));

  hf_row_set_text (row, HF_CUSTOMER_NAME, NULL);
  hf_row_set_null (row, HF_CUSTOMER_OWNER);
  g_assert_true (hf_row_is_null (row, HF_CUSTOMER_NAME));
  g_assert_true (hf_row_is_null (row, HF_CUSTOMER_OWNER));
}

static void
test_date (void)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_customer_def);

  hf_row_set_date (row, HF_CUSTOMER_BIRTH_DATE, hf_date_new (1962, 3, 5));
  g_assert_cmpstr (hf_row_text (row, HF_CUSTOMER_BIRTH_DATE), ==, "1962-03-05");
  hf_row_set_date (row, HF_CUSTOMER_BIRTH_DATE, HF_DATE_NONE);
  g_assert_true (hf_row_is_null (row, HF_CUSTOMER_BIRTH_DATE));
}

static void
test_copies_text (void)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_phone_def);
  char number[] = "138";

  hf_row_set_text (row, HF_PHONE_NUMBER, number);
  number[0] = '9';
  g_assert_cmpstr (hf_row_text (row, HF_PHONE_NUMBER), ==, "138");
  hf_row_set_text (row, HF_PHONE_NUMBER, hf_row_text (row, HF_PHONE_NUMBER));
  g_assert_cmpstr (hf_row_text (row, HF_PHONE_NUMBER), ==, "138");
}

static void
test_sealed (void)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_customer_def);

  hf_row_set_text (row, HF_CUSTOMER_NAME, "陈建国");
  g_assert_true (hf_row_seal (row) == row);
  g_test_expect_message ("hf-core", G_LOG_LEVEL_CRITICAL, "*sealed*");
  hf_row_set_text (row, HF_CUSTOMER_NAME, "李敏");
  g_test_assert_expected_messages ();
  g_assert_cmpstr (hf_row_text (row, HF_CUSTOMER_NAME), ==, "陈建国");
}

static void
test_draft (void)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_customer_def);
  g_autoptr (HfRow) draft = NULL;

  row->id = 7;
  row->rev = 3;
  hf_row_set_text (row, HF_CUSTOMER_NAME, "陈建国");
  draft = hf_row_copy (hf_row_seal (row));
  g_assert_cmpint (draft->id, ==, 7);
  g_assert_cmpint (draft->rev, ==, 3);
  g_assert_false (hf_row_differs (row, draft, HF_CUSTOMER_NAME));

  hf_row_set_text (draft, HF_CUSTOMER_NAME, "李敏");
  g_assert_cmpstr (hf_row_text (draft, HF_CUSTOMER_NAME), ==, "李敏");
  g_assert_cmpstr (hf_row_text (row, HF_CUSTOMER_NAME), ==, "陈建国");
}

static void
test_differs (void)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_customer_def);
  g_autoptr (HfRow) other = hf_row_new (&hf_customer_def);

  hf_row_set_text (other, HF_CUSTOMER_NAME, "陈建国");
  g_assert_true (hf_row_differs (row, other, HF_CUSTOMER_NAME));
  g_assert_false (hf_row_differs (row, other, HF_CUSTOMER_CITY));
  g_assert_true (hf_row_differs (NULL, other, HF_CUSTOMER_NAME));
  g_assert_true (hf_row_differs (other, NULL, HF_CUSTOMER_NAME));
  g_assert_false (hf_row_differs (NULL, other, HF_CUSTOMER_CITY));
  g_assert_false (hf_row_differs (NULL, NULL, HF_CUSTOMER_NAME));
}

static void
test_references (void)
{
  HfRow *row = hf_row_new (&hf_customer_def);
  HfRow *same = hf_row_ref (row);

  hf_row_set_text (row, HF_CUSTOMER_NAME, "陈建国");
  hf_row_unref (row);
  g_assert_cmpstr (hf_row_text (same, HF_CUSTOMER_NAME), ==, "陈建国");
  hf_row_unref (same);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/row/new-is-empty", test_new_is_empty);
  g_test_add_func ("/row/kinds", test_kinds);
  g_test_add_func ("/row/date", test_date);
  g_test_add_func ("/row/copies-text", test_copies_text);
  g_test_add_func ("/row/sealed", test_sealed);
  g_test_add_func ("/row/draft", test_draft);
  g_test_add_func ("/row/differs", test_differs);
  g_test_add_func ("/row/references", test_references);
  return g_test_run ();
}
