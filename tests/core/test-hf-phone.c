/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What may be a telephone number, and what is several of them. The numbers are invented. */

#include "core/hf-phone.h"

static void
test_is_number (void)
{
  static const char *const numbers[] = { "120",
                                         "13800138000",
                                         "+86 138 0013 8000",
                                         "0571 88888888",
                                         "0571-88888888转8001",
                                         "13800138000（女儿）",
                                         "12345678901234567890" };
  static const char *const others[] = { "",
                                        "12",
                                        "没有号码",
                                        "1.38E+10",
                                        "123456789012345678901",
                                        "13800138000;13900139000",
                                        "88887777;88886666" };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    g_assert_true (hf_phone_is_number (numbers[i]));
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (hf_phone_is_number (others[i]));
  g_assert_false (hf_phone_is_number (NULL));
}

static void
assert_split (const char *text, const char *expected)
{
  g_auto (GStrv) numbers = hf_phone_split (text);
  g_autofree char *joined = g_strjoinv ("|", numbers);

  g_test_message ("%s", text);
  g_assert_cmpstr (joined, ==, expected);
}

static void
test_split (void)
{
  assert_split (NULL, "");
  assert_split (" ", "");
  assert_split ("120", "120");
  assert_split ("13800138000;13900139000；13700137000", "13800138000|13900139000|13700137000");
  assert_split ("13800138000 / 13900139000、", "13800138000|13900139000");
  assert_split ("13800138000，0571 88888888", "13800138000|0571 88888888");
  assert_split ("13800138000 13900139000\n13700137000", "13800138000|13900139000|13700137000");
  assert_split ("13800138000　13900139000", "13800138000|13900139000");
  assert_split ("13800138000(本人),13900139000(女儿)", "13800138000(本人)|13900139000(女儿)");
}

/* What looks like a separator may belong to the number. */
static void
test_not_split (void)
{
  static const char *const whole[] = { "138 0013 8000", "+86 13800138000", "88888888/8001",
                                       "88888888,8001", "本人 13800138000" };

  for (guint i = 0; i < G_N_ELEMENTS (whole); i++)
    assert_split (whole[i], whole[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/phone/is-number", test_is_number);
  g_test_add_func ("/phone/split", test_split);
  g_test_add_func ("/phone/not-split", test_not_split);
  return g_test_run ();
}
