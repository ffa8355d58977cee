/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is told of days that come back, and of whom nothing is told. */

#include "gui/common/hf-anniversary-words.h"

#include "core/hf-customer.h"
#include "core/hf-special-day.h"

static HfRow *
make_customer (const char *birth_date)
{
  HfRow *row = hf_row_new (&hf_customer_def);

  hf_row_set_text (row, HF_CUSTOMER_NAME, "王芳");
  hf_row_set_text (row, HF_CUSTOMER_BIRTH_DATE, birth_date);
  return row;
}

static HfRow *
make_day (const char *date, gboolean is_lunar)
{
  HfRow *row = hf_row_new (&hf_special_day_def);

  hf_row_set_text (row, HF_SPECIAL_DAY_KIND, "Wedding");
  hf_row_set_text (row, HF_SPECIAL_DAY_DATE, date);
  if (is_lunar)
    hf_row_set_int (row, HF_SPECIAL_DAY_IS_LUNAR, 1);
  return row;
}

static void
assert_hint (const HfRow *customer, GListModel *days, const char *today, const char *expected)
{
  g_autoptr (HfLunar) lunar = hf_lunar_new ();
  g_autofree char *hint =
    hf_anniversary_words_hint (customer, days, lunar, hf_date_from_iso (today));

  g_assert_cmpstr (hint, ==, expected);
}

static void
test_birthday (void)
{
  g_autoptr (HfRow) row = make_customer ("1989-11-25");

  assert_hint (row, NULL, "2026-11-18", "Birthday in 7 days (25 Nov)");
  assert_hint (row, NULL, "2026-11-25", "Birthday today (25 Nov)");
  assert_hint (row, NULL, "2026-11-17", NULL);
  assert_hint (row, NULL, "2026-11-26", NULL);
}

/* Born at mid-autumn of 2025, which is on 25 September in 2026. */
static void
test_lunar_birthday (void)
{
  g_autoptr (HfRow) row = make_customer ("2025-10-06");

  assert_hint (row, NULL, "2026-09-24", "Lunar birthday tomorrow (25 Sep)");
}

static void
test_no_birthday (void)
{
  g_autoptr (HfRow) estimated = make_customer ("1989-11-25");
  g_autoptr (HfRow) deceased = make_customer ("1989-11-25");
  g_autoptr (HfRow) unknown = make_customer (NULL);

  hf_row_set_text (estimated, HF_CUSTOMER_BIRTH_PRECISION, HF_CUSTOMER_PRECISION_ESTIMATED);
  hf_row_set_text (deceased, HF_CUSTOMER_DECEASED, "2026-01-01");
  assert_hint (estimated, NULL, "2026-11-25", NULL);
  assert_hint (deceased, NULL, "2026-11-25", NULL);
  assert_hint (unknown, NULL, "2026-11-25", NULL);
}

static void
test_special_day (void)
{
  g_autoptr (HfRow) row = make_customer ("1989-11-25");
  g_autoptr (HfRow) day = hf_row_seal (make_day ("2018-11-26", FALSE));
  g_autoptr (HfRecord) record = hf_record_new (day);
  g_autoptr (GListStore) days = g_list_store_new (HF_TYPE_RECORD);

  g_list_store_append (days, record);
  assert_hint (row, G_LIST_MODEL (days), "2026-11-24",
               "Birthday tomorrow (25 Nov)\nWedding in 2 days (26 Nov)");
}

static void
test_describe (void)
{
  g_autoptr (HfLunar) lunar = hf_lunar_new ();
  g_autoptr (HfRow) solar_day = make_day ("2018-11-26", FALSE);
  g_autoptr (HfRow) lunar_day = make_day ("2025-10-06", TRUE);
  HfDate           today = hf_date_new (2026, 9, 24);
  g_autofree char *solar_text = hf_anniversary_words_describe (solar_day, lunar, today);
  g_autofree char *lunar_text = hf_anniversary_words_describe (lunar_day, lunar, today);

  g_assert_cmpstr (solar_text, ==, "Next Thu 26 Nov 2026, in 63 days");
  g_assert_cmpstr (lunar_text, ==, "Lunar 八月十五, next Fri 25 Sep 2026, tomorrow");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/anniversary-words/birthday", test_birthday);
  g_test_add_func ("/anniversary-words/lunar-birthday", test_lunar_birthday);
  g_test_add_func ("/anniversary-words/no-birthday", test_no_birthday);
  g_test_add_func ("/anniversary-words/special-day", test_special_day);
  g_test_add_func ("/anniversary-words/describe", test_describe);
  return g_test_run ();
}
