/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Tokens: what the index stores, what a query asks for, and that the two meet. */

#include "base/hf-fold.h"
#include "base/hf-tokens.h"

#include <string.h>

typedef struct
{
  GPtrArray *tokens;
  gsize      len;
  gsize      last_start;
} Collected;

static void
collect_cb (const char *token, gsize len, gsize start, gsize end, gpointer user_data)
{
  Collected *collected = user_data;

  g_assert_cmpuint (len, >, 0);
  g_assert_true (g_utf8_validate_len (token, len, NULL));
  g_assert_cmpuint (start, <, end);
  g_assert_cmpuint (end, <=, collected->len);
  g_assert_cmpuint (start, >=, collected->last_start);
  collected->last_start = start;
  g_ptr_array_add (collected->tokens, g_strndup (token, len));
}

static char **
collect (const char *text, gsize len, HfTokensFlags flags)
{
  Collected collected = { g_ptr_array_new (), len, 0 };

  hf_tokens_foreach (text, len, flags, collect_cb, &collected);
  g_ptr_array_add (collected.tokens, NULL);
  return (char **) g_ptr_array_free (collected.tokens, FALSE);
}

static char *
join (const char *text, gsize len, HfTokensFlags flags)
{
  g_auto (GStrv) tokens = collect (text, len, flags);

  return g_strjoinv (" ", tokens);
}

static void
test_tokens (void)
{
  static const struct
  {
    const char *text, *index, *query;
  } cases[] = {
    { "", "", "" },
    { "張三丰", "张 三 丰", "张 三 丰" },
    { "José  O'Brien", "jose o brien", "jose o brien" },
    { "Jose\u0301x", "josex", "josex" },
    { "张\u0301三", "张 三", "张 三" },
    { "1", "1", "1" },
    { "12", "12 2", "12" },
    { "138", "138 38 8", "138" },
    { "13800", "138 380 800 00 0", "138 380 800" },
    { "１３-80", "13 3 80 0", "13 80" },
    { "Ashlea894", "ashlea 894 94 4", "ashlea 894" },
    { "894李", "894 94 4 李", "894 李" },
    { "复查A级,王", "复 查 a 级 王", "复 查 a 级 王" },
    { "さくらガ가", "さ く ら ガ 가", "さ く ら ガ 가" },
    { "好😀❤\uFE0Fa", "好 😀 ❤ a", "好 😀 ❤ a" },
    { "C++ ￥5", "c + + ¥ 5", "c + + ¥ 5" },
    { "नमस्ते", "नमस्ते", "नमस्ते" },
    { "。，！ \t", "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize            len = strlen (cases[i].text);
      g_autofree char *index = join (cases[i].text, len, HF_TOKENS_INDEX);
      g_autofree char *query = join (cases[i].text, len, HF_TOKENS_QUERY);

      g_assert_cmpstr (index, ==, cases[i].index);
      g_assert_cmpstr (query, ==, cases[i].query);
    }
}

static void
add_place_cb (const char *token, gsize len, gsize start, gsize end, gpointer user_data)
{
  g_string_append_printf (user_data, "%.*s@%" G_GSIZE_FORMAT "-%" G_GSIZE_FORMAT " ", (int) len,
                          token, start, end);
}

static void
test_places (void)
{
  static const char text[] = "張 Ｊosé1380";
  g_autoptr (GString) places = g_string_new (NULL);

  hf_tokens_foreach (text, strlen (text), HF_TOKENS_INDEX, add_place_cb, places);
  g_assert_cmpstr (places->str, ==, "张@0-3 jose@4-11 138@11-14 380@12-15 80@13-15 0@14-15 ");
}

static void
test_hostile_bytes (void)
{
  static const char bytes[] = "a\0b\xff\xe5\xbc 12\0"
                              "3\xf4\x90\x80\x80 张\xe5";
  g_autofree char  *index = join (bytes, sizeof bytes - 1, HF_TOKENS_INDEX);
  g_autofree char  *cut = join ("张三", 4, HF_TOKENS_INDEX);

  g_assert_cmpstr (index, ==, "a b 12 2 3 张");
  g_assert_cmpstr (cut, ==, "张");
}

static void
test_random_bytes (void)
{
  char bytes[64];

  for (int round = 0; round < 20000; round++)
    {
      gsize len = (gsize) g_test_rand_int_range (0, sizeof bytes);
      for (gsize i = 0; i < len; i++)
        bytes[i] = (char) g_test_rand_int_range (0, 256);
      g_auto (GStrv) tokens = collect (bytes, len, HF_TOKENS_INDEX);
    }
}

static void
test_long_word (void)
{
  g_autofree char *word = g_strnfill (1000000, 'x');
  g_auto (GStrv) tokens = collect (word, strlen (word), HF_TOKENS_INDEX);

  g_assert_cmpuint (g_strv_length (tokens), ==, 1);
  g_assert_cmpuint (strlen (tokens[0]), <, 200);
}

/* Folding first makes no difference, so text that was folded elsewhere is found. */
static void
test_folding_first (void)
{
  static const char *const texts[] = { "張三丰 １３８００", "Ｊosé ﬁ㎏ ㈱", "ｶﾅ각", "Łódź 12😀" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *folded = hf_fold (texts[i]);
      g_autofree char *expected = join (texts[i], strlen (texts[i]), HF_TOKENS_INDEX);
      g_autofree char *tokens = join (folded, strlen (folded), HF_TOKENS_INDEX);
      g_assert_cmpstr (tokens, ==, expected);
    }
}

/* Whether the query's tokens stand in the index one behind the other, the last one perhaps only as
 * the beginning of one. That is a phrase query. */
static gboolean
has_phrase (char **index, char **query)
{
  guint n_index = g_strv_length (index), n_query = g_strv_length (query);

  for (guint at = 0; at + n_query <= n_index; at++)
    {
      guint same = 0;
      while (same + 1 < n_query && g_str_equal (index[at + same], query[same]))
        same++;
      if (same + 1 == n_query && g_str_has_prefix (index[at + same], query[same]))
        return TRUE;
    }
  return FALSE;
}

static void
test_every_fragment_finds (void)
{
  static const char *const texts[] = { "13800008821", "1401021990", "张三丰李四", "007" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_auto (GStrv) index = collect (texts[i], strlen (texts[i]), HF_TOKENS_INDEX);

      for (const char *start = texts[i]; *start != '\0'; start = g_utf8_next_char (start))
        for (const char *end = g_utf8_next_char (start);; end = g_utf8_next_char (end))
          {
            g_auto (GStrv) query = collect (start, (gsize) (end - start), HF_TOKENS_QUERY);
            g_assert_true (has_phrase (index, query));
            if (*end == '\0')
              break;
          }
      g_auto (GStrv) other = collect ("9991", 4, HF_TOKENS_QUERY);
      g_assert_false (has_phrase (index, other));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tokens/tokens", test_tokens);
  g_test_add_func ("/tokens/places", test_places);
  g_test_add_func ("/tokens/hostile-bytes", test_hostile_bytes);
  g_test_add_func ("/tokens/random-bytes", test_random_bytes);
  g_test_add_func ("/tokens/long-word", test_long_word);
  g_test_add_func ("/tokens/folding-first", test_folding_first);
  g_test_add_func ("/tokens/every-fragment-finds", test_every_fragment_finds);
  return g_test_run ();
}
