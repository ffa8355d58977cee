/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Text as people type it. */

#include "base/hf-strings.h"

static void
test_set_str (void)
{
  g_autofree char *text = NULL;

  g_assert_false (hf_set_str (&text, NULL));
  g_assert_true (hf_set_str (&text, "回访"));
  g_assert_false (hf_set_str (&text, "回访"));
  g_assert_true (hf_set_str (&text, text + 3));
  g_assert_cmpstr (text, ==, "访");
  g_assert_true (hf_set_str (&text, NULL));
  g_assert_null (text);
}

static void
test_clean (void)
{
  static const struct
  {
    const char *text, *clean;
  } cases[] = {
    { NULL, NULL },
    { "", NULL },
    { " \t\n\u3000\u00A0", NULL },
    { " \uFEFF ", "\uFEFF" },
    { "张三", "张三" },
    { "\uFEFF 张 三\u3000\r\n", "张 三" },
    { "Jose\u0301", "Jos\u00E9" },
    { "a\xff", "a\uFFFD" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *clean = hf_str_clean (cases[i].text);
      g_assert_cmpstr (clean, ==, cases[i].clean);
    }
}

static void
test_is_blank (void)
{
  g_assert_true (hf_str_is_blank (NULL));
  g_assert_true (hf_str_is_blank (""));
  g_assert_true (hf_str_is_blank (" \u3000\t"));
  g_assert_false (hf_str_is_blank ("\u3000张"));
}

static void
test_visible_controls (void)
{
  static const struct
  {
    const char *text, *shown;
  } cases[] = {
    { NULL, "" },
    { "张三 Smith", "张三 Smith" },
    { "a\nb\tc\x1b", "a\u240Ab\u2409c\u241B" },
    { "\x7f\xC2\x85\u2028", "\u2421\u2424\u2424" },
    { "a\u202Eb\u2069c\u200F\xC2\x90", "a\uFFFDb\uFFFDc\uFFFD\uFFFD" },
    { "a\u200Bb\u200D\uFEFF", "a\u2423b\u2423\u2423" },
    { "\U0001F469\u200D\U0001F467\u200D", "\U0001F469\u200D\U0001F467\u2423" }, /* a family */
    { "\u0645\u06CC\u200C\u062E", "\u0645\u06CC\u200C\u062E" },                 /* Persian */
    { "a\xff", "a\uFFFD" },
    { "a\xEF\xB7\x90\xEF\xBF\xBE\xF4\x8F\xBF\xBF", "a\uFFFD\uFFFD\uFFFD" }, /* no characters */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = hf_str_visible_controls (cases[i].text);
      g_assert_cmpstr (shown, ==, cases[i].shown);
    }
}

static void
test_split_words (void)
{
  static const struct
  {
    const char *text, *words;
  } cases[] = {
    { NULL, "" },
    { "", "" },
    { " ,，\n", "" },
    { "高血压", "高血压" },
    { "高血压、糖尿病 heart；stroke\nx", "高血压|糖尿病|heart|stroke|x" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) words = hf_str_split_words (cases[i].text);
      g_autofree char *joined = g_strjoinv ("|", words);

      g_assert_cmpstr (joined, ==, cases[i].words);
    }
}

static void
test_write_double (void)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_assert_cmpstr (hf_str_write_double (2.0, text), ==, "2");
  g_assert_cmpstr (hf_str_write_double (0.92, text), ==, "0.92");
  g_assert_cmpstr (hf_str_write_double (2.0 / 3.0, text), ==, "0.6666666666666666");
  g_assert_true (g_ascii_strtod (hf_str_write_double (100.0 / 7.0, text), NULL) == 100.0 / 7.0);
}

/* What was typed in lines is not shown with the symbols of their ends. */
static void
test_lines (void)
{
  static const struct
  {
    const char *text, *one_line, *lines;
  } cases[] = {
    { NULL, "", "" },
    { "发热", "发热", "发热" },
    { "发热\n明天再打", "发热 明天再打", "发热\n明天再打" },
    { "a \r\n\r\n  b", "a  b", "a \n\n  b" },
    { "\na\n", "a", "\na\n" },
    { "a\tb\nc\x07", "a\u2409b c\u2407", "a\u2409b\nc\u2407" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *one_line = hf_str_one_line (cases[i].text);
      g_autofree char *lines = hf_str_visible_lines (cases[i].text);

      g_assert_cmpstr (one_line, ==, cases[i].one_line);
      g_assert_cmpstr (lines, ==, cases[i].lines);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/strings/set-str", test_set_str);
  g_test_add_func ("/strings/clean", test_clean);
  g_test_add_func ("/strings/is-blank", test_is_blank);
  g_test_add_func ("/strings/visible-controls", test_visible_controls);
  g_test_add_func ("/strings/split-words", test_split_words);
  g_test_add_func ("/strings/lines", test_lines);
  g_test_add_func ("/strings/write-double", test_write_double);
  return g_test_run ();
}
