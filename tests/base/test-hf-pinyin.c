/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Reading names, and finding them by whatever beginning of a key is typed. */

#include "base/hf-pinyin.h"

#include <string.h>

static const struct
{
  const char *name, *readings; /* the first ones, separated by " | " */
} names[] = {
  { "张敏", "zhang min" },
  { "張敏", "zhang min" },
  { "曾子墨", "zeng zi mo | ceng zi mo" },
  { "单小芳", "shan xiao fang | dan xiao fang" },
  { "單小芳", "shan xiao fang | dan xiao fang" },
  { "仇小英", "qiu xiao ying | chou xiao ying" },
  { "区志明", "ou zhi ming | qu zhi ming" },
  { "解晓东", "xie xiao dong | jie xiao dong" },
  { "查小丽", "zha xiao li | cha xiao li" },
  { "翟小刚", "zhai xiao gang | di xiao gang" },
  { "盖丽", "ge li | gai li" },
  { "覃辉", "qin hui | tan hui" },
  { "缪杰", "miao jie | mou jie" },
  { "朴英", "piao ying | pu ying" },
  { "种明", "chong ming | zhong ming" },
  { "乐明", "yue ming | le ming" },
  { "万俟伟", "mo qi wei | wan qi wei" },
  { "尉迟丽", "yu chi li | wei chi li" },
  { "澹台明", "tan tai ming" },
  { "单于", "shan yu | chan yu" },
  { "欧阳小娟", "ou yang xiao juan" },
  { "吕小芳", "lü xiao fang | lu xiao fang" },
  { "李晟", "li sheng | li cheng" },
  { "李单", "li dan | li shan" },
  { "李重阳", "li zhong yang | li chong yang" },
  { "José García", "jose garcia" },
  { "Tom张", "tom zhang" },
  { "Li 敏", "li min" },
  { "佘小冼", "she xiao xian" },
};

static char **
split_expected (gsize i)
{
  return g_strsplit (names[i].readings, " | ", -1);
}

static void
test_readings (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_auto (GStrv) expected = split_expected (i);
      g_auto (GStrv) readings = hf_pinyin_readings (names[i].name, HF_PINYIN_MAX_READINGS);

      g_test_message ("%s", names[i].name);
      g_assert_cmpuint (g_strv_length (readings), >=, g_strv_length (expected));
      for (gsize k = 0; expected[k] != NULL; k++)
        g_assert_cmpstr (readings[k], ==, expected[k]);
    }
}

static void
test_bounds (void)
{
  g_auto (GStrv) none = hf_pinyin_readings ("。😀", 6);
  g_auto (GStrv) two = hf_pinyin_readings ("单单单", 2);
  g_auto (GStrv) many = hf_pinyin_readings ("单单单单单", 99);
  g_autofree char *best = hf_pinyin ("曾子墨");

  g_assert_cmpuint (g_strv_length (none), ==, 0);
  g_assert_cmpuint (g_strv_length (two), ==, 2);
  g_assert_cmpuint (g_strv_length (many), ==, HF_PINYIN_MAX_READINGS);
  g_assert_cmpstr (best, ==, "zeng zi mo");
  g_assert_null (hf_pinyin (NULL));
  g_assert_null (hf_pinyin ("\xff"));
}

/* A name without end takes neither long nor much. */
static void
test_endless_name (void)
{
  g_autoptr (GString) name = g_string_new (NULL);

  for (int i = 0; i < 10000; i++)
    g_string_append (name, "单乐");
  g_auto (GStrv) readings = hf_pinyin_readings (name->str, 6);
  g_auto (GStrv) keys = hf_pinyin_keys (name->str);
  g_assert_cmpuint (g_strv_length (readings), ==, 6);
  g_assert_cmpuint (g_strv_length (keys), <=, HF_PINYIN_MAX_KEYS);
}

static void
test_keys (void)
{
  static const struct
  {
    const char *name, *keys;
  } cases[] = {
    { "张敏", "zhangmin zmin min" },
    { "李小敏", "lixiaomin lxiaomin lixmin lxmin xiaomin xmin min" },
    { "吕丽", "lvli lli li luli" },
    { "Tom", "tom" },
    { "天津市第三医院", "tianjinshidisanyiyuan tjsdsyy" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) keys = hf_pinyin_keys (cases[i].name);
      g_autofree char *joined = g_strjoinv (" ", keys);
      g_assert_cmpstr (joined, ==, cases[i].keys);
    }
}

static void
test_keys_are_distinct (void)
{
  g_auto (GStrv) keys = hf_pinyin_keys ("单乐乐乐乐乐");

  g_assert_cmpuint (g_strv_length (keys), ==, HF_PINYIN_MAX_KEYS);
  for (char **a = keys; *a != NULL; a++)
    for (char **b = a + 1; *b != NULL; b++)
      g_assert_cmpstr (*a, !=, *b);
}

static gboolean
is_found (char **keys, const char *typed)
{
  for (char **key = keys; *key != NULL; key++)
    if (g_str_has_prefix (*key, typed))
      return TRUE;
  return FALSE;
}

/* Types every beginning of the last syllable behind the text so far. */
static void
assert_endings_found (char **keys, GString *typed, const char *last)
{
  gsize len = typed->len;

  for (const char *p = last; *p != '\0'; p++)
    {
      g_string_append_c (typed, *p);
      if (!is_found (keys, typed->str))
        g_error ("'%s' finds nothing", typed->str);
    }
  g_string_truncate (typed, len);
}

/* Types on from syllable `next` in all the ways there are: this recursion is the rule of the keys,
 * said in another way than the code says it. */
static void
assert_typed_found (char **keys, GString *typed, char **next)
{
  gsize len = typed->len;

  if (*next == NULL)
    return;
  assert_endings_found (keys, typed, *next);
  g_string_append_c (typed, **next);
  assert_typed_found (keys, typed, next + 1);
  g_string_truncate (typed, len);
  g_string_append (typed, *next);
  assert_typed_found (keys, typed, next + 1);
  g_string_truncate (typed, len);
}

static void
test_every_beginning_finds (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_auto (GStrv) expected = split_expected (i);
      g_auto (GStrv) keys = hf_pinyin_keys (names[i].name);

      for (char **reading = expected; *reading != NULL; reading++)
        {
          g_autoptr (GString) spelled = g_string_new (*reading);
          g_autoptr (GString) typed = g_string_new (NULL);

          g_string_replace (spelled, "ü", "v", 0);
          g_auto (GStrv) syllables = g_strsplit (spelled->str, " ", -1);
          for (char **start = syllables; *start != NULL; start++)
            assert_typed_found (keys, typed, start);
        }
      g_assert_false (is_found (keys, "zzz"));
    }
}

static void
test_keys_of_initials (void)
{
  g_auto (GStrv) zm = hf_pinyin_keys_of_initials ("zm");
  g_auto (GStrv) hl = hf_pinyin_keys_of_initials ("hl");
  g_auto (GStrv) one = hf_pinyin_keys_of_initials ("z");
  g_auto (GStrv) none = hf_pinyin_keys_of_initials ("zu"); /* no syllable begins with u */
  g_auto (GStrv) surname = hf_pinyin_keys_of_initials ("zhang");
  g_auto (GStrv) short_one = hf_pinyin_keys_of_initials ("man");
  g_auto (GStrv) five = hf_pinyin_keys_of_initials ("zhmng");

  g_assert_true (g_strv_contains ((const char *const *) zm, "zmin"));
  g_assert_true (g_strv_contains ((const char *const *) zm, "zmao"));
  g_assert_false (g_strv_contains ((const char *const *) zm, "zmgui"));
  g_assert_true (g_strv_contains ((const char *const *) hl, "hlv"));
  g_assert_null (one[0]);
  g_assert_null (none[0]);
  g_assert_null (surname[0]);
  g_assert_true (g_strv_contains ((const char *const *) short_one, "mani"));
  g_assert_true (g_strv_contains ((const char *const *) five, "zhmnguo"));
}

static void
assert_within (const char *text, const char *key, gboolean expected)
{
  g_auto (GStrv) keys = hf_pinyin_keys_within (text);

  g_test_message ("%s", key);
  g_assert_true (g_strv_contains ((const char *const *) keys, key) == expected);
}

static void
test_keys_within (void)
{
  g_autoptr (GString) book = g_string_new (NULL);
  g_auto (GStrv) none = hf_pinyin_keys_within (NULL);

  g_assert_cmpuint (g_strv_length (none), ==, 0);
  assert_within ("术后洗澡", "xizao", TRUE);
  assert_within ("术后洗澡", "xz", TRUE);
  assert_within ("术后洗澡", "shuhouxizao", TRUE);
  assert_within ("术后洗澡", "shuhou", FALSE); /* the beginning of one is no key of its own */
  assert_within ("CT检查", "jiancha", TRUE);
  assert_within ("CT检查", "tjiancha", FALSE);
  for (guint i = 0; i < 1000; i++)
    g_string_append (book, "洗澡");
  g_auto (GStrv) keys = hf_pinyin_keys_within (book->str);
  g_assert_cmpuint (g_strv_length (keys), <, 100);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pinyin/readings", test_readings);
  g_test_add_func ("/pinyin/bounds", test_bounds);
  g_test_add_func ("/pinyin/endless-name", test_endless_name);
  g_test_add_func ("/pinyin/keys", test_keys);
  g_test_add_func ("/pinyin/keys-are-distinct", test_keys_are_distinct);
  g_test_add_func ("/pinyin/every-beginning-finds", test_every_beginning_finds);
  g_test_add_func ("/pinyin/keys-of-initials", test_keys_of_initials);
  g_test_add_func ("/pinyin/keys-within", test_keys_within);
  return g_test_run ();
}
