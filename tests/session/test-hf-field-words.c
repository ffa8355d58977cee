/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A value as a person reads it, of whatever type it is. */

#include "core/hf-customer.h"
#include "core/hf-measurement.h"
#include "session/hf-field-words.h"

static void
assert_words (const HfRow *row, guint field, const char *expected)
{
  g_autofree char *words = hf_field_words (row, field);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_values (void)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_customer_def);

  assert_words (row, HF_CUSTOMER_NAME, NULL);
  hf_row_set_text (row, HF_CUSTOMER_NAME, "王芳");
  assert_words (row, HF_CUSTOMER_NAME, "王芳");
  hf_row_set_text (row, HF_CUSTOMER_MARITAL, "married");
  assert_words (row, HF_CUSTOMER_MARITAL, "Married");
  assert_words (row, HF_CUSTOMER_IS_VIP, NULL);
  hf_row_set_int (row, HF_CUSTOMER_IS_VIP, 1);
  assert_words (row, HF_CUSTOMER_IS_VIP, "Yes");
  hf_row_set_int (row, HF_CUSTOMER_IS_VIP, 0);
  assert_words (row, HF_CUSTOMER_IS_VIP, "No");
  hf_row_set_text (row, HF_CUSTOMER_BIRTH_DATE, "1989-05-06");
  assert_words (row, HF_CUSTOMER_BIRTH_DATE, "1989-05-06");
}

static void
test_thousandths (void)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_measurement_def);

  hf_row_set_int (row, HF_MEASUREMENT_VALUE, 5200);
  assert_words (row, HF_MEASUREMENT_VALUE, "5.2");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/field-words/values", test_values);
  g_test_add_func ("/field-words/thousandths", test_thousandths);
  return g_test_run ();
}
