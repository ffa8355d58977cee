/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Days as people type them, in the words of Chinese and English whatever the language of the
 * program is: people mix them. Files never speak of "tomorrow": they have hf_date_parse(). */

#pragma once

#include "base/hf-date.h"

G_BEGIN_DECLS

/**
 * HF_DAY_PARSE_MAX_AHEAD:
 *
 * How many days ahead or back a span may lead; more is a typing error.
 */
#define HF_DAY_PARSE_MAX_AHEAD 3660

/**
 * HfDayLean:
 * @HF_DAY_LEAN_NONE: neither is likelier: a week day or a date without a year is refused
 * @HF_DAY_LEAN_AHEAD: a day to come
 * @HF_DAY_LEAN_BACK: today or a day that was
 *
 * Which "Wednesday" is meant, and which 5 March.
 */
typedef enum
{
  HF_DAY_LEAN_NONE,
  HF_DAY_LEAN_AHEAD,
  HF_DAY_LEAN_BACK,
} HfDayLean;

/**
 * hf_day_take:
 * @text: (inout): a cursor into a text that hf_day_prepare() gave
 * @today: what relative words count from
 * @lean: which of two days is meant
 * @day: (out): the day
 *
 * Reads a day at the cursor and moves it behind the day and the spaces that follow.
 *
 * Returns: whether there is one; the cursor and @day are left alone otherwise
 */
gboolean hf_day_take (const char **text, HfDate today, HfDayLean lean, HfDate *day);

/**
 * hf_day_other:
 * @text: (nullable): a day as somebody types it
 * @today: what relative words count from
 * @lean: which of two days is meant
 *
 * Looks for a second day that the same words may mean: on a Wednesday, today for `周三`; the coming
 * one for `next wed`, which many mean by it; and 9 March beside 3 September for `3/9`, where dates
 * are not written from the year on.
 *
 * Returns: another day than that of hf_day_parse(), or %HF_DATE_NONE
 */
HfDate hf_day_other (const char *text, HfDate today, HfDayLean lean);

/**
 * hf_day_is_of_week:
 * @text: a day as somebody types it
 *
 * Returns: whether it names a day of the week without saying of which
 */
gboolean hf_day_is_of_week (const char *text);

/**
 * hf_day_prepare:
 * @text: (nullable): what was typed
 *
 * Makes full-width signs ordinary ones, letters small and Chinese numbers digits where a unit of
 * time follows, and takes spaces off the ends.
 *
 * Returns: (transfer full) (nullable): the text, %NULL if nothing was typed
 */
char *hf_day_prepare (const char *text);

/**
 * hf_day_parse:
 * @text: (nullable): a day as somebody types it
 * @today: what relative words count from
 * @lean: which of two days is meant
 *
 * Reads `昨天`, `3天后`, `3 days ago`, `in 2 weeks`, `两个月后`, `半年后`, `下周三`, `下下周三`,
 * `月底`, `3号`, `11月29日`, and what hf_date_parse_day() reads. 下 and "next" mean the week after
 * this one, which begins on Monday.
 *
 * Returns: the day, or %HF_DATE_NONE
 */
HfDate hf_day_parse (const char *text, HfDate today, HfDayLean lean);

G_END_DECLS
