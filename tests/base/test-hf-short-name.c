/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Names in messages: short ones whole, long ones without their middle. */

#include "base/hf-short-name.h"

static void
assert_short (const char *name, const char *expected)
{
  g_autofree char *text = hf_short_name (name);

  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpint (g_utf8_strlen (text, -1), <=, HF_SHORT_NAME_CHARS);
}

static void
test_short (void)
{
  assert_short (NULL, "");
  assert_short ("王小明", "王小明");
  assert_short ("abcdefghijklmnopqrstuvwx", "abcdefghijklmnopqrstuvwx");
  assert_short ("abcdefghijklmnopqrstuvwxy", "abcdefghijklmno…rstuvwxy");
  assert_short ("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十",
                "一二三四五六七八九十一二三四五…三四五六七八九十");
  assert_short ("a\nb", "a␊b");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/short-name/short", test_short);
  return g_test_run ();
}
