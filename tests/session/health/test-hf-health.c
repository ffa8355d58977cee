/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Health indicators in words: reading, writing, judging, picking, and year by year. */

#include "core/hf-customer-choices.h"
#include "core/hf-measurement.h"
#include "session/health/hf-health.h"

static HfRow *
measured (const char *code, const char *date, const char *text)
{
  HfRow *row = hf_row_new (&hf_measurement_def);

  hf_row_set_text (row, HF_MEASUREMENT_DATE, date);
  g_assert_true (hf_health_read_value (row, hf_indicator_find (code), text));
  return hf_row_seal (row);
}

/* Each a code, a date and a value; ended by NULL. */
static GPtrArray *
list_of (const char *const *values)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);

  for (guint i = 0; values[i] != NULL; i += 3)
    g_ptr_array_add (rows, measured (values[i], values[i + 1], values[i + 2]));
  return hf_health_series_list (rows, HF_CUSTOMER_SEX_FEMALE);
}

static void
assert_reads (const char *code, const char *text, const char *expected)
{
  g_autoptr (HfRow) row = measured (code, "2023-10-01", text);
  g_autofree char *written = hf_health_value_with_unit (row);

  g_assert_cmpstr (written, ==, expected);
}

static void
assert_refuses (const char *code, const char *text)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_measurement_def);

  g_assert_false (hf_health_read_value (row, hf_indicator_find (code), text));
  g_assert_true (hf_row_is_null (row, HF_MEASUREMENT_VALUE));
}

static void
test_values (void)
{
  assert_reads ("bp", "128/82", "128/82 mmHg");
  assert_reads ("bp", " 128 ／ 82", "128/82 mmHg");
  assert_reads ("glucose", "5.40", "5.4 mmol/L");
  assert_refuses ("bp", "128");
  assert_refuses ("bp", "128/");
  assert_refuses ("glucose", "5.4/3");
  assert_refuses ("glucose", "high");
  assert_refuses ("glucose", "");
}

static void
assert_explains (const char *code, const char *text, const char *expected)
{
  g_autofree char *reason = hf_health_explain_value (hf_indicator_find (code), text);

  assert_refuses (code, text);
  g_assert_cmpstr (reason, ==, expected);
}

/* Slips of the keys are no values, and it is said what is wrong with them. */
static void
test_slips (void)
{
  g_autofree char *none = hf_health_explain_value (hf_indicator_find ("bp"), "128/82");

  g_assert_null (none);
  assert_explains ("bp", "80/120", "The second value must be below the first, as in 128/82.");
  assert_explains ("bp", "120/120", "The second value must be below the first, as in 128/82.");
  assert_explains ("bp", "999/90", "Nobody has this value: from 30 to 370 mmHg is possible.");
  assert_explains ("bp", "120/5", "Nobody has this value: from 10 to 300 mmHg is possible.");
  assert_explains ("temperature", "370", "Nobody has this value: from 13 to 47 °C is possible.");
  assert_explains ("weight", "0", "Nobody has this value: from 0.2 to 650 kg is possible.");
  assert_explains ("bp", "128", "Write both values as in 128/82.");
  assert_explains ("pulse", "fast", "Write a number as in 5.4.");
}

static void
test_series (void)
{
  const char *const values[] = { "glucose", "2023-03-01", "5.1",        "bp",  "2022-01-01",
                                 "128/95",  "glucose",    "2021-05-01", "4.8", NULL };
  g_autoptr (GPtrArray) list = list_of (values);
  const HfHealthSeries *bp = g_ptr_array_index (list, 0), *glucose = g_ptr_array_index (list, 1);

  g_assert_cmpuint (list->len, ==, 2);
  g_assert_cmpstr (bp->indicator->code, ==, "bp");
  g_assert_cmpuint (glucose->rows->len, ==, 2);
  g_assert_cmpint (hf_row_int (hf_health_series_latest (glucose), HF_MEASUREMENT_VALUE), ==, 5100);
  g_assert_cmpint (hf_health_series_judge (glucose, hf_health_series_latest (glucose)), ==,
                   HF_INDICATOR_NORMAL);
  /* The lower value alone is enough. */
  g_assert_cmpint (hf_health_series_judge (bp, hf_health_series_latest (bp)), ==,
                   HF_INDICATOR_HIGH);
}

static HfRow *
other_result (const char *name, const char *date, gint64 value)
{
  HfRow *row = hf_row_new (&hf_measurement_def);

  hf_row_set_text (row, HF_MEASUREMENT_INDICATOR, name);
  hf_row_set_text (row, HF_MEASUREMENT_DATE, date);
  hf_row_set_int (row, HF_MEASUREMENT_VALUE, value);
  return hf_row_seal (row);
}

/* A laboratory measures more than is known here: nothing is said of it but what it is. */
static void
test_others (void)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GPtrArray) picked = NULL;
  g_autofree char      *value = NULL, *range = NULL;
  const HfHealthSeries *tsh;

  g_ptr_array_add (rows, other_result ("TSH", "2023-05-01", 2350));
  g_ptr_array_add (rows, other_result ("AFP", "2023-05-01", 4000));
  g_ptr_array_add (rows, measured ("waist", "2023-05-01", "80"));
  g_ptr_array_add (rows, other_result ("TSH", "2022-05-01", 9000000));
  list = hf_health_series_list (rows, HF_CUSTOMER_SEX_FEMALE);
  g_assert_cmpuint (list->len, ==, 3);
  g_assert_cmpstr (((HfHealthSeries *) list->pdata[0])->indicator->code, ==, "waist");
  g_assert_cmpstr (((HfHealthSeries *) list->pdata[1])->indicator->label, ==, "AFP");
  tsh = list->pdata[2];
  g_assert_cmpuint (tsh->rows->len, ==, 2);
  value = hf_health_value_with_unit (hf_health_series_latest (tsh));
  g_assert_cmpstr (value, ==, "2.35");
  range = hf_health_range_text (tsh);
  g_assert_null (range);
  g_assert_cmpint (hf_health_series_judge (tsh, tsh->rows->pdata[0]), ==, HF_INDICATOR_NORMAL);
  picked = hf_health_series_pick (list, 9);
  g_assert_true (picked->pdata[2] == tsh);
}

static void
test_rising (void)
{
  const char *const rising[] = { "ldl",        "2020-01-01", "2.1",        "ldl", "2021-01-01",
                                 "2.2",        "ldl",        "2022-01-01", "2.3", "ldl",
                                 "2023-01-01", "2.4",        NULL };
  const char *const resting[] = { "ldl",        "2020-01-01", "2.1",        "ldl", "2021-01-01",
                                  "2.2",        "ldl",        "2022-01-01", "2.3", "ldl",
                                  "2023-01-01", "2.3",        NULL };
  g_autoptr (GPtrArray) up = list_of (rising);
  g_autoptr (GPtrArray) flat = list_of (resting);
  g_autoptr (GPtrArray) few = list_of (rising + 3);

  g_assert_true (hf_health_series_is_rising (g_ptr_array_index (up, 0)));
  g_assert_false (hf_health_series_is_rising (g_ptr_array_index (flat, 0)));
  g_assert_false (hf_health_series_is_rising (g_ptr_array_index (few, 0)));
}

static void
test_pick (void)
{
  const char *const values[] = { "pulse",      "2023-09-01", "70",         "glucose", "2020-01-01",
                                 "9.0",        "weight",     "2023-10-01", "60",      "hb",
                                 "2023-01-01", "130",        NULL };
  g_autoptr (GPtrArray) list = list_of (values);
  g_autoptr (GPtrArray) picked = hf_health_series_pick (list, 3);
  const char *const expected[] = { "glucose", "weight", "pulse" };

  g_assert_cmpuint (picked->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpstr (((HfHealthSeries *) g_ptr_array_index (picked, i))->indicator->code, ==,
                     expected[i]);
}

static void
test_years (void)
{
  const char *const values[] = { "hb",  "2021-03-01", "120",        "hb",  "2021-09-01",
                                 "125", "hb",         "2023-03-01", "131", NULL };
  g_autoptr (GPtrArray) list = list_of (values);
  g_autoptr (GPtrArray) years = hf_health_years (g_ptr_array_index (list, 0));

  g_assert_cmpuint (years->len, ==, 2);
  g_assert_cmpint (hf_row_int (g_ptr_array_index (years, 0), HF_MEASUREMENT_VALUE), ==, 125000);
  g_assert_cmpint (hf_row_int (g_ptr_array_index (years, 1), HF_MEASUREMENT_VALUE), ==, 131000);
}

static void
assert_range (const char *code, const char *value, const char *expected)
{
  const char *const values[] = { code, "2023-01-01", value, NULL };
  g_autoptr (GPtrArray) list = list_of (values);
  g_autofree char *text = hf_health_range_text (g_ptr_array_index (list, 0));

  g_assert_cmpstr (text, ==, expected);
}

static void
test_ranges (void)
{
  assert_range ("glucose", "5", "3.9–6.0 mmol/L");
  assert_range ("waist", "80", "≤ 84 cm");
  assert_range ("hdl", "1.2", "≥ 1.00 mmol/L");
  assert_range ("bp", "120/80", "90–139 / 60–89 mmHg");
  assert_range ("weight", "60", NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/health/values", test_values);
  g_test_add_func ("/health/slips", test_slips);
  g_test_add_func ("/health/series", test_series);
  g_test_add_func ("/health/others", test_others);
  g_test_add_func ("/health/rising", test_rising);
  g_test_add_func ("/health/pick", test_pick);
  g_test_add_func ("/health/years", test_years);
  g_test_add_func ("/health/ranges", test_ranges);
  return g_test_run ();
}
