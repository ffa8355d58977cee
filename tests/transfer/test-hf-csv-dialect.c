/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which separator a table has. */

#include "transfer/hf-csv-dialect.h"

#include <string.h>

static void
test_guess (void)
{
  static const struct
  {
    const char *text;
    char        separator;
  } cases[] = {
    { "", ',' },
    { "name\nLi\n", ',' },
    { "a,b\n1,2\n", ',' },
    { "a;b\n1;2\n", ';' },
    { "a\tb\n1\t2\n", '\t' },
    { "a;b;c\n1,5;2,5;3,5\n1,5;2,5;3,5\n", ';' },
    { "a,b\n\"x;y;z\",2\n\"x;y;z\",3\n", ',' },
    { "\"a;b;c\",d\n", ',' },
    { "a\tb\n\"1,2\n,,,\",\t3\n", '\t' },
    { "a;b\r1;2\r", ';' },
    { "姓名;电话", ';' },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (hf_csv_guess_separator (cases[i].text, strlen (cases[i].text)), ==,
                     cases[i].separator);
}

static void
test_names (void)
{
  g_assert_cmpint (hf_csv_separator_from_name (","), ==, ',');
  g_assert_cmpint (hf_csv_separator_from_name ("Tab"), ==, '\t');
  g_assert_cmpint (hf_csv_separator_from_name ("\\t"), ==, '\t');
  g_assert_cmpint (hf_csv_separator_from_name ("semicolon"), ==, ';');
  g_assert_cmpint (hf_csv_separator_from_name ("x"), ==, 0);
  g_assert_cmpint (hf_csv_separator_from_name (""), ==, 0);
}

static void
test_separator_line (void)
{
  static const struct
  {
    const char *text;
    gsize       length;
  } cases[] = {
    { "sep=;\na;b", 6 }, { "SEP=;\r\na;b", 7 }, { "sep=;\ra;b", 6 }, { "sep=x\n", 0 },
    { "sep=;", 0 },      { "sep=;x\n", 0 },     { "name\n", 0 },     { "", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char  separator = 0;
      gsize length =
        hf_csv_parse_separator_line (cases[i].text, strlen (cases[i].text), &separator);

      g_assert_cmpuint (length, ==, cases[i].length);
      g_assert_cmpint (separator, ==, length > 0 ? ';' : 0);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv-dialect/guess", test_guess);
  g_test_add_func ("/csv-dialect/names", test_names);
  g_test_add_func ("/csv-dialect/separator-line", test_separator_line);
  return g_test_run ();
}
