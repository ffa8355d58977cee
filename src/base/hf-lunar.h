/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The Chinese calendar's months and days, by ICU. It knows neither festivals nor days off. */

#pragma once

#include "base/hf-date.h"

G_BEGIN_DECLS

/**
 * HfLunarDate:
 * @month: the month, 1 to 12
 * @day: the day, 1 to 30
 * @is_leap: whether it is the leap month that follows the month of the same number
 *
 * A day of the Chinese calendar, without its year.
 */
typedef struct
{
  int      month;
  int      day;
  gboolean is_leap;
} HfLunarDate;

/**
 * HfLunar:
 *
 * Converts dates, remembering the months it met: neighbouring days cost next to nothing.
 */
typedef struct _HfLunar HfLunar;

/**
 * hf_lunar_new:
 *
 * Returns: (transfer full): a converter, to be used by one thread
 */
HfLunar *hf_lunar_new (void);

/**
 * hf_lunar_free:
 * @self: (transfer full): a converter
 *
 * Frees it.
 */
void hf_lunar_free (HfLunar *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfLunar, hf_lunar_free)

/**
 * hf_lunar_convert:
 * @date: a civil date
 * @lunar: (out): its day in the Chinese calendar
 *
 * Converts a date.
 *
 * Returns: whether it could be converted
 */
gboolean hf_lunar_convert (HfLunar *self, HfDate date, HfLunarDate *lunar);

/**
 * hf_lunar_date_to_text:
 * @lunar: a day
 * @is_traditional: whether in traditional characters
 *
 * Writes a day as wall calendars do: the first of a month by the month's name, 闰六月, any other by
 * its own, 初二 to 三十.
 *
 * Returns: (transfer full): the text
 */
char *hf_lunar_date_to_text (const HfLunarDate *lunar, gboolean is_traditional);

/**
 * hf_lunar_date_to_words:
 * @lunar: a day
 * @is_traditional: whether in traditional characters
 *
 * Writes a day in full: 八月十五, 正月初一, 闰六月初二.
 *
 * Returns: (transfer full): the text
 */
char *hf_lunar_date_to_words (const HfLunarDate *lunar, gboolean is_traditional);

G_END_DECLS
