/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Check-ups beside each other: which columns there are, which value a year has, what is marked, and
 * what a spreadsheet gets. */

#include "core/hf-customer-choices.h"
#include "core/hf-measurement.h"
#include "session/health/hf-health-table.h"

static void
measure (GPtrArray *rows, const char *code, const char *date, const char *text)
{
  HfRow *row = hf_row_new (&hf_measurement_def);

  hf_row_set_text (row, HF_MEASUREMENT_DATE, date);
  g_assert_true (hf_health_read_value (row, hf_indicator_find (code), text));
  g_ptr_array_add (rows, hf_row_seal (row));
}

/* Blood pressure three times in two years, glucose once between. */
static GPtrArray *
make_series (void)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);

  measure (rows, "bp", "2023-05-02", "150/82");
  measure (rows, "bp", "2022-03-01", "120/80");
  measure (rows, "glucose", "2022-03-01", "3.1");
  measure (rows, "bp", "2022-11-20", "128/81");
  return hf_health_series_list (rows, HF_CUSTOMER_SEX_FEMALE);
}

static void
assert_cell (const HfHealthTable *table, guint line, guint column, const char *expected)
{
  g_autofree char *text = hf_health_table_text (table, line, column);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_years (void)
{
  g_autoptr (GPtrArray) series = make_series ();
  g_autoptr (HfHealthTable) table = hf_health_table_new (series, HF_HEALTH_YEARS);

  g_assert_cmpuint (table->titles->len, ==, 2);
  g_assert_cmpstr (table->titles->pdata[0], ==, "2023");
  g_assert_cmpstr (table->titles->pdata[1], ==, "2022");
  assert_cell (table, 0, 0, "150/82 ▲");
  assert_cell (table, 0, 1, "128/81"); /* the last of that year */
  assert_cell (table, 1, 0, "");
  assert_cell (table, 1, 1, "3.1 ▼");
  g_assert_null (hf_health_table_get (table, 1, 0));
  g_assert_cmpint (hf_health_table_judge (table, 1, 0), ==, HF_INDICATOR_NORMAL);
}

static void
test_check_ups (void)
{
  g_autoptr (GPtrArray) series = make_series ();
  g_autoptr (HfHealthTable) table = hf_health_table_new (series, HF_HEALTH_CHECK_UPS);
  g_autofree char *copy = hf_health_table_copy (table);

  g_assert_cmpuint (table->titles->len, ==, 3);
  assert_cell (table, 0, 2, "120/80");
  g_assert_cmpstr (copy, ==,
                   "Health indicator\tNormal range\t2023-05-02\t2022-11-20\t2022-03-01\n"
                   "Blood pressure\t90–139 / 60–89 mmHg\t150/82 ▲\t128/81\t120/80\n"
                   "Fasting glucose\t3.9–6.0 mmol/L\t\t\t3.1 ▼\n");
}

static void
test_nothing (void)
{
  g_autoptr (GPtrArray) series = g_ptr_array_new ();
  g_autoptr (HfHealthTable) table = hf_health_table_new (series, HF_HEALTH_YEARS);

  g_assert_cmpuint (table->titles->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/health-table/years", test_years);
  g_test_add_func ("/health-table/check-ups", test_check_ups);
  g_test_add_func ("/health-table/nothing", test_nothing);
  return g_test_run ();
}
