/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Numbers with a point: what is taken, and that writing and reading agree. */

#include "core/hf-decimal.h"

static void
test_parse (void)
{
  static const char *const wrong[] = { "",    "-",   ".5",  "5.",           "1.2345",
                                       "1,5", "abc", "5kg", "1234567890123" };
  gint64                   value = 0;

  g_assert_true (hf_decimal_parse (" 5.2 ", &value));
  g_assert_cmpint (value, ==, 5200);
  g_assert_true (hf_decimal_parse ("５．２５", &value));
  g_assert_cmpint (value, ==, 5250);
  g_assert_true (hf_decimal_parse ("-0.125", &value));
  g_assert_cmpint (value, ==, -125);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_test_message ("%s", wrong[i]);
      g_assert_false (hf_decimal_parse (wrong[i], &value));
    }
}

static void
assert_written (gint64 value, const char *expected)
{
  g_autofree char *text = hf_decimal_format (value, 0);
  gint64           again;

  g_assert_cmpstr (text, ==, expected);
  g_assert_true (hf_decimal_parse (text, &again));
  g_assert_cmpint (again, ==, value);
}

static void
test_format (void)
{
  assert_written (0, "0");
  assert_written (5200, "5.2");
  assert_written (12000, "12");
  assert_written (-125, "-0.125");
  assert_written (999999999999999, "999999999999.999");
}

/* A book may come from anywhere. */
static void
test_extremes (void)
{
  g_autofree char *least = hf_decimal_format (G_MININT64, 0);
  g_autofree char *most = hf_decimal_format (G_MAXINT64, 0);
  g_autofree char *fixed = hf_decimal_format (5000, 2);

  g_assert_cmpstr (least, ==, "-9223372036854775.808");
  g_assert_cmpstr (most, ==, "9223372036854775.807");
  g_assert_cmpstr (fixed, ==, "5.00");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/decimal/parse", test_parse);
  g_test_add_func ("/decimal/format", test_format);
  g_test_add_func ("/decimal/extremes", test_extremes);
  return g_test_run ();
}
