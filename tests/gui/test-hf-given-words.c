/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The service packages of a customer in words: whether one still holds, to the day. */

#include "gui/common/standing/hf-given-words.h"

#include "core/hf-given-package.h"
#include "core/hf-package.h"

static HfRow *
make_given (const char *given, const char *expires)
{
  HfRow *row = hf_row_new (&hf_given_package_def);

  hf_row_set_text (row, HF_GIVEN_PACKAGE_GIVEN, given);
  hf_row_set_text (row, HF_GIVEN_PACKAGE_EXPIRES, expires);
  return hf_row_seal (row);
}

static void
assert_state (HfDate today, const char *expires, const char *words, const char *css_class)
{
  g_autoptr (HfRow) row = make_given ("2023-11-21", expires);
  const char      *found;
  g_autofree char *text = hf_given_words_state (row, today, &found);

  g_assert_cmpstr (text, ==, words);
  g_assert_cmpstr (found, ==, css_class);
}

static void
test_state (void)
{
  const HfDate last = hf_date_new (2024, 11, 20);

  assert_state (hf_date_new (2023, 11, 20), "2024-11-20", "From Tue 21 Nov 2023 on", NULL);
  assert_state (hf_date_new (2023, 11, 21), "2024-11-20", "Valid", NULL);
  assert_state (last - 31, "2024-11-20", "Valid", NULL);
  assert_state (last - 30, "2024-11-20", "Expires in 30 days", "warning");
  assert_state (last, "2024-11-20", "Expires today", "warning");
  assert_state (last + 1, "2024-11-20", "Expired", "dim-label");
  assert_state (last + 1, NULL, "Valid", NULL);
}

static void
test_facts (void)
{
  const HfDate today = hf_date_new (2023, 12, 1);
  g_autoptr (HfRow) bounded = make_given ("2023-11-21", "2024-11-20");
  g_autoptr (HfRow) endless = make_given ("2023-11-21", NULL);
  g_autoptr (HfRow) staffed = hf_row_copy (bounded);
  g_autofree char *one = hf_given_words_facts (bounded, today);
  g_autofree char *other = hf_given_words_facts (endless, today);
  g_autofree char *third = NULL;

  hf_row_set_text (staffed, HF_GIVEN_PACKAGE_STAFF_NAME, "Li");
  third = hf_given_words_facts (staffed, today);
  g_assert_cmpstr (one, ==, "21 Nov to 20 Nov 2024");
  g_assert_cmpstr (other, ==, "Since 21 Nov");
  g_assert_cmpstr (third, ==, "21 Nov to 20 Nov 2024 · Li");
}

static void
test_term (void)
{
  g_autoptr (HfRow) package = hf_row_new (&hf_package_def);
  g_autofree char *endless = hf_given_words_term (package, hf_date_new (2023, 11, 21));
  g_autofree char *unknown = hf_given_words_term (package, HF_DATE_NONE);
  g_autofree char *year = NULL;

  hf_row_set_int (package, HF_PACKAGE_MONTHS, 12);
  year = hf_given_words_term (package, hf_date_new (2023, 11, 21));
  g_assert_cmpstr (endless, ==, "Without an end");
  g_assert_cmpstr (unknown, ==, "");
  g_assert_cmpstr (year, ==, "Valid until Wed 20 Nov 2024");
}

static void
test_amount (void)
{
  g_autofree char *one = hf_given_words_amount (15000, 1);
  g_autofree char *two = hf_given_words_amount (15005, 2);
  g_autofree char *none = hf_given_words_amount (15005, 0);

  g_assert_cmpstr (one, ==, "");
  g_assert_cmpstr (two, ==, "¥150.05 × 2");
  g_assert_cmpstr (none, ==, "¥150.05 × 0");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/given-words/state", test_state);
  g_test_add_func ("/given-words/facts", test_facts);
  g_test_add_func ("/given-words/term", test_term);
  g_test_add_func ("/given-words/amount", test_amount);
  return g_test_run ();
}
