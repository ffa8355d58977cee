/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Numbers of identity cards. Those below follow the rule; nobody is known to have them. */

#include "core/hf-customer.h"
#include "core/hf-id-number.h"

static HfRow *
card (const char *number, const char *sex, const char *birth)
{
  HfRow *row = hf_row_new (&hf_customer_def);

  hf_row_set_text (row, HF_CUSTOMER_ID_NUMBER, number);
  hf_row_set_text (row, HF_CUSTOMER_SEX, sex);
  hf_row_set_text (row, HF_CUSTOMER_BIRTH_DATE, birth);
  return row;
}

static void
assert_verdict (const char *number, const char *sex, const char *birth, HfIdNumberVerdict expected)
{
  g_autoptr (HfRow) row = card (number, sex, birth);

  g_test_message ("%s", number);
  g_assert_cmpint (hf_id_number_judge (row), ==, expected);
}

static void
test_judge (void)
{
  assert_verdict ("14010619890506123X", NULL, NULL, HF_ID_NUMBER_RIGHT);
  assert_verdict ("14010619890506123x", NULL, NULL, HF_ID_NUMBER_RIGHT);
  assert_verdict ("140106 19890506 1248", NULL, NULL, HF_ID_NUMBER_RIGHT);
  assert_verdict ("１４０１０６１９８９０５０６１２４８", NULL, NULL, HF_ID_NUMBER_RIGHT);
  assert_verdict ("140106890506123", NULL, NULL, HF_ID_NUMBER_RIGHT); /* before 1999 */
  assert_verdict ("140106198905061249", NULL, NULL, HF_ID_NUMBER_WRONG);
  assert_verdict ("140106198905601248", NULL, NULL, HF_ID_NUMBER_WRONG); /* two digits changed */
  assert_verdict ("140106198902300012", NULL, NULL, HF_ID_NUMBER_WRONG); /* 30 February */
  assert_verdict ("E12345678", NULL, NULL, HF_ID_NUMBER_FOREIGN);
  assert_verdict (NULL, NULL, NULL, HF_ID_NUMBER_FOREIGN);
  assert_verdict ("14010619890506123X", "male", "1989-05-06", HF_ID_NUMBER_RIGHT);
  assert_verdict ("14010619890506123X", "female", NULL, HF_ID_NUMBER_DIFFERS);
  assert_verdict ("14010619890506123X", NULL, "1989-05-07", HF_ID_NUMBER_DIFFERS);
}

static void
assert_filled (const char *number, const char *sex, const char *birth, const char *expected)
{
  g_autoptr (HfRow) row = card (number, sex, birth);
  g_autofree char *filled = NULL;

  hf_id_number_fill (row);
  filled = g_strdup_printf ("%s %s", hf_row_text (row, HF_CUSTOMER_SEX),
                            hf_row_text (row, HF_CUSTOMER_BIRTH_DATE));
  g_assert_cmpstr (filled, ==, expected);
}

static void
test_fill (void)
{
  assert_filled ("14010619890506123X", NULL, NULL, "male 1989-05-06");
  assert_filled ("140106198905061248", NULL, NULL, "female 1989-05-06");
  assert_filled ("140106890506124", NULL, NULL, "female 1989-05-06");
  assert_filled ("140106198905061248", "male", "1990-01-01", "male 1990-01-01");
  assert_filled ("140106198905061249", NULL, NULL, "(null) (null)");
}

static void
assert_region (const char *number, const char *expected)
{
  g_autoptr (HfRow) row = card (number, NULL, NULL);
  g_autofree char *region = hf_id_number_get_region (row);

  g_assert_cmpstr (region, ==, expected);
}

static void
test_region (void)
{
  assert_region ("140106 19890506 1248", "140106");
  assert_region ("140106890506123", "140106");
  assert_region ("140106198905061249", NULL); /* a digit is wrong, it may be one of these */
  assert_region ("E12345678", NULL);
  assert_region (NULL, NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/id-number/judge", test_judge);
  g_test_add_func ("/id-number/fill", test_fill);
  g_test_add_func ("/id-number/region", test_region);
  return g_test_run ();
}
