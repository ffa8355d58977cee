/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Dates and times as imported files write them. */

#include "base/hf-date.h"

static void
test_date_forms (void)
{
  static const struct
  {
    const char     *text;
    const char     *iso;
    HfDatePrecision precision;
  } cases[] = {
    { "2023-03-05", "2023-03-05", HF_DATE_EXACT },
    { "2023/3/5", "2023-03-05", HF_DATE_EXACT },
    { "2023.3.5", "2023-03-05", HF_DATE_EXACT },
    { "20230305", "2023-03-05", HF_DATE_EXACT },
    { "2023年3月5日", "2023-03-05", HF_DATE_EXACT },
    { "2023年03月05号", "2023-03-05", HF_DATE_EXACT },
    { "2023 年 3 月 5 日", "2023-03-05", HF_DATE_EXACT },
    { " ２０２３－０３－０５　", "2023-03-05", HF_DATE_EXACT },
    { "2023年3月", "2023-03-01", HF_DATE_MONTH },
    { "2023-03", "2023-03-01", HF_DATE_MONTH },
    { "2023/3", "2023-03-01", HF_DATE_MONTH },
    { "2023", "2023-01-01", HF_DATE_YEAR },
    { "2023年", "2023-01-01", HF_DATE_YEAR },
    { "2022-07-20T07:13:55Z", "2022-07-20", HF_DATE_EXACT },
    { "2022-07-20T23:13:55.123+08:00", "2022-07-20", HF_DATE_EXACT },
    { "20220720T071355", "2022-07-20", HF_DATE_EXACT },
    { "2023/3/5 0:00:00", "2023-03-05", HF_DATE_EXACT },
    { "2023年3月5日上午9点半", "2023-03-05", HF_DATE_EXACT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HfDate          date = 0;
      HfDatePrecision precision = HF_DATE_ESTIMATED;

      g_test_message ("%s", cases[i].text);
      g_assert_true (hf_date_parse (cases[i].text, &date, &precision));
      g_assert_cmpint (date, ==, hf_date_from_iso (cases[i].iso));
      g_assert_cmpint (precision, ==, cases[i].precision);
      g_assert_true (hf_date_parse (cases[i].text, NULL, NULL));
    }
}

static void
test_date_refused (void)
{
  static const char *const refused[] = {
    "",           "  ",          "5/3/2023",   "05-03-2023",    "2023-02-30", "2023年2月30日",
    "2023-13-01", "20231301",    "2023-00-05", "2023-3-5-7",    "2023-3/5",   "2023-3-5 noon",
    "23-03-05",   "202303",      "2023年3",    "2023-03-05T25", "0000-01-01", "2023-03-05T24:30:00",
    "未知",       "20230305123", "2023-",      "2023-03-",      "-2023",      "2023-03-05\xff",
  };
  HfDate          date = 7;
  HfDatePrecision precision = HF_DATE_ESTIMATED;

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_test_message ("text %" G_GSIZE_FORMAT, i);
      g_assert_false (hf_date_parse (refused[i], &date, &precision));
    }
  g_assert_false (hf_date_parse (NULL, &date, &precision));
  g_assert_cmpint (date, ==, 7);
  g_assert_cmpint (precision, ==, HF_DATE_ESTIMATED);
}

/* Whatever the spelling, only a day is one. */
static void
test_day (void)
{
  g_assert_cmpint (hf_date_parse_day ("2023-03-05"), ==, hf_date_new (2023, 3, 5));
  g_assert_cmpint (hf_date_parse_day ("2023年3月5日"), ==, hf_date_new (2023, 3, 5));
  g_assert_cmpint (hf_date_parse_day ("2023-03"), ==, HF_DATE_NONE);
  g_assert_cmpint (hf_date_parse_day ("2023"), ==, HF_DATE_NONE);
  g_assert_cmpint (hf_date_parse_day ("2023-02-30"), ==, HF_DATE_NONE);
  g_assert_cmpint (hf_date_parse_day (NULL), ==, HF_DATE_NONE);
}

static void
test_time_forms (void)
{
  static const struct
  {
    const char *text;
    int         hour, minute;
  } cases[] = {
    { "10:30", 10, 30 },
    { "10:30:15", 10, 30 },
    { "9:05", 9, 5 },
    { "9.30", 9, 30 },
    { "930", 9, 30 },
    { "0930", 9, 30 },
    { "093015", 9, 30 },
    { "０９：３０", 9, 30 },
    { "00:00", 0, 0 },
    { "23:59:60", 23, 59 },
    { "上午9点半", 9, 30 },
    { "下午3点", 15, 0 },
    { "下午 3点一刻", 15, 15 },
    { "下午15:20", 15, 20 },
    { "中午12点", 12, 0 },
    { "中午1点", 13, 0 },
    { "凌晨12点", 0, 0 },
    { "晚上8点三刻", 20, 45 },
    { "15时20分", 15, 20 },
    { "15时20分30秒", 15, 20 },
    { "9点整", 9, 0 },
    { "3:20 PM", 15, 20 },
    { "12:10am", 0, 10 },
    { "12 pm", 12, 0 },
    { "2022-07-20T07:13:55Z", 7, 13 },
    { "2022-07-20T07:13:55+08:00", 7, 13 },
    { "2022-07-20 07:13", 7, 13 },
    { "2022年7月20日 下午3点", 15, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int minutes = -1;

      g_test_message ("%s", cases[i].text);
      g_assert_true (hf_time_parse (cases[i].text, &minutes));
      g_assert_cmpint (minutes, ==, cases[i].hour * 60 + cases[i].minute);
    }
}

static void
test_time_refused (void)
{
  static const char *const refused[] = {
    "",           "24:00",    "10:60", "9",        "1060",         "10:3",
    "下午9点30x", "上午15点", "13 pm", "10:30:75", "2022-07-20",   "2022-02-30T07:13:55Z",
    "-9:30",      "12345",    "noon",  "9点70分",  "15时20分75秒",
  };
  int minutes = -7;

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_test_message ("%s", refused[i]);
      g_assert_false (hf_time_parse (refused[i], &minutes));
    }
  g_assert_false (hf_time_parse (NULL, &minutes));
  g_assert_cmpint (minutes, ==, -7);
}

static void
test_convert (void)
{
  static const struct
  {
    const char *instant, *zone, *iso, *time;
  } cases[] = {
    { "2022-07-20T07:13:55Z", "Asia/Shanghai", "2022-07-20", "15:13" },
    { "2022-07-20T17:13:55Z", "Asia/Shanghai", "2022-07-21", "01:13" },
    { "2022-07-20T01:00:00+08:00", "UTC", "2022-07-19", "17:00" },
    { "2022-07-20T07:13:55-04:00", "America/New_York", "2022-07-20", "07:13" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HfDate date;
      int    minutes;
      char   time[6];

      g_assert_true (hf_date_time_convert (cases[i].instant, cases[i].zone, &date, &minutes));
      g_assert_cmpint (date, ==, hf_date_from_iso (cases[i].iso));
      hf_time_write (minutes, time);
      g_assert_cmpstr (time, ==, cases[i].time);
    }
}

static void
test_convert_refused (void)
{
  g_assert_false (hf_date_time_convert (NULL, "UTC", NULL, NULL));
  g_assert_false (hf_date_time_convert ("2022-07-20", "UTC", NULL, NULL));
  g_assert_false (hf_date_time_convert ("2022-07-20T07:13:55", "UTC", NULL, NULL));
  g_assert_false (hf_date_time_convert ("2022-02-30T07:13:55Z", "UTC", NULL, NULL));
  g_assert_false (hf_date_time_convert ("2022-07-20T07:13:55Z", "Nowhere/At_All", NULL, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-parse/date-forms", test_date_forms);
  g_test_add_func ("/date-parse/date-refused", test_date_refused);
  g_test_add_func ("/date-parse/day", test_day);
  g_test_add_func ("/date-parse/time-forms", test_time_forms);
  g_test_add_func ("/date-parse/time-refused", test_time_refused);
  g_test_add_func ("/date-parse/convert", test_convert);
  g_test_add_func ("/date-parse/convert-refused", test_convert_refused);
  return g_test_run ();
}
