/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How people of one name are told apart. They are invented; today is 2023-10-20. */

#include "gui/common/hf-person-words.h"

#include "core/hf-customer.h"

static void
assert_words (const char *birth,
              const char *phone,
              const char *separator,
              const char *words,
              const char *aside)
{
  const HfDate today = hf_date_new (2023, 10, 20);
  g_autoptr (HfRow) customer = hf_row_new (&hf_customer_def);
  g_autofree char *found = NULL, *found_aside = NULL;

  hf_row_set_text (customer, HF_CUSTOMER_NAME, "Wang\tFang");
  hf_row_set_text (customer, HF_CUSTOMER_SEX, birth ? HF_CUSTOMER_SEX_FEMALE : NULL);
  hf_row_set_text (customer, HF_CUSTOMER_BIRTH_DATE, birth);
  hf_row_set_text (customer, HF_CUSTOMER_PHONE, phone);
  found = hf_person_words (customer, today);
  found_aside = hf_person_words_aside (customer, separator, today);
  g_assert_cmpstr (found, ==, words);
  g_assert_cmpstr (found_aside, ==, aside);
}

static void
test_known (void)
{
  assert_words ("1989-03-01", "13800138000", "  ", "Wang␉Fang · F 34 · 138 0013 8000",
                "F 34  138 0013 8000");
}

static void
test_unknown (void)
{
  assert_words ("1989-03-01", NULL, "  ", "Wang␉Fang · F 34", "F 34");
  assert_words (NULL, "13800138000", "  ", "Wang␉Fang · 138 0013 8000", "138 0013 8000");
  assert_words (NULL, NULL, "  ", "Wang␉Fang", "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/person-words/known", test_known);
  g_test_add_func ("/person-words/unknown", test_unknown);
  return g_test_run ();
}
