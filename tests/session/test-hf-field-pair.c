/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Fields that go together, from either side. */

#include "core/hf-customer.h"
#include "core/hf-special-day.h"
#include "session/hf-field-pair.h"

static void
test_of (void)
{
  g_assert_cmpint (hf_field_pair_of (&hf_special_day_def, HF_SPECIAL_DAY_DATE), ==,
                   HF_SPECIAL_DAY_IS_LUNAR);
  g_assert_cmpint (hf_field_pair_of (&hf_special_day_def, HF_SPECIAL_DAY_IS_LUNAR), ==,
                   HF_SPECIAL_DAY_DATE);
  g_assert_cmpint (hf_field_pair_of (&hf_customer_def, HF_CUSTOMER_BIRTH_DATE), ==,
                   HF_CUSTOMER_BIRTH_PRECISION);
  g_assert_cmpint (hf_field_pair_of (&hf_special_day_def, HF_SPECIAL_DAY_KIND), ==, -1);
  g_assert_cmpint (hf_field_pair_of (&hf_customer_def, HF_CUSTOMER_NAME), ==, -1);
}

static void
test_copy (void)
{
  g_autoptr (HfRow) one = hf_row_new (&hf_special_day_def);
  g_autoptr (HfRow) other = hf_row_new (&hf_special_day_def);

  hf_row_set_text (one, HF_SPECIAL_DAY_KIND, "纪念日");
  hf_row_set_text (one, HF_SPECIAL_DAY_DATE, "1904-09-24");
  hf_row_set_int (one, HF_SPECIAL_DAY_IS_LUNAR, 1);
  hf_row_set_text (other, HF_SPECIAL_DAY_DATE, "1904-09-24");
  g_assert_true (hf_field_pair_differs (one, other, HF_SPECIAL_DAY_DATE));
  g_assert_true (hf_field_pair_differs (one, other, HF_SPECIAL_DAY_KIND));
  hf_field_pair_copy (other, one, HF_SPECIAL_DAY_DATE);
  g_assert_cmpint (hf_row_int (other, HF_SPECIAL_DAY_IS_LUNAR), ==, 1);
  g_assert_true (hf_row_is_null (other, HF_SPECIAL_DAY_KIND));
  g_assert_false (hf_field_pair_differs (one, other, HF_SPECIAL_DAY_DATE));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/field-pair/of", test_of);
  g_test_add_func ("/field-pair/copy", test_copy);
  return g_test_run ();
}
