/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-date.h"

#include <glib.h>

G_BEGIN_DECLS

/* What stands before a date that is a guess. */
#define HF_ROUGH_DATE_SIGN "~"

/**
 * HfAgeForm:
 * @HF_AGE_BARE: a number alone, which may as well be the end of a year
 * @HF_AGE_CLEAR: it says that it is an age
 * @HF_AGE_SHORT: it may as well be a month or a day, such as `3月`
 *
 * How sure it is that a text is an age, where it might be something else.
 */
typedef enum
{
  HF_AGE_BARE,
  HF_AGE_CLEAR,
  HF_AGE_SHORT,
} HfAgeForm;

/**
 * hf_rough_date_parse:
 * @text: a date or a part of one, perhaps behind `~`, `约` or `circa`
 * @date: (out): the day
 * @precision: (out): how much of it is known, %HF_DATE_ESTIMATED where it is said to be a guess
 *
 * Reads a date of which the text may say that it is no more than a guess.
 *
 * Returns: %FALSE if it is none
 */
gboolean hf_rough_date_parse (const char *text, HfDate *date, HfDatePrecision *precision);

/**
 * hf_rough_date_parse_serial:
 * @text: a date as a spreadsheet counts them when its column lost the form of a date: `45012`
 * @minutes: (out) (optional): the time of day behind the point
 *
 * Reads the number of a day, of 1927 to 2099. For files only: who types a number means none.
 *
 * Returns: the day, %HF_DATE_NONE if it is none
 */
HfDate hf_rough_date_parse_serial (const char *text, int *minutes);

/**
 * hf_rough_date_parse_age:
 * @text: an age such as `34`, `34岁`, `34 years`, `3岁5个月`, `8个月` or `12天`
 * @months: (out): the age in whole months
 * @form: (out): how sure it is that it is one
 *
 * Reads an age; a number alone counts years.
 *
 * Returns: %FALSE if it is none
 */
gboolean hf_rough_date_parse_age (const char *text, int *months, HfAgeForm *form);

G_END_DECLS
