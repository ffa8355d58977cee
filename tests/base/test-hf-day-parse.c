/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Days as people type them, ahead, back and without a likelier one. */

#include "base/hf-day-parse.h"

#include <locale.h>

/* Friday */
#define TODAY "2023-10-20"

static void
assert_day (const char *text, HfDayLean lean, const char *expected)
{
  HfDate           day = hf_day_parse (text, hf_date_from_iso (TODAY), lean);
  g_autofree char *iso = day == HF_DATE_NONE ? NULL : hf_date_to_iso (day);

  g_test_message ("%s", text);
  g_assert_cmpstr (iso, ==, expected);
}

static void
test_plain (void)
{
  static const struct
  {
    const char *text, *day;
  } cases[] = {
    { "3天后", "2023-10-23" },
    { "３天後", "2023-10-23" },
    { "in 3 days", "2023-10-23" },
    { "+2 weeks", "2023-11-03" },
    { "3天前", "2023-10-17" },
    { "2 weeks ago", "2023-10-06" },
    { "今天", "2023-10-20" },
    { "昨天", "2023-10-19" },
    { "前天", "2023-10-18" },
    { "大前天", "2023-10-17" },
    { "Yesterday", "2023-10-19" },
    { " day before yesterday ", "2023-10-18" },
    { "tomorrow", "2023-10-21" },
    { "下周三", "2023-10-25" },
    { "上周三", "2023-10-11" },
    { "last monday", "2023-10-09" },
    { "三天后", "2023-10-23" },
    { "两周后", "2023-11-03" },
    { "一个星期后", "2023-10-27" },
    { "2个月后", "2023-12-20" },
    { "in 4 months", "2024-02-20" },
    { "1 year ago", "2022-10-20" },
    { "半年后", "2024-04-20" },
    { "半个月后", "2023-11-04" },
    { "下下周三", "2023-11-01" },
    { "上上週日", "2023-10-08" },
    { "next monday", "2023-10-23" },
    { "一年后", "2024-10-20" },
    { "in 2 years", "2025-10-20" },
    { "下个月底", "2023-11-30" },
    { "2023-3-5", "2023-03-05" },
    { "20230305", "2023-03-05" },
    { "2023年3月5日", "2023-03-05" },
    { "2023-13-45", NULL },
    { "昨天 9:00", NULL },
    { "3天后吧", NULL },
    { "soon", NULL },
    { "2023", NULL },
    { "2024年", NULL },
    { "12年", NULL },
    { "200年后", NULL },
    { "9999天后", NULL },
    { "2023年3月", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (HfDayLean lean = HF_DAY_LEAN_NONE; lean <= HF_DAY_LEAN_BACK; lean++)
      assert_day (cases[i].text, lean, cases[i].day);
  assert_day (NULL, HF_DAY_LEAN_NONE, NULL);
}

static void
test_lean (void)
{
  static const struct
  {
    const char *text, *ahead, *back;
  } cases[] = {
    { "周三", "2023-10-25", "2023-10-18" },
    { "這週三", "2023-10-25", "2023-10-18" },
    { "Fri", "2023-10-27", "2023-10-20" },
    { "sunday", "2023-10-22", "2023-10-15" },
    { "11月29日", "2023-11-29", "2022-11-29" },
    { "3/5", "2024-03-05", "2023-03-05" },
    { "2月29日", "2024-02-29", NULL },
    { "30/2", NULL, NULL },
    { "十一月二十九日", "2023-11-29", "2022-11-29" },
    { "礼拜三", "2023-10-25", "2023-10-18" },
    { "月底", "2023-10-31", "2023-09-30" },
    { "20号", "2023-10-20", "2023-10-20" },
    { "19號", "2023-11-19", "2023-10-19" },
    { "31日", "2023-10-31", "2023-08-31" },
    { "32号", NULL, NULL },
    { "0号", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      assert_day (cases[i].text, HF_DAY_LEAN_AHEAD, cases[i].ahead);
      assert_day (cases[i].text, HF_DAY_LEAN_BACK, cases[i].back);
      assert_day (cases[i].text, HF_DAY_LEAN_NONE, NULL);
    }
}

static void
test_other (void)
{
  static const struct
  {
    const char *text, *other;
  } cases[] = {
    { "周五", "2023-10-20" },
    { "这周五", "2023-10-20" },
    { "Friday", "2023-10-20" },
    { "周三", NULL },
    { "下周五", NULL },
    { "next friday", NULL },
    { "next sunday", "2023-10-22" },
    { "next wed", NULL },
    { "3/9", "2024-09-03" },
    { "11/29", NULL },
    { "5/5", NULL },
    { "2023-11-12", NULL },
    { "11月12日", NULL },
    { "soon", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HfDate day = hf_day_other (cases[i].text, hf_date_from_iso (TODAY), HF_DAY_LEAN_AHEAD);
      g_autofree char *iso = day == HF_DATE_NONE ? NULL : hf_date_to_iso (day);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (iso, ==, cases[i].other);
    }
}

/* Where dates are written from the year on, there is but one way to read them. */
static void
test_order (void)
{
  static const struct
  {
    const char *locale, *day, *other;
  } cases[] = {
    { "C.UTF-8", "2024-03-09", "2024-09-03" },
    { "en_US.UTF-8", "2024-03-09", "2024-09-03" },
    { "zh_CN.UTF-8", "2024-03-09", NULL },
    { "tr_TR.UTF-8", "2024-09-03", "2024-03-09" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HfDate           today = hf_date_from_iso (TODAY), other;
      g_autofree char *iso = NULL, *other_iso = NULL;

      g_assert_nonnull (setlocale (LC_TIME, cases[i].locale));
      iso = hf_date_to_iso (hf_day_parse ("3/9", today, HF_DAY_LEAN_AHEAD));
      other = hf_day_other ("3/9", today, HF_DAY_LEAN_AHEAD);
      other_iso = other == HF_DATE_NONE ? NULL : hf_date_to_iso (other);
      g_assert_cmpstr (iso, ==, cases[i].day);
      g_assert_cmpstr (other_iso, ==, cases[i].other);
    }
  setlocale (LC_TIME, "C");
}

static void
test_is_of_week (void)
{
  g_assert_true (hf_day_is_of_week ("周三"));
  g_assert_true (hf_day_is_of_week ("這週三"));
  g_assert_true (hf_day_is_of_week ("Sun"));
  g_assert_false (hf_day_is_of_week ("下周三"));
  g_assert_false (hf_day_is_of_week ("next sun"));
  g_assert_false (hf_day_is_of_week ("周三复查"));
  g_assert_false (hf_day_is_of_week ("明天"));
  g_assert_false (hf_day_is_of_week (""));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/day-parse/plain", test_plain);
  g_test_add_func ("/day-parse/lean", test_lean);
  g_test_add_func ("/day-parse/other", test_other);
  g_test_add_func ("/day-parse/order", test_order);
  g_test_add_func ("/day-parse/is-of-week", test_is_of_week);
  return g_test_run ();
}
