/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is put into a letter, what stays, and in which order the post reads an address. */

#include "session/customer/hf-letter.h"

#include "core/hf-customer.h"

#include <string.h>

#define HOSPITAL "Taiyuan Central Hospital"

static HfRow *
make_customer (void)
{
  HfRow *row = hf_row_new (&hf_customer_def);

  hf_row_set_text (row, HF_CUSTOMER_NAME, "王{name}芳");
  hf_row_set_text (row, HF_CUSTOMER_SEX, HF_CUSTOMER_SEX_FEMALE);
  hf_row_set_text (row, HF_CUSTOMER_PROVINCE, "山西省");
  hf_row_set_text (row, HF_CUSTOMER_CITY, "太原市");
  hf_row_set_text (row, HF_CUSTOMER_STREET, "柳巷 5 号");
  hf_row_set_text (row, HF_CUSTOMER_LAST_VISIT, "2023-05-01");
  return row;
}

static void
assert_filled (const char *text, const char *expected)
{
  g_autoptr (HfRow) row = make_customer ();
  g_autofree char *filled = hf_letter_fill (text, row, HOSPITAL, hf_date_from_iso ("2023-10-20"));

  g_assert_cmpstr (filled, ==, expected);
}

static void
test_fill (void)
{
  assert_filled ("", "");
  assert_filled ("Dear {title},", "Dear Ms Wang,");
  /* what is put in is not looked through */
  assert_filled ("{name}{date}", "王{name}芳20 October 2023");
  assert_filled ("seen {last visit} at {hospital}", "seen 1 May 2023 at " HOSPITAL);
  assert_filled ("{who} {{name} } {", "{who} {王{name}芳 } {");
}

static void
test_unknown (void)
{
  g_autoptr (HfRow) row = make_customer ();
  g_autofree char *filled = NULL;

  hf_row_set_null (row, HF_CUSTOMER_LAST_VISIT);
  filled = hf_letter_fill ("[{last visit}] [{hospital}]", row, "", hf_date_from_iso ("2023-10-20"));
  g_assert_cmpstr (filled, ==, "[] []");
}

/* No placeholder of the letter to begin with is misspelled. */
static void
test_default (void)
{
  g_autoptr (HfRow) row = make_customer ();
  g_autofree char *filled = NULL;

  hf_row_set_text (row, HF_CUSTOMER_NAME, "王芳");
  filled = hf_letter_fill (hf_letter_default (), row, HOSPITAL, hf_date_from_iso ("2023-10-20"));
  g_assert_null (strchr (filled, '{'));
  g_assert_nonnull (strstr (filled, HOSPITAL));
}

static void
test_address (void)
{
  g_autoptr (HfRow) row = make_customer ();
  g_autofree char *up = NULL, *down = NULL, *short_one = NULL;

  hf_row_set_text (row, HF_CUSTOMER_NAME, "王芳");
  up = hf_letter_address (row);
  g_assert_cmpstr (up, ==, "To 王芳\n柳巷 5 号\n太原市, 山西省");
  g_setenv ("LANGUAGE", "zh_CN", TRUE);
  down = hf_letter_address (row);
  hf_row_set_null (row, HF_CUSTOMER_PROVINCE);
  hf_row_set_null (row, HF_CUSTOMER_CITY);
  short_one = hf_letter_address (row);
  g_unsetenv ("LANGUAGE");
  g_assert_true (g_str_has_prefix (down, "山西省太原市\n柳巷 5 号\n"));
  g_assert_true (g_str_has_prefix (short_one, "柳巷 5 号\n"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/letter/fill", test_fill);
  g_test_add_func ("/letter/unknown", test_unknown);
  g_test_add_func ("/letter/default", test_default);
  g_test_add_func ("/letter/address", test_address);
  return g_test_run ();
}
