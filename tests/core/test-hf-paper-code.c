/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Codes of call sheets: each is read as it was made, and none that was misread. */

#include "core/hf-paper-code.h"

#include <string.h>

static void
test_example (void)
{
  g_autofree char *code = hf_paper_code_new (794);

  g_assert_cmpstr (code, ==, "794-44"); /* worked by hand: 79444 = 819 · 97 + 1 */
  g_assert_cmpint (hf_paper_code_read (code), ==, 794);
}

static void
test_there_and_back (void)
{
  for (gint64 id = 1; id < G_GINT64_CONSTANT (1000000000000000); id = id * 3 + 1)
    {
      g_autofree char *code = hf_paper_code_new (id);

      g_assert_cmpint (hf_paper_code_read (code), ==, id);
    }
}

static void
test_as_typed (void)
{
  g_assert_cmpint (hf_paper_code_read (" 794-44\n"), ==, 794);
  g_assert_cmpint (hf_paper_code_read ("７９４－４４"), ==, 794);
}

static void
test_no_code (void)
{
  static const char *const texts[] = {
    "",
    "-",
    "79444",
    "794-4",
    "794-444",
    "794 - 44",
    "-44",
    "0794-44",
    "794-44a",
    "a794-44",
    "\xff-44",
    "张三",
    "12345678901234567890-12",
    "0571-88",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_cmpint (hf_paper_code_read (texts[i]), ==, 0);
}

static void
test_wrong_digit (void)
{
  for (gint64 id = 1; id < 3000; id++)
    {
      g_autofree char *code = hf_paper_code_new (id);

      for (char *p = code; *p != '\0'; p++)
        for (char digit = '0'; *p != '-' && digit <= '9'; digit++)
          {
            char right = *p;

            *p = digit;
            g_assert_true (digit == right || hf_paper_code_read (code) == 0);
            *p = right;
          }
    }
}

static void
test_changed_places (void)
{
  for (gint64 id = 10; id < 3000; id++)
    {
      g_autofree char *code = hf_paper_code_new (id);

      for (char *p = code; p[1] != '\0'; p++)
        {
          char first = p[0];

          if (first == '-' || p[1] == '-' || first == p[1])
            continue;
          p[0] = p[1];
          p[1] = first;
          g_assert_cmpint (hf_paper_code_read (code), ==, 0);
          p[1] = p[0];
          p[0] = first;
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paper-code/example", test_example);
  g_test_add_func ("/paper-code/there-and-back", test_there_and_back);
  g_test_add_func ("/paper-code/as-typed", test_as_typed);
  g_test_add_func ("/paper-code/no-code", test_no_code);
  g_test_add_func ("/paper-code/wrong-digit", test_wrong_digit);
  g_test_add_func ("/paper-code/changed-places", test_changed_places);
  return g_test_run ();
}
