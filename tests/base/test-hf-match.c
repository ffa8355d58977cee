/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The matched part of a text, shown here in brackets. */

#include "base/hf-match.h"

#include <string.h>

typedef struct
{
  const char *shown;
  const char *typed;
  const char *marked;
} Case;

static const Case cases[] = {
  /* as it stands, folded */
  { "张明", "张", "[张]明" },
  { "张明", "明", "张[明]" },
  { "張偉", "张伟", "[張偉]" },
  { "张伟", "張", "[张]伟" },
  { "Anna O'Neil", "anna", "[Anna] O'Neil" },
  { "Anna O'Neil", "neil", "Anna O'[Neil]" },
  { "Joanna Ann", "ann", "Joanna [Ann]" },
  { "Ｂｏｂ", "bob", "[Ｂｏｂ]" },
  { "Zoë", "zoe", "[Zoë]" },
  { "Zoe\xCC\x88 B", "zoe", "[Zoe\xCC\x88] B" },
  { "Straße", "strass", "[Straß]e" },
  /* pinyin */
  { "张明", "zm", "[张明]" },
  { "张明", "zhangming", "[张明]" },
  { "张明", "zhangm", "[张明]" },
  { "张明", "zming", "[张明]" },
  { "张明", "z", "[张]明" },
  { "张明", "zha", "[张]明" },
  { "张明", "ming", "张[明]" },
  { "张明", "ZM", "[张明]" },
  { "张明", "ｚｍ", "[张明]" },
  { "張茂貴", "zmg", "[張茂貴]" },
  { "张茂贵", "zm", "[张茂]贵" },
  { "张明", "zx", "张明" },
  { "曾丽", "zengli", "[曾丽]" },
  { "曾丽", "cengli", "[曾丽]" },
  { "尉迟恭", "yuchigong", "[尉迟恭]" },
  { "吕布", "lvbu", "[吕布]" },
  { "吕布", "lubu", "[吕布]" },
  { "吕布", "lübu", "[吕布]" },
  { "西安", "xian", "[西安]" },
  { "李娜 Anna", "lnanna", "[李娜] [Anna]" },
  { "李娜 Anna", "lna", "[李娜] Anna" },
  /* whatever stands between */
  { "张茂贵", "张*贵", "[张]茂[贵]" },
  { "张茂贵", "*贵", "张茂[贵]" },
  { "张茂贵", "z*gui", "[张]茂[贵]" },
  { "张茂贵", "*", "张茂贵" },
  /* numbers */
  { "138 1234 5678", "5678", "138 1234 [5678]" },
  { "138 1234 5678", "1345678", "138 1234 5678" },
  { "138 1234 5678", "812345", "13[8 1234 5]678" },
  { "138 1234 5678", "138-1234-5678", "[138 1234 5678]" },
  { "13812345678", "１３８", "[138]12345678" },
  { "5678 1234 5678", "5678", "5678 1234 [5678]" },
  { "138****5678", "5678", "138****[5678]" },
  { "138****5678", "13812345678", "138****5678" },
  { "138****5678", "1385678", "138****5678" },
  /* several pieces, each by itself */
  { "陈建国", "chen guo", "[陈]建[国]" },
  { "陈建国", "guo 陈", "[陈]建[国]" },
  { "陈建国", "陈 5678", "[陈]建国" },
  { "陈建国", "* 国", "陈建[国]" },
  { "陈建国", " *陈", "[陈]建国" },
  /* nothing to find */
  { "张*", "zm", "张*" },
  { "张明", "", "张明" },
  { "张明", "  ", "张明" },
  { "", "zm", "" },
  { "<b>张</b>", "张", "<b>[张]</b>" },
};

static char *
mark (const char *shown, const char *typed)
{
  g_autoptr (GArray) spans = hf_match_find (shown, typed);
  g_autoptr (GString) marked = g_string_new (NULL);
  gsize at = 0;

  for (guint i = 0; i < spans->len; i++)
    {
      HfMatchSpan span = g_array_index (spans, HfMatchSpan, i);

      g_assert_cmpuint (span.start, >=, at);
      g_assert_cmpuint (span.end, >, span.start);
      g_assert_cmpuint (span.end, <=, strlen (shown));
      g_string_append_len (marked, shown + at, (gssize) (span.start - at));
      g_string_append_c (marked, '[');
      g_string_append_len (marked, shown + span.start, (gssize) (span.end - span.start));
      g_string_append_c (marked, ']');
      at = span.end;
    }
  g_string_append (marked, shown + at);
  return g_strdup (marked->str);
}

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *marked = mark (cases[i].shown, cases[i].typed);

      g_test_message ("%s in %s", cases[i].typed, cases[i].shown);
      g_assert_cmpstr (marked, ==, cases[i].marked);
    }
}

static void
test_places (void)
{
  g_assert_cmpint (hf_match_get_place ("Import…", "imp"), ==, HF_MATCH_AT_START);
  g_assert_cmpint (hf_match_get_place ("Open Book…", "book"), ==, HF_MATCH_AT_WORD);
  g_assert_cmpint (hf_match_get_place ("Open Book…", "ook"), ==, HF_MATCH_INSIDE);
  g_assert_cmpint (hf_match_get_place ("Open Book…", "open z"), ==, HF_MATCH_NOWHERE);
  g_assert_cmpint (hf_match_get_place ("Open Book…", "book open"), ==, HF_MATCH_AT_WORD);
  g_assert_cmpint (hf_match_get_place ("导入客户", "dr"), ==, HF_MATCH_AT_START);
  g_assert_cmpint (hf_match_get_place ("导入客户", "kehu"), ==, HF_MATCH_AT_WORD);
  g_assert_cmpint (hf_match_get_place ("导入客户", "客"), ==, HF_MATCH_AT_WORD);
  g_assert_cmpint (hf_match_get_place ("导入客户", ""), ==, HF_MATCH_NOWHERE);
  g_assert_cmpint (hf_match_get_place (NULL, "a"), ==, HF_MATCH_NOWHERE);
  g_assert_cmpint (hf_match_get_place ("a", NULL), ==, HF_MATCH_NOWHERE);
}

/* However many ways there are to read a text, they are not tried one by one. */
static void
test_ambiguous (void)
{
  g_autoptr (GString) shown = g_string_new (NULL);
  g_autoptr (GString) typed = g_string_new (NULL);
  g_autoptr (GArray) spans = NULL;

  for (guint i = 0; i < 60; i++)
    {
      g_string_append (shown, "安");
      g_string_append_c (typed, 'a');
    }
  g_string_append_c (typed, 'x');
  spans = hf_match_find (shown->str, typed->str);
  g_assert_cmpuint (spans->len, ==, 0);
}

static void
test_hostile (void)
{
  g_autoptr (GArray) broken = hf_match_find ("\xFF\xFE张", "zhang");
  g_autoptr (GArray) odd = hf_match_find ("张明", "\xFF\xFE");
  g_autofree char *long_text = g_strnfill (5000, 'z');
  g_autoptr (GArray) longer = hf_match_find ("张明", long_text);

  g_assert_cmpuint (broken->len, ==, 0);
  g_assert_cmpuint (odd->len, ==, 0);
  g_assert_cmpuint (longer->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/match/cases", test_cases);
  g_test_add_func ("/match/places", test_places);
  g_test_add_func ("/match/ambiguous", test_ambiguous);
  g_test_add_func ("/match/hostile", test_hostile);
  return g_test_run ();
}
