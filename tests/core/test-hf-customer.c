/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How exactly a birth date is known, in the words the book keeps. The table itself is looked at by
 * test-hf-entities.c. */

#include "core/hf-customer.h"

#include "core/hf-entity.h"

static void
test_precision (void)
{
  g_assert_null (hf_customer_precision_key (HF_DATE_EXACT));
  g_assert_cmpstr (hf_customer_precision_key (HF_DATE_MONTH), ==, "month");
  g_assert_cmpstr (hf_customer_precision_key (HF_DATE_YEAR), ==, "year");
  g_assert_cmpstr (hf_customer_precision_key (HF_DATE_ESTIMATED), ==, "estimated");
}

static void
test_keys_are_choices (void)
{
  for (HfDatePrecision precision = HF_DATE_MONTH; precision <= HF_DATE_ESTIMATED; precision++)
    g_assert_true (hf_choice_has (hf_customer_precisions, hf_customer_precision_key (precision)));
  g_assert_true (hf_choice_has (hf_customer_sexes, HF_CUSTOMER_SEX_FEMALE));
  g_assert_true (hf_choice_has (hf_customer_sexes, HF_CUSTOMER_SEX_MALE));
  g_assert_true (hf_choice_has (hf_customer_grades, HF_CUSTOMER_GRADE_A));
  g_assert_true (hf_choice_has (hf_customer_grades, HF_CUSTOMER_GRADE_B));
  g_assert_true (hf_choice_has (hf_customer_grades, HF_CUSTOMER_GRADE_C));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/customer/precision", test_precision);
  g_test_add_func ("/customer/keys-are-choices", test_keys_are_choices);
  return g_test_run ();
}
