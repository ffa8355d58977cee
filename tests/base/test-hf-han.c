/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The table of Han characters: what ICU gave, what the hand-made list gave. */

#include "base/hf-han.h"

static void
assert_readings (const char *character, gboolean is_surname, const char *expected)
{
  g_auto (GStrv) readings = hf_han_get_readings (g_utf8_get_char (character), is_surname);
  g_autofree char *joined = g_strjoinv ("|", readings);

  g_test_message ("%s", character);
  g_assert_cmpstr (joined, ==, expected);
}

static void
test_is_han (void)
{
  static const char *const han[] = { "张", "張", "㐀", "鿿", "〇", "𠮷", "\uF9B4" };
  static const char *const other[] = { "a", "1", "か", "가", "。", "😀", " " };

  for (gsize i = 0; i < G_N_ELEMENTS (han); i++)
    g_assert_true (hf_han_is (g_utf8_get_char (han[i])));
  for (gsize i = 0; i < G_N_ELEMENTS (other); i++)
    g_assert_false (hf_han_is (g_utf8_get_char (other[i])));
  g_assert_false (hf_han_is (0));
}

static void
test_simplify (void)
{
  static const struct
  {
    const char *traditional, *simplified;
  } cases[] = {
    { "張", "张" }, { "劉", "刘" }, { "葉", "叶" }, { "萬", "万" }, { "單", "单" },
    { "張", "张" }, { "张", "张" }, { "李", "李" }, { "𠮷", "𠮷" }, { "a", "a" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (hf_han_simplify (g_utf8_get_char (cases[i].traditional)), ==,
                      g_utf8_get_char (cases[i].simplified));
}

static void
test_simplify_twice (void)
{
  for (gunichar c = 0x3400; c <= 0xFAFF; c++)
    g_assert_cmpuint (hf_han_simplify (hf_han_simplify (c)), ==, hf_han_simplify (c));
}

static void
test_readings (void)
{
  assert_readings ("李", TRUE, "li");
  assert_readings ("敏", FALSE, "min");
  assert_readings ("吕", TRUE, "lü");
  assert_readings ("曾", TRUE, "zeng|ceng");
  assert_readings ("單", TRUE, "shan|dan|chan");
  assert_readings ("單", FALSE, "dan|shan");
  assert_readings ("乾", FALSE, "qian|gan");
  assert_readings ("〇", FALSE, "ling");
  assert_readings ("𠮷", FALSE, "");
  assert_readings ("a", FALSE, "");
}

static void
test_compound_surnames (void)
{
  static const struct
  {
    const char *name, *reading;
    gsize       len;
  } cases[] = {
    { "万俟卨", "mo qi", 6 },
    { "萬俟", "mo qi", 6 },
    { "尉遲恭", "yu chi", 6 },
    { "澹台镜", "tan tai", 6 },
    { "吐谷浑", "tu yu hun", 9 },
    { "长孙", "zhang sun", 6 },
    { "李世民", NULL, 0 },
    { "万", NULL, 0 },
    { "", NULL, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize len = 0;
      g_auto (GStrv) readings = hf_han_get_compound_surname (cases[i].name, &len);

      g_assert_cmpstr (readings != NULL ? readings[0] : NULL, ==, cases[i].reading);
      if (readings != NULL)
        g_assert_cmpuint (len, ==, cases[i].len);
    }
}

/* Only where the surname is read otherwise than the character. */
static void
test_surname_places (void)
{
  static const char *const moved[] = { "曾丽", "單", "尉迟恭", "仇", "解",
                                       "区",   "查", "盖",     "覃", "缪" };
  static const char *const usual[] = { "张三", "陈", "Zeng", "", "上官", "〇" };

  for (gsize i = 0; i < G_N_ELEMENTS (moved); i++)
    {
      gunichar place = hf_han_get_surname_place (moved[i]);
      gsize    len;
      g_auto (GStrv) of_place = hf_han_get_readings (place, FALSE);
      g_auto (GStrv) compound = hf_han_get_compound_surname (moved[i], &len);
      g_auto (GStrv) own = hf_han_get_readings (g_utf8_get_char (moved[i]), TRUE);

      g_test_message ("%s", moved[i]);
      g_assert_cmpuint (place, !=, 0);
      g_assert_true (g_str_has_prefix (compound ? compound[0] : own[0], of_place[0]));
    }
  for (gsize i = 0; i < G_N_ELEMENTS (usual); i++)
    g_assert_cmpuint (hf_han_get_surname_place (usual[i]), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/han/is", test_is_han);
  g_test_add_func ("/han/simplify", test_simplify);
  g_test_add_func ("/han/simplify-twice", test_simplify_twice);
  g_test_add_func ("/han/readings", test_readings);
  g_test_add_func ("/han/compound-surnames", test_compound_surnames);
  g_test_add_func ("/han/surname-places", test_surname_places);
  return g_test_run ();
}
