/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Numbers are numbers only before a unit of time. */

#include "base/hf-han-number.h"

static void
test_spell_out (void)
{
  static const struct
  {
    const char *text, *spelled;
  } cases[] = {
    { "三点半", "3点半" },
    { "下午两點", "下午2點" },
    { "十点", "10点" },
    { "十五分", "15分" },
    { "二十天后", "20天后" },
    { "十一月二十九日", "11月29日" },
    { "周三三点", "周三3点" },
    { "下周一天气", "下周一天气" },
    { "星期一", "星期一" },
    { "礼拜二", "礼拜二" },
    { "一周后", "1周后" },
    { "三个月", "3个月" },
    { "三十三十天", "三十三十天" },
    { "一二三天", "一二三天" },
    { "张三 李四", "张三 李四" },
    { "赵七点名", "赵7点名" },
    { "in 3 days", "in 3 days" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *spelled = hf_han_number_spell_out (cases[i].text);

      g_assert_cmpstr (spelled, ==, cases[i].spelled);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/han-number/spell-out", test_spell_out);
  return g_test_run ();
}
