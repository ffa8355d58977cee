/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* When to call again, as people type it. */

#include "core/hf-moment.h"

/* Friday */
#define TODAY "2023-10-20"

static HfMoment
now (void)
{
  return (HfMoment){ hf_date_from_iso (TODAY), 9 * 60 };
}

static void
test_parse (void)
{
  static const struct
  {
    const char *text, *moment;
  } cases[] = {
    { "1530", "2023-10-20 15:30" },
    { "15:30", "2023-10-20 15:30" },
    { "８：３０", "2023-10-21 08:30" },
    { "下午3点", "2023-10-20 15:00" },
    { "9:00", "2023-10-21 09:00" },
    { "明天", "2023-10-21 09:00" },
    { "明天 8:30", "2023-10-21 08:30" },
    { "后天下午三点半", "2023-10-22 15:30" },
    { "后天 下午3点半", "2023-10-22 15:30" },
    { "大后天", "2023-10-23 09:00" },
    { "tomorrow 3:20 pm", "2023-10-21 15:20" },
    { "day after tomorrow", "2023-10-22 09:00" },
    { "today 10:00", "2023-10-20 10:00" },
    { "今天 8:00", NULL },
    { "周三", "2023-10-25 09:00" },
    { "这周日 10:00", "2023-10-22 10:00" },
    { "周五", "2023-10-27 09:00" },
    { "下周三 10:00", "2023-10-25 10:00" },
    { "下周日", "2023-10-29 09:00" },
    { "星期天", "2023-10-22 09:00" },
    { "Wed", "2023-10-25 09:00" },
    { "next wednesday 930", "2023-10-25 09:30" },
    { "30 min", "2023-10-20 09:30" },
    { "in 2 h", "2023-10-20 11:00" },
    { "+90 minutes", "2023-10-20 10:30" },
    { "2小时后", "2023-10-20 11:00" },
    { "3天后", "2023-10-23 09:00" },
    { "3天后 14:00", "2023-10-23 14:00" },
    { "2周后", "2023-11-03 09:00" },
    { "in 3 days", "2023-10-23 09:00" },
    { "2023-11-29", "2023-11-29 09:00" },
    { "2023/11/29 10:15", "2023-11-29 10:15" },
    { "2023年11月29日", "2023-11-29 09:00" },
    { "2023年11月29日 9:30", "2023-11-29 09:30" },
    { "11月29日 930", "2023-11-29 09:30" },
    { "3/5", "2024-03-05 09:00" },
    { "2023-10-19", NULL },
    { "30/2", NULL },
    { "8821 3天后", NULL },
    { "half", NULL },
    { "2 hats", NULL },
    { "tomorrowish", NULL },
    { "25:00", NULL },
    { "3000-01-01", NULL },
    { "", NULL },
    { "  ", NULL },
    { NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HfMoment moment = { HF_DATE_NONE, -1 };
      gboolean is_read = hf_moment_parse (cases[i].text, now (), &moment);
      char     text[HF_MOMENT_TEXT];

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpint (is_read, ==, cases[i].moment != NULL);
      if (is_read)
        hf_moment_write (moment, text);
      else
        g_assert_cmpint (moment.minutes, ==, -1);
      if (is_read)
        g_assert_cmpstr (text, ==, cases[i].moment);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/moment-parse/read", test_parse);
  return g_test_run ();
}
