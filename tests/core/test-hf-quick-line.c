/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What one line says of a follow-up, in whatever order, in Chinese, in English and mixed. */

#include "core/hf-quick-line.h"

/* Friday, 9:00 */
#define TODAY "2023-10-20"

typedef struct
{
  const char *text;
  const char *reading;
} Case;

/* "words|left 2023-10-25 or 2023-10-20 10:00 A @staff #tags" */
static char *
describe (HfQuickLine *line)
{
  GString         *text = g_string_new (NULL);
  g_autofree char *day = line->day == HF_DATE_NONE ? NULL : hf_date_to_iso (line->day);
  g_autofree char *other =
    line->other_day == HF_DATE_NONE ? NULL : hf_date_to_iso (line->other_day);
  char time[6];

  for (guint i = 0; i < line->words->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "|" : "",
                            (char *) g_ptr_array_index (line->words, i));
  if (day != NULL)
    g_string_append_printf (text, " %s", day);
  if (other != NULL)
    g_string_append_printf (text, " or %s", other);
  if (line->minutes != HF_QUICK_LINE_NO_TIME)
    {
      hf_time_write (line->minutes, time);
      g_string_append_printf (text, " %s", time);
    }
  if (line->grade != NULL)
    g_string_append_printf (text, " %s", line->grade);
  if (line->staff != NULL)
    g_string_append_printf (text, " @%s", line->staff);
  if (line->tags != NULL)
    g_string_append_printf (text, " #%s", line->tags);
  return g_string_free (text, FALSE);
}

static void
assert_line (const Case *test, gboolean is_of_somebody)
{
  HfMoment now = { hf_date_from_iso (TODAY), 9 * 60 };
  g_autoptr (HfQuickLine) line = hf_quick_line_read (test->text, is_of_somebody, now, NULL);
  g_autofree char *reading = describe (line);

  g_test_message ("%s", test->text);
  g_assert_cmpstr (reading, ==, test->reading);
}

static void
test_read (void)
{
  static const Case cases[] = {
    { "张三 下周三 10:00 复查 A", "张三|复查 2023-10-25 10:00 A" },
    { "8821 3天后 看伤口", "8821|看伤口 2023-10-23" },
    { "Wang next wed 3pm recheck B @Li", "Wang|recheck 2023-10-25 15:00 B @Li" },
    { "A 复查 明天 张三", "复查|张三 2023-10-21 or 2023-10-23 A" },
    { "张三，明天 930，复查", "张三|复查 2023-10-21 or 2023-10-23 09:30" },
    { "张三 明天复查", "张三|复查 2023-10-21 or 2023-10-23" },
    { "张三 2024-01-01 复查", "张三|复查 2024-01-01 or 2024-01-02" },
    { "张三 明天下午三点复查伤口", "张三|复查伤口 2023-10-21 or 2023-10-23 15:00" },
    { "张三 3天后看伤口 #术后 #甲状腺", "张三|看伤口 2023-10-23 #术后 甲状腺" },
    { "张三 2小时后 回电", "张三|回电 2023-10-20 11:00" },
    { "Li in 30 min", "Li 2023-10-20 09:30" },
    { "张三 3号 复查", "张三|复查 2023-11-03" },
    { "张三 月底 复查 C级", "张三|复查 2023-10-31 C" },
    { "张三 2023-11-29 10:15 复查", "张三|复查 2023-11-29 10:15" },
    { "张三 10:00", "张三 2023-10-20 10:00" },
    { "张三 8:00", "张三 2023-10-21 08:00" },
    { "张三 周五", "张三 2023-10-27 or 2023-10-20" },
    { "张三 next sunday", "张三 2023-10-29 or 2023-10-22" },
    { "Sun Yue tomorrow", "Sun|Yue 2023-10-21 or 2023-10-23" },
    { "周一鸣 明天", "周一鸣 2023-10-21 or 2023-10-23" },
    { "周一鸣 复查", "周一鸣|复查" },
    { "１３８０ 后天", "1380 2023-10-22 or 2023-10-23" },
    { "张三 明天 后天", "张三|后天 2023-10-21 or 2023-10-23" },
    { "张三 # @ call a friend", "张三|#|@|call|a|friend" },
    { "张三", "张三" },
    { "  ", "" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_line (&cases[i], FALSE);
}

/* Of whom a card is open, a number is no longer meant. */
static void
test_of_somebody (void)
{
  static const Case cases[] = {
    { "930 明天 复查", "复查 2023-10-21 or 2023-10-23 09:30" },
    { "3天后 看伤口 A", "看伤口 2023-10-23 A" },
    { "13812348821 明天", "13812348821 2023-10-21 or 2023-10-23" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_line (&cases[i], TRUE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quick-line/read", test_read);
  g_test_add_func ("/quick-line/of-somebody", test_of_somebody);
  return g_test_run ();
}
