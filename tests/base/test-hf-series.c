/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Numbers of one series, and how they are written. */

#include "base/hf-series.h"

#include <math.h>

typedef struct
{
  double      value;
  guint       digits;
  const char *text;
} NumberCase;

/* clang-format off */
static const NumberCase number_cases[] = {
  { 0,          0, "0" },
  { 999,        0, "999" },
  { 1000,       0, "1,000" },
  { 12480,      0, "12,480" },
  { 1234567.25, 2, "1,234,567.25" },
  { 999.96,     1, "1,000.0" },
  { -1234,      0, "−1,234" },
  { -0.001,     2, "0.00" },
  { 0.925,      1, "0.9" },
  { NAN,        0, "—" },
  { INFINITY,   0, "—" },
};
/* clang-format on */

static void
test_formats_numbers (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (number_cases); i++)
    {
      g_autofree char *text =
        hf_series_format_number (number_cases[i].value, number_cases[i].digits);

      g_assert_cmpstr (text, ==, number_cases[i].text);
    }
}

static void
test_copies_values (void)
{
  double values[] = { 1, NAN, 3 };
  g_autoptr (HfSeries) series = hf_series_new ("Label", "visits", 0, values, 3);

  values[0] = 99;
  g_assert_cmpfloat (hf_series_get_value (series, 0), ==, 1);
  g_assert_true (isnan (hf_series_get_value (series, 1)));
  g_assert_cmpfloat (hf_series_get_value (series, 2), ==, 3);
  g_assert_true (isnan (hf_series_get_value (series, 3))); /* there are three */
  g_assert_cmpstr (hf_series_get_label (series), ==, "Label");
  g_assert_cmpstr (hf_series_get_unit (series), ==, "visits");
}

static void
test_prefers_texts (void)
{
  static const double      values[] = { 0.92, 0.8, NAN };
  static const char *const texts[] = { "1 : 0.92", NULL, NULL };
  g_autoptr (HfSeries) series = hf_series_new_with_texts ("Ratio", NULL, 2, values, 3, texts);
  g_autofree char *own = hf_series_format (series, 0);
  g_autofree char *number = hf_series_format (series, 1);
  g_autofree char *gap = hf_series_format (series, 2);
  g_autofree char *past = hf_series_format (series, 3);

  g_assert_cmpstr (own, ==, "1 : 0.92");
  g_assert_cmpstr (number, ==, "0.80");
  g_assert_cmpstr (gap, ==, "—");
  g_assert_cmpstr (past, ==, "—");
  g_assert_null (hf_series_get_unit (series));
}

static void
test_is_boxed (void)
{
  g_autoptr (HfSeries) series = hf_series_new ("Label", NULL, 0, NULL, 0);
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, HF_TYPE_SERIES);
  g_value_set_boxed (&value, series);
  g_assert_true (g_value_get_boxed (&value) == series);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/series/formats-numbers", test_formats_numbers);
  g_test_add_func ("/base/series/copies-values", test_copies_values);
  g_test_add_func ("/base/series/prefers-texts", test_prefers_texts);
  g_test_add_func ("/base/series/is-boxed", test_is_boxed);

  return g_test_run ();
}
