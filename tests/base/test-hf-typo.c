/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a text with one mistake may stand for, and that it is not nearly everything. */

#include "base/hf-typo.h"

#include <string.h>

static gboolean
has (char **(*make) (const char *typed), const char *typed, const char *meant)
{
  g_auto (GStrv) found = make (typed);

  return g_strv_contains ((const char *const *) found, meant);
}

static void
test_pinyin (void)
{
  static const struct
  {
    const char *typed;
    const char *meant;
  } cases[] = {
    { "zhangmign", "zhangming" },
    { "zhnagming", "zhangming" },
    { "zhagming", "zhangming" },
    { "zangming", "zhangming" },
    { "zhanggming", "zhangming" },
    { "zhangminh", "zhangming" },
    { "wangfnag", "wangfang" },
    { "lvbuu", "lvbu" },
    { "lubuu", "lubu" },
    { "wangfnga", "wangfng" },
    { "zhangjianguu", "zhangjianguo" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean is_read = !g_str_equal (cases[i].meant, "wangfng");

      g_test_message ("%s", cases[i].typed);
      g_assert_true (has (hf_typo_letters, cases[i].typed, cases[i].meant));
      g_assert_true (has (hf_typo_pinyin, cases[i].typed, cases[i].meant) == is_read);
    }
}

/* A syllable may be only begun: somebody types on. */
static void
test_begun (void)
{
  g_assert_true (has (hf_typo_pinyin, "zhnagm", "zhangm"));
  g_assert_true (has (hf_typo_pinyin, "zhnagmi", "zhangmi"));
  g_assert_false (has (hf_typo_pinyin, "zmgx", "zmg"));
  g_assert_false (has (hf_typo_pinyin, "zmgx", "zmgw"));
}

static void
test_letters (void)
{
  g_assert_true (has (hf_typo_letters, "smiht", "smith"));
  g_assert_true (has (hf_typo_letters, "ansa", "anna"));
  g_assert_false (has (hf_typo_letters, "smiht", "smiht"));
  g_assert_false (has (hf_typo_letters, "smiht", "smtih"));
  g_assert_false (has (hf_typo_letters, "ana", "anna"));
}

static void
test_digits (void)
{
  g_assert_true (has (hf_typo_digits, "13812345679", "13812345678"));
  g_assert_true (has (hf_typo_digits, "1381234567", "13812345678"));
  g_assert_true (has (hf_typo_digits, "138123345678", "13812345678"));
  g_assert_true (has (hf_typo_digits, "13812354678", "13812345678"));
  g_assert_false (has (hf_typo_digits, "13812354679", "13812345678"));
  g_assert_false (has (hf_typo_digits, "123456", "123457"));
}

/* Each is a question to the index. */
static void
test_how_many (void)
{
  g_auto (GStrv) pinyin = hf_typo_pinyin ("zhangmingg");
  g_auto (GStrv) letters = hf_typo_letters ("christopher");
  g_auto (GStrv) digits = hf_typo_digits ("13812345678");
  g_autofree char *long_text = g_strnfill (200, 'a');
  g_auto (GStrv) none = hf_typo_letters (long_text);

  g_assert_cmpuint (g_strv_length (pinyin), <=, 120);
  g_assert_cmpuint (g_strv_length (letters), <=, 600);
  g_assert_cmpuint (g_strv_length (digits), <=, 240);
  g_assert_cmpuint (g_strv_length (none), ==, 0);
}

static void
test_each_once (void)
{
  g_auto (GStrv) found = hf_typo_letters ("aaab");
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (char **text = found; *text != NULL; text++)
    g_assert_true (g_hash_table_add (seen, *text));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/typo/pinyin", test_pinyin);
  g_test_add_func ("/typo/begun", test_begun);
  g_test_add_func ("/typo/letters", test_letters);
  g_test_add_func ("/typo/digits", test_digits);
  g_test_add_func ("/typo/how-many", test_how_many);
  g_test_add_func ("/typo/each-once", test_each_once);
  return g_test_run ();
}
