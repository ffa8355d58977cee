/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Text that a spreadsheet must not compute, and the way back. */

#include "base/hf-csv.h"

static void
assert_cell (const char *text, const char *expected)
{
  g_autoptr (GString) line = g_string_new ("a,");

  hf_csv_append_cell (line, text);
  g_assert_cmpstr (line->str + 2, ==, expected);
}

static void
test_quoted (void)
{
  assert_cell ("", "");
  assert_cell ("王小明", "王小明");
  assert_cell ("a,b", "\"a,b\"");
  assert_cell ("a;b", "\"a;b\"");
  assert_cell ("c\"d", "\"c\"\"d\"");
  assert_cell ("\"\"", "\"\"\"\"\"\"");
  assert_cell ("c\r\nd", "\"c\r\nd\"");
}

static void
test_neutralised (void)
{
  static const char *const formulas[] = { "=1+1", "+86 138", "-3",  "@SUM", "＝1",
                                          "＋1",  "－1",     "＠x", "''=1", "'＝1" };

  for (gsize i = 0; i < G_N_ELEMENTS (formulas); i++)
    {
      g_autofree char *neutral = g_strconcat ("'", formulas[i], NULL);

      assert_cell (formulas[i], neutral);
      g_assert_cmpstr (hf_csv_unneutralise (neutral), ==, formulas[i]);
    }
  assert_cell ("\tx", "\"'\tx\"");
  assert_cell ("\rx", "\"'\rx\"");
  assert_cell ("=\"a\"", "\"'=\"\"a\"\"\"");
  assert_cell ("'quoted'", "'quoted'");
  assert_cell ("a=1", "a=1");
}

static void
test_unneutralise (void)
{
  g_assert_cmpstr (hf_csv_unneutralise ("'a"), ==, "'a");
  g_assert_cmpstr (hf_csv_unneutralise ("'"), ==, "'");
  g_assert_cmpstr (hf_csv_unneutralise ("=1"), ==, "=1");
  g_assert_cmpstr (hf_csv_unneutralise (""), ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csv/quoted", test_quoted);
  g_test_add_func ("/csv/neutralised", test_neutralised);
  g_test_add_func ("/csv/unneutralise", test_unneutralise);

  return g_test_run ();
}
