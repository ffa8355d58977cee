/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Reading numbers in Chinese. Only what a unit of time follows is a number here: 三 is a part of
 * many names, and 周三 is a day. */

#include "base/hf-han-number.h"

#include <string.h>

#define TEN 0x5341 /* 十 */

static int
get_digit (gunichar c)
{
  static const gunichar digits[] = { 0x96f6 /* 零 */, 0x4e00, 0x4e8c, 0x4e09, 0x56db,
                                     0x4e94 /* 五 */, 0x516d, 0x4e03, 0x516b, 0x4e5d };

  for (guint i = 0; i < G_N_ELEMENTS (digits); i++)
    if (c == digits[i])
      return (int) i;
  return c == 0x4e24 /* 两 */ || c == 0x5169 /* 兩 */ ? 2 : -1;
}

static gboolean
is_number (gunichar c)
{
  return c == TEN || get_digit (c) >= 0;
}

/* 周, 週, 星期 and 礼拜 have their day behind them. */
static gboolean
names_weekday (gunichar c)
{
  return c == 0x5468 || c == 0x9031 || c == 0x671f || c == 0x62dc;
}

/* 点 點 时 時 分 天 日 号 號 月 个 個 周 週 星 小 年 刻 */
static gboolean
is_unit (gunichar c)
{
  static const gunichar units[] = {
    0x70b9, 0x9ede, 0x65f6, 0x6642, 0x5206, 0x5929, 0x65e5, 0x53f7, 0x865f,
    0x6708, 0x4e2a, 0x500b, 0x5468, 0x9031, 0x661f, 0x5c0f, 0x5e74, 0x523b,
  };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (c == units[i])
      return TRUE;
  return FALSE;
}

/* 三, 十, 十五, 二十, 二十九; -1 for anything else. */
static int
read_number (const gunichar *letters, gsize length)
{
  gsize ten = 0;

  while (ten < length && letters[ten] != TEN)
    ten++;
  if (ten == length)
    return length == 1 ? get_digit (letters[0]) : -1;
  if (ten > 1 || length > ten + 2 || (length == ten + 2 && letters[ten + 1] == TEN))
    return -1;
  return (ten == 1 ? get_digit (letters[0]) : 1) * 10 +
         (length == ten + 2 ? get_digit (letters[ten + 1]) : 0);
}

static gsize
count_number (const gunichar *letters)
{
  gsize length = 0;

  while (is_number (letters[length]))
    length++;
  return length;
}

char *
hf_han_number_spell_out (const char *text)
{
  g_autofree gunichar *letters = g_utf8_to_ucs4_fast (text, -1, NULL);
  GString             *spelled = g_string_sized_new (strlen (text));

  for (const gunichar *p = letters; *p != 0;)
    {
      gsize length = p > letters && names_weekday (p[-1]) ? 0 : count_number (p);
      int   number = length > 0 && is_unit (p[length]) ? read_number (p, length) : -1;

      if (number >= 0)
        g_string_append_printf (spelled, "%d", number);
      else
        for (gsize i = 0; i < MAX (length, 1); i++)
          g_string_append_unichar (spelled, p[i]);
      p += MAX (length, 1);
    }
  return g_string_free (spelled, FALSE);
}
