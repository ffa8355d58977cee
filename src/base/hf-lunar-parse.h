/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Days of the Chinese calendar as people write them, and when they are. */

#pragma once

#include "base/hf-lunar.h"

G_BEGIN_DECLS

/**
 * HfLunarText:
 * @year: the lunar year, 0 where none is said
 * @date: its day
 * @is_marked: whether the words are those of this calendar, as in 农历8月15日, 八月十五 or
 * 正月初一; 8月15日 alone may be of either
 *
 * What somebody wrote.
 */
typedef struct
{
  int         year;
  HfLunarDate date;
  gboolean    is_marked;
} HfLunarText;

/**
 * hf_lunar_parse:
 * @text: (nullable): a day, such as 1965年八月十五, 腊月初八 or 8-15
 * @parsed: (out): what it says
 *
 * Returns: whether it is a day
 */
gboolean hf_lunar_parse (const char *text, HfLunarText *parsed);

/**
 * hf_lunar_find:
 * @self: a converter
 * @year: a lunar year, by the civil one in which it begins
 * @wanted: a day of it
 *
 * Returns: the civil date, %HF_DATE_NONE where the year has no such day
 */
HfDate hf_lunar_find (HfLunar *self, int year, const HfLunarDate *wanted);

G_END_DECLS
